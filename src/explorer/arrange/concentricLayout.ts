import type { LayoutInput, Positions } from '../canvas/layoutInput';
import type { Point } from '../state/view';

/** How far rings are apart, and actors on a ring, in units of layouts: names fit between them. */
const RING_GAP = 130;
const ACTOR_GAP = 120;
/** What separates those of one distance from those of the next, in rings. */
const LEVEL_GAP = 1.5;
/** Rings are as much wider than high as screens are. */
const STRETCH = 1.4;

/**
 * Places nodes on rings by how many relations away they are from those in the middle (`around`; without any the best connected), those
 * that nothing links to them outermost. A distance with many nodes takes several rings. On a ring nodes stand near those of the
 * distance before that they are linked to (the barycentre heuristic of Sugiyama, Tagawa and Toda 1981). Deterministic.
 */
export function concentricLayout({ nodes, edges }: LayoutInput, around: readonly string[]): Positions {
  const linked: number[][] = nodes.map(() => []);
  for (const [a, b] of edges) {
    linked[a].push(b);
    linked[b].push(a);
  }
  const levels = distances(middleOf(nodes, linked, around), linked);
  const angles = new Map<number, number>();
  const positions = new Map<string, Point>();
  let radius = 0;
  levels.forEach((level, away) => {
    const ordered = away === 0 ? level.map((node) => ({ node, angle: 0 })) : byAngle(level, linked, angles);
    for (let done = 0; done < ordered.length;) {
      const room = radius === 0 && ordered.length > 1 && away === 0 ? ordered.length : capacity(radius);
      const ring = ordered.slice(done, done + room);
      if (radius === 0 && ring.length > 1) radius = (ring.length * ACTOR_GAP) / (2 * Math.PI);
      const turn = turnOf(ring);
      ring.forEach(({ node }, place) => {
        const angle = turn + (place / ring.length) * 2 * Math.PI;
        angles.set(node, angle);
        positions.set(nodes[node].id, { x: Math.cos(angle) * radius * STRETCH, y: Math.sin(angle) * radius });
      });
      done += ring.length;
      radius += RING_GAP;
    }
    radius += (LEVEL_GAP - 1) * RING_GAP;
  });
  return positions;
}

function middleOf(nodes: LayoutInput['nodes'], linked: readonly (readonly number[])[], around: readonly string[]): readonly number[] {
  const wanted = new Set(around);
  const middle = nodes.flatMap(({ id }, node) => (wanted.has(id) ? [node] : []));
  if (middle.length > 0 || nodes.length === 0) return middle;
  return [linked.reduce((best, others, node) => (others.length > linked[best].length ? node : best), 0)];
}

/** Nodes by how many links away from `middle` they are; in a last list those that are out of reach. */
function distances(middle: readonly number[], linked: readonly (readonly number[])[]): readonly (readonly number[])[] {
  const levels: number[][] = [];
  const reached = new Set(middle);
  for (let level = [...middle]; level.length > 0;) {
    levels.push(level);
    const next = new Set(level.flatMap((node) => linked[node]).filter((node) => !reached.has(node)));
    for (const node of next) reached.add(node);
    level = [...next].sort((a, b) => a - b);
  }
  const rest = linked.flatMap((_, node) => (reached.has(node) ? [] : [node]));
  return rest.length === 0 ? levels : [...levels, rest];
}

interface Wish {
  readonly node: number;
  /** Where on the ring it would stand best. */
  readonly angle: number;
}

function byAngle(level: readonly number[], linked: readonly (readonly number[])[], angles: ReadonlyMap<number, number>): readonly Wish[] {
  return level
    .map((node) => ({ node, angle: meanAngle(linked[node].flatMap((other) => angles.get(other) ?? [])) }))
    .sort((a, b) => a.angle - b.angle || a.node - b.node);
}

/** How far a ring is turned so that its nodes are, on the whole, where they would stand best. */
function turnOf(ring: readonly Wish[]): number {
  return meanAngle(ring.map(({ angle }, place) => angle - (place / ring.length) * 2 * Math.PI));
}

/** The mean direction, from 0 to below a whole turn; 0 for none. */
function meanAngle(angles: readonly number[]): number {
  const [x, y] = [sum(angles.map(Math.cos)), sum(angles.map(Math.sin))];
  return Math.hypot(x, y) < 1e-9 ? 0 : (Math.atan2(y, x) + 2 * Math.PI) % (2 * Math.PI);
}

function sum(values: readonly number[]): number {
  return values.reduce((total, value) => total + value, 0);
}

function capacity(radius: number): number {
  return Math.max(1, Math.floor((2 * Math.PI * radius) / ACTOR_GAP));
}
