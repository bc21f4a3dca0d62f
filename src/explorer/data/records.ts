import type { ActorCardFragment, FirstSightQuery, ReadActorQuery, ReadDocumentQuery, RelationCardFragment, StatementCardFragment } from '../__generated__/queries';

/** An actor without its relations. */
export type ActorCard = ActorCardFragment;
/** A relation, with the ids of its ends. */
export type RelationCard = RelationCardFragment;
/** A statement with its document, without the document's text. */
export type StatementCard = StatementCardFragment;
/** A document without its text. */
export type DocumentCard = FirstSightQuery['documents']['nodes'][number];
/** The first mentions of an actor, with their documents, and how many there are. */
export type ActorMentions = NonNullable<ReadActorQuery['actor']>['mentions'];
/** A document with its text, and with all that it mentions and says. */
export interface DocumentText extends DocumentCard {
  readonly url: string | null;
  readonly text: string | null;
  readonly mentions: readonly TextMention[];
  readonly statements: readonly TextStatement[];
}
/** A mention as a document lists it. */
export type TextMention = NonNullable<ReadDocumentQuery['document']>['mentions']['nodes'][number];
/** A statement as a document lists it. */
export type TextStatement = NonNullable<ReadDocumentQuery['document']>['statements']['nodes'][number];

/** What was read through the API, by id. */
export interface Records {
  readonly actors: ReadonlyMap<string, ActorCard>;
  readonly relations: ReadonlyMap<string, RelationCard>;
  readonly documents: ReadonlyMap<string, DocumentCard>;
  /** All statements of a relation. */
  readonly statements: ReadonlyMap<string, readonly StatementCard[]>;
  /** Mentions of an actor; where they are here, all relations of the actor are, too. */
  readonly mentions: ReadonlyMap<string, ActorMentions>;
  readonly texts: ReadonlyMap<string, DocumentText>;
  /** Actors between any two of which all relations were read. */
  readonly linked: ReadonlySet<string>;
  /** How large the graph in the store is; null before it is known. */
  readonly size: GraphSize | null;
}

/** How large the graph in the store is, and whether all of it was read. */
export interface GraphSize {
  readonly actors: number;
  readonly relations: number;
  readonly documents: number;
  readonly wholeRead: boolean;
  /** Where it was not: the actors that the canvas starts from, the best connected first. */
  readonly start: readonly string[];
}

/** Before anything was read. */
export const NO_RECORDS: Records = {
  actors: new Map(),
  relations: new Map(),
  documents: new Map(),
  statements: new Map(),
  mentions: new Map(),
  texts: new Map(),
  linked: new Set(),
  size: null,
};

/** What a reading adds: lists of nodes with ids, and maps to what was read of them. */
export type Addition = { readonly [Field in 'actors' | 'relations' | 'documents']?: Iterable<Records[Field] extends ReadonlyMap<string, infer Value> ? Value : never> } & {
  readonly [Field in 'statements' | 'mentions' | 'texts']?: Iterable<Records[Field] extends ReadonlyMap<string, infer Value> ? readonly [string, Value] : never>;
} & { readonly size?: GraphSize; readonly linked?: ReadonlySet<string> };

/** These records and what was read now; the later reading of the same id counts. What was read before and is the same stays the same object. */
export function withAddition(records: Records, added: Addition): Records {
  return {
    actors: merged(records.actors, byId(added.actors, actorCard)),
    relations: merged(records.relations, byId(added.relations, relationCard)),
    documents: merged(records.documents, byId(added.documents)),
    statements: merged(records.statements, added.statements),
    mentions: merged(records.mentions, added.mentions),
    texts: merged(records.texts, added.texts),
    // Answers may come in another order than they were asked for: one that tells less adds nothing.
    linked: added.linked === undefined || [...added.linked].every((id) => records.linked.has(id)) ? records.linked : added.linked,
    size: added.size ?? records.size,
  };
}

/** An actor as records keep it, without what else the answer told that it came with. */
function actorCard({ id, slug, name, kind, aliases, identifiers, description, relationCount }: ActorCard): ActorCard {
  return { id, slug, name, kind, aliases, identifiers, description, relationCount };
}

/** The same for a relation. */
function relationCard(relation: RelationCard): RelationCard {
  const { id, type, sign, symmetric, since, until, certainty, contested, qualifiers, documentCount, source, target } = relation;
  const ends = { source: { id: source.id }, target: { id: target.id } };
  return { id, type, sign, symmetric, since, until, certainty, contested, qualifiers, documentCount, ...ends };
}

function byId<Value extends { readonly id: string }>(
  values: Iterable<Value> | undefined,
  card: (value: Value) => Value = (value) => value,
): (readonly [string, Value])[] | undefined {
  return values === undefined ? undefined : [...values].map((value) => [value.id, card(value)] as const);
}

function merged<Value>(present: ReadonlyMap<string, Value>, added: Iterable<readonly [string, Value]> | undefined): ReadonlyMap<string, Value> {
  const news = [...(added ?? [])].filter(([id, value]) => JSON.stringify(present.get(id)) !== JSON.stringify(value));
  return news.length === 0 ? present : new Map([...present, ...news]);
}
