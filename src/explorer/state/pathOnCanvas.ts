import type { FoundPath } from '../data/readPaths';
import { choosePath } from './askPaths';
import { showActor } from './onCanvas';
import type { View } from './view';

/** The view with a path chosen, and with all that it is made of on the canvas and out of hiding. `start` is what the canvas starts from (`startOf`). */
export function choosePathOnCanvas(view: View, { id, actors, steps }: FoundPath, start: readonly string[] | null): View {
  const relations = steps.flatMap((step) => step.relations);
  const all = [...actors, ...relations.flatMap(({ source, target }) => [source, target])];
  const shown = all.reduce((before, actor) => showActor(before, actor, start), choosePath(view, id));
  const types = new Set(relations.map(({ type }) => type));
  const ids = new Set(relations.map((relation) => relation.id));
  return {
    ...shown,
    hidden: shown.hidden.filter((other) => !ids.has(other)),
    filter: { ...shown.filter, hiddenTypes: shown.filter.hiddenTypes.filter((type) => !types.has(type)) },
  };
}
