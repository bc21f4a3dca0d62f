import type { Projection } from '../graph/projection';
import type { RelationFilter } from '../model/filter';
import { removedBy } from './edges';
import { keptUnder } from './relationLists';

/** Actors and relations by number, ascending. */
export interface Subgraph {
  readonly actors: readonly number[];
  readonly relations: readonly number[];
  /** No actor within the depth was left out. */
  readonly complete: boolean;
}

/**
 * The actors at most `depth` relations away from any of `of`, whichever way these point, nearest first and then by slug up to
 * `most`; and every relation under the filter between two of them.
 */
export function neighbourhood(
  projection: Projection,
  of: readonly number[],
  depth: number,
  filter: RelationFilter,
  most: number,
): Subgraph {
  const kept = keptUnder(projection, filter);
  const { offset, relation, neighbour } = projection.either;
  const reached = new Set<number>();
  let complete = true;
  const removed = removedBy(projection, filter);
  let frontier = [...new Set(of.filter((actor) => !removed?.actor(actor)))].sort((a, b) => a - b);
  for (let away = 0; away <= depth && frontier.length > 0; away++) {
    const room = most - reached.size;
    if (frontier.length > room) complete = false;
    for (const actor of frontier.slice(0, room)) reached.add(actor);
    if (!complete || away === depth) break;
    const next = new Set<number>();
    for (const actor of frontier) {
      for (let i = offset[actor]; i < offset[actor + 1]; i++) if (!reached.has(neighbour[i]) && kept(relation[i])) next.add(neighbour[i]);
    }
    frontier = [...next].sort((a, b) => a - b);
  }
  const relations = new Set<number>();
  for (const actor of reached) {
    for (let i = offset[actor]; i < offset[actor + 1]; i++) if (reached.has(neighbour[i]) && kept(relation[i])) relations.add(relation[i]);
  }
  return { actors: [...reached].sort((a, b) => a - b), relations: [...relations].sort((a, b) => a - b), complete };
}
