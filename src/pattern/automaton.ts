import type { Direction } from './direction';

/** A step of an automaton: over which relations, to which actors, into which state. Conditions are numbers that the plan explains; null: none. */
export interface AutomatonStep {
  readonly direction: Direction;
  readonly relation: number | null;
  readonly actor: number | null;
  readonly to: number;
}

/**
 * A finite automaton without empty moves over the steps of a path: it begins in one of `starts`, at an actor that meets the
 * start's condition, and accepts in the states where `accepting` is true. It need not be deterministic.
 */
export interface PathAutomaton {
  readonly starts: readonly { readonly actor: number | null; readonly state: number }[];
  readonly accepting: readonly boolean[];
  /** The steps that leave each state. */
  readonly steps: readonly (readonly AutomatonStep[])[];
}

/** Accepts every path of at least `minLength` steps in the direction: it counts up to there and stays. */
export function atLeast(minLength: number, direction: Direction): PathAutomaton {
  const states = Array.from({ length: minLength + 1 }, (_, state) => state);
  return {
    starts: [{ actor: null, state: 0 }],
    accepting: states.map((state) => state === minLength),
    steps: states.map((state) => [{ direction, relation: null, actor: null, to: Math.min(state + 1, minLength) }]),
  };
}
