import type { PathPlan } from '../pattern/plan';
import type { Distances } from './distances';

/**
 * How much is left, at the least, as the plan's automaton alone says, whatever the graph is like: enough where nearly every actor is an
 * end, and known at once. A product has so many `layers` of states over its actors.
 */
export function automatonDistances({ automaton }: PathPlan, layers: number, isEnd: (state: number) => boolean): Distances {
  const { accepting, steps } = automaton;
  const signs = layers / accepting.length;
  // The least number of steps, one at least, from each state of the automaton to one that accepts; by relaxing until nothing changes.
  const more = accepting.map(() => Infinity);
  for (let changed = true; changed;) {
    changed = false;
    steps.forEach((leaving, state) => {
      for (const { to } of leaving) {
        const through = 1 + (accepting[to] ? 0 : more[to]);
        if (through >= more[state]) continue;
        more[state] = through;
        changed = true;
      }
    });
  }
  return {
    left(state) {
      const left = isEnd(state) ? 0 : more[Math.floor((state % layers) / signs)];
      return left === Infinity ? -1 : left;
    },
    settled: () => Infinity,
    width: () => 0,
    closed: () => true,
    *extend() {},
  };
}
