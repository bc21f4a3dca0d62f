/** What a search yields between results, so that its caller can look at the clock and let others run. */
export const PAUSE = Symbol('pause');
export type Pause = typeof PAUSE;

const EXPANSIONS_PER_PAUSE = 16_384;

/** The expansions of a search: steps looked at, counted against a budget. */
export interface Effort {
  /** Counts one step. True when it is time to yield a pause. */
  spend(): boolean;
  exhausted(): boolean;
  spent(): number;
}

/** An effort of at most `budget` expansions. */
export function effortOf(budget: number): Effort {
  let spent = 0;
  return {
    spend: () => ++spent % EXPANSIONS_PER_PAUSE === 0,
    exhausted: () => spent >= budget,
    spent: () => spent,
  };
}
