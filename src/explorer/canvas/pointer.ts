import type { Session } from '../session/session';
import { select, selectNothing, toggleSelected } from '../state/selection';
import { relationClause } from '../words/relationClause';
import { MANY_RELATIONS } from './drawnGraph';
import type { RelationUnder } from './relationAt';
import type { Renderer } from './renderer';

const REST_MS = 80;

/** Lets what is clicked be selected, and what is pointed at stand out with what it is linked to. A click that only ends a gesture (`isGesture`) selects nothing. */
export function listenToPointer(session: Session, renderer: Renderer, relationUnder: RelationUnder, isGesture: () => boolean): void {
  const graph = () => renderer.getGraph();
  const toggles = (original: MouseEvent | TouchEvent) => original.shiftKey || original.ctrlKey || original.metaKey;
  const pick = (id: string, what: string, original: MouseEvent | TouchEvent) => {
    if (isGesture()) return;
    const isTakenOut = toggles(original) && session.view.peek().selected.includes(id);
    session.change((view) => (toggles(original) ? toggleSelected : select)(view, id), `${isTakenOut ? 'Unselected' : 'Selected'} ${what}.`);
  };
  let waiting: ReturnType<typeof setTimeout> | undefined;
  const point = (ids: readonly string[] | null) => {
    clearTimeout(waiting);
    const emphasise = () => (session.emphasis.value = ids === null ? null : { ids: new Set(ids), outer: null });
    // A large picture takes its time to be drawn anew: not for all that the pointer only passes.
    if (graph().size > MANY_RELATIONS) waiting = setTimeout(emphasise, REST_MS);
    else emphasise();
    renderer.getContainer().style.cursor = ids === null ? '' : 'pointer';
  };
  renderer.on('clickNode', ({ node, event }) => pick(node, graph().getNodeAttribute(node, 'actor').name, event.original));
  renderer.on('clickStage', ({ event }) => {
    const relation = relationUnder(event);
    if (relation !== null) pick(relation, relationClause(graph().getEdgeAttribute(relation, 'relation'), session.nameOf), event.original);
    else if (!isGesture() && !toggles(event.original)) session.change(selectNothing, 'Selected nothing.');
  });
  let pointed: string | null = null;
  const pointRelation = (id: string | null) => {
    if (id === pointed) return;
    pointed = id;
    point(id === null ? null : [id, ...graph().extremities(id)]);
  };
  renderer.on('enterNode', ({ node }) => {
    pointed = null;
    const { ids } = session.shown.peek();
    const edges = graph()
      .edges(node)
      .filter((edge) => ids.has(edge));
    point([node, ...edges, ...edges.flatMap((edge) => graph().extremities(edge))]);
  });
  renderer.on('leaveNode', () => point(null));
  renderer.on('moveBody', ({ event }) => {
    const { original } = event;
    // It also tells what moves elsewhere on the page, and what is dragged; a finger that moves always drags.
    if (!(original instanceof MouseEvent) || original.buttons !== 0) return;
    if (original.target instanceof Node && renderer.getContainer().contains(original.target)) pointRelation(relationUnder(event));
  });
  renderer.on('leaveStage', () => pointRelation(null));
}
