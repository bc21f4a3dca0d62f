import { CERTAINTIES, type Certainty } from '../model/certainty';
import type { ActorInput } from '../model/actor';
import { checkPeriod, parseDay } from '../model/period';
import type { Relation } from '../model/relation';
import { RELATION_TYPES, type RelationType } from '../model/relationType';
import type { Statement } from '../model/statement';
import { readActorName } from './actorsCsv';
import { readOption, readTable, writeTable, type InputFile, type ReadTable, type TableRow } from './csvTable';
import type { WholeGraph } from './graphJson';

const COLUMNS = ['source', 'type', 'target', 'since', 'until', 'certainty', 'qualifier'] as const;
type Column = (typeof COLUMNS)[number];

/** What one line of relations.csv affirms. Source and target stand as written, also for symmetric types. */
export interface RelationRow {
  /** 1 for the first line after the header. */
  readonly row: number;
  readonly source: ActorInput;
  readonly type: RelationType;
  readonly target: ActorInput;
  readonly since: string | null;
  /** Undefined where the line does not say. */
  readonly until: string | undefined;
  readonly certainty: Certainty;
  readonly qualifier: string | null;
}

/** Reads relations.csv: `source,type,target,since,until,certainty,qualifier`, the last four optional. */
export function readRelationsCsv(file: InputFile): ReadTable<RelationRow> {
  return readTable(file, { required: ['source', 'type', 'target'], all: COLUMNS }, readRelation);
}

/**
 * Writes relations.csv: a line for each affirming statement, by document and row, so that a graph that came from one such file gives
 * the same file. Denied statements, quotes, documents, bases, attributions and notes have no place in it.
 */
export function writeRelationsCsv({ relations, statements }: WholeGraph): Generator<string> {
  const byId = new Map(relations.map((relation) => [relation.id, relation]));
  const affirming = statements.filter(({ polarity }) => polarity === 'AFFIRMED').sort(byDocumentAndRow);
  return writeTable(COLUMNS, rowsOf(affirming, byId));
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

function readRelation({ cells, row, place }: TableRow<Column>): RelationRow {
  const day = (column: 'since' | 'until') => (cells[column] === '' ? undefined : parseDay(cells[column], place(column)));
  const since = day('since') ?? null;
  const until = day('until');
  checkPeriod({ since, until: until ?? null }, place('until'));
  return {
    row,
    source: readActorName(cells.source, place('source')),
    type: readOption(cells.type, RELATION_TYPES, place('type')),
    target: readActorName(cells.target, place('target')),
    since,
    until,
    certainty: cells.certainty === '' ? 'ASSERTED' : readOption(cells.certainty, CERTAINTIES, place('certainty')),
    qualifier: cells.qualifier === '' ? null : cells.qualifier,
  };
}
