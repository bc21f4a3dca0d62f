// Made from schema/*.graphql by scripts/codegen.mjs. Do not edit.
import type { GraphQLResolveInfo, GraphQLScalarType, GraphQLScalarTypeConfig } from 'graphql';
import type { ActorParent, RelationParent, StatementParent, DocumentParent, MentionParent, NodeParent, SubgraphParent, PathParent, PathStepParent, PathConnectionParent, PathEdgeParent, NearestParent, ActorConnectionParent, ActorEdgeParent, RelatedActorConnectionParent, RelatedActorEdgeParent, RelationConnectionParent, RelationEdgeParent, StatementConnectionParent, StatementEdgeParent, DocumentConnectionParent, DocumentEdgeParent, MentionConnectionParent, MentionEdgeParent } from '../parents';
import type { Context } from '../context';
export type Maybe<T> = T | null;
export type InputMaybe<T> = T | null | undefined;
export type RequireFields<T, K extends keyof T> = Omit<T, K> & { [P in K]-?: NonNullable<T[P]> };
/** All built-in and custom scalars, mapped to their actual values */
export type Scalars = {
  ID: { input: string; output: string; }
  String: { input: string; output: string; }
  Boolean: { input: boolean; output: boolean; }
  Int: { input: number; output: number; }
  Float: { input: number; output: number; }
  /**
   * A reference to an actor, ignoring case: its id (`actor:russia`), slug (`russia`), name (`Russia`) or an alias (`Moscow`), tried in
   * this order. One that fits several actors is an error that lists them.
   */
  ActorRef: { input: string; output: string; }
  /** A day, written YYYY-MM-DD. As input, a bare year (YYYY) means its first day. */
  Date: { input: string; output: string; }
  /** A whole number of any size, as a decimal string such as `"1267650600228229401496703205376"`. */
  BigInt: { input: bigint; output: bigint; }
  /** An object whose fields have any names; what values they may have is said where it stands. */
  JSON: { input: Readonly<Record<string, unknown>>; output: Readonly<Record<string, unknown>>; }
};

/** What an actor is. */
export type ActorKind =
  /** A state. */
  | 'STATE'
  /** A single human being, such as a head of state. */
  | 'PERSON'
  /** Troops, an army or another armed force. */
  | 'MILITARY_FORCE'
  /** An alliance of states. */
  | 'ALLIANCE'
  /** An organisation of states or of people that is no alliance. */
  | 'ORGANISATION'
  /** A part of a state that acts in its own name, such as a ministry. */
  | 'INSTITUTION'
  /** A group of people, such as the civilians of a state. */
  | 'POPULATION'
  /** Anything else that acts or is acted on. */
  | 'OTHER';

/** Who comes first in a list of actors. */
export type ActorOrder =
  /** By slug. */
  | 'SLUG'
  /** Whoever has more relations (`relationCount`) first, then by slug. */
  | 'RELATION_COUNT';

/** The actor's name in a foreign scheme. */
export type Identifier = {
  /** The scheme: `wikidata` (a QID) or `iso3` (ISO 3166-1 alpha-3). */
  readonly scheme: Scalars['String']['output'];
  /** The name in that scheme, such as `Q423`. */
  readonly value: Scalars['String']['output'];
};

/** Someone or something that acts or is acted on. */
export type Actor = Node & {
  /** `actor:` and the slug. */
  readonly id: Scalars['ID']['output'];
  /** Lower-case letters, digits and hyphens; unique and stable. */
  readonly slug: Scalars['String']['output'];
  /** The usual name. */
  readonly name: Scalars['String']['output'];
  /** What the actor is. */
  readonly kind: ActorKind;
  /** Other names that mean this actor, in order. */
  readonly aliases: ReadonlyArray<Scalars['String']['output']>;
  /** Names in foreign schemes, by scheme. */
  readonly identifiers: ReadonlyArray<Identifier>;
  /** What the actor is, in a sentence. */
  readonly description?: Maybe<Scalars['String']['output']>;
  /** How many relations the actor has, of all types, structure included. */
  readonly relationCount: Scalars['Int']['output'];
  /** The actor's relations, by id. */
  readonly relations: RelationConnection;
  /** Actors that are its allies, by slug. */
  readonly allies: RelatedActorConnection;
  /** Actors that are its adversaries, by slug. */
  readonly adversaries: RelatedActorConnection;
  /** Who supplies it, by slug. */
  readonly suppliers: RelatedActorConnection;
  /** Whom it supplies, by slug. */
  readonly supplies: RelatedActorConnection;
  /** Who threatens it, by slug. */
  readonly threatenedBy: RelatedActorConnection;
  /** Whom it threatens, by slug. */
  readonly threatens: RelatedActorConnection;
  /** What it leads, is part of or is a member of, by slug. */
  readonly partOf: ReadonlyArray<Actor>;
  /** Who leads it, is part of it or is a member of it, by slug. */
  readonly parts: ReadonlyArray<Actor>;
  /** Where documents mention it, by document and place. */
  readonly mentions: MentionConnection;
};


/** Someone or something that acts or is acted on. */
export type ActorRelationsArgs = {
  filter?: InputMaybe<RelationFilter>;
  first?: InputMaybe<Scalars['Int']['input']>;
  after?: InputMaybe<Scalars['String']['input']>;
};


/** Someone or something that acts or is acted on. */
export type ActorAlliesArgs = {
  filter?: InputMaybe<RelationFilter>;
  first?: InputMaybe<Scalars['Int']['input']>;
  after?: InputMaybe<Scalars['String']['input']>;
};


/** Someone or something that acts or is acted on. */
export type ActorAdversariesArgs = {
  filter?: InputMaybe<RelationFilter>;
  first?: InputMaybe<Scalars['Int']['input']>;
  after?: InputMaybe<Scalars['String']['input']>;
};


/** Someone or something that acts or is acted on. */
export type ActorSuppliersArgs = {
  filter?: InputMaybe<RelationFilter>;
  first?: InputMaybe<Scalars['Int']['input']>;
  after?: InputMaybe<Scalars['String']['input']>;
};


/** Someone or something that acts or is acted on. */
export type ActorSuppliesArgs = {
  filter?: InputMaybe<RelationFilter>;
  first?: InputMaybe<Scalars['Int']['input']>;
  after?: InputMaybe<Scalars['String']['input']>;
};


/** Someone or something that acts or is acted on. */
export type ActorThreatenedByArgs = {
  filter?: InputMaybe<RelationFilter>;
  first?: InputMaybe<Scalars['Int']['input']>;
  after?: InputMaybe<Scalars['String']['input']>;
};


/** Someone or something that acts or is acted on. */
export type ActorThreatensArgs = {
  filter?: InputMaybe<RelationFilter>;
  first?: InputMaybe<Scalars['Int']['input']>;
  after?: InputMaybe<Scalars['String']['input']>;
};


/** Someone or something that acts or is acted on. */
export type ActorMentionsArgs = {
  first?: InputMaybe<Scalars['Int']['input']>;
  after?: InputMaybe<Scalars['String']['input']>;
};

/** A list of actors, one page of it. */
export type ActorConnection = {
  /** The actors with their cursors. */
  readonly edges: ReadonlyArray<ActorEdge>;
  /** The actors. */
  readonly nodes: ReadonlyArray<Actor>;
  /** Where this page stands. */
  readonly pageInfo: PageInfo;
  /** How many actors the whole list has. */
  readonly totalCount: Scalars['Int']['output'];
};

