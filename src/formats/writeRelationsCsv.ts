import type { Relation } from '../model/relation';
import type { Statement } from '../model/statement';
import type { WholeGraph } from './wholeGraph';
import { writeTable } from './writeTable';

/** The columns of relations.csv. */
export const RELATIONS_CSV_COLUMNS = ['source', 'type', 'target', 'since', 'until', 'certainty', 'qualifier'] as const;

/**
 * Writes relations.csv: a line for each affirming statement, by document and row, so that a graph that came from one such file gives
 * the same file. Denied statements, quotes, documents, bases, attributions and notes have no place in it.
 */
export function writeRelationsCsv({ relations, statements }: WholeGraph): Generator<string> {
  const byId = new Map(relations.map((relation) => [relation.id, relation]));
  const affirming = statements.filter(({ polarity }) => polarity === 'AFFIRMED').sort(byDocumentAndRow);
  return writeTable(RELATIONS_CSV_COLUMNS, rowsOf(affirming, byId));
}

function* rowsOf(statements: readonly Statement[], relations: ReadonlyMap<string, Relation>): Generator<string[]> {
  for (const { relation: id, subject, object, certainty, qualifier } of statements) {
    const relation = relations.get(id);
    if (relation !== undefined)
      yield [subject, relation.type, object, relation.since ?? '', relation.until ?? '', certainty, qualifier ?? ''];
  }
}

function byDocumentAndRow(a: Statement, b: Statement): number {
  if (a.document !== b.document) return a.document < b.document ? -1 : 1;
  const rows = (a.row ?? Infinity) - (b.row ?? Infinity);
  return rows < 0 || rows > 0 ? rows : a.id < b.id ? -1 : 1;
}
