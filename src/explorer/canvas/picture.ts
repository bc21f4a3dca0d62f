import { computed, effect, untracked } from '@preact/signals';
import { animateNodes } from 'sigma/utils';
import { listenToGestures } from '../arrange/gestures';
import type { Session } from '../session/session';
import { paletteChanges } from '../shell/theme';
import { baseIds, startOf } from '../state/onCanvas';
import type { CanvasGraph } from '../state/shownGraph';
import { lookAtAll, lookAtThese, prefersStillness } from './camera';
import { drawnGraph, MANY_RELATIONS, type DrawnGraph } from './drawnGraph';
import { drawOverlay, type Look } from './overlay';
import { CERTAINTY_STROKES, mixed, readPalette, type Palette } from './palette';
import { listenToPointer } from './pointer';
import type { Placed } from './placed';
import { keepPlaced } from './positions';
import { createRenderer, type Renderer } from './renderer';

const TRANSITION_MS = 400;
const ROOM_FOR_WHOLE_SIZE = [700, 460] as const;
const LEAST_SHRINK = 0.5;
/** In larger graphs actors go where they have to at once. */
const MOST_MOVED = 1000;

/** Keeps the picture in step with the session. Gives the renderer and how to stop. */
export function drawPicture(session: Session, place: HTMLElement, above: HTMLCanvasElement): { drawn: Renderer; stop: () => void } {
  const base = computed(() => baseIds(session.view.value, startOf(session.records.value)));
  const { placed, stop: stopPlacing } = keepPlaced(session.canvas, session.view, base);
  const palette = computed(() => {
    // The colours are read from the page: read them again when they may have changed.
    void paletteChanges.value;
    return readPalette(place);
  });
  let graph: DrawnGraph = drawnGraph({ graph: { actors: [], relations: [] }, positions: new Map() });
  let drawn: CanvasGraph | null = null;
  let stopMoving = () => {};
  let isMoving = false;
  const renderer = createRenderer(graph, place);
  let look: Look = lookOf(session, palette.value);
  let shrink = shrinkIn(place);

  renderer.setSettings({
    nodeReducer: (id, { actor, x, y, size }) => {
      const colour = look.palette.kinds[actor.kind];
      const isLit = look.lit === null || look.lit.has(id);
      return {
        x,
        y,
        size: size * shrink,
        hidden: !look.shown.has(id),
        color: isLit ? colour : mixed(colour, look.palette.background, 0.28),
        zIndex: isLit ? 1 : 0,
      };
    },
    edgeReducer: (id, { relation, size, type, curvature }) => {
      const isLit = look.lit === null || look.lit.has(id);
      const { opacity } = CERTAINTY_STROKES[relation.certainty ?? 'POSSIBLE'];
      const isSelected = look.selected.has(id);
      return {
        hidden: !look.shown.has(id) || relation.source.id === relation.target.id,
        color: isLit ? mixed(look.palette.types[relation.type], look.palette.background, isSelected ? 1 : opacity) : look.palette.dimmed,
        size: (isSelected ? size * 1.6 + 1 : size) * shrink,
        zIndex: isSelected ? 2 : isLit ? 1 : 0,
        type,
        curvature,
      };
    },
  });
  renderer.on('afterRender', () => drawOverlay(above, renderer, look));
  listenToPointer(session, renderer, listenToGestures(session, renderer));

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
      look = lookOf(session, palette.value);
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
      session.placed.value = placed.value;
    }),
    effect(() => {
      const next = placed.value;
      if (next !== null) untracked(() => show(next));
    }),
    effect(() => {
      look = lookOf(session, palette.value);
      renderer.refresh({ skipIndexation: true, schedule: true });
    }),
    effect(() => {
      const wish = session.lookAt.value;
      if (wish === null || placed.value === null) return;
      session.lookAt.value = null;
      // After what the same change did to the picture: only then places are known.
      const look = () => {
        if (isMoving) afterRender(look);
        else if (wish.ids.length === 0) lookAtAll(renderer);
        else lookAtThese(renderer, wish.ids);
      };
      afterRender(look);
    }),
  ];
  const resizing = new ResizeObserver(() => {
    shrink = shrinkIn(place);
    renderer.resize().refresh({ skipIndexation: true, schedule: true });
  });
  resizing.observe(place);
  return {
    drawn: renderer,
    stop: () => {
      resizing.disconnect();
      stopMoving();
      stopPlacing();
      for (const stop of stops) stop();
      renderer.kill();
    },
  };
}

/** How much smaller actors are drawn where there is little room, so that they do not cover each other. */
function shrinkIn({ clientWidth, clientHeight }: HTMLElement): number {
  const [width, height] = ROOM_FOR_WHOLE_SIZE;
  return Math.max(LEAST_SHRINK, Math.min(1, clientWidth / width, clientHeight / height));
}

function lookOf({ shown, view, emphasis, paths }: Session, palette: Palette): Look {
  const { selected, pinned } = view.value;
  return {
    palette,
    shown: shown.value.ids,
    selected: new Set(selected),
    pinned: new Set(Object.keys(pinned)),
    lit: emphasis.value?.ids ?? paths.lit.value,
  };
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
