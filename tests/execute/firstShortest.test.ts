import fc from 'fast-check';
import { searchPaths, type Regime } from '../../src/execute/search';
import { buildProjection } from '../../src/graph/build';
import { mergeActor } from '../../src/model/actor';
import { NO_FILTER } from '../../src/model/filter';
import { RELATION_TYPES } from '../../src/model/relationType';
import { planBetween, type PathsBetween } from '../../src/pattern/between';
import { DIRECTIONS } from '../../src/pattern/direction';
import { chunksOf } from '../support/arbitraryGraph';
import { edgeBatch, type Edge } from '../support/edgeBatch';

const CASES = 400;
/** So many pairs are never searched from both ends: the general search answers. */
const GENERAL: Regime = { mostPairs: 4_096, mostMeetings: 0 };

/** Graphs in which levels are wider than what is looked at together: some actors have very many relations, many have one or none. */
const arbitraryWideGraph = fc.integer({ min: 20, max: 250 }).chain((count) => {
  const anyone = fc.nat(count - 1);
  const hub = fc.nat(Math.floor(count / 40));
  const edge = fc.tuple(fc.oneof(anyone, hub), fc.constantFrom(...RELATION_TYPES), anyone);
  return fc.record({ count: fc.constant(count), edges: fc.array(edge, { minLength: count, maxLength: 3 * count, size: 'max' }) });
});

const arbitraryQuestion = fc.record({
  ends: fc.tuple(fc.array(fc.nat(), { minLength: 1, maxLength: 3 }), fc.array(fc.nat(), { minLength: 1, maxLength: 3 })),
  direction: fc.constantFrom(...DIRECTIONS),
  types: fc.subarray([...RELATION_TYPES], { minLength: 2 }),
  maxLength: fc.integer({ min: 1, max: 8 }),
  avoided: fc.array(fc.nat(), { maxLength: 5 }),
});

describe('the search for the first shortest path', () => {
  it(`gives what the general search gives, in ${CASES} random graphs with wide levels`, async () => {
    let found = 0;
    await fc.assert(
      fc.asyncProperty(arbitraryWideGraph, arbitraryQuestion, async ({ count, edges }, { ends, avoided, direction, types, maxLength }) => {
        const slug = (i: number) => `n${i % count}`;
        const batch = edgeBatch('edges', [
          ...new Map(edges.map(([a, type, b]): [string, Edge] => [`${a} ${type} ${b}`, [slug(a), type, slug(b)]])).values(),
        ]);
        const actors = batch.actors.map((actor) => mergeActor(null, actor));
        const relations = batch.relations.map((relation) => ({ ...relation, until: relation.until ?? null }));
        const projection = await buildProjection(chunksOf({ ...batch, actors, relations }));
        const [from, to] = ends.map((list) => [...new Set(list.map(slug))].sort());
        const filter = { ...NO_FILTER, types, avoidActors: avoided.map(slug) };
        const plan: PathsBetween = {
          from,
          to,
          select: 'ANY_SHORTEST',
          k: 1,
          mode: 'WALK',
          direction,
          minLength: 1,
          maxLength,
          sign: null,
          filter,
        };
        const answer = (regime?: Regime) => {
          const searching = searchPaths(projection, planBetween(plan), 1_000_000, regime);
          const paths = [...searching.paths()].filter((event) => typeof event !== 'symbol');
          const longer = searching.longerPossible();
          let step = longer.next();
          while (step.done !== true) step = longer.next();
          return { paths, longer: step.value };
        };
        const answered = answer();
        expect(answered).toEqual(answer(GENERAL));
        found += answered.paths.length;
      }),
      { numRuns: CASES },
    );
    expect(found).toBeGreaterThan(CASES / 10);
  });
});
