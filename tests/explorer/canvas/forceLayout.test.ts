import fc from 'fast-check';
import { forceLayout } from '../../../src/explorer/canvas/forceLayout';
import { layoutInput } from '../../../src/explorer/canvas/layoutInput';
import { canvasGraph } from '../../../src/explorer/state/shownGraph';
import { FIRST_VIEW } from '../../../src/explorer/state/view';
import { actorCard, recordsOf, relationCard } from '../exampleRecords';

/** A graph of so many actors, with these pairs related, as layouts see it. */
function inputOf(actors: number, pairs: readonly (readonly [number, number])[]): ReturnType<typeof layoutInput> {
  const slugs = Array.from({ length: actors }, (_, place) => `actor-${place}`);
  const relations = pairs.map(([a, b], place) =>
    relationCard(slugs[a % actors], 'SUPPLIER', slugs[b % actors], { since: `${2000 + place}-01-01` }),
  );
  return layoutInput(
    canvasGraph(
      FIRST_VIEW,
      recordsOf(
        slugs.map((slug) => actorCard(slug)),
        relations,
      ),
    ),
  );
}

const graph = fc
  .integer({ min: 1, max: 25 })
  .chain((actors) => fc.array(fc.tuple(fc.nat(actors - 1), fc.nat(actors - 1)), { maxLength: 40 }).map((pairs) => inputOf(actors, pairs)));

describe('the layout by forces', () => {
  it('places every actor somewhere, none upon another', () => {
    fc.assert(
      fc.property(graph, (input) => {
        const positions = forceLayout(input);
        const places = input.nodes.map(({ id, radius }) => ({ ...positions.get(id)!, radius }));
        for (const [place, { x, y, radius }] of places.entries()) {
          expect([x, y].every(Number.isFinite)).toBe(true);
          for (const other of places.slice(place + 1)) expect(Math.hypot(x - other.x, y - other.y)).toBeGreaterThan(radius + other.radius);
        }
      }),
      { numRuns: 8 },
    );
  });

  it('gives the same graph the same picture, whatever was read first', () => {
    const actors = Array.from({ length: 12 }, (_, place) => actorCard(`actor-${place}`));
    const relations = actors.map(({ slug }, place) => relationCard(slug, 'SUPPLIER', actors[(place * 5 + 1) % 12].slug));
    const once = forceLayout(layoutInput(canvasGraph(FIRST_VIEW, recordsOf(actors, relations))));
    const again = forceLayout(layoutInput(canvasGraph(FIRST_VIEW, recordsOf([...actors].reverse(), [...relations].reverse()))));
    expect([...again]).toEqual([...once]);
  });

  it('puts what belongs together near', () => {
    const ring = (first: number) =>
      [0, 1, 2, 3].flatMap((a) => [0, 1, 2, 3].filter((b) => b > a).map((b): [number, number] => [first + a, first + b]));
    const positions = forceLayout(inputOf(8, [...ring(0), ...ring(4), [3, 4]]));
    const at = (place: number) => positions.get(`actor:actor-${place}`)!;
    const apart = (a: number, b: number) => Math.hypot(at(a).x - at(b).x, at(a).y - at(b).y);
    expect(apart(0, 1)).toBeLessThan(apart(0, 5));
    expect(apart(6, 7)).toBeLessThan(apart(1, 7));
  });

  it('takes many actors, most of which nothing links', () => {
    const pairs = Array.from({ length: 40 }, (_, place): [number, number] => [place, (place * place + 3) % 41]);
    const positions = [...forceLayout(inputOf(120, pairs)).values()];
    expect(positions).toHaveLength(120);
    const [xs, ys] = [positions.map(({ x }) => x), positions.map(({ y }) => y)];
    const shape = (Math.max(...xs) - Math.min(...xs)) / (Math.max(...ys) - Math.min(...ys));
    expect(shape).toBeGreaterThan(0.4);
    expect(shape).toBeLessThan(4);
  });
});
