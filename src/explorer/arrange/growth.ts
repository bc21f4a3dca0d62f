import type { Positions } from '../canvas/layoutInput';
import type { Expansion } from '../state/view';
import type { Point } from '../state/view';

/** How near an actor that came by expanding may stand to another, in units of layouts. */
const APART = 100;
const SEED = 62;
const GOLDEN_ANGLE = Math.PI * (3 - Math.sqrt(5));
const MOST_TRIED = 20_000;

/**
 * The positions with those of actors that came by expanding: each stands as near to whom it came by as there is room (tried in the order
 * of a sunflower's seeds), and nobody else moves. Deterministic: expansions take their room in turn.
 */
export function grown(positions: Positions, expansions: readonly Expansion[]): Positions {
  const all = new Map(positions);
  const taken = placesTaken(all.values());
  const middle = meanOf([...positions.values()]);
  for (const { by, actors } of expansions) {
    const hub = all.get(by) ?? middle;
    // They fan out to the side where there is less of the picture.
    const outward = Math.atan2(hub.y - middle.y, hub.x - middle.x);
    let seed = 2;
    for (const id of actors) {
      if (all.has(id)) continue;
      let place = hub;
      for (const last = seed + MOST_TRIED; seed < last; seed++) {
        const [angle, distance] = [outward + seed * GOLDEN_ANGLE, SEED * Math.sqrt(seed)];
        place = { x: hub.x + Math.cos(angle) * distance, y: hub.y + Math.sin(angle) * distance };
        if (taken.isFree(place)) break;
      }
      taken.add(place);
      all.set(id, place);
    }
  }
  return all;
}

/** The places that are taken, by the squares of a grid that they lie in. */
function placesTaken(points: Iterable<Point>): { add(point: Point): void; isFree(point: Point): boolean } {
  const squares = new Map<string, Point[]>();
  const squareOf = (value: number) => Math.floor(value / APART);
  const add = (point: Point) => {
    const key = `${squareOf(point.x)} ${squareOf(point.y)}`;
    squares.set(key, [...(squares.get(key) ?? []), point]);
  };
  const isFree = ({ x, y }: Point) => {
    for (const column of [-1, 0, 1]) {
      for (const row of [-1, 0, 1]) {
        const near = squares.get(`${squareOf(x) + column} ${squareOf(y) + row}`) ?? [];
        if (near.some((other) => Math.hypot(other.x - x, other.y - y) < APART)) return false;
      }
    }
    return true;
  };
  for (const point of points) add(point);
  return { add, isFree };
}

function meanOf(points: readonly Point[]): Point {
  const mean = (values: readonly number[]) => values.reduce((sum, value) => sum + value, 0) / Math.max(1, values.length);
  return { x: mean(points.map(({ x }) => x)), y: mean(points.map(({ y }) => y)) };
}
