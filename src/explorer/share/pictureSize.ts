import type { Positions } from '../canvas/layoutInput';
import type { Point } from '../state/view';

/** The size of a picture in pixels, and where points of the layout are in it. */
export interface Frame {
  readonly width: number;
  readonly height: number;
  at(point: Point): Point;
}

// The longer side, by the number of actors: names need room, and a browser cannot draw a PNG of any size.
const SIDE_FOR_EACH = 240;
const [LEAST_SIDE, GREATEST_SIDE] = [900, 4000];
const SHORTEST_SIDE = 500;
const MARGIN = 80;

/** The frame that just holds these points, with room for names around them. Up is up, as on the canvas. */
export function frameOf(ids: Iterable<string>, positions: Positions): Frame {
  const points = [...ids].flatMap((id) => positions.get(id) ?? []);
  const [left, right] = extent(points.map(({ x }) => x));
  const [bottom, top] = extent(points.map(({ y }) => y));
  const longer = Math.min(GREATEST_SIDE, Math.max(LEAST_SIDE, SIDE_FOR_EACH * Math.sqrt(points.length)));
  const scale = (longer - 2 * MARGIN) / Math.max(right - left, top - bottom, 1);
  const side = (length: number) => Math.max(SHORTEST_SIDE, Math.round(length * scale + 2 * MARGIN));
  const [width, height] = [side(right - left), side(top - bottom)];
  return {
    width,
    height,
    at: ({ x, y }) => ({ x: width / 2 + (x - (left + right) / 2) * scale, y: height / 2 - (y - (bottom + top) / 2) * scale }),
  };
}

function extent(values: readonly number[]): readonly [least: number, greatest: number] {
  return values.length === 0 ? [0, 0] : [values.reduce((a, b) => Math.min(a, b)), values.reduce((a, b) => Math.max(a, b))];
}
