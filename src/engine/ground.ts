import { actorReader } from '../execute/properties';
import { rolledGraph } from '../execute/rolledGraph';
import type { Projection } from '../graph/projection';
import type { RelationFilter } from '../model/filter';
import type { ElementTest } from '../pattern/plan';

/** The graph that a path question is asked of: the graph as it is, or rolled up. */
export interface Ground {
  readonly projection: Projection;
  /** The ids of the graph's relations that one of the ground's stands for, the least first. */
  relationIds(relation: number): readonly string[];
  /** The slug of what an actor of the graph counts as. */
  countsAs(slug: string): string;
  /** What is there only where actors count as others; null: each counts as itself. */
  readonly rolled: {
    /** The slugs of the actors that count as themselves, sorted. */
    readonly wholes: readonly string[];
    /** The slugs of those as which other actors count that meet a test, sorted. */
    countedAs(test: ElementTest): readonly string[];
  } | null;
}

/** The ground for a resolved filter. */
export function groundFor(graph: Projection, filter: RelationFilter): Ground {
  if (!filter.rollUp) return { projection: graph, relationIds: (r) => [graph.relations.id[r]], countsAs: (slug) => slug, rolled: null };
  const { projection, membersOf, topOf } = rolledGraph(graph, filter);
  return {
    projection,
    relationIds: (r) => membersOf(r).map((member) => graph.relations.id[member]),
    countsAs(slug) {
      const actor = graph.actors.numberOf.get(slug);
      return actor === undefined ? slug : graph.actors.slug[topOf[actor]];
    },
    rolled: {
      wholes: graph.actors.slug.filter((_, actor) => topOf[actor] === actor),
      countedAs(test) {
        const parts = [...topOf.keys()].filter((actor) => topOf[actor] !== actor && test(actorReader(graph, actor)));
        return [...new Set(parts.map((part) => topOf[part]))].sort((a, b) => a - b).map((actor) => graph.actors.slug[actor]);
      },
    },
  };
}
