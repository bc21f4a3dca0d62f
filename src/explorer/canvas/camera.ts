import type { Wish } from '../session/wish';
import type { Renderer } from './renderer';

const DURATION_MS = 350;
/** As many actors can be read at once; the camera shows about so many around a single one. */
const LEGIBLE = 40;
/** How much nearer the camera comes to what fills the picture: so much around it can still be seen. */
const NEAREST = 0.4;

/** Whether the reader of the page wants things not to move. */
export function prefersStillness(): boolean {
  return matchMedia('(prefers-reduced-motion: reduce)').matches;
}

const PADDING = 70;
const MARGIN = 40;

/** Shows all that can be seen of the graph. */
export function lookAtAll(renderer: Renderer): void {
  const graph = renderer.getGraph();
  const seen = graph.filterNodes((id) => renderer.getNodeDisplayData(id)?.hidden !== true);
  const frame = seen.length === graph.order ? null : frameOf(renderer, seen);
  move(renderer, frame ?? { x: 0.5, y: 0.5, ratio: 1, angle: 0 });
}

/** Brings actors, and the ends of relations, into the middle; or as else is wished. */
export function lookAtThese(renderer: Renderer, { ids, how }: Wish): void {
  const graph = renderer.getGraph();
  const nodes = ids.flatMap((id) => (graph.hasNode(id) ? [id] : graph.hasEdge(id) ? graph.extremities(id) : []));
  const frame = frameOf(renderer, nodes);
  if (frame === null || (how === 'SEE' && nodes.every((id) => isInSight(renderer, id)))) return;
  const { ratio } = renderer.getCamera().getState();
  const near = Math.min(1, Math.sqrt(LEGIBLE / graph.order));
  const nearest = how === 'FILL' ? NEAREST * near : Math.min(ratio, near);
  move(renderer, { ...frame, ratio: Math.max(nearest, Math.min(1, frame.ratio)) });
}

/** Whether an actor can be seen with some of what is around it. */
function isInSight(renderer: Renderer, id: string): boolean {
  const data = renderer.getNodeDisplayData(id);
  if (data === undefined) return false;
  const { x, y } = renderer.framedGraphToViewport(data);
  const { width, height } = renderer.getDimensions();
  return x > MARGIN && y > MARGIN && x < width - MARGIN && y < height - MARGIN;
}

/** Where the camera must be for these actors to fill the picture, with room around them for names; null without any. */
function frameOf(renderer: Renderer, nodes: readonly string[]): { x: number; y: number; ratio: number; angle: number } | null {
  const places = nodes.flatMap((id) => renderer.getNodeDisplayData(id) ?? []);
  if (places.length === 0) return null;
  let [left, right, bottom, top] = [Infinity, -Infinity, Infinity, -Infinity];
  for (const { x, y } of places)
    [left, right, bottom, top] = [Math.min(left, x), Math.max(right, x), Math.min(bottom, y), Math.max(top, y)];
  const { width, height } = renderer.getDimensions();
  const whole = { cameraState: { x: 0.5, y: 0.5, angle: 0, ratio: 1 } };
  const pixels = renderer.framedGraphToViewport({ x: 1, y: 0 }, whole).x - renderer.framedGraphToViewport({ x: 0, y: 0 }, whole).x;
  const ratio = Math.max(
    ((right - left) * pixels) / Math.max(1, width - 2 * PADDING),
    ((top - bottom) * pixels) / Math.max(1, height - 2 * PADDING),
  );
  return { x: (left + right) / 2, y: (bottom + top) / 2, ratio, angle: 0 };
}

/** Goes nearer (a factor below 1) or farther. */
export function zoom(renderer: Renderer, factor: number): void {
  move(renderer, { ratio: renderer.getCamera().getBoundedRatio(renderer.getCamera().ratio * factor) });
}

function move(renderer: Renderer, state: { x?: number; y?: number; ratio?: number; angle?: number }): void {
  const camera = renderer.getCamera();
  if (prefersStillness()) camera.setState(state);
  else void camera.animate(state, { duration: DURATION_MS });
}
