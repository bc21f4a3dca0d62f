import type { Pause } from './effort';
import type { FoundPath } from './foundPath';

/** A search for the paths of a plan, to be driven by its caller: it can be left between any two yields. */
export interface PathSearch {
  /** The paths in canonical order: length (or cost), start, end, relations. Ends early when the budget is exhausted. */
  paths(): Generator<FoundPath | Pause>;
  /** Whether the budget ended the search before its end; of no meaning once `longerPossible` was asked. */
  exhausted(): boolean;
  /**
   * Whether a greater maxLength could add paths to the whole answer, however much of it was taken. False is proven; true is exact
   * but where telling would take long, paths are chosen by cost, or several parts of a pattern repeat up to bounds beyond
   * maxLength: there it stands for "not excluded".
   */
  longerPossible(): Generator<Pause, boolean>;
}
