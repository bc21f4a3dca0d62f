import type { PathAutomaton } from '../pattern/automaton';
import type { PathPlan } from '../pattern/plan';

/** Whether the automaton accepts any path of more than so many steps. */
export function acceptsLonger({ starts, accepting, steps }: PathAutomaton, length: number): boolean {
  let states = new Set(starts.map(({ state }) => state));
  for (let taken = 0; taken <= length && states.size > 0; taken++) states = new Set(next(states, steps));
  // Every state from here on is one of the longer paths.
  const seen = new Set(states);
  for (const state of seen) {
    if (accepting[state]) return true;
    for (const { to } of steps[state]) seen.add(to);
  }
  return false;
}

function* next(states: Iterable<number>, steps: PathAutomaton['steps']): Generator<number> {
  for (const state of states) for (const { to } of steps[state]) yield to;
}

/** Whether paths, all of an answer, give every pair of ends as many as its plan lets through, so that no longer one counts. */
export function isEveryPairFull(
  { from, to, choice }: Pick<PathPlan, 'from' | 'to' | 'choice'>,
  paths: readonly { readonly actors: readonly string[] }[],
): boolean {
  if (from === null || to === null || choice.by === 'cost' || (choice.paths === Infinity && choice.groups === Infinity)) return false;
  const pairs = new Map<string, { paths: number; lengths: Set<number> }>();
  for (const { actors } of paths) {
    const ends = `${actors[0]} ${actors[actors.length - 1]}`;
    const pair = pairs.get(ends) ?? { paths: 0, lengths: new Set() };
    pairs.set(ends, { paths: pair.paths + 1, lengths: pair.lengths.add(actors.length) });
  }
  const full = [...pairs.values()].filter(({ paths: taken, lengths }) => taken >= choice.paths || lengths.size >= choice.groups);
  return full.length === from.length * to.length;
}
