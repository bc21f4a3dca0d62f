import type { Point } from '../state/view';
import { overlap, type Box } from './boxGrid';
import type { LayoutInput, Positions } from './layoutInput';

const WEIGHTS = { crossing: 1, hiddenRelation: 4, coveredName: 3 };
const CLEARANCE = 8;
/** The screen that a picture is judged on, and a name on it, in pixels. */
const SCREEN = { width: 860, height: 520 };
const NAME = { width: 104, height: 18 };

/**
 * What makes a small picture hard to read, as one number: relations that cross, relations that run behind an actor which they do not
 * touch, and names below actors that would cover another name or an actor, when the picture fills a screen.
 */
export function flaws({ nodes, edges }: LayoutInput, positions: Positions): number {
  const points = onScreen(nodes.map(({ id }) => positions.get(id) ?? { x: 0, y: 0 }));
  const pairs = [...new Set(edges.filter(([a, b]) => a !== b).map(([a, b]) => (a < b ? `${a} ${b}` : `${b} ${a}`)))].map((pair) => pair.split(' ').map(Number));
  let count = 0;
  pairs.forEach(([a, b], place) => {
    for (const [c, d] of pairs.slice(place + 1)) {
      const share = a === c || a === d || b === c || b === d;
      if (!share && cross(points[a], points[b], points[c], points[d])) count += WEIGHTS.crossing;
    }
    nodes.forEach(({ radius }, node) => {
      if (node !== a && node !== b && distance(points[node], points[a], points[b]) < radius + CLEARANCE) count += WEIGHTS.hiddenRelation;
    });
  });
  const drawn = nodes.map(({ radius }, node) => ({ disc: square(points[node], radius), name: nameBelow(points[node], radius) }));
  drawn.forEach(({ disc, name }, node) => {
    drawn.forEach((other, place) => {
      if (place !== node && overlap(name, other.disc)) count += WEIGHTS.coveredName;
      if (place > node && overlap(name, other.name)) count += WEIGHTS.coveredName;
      if (place > node && overlap(disc, other.disc)) count += WEIGHTS.coveredName;
    });
  });
  return count;
}

/** The points as large as they fit on the screen, downwards being more. */
function onScreen(points: readonly Point[]): readonly Point[] {
  const [xs, ys] = [points.map(({ x }) => x), points.map(({ y }) => y)];
  const [left, bottom] = [Math.min(...xs), Math.min(...ys)];
  const scale = Math.min(SCREEN.width / (Math.max(...xs) - left + 1), SCREEN.height / (Math.max(...ys) - bottom + 1));
  return points.map(({ x, y }) => ({ x: (x - left) * scale, y: (bottom - y) * scale }));
}

function square({ x, y }: Point, radius: number): Box {
  return { x: x - radius, y: y - radius, width: 2 * radius, height: 2 * radius };
}

function nameBelow({ x, y }: Point, radius: number): Box {
  return { x: x - NAME.width / 2, y: y + radius, ...NAME };
}

/** Whether two segments cross. */
function cross(a: Point, b: Point, c: Point, d: Point): boolean {
  return side(a, b, c) !== side(a, b, d) && side(c, d, a) !== side(c, d, b);
}

function side(a: Point, b: Point, c: Point): boolean {
  return (b.x - a.x) * (c.y - a.y) > (b.y - a.y) * (c.x - a.x);
}

/** How far a point is from a segment. */
function distance(point: Point, a: Point, b: Point): number {
  const [dx, dy] = [b.x - a.x, b.y - a.y];
  const along = Math.max(0, Math.min(1, ((point.x - a.x) * dx + (point.y - a.y) * dy) / (dx * dx + dy * dy || 1)));
  return Math.hypot(point.x - a.x - along * dx, point.y - a.y - along * dy);
}
