import fc from 'fast-check';
import { DISJOINT, type Disjoint } from '../../src/execute/disjointFlow';
import { searchDisjoint } from '../../src/execute/disjointSearch';
import { buildProjection } from '../../src/graph/build';
import { mergeActor } from '../../src/model/actor';
import { NO_FILTER } from '../../src/model/filter';
import { makeRelation } from '../../src/model/relation';
import { RELATION_TYPES } from '../../src/model/relationType';
import { PATH_MODES } from '../../src/pattern/ast';
import { planBetween, type PathsBetween } from '../../src/pattern/between';
import { DIRECTIONS } from '../../src/pattern/direction';
import { arbitraryFilter, arbitraryGraph, chunksOf, type SmallGraph } from '../support/arbitraryGraph';
import { dataset, statementOf } from '../support/rows';
import { bruteForce, costOf, remaining, type NaivePath } from './bruteForce';

const CASES = 1_500;
/** At least in so many cases there must have been several paths, else they prove little. */
const SEVERAL = 10;
const SLUGS = ['a', 'b', 'c', 'd'];

const arbitraryPlan: fc.Arbitrary<PathsBetween> = fc
  .record({
    from: fc.constantFrom(...SLUGS).map((slug) => [slug]),
    to: fc.constantFrom(...SLUGS).map((slug) => [slug]),
    select: fc.constantFrom('SHORTEST_K' as const, 'CHEAPEST_K' as const),
    k: fc.integer({ min: 1, max: 4 }),
    mode: fc.constantFrom(...PATH_MODES),
    direction: fc.constantFrom('ANY' as const, ...DIRECTIONS),
    minLength: fc.constantFrom(0, 1, 1, 1, 2),
    extra: fc.constantFrom(0, 1, 3, 3),
    sign: fc.constantFrom(null, null, null, 'POSITIVE' as const, 'NEGATIVE' as const),
    filter: fc.oneof(
      { weight: 2, arbitrary: fc.constant({ ...NO_FILTER, types: RELATION_TYPES }) },
      { weight: 1, arbitrary: arbitraryFilter },
    ),
  })
  .map(({ extra, ...plan }) => ({ ...plan, maxLength: plan.minLength + extra }));

async function search(
  graph: SmallGraph,
  plan: PathsBetween,
  disjoint: Disjoint,
  budget = 1_000_000,
): Promise<{ paths: NaivePath[]; exhausted: boolean }> {
  const projection = await buildProjection(chunksOf(graph));
  const searching = searchDisjoint(projection, planBetween(plan), disjoint, budget);
  const paths: NaivePath[] = [];
  for (const event of searching.paths()) {
    if (typeof event === 'symbol') continue;
    paths.push({
      actors: event.actors.map((a) => projection.actors.slug[a]),
      relations: event.relations.map((r) => projection.relations.id[r]),
    });
  }
  return { paths, exhausted: searching.exhausted() };
}

/** Whether two paths have nothing in common that they may not. */
function apart(one: NaivePath, other: NaivePath, disjoint: Disjoint): boolean {
  if (one.relations.some((id) => other.relations.includes(id))) return false;
  const inner = one.actors.slice(1, -1);
  return disjoint === 'RELATIONS' || !other.actors.slice(1, -1).some((slug) => inner.includes(slug));
}

const key = ({ actors, relations }: NaivePath) => [...actors, ...relations].join(' ');

/** Of all sets of up to `most` paths of which no two share anything: the greatest number, and the least sum that so many have. */
function best(
  paths: readonly NaivePath[],
  most: number,
  disjoint: Disjoint,
  size: (path: NaivePath) => number,
): { count: number; sum: number } {
  let found = { count: 0, sum: 0 };
  const extend = (from: number, chosen: readonly NaivePath[], sum: number): void => {
    if (chosen.length > found.count || (chosen.length === found.count && sum < found.sum)) found = { count: chosen.length, sum };
    if (chosen.length === most) return;
    for (let i = from; i < paths.length; i++) {
      if (chosen.every((other) => apart(other, paths[i], disjoint))) extend(i + 1, [...chosen, paths[i]], sum + size(paths[i]));
    }
  };
  extend(0, [], 0);
  return found;
}

const everyPath = (graph: SmallGraph, plan: PathsBetween) => bruteForce(graph, { ...plan, select: 'ALL' }).paths;

