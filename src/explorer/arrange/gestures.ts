import type { RelationUnder } from '../canvas/relationAt';
import type { Renderer } from '../canvas/renderer';
import { namesOf } from '../expand/expandActors';
import type { Session } from '../session/session';
import { pin } from '../state/pinning';
import { selectAll } from '../state/selection';
import type { Point } from '../state/view';
import { counted } from '../words/names';
import { selectThis } from './actions';
import { contextMenu } from './ContextMenu';

/** So many pixels a hand may tremble in a click. */
const TREMBLE = 4;

/** What is under way between pressing and letting go. */
type Gesture =
  | { readonly kind: 'DRAG'; readonly pressed: Point; readonly from: Point; readonly starts: ReadonlyMap<string, Point>; moved: boolean }
  | { readonly kind: 'BOX'; readonly from: Point; readonly box: HTMLElement; to: Point };

/**
 * Lets actors be dragged, which pins them, and several be selected by a box, drawn with Shift held down; a click with the right button
 * shows what can be done. Gives whether the click that comes just now only ends such a gesture.
 */
export function listenToGestures(session: Session, renderer: Renderer, relationUnder: RelationUnder): () => boolean {
  let gesture: Gesture | null = null;
  let isClickOver = false;
  const graph = () => renderer.getGraph();
  const container = renderer.getContainer();

  renderer.on('downNode', ({ node, event }) => {
    isClickOver = false;
    if (isSecondary(event.original)) return;
    const { selected } = session.view.peek();
    const together = selected.includes(node) ? selected.filter((id) => graph().hasNode(id)) : [node];
    const starts = new Map(together.map((id) => [id, { x: graph().getNodeAttribute(id, 'x'), y: graph().getNodeAttribute(id, 'y') }]));
    gesture = { kind: 'DRAG', pressed: { x: event.x, y: event.y }, from: renderer.viewportToGraph(event), starts, moved: false };
  });
  renderer.on('downStage', ({ event }) => {
    isClickOver = false;
    if (!event.original.shiftKey || isSecondary(event.original)) return;
    const box = container.appendChild(document.createElement('div'));
    box.className = 'selection-box';
    gesture = { kind: 'BOX', from: { x: event.x, y: event.y }, to: { x: event.x, y: event.y }, box };
  });

  renderer.on('moveBody', ({ event, preventSigmaDefault }) => {
    if (gesture === null) return;
    preventSigmaDefault();
    event.original.preventDefault();
    if (gesture.kind === 'BOX') {
      gesture.to = { x: event.x, y: event.y };
      const { left, top, width, height } = boxOf(gesture);
      Object.assign(gesture.box.style, { left: `${left}px`, top: `${top}px`, width: `${width}px`, height: `${height}px` });
      return;
    }
    if (!gesture.moved && Math.hypot(event.x - gesture.pressed.x, event.y - gesture.pressed.y) < TREMBLE) return;
    // The frame of the picture must not follow what is dragged.
    if (!gesture.moved) renderer.setCustomBBox(renderer.getBBox());
    gesture.moved = true;
    const { x, y } = renderer.viewportToGraph(event);
    for (const [id, start] of gesture.starts)
      graph().mergeNodeAttributes(id, { x: start.x + x - gesture.from.x, y: start.y + y - gesture.from.y });
  });

  const letGo = () => {
    const done = gesture;
    gesture = null;
    isClickOver = done?.kind === 'BOX' ? isDrawn(done) : done?.moved === true;
    if (done?.kind === 'DRAG' && done.moved) drop([...done.starts.keys()]);
    if (done?.kind === 'BOX') {
      if (isDrawn(done)) selectInside(boxOf(done));
      done.box.remove();
    }
  };
  renderer.on('upNode', letGo);
  renderer.on('upStage', letGo);

  const drop = (ids: readonly string[]) => {
    const places = Object.fromEntries(
      ids.map((id) => [id, { x: graph().getNodeAttribute(id, 'x'), y: graph().getNodeAttribute(id, 'y') }]),
    );
    renderer.setCustomBBox(null);
    session.change((view) => pin(view, places), `move ${namesOf(session, ids)}`);
    session.say(`Pinned ${namesOf(session, ids)} where it was put.`);
  };
  const selectInside = ({ left, top, width, height }: Box) => {
    const { ids } = session.shown.peek();
    const inside = graph().filterNodes((id) => {
      const data = ids.has(id) ? renderer.getNodeDisplayData(id) : undefined;
      if (data === undefined) return false;
      const { x, y } = renderer.framedGraphToViewport(data);
      return x >= left && x <= left + width && y >= top && y <= top + height;
    });
    if (inside.length === 0) return;
    session.change((view) => selectAll(view, [...view.selected, ...inside]), `select ${counted(inside.length, 'actor')}`);
    session.say(`Selected ${counted(inside.length, 'actor')}.`);
  };

  const showMenu = (id: string | null, original: MouseEvent | TouchEvent) => {
    original.preventDefault();
    const { selected } = session.view.peek();
    if (id !== null && !selected.includes(id)) selectThis(session, id);
    const at = original instanceof MouseEvent ? { x: original.clientX, y: original.clientY } : { x: 0, y: 0 };
    contextMenu.value = { at, ids: id === null ? [] : session.view.peek().selected, from: container };
  };
  renderer.on('rightClickNode', ({ node, event }) => showMenu(node, event.original));
  renderer.on('rightClickStage', ({ event }) => showMenu(relationUnder(event), event.original));
  return () => isClickOver;
}

interface Box {
  readonly left: number;
  readonly top: number;
  readonly width: number;
  readonly height: number;
}

function boxOf({ from, to }: { readonly from: Point; readonly to: Point }): Box {
  return { left: Math.min(from.x, to.x), top: Math.min(from.y, to.y), width: Math.abs(to.x - from.x), height: Math.abs(to.y - from.y) };
}

/** Whether a box was drawn, and not only clicked with Shift held down. */
function isDrawn(gesture: { readonly from: Point; readonly to: Point }): boolean {
  const { width, height } = boxOf(gesture);
  return Math.hypot(width, height) >= TREMBLE;
}

function isSecondary(original: MouseEvent | TouchEvent): boolean {
  return original instanceof MouseEvent && original.button !== 0;
}
