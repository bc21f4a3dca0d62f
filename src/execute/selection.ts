import type { Choice } from '../pattern/plan';
import type { Effort, Pause } from './effort';
import type { FoundPath } from './foundPath';

/** Which of the paths of one pair of ends are answered. */
export interface Selection {
  /** Those to answer of the paths found at one bound, in the order in which they are found; bounds must come ascending. */
  chosen(found: Iterable<FoundPath | Pause>, effort: Effort): Generator<FoundPath | Pause>;
  /** No further path is to be looked for. */
  complete(): boolean;
}

/** A selection for one pair. */
export function selectionOf({ paths, groups }: Choice): Selection {
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
