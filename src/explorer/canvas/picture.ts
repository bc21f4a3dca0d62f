import { computed, effect, untracked, type ReadonlySignal } from '@preact/signals';
import { animateNodes } from 'sigma/utils';
import { listenToGestures } from '../arrange/gestures';
import { idsOfStep } from '../session/pathSearch';
import type { Session } from '../session/session';
import { paletteChanges } from '../shell/theme';
import type { CanvasGraph } from '../state/shownGraph';
import { lookAtAll, lookAtThese, prefersStillness } from './camera';
import { drawnGraph, MANY_RELATIONS, type DrawnGraph } from './drawnGraph';
import { keepCamera } from './keepCamera';
import { isLit, isRead, type Look } from './look';
import { drawOverlay } from './overlay';
import { CERTAINTY_STROKES, mixed, readPalette, type Palette } from './palette';
import { listenToPointer } from './pointer';
import type { Placed } from './placed';
import { reachOf, relationAt, type RelationUnder } from './relationAt';
import { createRenderer, type Renderer } from './renderer';

const TRANSITION_MS = 400;
const ROOM_FOR_WHOLE_SIZE = [700, 460] as const;
const LEAST_SHRINK = 0.5;
/** In larger graphs actors go where they have to at once. */
const MOST_MOVED = 1000;
const NOTHING: ReadonlySet<string> = new Set();

/** Keeps the picture in step with the session. Gives the renderer and how to stop. Throws where the browser has no WebGL. */
export function drawPicture(session: Session, place: HTMLElement, above: HTMLCanvasElement): { drawn: Renderer; stop: () => void } {
  const { placed } = session;
  const palette = computed(() => {
    // The colours are read from the page: read them again when they may have changed.
    void paletteChanges.value;
    return readPalette(place);
  });
  const first = placed.peek() ?? { graph: { actors: [], relations: [] }, positions: new Map() };
  let graph: DrawnGraph = drawnGraph(first);
  let drawn: CanvasGraph = first.graph;
  let stopMoving = () => {};
  let isMoving = false;
  const wantedLook = lookIn(session, palette);
  let look = wantedLook.peek();
  let shrink = shrinkIn(place);

  const renderer = createRenderer(graph, place, {
    hideEdgesOnMove: graph.size > MANY_RELATIONS,
    nodeReducer: (id, { actor, x, y, size }) => {
      const colour = look.palette.kinds[actor.kind];
      const stands = isLit(look, id);
      return {
        x,
        y,
        size: size * shrink,
        hidden: !look.shown.has(id),
        color: stands ? colour : mixed(colour, look.palette.background, 0.28),
        zIndex: stands ? 1 : 0,
      };
    },
    edgeReducer: (id, { relation, size, type, curvature }) => {
      const stands = isLit(look, id);
      const { opacity } = CERTAINTY_STROKES[relation.certainty ?? 'POSSIBLE'];
      const isStrong = look.selected.has(id) || isRead(look, id);
      return {
        hidden: !look.shown.has(id) || relation.source.id === relation.target.id,
        color: stands ? mixed(look.palette.types[relation.type], look.palette.background, isStrong ? 1 : opacity) : look.palette.dimmed,
        size: (isStrong ? size * 1.6 + 1 : size) * shrink,
        zIndex: isStrong ? 2 : stands ? 1 : 0,
        type,
        curvature,
      };
    },
  });
  let marks = drawOverlay(above, renderer, look);
  renderer.on('afterRender', () => (marks = drawOverlay(above, renderer, look)));
  const relationUnder: RelationUnder = ({ x, y, original }) => relationAt(renderer, look, marks, { x, y }, reachOf(original));
  listenToPointer(session, renderer, relationUnder, listenToGestures(session, renderer, relationUnder));

  const camera = keepCamera(session, renderer);

  const afterRender = (run: () => void) => {
    renderer.once('afterRender', run);
    renderer.scheduleRender();
  };
  const show = (next: Placed) => {
    stopMoving();
    const before = graph;
    if (next.graph !== drawn) {
      graph = drawnGraph(next);
      drawn = next.graph;
      look = wantedLook.peek();
      holdBack(before, graph);
      renderer.setSetting('hideEdgesOnMove', graph.size > MANY_RELATIONS);
      renderer.setGraph(graph);
    }
    const targets = moved(graph, next);
    if (targets.size === 0) return;
    if (prefersStillness() || graph.order > MOST_MOVED) {
      graph.updateEachNodeAttributes((id, attributes) => ({ ...attributes, ...targets.get(id) }), { attributes: ['x', 'y'] });
      return;
    }
    isMoving = true;
    const stop = animateNodes(graph, Object.fromEntries(targets), { duration: TRANSITION_MS }, () => (isMoving = false));
    stopMoving = () => {
      isMoving = false;
      stop();
    };
  };

  const stops = [
    effect(() => {
      const next = placed.value;
      if (next !== null) untracked(() => show(next));
    }),
    effect(() => {
      if (look === wantedLook.value) return;
      look = wantedLook.value;
      renderer.refresh({ skipIndexation: true, schedule: true });
    }),
    effect(() => {
      const wish = session.lookAt.value;
      if (wish === null || placed.value === null) return;
      session.lookAt.value = null;
      // After what the same change did to the picture: only then places are known.
      const look = () => {
        if (isMoving) return afterRender(look);
        camera.wished();
        if (wish.ids.length === 0) lookAtAll(renderer);
        else lookAtThese(renderer, wish);
      };
      afterRender(look);
    }),
  ];
  let size = sizeOf(place);
  const resizing = new ResizeObserver(() => {
    // Observers are told the size at first, too.
    if (sizeOf(place) === size) return;
    size = sizeOf(place);
    shrink = shrinkIn(place);
    renderer.resize().refresh({ skipIndexation: true, schedule: true });
  });
  resizing.observe(place);
  return {
    drawn: renderer,
    stop: () => {
      resizing.disconnect();
      camera.stop();
      stopMoving();
      for (const stop of stops) stop();
      renderer.kill();
    },
  };
}

