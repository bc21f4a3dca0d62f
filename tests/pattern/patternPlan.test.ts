import { NO_FILTER } from '../../src/model/filter';
import { parsePattern } from '../../src/pattern/parse';
import { planOfPattern } from '../../src/pattern/patternPlan';
import { graphOf, slug } from '../execute/numberedGraph';
import { pathsOn } from '../execute/pathsByEngine';
import { testPatterns, testRolledPatterns } from './patternOracle';

describe('A pattern', () => {
  testPatterns(1_500);
  testRolledPatterns(500);

  // On a chain of 7 actors, whose ends are 6 steps apart.
  it.each([
    ['(a)-[]->{1,5}(b)', 4, false],
    ['(a)-[]->{1,6}(b)', 4, true],
    ['(a)-[]->{1,6}(b)', 6, false],
    ['(a) (-[]->{1,2} | ->->->){1,2} (b)', 3, true],
    ['(a)->{1,2}(m)->{1,3}(b)', 2, false],
    ['TRAIL (a)->+(b)', 4, true],
  ])('%s searched up to %i steps could be longer: %s', async (text, maxLength, longer) => {
    const parsed = parsePattern(`${text} WHERE a.slug = '${slug(0)}' AND b.slug = '${slug(6)}'`);
    if (!parsed.ok) throw new Error(parsed.problems[0].message);
    const chain = await graphOf(
      7,
      Array.from({ length: 6 }, (_, i) => [i, i + 1] as const),
      'SUPPLIER',
    );
    const plan = planOfPattern(parsed.pattern, {}, NO_FILTER, maxLength);
    expect(pathsOn(chain, plan, 1_000_000, Infinity).longerPossible()).toBe(longer);
  });
});
