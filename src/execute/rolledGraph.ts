import { dayOr, evidenceFor, OPEN_SINCE, type Projection } from '../graph/projection';
import { rollUp, type RolledUp } from '../graph/rollUp';
import type { RelationFilter } from '../model/filter';
import { RELATION_TYPES } from '../model/relationType';
import { supportOf } from '../model/support';
import { countingDocuments, removedBy } from './edges';
import { keptByGraph } from './keptByGraph';

/** The part of a filter that shapes a rolled-up graph; the rest is asked of the merged relations. */
type Shape = Pick<RelationFilter, 'at' | 'without' | 'types'>;

const kept = keptByGraph<RolledUp>(4);

/**
 * The graph rolled up for a filter. Parents are what an actor leads or is part of at the filter's date, whatever else the filter
 * says; `without` is taken out before anything else. Like questions one after the other share the work.
 */
export function rolledGraph(projection: Projection, { at, without, types }: Shape): RolledUp {
  const key = JSON.stringify([at, without, types]);
  return kept(projection, key, () => makeRolled(projection, { at, without, types }));
}

function makeRolled(projection: Projection, filter: Shape): RolledUp {
  const { type, since, until } = projection.relations;
  const bare = { ...filter, documents: null };
  const counts = countingDocuments(projection, bare);
  const removed = removedBy(projection, bare);
  const day = filter.at === null ? null : dayOr(filter.at, OPEN_SINCE);
  const isThere = (r: number) => !removed?.relation(r) && (day === null || (since[r] <= day && day < until[r]));
  const isAffirmed = (r: number) => supportOf(evidenceFor(projection, r, counts)).certainty !== null;
  const leadsUp = RELATION_TYPES.map((name) => name === 'LEADS' || name === 'PART_OF');
  const wanted = RELATION_TYPES.map((name) => filter.types.includes(name));
  return rollUp(
    projection,
    (r) => leadsUp[type[r]] && isThere(r) && isAffirmed(r),
    (r) => wanted[type[r]] && isThere(r),
  );
}
