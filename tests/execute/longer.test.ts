import fc from 'fast-check';
import { acceptsLonger, isEveryPairFull } from '../../src/execute/longer';
import type { PathAutomaton } from '../../src/pattern/automaton';
import { atLeast } from '../../src/pattern/automaton';
import { choiceOf, PATH_SELECTORS, type PathSelector } from '../../src/pattern/between';

/** Small automata: of each state whether it accepts, and where its steps lead. */
const arbitraryAutomaton: fc.Arbitrary<PathAutomaton> = fc.integer({ min: 1, max: 5 }).chain((states) => {
  const state = fc.nat(states - 1);
  return fc.record({
    starts: fc.array(
      state.map((at) => ({ actor: null, state: at })),
      { minLength: 1, maxLength: 2 },
    ),
    accepting: fc.array(fc.boolean(), { minLength: states, maxLength: states }),
    steps: fc.array(
      fc.array(
        state.map((to) => ({ direction: 'ANY' as const, relation: null, actor: null, to })),
        { maxLength: 2 },
      ),
      {
        minLength: states,
        maxLength: states,
      },
    ),
  });
});

/** The lengths, up to a limit that exceeds all that matters, of what the automaton accepts: by walking every way. */
function lengthsAccepted({ starts, accepting, steps }: PathAutomaton, limit: number): Set<number> {
  const lengths = new Set<number>();
  let states = [...new Set(starts.map(({ state }) => state))];
  for (let length = 0; length <= limit; length++) {
    if (states.some((state) => accepting[state])) lengths.add(length);
    states = [...new Set(states.flatMap((state) => steps[state].map(({ to }) => to)))];
  }
  return lengths;
}

describe('acceptsLonger', () => {
  it('is whether a longer length is accepted', () => {
    let longer = 0;
    fc.assert(
      fc.property(arbitraryAutomaton, fc.nat(8), (automaton, length) => {
        // With 5 states, whatever is accepted beyond a length is accepted within 30 steps more.
        const expected = [...lengthsAccepted(automaton, length + 30)].some((accepted) => accepted > length);
        if (expected) longer++;
        expect(acceptsLonger(automaton, length)).toBe(expected);
      }),
      { numRuns: 1_000 },
    );
    expect(longer).toBeGreaterThan(100);
  });

  it('holds of every length where steps repeat', () => {
    expect(acceptsLonger(atLeast(3, 'ANY'), 100)).toBe(true);
  });
});

describe('isEveryPairFull', () => {
  const path = (...actors: string[]) => ({ actors });
  const cases: readonly [PathSelector, ReturnType<typeof path>[], boolean][] = [
    ['ANY', [path('a', 'b')], false],
    ['ANY', [path('a', 'b'), path('a', 'x', 'c')], true],
    ['ALL_SHORTEST', [path('a', 'b'), path('a', 'c')], true],
    ['ALL_SHORTEST', [path('a', 'b'), path('a', 'b')], false],
    ['SHORTEST_K', [path('a', 'b'), path('a', 'x', 'b'), path('a', 'c')], false],
    ['SHORTEST_K', [path('a', 'b'), path('a', 'x', 'b'), path('a', 'c'), path('a', 'c')], true],
    ['SHORTEST_K_GROUPS', [path('a', 'b'), path('a', 'x', 'b'), path('a', 'c'), path('a', 'c')], false],
    ['SHORTEST_K_GROUPS', [path('a', 'b'), path('a', 'x', 'b'), path('a', 'c'), path('a', 'x', 'c')], true],
    ['ALL', [path('a', 'b'), path('a', 'c')], false],
    ['CHEAPEST_K', [path('a', 'b'), path('a', 'b'), path('a', 'c'), path('a', 'c')], false],
  ];
  it.each(cases)('of %s with %j: %s', (select, paths, expected) => {
    expect(isEveryPairFull({ from: ['a'], to: ['b', 'c'], choice: choiceOf(select, 2) }, paths)).toBe(expected);
    expect(isEveryPairFull({ from: null, to: ['b', 'c'], choice: choiceOf(select, 2) }, paths)).toBe(false);
  });

  it('knows every selector', () => {
    expect(new Set(cases.map(([select]) => select)).size).toBeGreaterThanOrEqual(PATH_SELECTORS.length - 1);
  });
});
