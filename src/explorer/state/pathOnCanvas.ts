import type { FoundPath } from '../data/readPaths';
import { choosePath } from './askPaths';
import { showRelations } from './onCanvas';
import type { View } from './view';

/** The view with a path chosen, and with all that it is made of on the canvas and out of hiding. `start` is what the canvas starts from (`startOf`). */
export function choosePathOnCanvas(view: View, { id, actors, steps }: FoundPath, start: readonly string[] | null): View {
  const relations = steps.flatMap((step) => step.relations);
  const all = [...actors, ...relations.flatMap(({ source, target }) => [source, target])];
  return showRelations(choosePath(view, id), relations, all, start);
}
