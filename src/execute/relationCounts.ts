import type { Projection } from '../graph/projection';
import { NO_FILTER } from '../model/filter';
import { RELATION_TYPES } from '../model/relationType';
import { keptByGraph } from './keptByGraph';
import { relationsUnder } from './relationLists';

const kept = keptByGraph<Uint32Array>(1);

/** How many relations each actor (by number) has, of any type and period, counted once per graph; one from an actor to itself is one. */
export function relationCounts(projection: Projection): Uint32Array {
  return kept(projection, '', () => {
    const { source, target } = projection.relations;
    const counts = new Uint32Array(projection.actors.slug.length);
    for (const r of relationsUnder(projection, { ...NO_FILTER, types: RELATION_TYPES })) {
      counts[source[r]]++;
      if (target[r] !== source[r]) counts[target[r]]++;
    }
    return counts;
  });
}
