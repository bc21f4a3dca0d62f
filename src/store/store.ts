import type { Actor, ActorInput } from '../model/actor';
import type { Document, DocumentWithText } from '../model/document';
import type { Mention } from '../model/mention';
import type { Relation, RelationInput } from '../model/relation';
import type { Statement } from '../model/statement';
import type { StructureChunk } from '../model/structureChunk';

/**
 * The one interface to where a graph is kept. Two stores implement it (embedded/, neo4j/), and one conformance specification
 * (tests/conformance) says what both must do. Everything that crosses it is plain data of the model.
 */
export interface Store {
  readonly kind: 'embedded' | 'neo4j';

  /**
   * Reads what is asked for in ONE read transaction, and names the state of the graph that it saw. What does not exist is left out
   * of the answer. Fails with UNAVAILABLE by `deadline` (ms since the epoch) when the database does not answer.
   */
  read(request: ReadRequest, deadline: number): Promise<ReadAnswer>;

  /**
   * The structure of the whole graph as columns, chunk by chunk: first actors, then documents, then relations, then statements. The
   * version is the one the graph had before the first chunk was read; chunks may hold more when others write meanwhile.
   */
  scan(deadline: number): Promise<Scan>;

  /**
   * Applies a batch in one transaction, whole or not at all, and once: a batch whose operation key was applied before changes
   * nothing. What is already as the batch says is not written, and a batch that changes nothing leaves the version as it was.
   * Whatever a relation, statement or mention refers to must be in the batch or in the graph: else NOT_FOUND, and nothing is written.
   */
  write(batch: WriteBatch): Promise<WriteReceipt>;

  /** Where the store's database answers path queries in Cypher itself. */
  readonly cypher?: CypherPaths;

  /** Ends every connection and file; the store is of no use afterwards. */
  close(): Promise<void>;
}

/** A query in Cypher. Names in its text come from closed lists only; every value is in the one map parameter `$given`. */
export interface CypherQuery {
  readonly text: string;
  readonly given: Readonly<Record<string, unknown>>;
}

/** What a Neo4j server is, as it said when the store was opened. */
export interface CypherServer {
  readonly version: string;
  /** The versions of Cypher that it runs. */
  readonly languages: readonly ('5' | '25')[];
}

/** Path queries in the database's own language. */
export interface CypherPaths {
  readonly server: CypherServer;
  /** What the words of a query name in the graph, in one read. UNAVAILABLE by `deadline` when the database does not answer. */
  names(request: NameRequest, deadline: number): Promise<NamesFound>;
  /**
   * Runs a query whose rows are paths, in one READ transaction that also names the state of the graph that it saw. TIMEOUT when it
   * does not end by `deadline` (ms since the epoch), RESOURCE_LIMIT when it needs more memory than the database allows: neither is
   * tried again. UNAVAILABLE when the database does not answer.
   */
  paths(query: CypherQuery, deadline: number): Promise<{ readonly version: GraphVersion; readonly paths: readonly PathByIds[] }>;
}

/** The words of a query that may name something. */
export interface NameRequest {
  /** What may be slugs, names or aliases of actors, as `foldName` writes them. */
  readonly actors: readonly string[];
  /** Ids of documents. */
  readonly documents: readonly string[];
  /** Whether all schemes of identifiers are wanted: finding them takes a look at every actor. */
  readonly schemes: boolean;
}

export interface NamesFound {
  readonly version: GraphVersion;
  /** By slug: every actor with one of the slugs, names or aliases, and, for suggestions, a few whose slugs begin like one that nobody has. */
  readonly actors: readonly Pick<Actor, 'slug' | 'name' | 'aliases'>[];
  /** How many actors and relations there are in all. */
  readonly size: { readonly actors: number; readonly relations: number };
  /** Those of the documents that exist. */
  readonly documents: readonly string[];
  readonly schemes: readonly string[];
  /** Whether the certainty that is kept with each relation can be relied on. Else only statements tell: another client wrote relations without. */
  readonly certaintyKept: boolean;
}

/** A path by its actors' slugs and, one fewer, its relations' ids. */
export interface PathByIds {
  readonly actors: readonly string[];
  readonly relations: readonly string[];
}

/**
 * The state of a graph. `revision` counts the writes, `nonce` is drawn when a graph is created and tells a restored backup apart,
 * `bookmark` is the database's own name of its last transaction (null for the embedded store, whose only writer we are).
 */
export interface GraphVersion {
  readonly revision: number;
  readonly nonce: string;
  readonly bookmark: string | null;
}

/** A version as one line of text; two versions are the same state exactly if their texts are equal. */
export function versionText({ revision, nonce, bookmark }: GraphVersion): string {
  return [revision, nonce, ...(bookmark === null ? [] : [bookmark])].join('.');
}

/** Everything named is wanted; lists may repeat and be long. Actors are slugs, the rest ids. */
export interface ReadRequest {
  readonly actors?: readonly string[];
  /** Relations; each comes with all its statements. */
  readonly relations?: readonly string[];
  readonly statements?: readonly string[];
  readonly documents?: readonly string[];
  /** Documents whose text is wanted. */
  readonly texts?: readonly string[];
  readonly pages?: readonly PageRequest[];
}

/** A page of a list that only the store has, ordered as said for each list. */
export type PageRequest = PageList & {
  /** At most so many items, 0 or more. */
  readonly first: number;
  /** The key of the last item of the page before (see `pageKey` of PageItem), or null for the first page. */
  readonly after: string | null;
};

export type PageList =
  /** All documents, by id. The key is the id. */
  | { readonly list: 'documents' }
  /** The statements of a document, by id. The key is the id. */
  | { readonly list: 'statementsOfDocument'; readonly document: string }
  /** The mentions of an actor, by document, start, end. The key is `mentionKey`. */
  | { readonly list: 'mentionsOfActor'; readonly actor: string }
  /** The mentions in a document, by start, end, actor. The key is `mentionKey`. */
  | { readonly list: 'mentionsInDocument'; readonly document: string };

export interface Page {
  /** Documents, statements or mentions, as the list says. */
  readonly documents: readonly Document[];
  readonly statements: readonly Statement[];
  readonly mentions: readonly Mention[];
  readonly totalCount: number;
  readonly hasNext: boolean;
}

export { mentionKey } from '../model/mention';

export interface ReadAnswer {
  readonly version: GraphVersion;
  readonly actors: readonly Actor[];
  readonly relations: readonly Relation[];
  /** Those asked for by id, and all of each relation asked for; none twice. */
  readonly statements: readonly Statement[];
  readonly documents: readonly Document[];
  readonly texts: ReadonlyMap<string, string>;
  /** One for each page asked for, in the same order. */
  readonly pages: readonly Page[];
}

export interface Scan {
  readonly version: GraphVersion;
  readonly chunks: AsyncIterable<StructureChunk>;
}

/** What is put into the graph: new things are created, known ones brought to what the batch says (see `mergeActor`, `RelationInput`). */
export interface WriteBatch {
  /** Names this write; the same key is never applied twice. */
  readonly operationKey: string;
  readonly actors: readonly ActorInput[];
  readonly documents: readonly DocumentWithText[];
  readonly relations: readonly RelationInput[];
  readonly statements: readonly Statement[];
  readonly mentions: readonly Mention[];
}

export interface WriteReceipt {
  readonly version: GraphVersion;
  /** What was created or changed; all 0 when the graph already was as the batch says, or the key was applied before. */
  readonly written: {
    readonly actors: number;
    readonly documents: number;
    readonly relations: number;
    readonly statements: number;
    readonly mentions: number;
  };
}
