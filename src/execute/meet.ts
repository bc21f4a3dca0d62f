import type { Distances } from './distances';
import { PAUSE, type Effort, type Pause } from './effort';
import type { Product } from './product';

/** How two searches that met see the shortest walks between their ends. */
export interface Meeting {
  /** The length of the shortest walks, or null when there is none of at most the length asked for. */
  readonly length: number | null;
  /** Whether there is none of any length. */
  readonly never: boolean;
  /** Leads along the shortest walks, and nowhere else. */
  readonly distances: Distances;
}

/**
 * The shortest walks from one actor to another by a breadth-first search from both ends, each time a whole level from the side with
 * fewer states (Pohl, Bi-directional Search, 1971). Null when the effort was exhausted before they met.
 */
export function* meet(product: Product, from: number, to: number, maxLength: number, effort: Effort): Generator<Pause, Meeting | null> {
  // One more than the distance from the start, and one more than what is left to the end; 0: unknown.
  const walked = new Int32Array(product.stateCount);
  const known = new Int32Array(product.stateCount);
  let starts = product.startsAt(from);
  let ends = product.endsAt(to);
  const answer = (length: number | null, never: boolean): Meeting => ({
    length,
    never,
    distances: { left: (state) => known[state] - 1, settled: () => Infinity, closed: () => true, *extend() {} },
  });
  for (const state of starts) walked[state] = 1;
  for (const state of ends) known[state] = 1;
  if (starts.some((state) => known[state] !== 0)) return answer(0, false);

  let forth = 0;
  let back = 0;
  let met: number[] = [];
  let next: number[] = [];
  const visitForth = (_: number, __: number, state: number) => {
    if (walked[state] !== 0) return;
    walked[state] = forth + 2;
    next.push(state);
    if (known[state] !== 0) met.push(state);
  };
  const visitBack = (_: number, __: number, state: number) => {
    if (known[state] !== 0) return;
    known[state] = back + 2;
    next.push(state);
    if (walked[state] !== 0) met.push(state);
  };
  while (met.length === 0) {
    if (starts.length === 0 || ends.length === 0) return answer(null, true);
    if (forth + back === maxLength) return answer(null, false);
    const forwards = starts.length <= ends.length;
    next = [];
    for (const state of forwards ? starts : ends) {
      if (effort.exhausted()) return null;
      // Beyond its first and before its last actor a path is inside.
      if ((forwards ? forth : back) > 0 && !product.inner(product.actorOf(state))) continue;
      const looked = forwards ? product.eachNext(state, visitForth) : product.eachPrevious(state, visitBack);
      if (effort.spend(looked)) yield PAUSE;
    }
    if (forwards) [starts, forth] = [next, forth + 1];
    else [ends, back] = [next, back + 1];
    // A state in which both meet is inside the path, unless it is one of its ends.
    if (forth > 0 && back > 0) met = met.filter((state) => product.inner(product.actorOf(state)));
  }

  // From where they met back to the start, what is left is what is not walked yet.
  const length = forth + back;
  let level = met;
  let at = forth;
  const visit = (_: number, __: number, state: number) => {
    if (walked[state] !== at || known[state] !== 0) return;
    known[state] = length - at + 2;
    next.push(state);
  };
  for (; at > 0; at--) {
    next = [];
    for (const state of level) {
      if (effort.exhausted()) return null;
      if (at < forth && !product.inner(product.actorOf(state))) continue;
      if (effort.spend(product.eachPrevious(state, visit))) yield PAUSE;
    }
    level = next;
  }
  return answer(length, false);
}
