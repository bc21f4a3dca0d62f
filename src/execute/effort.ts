/** What a search yields between results, so that its caller can look at the clock and let others run. */
export const PAUSE = Symbol('pause');
export type Pause = typeof PAUSE;

/** About so many steps are looked at between two pauses. */
export const LOOKS_PER_PAUSE = 16_384;

/** What a search has done: steps looked at, counted against a budget. */
export interface Effort {
  /** Counts so many steps. True when it is time to yield a pause. */
  spend(steps: number): boolean;
  exhausted(): boolean;
  /** From now on at most so many steps more, whatever the budget was. */
  allow(steps: number): void;
}

/** An effort of at most `budget` steps. */
export function effortOf(budget: number): Effort {
  let most = budget;
  let spent = 0;
  let pauseAt = LOOKS_PER_PAUSE;
  return {
    spend(steps) {
      spent += steps;
      if (spent < pauseAt) return false;
      pauseAt = spent + LOOKS_PER_PAUSE;
      return true;
    },
    exhausted: () => spent >= most,
    allow(steps) {
      most = spent + steps;
    },
  };
}
