import type { Point } from '../state/view';

/** The two ends of a relation on the screen, the source first. */
export type Ends = readonly [Point, Point];

/** The control point of the quadratic curve that sigma draws between two ends. */
export function controlPoint([from, to]: Ends, curvature: number): Point {
  return { x: (from.x + to.x) / 2 + (to.y - from.y) * curvature, y: (from.y + to.y) / 2 - (to.x - from.x) * curvature };
}

/** A place on that curve; t runs from 0 at the source to 1 at the target. */
export function onCurve(ends: Ends, curvature: number, t: number): Point {
  const [from, to] = ends;
  const control = controlPoint(ends, curvature);
  const [a, b, c] = [(1 - t) ** 2, 2 * (1 - t) * t, t ** 2];
  return { x: a * from.x + b * control.x + c * to.x, y: a * from.y + b * control.y + c * to.y };
}

/** The radius of a mark, in pixels. */
export const MARK_RADIUS = 7;
/** Between actors that are nearer to each other there is no room for one. */
export const LEAST_MARKED_LENGTH = 44;
/** Where on a relation its mark may stand: in the middle, else a bit to either side. */
export const MARK_PLACES = [0.5, 0.44, 0.56, 0.38, 0.62, 0.32, 0.68, 0.26, 0.74];

const PIECES = 16;

/** How far a place is away from that curve. The curve is taken as straight in so small pieces that nobody sees it. */
export function distanceToCurve(ends: Ends, curvature: number, at: Point): number {
  if (curvature === 0) return distanceToLine(ends[0], ends[1], at);
  let [least, before] = [Infinity, ends[0]];
  for (let piece = 1; piece <= PIECES; piece++) {
    const next = onCurve(ends, curvature, piece / PIECES);
    least = Math.min(least, distanceToLine(before, next, at));
    before = next;
  }
  return least;
}

function distanceToLine(from: Point, to: Point, { x, y }: Point): number {
  const [dx, dy] = [to.x - from.x, to.y - from.y];
  const squared = dx * dx + dy * dy;
  const t = squared === 0 ? 0 : Math.max(0, Math.min(1, ((x - from.x) * dx + (y - from.y) * dy) / squared));
  return Math.hypot(from.x + t * dx - x, from.y + t * dy - y);
}