/** An actor in a list. */
export type ActorEdge = {
  /** Where the list goes on after this actor. */
  readonly cursor: Scalars['String']['output'];
  /** The actor. */
  readonly node: Actor;
};

/** A list of actors that another actor is related to, one page of it. */
export type RelatedActorConnection = {
  /** The actors with their cursors and the relation that links them. */
  readonly edges: ReadonlyArray<RelatedActorEdge>;
  /** The actors. One that several relations link stands here once for each. */
  readonly nodes: ReadonlyArray<Actor>;
  /** Where this page stands. */
  readonly pageInfo: PageInfo;
  /** How many items the whole list has. */
  readonly totalCount: Scalars['Int']['output'];
};

/** An actor in a list of related actors. */
export type RelatedActorEdge = {
  /** Where the list goes on after this actor. */
  readonly cursor: Scalars['String']['output'];
  /** The actor at the other end of the relation. */
  readonly node: Actor;
  /** The relation that links the two. */
  readonly relation: Relation;
};

/** What a document is. */
export type DocumentKind =
  /** A text, which statements quote. */
  | 'ARTICLE'
  /** Rows without a text. */
  | 'DATASET'
  /** Curated common knowledge, without quotes. It counts as evidence, not as a document. */
  | 'BACKGROUND';

/** Where statements come from. */
export type Document = Node & {
  /** `document:` and a hash of what identifies it. */
  readonly id: Scalars['ID']['output'];
  /** What the document is. */
  readonly kind: DocumentKind;
  /** Its title. */
  readonly title: Scalars['String']['output'];
  /** Where it was published. */
  readonly url?: Maybe<Scalars['String']['output']>;
  /** Who published it. */
  readonly publisher?: Maybe<Scalars['String']['output']>;
  /** When it was published. */
  readonly publishedOn?: Maybe<Scalars['Date']['output']>;
  /** SHA-256 of the text's UTF-8 bytes, in hexadecimal; null without a text. */
  readonly sha256?: Maybe<Scalars['String']['output']>;
  /** The whole text; null for all but articles. */
  readonly text?: Maybe<Scalars['String']['output']>;
  /** What it says, by id. */
  readonly statements: StatementConnection;
  /** The actors that it mentions, in the order of the text. */
  readonly mentions: MentionConnection;
};


/** Where statements come from. */
export type DocumentStatementsArgs = {
  first?: InputMaybe<Scalars['Int']['input']>;
  after?: InputMaybe<Scalars['String']['input']>;
};


/** Where statements come from. */
export type DocumentMentionsArgs = {
  first?: InputMaybe<Scalars['Int']['input']>;
  after?: InputMaybe<Scalars['String']['input']>;
};

/** A list of documents, one page of it. */
export type DocumentConnection = {
  /** The documents with their cursors. */
  readonly edges: ReadonlyArray<DocumentEdge>;
  /** The documents. */
  readonly nodes: ReadonlyArray<Document>;
  /** Where this page stands. */
  readonly pageInfo: PageInfo;
  /** How many documents the whole list has. */
  readonly totalCount: Scalars['Int']['output'];
};

/** A document in a list. */
export type DocumentEdge = {
  /** Where the list goes on after this document. */
  readonly cursor: Scalars['String']['output'];
  /** The document. */
  readonly node: Document;
};

/**
 * Which relations count. `documents` decides first which statements count; certainty, contestedness and document count follow from
 * those. A relation without an affirming statement that counts is left out. A field that is null or left out has its default.
 */
export type RelationFilter = {
  /**
   * The types that count. Without it ALLY, ADVERSARY, SUPPLIER and THREATENED_BY: structure counts only where it is named. For `match`
   * all types: there the pattern's labels name them.
   */
  readonly types?: InputMaybe<ReadonlyArray<RelationType>>;
  /** The least certainty. */
  readonly minCertainty?: InputMaybe<Certainty>;
  /** A day on which the relation holds. Without it every period counts. */
  readonly at?: InputMaybe<Scalars['Date']['input']>;
  /** Ids of the documents whose statements count. Without it all. */
  readonly documents?: InputMaybe<ReadonlyArray<Scalars['ID']['input']>>;
  /** The least number of documents that affirm it, background knowledge not counted. */
  readonly minDocuments?: InputMaybe<Scalars['Int']['input']>;
  /** In paths: actors that do not stand between start and end. Elsewhere: relations that touch them are left out. */
  readonly avoidActors?: InputMaybe<ReadonlyArray<Scalars['ActorRef']['input']>>;
  /** In paths: the kinds of actors that may stand between start and end. Elsewhere an error. */
  readonly viaKinds?: InputMaybe<ReadonlyArray<ActorKind>>;
  /** Whether relations count that are both affirmed and denied; true without it. */
  readonly includeContested?: InputMaybe<Scalars['Boolean']['input']>;
  /**
   * In paths: whether leaders, forces, institutions and populations count as the state or body that they lead or are part of (the
   * targets of LEADS and PART_OF, followed to the top). Relations of the same type between the same two then become one step. Elsewhere
   * true is an error.
   */
  readonly rollUp?: InputMaybe<Scalars['Boolean']['input']>;
  /** What is taken out of the graph before anything else. */
  readonly without?: InputMaybe<Without>;
};

/** What is taken out of the graph: it is as if it had never been written. */
export type Without = {
  /** Actors with all their relations; no path starts or ends there either. */
  readonly actors?: InputMaybe<ReadonlyArray<Scalars['ActorRef']['input']>>;
  /** Ids of relations. */
  readonly relations?: InputMaybe<ReadonlyArray<Scalars['ID']['input']>>;
  /** Ids of documents, with all that they say. */
  readonly documents?: InputMaybe<ReadonlyArray<Scalars['ID']['input']>>;
};

/** A name, an alias or a descriptive phrase in a text that means an actor. */
export type Mention = {
  /** The actor that is meant. */
  readonly actor: Actor;
  /** The document in which it stands. */
  readonly document: Document;
  /** The exact words. */
  readonly quote: Scalars['String']['output'];
  /** Where they start in the document's text, in UTF-16 units. */
  readonly start: Scalars['Int']['output'];
  /** Where they end in the document's text, in UTF-16 units, exclusive. */
  readonly end: Scalars['Int']['output'];
};

/** A list of mentions, one page of it. */
export type MentionConnection = {
  /** The mentions with their cursors. */
  readonly edges: ReadonlyArray<MentionEdge>;
  /** The mentions. */
  readonly nodes: ReadonlyArray<Mention>;
  /** Where this page stands. */
  readonly pageInfo: PageInfo;
  /** How many mentions the whole list has. */
  readonly totalCount: Scalars['Int']['output'];
};

/** A mention in a list. */
export type MentionEdge = {
  /** Where the list goes on after this mention. */
  readonly cursor: Scalars['String']['output'];
  /** The mention. */
  readonly node: Mention;
};

/** Some actors and all relations between them that count. */
export type Subgraph = {
  /** The actors, by slug. */
  readonly actors: ReadonlyArray<Actor>;
  /** The relations between them, by id. */
  readonly relations: ReadonlyArray<Relation>;
  /** Whether nothing within the depth was left out for want of room. */
  readonly complete: Scalars['Boolean']['output'];
};

/** Anything that has a global id and can be read again by it. */
export type Node = {
  /** The global id: its kind, a colon and its key, such as `actor:north-korea` or `relation:<hash>`. It never changes. */
  readonly id: Scalars['ID']['output'];
};

