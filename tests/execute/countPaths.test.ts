import fc from 'fast-check';
import { countPaths } from '../../src/execute/countPaths';
import { searchPaths } from '../../src/execute/search';
import { buildProjection } from '../../src/graph/build';
import type { Projection } from '../../src/graph/projection';
import { NO_FILTER } from '../../src/model/filter';
import { RELATION_TYPES } from '../../src/model/relationType';
import { PATH_MODES } from '../../src/pattern/ast';
import { PATH_SELECTORS, planBetween, type PathsBetween } from '../../src/pattern/between';
import { DIRECTIONS } from '../../src/pattern/direction';
import { parsePattern } from '../../src/pattern/parse';
import { planOfPattern } from '../../src/pattern/patternPlan';
import type { PathPlan } from '../../src/pattern/plan';
import { arbitraryFilter, arbitraryGraph, arbitrarySlugs, chunksOf } from '../support/arbitraryGraph';
import { bruteForce } from './bruteForce';

const arbitraryPlan: fc.Arbitrary<PathsBetween> = fc
  .record({
    from: arbitrarySlugs,
    to: arbitrarySlugs,
    select: fc.constantFrom(...PATH_SELECTORS),
    k: fc.integer({ min: 1, max: 4 }),
    mode: fc.constantFrom('WALK' as const, ...PATH_MODES),
    direction: fc.constantFrom(...DIRECTIONS),
    minLength: fc.constantFrom(0, 1, 1, 1, 2, 3),
    extra: fc.nat(2),
    sign: fc.constantFrom(null, null, 'POSITIVE' as const, 'NEGATIVE' as const),
    filter: arbitraryFilter,
  })
  .map(({ extra, ...plan }) => ({ ...plan, maxLength: plan.minLength + extra }));

function count(projection: Projection, plan: PathPlan, budget = 1_000_000): bigint | null {
  const counting = countPaths(projection, plan, budget);
  for (let step = counting.next(); ; step = counting.next()) if (step.done === true) return step.value;
}

function enumerated(projection: Projection, plan: PathPlan): bigint {
  let found = 0n;
  for (const event of searchPaths(projection, plan, 1_000_000).paths()) if (typeof event !== 'symbol') found++;
  return found;
}

describe('countPaths', () => {
  it('is the number of paths that trying every walk gives, or null', async () => {
    let known = 0;
    await fc.assert(
      fc.asyncProperty(arbitraryGraph, arbitraryPlan, async (graph, plan) => {
        const number = count(await buildProjection(chunksOf(graph)), planBetween(plan));
        if (plan.mode === 'WALK' && plan.select !== 'CHEAPEST_K') expect(number).not.toBeNull();
        if (number === null) return;
        expect(number).toBe(BigInt(bruteForce(graph, plan).paths.length));
        if (number > 0n) known++;
      }),
      { numRuns: 2_000 },
    );
    expect(known).toBeGreaterThan(50);
  });

  it('is known for shortest paths between different actors, whatever they may repeat', async () => {
    let known = 0;
    await fc.assert(
      fc.asyncProperty(arbitraryGraph, arbitraryPlan, async (graph, drawn) => {
        const plan: PathsBetween = {
          ...drawn,
          from: ['a'],
          to: ['b', 'c'],
          select: 'ALL_SHORTEST',
          minLength: 1,
          maxLength: 4,
          sign: null,
        };
        const number = count(await buildProjection(chunksOf(graph)), planBetween(plan));
        expect(number).toBe(BigInt(bruteForce(graph, plan).paths.length));
        if (number !== 0n && plan.mode !== 'WALK') known++;
      }),
      { numRuns: 500 },
    );
    expect(known).toBeGreaterThan(20);
  });

  it('is the number between all actors where none is named', async () => {
    await fc.assert(
      fc.asyncProperty(arbitraryGraph, arbitraryPlan, async (graph, plan) => {
        const number = count(await buildProjection(chunksOf(graph)), { ...planBetween(plan), from: null, to: null });
        if (number === null) return;
        const every = graph.actors.map(({ slug }) => slug);
        expect(number).toBe(BigInt(bruteForce(graph, { ...plan, from: every, to: every }).paths.length));
      }),
      { numRuns: 500 },
    );
  });

  // Each matches some paths in several ways; they count once.
  it.each([
    '(a) ( ()-[]-() | ()-[:ALLY]->() ){1,3} (b)',
    '(a) ( (:STATE)-[]->() | ()-[]->(:STATE) | ()<-[:SUPPLIER]-() )* (b {slug: "b"})'.replace('*', '{0,4}'),
    'ALL SHORTEST (a {slug: "a"}) ( ()-[]-() | ()-[]-()-[:ADVERSARY]-() )+ (b)',
    'SHORTEST 2 GROUPS (a)-[]-{0,2}()-[]-{0,2}(b)',
    'SHORTEST 3 (a)-[]-+()-[]-*(b)',
    'ANY SHORTEST (a)-[:ALLY|ADVERSARY]-+(b)',
  ])('counts what the search enumerates of %s', async (text) => {
    const parsed = parsePattern(text);
    if (!parsed.ok) throw new Error(parsed.problems.map(({ message }) => message).join());
    const plan = planOfPattern(parsed.pattern, {}, { ...NO_FILTER, types: RELATION_TYPES }, 5);
    let found = 0;
    await fc.assert(
      fc.asyncProperty(arbitraryGraph, async (graph) => {
        const projection = await buildProjection(chunksOf(graph));
        const number = count(projection, plan);
        expect(number).toBe(enumerated(projection, plan));
        if (number !== 0n) found++;
      }),
      { numRuns: 200 },
    );
    expect(found).toBeGreaterThan(10);
  });

  it('is null, and never wrong, when the budget ends it', async () => {
    let cut = 0;
    await fc.assert(
      fc.asyncProperty(arbitraryGraph, arbitraryPlan, fc.integer({ min: 1, max: 40 }), async (graph, plan, budget) => {
        const projection = await buildProjection(chunksOf(graph));
        const part = count(projection, planBetween(plan), budget);
        const whole = count(projection, planBetween(plan));
        if (part === null && whole !== null) cut++;
        else expect(part).toBe(whole);
      }),
      { numRuns: 500 },
    );
    expect(cut).toBeGreaterThan(8);
  });
});
