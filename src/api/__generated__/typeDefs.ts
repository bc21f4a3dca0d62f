// Made from schema/*.graphql by scripts/codegen.mjs. Do not edit.

/** The definition of the API's types. */
export const typeDefs = /* GraphQL */ `
"What an actor is."
enum ActorKind {
  "A state."
  STATE
  "A single human being, such as a head of state."
  PERSON
  "Troops, an army or another armed force."
  MILITARY_FORCE
  "An alliance of states."
  ALLIANCE
  "An organisation of states or of people that is no alliance."
  ORGANISATION
  "A part of a state that acts in its own name, such as a ministry."
  INSTITUTION
  "A group of people, such as the civilians of a state."
  POPULATION
  "Anything else that acts or is acted on."
  OTHER
}

"Who comes first in a list of actors."
enum ActorOrder {
  "By slug."
  SLUG
  "Whoever has more relations (\`relationCount\`) first, then by slug."
  RELATION_COUNT
}

"The actor's name in a foreign scheme."
type Identifier {
  "The scheme: \`wikidata\` (a QID) or \`iso3\` (ISO 3166-1 alpha-3)."
  scheme: String!
  "The name in that scheme, such as \`Q423\`."
  value: String!
}

"Someone or something that acts or is acted on."
type Actor implements Node {
  "\`actor:\` and the slug."
  id: ID!
  "Lower-case letters, digits and hyphens; unique and stable."
  slug: String!
  "The usual name."
  name: String!
  "What the actor is."
  kind: ActorKind!
  "Other names that mean this actor, in order."
  aliases: [String!]!
  "Names in foreign schemes, by scheme."
  identifiers: [Identifier!]!
  "What the actor is, in a sentence."
  description: String
  "How many relations the actor has, of all types, structure included."
  relationCount: Int!
  "The actor's relations, by id."
  relations(
    "Which relations count."
    filter: RelationFilter
    "At most so many, 1 to 1,000."
    first: Int = 20
    "The cursor to read on from."
    after: String
  ): RelationConnection!
  "Actors that are its allies, by slug."
  allies(
    "Which relations count."
    filter: RelationFilter
    "At most so many, 1 to 1,000."
    first: Int = 20
    "The cursor to read on from."
    after: String
  ): RelatedActorConnection!
  "Actors that are its adversaries, by slug."
  adversaries(
    "Which relations count."
    filter: RelationFilter
    "At most so many, 1 to 1,000."
    first: Int = 20
    "The cursor to read on from."
    after: String
  ): RelatedActorConnection!
  "Who supplies it, by slug."
  suppliers(
    "Which relations count."
    filter: RelationFilter
    "At most so many, 1 to 1,000."
    first: Int = 20
    "The cursor to read on from."
    after: String
  ): RelatedActorConnection!
  "Whom it supplies, by slug."
  supplies(
    "Which relations count."
    filter: RelationFilter
    "At most so many, 1 to 1,000."
    first: Int = 20
    "The cursor to read on from."
    after: String
  ): RelatedActorConnection!
  "Who threatens it, by slug."
  threatenedBy(
    "Which relations count."
    filter: RelationFilter
    "At most so many, 1 to 1,000."
    first: Int = 20
    "The cursor to read on from."
    after: String
  ): RelatedActorConnection!
  "Whom it threatens, by slug."
  threatens(
    "Which relations count."
    filter: RelationFilter
    "At most so many, 1 to 1,000."
    first: Int = 20
    "The cursor to read on from."
    after: String
  ): RelatedActorConnection!
  "What it leads, is part of or is a member of, by slug."
  partOf: [Actor!]!
  "Who leads it, is part of it or is a member of it, by slug."
  parts: [Actor!]!
  "Where documents mention it, by document and place."
  mentions(
    "At most so many, 1 to 1,000."
    first: Int = 20
    "The cursor to read on from."
    after: String
  ): MentionConnection!
}

"A list of actors, one page of it."
type ActorConnection {
  "The actors with their cursors."
  edges: [ActorEdge!]!
  "The actors."
  nodes: [Actor!]!
  "Where this page stands."
  pageInfo: PageInfo!
  "How many actors the whole list has."
  totalCount: Int!
}

"An actor in a list."
type ActorEdge {
  "Where the list goes on after this actor."
  cursor: String!
  "The actor."
  node: Actor!
}

"A list of actors that another actor is related to, one page of it."
type RelatedActorConnection {
  "The actors with their cursors and the relation that links them."
  edges: [RelatedActorEdge!]!
  "The actors. One that several relations link stands here once for each."
  nodes: [Actor!]!
  "Where this page stands."
  pageInfo: PageInfo!
  "How many items the whole list has."
  totalCount: Int!
}

"An actor in a list of related actors."
type RelatedActorEdge {
  "Where the list goes on after this actor."
  cursor: String!
  "The actor at the other end of the relation."
  node: Actor!
  "The relation that links the two."
  relation: Relation!
}

"What a document is."
enum DocumentKind {
  "A text, which statements quote."
  ARTICLE
  "Rows without a text."
  DATASET
  "Curated common knowledge, without quotes. It counts as evidence, not as a document."
  BACKGROUND
}

"Where statements come from."
type Document implements Node {
  "\`document:\` and a hash of what identifies it."
  id: ID!
  "What the document is."
  kind: DocumentKind!
  "Its title."
  title: String!
  "Where it was published."
  url: String
  "Who published it."
  publisher: String
  "When it was published."
  publishedOn: Date
  "SHA-256 of the text's UTF-8 bytes, in hexadecimal; null without a text."
  sha256: String
  "The whole text; null for all but articles."
  text: String
  "What it says, by id."
  statements(
    "At most so many, 1 to 1,000."
    first: Int = 20
    "The cursor to read on from."
    after: String
  ): StatementConnection!
  "The actors that it mentions, in the order of the text."
  mentions(
    "At most so many, 1 to 1,000."
    first: Int = 20
    "The cursor to read on from."
    after: String
  ): MentionConnection!
}

"A list of documents, one page of it."
type DocumentConnection {
  "The documents with their cursors."
  edges: [DocumentEdge!]!
  "The documents."
  nodes: [Document!]!
  "Where this page stands."
  pageInfo: PageInfo!
  "How many documents the whole list has."
  totalCount: Int!
}

"A document in a list."
type DocumentEdge {
  "Where the list goes on after this document."
  cursor: String!
  "The document."
  node: Document!
}

"""
Which relations count. \`documents\` decides first which statements count; certainty, contestedness and document count follow from
those. A relation without an affirming statement that counts is left out. A field that is null or left out has its default.
"""
input RelationFilter {
  """
  The types that count. Without it ALLY, ADVERSARY, SUPPLIER and THREATENED_BY: structure counts only where it is named. For \`match\`
  all types: there the pattern's labels name them.
  """
  types: [RelationType!]
  "The least certainty."
  minCertainty: Certainty
  "A day on which the relation holds. Without it every period counts."
  at: Date
  "Ids of the documents whose statements count. Without it all."
  documents: [ID!]
  "The least number of documents that affirm it, background knowledge not counted."
  minDocuments: Int
  "In paths: actors that do not stand between start and end. Elsewhere: relations that touch them are left out."
  avoidActors: [ActorRef!]
  "In paths: the kinds of actors that may stand between start and end. Elsewhere an error."
  viaKinds: [ActorKind!]
  "Whether relations count that are both affirmed and denied; true without it."
  includeContested: Boolean
  """
  In paths: whether leaders, forces, institutions and populations count as the state or body that they lead or are part of (the
  targets of LEADS and PART_OF, followed to the top). Relations of the same type between the same two then become one step. Elsewhere
  true is an error.
  """
  rollUp: Boolean
  "What is taken out of the graph before anything else."
  without: Without
}

"What is taken out of the graph: it is as if it had never been written."
input Without {
  "Actors with all their relations; no path starts or ends there either."
  actors: [ActorRef!]
  "Ids of relations."
  relations: [ID!]
  "Ids of documents, with all that they say."
  documents: [ID!]
}

"A name, an alias or a descriptive phrase in a text that means an actor."
type Mention {
  "The actor that is meant."
  actor: Actor!
  "The document in which it stands."
  document: Document!
  "The exact words."
  quote: String!
  "Where they start in the document's text, in UTF-16 units."
  start: Int!
  "Where they end in the document's text, in UTF-16 units, exclusive."
  end: Int!
}

"A list of mentions, one page of it."
type MentionConnection {
  "The mentions with their cursors."
  edges: [MentionEdge!]!
  "The mentions."
  nodes: [Mention!]!
  "Where this page stands."
  pageInfo: PageInfo!
  "How many mentions the whole list has."
  totalCount: Int!
}

"A mention in a list."
type MentionEdge {
  "Where the list goes on after this mention."
  cursor: String!
  "The mention."
  node: Mention!
}

"Some actors and all relations between them that count."
type Subgraph {
  "The actors, by slug."
  actors: [Actor!]!
  "The relations between them, by id."
  relations: [Relation!]!
  "Whether nothing within the depth was left out for want of room."
  complete: Boolean!
}

"Anything that has a global id and can be read again by it."
interface Node {
  "The global id: its kind, a colon and its key, such as \`actor:north-korea\` or \`relation:<hash>\`. It never changes."
  id: ID!
}

"Where a page stands in its list."
type PageInfo {
  "Whether more items follow this page."
  hasNextPage: Boolean!
  "Whether items come before this page."
  hasPreviousPage: Boolean!
  "The cursor of the first item, null on an empty page."
  startCursor: String
  "The cursor of the last item: give it as \`after\` to read on. Null on an empty page."
  endCursor: String
}

"Which of the paths between two actors are wanted, as in ISO GQL: applied to each ordered pair of a start and an end."
enum PathSelector {
  "One: the first in the order of paths."
  ANY
  "All of them."
  ALL
  "One of the shortest: the first in the order of paths."
  ANY_SHORTEST
  "All of the shortest."
  ALL_SHORTEST
  "The \`k\` shortest."
  SHORTEST_K
  "All of the \`k\` least lengths that there are."
  SHORTEST_K_GROUPS
  "The \`k\` with the least \`cost\`: short ones whose steps are certain."
  CHEAPEST_K
}

"What a path may repeat, as in ISO GQL."
enum PathMode {
  "Anything."
  WALK
  "Actors, but no relation."
  TRAIL
  "No actor: a path never comes back."
  ACYCLIC
  "No actor, but that it may end where it began."
  SIMPLE
}

"What the paths between one start and one end do not share."
enum Disjoint {
  "No relation."
  RELATIONS
  "No actor between start and end, and no relation."
  ACTORS
}

"Which way relations are followed. A symmetric relation is followed either way."
enum Direction {
  "From source to target."
  OUTGOING
  "From target to source."
  INCOMING
  "Either way."
  ANY
}

"What ended a search before its end."
enum StopReason {
  "The server's greatest number of paths."
  LIMIT
  "The server lowered the length that was asked for."
  LENGTH
  "The server's greatest amount of work."
  BUDGET
  "The time for one request."
  TIMEOUT
}

"What ran a path query."
enum Executor {
  "The copy of the graph's structure in the server's memory."
  PROJECTION
  "The Neo4j database, by a query in Cypher. It has no budget; what Cypher cannot express is refused."
  CYPHER
}

"Actors and the relations between them, one after the other."
type Path {
  "Names the path: the same actors and relations give the same id."
  id: ID!
  "How many steps it has."
  length: Int!
  "Negative if an odd number of its steps is: the enemy of my enemy is positive."
  sign: Sign!
  "That of its least certain step; null for a path without steps."
  certainty: Certainty
  "The sum over its steps of 1, 2, 4 or 8, from ASSERTED to POSSIBLE."
  cost: Int!
  "How many documents affirm any of its relations, background knowledge not counted."
  documentCount: Int!
  "The first actor."
  start: Actor!
  "The last actor."
  end: Actor!
  "All actors in order, one more than there are steps."
  actors: [Actor!]!
  "The steps in order."
  steps: [PathStep!]!
  """
  The path in English, always in the same words: a clause for each step, hedged as its source hedges and backed by its quote, or by the
  name of the source that has none; then the sign and the certainty of the whole.
  """
  explanation: String!
}

"One step of a path: over a relation from one actor to the next."
type PathStep {
  "The actor that it leaves."
  from: Actor!
  "The actor that it reaches."
  to: Actor!
  "The relation that it uses, with the statements that count under the query's filter."
  relation: Relation!
  "All relations that it stands for: several only under \`rollUp\`. \`relation\` is the one with the least id."
  relations: [Relation!]!
  "Whether it goes from the relation's source to its target; true on symmetric relations."
  forward: Boolean!
}

"""
Paths by length (CHEAPEST_K: by cost), start, end and relations, one page of them, and how much the answer proves.
"""
type PathConnection {
  "The paths with their cursors."
  edges: [PathEdge!]!
  "The paths."
  nodes: [Path!]!
  "Where this page stands."
  pageInfo: PageInfo!
  "How many paths the whole answer has; null where only listing them all would tell, or a bound of the server came first."
  pathCount: BigInt
  "Whether no bound of the server was hit up to this page. More pages are no bound."
  complete: Boolean!
  "Which bound was hit, if the answer is not complete."
  stoppedBy: StopReason
  """
  Whether a greater \`maxLength\` could add paths to this answer. No path, \`complete\` and not \`longerPossible\` prove that there is no
  link.
  """
  longerPossible: Boolean!
  "How far the search got and what would open a way; null where there is a path, or where CYPHER ran the query and no projection can tell."
  nearest: Nearest
  "What ran the query."
  executor: Executor!
  "The state of the graph that the answer is about. The cursors of this connection hold for it only."
  version: String!
}

"A path in a list."
type PathEdge {
  "Where the list goes on after this path."
  cursor: String!
  "The path."
  node: Path!
}

"How far a search for paths got that found none."
type Nearest {
  "Of the actors that steps from the starts lead to, those farthest away, at most 20, by slug."
  fromStart: [Actor!]!
  "The same, from the ends backwards."
  fromEnd: [Actor!]!
  "An argument without which there would be a path; null where no single one is known."
  hint: String
}

"What can be asked. An argument that is null has its default."
type Query {
  "The actor, relation, statement or document with this id; null where there is none."
  node(
    "A global id, such as \`actor:north-korea\`."
    id: ID!
  ): Node
  "The nodes with these ids, in this order; null where there is none."
  nodes(
    "Global ids, 1,000 at most."
    ids: [ID!]!
  ): [Node]!
  "The actor that is meant; null where there is none."
  actor(
    "Its id, slug, name or alias."
    ref: ActorRef!
  ): Actor
  "Actors by slug; with \`search\`, best match first; with \`order\` as that says."
  actors(
    "A name or alias, or how one begins; misspellings are forgiven."
    search: String
    "The kinds that are wanted. Without it all."
    kinds: [ActorKind!]
    "Who comes first. Without it the slug decides, or how well \`search\` matches."
    order: ActorOrder
    "At most so many, 1 to 1,000."
    first: Int = 20
    "The cursor to read on from."
    after: String
  ): ActorConnection!
  "Relations by id."
  relations(
    "Which relations count."
    filter: RelationFilter
    "At most so many, 1 to 1,000."
    first: Int = 20
    "The cursor to read on from."
    after: String
  ): RelationConnection!
  "The document with this id; null where there is none."
  document(
    "A document's id, \`document:\` and a hash."
    id: ID!
  ): Document
  "Documents by id."
  documents(
    "At most so many, 1 to 1,000."
    first: Int = 20
    "The cursor to read on from."
    after: String
  ): DocumentConnection!
  "Who is how near: the actors around some actors, and the relations between them."
  neighbourhood(
    "The actors in the middle, at least one."
    of: [ActorRef!]!
    "How many steps away from them, 0 or more."
    depth: Int = 1
    "Which relations count."
    filter: RelationFilter
    "At most so many actors, 1 to 1,000; the nearest are kept."
    first: Int = 20
  ): Subgraph!
  "How actors are linked: whole paths with their sign, certainty and quotes."
  paths(
    "Where paths start, at least one actor."
    from: [ActorRef!]!
    "Where paths end, at least one actor."
    to: [ActorRef!]!
    "Which of the paths between a start and an end are wanted."
    select: PathSelector = ALL_SHORTEST
    "How many, 1 to 1,000: needed by SHORTEST_K, SHORTEST_K_GROUPS and CHEAPEST_K, an error with the others."
    k: Int
    "What a path may repeat."
    mode: PathMode = ACYCLIC
    "Which way relations are followed."
    direction: Direction = ANY
    "The least number of steps, 0 or more."
    minLength: Int = 1
    "The greatest number of steps, not less than \`minLength\`. The server may lower it, and says so in \`stoppedBy\`."
    maxLength: Int = 6
    "The sign that the whole path must have. Without it either."
    sign: Sign
    "What the \`k\` paths between a start and an end do not share; with SHORTEST_K and CHEAPEST_K only."
    disjoint: Disjoint
    "Which relations count."
    filter: RelationFilter
    "At most so many paths, 1 to 1,000."
    first: Int = 20
    "The cursor to read on from. It holds as long as the graph does not change."
    after: String
    "Who is to run it. Without it the projection, and CYPHER where that is switched off or cannot be made current in time."
    executor: Executor
  ): PathConnection!
  """
  Whether there is a path of at least one step. An error with code UNDECIDED where a bound of the server was hit before one was found.
  """
  pathExists(
    "Where paths start, at least one actor."
    from: [ActorRef!]!
    "Where paths end, at least one actor."
    to: [ActorRef!]!
    "What a path may repeat."
    mode: PathMode = ACYCLIC
    "Which way relations are followed."
    direction: Direction = ANY
    "The greatest number of steps, 1 or more."
    maxLength: Int = 6
    "The sign that the whole path must have. Without it either."
    sign: Sign
    "Which relations count."
    filter: RelationFilter
  ): Boolean!
  """
  The paths that a pattern matches, such as
  \`ANY SHORTEST (:STATE {slug: $from})-[:SUPPLIER]->{1,3}()-[:ADVERSARY]-(b:STATE WHERE b.name <> 'Russia')\`. All that is wrong with a
  pattern is told at once, each mistake with its line and column, by an error with code BAD_PATTERN.
  """
  match(
    "A path pattern in ISO GQL syntax, 10,000 characters at most. Without a selector ALL, without a mode WALK."
    pattern: String!
    "The values of the pattern's \`$parameters\`: strings, numbers, booleans, null, or lists of these."
    parameters: JSON
    "Which relations count, beside what the pattern says."
    filter: RelationFilter
    "At most so many paths, 1 to 1,000."
    first: Int = 20
    "The cursor to read on from. It holds as long as the graph does not change."
    after: String
    "Who is to run it. Without it the projection, and CYPHER where that is switched off or cannot be made current in time."
    executor: Executor
  ): PathConnection!
}

"What a relation says, and what its direction means."
enum RelationType {
  "The two cooperate militarily or politically, are allies, fight side by side or have a pact. Symmetric, positive."
  ALLY
  "One fights, attacks, invades, sanctions or contains the other. Symmetric, negative."
  ADVERSARY
  "The source supplies the target with arms, troops, technology, money or aid. Positive."
  SUPPLIER
  "The source is threatened by the target: the victim is the source. Negative."
  THREATENED_BY
  "The source leads the target. Structure: matched only where it is named."
  LEADS
  "The source, a force or institution, is part of the target. Structure: matched only where it is named."
  PART_OF
  "The source is a member of the target, an alliance or organisation. Structure: matched only where it is named."
  MEMBER_OF
}

"Whether a relation, or a whole path, is friendly or hostile. A path is negative if an odd number of its steps is."
enum Sign {
  "Friendly: ally, supplier, structure; or the enemy of an enemy."
  POSITIVE
  "Hostile: adversary, threatened by; or the enemy of a friend."
  NEGATIVE
}

"""
A typed link between two actors, valid for a period, which stands on statements. Under a filter, the fields derived from statements
show only what counts there; through \`node\`, and through a statement, everything.
"""
type Relation implements Node {
  "\`relation:\` and a hash of type, source, target and since."
  id: ID!
  "What the relation says."
  type: RelationType!
  "Whether it is friendly or hostile."
  sign: Sign!
  "Where it starts. A symmetric relation has its ends in the order of their slugs."
  source: Actor!
  "Where it ends."
  target: Actor!
  "Whether it holds in both directions."
  symmetric: Boolean!
  "The first day on which it holds; null: unknown."
  since: Date
  "The first day on which it no longer holds; null: unknown, or still valid."
  until: Date
  "That of its most certain affirming statement; null where none affirms it."
  certainty: Certainty
  "Whether one statement affirms and another denies it."
  contested: Boolean!
  "What is supplied, as affirming statements say."
  qualifiers: [String!]!
  "How many documents affirm it, background knowledge not counted."
  documentCount: Int!
  "The statements that it stands on, affirming and denying, by id."
  statements(
    "At most so many, 1 to 1,000."
    first: Int = 20
    "The cursor to read on from."
    after: String
  ): StatementConnection!
}

"A list of relations, one page of it."
type RelationConnection {
  "The relations with their cursors."
  edges: [RelationEdge!]!
  "The relations."
  nodes: [Relation!]!
  "Where this page stands."
  pageInfo: PageInfo!
  "How many relations the whole list has."
  totalCount: Int!
}

"A relation in a list."
type RelationEdge {
  "Where the list goes on after this relation."
  cursor: String!
  "The relation."
  node: Relation!
}

"""
A reference to an actor, ignoring case: its id (\`actor:russia\`), slug (\`russia\`), name (\`Russia\`) or an alias (\`Moscow\`), tried in
this order. One that fits several actors is an error that lists them.
"""
scalar ActorRef

"A day, written YYYY-MM-DD. As input, a bare year (YYYY) means its first day."
scalar Date

"A whole number of any size, as a decimal string such as \`\\"1267650600228229401496703205376\\"\`."
scalar BigInt

"An object whose fields have any names; what values they may have is said where it stands."
scalar JSON

"How certain a text is of what it says, from least to most."
enum Certainty {
  "The text says: may, could, might, potentially, appears."
  POSSIBLE
  "The text says: will, is to, plans to."
  PREDICTED
  "The text attributes it to someone."
  REPORTED
  "The author states or presupposes it."
  ASSERTED
}

"Whether a statement says that the relation holds, or that it does not."
enum Polarity {
  "The relation holds."
  AFFIRMED
  "The relation does not hold."
  DENIED
}

"How a statement follows from its text."
enum Basis {
  "Both actors and the relation stand in one sentence."
  EXPLICIT
  "It needs a neighbouring sentence, a pronoun, a step from a force or leader to its state, or a rule; the note says which."
  INFERRED
}

"What one document says about one relation."
type Statement implements Node {
  "\`statement:\` and a hash of what identifies it."
  id: ID!
  "The relation's source if it is directed, who acts if it is symmetric. The subject of THREATENED_BY is the victim."
  subject: Actor!
  "The relation's target if it is directed, who is acted on if it is symmetric."
  object: Actor!
  "The exact words; null for documents without a text."
  quote: String
  "Where the quote starts in the document's text, in UTF-16 units."
  start: Int
  "Where the quote ends in the document's text, in UTF-16 units, exclusive."
  end: Int
  "The row of a dataset that it was read from."
  row: Int
  "How certain the text is."
  certainty: Certainty!
  "Whether it affirms or denies the relation."
  polarity: Polarity!
  "How it follows from the text; null where there is no text."
  basis: Basis
  "Whom the document attributes it to; null when the author says so."
  attributedTo: Actor
  "What is supplied, for SUPPLIER."
  qualifier: String
  "Why it was read this way."
  note: String
  "The document that says it."
  document: Document!
  "The relation that it is about, with all its statements."
  relation: Relation!
}

"A list of statements, one page of it."
type StatementConnection {
  "The statements with their cursors."
  edges: [StatementEdge!]!
  "The statements."
  nodes: [Statement!]!
  "Where this page stands."
  pageInfo: PageInfo!
  "How many statements the whole list has."
  totalCount: Int!
}

"A statement in a list."
type StatementEdge {
  "Where the list goes on after this statement."
  cursor: String!
  "The statement."
  node: Statement!
}
`;
