import type { Adjacency } from '../graph/adjacency';
import { documentTest, isEdge, type RelationFilter } from '../model/filter';
import { RELATION_TYPES } from '../model/relationType';
import { CERTAINTIES } from '../model/certainty';
import { supportOf, type Support } from '../model/support';
import { judgedOnce, type Verdict } from './judgedOnce';
import { keptByGraph } from './keptByGraph';
import { dayOr, evidenceFor, kindOf, OPEN_SINCE, type Projection, type SupportColumns } from '../graph/projection';
import type { Direction } from '../pattern/direction';

const keptEdges = keptByGraph<Verdict>(16);
const keptSteps = keptByGraph<Steps>(8);

/**
 * Which relations (by number) are edges under the filter's types, documents, certainty, contestedness, date and `without`. Queries
 * with the same filter share the verdicts.
 */
export function edgesUnder(projection: Projection, filter: RelationFilter): Verdict {
  return keptEdges(projection, edgeKey(filter), () => judgeEdges(projection, filter));
}

/** The steps in one direction, and which of them, by their entry, are over edges. */
export interface Steps extends Adjacency {
  readonly isEdge: Verdict;
}

/**
 * The steps in a direction with what the filter says of them. A search that goes along them finds the verdicts side by side, where those
 * of the relations lie all over the memory.
 */
export function stepsUnder(projection: Projection, direction: Direction, filter: RelationFilter): Steps {
  return keptSteps(projection, `${direction} ${edgeKey(filter)}`, () => {
    const edge = edgesUnder(projection, filter);
    const rows = rowsIn(projection, direction);
    return { ...rows, isEdge: judgedOnce(rows.relation.length, (step) => edge(rows.relation[step])) };
  });
}

const edgeKeys = new WeakMap<RelationFilter, string>();

/** What of a filter decides which relations are edges: written out once, though every search under it asks. */
function edgeKey(filter: RelationFilter): string {
  let key = edgeKeys.get(filter);
  if (key === undefined) {
    const { types, minCertainty, at, documents, minDocuments, includeContested, without } = filter;
    edgeKeys.set(filter, (key = JSON.stringify([types, minCertainty, at, documents, minDocuments, includeContested, without])));
  }
  return key;
}

function judgeEdges(projection: Projection, filter: RelationFilter): Verdict {
  const { type, since, until } = projection.relations;
  const wanted = RELATION_TYPES.map((name) => filter.types.includes(name));
  const day = filter.at === null ? null : dayOr(filter.at, OPEN_SINCE);
  const counts = countingDocuments(projection, filter);
  const removed = removedBy(projection, filter);
  return judgedOnce(type.length, (r) => {
    if (!wanted[type[r]] || removed?.relation(r) || (day !== null && !(since[r] <= day && day < until[r]))) return false;
    return isEdge(counts === null ? supportRow(projection.support, r) : supportOf(evidenceFor(projection, r, counts)), filter);
  });
}

/** Which actors (by number) may stand inside a path: 1 where the filter's avoidActors and viaKinds let them; null when all may. */
export function innerActors(projection: Projection, filter: RelationFilter): Uint8Array | null {
  const { viaKinds, avoidActors } = filter;
  if (viaKinds === null && avoidActors.length === 0) return null;
  const allowed = new Uint8Array(projection.actors.slug.length);
  for (let a = 0; a < allowed.length; a++) allowed[a] = viaKinds === null || viaKinds.includes(kindOf(projection, a)) ? 1 : 0;
  for (const slug of avoidActors) {
    const actor = projection.actors.numberOf.get(slug);
    if (actor !== undefined) allowed[actor] = 0;
  }
  return allowed;
}

function supportRow(
  { certainty, contested, documentCount }: SupportColumns,
  r: number,
): Pick<Support, 'certainty' | 'contested' | 'documentCount'> {
  return { certainty: CERTAINTIES[certainty[r]] ?? null, contested: contested[r] === 1, documentCount: documentCount[r] };
}

/** 1 for each document (by number) whose statements count under the filter; null when those of all do. */
export function countingDocuments({ documents }: Projection, filter: Pick<RelationFilter, 'documents' | 'without'>): Uint8Array | null {
  const counts = documentTest(filter);
  return counts === null ? null : Uint8Array.from(documents.id, (id) => (counts(id) ? 1 : 0));
}

/** What the filter's `without` takes out of the graph; null when it takes nothing. A relation goes with each of its ends. */
export function removedBy(
  projection: Projection,
  { without }: Pick<RelationFilter, 'without'>,
): { actor(a: number): boolean; relation(r: number): boolean } | null {
  if (without.actors.length + without.relations.length === 0) return null;
  const actors = new Set(without.actors.map((slug) => projection.actors.numberOf.get(slug)));
  const relations = new Set(without.relations.map((id) => projection.relations.numberOf.get(id)));
  const { source, target } = projection.relations;
  return { actor: (a) => actors.has(a), relation: (r) => relations.has(r) || actors.has(source[r]) || actors.has(target[r]) };
}

/** The direction in which whoever comes from a path's end walks its steps. */
export const REVERSE: Readonly<Record<Direction, Direction>> = { OUTGOING: 'INCOMING', INCOMING: 'OUTGOING', ANY: 'ANY' };

/** The steps that leave each actor in a direction. */
export function rowsIn(projection: Projection, direction: Direction): Adjacency {
  return direction === 'OUTGOING' ? projection.outgoing : direction === 'INCOMING' ? projection.incoming : projection.either;
}
