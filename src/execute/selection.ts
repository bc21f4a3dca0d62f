import type { Choice } from '../pattern/plan';
import type { Pause } from './effort';
import type { FoundPath } from './foundPath';

/** Which of the paths from one start to some ends are answered. */
export interface Selection {
  /** Those to answer of the paths found at one bound, by end and then in the order in which they are found; bounds must come ascending. */
  chosen(found: Generator<FoundPath | Pause>, wasCut: () => boolean): Generator<FoundPath | Pause>;
  /** No further path is to be looked for. */
  complete(): boolean;
  /** The ends to which further paths are to be looked for. */
  open(): readonly number[];
}

/** A selection for each pair of the start with one of the `ends`. */
export function selectionOf(choice: Choice, ends: readonly number[]): Selection {
  if (ends.length === 1) {
    const pair = pairSelection(choice);
    return { ...pair, open: () => (pair.complete() ? [] : ends) };
  }
  const pairs = new Map<number, PairSelection>(ends.map((end) => [end, pairSelection(choice)]));
  let open = ends.length;
  return {
    *chosen(found, wasCut) {
      const byEnd = new Map<number, FoundPath[]>();
      for (const event of found) {
        if (typeof event === 'symbol') {
          yield event;
          continue;
        }
        const end = event.actors[event.actors.length - 1];
        if (pairs.get(end)?.complete() !== false) continue;
        const paths = byEnd.get(end);
        if (paths === undefined) byEnd.set(end, [event]);
        else paths.push(event);
      }
      // Half of what is to be sorted is not the first of anything.
      if (wasCut()) return;
      for (const [end, paths] of [...byEnd].sort(([a], [b]) => a - b)) {
        const pair = pairs.get(end);
        if (pair === undefined) continue;
        yield* pair.chosen(paths, wasCut);
        if (pair.complete()) open--;
      }
    },
    complete: () => open === 0,
    open: () => ends.filter((end) => pairs.get(end)?.complete() === false),
  };
}

interface PairSelection {
  chosen(found: Iterable<FoundPath | Pause>, wasCut: () => boolean): Generator<FoundPath | Pause>;
  complete(): boolean;
}

function pairSelection({ paths, groups }: Choice): PairSelection {
  let taken = 0;
  let lengths = 0;
  return {
    *chosen(found, wasCut) {
      const before = taken;
      for (const event of found) {
        if (typeof event !== 'symbol') taken++;
        yield event;
        if (taken === paths) return;
      }
      if (taken > before && !wasCut()) lengths++;
    },
    complete: () => taken >= paths || lengths >= groups,
  };
}
