import fc from 'fast-check';
import { searchPaths, type Regime } from '../../src/execute/search';
import { buildProjection } from '../../src/graph/build';
import { PATH_MODES } from '../../src/pattern/ast';
import { PATH_SELECTORS, planBetween, type PathsBetween } from '../../src/pattern/between';
import { DIRECTIONS } from '../../src/pattern/direction';
import { arbitraryFilter, arbitraryGraph, arbitrarySlugs, chunksOf, type SmallGraph } from '../support/arbitraryGraph';
import { bruteForce, type NaivePath } from './bruteForce';

const CASES = 2_000;

const arbitraryPlan: fc.Arbitrary<PathsBetween> = fc
  .record({
    from: arbitrarySlugs,
    to: arbitrarySlugs,
    select: fc.constantFrom(...PATH_SELECTORS),
    k: fc.integer({ min: 1, max: 4 }),
    mode: fc.constantFrom(...PATH_MODES),
    direction: fc.constantFrom(...DIRECTIONS),
    minLength: fc.constantFrom(0, 1, 1, 1, 2, 3),
    extra: fc.nat(2),
    sign: fc.constantFrom(null, null, 'POSITIVE' as const, 'NEGATIVE' as const),
    filter: arbitraryFilter,
  })
  .map(({ extra, ...plan }) => ({ ...plan, maxLength: plan.minLength + extra }));

const REGIMES: readonly Regime[] = [0, 1, 100].flatMap((mostPairs) => [0, 100].map((mostMeetings) => ({ mostPairs, mostMeetings })));

async function search(
  graph: SmallGraph,
  plan: PathsBetween,
  budget = 1_000_000,
  regime?: Regime,
): Promise<{ paths: NaivePath[]; longer: boolean; exhausted: boolean }> {
  const projection = await buildProjection(chunksOf(graph));
  const searching = searchPaths(projection, planBetween(plan), budget, regime);
  const paths: NaivePath[] = [];
  for (const event of searching.paths()) {
    if (typeof event === 'symbol') continue;
    paths.push({
      actors: event.actors.map((a) => projection.actors.slug[a]),
      relations: event.relations.map((r) => projection.relations.id[r]),
    });
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
      fc.asyncProperty(
        arbitraryGraph,
        arbitraryPlan,
        fc.constantFrom(...REGIMES),
        fc.nat(20),
        async (graph, { filter, ...rest }, regime, removed) => {
          // One relation is taken out in half of the cases.
          const relations = graph.relations.slice(removed, removed + 1).map(({ id }) => id);
          const plan = { ...rest, filter: { ...filter, without: { ...filter.without, relations } } };
          const expected = bruteForce(graph, plan);
          const found = await search(graph, plan, 1_000_000, regime);
          expect(found.paths).toEqual(expected.paths.map(plain));
          // Of cheapest paths it is only said whether a longer one is excluded.
          if (plan.select !== 'CHEAPEST_K') expect(found.longer).toBe(expected.longer);
          else if (expected.longer) expect(found.longer).toBe(true);
          if (expected.paths.length > 0) nonEmpty++;
        },
      ),
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
        if (!part.longer) expect(bruteForce(graph, plan).longer).toBe(false);
        if (part.exhausted) cut++;
      }),
      { numRuns: 500 },
    );
    expect(cut).toBeGreaterThan(20);
  });
});
