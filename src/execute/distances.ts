import { PAUSE, type Effort, type Pause } from './effort';
import type { Product } from './product';

/** What a step over a relation adds to the measure of a path: 1 for its length, more for its cost. Whole numbers from 1. */
export type StepMeasure = (relation: number) => number;

/** How much is left, at the least, from the states of a product to the end of a path. */
export interface Distances {
  /** What is left from a state at the least, or -1: more than `settled`, or there is no end to reach. */
  left(state: number): number;
  /** All states of which at most so much is left are known. */
  settled(): number;
  /** How many states are to be stepped back from next. */
  width(): number;
  /** No further state can reach an end. */
  closed(): boolean;
  /** Settles all states up to `bound`, or up to the first of `until` when that comes sooner; less when the effort is exhausted. */
  extend(bound: number, effort: Effort, until?: readonly number[]): Generator<Pause>;
}

/**
 * The distances to the ends of paths at any of `actors`: a search backwards from the ends in the order of the measure (breadth-first
 * for lengths; for costs Dial's buckets, Communications of the ACM 12, 1969), which goes on only as far as it is asked to.
 */
export function distancesTo(product: Product, actors: readonly number[], measure: StepMeasure): Distances {
  // One more than what is left, so that an array of zeros, which costs nothing until it is touched, knows nothing.
  const known = new Int32Array(product.stateCount);
  const ends = actors.flatMap((actor) => product.endsAt(actor));
  for (const state of ends) known[state] = 1;
  const buckets = new Map<number, number[]>(ends.length > 0 ? [[0, ends]] : []);
  // Everything below `bucket` is settled and stepped back from; of the bucket itself, the states before `resume`.
  let bucket = 0;
  let resume = 0;

  const relax = (relation: number, _: number, state: number) => {
    const through = bucket + measure(relation);
    if (known[state] !== 0 && known[state] <= through + 1) return;
    known[state] = through + 1;
    const later = buckets.get(through);
    if (later === undefined) buckets.set(through, [state]);
    else later.push(state);
  };

  const left = (state: number) => (known[state] <= bucket + 1 ? known[state] - 1 : -1);
  return {
    left,
    settled: () => bucket,
    width: () => (buckets.get(bucket)?.length ?? 0) - resume,
    closed: () => buckets.size === 0,
    *extend(bound, effort, until) {
      while (bucket < bound && buckets.size > 0) {
        if (until?.some((state) => left(state) !== -1)) return;
        const states = buckets.get(bucket) ?? [];
        for (; resume < states.length; resume++) {
          if (effort.exhausted()) return;
          const state = states[resume];
          // A cheaper way was found since; or whoever is stepped back from stands inside the path and may not.
          if (known[state] !== bucket + 1 || (bucket > 0 && !product.inner(product.actorOf(state)))) continue;
          if (effort.spend(product.eachPrevious(state, relax))) yield PAUSE;
        }
        buckets.delete(bucket);
        bucket++;
        resume = 0;
      }
    },
  };
}

/** What is left from a state, or, where the distances do not go so far, what at least must be; Infinity: no way leads to an end. */
export function leastLeft(state: number, distances: Distances): number {
  const left = distances.left(state);
  return left !== -1 ? left : distances.closed() ? Infinity : distances.settled() + 1;
}