/** Where a page stands in its list. */
export type PageInfo = {
  /** Whether more items follow this page. */
  readonly hasNextPage: Scalars['Boolean']['output'];
  /** Whether items come before this page. */
  readonly hasPreviousPage: Scalars['Boolean']['output'];
  /** The cursor of the first item, null on an empty page. */
  readonly startCursor?: Maybe<Scalars['String']['output']>;
  /** The cursor of the last item: give it as `after` to read on. Null on an empty page. */
  readonly endCursor?: Maybe<Scalars['String']['output']>;
};

/** Which of the paths between two actors are wanted, as in ISO GQL: applied to each ordered pair of a start and an end. */
export type PathSelector =
  /** One: the first in the order of paths. */
  | 'ANY'
  /** All of them. */
  | 'ALL'
  /** One of the shortest: the first in the order of paths. */
  | 'ANY_SHORTEST'
  /** All of the shortest. */
  | 'ALL_SHORTEST'
  /** The `k` shortest. */
  | 'SHORTEST_K'
  /** All of the `k` least lengths that there are. */
  | 'SHORTEST_K_GROUPS'
  /** The `k` with the least `cost`: short ones whose steps are certain. */
  | 'CHEAPEST_K';

/** What a path may repeat, as in ISO GQL. */
export type PathMode =
  /** Anything. */
  | 'WALK'
  /** Actors, but no relation. */
  | 'TRAIL'
  /** No actor: a path never comes back. */
  | 'ACYCLIC'
  /** No actor, but that it may end where it began. */
  | 'SIMPLE';

/** What the paths between one start and one end do not share. */
export type Disjoint =
  /** No relation. */
  | 'RELATIONS'
  /** No actor between start and end, and no relation. */
  | 'ACTORS';

/** Which way relations are followed. A symmetric relation is followed either way. */
export type Direction =
  /** From source to target. */
  | 'OUTGOING'
  /** From target to source. */
  | 'INCOMING'
  /** Either way. */
  | 'ANY';

/** What ended a search before its end. */
export type StopReason =
  /** The server's greatest number of paths. */
  | 'LIMIT'
  /** The server lowered the length that was asked for. */
  | 'LENGTH'
  /** The server's greatest amount of work. */
  | 'BUDGET'
  /** The time for one request. */
  | 'TIMEOUT';

/** What ran a path query. */
export type Executor =
  /** The copy of the graph's structure in the server's memory. */
  | 'PROJECTION'
  /** The Neo4j database, by a query in Cypher. It has no budget; what Cypher cannot express is refused. */
  | 'CYPHER';

/** Actors and the relations between them, one after the other. */
export type Path = {
  /** Names the path: the same actors and relations give the same id. */
  readonly id: Scalars['ID']['output'];
  /** How many steps it has. */
  readonly length: Scalars['Int']['output'];
  /** Negative if an odd number of its steps is: the enemy of my enemy is positive. */
  readonly sign: Sign;
  /** That of its least certain step; null for a path without steps. */
  readonly certainty?: Maybe<Certainty>;
  /** The sum over its steps of 1, 2, 4 or 8, from ASSERTED to POSSIBLE. */
  readonly cost: Scalars['Int']['output'];
  /** How many documents affirm any of its relations, background knowledge not counted. */
  readonly documentCount: Scalars['Int']['output'];
  /** The first actor. */
  readonly start: Actor;
  /** The last actor. */
  readonly end: Actor;
  /** All actors in order, one more than there are steps. */
  readonly actors: ReadonlyArray<Actor>;
  /** The steps in order. */
  readonly steps: ReadonlyArray<PathStep>;
  /**
   * The path in English, always in the same words: a clause for each step, hedged as its source hedges and backed by its quote, or by the
   * name of the source that has none; then the sign and the certainty of the whole.
   */
  readonly explanation: Scalars['String']['output'];
};

/** One step of a path: over a relation from one actor to the next. */
export type PathStep = {
  /** The actor that it leaves. */
  readonly from: Actor;
  /** The actor that it reaches. */
  readonly to: Actor;
  /** The relation that it uses, with the statements that count under the query's filter. */
  readonly relation: Relation;
  /** All relations that it stands for: several only under `rollUp`. `relation` is the one with the least id. */
  readonly relations: ReadonlyArray<Relation>;
  /** Whether it goes from the relation's source to its target; true on symmetric relations. */
  readonly forward: Scalars['Boolean']['output'];
};

/** Paths by length (CHEAPEST_K: by cost), start, end and relations, one page of them, and how much the answer proves. */
export type PathConnection = {
  /** The paths with their cursors. */
  readonly edges: ReadonlyArray<PathEdge>;
  /** The paths. */
  readonly nodes: ReadonlyArray<Path>;
  /** Where this page stands. */
  readonly pageInfo: PageInfo;
  /** How many paths the whole answer has; null where only listing them all would tell, or a bound of the server came first. */
  readonly pathCount?: Maybe<Scalars['BigInt']['output']>;
  /** Whether no bound of the server was hit up to this page. More pages are no bound. */
  readonly complete: Scalars['Boolean']['output'];
  /** Which bound was hit, if the answer is not complete. */
  readonly stoppedBy?: Maybe<StopReason>;
  /**
   * Whether a greater `maxLength` could add paths to this answer. No path, `complete` and not `longerPossible` prove that there is no
   * link.
   */
  readonly longerPossible: Scalars['Boolean']['output'];
  /** How far the search got and what would open a way; null where there is a path, or where CYPHER ran the query and no projection can tell. */
  readonly nearest?: Maybe<Nearest>;
  /** What ran the query. */
  readonly executor: Executor;
  /** The state of the graph that the answer is about. The cursors of this connection hold for it only. */
  readonly version: Scalars['String']['output'];
};

/** A path in a list. */
export type PathEdge = {
  /** Where the list goes on after this path. */
  readonly cursor: Scalars['String']['output'];
  /** The path. */
  readonly node: Path;
};

/** How far a search for paths got that found none. */
export type Nearest = {
  /** Of the actors that steps from the starts lead to, those farthest away, at most 20, by slug. */
  readonly fromStart: ReadonlyArray<Actor>;
  /** The same, from the ends backwards. */
  readonly fromEnd: ReadonlyArray<Actor>;
  /** An argument without which there would be a path; null where no single one is known. */
  readonly hint?: Maybe<Scalars['String']['output']>;
};

/** What can be asked. An argument that is null has its default. */
export type Query = {
  /** The actor, relation, statement or document with this id; null where there is none. */
  readonly node?: Maybe<Node>;
  /** The nodes with these ids, in this order; null where there is none. */
  readonly nodes: ReadonlyArray<Maybe<Node>>;
  /** The actor that is meant; null where there is none. */
  readonly actor?: Maybe<Actor>;
  /** Actors by slug; with `search`, best match first; with `order` as that says. */
  readonly actors: ActorConnection;
  /** Relations by id. */
  readonly relations: RelationConnection;
  /** The document with this id; null where there is none. */
  readonly document?: Maybe<Document>;
  /** Documents by id. */
  readonly documents: DocumentConnection;
  /** Who is how near: the actors around some actors, and the relations between them. */
  readonly neighbourhood: Subgraph;
  /** How actors are linked: whole paths with their sign, certainty and quotes. */
  readonly paths: PathConnection;
  /** Whether there is a path of at least one step. An error with code UNDECIDED where a bound of the server was hit before one was found. */
  readonly pathExists: Scalars['Boolean']['output'];
  /**
   * The paths that a pattern matches, such as
   * `ANY SHORTEST (:STATE {slug: $from})-[:SUPPLIER]->{1,3}()-[:ADVERSARY]-(b:STATE WHERE b.name <> 'Russia')`. All that is wrong with a
   * pattern is told at once, each mistake with its line and column, by an error with code BAD_PATTERN.
   */
  readonly match: PathConnection;
};


