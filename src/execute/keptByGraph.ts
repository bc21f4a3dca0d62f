import { LRUCache } from 'lru-cache';
import type { Projection } from '../graph/projection';

/**
 * A function that makes something of a graph and remembers the latest `most` by their keys, for as long as the graph is: questions
 * that are alike in what the key says share the work.
 */
export function keptByGraph<Made extends object>(most: number): (graph: Projection, key: string, make: () => Made) => Made {
  const graphs = new WeakMap<Projection, LRUCache<string, Made>>();
  return (graph, key, make) => {
    const kept = graphs.get(graph) ?? new LRUCache<string, Made>({ max: most });
    graphs.set(graph, kept);
    const made = kept.get(key) ?? make();
    kept.set(key, made);
    return made;
  };
}
