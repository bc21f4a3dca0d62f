import type { PlacedMark } from './annotations';
import type { Box } from './boxGrid';
import { distanceToCurve, type Ends } from './curve';
import type { Look } from './look';
import type { Renderer } from './renderer';
import type { Point } from '../state/view';

/** How far beside a line a pointer may be, in pixels: lines are thin, and a finger is broad. */
const REACH = 6;
const REACH_OF_FINGER = 14;

/** Gives the relation that an event of the pointer is at; null where there is none. */
export type RelationUnder = (event: {
  readonly x: number;
  readonly y: number;
  readonly original: MouseEvent | TouchEvent;
}) => string | null;

/** How far beside a line this may point at it, in pixels. */
export function reachOf(original: MouseEvent | TouchEvent): number {
  return original instanceof MouseEvent ? REACH : REACH_OF_FINGER;
}

/**
 * The relation at a place of the picture: the one whose mark is there or, for a finger, near, else the one whose line is nearest within reach;
 * null where there is none, and at an actor.
 */
export function relationAt(
  renderer: Renderer,
  { shown }: Pick<Look, 'shown'>,
  marks: readonly PlacedMark[],
  at: Point,
  reach: number,
): string | null {
  // A sign is small, and a finger may touch it with its edge.
  const margin = reach - REACH;
  const graph = renderer.getGraph();
  let [marked, leastAway]: [string | null, number] = [null, margin];
  for (const { id, box } of marks) {
    // Marks are those of the last time that was drawn.
    if (!shown.has(id) || !graph.hasEdge(id)) continue;
    const away = distanceToBox(box, at);
    if (away === 0) return id;
    if (away <= leastAway) [marked, leastAway] = [id, away];
  }
  if (marked !== null) return marked;
  if (isAtActor(renderer, shown, at)) return null;
  const isNear = nearIn(renderer, at, reach);
  let [nearest, least]: [string | null, number] = [null, reach];
  // Places of the graph itself: what the renderer knows of them is wrong from a change until it draws.
  graph.forEachEdge((id, { curvature }, source, target, from, to) => {
    if (!shown.has(id) || source === target || !isNear(from, to, curvature)) return;
    const ends: Ends = [renderer.graphToViewport(from), renderer.graphToViewport(to)];
    const distance = distanceToCurve(ends, curvature, at);
    if (distance <= least) [nearest, least] = [id, distance];
  });
  return nearest;
}

function distanceToBox({ x, y, width, height }: Box, at: Point): number {
  return Math.hypot(Math.max(x - at.x, 0, at.x - x - width), Math.max(y - at.y, 0, at.y - y - height));
}

function isAtActor(renderer: Renderer, shown: ReadonlySet<string>, at: Point): boolean {
  return renderer.getGraph().someNode((id, place) => {
    const drawn = renderer.getNodeDisplayData(id);
    if (drawn === undefined || !shown.has(id)) return false;
    const { x, y } = renderer.graphToViewport(place);
    return Math.hypot(x - at.x, y - at.y) <= renderer.scaleSize(drawn.size);
  });
}

/** Whether a line could be near that place. In the units of the graph: to put all lines of a large graph on the screen would take too long. */
function nearIn(renderer: Renderer, at: Point, reach: number): (from: Point, to: Point, curvature: number) => boolean {
  const { x, y } = renderer.viewportToGraph(at);
  const beside = renderer.viewportToGraph({ x: at.x + reach, y: at.y });
  const margin = Math.hypot(beside.x - x, beside.y - y);
  return (from, to, curvature) => {
    const bend = (Math.abs(curvature) * Math.hypot(to.x - from.x, to.y - from.y)) / 2;
    const room = margin + bend;
    return (
      x >= Math.min(from.x, to.x) - room &&
      x <= Math.max(from.x, to.x) + room &&
      y >= Math.min(from.y, to.y) - room &&
      y <= Math.max(from.y, to.y) + room
    );
  };
}
