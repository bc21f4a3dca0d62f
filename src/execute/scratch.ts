import type { Projection } from '../graph/projection';

/** Numbers for the states of a product, all 0 at first, that are lent to one search after the other. */
export interface Scratch {
  readonly values: Int32Array;
  /** Sets a state's number; states whose number is to be 0 again at the end must be set through this. */
  set(state: number, value: number): void;
  /** Ends the loan. Whoever does not call it only makes the next search allocate. */
  giveBack(): void;
}

const kept = new WeakMap<Projection['actors'], Int32Array[]>();
const MOST_KEPT = 4;

/**
 * Scratch numbers for `count` states over a graph. A search touches few of the states of a large graph, so that clearing those costs
 * far less than new memory for all of them, which the garbage collector would have to hunt down again.
 */
export function borrowScratch({ actors }: Projection, count: number): Scratch {
  const free = kept.get(actors) ?? [];
  kept.set(actors, free);
  const fitting = free.findIndex(({ length }) => length >= count);
  const values = fitting === -1 ? new Int32Array(count) : free.splice(fitting, 1)[0];
  let touched: number[] = [];
  return {
    values,
    set(state, value) {
      if (values[state] === 0) touched.push(state);
      values[state] = value;
    },
    giveBack() {
      for (const state of touched) values[state] = 0;
      touched = [];
      if (free.length < MOST_KEPT && !free.includes(values)) free.push(values);
    },
  };
}
