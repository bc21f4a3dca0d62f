import * as fc from 'fast-check';
import { CERTAINTIES, certaintyCost, certaintyRank, leastCertain, type Certainty } from '../../src/model/certainty';

test.each<[Certainty, number, number]>([
  ['POSSIBLE', 0, 8],
  ['PREDICTED', 1, 4],
  ['REPORTED', 2, 2],
  ['ASSERTED', 3, 1],
])('%s has rank %i and cost %i', (certainty, rank, cost) => {
  expect(certaintyRank(certainty)).toBe(rank);
  expect(certaintyCost(certainty)).toBe(cost);
});

test.each<[Certainty[], Certainty | null]>([
  [[], null],
  [['ASSERTED'], 'ASSERTED'],
  [['ASSERTED', 'PREDICTED', 'REPORTED'], 'PREDICTED'],
  [['POSSIBLE', 'POSSIBLE'], 'POSSIBLE'],
])('the least certain of %j is %j', (certainties, expected) => {
  expect(leastCertain(certainties)).toBe(expected);
});

test('the least certain is one of them, and none is less', () => {
  fc.assert(
    fc.property(fc.array(fc.constantFrom(...CERTAINTIES), { minLength: 1 }), (certainties) => {
      const least = leastCertain(new Set(certainties));
      expect(certainties).toContain(least);
      for (const certainty of certainties) expect(CERTAINTIES.indexOf(certainty)).toBeGreaterThanOrEqual(least === null ? NaN : CERTAINTIES.indexOf(least));
    }),
  );
});
