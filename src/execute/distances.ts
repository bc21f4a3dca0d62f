import { PAUSE, type Effort, type Pause } from './effort';
import type { Product } from './product';

/**
 * How many steps each state of a product is away from the end of a path at one actor: a breadth-first search backwards from
 * there, which goes on only as far as it is asked to.
 */
export interface Distances {
  /** The steps left from a state at the least, or -1: more than `settled`, or never. */
  left(state: number): number;
  /** All states that are at most so many steps away are known. */
  settled(): number;
  /** No further state can reach the end. */
  closed(): boolean;
  /** Settles all states up to `depth` steps away; ends early when the effort is exhausted (then `settled` is less). */
  extend(depth: number, effort: Effort): Generator<Pause>;
}

/** The distances to the end of a path at `actor`. */
export function distancesTo(product: Product, actor: number): Distances {
  const { offset, relation, neighbour } = product.backwards;
  const left = new Int32Array(product.stateCount).fill(-1);
  let frontier = [product.endAt(actor)];
  left[frontier[0]] = 0;
  let next: number[] = [];
  let settled = 0;
  let resumeAt = 0;
  const before: number[] = [];
  return {
    left: (state) => left[state],
    settled: () => settled,
    closed: () => frontier.length === 0,
    *extend(depth, effort) {
      while (settled < depth && frontier.length > 0) {
        for (; resumeAt < frontier.length; resumeAt++) {
          if (effort.exhausted()) return;
          const state = frontier[resumeAt];
          const at = product.actorOf(state);
          // Beyond the end itself, whoever is stepped back from stands inside the path.
          if (settled > 0 && !product.inner(at)) continue;
          for (let i = offset[at]; i < offset[at + 1]; i++) {
            if (effort.spend()) yield PAUSE;
            if (!product.edge(relation[i])) continue;
            const count = product.before(state, relation[i], neighbour[i], before);
            for (let b = 0; b < count; b++) {
              if (left[before[b]] !== -1) continue;
              left[before[b]] = settled + 1;
              next.push(before[b]);
            }
          }
        }
        [frontier, next, resumeAt] = [next, [], 0];
        settled++;
      }
    },
  };
}