describe('searchDisjoint', () => {
  it('gives paths of the plan, no two of which share what they may not, in order and not more than are wanted', async () => {
    let several = 0;
    await fc.assert(
      fc.asyncProperty(arbitraryGraph, arbitraryPlan, fc.constantFrom(...DISJOINT), async (graph, plan, disjoint) => {
        const { paths, exhausted } = await search(graph, plan, disjoint);
        const all = everyPath(graph, plan);
        const known = new Set(all.map(key));
        expect(exhausted).toBe(false);
        expect(paths.length).toBeLessThanOrEqual(plan.k);
        expect(paths.filter((path) => !known.has(key(path)))).toEqual([]);
        expect(paths.flatMap((path, i) => paths.slice(i + 1).filter((other) => !apart(path, other, disjoint)))).toEqual([]);
        const size = (path: NaivePath) =>
          plan.select === 'CHEAPEST_K' ? costOf(remaining(graph, plan.filter), plan, path) : path.relations.length;
        expect(paths.map(size)).toEqual(paths.map(size).sort((a, b) => a - b));
        // Fewer than are wanted only where no other path is apart from these.
        if (paths.length < plan.k) {
          const more = all.filter((path) => paths.every((other) => key(other) !== key(path) && apart(path, other, disjoint)));
          expect(more).toEqual([]);
        }
        if (paths.length > 1) several++;
      }),
      { numRuns: CASES },
    );
    expect(several).toBeGreaterThan(SEVERAL);
  });

  it('gives as many as there can be, and the least in sum, where all steps are alike and no path is too long', async () => {
    let several = 0;
    await fc.assert(
      fc.asyncProperty(arbitraryGraph, arbitraryPlan, fc.constantFrom(...DISJOINT), async (graph, drawn, disjoint) => {
        const plan: PathsBetween = {
          ...drawn,
          from: ['a'],
          to: ['b'],
          direction: 'ANY',
          mode: 'ACYCLIC',
          minLength: 1,
          maxLength: 6,
          sign: null,
        };
        const { paths } = await search(graph, plan, disjoint);
        const size = (path: NaivePath) =>
          plan.select === 'CHEAPEST_K' ? costOf(remaining(graph, plan.filter), plan, path) : path.relations.length;
        const expected = best(everyPath(graph, plan), plan.k, disjoint, size);
        expect({ count: paths.length, sum: paths.reduce((sum, path) => sum + size(path), 0) }).toEqual(expected);
        if (paths.length > 1) several++;
      }),
      { numRuns: CASES },
    );
    expect(several).toBeGreaterThan(SEVERAL);
  });

  // The only shortest path, a-c-d-b, would leave no second one.
  it.each(DISJOINT)('passes over a shortest path that is in the way of two others (%s)', async (disjoint) => {
    const ends = ['a c', 'c d', 'd b', 'a e', 'e f', 'f d', 'c g', 'g h', 'h b'].map((pair) => pair.split(' '));
    const document = dataset('rows');
    const relations = ends.map(([from, to]) => ({ ...makeRelation('ALLY', from, to, null), until: null }));
    const graph: SmallGraph = {
      actors: [...new Set(ends.flat())].map((slug) => mergeActor(null, { slug })),
      documents: [document],
      relations,
      statements: relations.map((relation) => statementOf(relation, document)),
    };
    const plan: PathsBetween = {
      from: ['a'],
      to: ['b'],
      select: 'SHORTEST_K',
      k: 2,
      mode: 'ACYCLIC',
      direction: 'ANY',
      minLength: 1,
      maxLength: 6,
      sign: null,
      filter: NO_FILTER,
    };
    const ways = async (changed: Partial<PathsBetween>) =>
      (await search(graph, { ...plan, ...changed }, disjoint)).paths.map(({ actors }) => actors.join(''));
    expect((await ways({})).sort()).toEqual(['acghb', 'aefdb']);
    expect(await ways({ k: 1 })).toEqual(['acdb']);
    // Where those two are too long, one after the other is taken.
    expect(await ways({ maxLength: 3 })).toEqual(['acdb']);
  });

  it('gives, when the budget ends it, the answer for the number that was found by then', async () => {
    let some = 0;
    await fc.assert(
      fc.asyncProperty(
        arbitraryGraph,
        arbitraryPlan,
        fc.constantFrom(...DISJOINT),
        fc.integer({ min: 10, max: 100 }),
        async (graph, drawn, disjoint, budget) => {
          const plan: PathsBetween = { ...drawn, from: ['a'], to: ['b'], mode: 'ACYCLIC', minLength: 1, maxLength: 6, sign: null };
          const part = await search(graph, plan, disjoint, budget);
          if (!part.exhausted || part.paths.length === 0) return;
          expect(part.paths).toEqual((await search(graph, { ...plan, k: part.paths.length }, disjoint)).paths);
          some++;
        },
      ),
      { numRuns: CASES },
    );
    expect(some).toBeGreaterThan(SEVERAL);
  });

  it('says so when the budget ends it before', async () => {
    let cut = 0;
    await fc.assert(
      fc.asyncProperty(
        arbitraryGraph,
        arbitraryPlan,
        fc.constantFrom(...DISJOINT),
        fc.integer({ min: 1, max: 60 }),
        async (graph, plan, disjoint, budget) => {
          const whole = await search(graph, plan, disjoint);
          const part = await search(graph, plan, disjoint, budget);
          if (part.paths.length < whole.paths.length) expect(part.exhausted).toBe(true);
          if (!part.exhausted) expect(part.paths).toEqual(whole.paths);
          if (part.exhausted) cut++;
        },
      ),
      { numRuns: 500 },
    );
    expect(cut).toBeGreaterThan(20);
  });
});
