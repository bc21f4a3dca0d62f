/**
 * A deterministic automaton over the steps of a path: state 0 is its start, `accepting` its only accepting state, and from state
 * q a step leads to next[q].
 */
export interface StepAutomaton {
  readonly accepting: number;
  readonly next: readonly number[];
}

/** Accepts every path of at least `minLength` steps: it counts up to there and stays. */
export function atLeast(minLength: number): StepAutomaton {
  const states = Array.from({ length: minLength + 1 }, (_, q) => q);
  return { accepting: minLength, next: states.map((q) => Math.min(q + 1, minLength)) };
}
