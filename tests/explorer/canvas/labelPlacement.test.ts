import fc from 'fast-check';
import { boxGrid, overlap, type Box } from '../../../src/explorer/canvas/boxGrid';
import { placeLabels } from '../../../src/explorer/canvas/labelPlacement';

const SCREEN: Box = { x: 0, y: 0, width: 600, height: 400 };
const box = fc.record({
  x: fc.integer({ min: -50, max: 600 }),
  y: fc.integer({ min: -50, max: 400 }),
  width: fc.integer({ min: 1, max: 150 }),
  height: fc.integer({ min: 1, max: 40 }),
});
const labels = fc
  .array(
    fc.record({
      x: fc.integer({ max: 600, min: 0 }),
      y: fc.integer({ max: 400, min: 0 }),
      radius: fc.integer({ min: 3, max: 20 }),
      width: fc.integer({ min: 5, max: 150 }),
    }),
    { maxLength: 40 },
  )
  .map((list) => list.map((label, place) => ({ ...label, id: `label ${place}`, height: 17 })));

describe('names on the canvas', () => {
  it('cover neither each other nor what is there already, and stay on the screen', () => {
    fc.assert(
      fc.property(labels, fc.array(box, { maxLength: 20 }), (wanted, obstacles) => {
        const placed = [...placeLabels(wanted, boxGrid(obstacles), SCREEN).values()];
        placed.forEach((label, place) => {
          for (const other of [...placed.slice(place + 1), ...obstacles]) expect(overlap(label, other)).toBe(false);
          expect(label.x >= 0 && label.y >= 0 && label.x + label.width <= SCREEN.width && label.y + label.height <= SCREEN.height).toBe(
            true,
          );
        });
      }),
    );
  });

  it('are left out only where there is no room on any side', () => {
    const node = { id: 'a', x: 300, y: 200, radius: 10, width: 60, height: 17 };
    const sides: Box[] = [
      { x: 270, y: 213, width: 60, height: 17 },
      { x: 313, y: 191.5, width: 60, height: 17 },
      { x: 227, y: 191.5, width: 60, height: 17 },
      { x: 270, y: 170, width: 60, height: 17 },
    ];
    sides.forEach((expected, place) => {
      expect(placeLabels([node], boxGrid(sides.slice(0, place)), SCREEN).get('a')).toEqual(expected);
    });
    expect(placeLabels([node], boxGrid(sides), SCREEN).size).toBe(0);
  });

  it('choose in the order in which they come', () => {
    const at = (id: string) => ({ id, x: 300, y: 200, radius: 10, width: 60, height: 17 });
    const placed = placeLabels([at('first'), at('second')], boxGrid([]), SCREEN);
    expect(placed.get('first')).toMatchObject({ y: 213 });
    expect(placed.get('second')).toMatchObject({ x: 313 });
  });

  it('find what a plain search finds', () => {
    fc.assert(
      fc.property(fc.array(box, { maxLength: 30 }), box, (boxes, wanted) =>
        expect(boxGrid(boxes).isFree(wanted)).toBe(!boxes.some((other) => overlap(other, wanted))),
      ),
    );
  });
});
