import fc from 'fast-check';
import { ActorKind } from '../../../src/explorer/__generated__/queries';
import { concentricLayout } from '../../../src/explorer/arrange/concentricLayout';
import { grown } from '../../../src/explorer/arrange/growth';
import { kindLayout } from '../../../src/explorer/arrange/kindLayout';
import { layOut, layoutTask, sameTask } from '../../../src/explorer/arrange/layoutTask';
import type { LayoutInput, Positions } from '../../../src/explorer/canvas/layoutInput';
import { canvasGraph } from '../../../src/explorer/state/shownGraph';
import { FIRST_VIEW } from '../../../src/explorer/state/view';
import { actorCard, recordsOf, relationCard } from '../exampleRecords';

const KINDS = Object.values(ActorKind);

/** Any graph of 1 to `most` actors. */
const arbitraryInput = (most: number): fc.Arbitrary<LayoutInput> =>
  fc.array(fc.constantFrom(...KINDS), { minLength: 1, maxLength: most }).chain((kinds) =>
    fc.array(fc.tuple(fc.nat(kinds.length - 1), fc.nat(kinds.length - 1)), { maxLength: 3 * most }).map((edges) => ({
      nodes: kinds.map((kind, place) => ({ id: `actor:a${place}`, kind, radius: 10 })),
      edges,
    })),
  );

/** How many links each node is away from the first, as Floyd and Warshall count them. */
function distancesByBruteForce({ nodes, edges }: LayoutInput): readonly number[] {
  const away = nodes.map((_, a) => nodes.map((__, b) => (a === b ? 0 : Infinity)));
  for (const [a, b] of edges) if (a !== b) [away[a][b], away[b][a]] = [1, 1];
  for (let via = 0; via < nodes.length; via++) {
    for (let a = 0; a < nodes.length; a++)
      for (let b = 0; b < nodes.length; b++) away[a][b] = Math.min(away[a][b], away[a][via] + away[via][b]);
  }
  return away[0];
}

function nearestTwo(positions: Positions): number {
  const points = [...positions.values()];
  return Math.min(Infinity, ...points.flatMap((a, place) => points.slice(place + 1).map((b) => Math.hypot(a.x - b.x, a.y - b.y))));
}

describe('the layout by distance', () => {
  it('puts who is farther from the middle on a ring farther out, and nobody on another', () => {
    fc.assert(
      fc.property(arbitraryInput(40), (input) => {
        const positions = concentricLayout(input, ['actor:a0']);
        expect(positions.size).toBe(input.nodes.length);
        const away = distancesByBruteForce(input);
        // Rings are ellipses, 1.4 times as wide as high.
        const radius = input.nodes.map(({ id }) => Math.hypot(positions.get(id)!.x / 1.4, positions.get(id)!.y));
        for (const [a, near] of away.entries())
          for (const [b, far] of away.entries()) if (near < far) expect(radius[a]).toBeLessThan(radius[b]);
        expect(radius[0]).toBe(0);
        expect(nearestTwo(positions)).toBeGreaterThan(60);
        expect([...concentricLayout(input, ['actor:a0'])]).toEqual([...positions]);
      }),
    );
  });

  it('takes several in the middle, or without any the best connected', () => {
    const input: LayoutInput = {
      nodes: ['a', 'b', 'c', 'd'].map((name) => ({ id: `actor:${name}`, kind: 'STATE', radius: 10 })),
      edges: [
        [1, 0],
        [1, 2],
        [1, 3],
      ],
    };
    expect(concentricLayout(input, []).get('actor:b')).toEqual({ x: 0, y: 0 });
    const two = concentricLayout(input, ['actor:a', 'actor:c']);
    const out = (name: string) => Math.hypot(two.get(`actor:${name}`)!.x / 1.4, two.get(`actor:${name}`)!.y);
    expect(out('a')).toBeCloseTo(out('c'));
    expect(out('b')).toBeGreaterThan(out('a'));
    expect(out('d')).toBeGreaterThan(out('b'));
    expect(concentricLayout({ nodes: [], edges: [] }, [])).toEqual(new Map());
  });

  it('takes thousands of one distance on several rings', () => {
    const nodes = Array.from({ length: 3001 }, (_, place) => ({ id: `actor:a${place}`, kind: KINDS[0], radius: 4 }));
    const positions = concentricLayout({ nodes, edges: nodes.slice(1).map((_, place) => [0, place + 1] as const) }, ['actor:a0']);
    expect(positions.size).toBe(3001);
    expect(Math.max(...[...positions.values()].map(({ y }) => Math.abs(y)))).toBeLessThan(6000);
  });
});