function sizeOf({ clientWidth, clientHeight }: HTMLElement): string {
  return `${clientWidth} ${clientHeight}`;
}

/** How much smaller actors are drawn where there is little room, so that they do not cover each other. */
function shrinkIn({ clientWidth, clientHeight }: HTMLElement): number {
  const [width, height] = ROOM_FOR_WHOLE_SIZE;
  return Math.max(LEAST_SHRINK, Math.min(1, clientWidth / width, clientHeight / height));
}

/** How the picture looks. A view changes often without changing that. */
function lookIn({ shown, view, emphasis, paths }: Session, palette: ReadonlySignal<Palette>): ReadonlySignal<Look> {
  const [selected, pinned] = [computed(() => view.value.selected), computed(() => view.value.pinned)];
  const ids = computed(() => shown.value.ids);
  const lit = computed(() => emphasis.value?.ids ?? paths.lit.value);
  const step = computed(() => (paths.step.value === null ? NOTHING : new Set(idsOfStep(paths.step.value))));
  return computed(() => ({
    palette: palette.value,
    shown: ids.value,
    selected: new Set(selected.value),
    pinned: new Set(Object.keys(pinned.value)),
    lit: lit.value,
    read: step.value,
  }));
}

/** Puts actors that were drawn before where they were, so that they can be moved from there. */
function holdBack(before: DrawnGraph, after: DrawnGraph): void {
  after.forEachNode((id) => {
    if (!before.hasNode(id)) return;
    const { x, y } = before.getNodeAttributes(id);
    after.mergeNodeAttributes(id, { x, y });
  });
}

/** Where actors have to go that are not where they should be. */
function moved(graph: DrawnGraph, { positions }: Placed): ReadonlyMap<string, { x: number; y: number }> {
  const targets = new Map<string, { x: number; y: number }>();
  graph.forEachNode((id, { x, y }) => {
    const place = positions.get(id);
    if (place !== undefined && (place.x !== x || place.y !== y)) targets.set(id, place);
  });
  return targets;
}
