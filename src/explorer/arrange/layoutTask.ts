import { forceLayout } from '../canvas/forceLayout';
import { layoutInput, type LayoutInput, type Positions } from '../canvas/layoutInput';
import type { Expansion } from '../state/view';
import type { LayoutChoice } from '../state/layoutChoice';
import type { CanvasGraph } from '../state/shownGraph';
import { concentricLayout } from './concentricLayout';
import { kindLayout } from './kindLayout';

/** What is to be laid out, and how; plain data, so that it can be handed to a worker. */
export interface LayoutTask {
  readonly kind: LayoutChoice['kind'];
  readonly around: readonly string[];
  readonly input: LayoutInput;
}

/** The layout of that. */
export function layOut({ kind, around, input }: LayoutTask): Positions {
  switch (kind) {
    case 'FORCE':
      return forceLayout(input);
    case 'CONCENTRIC':
      return concentricLayout(input, around);
    case 'KINDS':
      return kindLayout(input);
  }
}

/** What the layout that was chosen has to place at once, and which expansions are placed around it afterwards. */
export function layoutTask(
  graph: CanvasGraph,
  { layout, expanded }: { readonly layout: LayoutChoice; readonly expanded: readonly Expansion[] },
  /** The actors on the canvas without expansions; null: all. */
  base: readonly string[] | null,
): { readonly task: LayoutTask; readonly growth: readonly Expansion[] } {
  const around = layout.kind === 'CONCENTRIC' ? layout.around : [];
  const growth = layout.kind === 'FORCE' && base !== null ? expanded.slice(layout.settled) : [];
  if (base === null || growth.length === 0) return { task: { kind: layout.kind, around, input: layoutInput(graph) }, growth: [] };
  const settled = new Set([...base, ...expanded.slice(0, expanded.length - growth.length).flatMap(({ actors }) => actors)]);
  const settledGraph = {
    actors: graph.actors.filter(({ id }) => settled.has(id)),
    relations: graph.relations.filter(({ source, target }) => settled.has(source.id) && settled.has(target.id)),
  };
  return { task: { kind: layout.kind, around, input: layoutInput(settledGraph) }, growth };
}

/** Whether two tasks have the same layout. */
export function sameTask(a: LayoutTask, b: LayoutTask): boolean {
  return (
    a.kind === b.kind &&
    same(a.around, b.around, (x, y) => x === y) &&
    same(a.input.nodes, b.input.nodes, (x, y) => x.id === y.id && x.kind === y.kind && x.radius === y.radius) &&
    same(a.input.edges, b.input.edges, (x, y) => x[0] === y[0] && x[1] === y[1])
  );
}

function same<Item>(a: readonly Item[], b: readonly Item[], alike: (x: Item, y: Item) => boolean): boolean {
  return a.length === b.length && a.every((item, place) => alike(item, b[place]));
}