/** What can be asked. An argument that is null has its default. */
export type QueryNodeArgs = {
  id: Scalars['ID']['input'];
};


/** What can be asked. An argument that is null has its default. */
export type QueryNodesArgs = {
  ids: ReadonlyArray<Scalars['ID']['input']>;
};


/** What can be asked. An argument that is null has its default. */
export type QueryActorArgs = {
  ref: Scalars['ActorRef']['input'];
};


/** What can be asked. An argument that is null has its default. */
export type QueryActorsArgs = {
  search?: InputMaybe<Scalars['String']['input']>;
  kinds?: InputMaybe<ReadonlyArray<ActorKind>>;
  order?: InputMaybe<ActorOrder>;
  first?: InputMaybe<Scalars['Int']['input']>;
  after?: InputMaybe<Scalars['String']['input']>;
};


/** What can be asked. An argument that is null has its default. */
export type QueryRelationsArgs = {
  filter?: InputMaybe<RelationFilter>;
  first?: InputMaybe<Scalars['Int']['input']>;
  after?: InputMaybe<Scalars['String']['input']>;
};


/** What can be asked. An argument that is null has its default. */
export type QueryDocumentArgs = {
  id: Scalars['ID']['input'];
};


/** What can be asked. An argument that is null has its default. */
export type QueryDocumentsArgs = {
  first?: InputMaybe<Scalars['Int']['input']>;
  after?: InputMaybe<Scalars['String']['input']>;
};


/** What can be asked. An argument that is null has its default. */
export type QueryNeighbourhoodArgs = {
  of: ReadonlyArray<Scalars['ActorRef']['input']>;
  depth?: InputMaybe<Scalars['Int']['input']>;
  filter?: InputMaybe<RelationFilter>;
  first?: InputMaybe<Scalars['Int']['input']>;
};


/** What can be asked. An argument that is null has its default. */
export type QueryPathsArgs = {
  from: ReadonlyArray<Scalars['ActorRef']['input']>;
  to: ReadonlyArray<Scalars['ActorRef']['input']>;
  select?: InputMaybe<PathSelector>;
  k?: InputMaybe<Scalars['Int']['input']>;
  mode?: InputMaybe<PathMode>;
  direction?: InputMaybe<Direction>;
  minLength?: InputMaybe<Scalars['Int']['input']>;
  maxLength?: InputMaybe<Scalars['Int']['input']>;
  sign?: InputMaybe<Sign>;
  disjoint?: InputMaybe<Disjoint>;
  filter?: InputMaybe<RelationFilter>;
  first?: InputMaybe<Scalars['Int']['input']>;
  after?: InputMaybe<Scalars['String']['input']>;
  executor?: InputMaybe<Executor>;
};


/** What can be asked. An argument that is null has its default. */
export type QueryPathExistsArgs = {
  from: ReadonlyArray<Scalars['ActorRef']['input']>;
  to: ReadonlyArray<Scalars['ActorRef']['input']>;
  mode?: InputMaybe<PathMode>;
  direction?: InputMaybe<Direction>;
  maxLength?: InputMaybe<Scalars['Int']['input']>;
  sign?: InputMaybe<Sign>;
  filter?: InputMaybe<RelationFilter>;
};


/** What can be asked. An argument that is null has its default. */
export type QueryMatchArgs = {
  pattern: Scalars['String']['input'];
  parameters?: InputMaybe<Scalars['JSON']['input']>;
  filter?: InputMaybe<RelationFilter>;
  first?: InputMaybe<Scalars['Int']['input']>;
  after?: InputMaybe<Scalars['String']['input']>;
  executor?: InputMaybe<Executor>;
};

/** What a relation says, and what its direction means. */
export type RelationType =
  /** The two cooperate militarily or politically, are allies, fight side by side or have a pact. Symmetric, positive. */
  | 'ALLY'
  /** One fights, attacks, invades, sanctions or contains the other. Symmetric, negative. */
  | 'ADVERSARY'
  /** The source supplies the target with arms, troops, technology, money or aid. Positive. */
  | 'SUPPLIER'
  /** The source is threatened by the target: the victim is the source. Negative. */
  | 'THREATENED_BY'
  /** The source leads the target. Structure: matched only where it is named. */
  | 'LEADS'
  /** The source, a force or institution, is part of the target. Structure: matched only where it is named. */
  | 'PART_OF'
  /** The source is a member of the target, an alliance or organisation. Structure: matched only where it is named. */
  | 'MEMBER_OF';

/** Whether a relation, or a whole path, is friendly or hostile. A path is negative if an odd number of its steps is. */
export type Sign =
  /** Friendly: ally, supplier, structure; or the enemy of an enemy. */
  | 'POSITIVE'
  /** Hostile: adversary, threatened by; or the enemy of a friend. */
  | 'NEGATIVE';

/**
 * A typed link between two actors, valid for a period, which stands on statements. Under a filter, the fields derived from statements
 * show only what counts there; through `node`, and through a statement, everything.
 */
export type Relation = Node & {
  /** `relation:` and a hash of type, source, target and since. */
  readonly id: Scalars['ID']['output'];
  /** What the relation says. */
  readonly type: RelationType;
  /** Whether it is friendly or hostile. */
  readonly sign: Sign;
  /** Where it starts. A symmetric relation has its ends in the order of their slugs. */
  readonly source: Actor;
  /** Where it ends. */
  readonly target: Actor;
  /** Whether it holds in both directions. */
  readonly symmetric: Scalars['Boolean']['output'];
  /** The first day on which it holds; null: unknown. */
  readonly since?: Maybe<Scalars['Date']['output']>;
  /** The first day on which it no longer holds; null: unknown, or still valid. */
  readonly until?: Maybe<Scalars['Date']['output']>;
  /** That of its most certain affirming statement; null where none affirms it. */
  readonly certainty?: Maybe<Certainty>;
  /** Whether one statement affirms and another denies it. */
  readonly contested: Scalars['Boolean']['output'];
  /** What is supplied, as affirming statements say. */
  readonly qualifiers: ReadonlyArray<Scalars['String']['output']>;
  /** How many documents affirm it, background knowledge not counted. */
  readonly documentCount: Scalars['Int']['output'];
  /** The statements that it stands on, affirming and denying, by id. */
  readonly statements: StatementConnection;
};


/**
 * A typed link between two actors, valid for a period, which stands on statements. Under a filter, the fields derived from statements
 * show only what counts there; through `node`, and through a statement, everything.
 */
export type RelationStatementsArgs = {
  first?: InputMaybe<Scalars['Int']['input']>;
  after?: InputMaybe<Scalars['String']['input']>;
};

/** A list of relations, one page of it. */
export type RelationConnection = {
  /** The relations with their cursors. */
  readonly edges: ReadonlyArray<RelationEdge>;
  /** The relations. */
  readonly nodes: ReadonlyArray<Relation>;
  /** Where this page stands. */
  readonly pageInfo: PageInfo;
  /** How many relations the whole list has. */
  readonly totalCount: Scalars['Int']['output'];
};

/** A relation in a list. */
export type RelationEdge = {
  /** Where the list goes on after this relation. */
  readonly cursor: Scalars['String']['output'];
  /** The relation. */
  readonly node: Relation;
};

