import fc from 'fast-check';
import { reachOf } from '../../src/execute/nearest';
import { buildProjection } from '../../src/graph/build';
import { planBetween, type PathsBetween } from '../../src/pattern/between';
import { DIRECTIONS, type Direction } from '../../src/pattern/direction';
import { arbitraryFilter, arbitraryGraph, arbitrarySlugs, chunksOf, type SmallGraph } from '../support/arbitraryGraph';
import { edgesOf, remaining } from './bruteForce';

const arbitraryPlan: fc.Arbitrary<PathsBetween> = fc.record({
  from: arbitrarySlugs,
  to: arbitrarySlugs,
  select: fc.constant('ANY' as const),
  k: fc.constant(1),
  mode: fc.constant('WALK' as const),
  direction: fc.constantFrom(...DIRECTIONS),
  minLength: fc.constant(1),
  maxLength: fc.integer({ min: 1, max: 5 }),
  sign: fc.constantFrom(null, 'POSITIVE' as const, 'NEGATIVE' as const),
  filter: arbitraryFilter,
});

const REVERSE: Readonly<Record<Direction, Direction>> = { OUTGOING: 'INCOMING', INCOMING: 'OUTGOING', ANY: 'ANY' };

/** The actors that are first reached last from `from`, level by level. */
function farthest(whole: SmallGraph, plan: PathsBetween, from: readonly string[], direction: Direction): string[] {
  const graph = remaining(whole, plan.filter);
  const edges = edgesOf(graph, plan.filter);
  const kinds = new Map(graph.actors.map(({ slug, kind }) => [slug, kind]));
  const inner = (slug: string) => {
    const kind = kinds.get(slug);
    return (
      !plan.filter.avoidActors.includes(slug) &&
      (plan.filter.viaKinds === null || (kind !== undefined && plan.filter.viaKinds.includes(kind)))
    );
  };
  let level = from.filter((slug) => kinds.has(slug));
  let last = level;
  const seen = new Set(level);
  for (let away = 0; away < plan.maxLength; away++) {
    const leaving = level.filter((slug) => away === 0 || inner(slug));
    const next = edges.flatMap(({ type, source, target }) => {
      const symmetric = type === 'ALLY' || type === 'ADVERSARY';
      return [
        ...(leaving.includes(source) && (symmetric || direction !== 'INCOMING') ? [target] : []),
        ...(leaving.includes(target) && (symmetric || direction !== 'OUTGOING') ? [source] : []),
      ];
    });
    level = [...new Set(next)].filter((slug) => !seen.has(slug));
    level.forEach((slug) => seen.add(slug));
    if (level.length > 0) last = level;
  }
  return [...new Set(last)].sort();
}

it('reachOf gives the actors that a search level by level reaches last, from both sides', async () => {
  let away = 0;
  await fc.assert(
    fc.asyncProperty(arbitraryGraph, arbitraryPlan, async (graph, plan) => {
      const projection = await buildProjection(chunksOf(graph));
      const reaching = reachOf(projection, planBetween(plan));
      let step = reaching.next();
      while (step.done !== true) step = reaching.next();
      const slugs = (actors: readonly number[]) => actors.map((a) => projection.actors.slug[a]);
      const expected = farthest(graph, plan, plan.from, plan.direction);
      expect(slugs(step.value.fromStart)).toEqual(expected);
      expect(slugs(step.value.fromEnd)).toEqual(farthest(graph, plan, plan.to, REVERSE[plan.direction]));
      if (expected.some((slug) => !plan.from.includes(slug))) away++;
    }),
    { numRuns: 1_000 },
  );
  expect(away).toBeGreaterThan(100);
});
