import fc from 'fast-check';
import { groundFor } from '../../src/engine/ground';
import { searchPaths } from '../../src/execute/search';
import { buildProjection } from '../../src/graph/build';
import { RELATION_TYPES } from '../../src/model/relationType';
import { PATH_MODES } from '../../src/pattern/ast';
import { PATH_SELECTORS, planBetween, type PathsBetween } from '../../src/pattern/between';
import { bruteForce, type NaivePath } from '../execute/bruteForce';
import { hierarchical, naiveRollUp } from '../execute/naiveRollUp';
import { arbitraryFilter, arbitraryGraph, arbitrarySlugs, chunksOf } from '../support/arbitraryGraph';

const arbitraryPlan: fc.Arbitrary<PathsBetween> = fc
  .record({
    from: arbitrarySlugs,
    to: arbitrarySlugs,
    select: fc.constantFrom('ALL' as const, ...PATH_SELECTORS),
    k: fc.integer({ min: 1, max: 4 }),
    mode: fc.constantFrom(...PATH_MODES),
    direction: fc.constantFrom('ANY' as const, 'OUTGOING' as const),
    minLength: fc.constantFrom(0, 1, 1, 2),
    extra: fc.nat(2),
    sign: fc.constantFrom(null, null, 'POSITIVE' as const, 'NEGATIVE' as const),
    filter: arbitraryFilter,
  })
  .map(({ extra, ...plan }) => ({ ...plan, maxLength: plan.minLength + extra }));

describe('groundFor with rollUp', () => {
  it('gives the graph that the words of the design give, to every search', async () => {
    let moved = 0;
    let mergedSteps = 0;
    await fc.assert(
      fc.asyncProperty(
        arbitraryGraph.map(hierarchical),
        arbitraryPlan,
        fc.nat(20),
        fc.subarray([...RELATION_TYPES]),
        async (graph, drawn, removed, types) => {
          const relations = graph.relations.slice(removed, removed + 1).map(({ id }) => id);
          const filter = {
            ...drawn.filter,
            types: types.length > 0 ? types : drawn.filter.types,
            rollUp: true,
            without: { ...drawn.filter.without, relations },
          };
          const projection = await buildProjection(chunksOf(graph));
          const ground = groundFor(projection, filter);
          const naive = naiveRollUp(graph, filter);
          const there = (slug: string) => naive.graph.actors.some((actor) => actor.slug === slug);
          for (const { slug } of naive.graph.actors) expect(ground.countsAs(slug)).toBe(naive.countsAs(slug));

          const on = (countsAs: (slug: string) => string): PathsBetween => {
            const ends = (slugs: readonly string[]) => [...new Set(slugs.filter(there).map(countsAs))].sort();
            return {
              ...drawn,
              from: ends(drawn.from),
              to: ends(drawn.to),
              filter: { ...filter, avoidActors: filter.avoidActors.map(countsAs) },
            };
          };
          const plan = on(naive.countsAs);
          const expected = bruteForce(naive.graph, { ...plan, filter: { ...plan.filter, at: null } }).paths;
          const found: NaivePath[] = [];
          for (const event of searchPaths(ground.projection, planBetween(on(ground.countsAs)), 1_000_000).paths()) {
            if (typeof event === 'symbol') continue;
            found.push({
              actors: event.actors.map((a) => ground.projection.actors.slug[a]),
              relations: event.relations.map((r) => ground.projection.relations.id[r]),
            });
            for (const r of event.relations) {
              const members = ground.relationIds(r);
              expect(members).toEqual(naive.members.get(members[0]));
              if (members.length > 1) mergedSteps++;
            }
          }
          expect(found).toEqual(expected.map(({ actors, relations: ids }) => ({ actors: [...actors], relations: [...ids] })));
          if (found.length > 0 && naive.graph.actors.some(({ slug }) => naive.countsAs(slug) !== slug)) moved++;
        },
      ),
      { numRuns: 2_000 },
    );
    expect(moved).toBeGreaterThan(200);
    expect(mergedSteps).toBeGreaterThan(20);
  });

  it('without rollUp is the graph itself', async () => {
    await fc.assert(
      fc.asyncProperty(arbitraryGraph, arbitraryFilter, async (graph, filter) => {
        const projection = await buildProjection(chunksOf(graph));
        const ground = groundFor(projection, filter);
        expect(ground.projection).toBe(projection);
        projection.relations.id.forEach((id, r) => expect(ground.relationIds(r)).toEqual([id]));
        expect(ground.countsAs('a')).toBe('a');
      }),
      { numRuns: 20 },
    );
  });
});