/** How certain a text is of what it says, from least to most. */
export type Certainty =
  /** The text says: may, could, might, potentially, appears. */
  | 'POSSIBLE'
  /** The text says: will, is to, plans to. */
  | 'PREDICTED'
  /** The text attributes it to someone. */
  | 'REPORTED'
  /** The author states or presupposes it. */
  | 'ASSERTED';

/** Whether a statement says that the relation holds, or that it does not. */
export type Polarity =
  /** The relation holds. */
  | 'AFFIRMED'
  /** The relation does not hold. */
  | 'DENIED';

/** How a statement follows from its text. */
export type Basis =
  /** Both actors and the relation stand in one sentence. */
  | 'EXPLICIT'
  /** It needs a neighbouring sentence, a pronoun, a step from a force or leader to its state, or a rule; the note says which. */
  | 'INFERRED';

/** What one document says about one relation. */
export type Statement = Node & {
  /** `statement:` and a hash of what identifies it. */
  readonly id: Scalars['ID']['output'];
  /** The relation's source if it is directed, who acts if it is symmetric. The subject of THREATENED_BY is the victim. */
  readonly subject: Actor;
  /** The relation's target if it is directed, who is acted on if it is symmetric. */
  readonly object: Actor;
  /** The exact words; null for documents without a text. */
  readonly quote?: Maybe<Scalars['String']['output']>;
  /** Where the quote starts in the document's text, in UTF-16 units. */
  readonly start?: Maybe<Scalars['Int']['output']>;
  /** Where the quote ends in the document's text, in UTF-16 units, exclusive. */
  readonly end?: Maybe<Scalars['Int']['output']>;
  /** The row of a dataset that it was read from. */
  readonly row?: Maybe<Scalars['Int']['output']>;
  /** How certain the text is. */
  readonly certainty: Certainty;
  /** Whether it affirms or denies the relation. */
  readonly polarity: Polarity;
  /** How it follows from the text; null where there is no text. */
  readonly basis?: Maybe<Basis>;
  /** Whom the document attributes it to; null when the author says so. */
  readonly attributedTo?: Maybe<Actor>;
  /** What is supplied, for SUPPLIER. */
  readonly qualifier?: Maybe<Scalars['String']['output']>;
  /** Why it was read this way. */
  readonly note?: Maybe<Scalars['String']['output']>;
  /** The document that says it. */
  readonly document: Document;
  /** The relation that it is about, with all its statements. */
  readonly relation: Relation;
};

/** A list of statements, one page of it. */
export type StatementConnection = {
  /** The statements with their cursors. */
  readonly edges: ReadonlyArray<StatementEdge>;
  /** The statements. */
  readonly nodes: ReadonlyArray<Statement>;
  /** Where this page stands. */
  readonly pageInfo: PageInfo;
  /** How many statements the whole list has. */
  readonly totalCount: Scalars['Int']['output'];
};

/** A statement in a list. */
export type StatementEdge = {
  /** Where the list goes on after this statement. */
  readonly cursor: Scalars['String']['output'];
  /** The statement. */
  readonly node: Statement;
};



export type ResolverTypeWrapper<T> = Promise<T> | T;


export type ResolverWithResolve<TResult, TParent, TContext, TArgs> = {
  resolve: ResolverFn<TResult, TParent, TContext, TArgs>;
};
export type Resolver<TResult, TParent = Record<PropertyKey, never>, TContext = Record<PropertyKey, never>, TArgs = Record<PropertyKey, never>> = ResolverFn<TResult, TParent, TContext, TArgs> | ResolverWithResolve<TResult, TParent, TContext, TArgs>;

export type ResolverFn<TResult, TParent, TContext, TArgs> = (
  parent: TParent,
  args: TArgs,
  context: TContext,
  info: GraphQLResolveInfo
) => Promise<TResult> | TResult;

export type SubscriptionSubscribeFn<TResult, TParent, TContext, TArgs> = (
  parent: TParent,
  args: TArgs,
  context: TContext,
  info: GraphQLResolveInfo
) => AsyncIterable<TResult> | Promise<AsyncIterable<TResult>>;

export type SubscriptionResolveFn<TResult, TParent, TContext, TArgs> = (
  parent: TParent,
  args: TArgs,
  context: TContext,
  info: GraphQLResolveInfo
) => TResult | Promise<TResult>;

export interface SubscriptionSubscriberObject<TResult, TKey extends string, TParent, TContext, TArgs> {
  subscribe: SubscriptionSubscribeFn<{ [key in TKey]: TResult }, TParent, TContext, TArgs>;
  resolve?: SubscriptionResolveFn<TResult, { [key in TKey]: TResult }, TContext, TArgs>;
}

export interface SubscriptionResolverObject<TResult, TParent, TContext, TArgs> {
  subscribe: SubscriptionSubscribeFn<any, TParent, TContext, TArgs>;
  resolve: SubscriptionResolveFn<TResult, any, TContext, TArgs>;
}

export type SubscriptionObject<TResult, TKey extends string, TParent, TContext, TArgs> =
  | SubscriptionSubscriberObject<TResult, TKey, TParent, TContext, TArgs>
  | SubscriptionResolverObject<TResult, TParent, TContext, TArgs>;

export type SubscriptionResolver<TResult, TKey extends string, TParent = Record<PropertyKey, never>, TContext = Record<PropertyKey, never>, TArgs = Record<PropertyKey, never>> =
  | ((...args: any[]) => SubscriptionObject<TResult, TKey, TParent, TContext, TArgs>)
  | SubscriptionObject<TResult, TKey, TParent, TContext, TArgs>;

export type TypeResolveFn<TTypes, TParent = Record<PropertyKey, never>, TContext = Record<PropertyKey, never>> = (
  parent: TParent,
  context: TContext,
  info: GraphQLResolveInfo
) => Maybe<TTypes> | Promise<Maybe<TTypes>>;

export type IsTypeOfResolverFn<T = Record<PropertyKey, never>, TContext = Record<PropertyKey, never>> = (obj: T, context: TContext, info: GraphQLResolveInfo) => boolean | Promise<boolean>;

export type NextResolverFn<T> = () => Promise<T>;

export type DirectiveResolverFn<TResult = Record<PropertyKey, never>, TParent = Record<PropertyKey, never>, TContext = Record<PropertyKey, never>, TArgs = Record<PropertyKey, never>> = (
  next: NextResolverFn<TResult>,
  parent: TParent,
  args: TArgs,
  context: TContext,
  info: GraphQLResolveInfo
) => TResult | Promise<TResult>;





