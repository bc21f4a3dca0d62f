import type { Choice } from '../pattern/plan';
import type { Effort, Pause } from './effort';
import type { FoundPath } from './foundPath';

/** Which of the paths from one start to some ends are answered. */
export interface Selection {
  /** Those to answer of the paths found at one bound, by end and then in the order in which they are found; bounds must come ascending. */
  chosen(found: Generator<FoundPath | Pause>, effort: Effort): Generator<FoundPath | Pause>;
  /** No further path is to be looked for. */
  complete(): boolean;
  /** The ends to which further paths are to be looked for. */
  open(): readonly number[];
}

/** So many paths of one bound are sorted by their ends at a time. */
const MOST_WAITING = 200_000;

/** A selection for each pair of the start with one of the `ends`. */
export function selectionOf(choice: Choice, ends: readonly number[]): Selection {
  if (ends.length === 1) {
    const pair = pairSelection(choice);
    return { ...pair, open: () => (pair.complete() ? [] : ends) };
  }
  // Made when a path leads there: there may be as many pairs as actors times actors.
  const pairs = new Map<number, PairSelection>();
  let open = ends.length;
  return {
    *chosen(found, effort) {
      const byEnd = new Map<number, FoundPath[]>();
      let waiting = 0;
      for (const event of found) {
        if (typeof event === 'symbol') {
          yield event;
          continue;
        }
        const end = event.actors[event.actors.length - 1];
        if (pairs.get(end)?.complete()) continue;
        // More than can be sorted: the budget of such a search is over.
        if (++waiting > MOST_WAITING) effort.allow(0);
        if (effort.exhausted()) return;
        const paths = byEnd.get(end);
        if (paths === undefined) byEnd.set(end, [event]);
        else paths.push(event);
      }
      // Half of what is to be sorted is not the first of anything.
      if (effort.exhausted()) return;
      for (const [end, paths] of [...byEnd].sort(([a], [b]) => a - b)) {
        const pair = pairs.get(end) ?? pairSelection(choice);
        pairs.set(end, pair);
        yield* pair.chosen(paths, effort);
        if (pair.complete()) open--;
      }
    },
    complete: () => open === 0,
    open: () => ends.filter((end) => !pairs.get(end)?.complete()),
  };
}

interface PairSelection {
  chosen(found: Iterable<FoundPath | Pause>, effort: Effort): Generator<FoundPath | Pause>;
  complete(): boolean;
}

function pairSelection({ paths, groups }: Choice): PairSelection {
  let taken = 0;
  let lengths = 0;
  return {
    *chosen(found, effort) {
      const before = taken;
      for (const event of found) {
        if (typeof event !== 'symbol') taken++;
        yield event;
        if (taken === paths) return;
      }
      if (taken > before && !effort.exhausted()) lengths++;
    },
    complete: () => taken >= paths || lengths >= groups,
  };
}
