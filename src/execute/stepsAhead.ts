import type { Projection } from '../graph/projection';
import { leastLeft, type Distances, type StepMeasure } from './distances';
import { PAUSE, type Effort, type Pause } from './effort';
import type { Product } from './product';
import { borrowScratch, giveBack, setScratch } from './scratch';

/** The steps that walks of at most some bound take from one start, to be gone back over. */
export interface StepsAhead {
  /** The states that were reached, each once. */
  readonly reached: Int32Array;
  /** How far a state is from the start at the least; -1 when it was not reached. */
  first(state: number): number;
  /** Visits the steps that lead to a state, with the states that they come from. */
  eachBack(state: number, visit: (relation: number, from: number) => void): void;
  /** The least measure above the bound that other walks can have; Infinity when there are none. */
  readonly next: number;
  /** Gives back what this stands on. */
  release(): void;
}

/**
 * All steps from `start` on walks that can measure `bound` at most, as far as `sight` knows what is left; found outwards in the order of
 * the measure (Dial's buckets), each state stepped on from once. Null when the effort was exhausted.
 */
export function* stepsAhead(
  { projection, product, sight, measure }: { projection: Projection; product: Product; sight: Distances; measure: StepMeasure },
  start: number,
  bound: number,
  effort: Effort,
): Generator<Pause, StepsAhead | null> {
  const near = borrowScratch(projection, product.stateCount);
  /** One more than the number of the last step that leads to each state. */
  const last = borrowScratch(projection, product.stateCount);
  const steps: { readonly from: number[]; readonly relation: number[]; readonly before: number[] } = { from: [], relation: [], before: [] };
  const release = () => {
    giveBack(projection, near);
    giveBack(projection, last);
  };
  let next = Infinity;
  const reaches = (state: number, through: number): boolean => {
    const needed = through + leastLeft(state, sight);
    if (needed > bound) next = Math.min(next, needed);
    return needed <= bound;
  };

  const starts = product.startsAt(start).filter((state) => reaches(state, 0));
  for (const state of starts) setScratch(near, state, 1);
  const buckets = new Map<number, number[]>(starts.length > 0 ? [[0, starts]] : []);
  for (let at = 0; buckets.size > 0; at++) {
    const states = buckets.get(at) ?? [];
    // What is at the bound ends there. Whether it could go on is not looked into: these are most of all.
    if (at === bound && states.length > 0) next = bound + 1;
    for (const from of at < bound ? states : []) {
      // A nearer way was found since; or whoever is stepped on from stands inside the path and may not.
      if (near.values[from] !== at + 1 || (at > 0 && !product.inner(product.actorOf(from)))) continue;
      const looked = product.eachNext(from, (relation, _, to) => {
        const through = at + measure(relation);
        if (!reaches(to, through)) return;
        steps.from.push(from);
        steps.relation.push(relation);
        steps.before.push(last.values[to]);
        setScratch(last, to, steps.from.length);
        if (near.values[to] !== 0 && near.values[to] <= through + 1) return;
        setScratch(near, to, through + 1);
        const bucket = buckets.get(through);
        if (bucket === undefined) buckets.set(through, [to]);
        else bucket.push(to);
      });
      if (effort.spend(looked)) yield PAUSE;
      if (effort.exhausted()) {
        release();
        return null;
      }
    }
    buckets.delete(at);
  }
  return {
    reached: near.touched.subarray(0, near.count),
    first: (state) => near.values[state] - 1,
    eachBack(state, visit) {
      for (let step = last.values[state]; step !== 0; step = steps.before[step - 1]) visit(steps.relation[step - 1], steps.from[step - 1]);
    },
    next,
    release,
  };
}
