import type { Actor } from '../model/actor';
import type { DocumentWithText } from '../model/document';
import { mentionKey, type Mention } from '../model/mention';
import { RELATION_TYPE_TRAITS, RELATION_TYPES } from '../model/relationType';
import type { Statement } from '../model/statement';
import type { WholeGraph } from './wholeGraph';
import { supportedGraph, type SupportedRelation } from './supportedGraph';

/** So many rows, or so much text, go into one statement: few transactions, and Neo4j takes far longer to plan one that is longer. */
const ROWS_PER_STATEMENT = 100;
const STATEMENT_LENGTH = 100_000;

/** Values by name: the names are ours, the values are escaped. */
type Row = Readonly<Record<string, string | number | boolean | null | readonly string[]>>;

/** The expressions by which a statement refers to the values of its rows. */
type References = Readonly<Record<string, string>>;

/**
 * A graph as Cypher text, in pieces: one statement on each line, each ended by `;`, for `cypher-shell` and any Neo4j from 5.26 on. It makes
 * uniqueness constraints, then everything that the graph holds, in the shape in which actor-graph itself keeps a graph in Neo4j, and adds to each
 * relation what its statements make of it. Run again, it changes nothing.
 */
export function* writeCypher(graph: WholeGraph): Generator<string> {
  for (const [label, key] of KEYS) yield constraint(`(n:${label})`, label, key);
  for (const type of RELATION_TYPES) yield constraint(`()-[n:${type}]-()`, type, 'id');
  yield* statements(graph.actors, actorRow, (row) => `MERGE (n:Actor {slug: ${row.slug}}) SET n = ${mapOf(row)}`);
  yield* statements(graph.documents, documentRow, (row) => `MERGE (n:Document {id: ${row.id}}) SET n = ${mapOf(row)}`);
  const { relations } = supportedGraph(graph);
  for (const type of RELATION_TYPES) {
    const ofType = relations.filter((relation) => relation.type === type);
    yield* statements(ofType, relationRow, ({ source, target, ...row }) => {
      return `MATCH (s:Actor {slug: ${source}}), (t:Actor {slug: ${target}}) MERGE (s)-[n:${type} {id: ${row.id}}]->(t) SET n = ${mapOf(row)}`;
    });
  }
  yield* statements(graph.statements, statementRow, (row) => {
    const makeNode = `MERGE (n:Statement {id: ${row.id}}) SET n = ${mapOf(row)}`;
    return `${makeNode} WITH n MATCH (d:Document {id: n.document}) MERGE (n)-[:FROM]->(d)`;
  });
  yield* statements(graph.mentions, mentionRow, (row) => {
    const makeNode = `MERGE (n:Mention {key: ${row.key}}) SET n = ${mapOf(row)}`;
    return `${makeNode} WITH n MATCH (a:Actor {slug: n.actor}), (d:Document {id: n.document}) MERGE (n)-[:OF]->(a) MERGE (n)-[:IN]->(d)`;
  });
}

const KEYS: readonly (readonly [label: string, key: string])[] = [
  ['Actor', 'slug'],
  ['Document', 'id'],
  ['Statement', 'id'],
  ['Mention', 'key'],
];

/** Named as actor-graph names it, so that it finds the constraint when it later uses the database. */
function constraint(element: string, name: string, property: string): string {
  return `CREATE CONSTRAINT actor_graph_${name.toLowerCase()}_${property} IF NOT EXISTS FOR ${element} REQUIRE n.${property} IS UNIQUE;\n`;
}

/** Neo4j keeps no lists of maps, so identifiers are two lists of the same length. */
function actorRow({ slug, name, kind, aliases, identifiers, description }: Actor): Row {
  const identifierSchemes = identifiers.map(({ scheme }) => scheme);
  const identifierValues = identifiers.map(({ value }) => value);
  return { slug, name, kind, aliases, identifierSchemes, identifierValues, description };
}

function documentRow({ id, kind, title, url, publisher, publishedOn, sha256, text }: DocumentWithText): Row {
  return { id, kind, title, url, publisher, publishedOn, sha256, text };
}

function relationRow(relation: SupportedRelation): Row {
  const { id, type, source, target, since, until, certainty, contested, qualifiers, documentCount } = relation;
  const { sign, symmetric } = RELATION_TYPE_TRAITS[type];
  return { source, target, id, sign, symmetric, since, until, certainty, contested, qualifiers, documentCount };
}

function statementRow(statement: Statement): Row {
  const { id, document, relation, subject, object, attributedTo } = statement;
  const { quote, start, end, row, certainty, polarity, basis, qualifier, note } = statement;
  return { id, document, relation, subject, object, quote, start, end, row, certainty, polarity, basis, attributedTo, qualifier, note };
}

function mentionRow(mention: Mention): Row {
  const { actor, document, quote, start, end } = mention;
  return { key: mentionKey(mention), actor, document, quote, start, end };
}

/** Statements that run the same clauses for each item. A row is a list, because Neo4j plans lists several times as fast as maps. */
function* statements<Item>(
  items: readonly Item[],
  rowOf: (item: Item) => Row,
  clausesFor: (references: References) => string,
): Generator<string> {
  let rows: string[] = [];
  let length = 0;
  for (const [index, item] of items.entries()) {
    const row = rowOf(item);
    const text = `[${Object.values(row).map(literal).join(', ')}]`;
    rows.push(text);
    length += text.length;
    if (rows.length < ROWS_PER_STATEMENT && length < STATEMENT_LENGTH && index < items.length - 1) continue;
    const references = Object.fromEntries(Object.keys(row).map((name, column) => [name, `row[${column}]`]));
    yield `UNWIND [${rows.join(', ')}] AS row ${clausesFor(references)};\n`;
    rows = [];
    length = 0;
  }
}

/** A map of these values; in Neo4j a property that is null is none. */
function mapOf(references: References): string {
  return `{${Object.entries(references)
    .map(([name, reference]) => `${name}: ${reference}`)
    .join(', ')}}`;
}

/** A Cypher literal without line breaks. */
function literal(value: Row[string]): string {
  if (typeof value === 'string') return stringLiteral(value);
  return value === null || typeof value !== 'object' ? String(value) : `[${value.map(stringLiteral).join(', ')}]`;
}

/** Controls and line separators are written by number, so that a statement is one line for every program; half a surrogate pair becomes U+FFFD. */
function stringLiteral(text: string): string {
  const escaped = text
    .replace(/\p{Surrogate}/gu, '\ufffd')
    .replace(/[\\']/g, '\\$&')
    .replace(/[\p{Cc}\u2028\u2029]/gu, (character) => `\\u${character.charCodeAt(0).toString(16).padStart(4, '0')}`);
  return `'${escaped}'`;
}
