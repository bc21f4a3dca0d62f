import type { Certainty } from '../../model/certainty';
import { RELATION_TYPES } from '../../model/relationType';
import type { Statement } from '../../model/statement';
import { supportOf } from '../../model/support';
import type { Changes, ExistingState } from '../changes';
import type { Query, Run } from './connection';
import { actorRow, mentionRow, statementRow } from './rows';

/** Rows that one statement writes. */
const ROWS_PER_STATEMENT = 10_000;

/** What decides a relation's certainty, of one of its statements. */
type EvidenceRow = Pick<Statement, 'id' | 'relation' | 'document' | 'certainty' | 'polarity' | 'qualifier'>;

type Certainties = ReadonlyMap<string, Certainty | null>;

/** The certainty, after the changes, of every relation that is new or of which a statement changes; made of all its statements. */
export async function certaintiesAfter(run: Run, changes: Changes, existing: ExistingState): Promise<Certainties> {
  const touched = new Set(changes.statements.map(({ relation }) => relation));
  const known = [...touched].filter((id) => existing.relations.has(id));
  const stored =
    known.length === 0
      ? []
      : await run<EvidenceRow>({
          text: `MATCH (n:Statement) WHERE n.relation IN $given.known
            RETURN n.id AS id, n.relation AS relation, n.document AS document, n.certainty AS certainty, n.polarity AS polarity, n.qualifier AS qualifier`,
          given: { known },
        });
  const evidence = new Map<string, Map<string, EvidenceRow>>();
  for (const { id } of changes.relations) if (!existing.relations.has(id)) evidence.set(id, new Map());
  for (const statement of [...stored, ...changes.statements]) {
    const ofRelation = evidence.get(statement.relation) ?? new Map<string, EvidenceRow>();
    evidence.set(statement.relation, ofRelation.set(statement.id, statement));
  }
  // Whether a document is background bears on the count of documents, which is not kept, and not on certainty.
  const certaintyOf = (statements: Iterable<EvidenceRow>) =>
    supportOf([...statements].map((row) => ({ ...row, background: false }))).certainty;
  return new Map([...evidence].map(([relation, statements]) => [relation, certaintyOf(statements.values())]));
}

/** The statements that write the changes, in an order in which each finds what it refers to. */
export function changeQueries(changes: Changes, existing: ExistingState, certainties: Certainties): Query[] {
  return [
    ...inChunks(changes.actors.map(actorRow), 'MERGE (n:Actor {slug: row.slug}) SET n = row'),
    ...inChunks(changes.documents, 'MERGE (n:Document {id: row.id}) SET n = row'),
    ...relationQueries(changes, existing, certainties),
    ...inChunks(
      changes.statements.map(statementRow),
      'MERGE (n:Statement {id: row.id}) SET n = row WITH n, row MATCH (d:Document {id: row.document}) MERGE (n)-[:FROM]->(d)',
    ),
    ...inChunks(
      changes.mentions.map(mentionRow),
      `MERGE (n:Mention {key: row.key}) SET n = row
        WITH n, row MATCH (a:Actor {slug: row.actor}), (d:Document {id: row.document}) MERGE (n)-[:OF]->(a) MERGE (n)-[:IN]->(d)`,
    ),
  ];
}

function relationQueries(changes: Changes, existing: ExistingState, certainties: Certainties): Query[] {
  const created = changes.relations
    .filter(({ id }) => !existing.relations.has(id))
    .map((relation) => ({ ...relation, certainty: certainties.get(relation.id) ?? null }));
  const updates = [
    ...changes.relations.map(({ id, since, until }) => ({ id, properties: { since, until } })),
    ...[...certainties].map(([id, certainty]) => ({ id, properties: { certainty } })),
  ].flatMap((update) => {
    const relation = existing.relations.get(update.id);
    return relation === undefined ? [] : [{ ...update, type: relation.type }];
  });
  return [
    ...inChunks(
      created,
      `MATCH (s:Actor {slug: row.source}), (t:Actor {slug: row.target})
        CREATE (s)-[:$(row.type) {id: row.id, since: row.since, until: row.until, certainty: row.certainty}]->(t)`,
    ),
    // A type that is a value needs no text of its own, but only a type in the text makes Neo4j use the index of that type.
    ...RELATION_TYPES.flatMap((type) =>
      inChunks(
        updates.filter((update) => update.type === type),
        `MATCH (:Actor)-[r:${type} {id: row.id}]->(:Actor) SET r += row.properties`,
      ),
    ),
  ];
}

function inChunks(rows: readonly object[], text: string): Query[] {
  const queries: Query[] = [];
  for (let start = 0; start < rows.length; start += ROWS_PER_STATEMENT) {
    queries.push({ text: `UNWIND $given.rows AS row ${text}`, given: { rows: rows.slice(start, start + ROWS_PER_STATEMENT) } });
  }
  return queries;
}