/** Mapping between all available schema types and the resolvers types */
export type ResolversTypes = {
  ActorKind: ActorKind;
  ActorOrder: ActorOrder;
  Identifier: ResolverTypeWrapper<Identifier>;
  String: ResolverTypeWrapper<Scalars['String']['output']>;
  Actor: ResolverTypeWrapper<ActorParent>;
  ID: ResolverTypeWrapper<Scalars['ID']['output']>;
  Int: ResolverTypeWrapper<Scalars['Int']['output']>;
  ActorConnection: ResolverTypeWrapper<ActorConnectionParent>;
  ActorEdge: ResolverTypeWrapper<ActorEdgeParent>;
  RelatedActorConnection: ResolverTypeWrapper<RelatedActorConnectionParent>;
  RelatedActorEdge: ResolverTypeWrapper<RelatedActorEdgeParent>;
  DocumentKind: DocumentKind;
  Document: ResolverTypeWrapper<DocumentParent>;
  DocumentConnection: ResolverTypeWrapper<DocumentConnectionParent>;
  DocumentEdge: ResolverTypeWrapper<DocumentEdgeParent>;
  RelationFilter: RelationFilter;
  Boolean: ResolverTypeWrapper<Scalars['Boolean']['output']>;
  Without: Without;
  Mention: ResolverTypeWrapper<MentionParent>;
  MentionConnection: ResolverTypeWrapper<MentionConnectionParent>;
  MentionEdge: ResolverTypeWrapper<MentionEdgeParent>;
  Subgraph: ResolverTypeWrapper<SubgraphParent>;
  Node: ResolverTypeWrapper<NodeParent>;
  PageInfo: ResolverTypeWrapper<PageInfo>;
  PathSelector: PathSelector;
  PathMode: PathMode;
  Disjoint: Disjoint;
  Direction: Direction;
  StopReason: StopReason;
  Executor: Executor;
  Path: ResolverTypeWrapper<PathParent>;
  PathStep: ResolverTypeWrapper<PathStepParent>;
  PathConnection: ResolverTypeWrapper<PathConnectionParent>;
  PathEdge: ResolverTypeWrapper<PathEdgeParent>;
  Nearest: ResolverTypeWrapper<NearestParent>;
  Query: ResolverTypeWrapper<Record<PropertyKey, never>>;
  RelationType: RelationType;
  Sign: Sign;
  Relation: ResolverTypeWrapper<RelationParent>;
  RelationConnection: ResolverTypeWrapper<RelationConnectionParent>;
  RelationEdge: ResolverTypeWrapper<RelationEdgeParent>;
  ActorRef: ResolverTypeWrapper<Scalars['ActorRef']['output']>;
  Date: ResolverTypeWrapper<Scalars['Date']['output']>;
  BigInt: ResolverTypeWrapper<Scalars['BigInt']['output']>;
  JSON: ResolverTypeWrapper<Scalars['JSON']['output']>;
  Certainty: Certainty;
  Polarity: Polarity;
  Basis: Basis;
  Statement: ResolverTypeWrapper<StatementParent>;
  StatementConnection: ResolverTypeWrapper<StatementConnectionParent>;
  StatementEdge: ResolverTypeWrapper<StatementEdgeParent>;
};

/** Mapping between all available schema types and the resolvers parents */
export type ResolversParentTypes = {
  Identifier: Identifier;
  String: Scalars['String']['output'];
  Actor: ActorParent;
  ID: Scalars['ID']['output'];
  Int: Scalars['Int']['output'];
  ActorConnection: ActorConnectionParent;
  ActorEdge: ActorEdgeParent;
  RelatedActorConnection: RelatedActorConnectionParent;
  RelatedActorEdge: RelatedActorEdgeParent;
  Document: DocumentParent;
  DocumentConnection: DocumentConnectionParent;
  DocumentEdge: DocumentEdgeParent;
  RelationFilter: RelationFilter;
  Boolean: Scalars['Boolean']['output'];
  Without: Without;
  Mention: MentionParent;
  MentionConnection: MentionConnectionParent;
  MentionEdge: MentionEdgeParent;
  Subgraph: SubgraphParent;
  Node: NodeParent;
  PageInfo: PageInfo;
  Path: PathParent;
  PathStep: PathStepParent;
  PathConnection: PathConnectionParent;
  PathEdge: PathEdgeParent;
  Nearest: NearestParent;
  Query: Record<PropertyKey, never>;
  Relation: RelationParent;
  RelationConnection: RelationConnectionParent;
  RelationEdge: RelationEdgeParent;
  ActorRef: Scalars['ActorRef']['output'];
  Date: Scalars['Date']['output'];
  BigInt: Scalars['BigInt']['output'];
  JSON: Scalars['JSON']['output'];
  Statement: StatementParent;
  StatementConnection: StatementConnectionParent;
  StatementEdge: StatementEdgeParent;
};

export type IdentifierResolvers<ContextType = Context, ParentType extends ResolversParentTypes['Identifier'] = ResolversParentTypes['Identifier']> = {
  scheme?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  value?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
};

