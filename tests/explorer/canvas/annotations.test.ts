import fc from 'fast-check';
import { placeAnnotations, type WantedAnnotations } from '../../../src/explorer/canvas/annotations';
import { overlap, type Box } from '../../../src/explorer/canvas/boxGrid';
import { isInside } from '../../../src/explorer/canvas/labelPlacement';

const SCREEN: Box = { x: 0, y: 0, width: 390, height: 280 };
const point = fc.record({ x: fc.integer({ min: -20, max: 410 }), y: fc.integer({ min: -20, max: 300 }) });
const name = fc.tuple(point, fc.integer({ min: 3, max: 20 }), fc.integer({ min: 5, max: 150 }));
const places = fc.array(point, { minLength: 1, maxLength: 9 });
const mark = fc.tuple(places, fc.integer({ min: 20, max: 130 }), fc.boolean());
const node = fc.tuple(point, fc.integer({ min: 3, max: 20 }));
const some = fc.record({
  nodes: fc.array(node, { maxLength: 8 }),
  names: fc.array(name, { maxLength: 12 }),
  marks: fc.array(mark, { maxLength: 12 }),
});

type Some = typeof some extends fc.Arbitrary<infer Value> ? Value : never;

function wanted(who: string, { nodes, names, marks }: Some): WantedAnnotations {
  return {
    nodes: nodes.map(([{ x, y }, radius]) => ({ x: x - radius, y: y - radius, width: 2 * radius, height: 2 * radius })),
    names: names.map(([at, radius, width], number) => ({ id: `${who} name ${number}`, ...at, radius, width, height: 17 })),
    marks: marks.map(([middles, width, hasName], number) => {
      const sign = { text: '+', isNamed: false, width: 14, height: 14, places: middles };
      const named = { text: '+ Ally', isNamed: true, width, height: 19, places: middles };
      return { id: `${who} mark ${number}`, forms: hasName ? [named, sign] : [sign] };
    }),
  };
}

const NOTHING: WantedAnnotations = { nodes: [], names: [], marks: [] };

describe('names and marks over the picture', () => {
  it('cover neither each other nor an actor that stands out, others only for a name that stands out, and are never cut off', () => {
    fc.assert(
      fc.property(some, some, (litOnes, otherOnes) => {
        const [lit, others] = [wanted('lit', litOnes), wanted('other', otherOnes)];
        const { names, marks } = placeAnnotations(lit, others, SCREEN);
        const boxes = [...names, ...marks.map(({ id, box }) => [id, box] as const)];
        boxes.forEach(([id, box], place) => {
          const obstacles = id.startsWith('lit name') ? lit.nodes : [...lit.nodes, ...others.nodes];
          for (const other of [...boxes.slice(place + 1).map(([, later]) => later), ...obstacles]) expect(overlap(box, other)).toBe(false);
          expect(isInside(box, SCREEN)).toBe(true);
        });
      }),
    );
  });

  it('give the names that stand out the room that they would have without marks and other names', () => {
    fc.assert(
      fc.property(some, some, (litOnes, otherOnes) => {
        const [lit, others] = [wanted('lit', litOnes), wanted('other', otherOnes)];
        const { names } = placeAnnotations(lit, others, SCREEN);
        const alone = placeAnnotations({ ...lit, marks: [] }, { ...NOTHING, nodes: others.nodes }, SCREEN);
        expect(lit.names.map(({ id }) => names.get(id))).toEqual(lit.names.map(({ id }) => alone.names.get(id)));
      }),
    );
  });

  it('name who stands out even in a crowd, and nobody else there', () => {
    const crowd: Box[] = [{ x: 100, y: 50, width: 200, height: 200 }];
    const name = { id: 'a', x: 200, y: 150, radius: 10, width: 60, height: 17 };
    const asked = { ...NOTHING, names: [name] };
    expect(placeAnnotations(asked, { ...NOTHING, nodes: crowd }, SCREEN).names.has('a')).toBe(true);
    expect(placeAnnotations(NOTHING, { ...asked, nodes: crowd }, SCREEN).names.has('a')).toBe(false);
  });

  it('are shifted where there is no room, then written as the sign alone, then left out', () => {
    const [first, second] = [
      { x: 200, y: 100 },
      { x: 200, y: 160 },
    ];
    const forms = [
      { text: '− Adversary', isNamed: true, width: 90, height: 19, places: [first, second] },
      { text: '−', isNamed: false, width: 14, height: 14, places: [first] },
    ];
    const textsAt = (...nodes: readonly Box[]) =>
      placeAnnotations({ ...NOTHING, nodes, marks: [{ id: 'm', forms }] }, NOTHING, SCREEN).marks.map(
        ({ form, box }) => `${form.text} ${box.y}`,
      );
    const besideFirst = { x: 240, y: 95, width: 10, height: 10 };
    const onFirst = { x: 195, y: 95, width: 10, height: 10 };
    const onSecond = { x: 195, y: 155, width: 10, height: 10 };
    expect(textsAt()).toEqual(['− Adversary 90.5']);
    expect(textsAt(besideFirst)).toEqual(['− Adversary 150.5']);
    expect(textsAt(besideFirst, onSecond)).toEqual(['− 93']);
    expect(textsAt(onFirst, onSecond)).toEqual([]);
  });
});
