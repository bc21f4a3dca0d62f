import { rolledGraph } from '../execute/rolledGraph';
import type { Projection } from '../graph/projection';
import type { RelationFilter } from '../model/filter';

/** The graph that a path question is asked of: the graph as it is, or rolled up. */
export interface Ground {
  readonly projection: Projection;
  /** The ids of the graph's relations that one of the ground's stands for, the least first. */
  relationIds(relation: number): readonly string[];
  /** The slug of what an actor of the graph counts as. */
  countsAs(slug: string): string;
}

/** The ground for a resolved filter. */
export function groundFor(graph: Projection, filter: RelationFilter): Ground {
  if (!filter.rollUp) return { projection: graph, relationIds: (r) => [graph.relations.id[r]], countsAs: (slug) => slug };
  const { projection, membersOf, topOf } = rolledGraph(graph, filter);
  return {
    projection,
    relationIds: (r) => membersOf(r).map((member) => graph.relations.id[member]),
    countsAs(slug) {
      const actor = graph.actors.numberOf.get(slug);
      return actor === undefined ? slug : graph.actors.slug[topOf[actor]];
    },
  };
}