export type ActorResolvers<ContextType = Context, ParentType extends ResolversParentTypes['Actor'] = ResolversParentTypes['Actor']> = {
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  slug?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  name?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  kind?: Resolver<ResolversTypes['ActorKind'], ParentType, ContextType>;
  aliases?: Resolver<ReadonlyArray<ResolversTypes['String']>, ParentType, ContextType>;
  identifiers?: Resolver<ReadonlyArray<ResolversTypes['Identifier']>, ParentType, ContextType>;
  description?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  relationCount?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  relations?: Resolver<ResolversTypes['RelationConnection'], ParentType, ContextType, RequireFields<ActorRelationsArgs, 'first'>>;
  allies?: Resolver<ResolversTypes['RelatedActorConnection'], ParentType, ContextType, RequireFields<ActorAlliesArgs, 'first'>>;
  adversaries?: Resolver<ResolversTypes['RelatedActorConnection'], ParentType, ContextType, RequireFields<ActorAdversariesArgs, 'first'>>;
  suppliers?: Resolver<ResolversTypes['RelatedActorConnection'], ParentType, ContextType, RequireFields<ActorSuppliersArgs, 'first'>>;
  supplies?: Resolver<ResolversTypes['RelatedActorConnection'], ParentType, ContextType, RequireFields<ActorSuppliesArgs, 'first'>>;
  threatenedBy?: Resolver<ResolversTypes['RelatedActorConnection'], ParentType, ContextType, RequireFields<ActorThreatenedByArgs, 'first'>>;
  threatens?: Resolver<ResolversTypes['RelatedActorConnection'], ParentType, ContextType, RequireFields<ActorThreatensArgs, 'first'>>;
  partOf?: Resolver<ReadonlyArray<ResolversTypes['Actor']>, ParentType, ContextType>;
  parts?: Resolver<ReadonlyArray<ResolversTypes['Actor']>, ParentType, ContextType>;
  mentions?: Resolver<ResolversTypes['MentionConnection'], ParentType, ContextType, RequireFields<ActorMentionsArgs, 'first'>>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type ActorConnectionResolvers<ContextType = Context, ParentType extends ResolversParentTypes['ActorConnection'] = ResolversParentTypes['ActorConnection']> = {
  edges?: Resolver<ReadonlyArray<ResolversTypes['ActorEdge']>, ParentType, ContextType>;
  nodes?: Resolver<ReadonlyArray<ResolversTypes['Actor']>, ParentType, ContextType>;
  pageInfo?: Resolver<ResolversTypes['PageInfo'], ParentType, ContextType>;
  totalCount?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
};

export type ActorEdgeResolvers<ContextType = Context, ParentType extends ResolversParentTypes['ActorEdge'] = ResolversParentTypes['ActorEdge']> = {
  cursor?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  node?: Resolver<ResolversTypes['Actor'], ParentType, ContextType>;
};

export type RelatedActorConnectionResolvers<ContextType = Context, ParentType extends ResolversParentTypes['RelatedActorConnection'] = ResolversParentTypes['RelatedActorConnection']> = {
  edges?: Resolver<ReadonlyArray<ResolversTypes['RelatedActorEdge']>, ParentType, ContextType>;
  nodes?: Resolver<ReadonlyArray<ResolversTypes['Actor']>, ParentType, ContextType>;
  pageInfo?: Resolver<ResolversTypes['PageInfo'], ParentType, ContextType>;
  totalCount?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
};

export type RelatedActorEdgeResolvers<ContextType = Context, ParentType extends ResolversParentTypes['RelatedActorEdge'] = ResolversParentTypes['RelatedActorEdge']> = {
  cursor?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  node?: Resolver<ResolversTypes['Actor'], ParentType, ContextType>;
  relation?: Resolver<ResolversTypes['Relation'], ParentType, ContextType>;
};

export type DocumentResolvers<ContextType = Context, ParentType extends ResolversParentTypes['Document'] = ResolversParentTypes['Document']> = {
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  kind?: Resolver<ResolversTypes['DocumentKind'], ParentType, ContextType>;
  title?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  url?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  publisher?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  publishedOn?: Resolver<Maybe<ResolversTypes['Date']>, ParentType, ContextType>;
  sha256?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  text?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  statements?: Resolver<ResolversTypes['StatementConnection'], ParentType, ContextType, RequireFields<DocumentStatementsArgs, 'first'>>;
  mentions?: Resolver<ResolversTypes['MentionConnection'], ParentType, ContextType, RequireFields<DocumentMentionsArgs, 'first'>>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type DocumentConnectionResolvers<ContextType = Context, ParentType extends ResolversParentTypes['DocumentConnection'] = ResolversParentTypes['DocumentConnection']> = {
  edges?: Resolver<ReadonlyArray<ResolversTypes['DocumentEdge']>, ParentType, ContextType>;
  nodes?: Resolver<ReadonlyArray<ResolversTypes['Document']>, ParentType, ContextType>;
  pageInfo?: Resolver<ResolversTypes['PageInfo'], ParentType, ContextType>;
  totalCount?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
};

export type DocumentEdgeResolvers<ContextType = Context, ParentType extends ResolversParentTypes['DocumentEdge'] = ResolversParentTypes['DocumentEdge']> = {
  cursor?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  node?: Resolver<ResolversTypes['Document'], ParentType, ContextType>;
};

export type MentionResolvers<ContextType = Context, ParentType extends ResolversParentTypes['Mention'] = ResolversParentTypes['Mention']> = {
  actor?: Resolver<ResolversTypes['Actor'], ParentType, ContextType>;
  document?: Resolver<ResolversTypes['Document'], ParentType, ContextType>;
  quote?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  start?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  end?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
};

export type MentionConnectionResolvers<ContextType = Context, ParentType extends ResolversParentTypes['MentionConnection'] = ResolversParentTypes['MentionConnection']> = {
  edges?: Resolver<ReadonlyArray<ResolversTypes['MentionEdge']>, ParentType, ContextType>;
  nodes?: Resolver<ReadonlyArray<ResolversTypes['Mention']>, ParentType, ContextType>;
  pageInfo?: Resolver<ResolversTypes['PageInfo'], ParentType, ContextType>;
  totalCount?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
};

export type MentionEdgeResolvers<ContextType = Context, ParentType extends ResolversParentTypes['MentionEdge'] = ResolversParentTypes['MentionEdge']> = {
  cursor?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  node?: Resolver<ResolversTypes['Mention'], ParentType, ContextType>;
};

export type SubgraphResolvers<ContextType = Context, ParentType extends ResolversParentTypes['Subgraph'] = ResolversParentTypes['Subgraph']> = {
  actors?: Resolver<ReadonlyArray<ResolversTypes['Actor']>, ParentType, ContextType>;
  relations?: Resolver<ReadonlyArray<ResolversTypes['Relation']>, ParentType, ContextType>;
  complete?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
};

export type NodeResolvers<ContextType = Context, ParentType extends ResolversParentTypes['Node'] = ResolversParentTypes['Node']> = {
  __resolveType: TypeResolveFn<'Actor' | 'Document' | 'Relation' | 'Statement', ParentType, ContextType>;
};

export type PageInfoResolvers<ContextType = Context, ParentType extends ResolversParentTypes['PageInfo'] = ResolversParentTypes['PageInfo']> = {
  hasNextPage?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
  hasPreviousPage?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
  startCursor?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  endCursor?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
};

export type PathResolvers<ContextType = Context, ParentType extends ResolversParentTypes['Path'] = ResolversParentTypes['Path']> = {
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  length?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  sign?: Resolver<ResolversTypes['Sign'], ParentType, ContextType>;
  certainty?: Resolver<Maybe<ResolversTypes['Certainty']>, ParentType, ContextType>;
  cost?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  documentCount?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  start?: Resolver<ResolversTypes['Actor'], ParentType, ContextType>;
  end?: Resolver<ResolversTypes['Actor'], ParentType, ContextType>;
  actors?: Resolver<ReadonlyArray<ResolversTypes['Actor']>, ParentType, ContextType>;
  steps?: Resolver<ReadonlyArray<ResolversTypes['PathStep']>, ParentType, ContextType>;
  explanation?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
};

export type PathStepResolvers<ContextType = Context, ParentType extends ResolversParentTypes['PathStep'] = ResolversParentTypes['PathStep']> = {
  from?: Resolver<ResolversTypes['Actor'], ParentType, ContextType>;
  to?: Resolver<ResolversTypes['Actor'], ParentType, ContextType>;
  relation?: Resolver<ResolversTypes['Relation'], ParentType, ContextType>;
  relations?: Resolver<ReadonlyArray<ResolversTypes['Relation']>, ParentType, ContextType>;
  forward?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
};

export type PathConnectionResolvers<ContextType = Context, ParentType extends ResolversParentTypes['PathConnection'] = ResolversParentTypes['PathConnection']> = {
  edges?: Resolver<ReadonlyArray<ResolversTypes['PathEdge']>, ParentType, ContextType>;
  nodes?: Resolver<ReadonlyArray<ResolversTypes['Path']>, ParentType, ContextType>;
  pageInfo?: Resolver<ResolversTypes['PageInfo'], ParentType, ContextType>;
  pathCount?: Resolver<Maybe<ResolversTypes['BigInt']>, ParentType, ContextType>;
  complete?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
  stoppedBy?: Resolver<Maybe<ResolversTypes['StopReason']>, ParentType, ContextType>;
  longerPossible?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
  nearest?: Resolver<Maybe<ResolversTypes['Nearest']>, ParentType, ContextType>;
  executor?: Resolver<ResolversTypes['Executor'], ParentType, ContextType>;
  version?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
};

export type PathEdgeResolvers<ContextType = Context, ParentType extends ResolversParentTypes['PathEdge'] = ResolversParentTypes['PathEdge']> = {
  cursor?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  node?: Resolver<ResolversTypes['Path'], ParentType, ContextType>;
};

export type NearestResolvers<ContextType = Context, ParentType extends ResolversParentTypes['Nearest'] = ResolversParentTypes['Nearest']> = {
  fromStart?: Resolver<ReadonlyArray<ResolversTypes['Actor']>, ParentType, ContextType>;
  fromEnd?: Resolver<ReadonlyArray<ResolversTypes['Actor']>, ParentType, ContextType>;
  hint?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
};

export type QueryResolvers<ContextType = Context, ParentType extends ResolversParentTypes['Query'] = ResolversParentTypes['Query']> = {
  node?: Resolver<Maybe<ResolversTypes['Node']>, ParentType, ContextType, RequireFields<QueryNodeArgs, 'id'>>;
  nodes?: Resolver<ReadonlyArray<Maybe<ResolversTypes['Node']>>, ParentType, ContextType, RequireFields<QueryNodesArgs, 'ids'>>;
  actor?: Resolver<Maybe<ResolversTypes['Actor']>, ParentType, ContextType, RequireFields<QueryActorArgs, 'ref'>>;
  actors?: Resolver<ResolversTypes['ActorConnection'], ParentType, ContextType, RequireFields<QueryActorsArgs, 'first'>>;
  relations?: Resolver<ResolversTypes['RelationConnection'], ParentType, ContextType, RequireFields<QueryRelationsArgs, 'first'>>;
  document?: Resolver<Maybe<ResolversTypes['Document']>, ParentType, ContextType, RequireFields<QueryDocumentArgs, 'id'>>;
  documents?: Resolver<ResolversTypes['DocumentConnection'], ParentType, ContextType, RequireFields<QueryDocumentsArgs, 'first'>>;
  neighbourhood?: Resolver<ResolversTypes['Subgraph'], ParentType, ContextType, RequireFields<QueryNeighbourhoodArgs, 'of' | 'depth' | 'first'>>;
  paths?: Resolver<ResolversTypes['PathConnection'], ParentType, ContextType, RequireFields<QueryPathsArgs, 'from' | 'to' | 'select' | 'mode' | 'direction' | 'minLength' | 'maxLength' | 'first'>>;
  pathExists?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType, RequireFields<QueryPathExistsArgs, 'from' | 'to' | 'mode' | 'direction' | 'maxLength'>>;
  match?: Resolver<ResolversTypes['PathConnection'], ParentType, ContextType, RequireFields<QueryMatchArgs, 'pattern' | 'first'>>;
};

export type RelationResolvers<ContextType = Context, ParentType extends ResolversParentTypes['Relation'] = ResolversParentTypes['Relation']> = {
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  type?: Resolver<ResolversTypes['RelationType'], ParentType, ContextType>;
  sign?: Resolver<ResolversTypes['Sign'], ParentType, ContextType>;
  source?: Resolver<ResolversTypes['Actor'], ParentType, ContextType>;
  target?: Resolver<ResolversTypes['Actor'], ParentType, ContextType>;
  symmetric?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
  since?: Resolver<Maybe<ResolversTypes['Date']>, ParentType, ContextType>;
  until?: Resolver<Maybe<ResolversTypes['Date']>, ParentType, ContextType>;
  certainty?: Resolver<Maybe<ResolversTypes['Certainty']>, ParentType, ContextType>;
  contested?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
  qualifiers?: Resolver<ReadonlyArray<ResolversTypes['String']>, ParentType, ContextType>;
  documentCount?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  statements?: Resolver<ResolversTypes['StatementConnection'], ParentType, ContextType, RequireFields<RelationStatementsArgs, 'first'>>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type RelationConnectionResolvers<ContextType = Context, ParentType extends ResolversParentTypes['RelationConnection'] = ResolversParentTypes['RelationConnection']> = {
  edges?: Resolver<ReadonlyArray<ResolversTypes['RelationEdge']>, ParentType, ContextType>;
  nodes?: Resolver<ReadonlyArray<ResolversTypes['Relation']>, ParentType, ContextType>;
  pageInfo?: Resolver<ResolversTypes['PageInfo'], ParentType, ContextType>;
  totalCount?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
};

export type RelationEdgeResolvers<ContextType = Context, ParentType extends ResolversParentTypes['RelationEdge'] = ResolversParentTypes['RelationEdge']> = {
  cursor?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  node?: Resolver<ResolversTypes['Relation'], ParentType, ContextType>;
};

export interface ActorRefScalarConfig extends GraphQLScalarTypeConfig<ResolversTypes['ActorRef'], any> {
  name: 'ActorRef';
}

export interface DateScalarConfig extends GraphQLScalarTypeConfig<ResolversTypes['Date'], any> {
  name: 'Date';
}

export interface BigIntScalarConfig extends GraphQLScalarTypeConfig<ResolversTypes['BigInt'], any> {
  name: 'BigInt';
}

export interface JsonScalarConfig extends GraphQLScalarTypeConfig<ResolversTypes['JSON'], any> {
  name: 'JSON';
}

export type StatementResolvers<ContextType = Context, ParentType extends ResolversParentTypes['Statement'] = ResolversParentTypes['Statement']> = {
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  subject?: Resolver<ResolversTypes['Actor'], ParentType, ContextType>;
  object?: Resolver<ResolversTypes['Actor'], ParentType, ContextType>;
  quote?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  start?: Resolver<Maybe<ResolversTypes['Int']>, ParentType, ContextType>;
  end?: Resolver<Maybe<ResolversTypes['Int']>, ParentType, ContextType>;
  row?: Resolver<Maybe<ResolversTypes['Int']>, ParentType, ContextType>;
  certainty?: Resolver<ResolversTypes['Certainty'], ParentType, ContextType>;
  polarity?: Resolver<ResolversTypes['Polarity'], ParentType, ContextType>;
  basis?: Resolver<Maybe<ResolversTypes['Basis']>, ParentType, ContextType>;
  attributedTo?: Resolver<Maybe<ResolversTypes['Actor']>, ParentType, ContextType>;
  qualifier?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  note?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  document?: Resolver<ResolversTypes['Document'], ParentType, ContextType>;
  relation?: Resolver<ResolversTypes['Relation'], ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type StatementConnectionResolvers<ContextType = Context, ParentType extends ResolversParentTypes['StatementConnection'] = ResolversParentTypes['StatementConnection']> = {
  edges?: Resolver<ReadonlyArray<ResolversTypes['StatementEdge']>, ParentType, ContextType>;
  nodes?: Resolver<ReadonlyArray<ResolversTypes['Statement']>, ParentType, ContextType>;
  pageInfo?: Resolver<ResolversTypes['PageInfo'], ParentType, ContextType>;
  totalCount?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
};

export type StatementEdgeResolvers<ContextType = Context, ParentType extends ResolversParentTypes['StatementEdge'] = ResolversParentTypes['StatementEdge']> = {
  cursor?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  node?: Resolver<ResolversTypes['Statement'], ParentType, ContextType>;
};

export type Resolvers<ContextType = Context> = {
  Identifier?: IdentifierResolvers<ContextType>;
  Actor?: ActorResolvers<ContextType>;
  ActorConnection?: ActorConnectionResolvers<ContextType>;
  ActorEdge?: ActorEdgeResolvers<ContextType>;
  RelatedActorConnection?: RelatedActorConnectionResolvers<ContextType>;
  RelatedActorEdge?: RelatedActorEdgeResolvers<ContextType>;
  Document?: DocumentResolvers<ContextType>;
  DocumentConnection?: DocumentConnectionResolvers<ContextType>;
  DocumentEdge?: DocumentEdgeResolvers<ContextType>;
  Mention?: MentionResolvers<ContextType>;
  MentionConnection?: MentionConnectionResolvers<ContextType>;
  MentionEdge?: MentionEdgeResolvers<ContextType>;
  Subgraph?: SubgraphResolvers<ContextType>;
  Node?: NodeResolvers<ContextType>;
  PageInfo?: PageInfoResolvers<ContextType>;
  Path?: PathResolvers<ContextType>;
  PathStep?: PathStepResolvers<ContextType>;
  PathConnection?: PathConnectionResolvers<ContextType>;
  PathEdge?: PathEdgeResolvers<ContextType>;
  Nearest?: NearestResolvers<ContextType>;
  Query?: QueryResolvers<ContextType>;
  Relation?: RelationResolvers<ContextType>;
  RelationConnection?: RelationConnectionResolvers<ContextType>;
  RelationEdge?: RelationEdgeResolvers<ContextType>;
  ActorRef?: GraphQLScalarType;
  Date?: GraphQLScalarType;
  BigInt?: GraphQLScalarType;
  JSON?: GraphQLScalarType;
  Statement?: StatementResolvers<ContextType>;
  StatementConnection?: StatementConnectionResolvers<ContextType>;
  StatementEdge?: StatementEdgeResolvers<ContextType>;
};
