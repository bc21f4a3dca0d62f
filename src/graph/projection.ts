import { ACTOR_KINDS, type Identifier } from '../model/actor';
import { CERTAINTIES, certaintyRank } from '../model/certainty';
import { dayNumber } from '../model/period';
import { RELATION_TYPES, RELATION_TYPE_TRAITS, SIGNS } from '../model/relationType';
import { supportOf, type Evidence } from '../model/support';
import { POLARITIES } from '../model/statement';
import { buildAdjacency, type Adjacency } from './adjacency';

/**
 * An immutable copy of a graph's structure in typed arrays. Actors are numbered in the order of their slugs, relations and
 * documents in the order of their ids, so that comparing numbers is comparing ids. Enumerations are indexes into their closed
 * lists (ACTOR_KINDS, RELATION_TYPES, CERTAINTIES, POLARITIES); days are days since 1970, with open ends as the least and the
 * greatest 32-bit integer.
 */
export interface Projection {
  readonly actors: {
    readonly slug: readonly string[];
    readonly name: readonly string[];
    readonly aliases: readonly (readonly string[])[];
    readonly identifiers: readonly (readonly Identifier[])[];
    readonly description: readonly (string | null)[];
    readonly kind: Uint8Array;
    /** The number of the actor with this slug, or undefined. */
    readonly numberOf: ReadonlyMap<string, number>;
  };
  readonly documents: {
    readonly id: readonly string[];
    /** 1 for a BACKGROUND document. */
    readonly background: Uint8Array;
    readonly numberOf: ReadonlyMap<string, number>;
  };
  readonly relations: {
    readonly id: readonly string[];
    readonly type: Uint8Array;
    readonly source: Uint32Array;
    readonly target: Uint32Array;
    readonly since: Int32Array;
    readonly until: Int32Array;
    readonly numberOf: ReadonlyMap<string, number>;
  };
  /** The statements of relation r are the rows offset[r] to offset[r + 1] - 1. */
  readonly statements: {
    readonly offset: Uint32Array;
    readonly document: Uint32Array;
    readonly certainty: Uint8Array;
    readonly polarity: Uint8Array;
    readonly qualifier: readonly (string | null)[];
  };
  /** What all statements of each relation make of it; computed when it is first asked for. */
  readonly support: SupportColumns;
  /** Steps along relations (symmetric ones either way), against them, and both; each is built when it is first asked for. */
  readonly outgoing: Adjacency;
  readonly incoming: Adjacency;
  readonly either: Adjacency;
}

/** The parts of `Support` that filters ask for, a row per relation. */
export interface SupportColumns {
  /** The index into CERTAINTIES, or -1 where nothing affirms. */
  readonly certainty: Int8Array;
  readonly contested: Uint8Array;
  readonly documentCount: Uint32Array;
}

export const OPEN_SINCE = -0x8000_0000;
export const OPEN_UNTIL = 0x7fff_ffff;

/** The columns that a projection is made of; see `Projection` for the numbering. */
export type ProjectionColumns = Pick<Projection, 'actors' | 'documents' | 'relations' | 'statements'>;

/** The projection with these columns. */
export function projectionOf(columns: ProjectionColumns): Projection {
  const { type, source, target } = columns.relations;
  const symmetric = RELATION_TYPES.map((name) => RELATION_TYPE_TRAITS[name].symmetric);
  const rows = (along: boolean, against: boolean) => {
    let built: Adjacency | undefined;
    return () =>
      (built ??= buildAdjacency(columns.actors.slug.length, source, target, (r) => ({
        fromSource: along || symmetric[type[r]],
        fromTarget: against || symmetric[type[r]],
      })));
  };
  let support: SupportColumns | undefined;
  const [outgoing, incoming, either] = [rows(true, false), rows(false, true), rows(true, true)];
  return {
    ...columns,
    get support() {
      return (support ??= supportColumns(columns));
    },
    get outgoing() {
      return outgoing();
    },
    get incoming() {
      return incoming();
    },
    get either() {
      return either();
    },
  };
}

/** The statements of relation `r` as evidence, keyed by document number; with `counts` only those of the documents where it is 1. */
export function evidenceFor(
  { statements, documents }: Pick<Projection, 'statements' | 'documents'>,
  r: number,
  counts: Uint8Array | null,
): Evidence[] {
  const evidence: Evidence[] = [];
  for (let row = statements.offset[r]; row < statements.offset[r + 1]; row++) {
    const document = statements.document[row];
    if (counts !== null && counts[document] === 0) continue;
    evidence.push({
      document,
      background: documents.background[document] === 1,
      certainty: CERTAINTIES[statements.certainty[row]],
      polarity: POLARITIES[statements.polarity[row]],
      qualifier: statements.qualifier[row],
    });
  }
  return evidence;
}

function supportColumns(columns: ProjectionColumns): SupportColumns {
  const count = columns.relations.id.length;
  const made = { certainty: new Int8Array(count), contested: new Uint8Array(count), documentCount: new Uint32Array(count) };
  for (let r = 0; r < count; r++) {
    const { certainty, contested, documentCount } = supportOf(evidenceFor(columns, r, null));
    made.certainty[r] = certainty === null ? -1 : certaintyRank(certainty);
    made.contested[r] = contested ? 1 : 0;
    made.documentCount[r] = documentCount;
  }
  return made;
}

/** 1 for each relation type (by its index) whose sign is negative. */
export const NEGATIVE_TYPE: readonly number[] = RELATION_TYPES.map((type) => SIGNS.indexOf(RELATION_TYPE_TRAITS[type].sign));

/** A day as a projection's number, an open end as given. */
export function dayOr(day: string | null, open: number): number {
  return day === null ? open : (dayNumber(day) ?? open);
}

/** The kind of actor number `a`. */
export function kindOf({ actors }: Projection, a: number): (typeof ACTOR_KINDS)[number] {
  return ACTOR_KINDS[actors.kind[a]];
}
