import type { ActorKind } from '../__generated__/queries';
import type { CanvasGraph } from '../state/shownGraph';
import type { Point } from '../state/view';

/** What a layout goes by; plain data, so that it can be handed to a worker. */
export interface LayoutInput {
  readonly nodes: readonly { readonly id: string; readonly kind: ActorKind; readonly radius: number }[];
  /** Pairs of places in `nodes`. */
  readonly edges: readonly (readonly [source: number, target: number])[];
}

/** Where each node is put. */
export type Positions = ReadonlyMap<string, Point>;

/** The input of layouts for what is on the canvas. Its order is that of ids, so that the same graph gives the same input. */
export function layoutInput({ actors, relations }: CanvasGraph): LayoutInput {
  const degrees = new Map<string, number>();
  for (const { source, target } of relations) for (const { id } of [source, target]) degrees.set(id, (degrees.get(id) ?? 0) + 1);
  const places = new Map(actors.map(({ id }, place) => [id, place]));
  const edges = relations.flatMap(({ source, target }): [number, number][] => {
    const [from, to] = [places.get(source.id), places.get(target.id)];
    return from === undefined || to === undefined ? [] : [[from, to]];
  });
  return { nodes: actors.map(({ id, kind }) => ({ id, kind, radius: nodeRadius(actors.length, degrees.get(id) ?? 0) })), edges };
}

/** The radius of a node in pixels: smaller in larger graphs, larger with more relations. */
export function nodeRadius(actors: number, degree: number): number {
  const base = Math.max(3, Math.min(14, 52 / Math.sqrt(actors + 1)));
  return base * (1 + Math.min(0.6, Math.sqrt(degree) / 8));
}
