import { PAUSE, type Effort, type Pause } from './effort';
import type { Product } from './product';

/** How far a breadth-first search from a start has gone. */
export interface Frontier {
  /** The number of its level. */
  depth(): number;
  /** How many states were reached at this depth first; 0 when there is nothing left to reach. */
  width(): number;
  /** Goes one level on, unless the effort is exhausted before. */
  advance(effort: Effort): Generator<Pause>;
}

/** The search from a path's start over the states of a product. */
export function frontierFrom(product: Product, start: number): Frontier {
  let level = product.startsAt(start);
  let depth = 0;
  const seen = new Set(level);
  return {
    depth: () => depth,
    width: () => level.length,
    *advance(effort) {
      const next: number[] = [];
      for (const state of level) {
        if (effort.exhausted()) return;
        if (depth > 0 && !product.inner(product.actorOf(state))) continue;
        const looked = product.eachNext(state, (_, __, reached) => {
          if (seen.has(reached)) return;
          seen.add(reached);
          next.push(reached);
        });
        if (effort.spend(looked)) yield PAUSE;
      }
      level = next;
      depth++;
    },
  };
}
