import { CERTAINTIES, type Certainty } from '../model/certainty';
import type { ActorInput } from '../model/actor';
import { checkPeriod, parseDay } from '../model/period';
import { RELATION_TYPES, type RelationType } from '../model/relationType';
import { readActorName, type ReadActorName } from './actorsCsv';
import { readOption, readTable, type InputFile, type ReadTable, type TableRow } from './csvTable';
import { RELATIONS_CSV_COLUMNS } from './writeRelationsCsv';

type Column = (typeof RELATIONS_CSV_COLUMNS)[number];

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

/** Reads relations.csv: `source,type,target,since,until,certainty,qualifier`, the last four optional. `readName` says who is named. */
export function readRelationsCsv(file: InputFile, readName: ReadActorName = readActorName): ReadTable<RelationRow> {
  return readTable(file, { required: ['source', 'type', 'target'], all: RELATIONS_CSV_COLUMNS }, (row) => readRelation(row, readName));
}

function readRelation({ cells, row, place }: TableRow<Column>, readName: ReadActorName): RelationRow {
  const day = (column: 'since' | 'until') => (cells[column] === '' ? undefined : parseDay(cells[column], place(column)));
  const since = day('since') ?? null;
  const until = day('until');
  checkPeriod({ since, until: until ?? null }, place('until'));
  return {
    row,
    source: readName(cells.source, place('source')),
    type: readOption(cells.type, RELATION_TYPES, place('type')),
    target: readName(cells.target, place('target')),
    since,
    until,
    certainty: cells.certainty === '' ? 'ASSERTED' : readOption(cells.certainty, CERTAINTIES, place('certainty')),
    qualifier: cells.qualifier === '' ? null : cells.qualifier,
  };
}
