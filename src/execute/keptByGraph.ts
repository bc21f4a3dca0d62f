import { LRUCache } from 'lru-cache';
import type { Projection } from '../graph/projection';

/**
 * A function that makes something of a graph and remembers the latest `most` by their keys, for as long as the graph is: questions
 * that are alike in what the key says share the work.
 */
export function keptByGraph<Made extends object>(most: number): (graph: Projection, key: string, make: () => Made) => Made {
  const graphs = new WeakMap<Projection, LRUCache<string, Made>>();
  return (graph, key, make) => {
    let kept = graphs.get(graph);
    if (kept === undefined) graphs.set(graph, (kept = new LRUCache<string, Made>({ max: most })));
    let made = kept.get(key);
    if (made === undefined) kept.set(key, (made = make()));
    return made;
  };
}
