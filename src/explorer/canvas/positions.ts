import { computed, effect, signal, type ReadonlySignal } from '@preact/signals';
import { grown } from '../arrange/growth';
import { layOut, layoutTask, sameTask, type LayoutTask } from '../arrange/layoutTask';
import type { CanvasGraph } from '../state/shownGraph';
import type { View } from '../state/view';
import type { Positions } from './layoutInput';
import type { Placed } from './placed';

/** Up to this many actors and relations a layout is made at once; larger ones are made in a worker, so that the page stays usable. */
const MOST_AT_ONCE = 1200;

/**
 * Keeps the places of all that is on the canvas: where the layout puts an actor, unless it was put elsewhere by hand. `base` are the
 * actors on the canvas without expansions, null for all. Gives the places, null before the first layout.
 */
export function keepPlaced(
  canvas: ReadonlySignal<CanvasGraph>,
  view: ReadonlySignal<View>,
  base: ReadonlySignal<readonly string[] | null>,
): ReadonlySignal<Placed | null> {
  const laidOut = signal<Placed | null>(null);
  const [layout, expanded, pinned] = [
    computed(() => view.value.layout),
    computed(() => view.value.expanded),
    computed(() => view.value.pinned),
  ];
  const placed = computed(() => {
    if (laidOut.value === null) return null;
    const { graph, positions } = laidOut.value;
    return { graph, positions: new Map([...positions].map(([id, point]) => [id, pinned.value[id] ?? point])) };
  });
  let last: { readonly task: LayoutTask; readonly positions: Positions } | null = null;
  effect(() => {
    const graph = canvas.value;
    const { task, growth } = layoutTask(graph, { layout: layout.value, expanded: expanded.value }, base.value);
    const done = (positions: Positions) => {
      last = { task, positions };
      laidOut.value = { graph, positions: grown(positions, growth) };
    };
    const { nodes, edges } = task.input;
    if (last !== null && sameTask(last.task, task)) done(last.positions);
    else if (nodes.length + edges.length <= MOST_AT_ONCE) done(layOut(task));
    else return layOutInWorker(task, done);
  });
  return placed;
}

/** Gives how to stop the worker. */
function layOutInWorker(task: LayoutTask, done: (positions: Positions) => void): () => void {
  const worker = new Worker(new URL('./layoutWorker.ts', import.meta.url), { type: 'module' });
  worker.addEventListener('message', ({ data }: MessageEvent<Positions>) => {
    worker.terminate();
    done(data);
  });
  worker.postMessage(task);
  return () => worker.terminate();
}