describe('the layout by kind', () => {
  it('keeps each kind in a disc of its own, and nobody on another', () => {
    fc.assert(
      fc.property(arbitraryInput(60), (input) => {
        const positions = kindLayout(input);
        expect(positions.size).toBe(input.nodes.length);
        expect(nearestTwo(positions)).toBeGreaterThan(60);
        const discs = KINDS.flatMap((kind) => {
          const points = input.nodes.filter((node) => node.kind === kind).map(({ id }) => positions.get(id)!);
          return points.length === 0 ? [] : [{ xs: points.map(({ x }) => x), ys: points.map(({ y }) => y) }];
        });
        for (const [place, a] of discs.entries()) {
          for (const b of discs.slice(place + 1)) {
            const apart = (p: readonly number[], q: readonly number[]) =>
              Math.min(...p) > Math.max(...q) || Math.min(...q) > Math.max(...p);
            expect(apart(a.xs, b.xs) || apart(a.ys, b.ys)).toBe(true);
          }
        }
      }),
    );
  });
});

describe('what comes by expanding', () => {
  it('stands near whom it came by, on nobody, and moves nobody', () => {
    fc.assert(
      fc.property(fc.nat(30), fc.nat(200), (present, added) => {
        const before = new Map(
          Array.from({ length: present + 1 }, (_, place) => [`actor:p${place}`, { x: (place % 6) * 150, y: Math.floor(place / 6) * 150 }]),
        );
        const ids = Array.from({ length: added }, (_, place) => `actor:n${place}`);
        const after = grown(before, [{ by: 'actor:p0', actors: ids }]);
        for (const [id, point] of before) expect(after.get(id)).toEqual(point);
        expect(after.size).toBe(before.size + added);
        expect(nearestTwo(after)).toBeGreaterThanOrEqual(99.9);
        const farthest = Math.max(0, ...ids.map((id) => Math.hypot(after.get(id)!.x, after.get(id)!.y)));
        expect(farthest).toBeLessThan(140 * Math.sqrt(added + 4 * present + 4) + 200);
      }),
      { numRuns: 40 },
    );
  });

  it('is laid out with all others once that is wished for', () => {
    const actors = ['a', 'b', 'c'].map((slug) => actorCard(slug));
    const records = recordsOf(actors, [relationCard('a', 'ALLY', 'b'), relationCard('b', 'ALLY', 'c')], false);
    const expanded = [{ by: 'actor:b', actors: ['actor:c'] }];
    const base = ['actor:a', 'actor:b'];
    const graph = canvasGraph({ ...FIRST_VIEW, actors: base, expanded }, records);
    const before = layoutTask(graph, { layout: { kind: 'FORCE', settled: 0 }, expanded }, base);
    expect(before.task.input.nodes.map(({ id }) => id)).toEqual(base);
    expect(before.task.input.edges).toEqual([[0, 1]]);
    expect(before.growth).toEqual(expanded);
    const settled = layoutTask(graph, { layout: { kind: 'FORCE', settled: 1 }, expanded }, base);
    expect([settled.task.input.nodes.length, settled.growth]).toEqual([3, []]);
    expect(layoutTask(graph, { layout: { kind: 'KINDS' }, expanded }, base).task.input.nodes).toHaveLength(3);
    // Without the actor that it grew by, the first layout is not made again.
    const without = layoutTask(
      canvasGraph({ ...FIRST_VIEW, actors: base }, records),
      { layout: { kind: 'FORCE', settled: 0 }, expanded: [] },
      base,
    );
    expect([...layOut(without.task).keys()]).toEqual(base);
    expect(sameTask(before.task, settled.task)).toBe(false);
    expect(sameTask(before.task, JSON.parse(JSON.stringify(before.task)))).toBe(true);
  });
});
