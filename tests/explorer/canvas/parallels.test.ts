import { curvatures } from '../../../src/explorer/canvas/parallels';
import { relationCard } from '../exampleRecords';

/** How far each bends, seen from the end that comes first. */
function bends(relations: readonly ReturnType<typeof relationCard>[]): number[] {
  const found = curvatures(relations);
  return relations.map(({ id, source, target }) => (source.id <= target.id ? 1 : -1) * (found.get(id) ?? NaN));
}

it('a relation alone is straight', () => {
  expect(bends([relationCard('a', 'ALLY', 'b'), relationCard('b', 'ALLY', 'c')])).toEqual([0, 0]);
});

it.each([2, 3, 9])('%i relations between the same two all take other ways, whatever their direction, around the straight one', (count) => {
  const relations = Array.from({ length: count }, (_, place) => {
    const [source, target] = place % 2 === 0 ? ['a', 'b'] : ['b', 'a'];
    return relationCard(source, 'SUPPLIER', target, { since: `${2000 + place}-01-01` });
  });
  const found = bends(relations);
  expect(new Set(found.map((bend) => bend.toFixed(6))).size).toBe(count);
  expect(found.reduce((sum, bend) => sum + bend, 0)).toBeCloseTo(0);
  expect(Math.max(...found.map(Math.abs))).toBeLessThan(0.7);
});
