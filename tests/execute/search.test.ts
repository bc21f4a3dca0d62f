import fc from 'fast-check';
import { searchPaths } from '../../src/execute/search';
import { buildProjection } from '../../src/graph/build';
import { DIRECTIONS, PATH_MODES, PATH_SELECTORS, type PathPlan } from '../../src/pattern/plan';
import { arbitraryFilter, arbitraryGraph, arbitrarySlugs, chunksOf, type SmallGraph } from '../support/arbitraryGraph';
import { bruteForce, type NaivePath } from './bruteForce';

const CASES = 2_000;

const arbitraryPlan: fc.Arbitrary<PathPlan> = fc
  .record({
    from: arbitrarySlugs,
    to: arbitrarySlugs,
    select: fc.constantFrom(...PATH_SELECTORS),
    mode: fc.constantFrom(...PATH_MODES),
    direction: fc.constantFrom(...DIRECTIONS),
    minLength: fc.constantFrom(0, 1, 1, 1, 2, 3),
    extra: fc.nat(3),
    sign: fc.constantFrom(null, null, 'POSITIVE' as const, 'NEGATIVE' as const),
    filter: arbitraryFilter,
  })
  .map(({ extra, ...plan }) => ({ ...plan, maxLength: plan.minLength + extra }));

async function search(graph: SmallGraph, plan: PathPlan, budget = 1_000_000): Promise<{ paths: NaivePath[]; longer: boolean; exhausted: boolean }> {
  const projection = await buildProjection(chunksOf(graph));
  const searching = searchPaths(projection, plan, budget);
  const paths: NaivePath[] = [];
  for (const event of searching.paths()) {
    if (typeof event === 'symbol') continue;
    paths.push({ actors: event.actors.map((a) => projection.actors.slug[a]), relations: event.relations.map((r) => projection.relations.id[r]) });
  }
  const exhausted = searching.exhausted();
  const answer = searching.longerPossible();
  let step = answer.next();
  while (step.done !== true) step = answer.next();
  return { paths, longer: step.value, exhausted };
}

const plain = ({ actors, relations }: NaivePath) => ({ actors: [...actors], relations: [...relations] });

describe('searchPaths', () => {
  it(`gives the paths that trying every walk gives, in ${CASES} random graphs and plans`, async () => {
    let nonEmpty = 0;
    await fc.assert(
      fc.asyncProperty(arbitraryGraph, arbitraryPlan, async (graph, plan) => {
        const expected = bruteForce(graph, plan);
        const found = await search(graph, plan);
        expect(found.paths).toEqual(expected.paths.map(plain));
        expect(found.longer).toBe(expected.longer);
        if (expected.paths.length > 0) nonEmpty++;
      }),
      { numRuns: CASES },
    );
    expect(nonEmpty).toBeGreaterThan(CASES / 8);
  });

  it('gives a part of the answer, and says so, when the budget ends it', async () => {
    let cut = 0;
    await fc.assert(
      fc.asyncProperty(arbitraryGraph, arbitraryPlan, fc.integer({ min: 1, max: 60 }), async (graph, plan, budget) => {
        const whole = await search(graph, plan);
        const part = await search(graph, plan, budget);
        expect(whole.paths.slice(0, part.paths.length)).toEqual(part.paths);
        if (part.paths.length < whole.paths.length) expect(part.exhausted).toBe(true);
        if (part.exhausted) cut++;
      }),
      { numRuns: 500 },
    );
    expect(cut).toBeGreaterThan(20);
  });
});
