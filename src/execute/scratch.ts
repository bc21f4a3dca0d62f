import type { Projection } from '../graph/projection';

/** Numbers for the states of a product, all 0 at first, that are lent to one search after the other. */
export interface Scratch {
  readonly values: Int32Array;
  /** The states whose number was set, in the order in which they were set first. */
  readonly touched: Int32Array;
  /** How many they are. */
  count: number;
  /** See `notesOf`. */
  notes: Int32Array | null;
}

const kept = new WeakMap<Projection['actors'], Scratch[]>();
const MOST_KEPT = 4;

/**
 * Scratch numbers for `count` states over a graph. A search touches few of the states of a large graph, so that clearing those costs
 * far less than new memory for all of them, which the garbage collector would have to hunt down again.
 */
export function borrowScratch({ actors }: Projection, count: number): Scratch {
  const free = kept.get(actors) ?? [];
  kept.set(actors, free);
  const fitting = free.findIndex(({ values }) => values.length >= count);
  return fitting === -1
    ? { values: new Int32Array(count), touched: new Int32Array(count), count: 0, notes: null }
    : free.splice(fitting, 1)[0];
}

/** Room for one more number for each of `touched`, of no meaning before it is set. */
export function notesOf(scratch: Scratch): Int32Array {
  return (scratch.notes ??= new Int32Array(scratch.values.length));
}

/** Sets a state's number, which is not 0. */
export function setScratch(scratch: Scratch, state: number, value: number): void {
  const { values } = scratch;
  if (values[state] === 0) scratch.touched[scratch.count++] = state;
  values[state] = value;
}

/** Ends a loan. Whoever does not call it only makes the next search allocate. */
export function giveBack({ actors }: Projection, scratch: Scratch): void {
  const { values, touched, count } = scratch;
  for (let i = 0; i < count; i++) values[touched[i]] = 0;
  scratch.count = 0;
  const free = kept.get(actors);
  if (free !== undefined && free.length < MOST_KEPT && !free.includes(scratch)) free.push(scratch);
}
