import type { LayoutInput, Positions } from './layoutInput';
import type { Point } from '../state/view';

/** The parts of a graph that no relation links, the largest first. */
export function components({ nodes, edges }: LayoutInput): readonly LayoutInput[] {
  const root = nodes.map((_, node) => node);
  const find = (node: number): number => {
    while (root[node] !== node) node = root[node] = root[root[node]];
    return node;
  };
  for (const [a, b] of edges) {
    const [low, high] = [find(a), find(b)].sort((x, y) => x - y);
    root[high] = low;
  }
  const parts = new Map<number, { members: number[]; edges: (readonly [number, number])[] }>();
  nodes.forEach((_, node) => {
    const part = parts.get(find(node));
    if (part === undefined) parts.set(find(node), { members: [node], edges: [] });
    else part.members.push(node);
  });
  for (const edge of edges) parts.get(find(edge[0]))?.edges.push(edge);
  return [...parts.values()]
    .sort((a, b) => b.members.length - a.members.length)
    .map((part) => {
      const places = new Map(part.members.map((node, place) => [node, place]));
      return { nodes: part.members.map((node) => nodes[node]), edges: part.edges.map(([a, b]) => [places.get(a) ?? 0, places.get(b) ?? 0] as const) };
    });
}

/**
 * Puts pictures of parts together, this far apart: the first in the middle, single nodes along the lower and upper side of the box around
 * it, where no relation runs, and the rest in rows below.
 */
export function packed(pictures: readonly Positions[], gap: number): Positions {
  const [first, ...others] = pictures.map((positions) => ({ positions, box: bounds([...positions.values()]) }));
  if (first === undefined) return new Map();
  const all = new Map(first.positions);
  const { left, right, bottom } = first.box;
  const free = freePlaces(first.positions, first.box, gap);
  const rowWidth = Math.max(right - left, Math.sqrt(others.length) * gap * 2);
  let [x, rowTop, rowHeight] = [left, bottom - gap, 0];
  for (const { positions, box } of others) {
    const place = positions.size === 1 ? free.next().value : undefined;
    const [width, height] = [box.right - box.left, box.top - box.bottom];
    if (place === undefined && x > left && x + width > left + rowWidth) [x, rowTop, rowHeight] = [left, rowTop - rowHeight - gap, 0];
    const corner = place ?? { x, y: rowTop };
    for (const [id, point] of positions) all.set(id, { x: point.x - box.left + corner.x, y: point.y - box.top + corner.y });
    if (place !== undefined) continue;
    x += width + gap;
    rowHeight = Math.max(rowHeight, height);
  }
  return all;
}

function* freePlaces(taken: Positions, { left, right, bottom, top }: Bounds, apart: number): Generator<Point, undefined> {
  if (taken.size > MOST_SEARCHED || top - bottom < apart) return undefined;
  const isFree = (point: Point) => [...taken.values()].every((other) => Math.hypot(point.x - other.x, point.y - other.y) >= apart);
  for (const y of [bottom, top]) for (let x = right; x >= left; x -= apart) if (isFree({ x, y })) yield { x, y };
  return undefined;
}

const MOST_SEARCHED = 500;

interface Bounds {
  readonly left: number;
  readonly right: number;
  readonly bottom: number;
  readonly top: number;
}

// Upwards is more, as in sigma.
function bounds(points: readonly Point[]): Bounds {
  const [xs, ys] = [points.map(({ x }) => x), points.map(({ y }) => y)];
  return { left: least(xs), right: -least(xs.map((x) => -x)), bottom: least(ys), top: -least(ys.map((y) => -y)) };
}

function least(values: readonly number[]): number {
  return values.reduce((a, b) => Math.min(a, b), Infinity);
}
