import type { ActorCard, Records, RelationCard } from '../data/records';
import type { View } from './view';

/** The actors that the canvas starts from: null: all. None before it is known how large the graph is. */
export function startOf({ size }: Pick<Records, 'size'>): readonly string[] | null {
  return size === null ? [] : size.wholeRead ? null : size.start;
}

/** The actors that were put on the canvas, or that it starts from (`start`, see `startOf`), without those that came by expanding; null: all. */
export function baseIds({ actors }: Pick<View, 'actors'>, start: readonly string[] | null): readonly string[] | null {
  return actors ?? start;
}

/** The actors on the canvas, hidden or not; null: all. */
export function canvasIds(view: Pick<View, 'actors' | 'expanded'>, start: readonly string[] | null): ReadonlySet<string> | null {
  const base = baseIds(view, start);
  return base === null ? null : new Set([...base, ...view.expanded.flatMap(({ actors }) => actors)]);
}

/** The view in which an actor can be seen: put on the canvas unless it is there, and neither hidden itself nor by its kind. */
export function showActor(view: View, { id, kind }: Pick<ActorCard, 'id' | 'kind'>, start: readonly string[] | null): View {
  const present = canvasIds(view, start);
  return {
    ...view,
    actors: present === null || present.has(id) ? view.actors : [...(baseIds(view, start) ?? []), id],
    hidden: view.hidden.filter((other) => other !== id),
    filter: { ...view.filter, hiddenKinds: view.filter.hiddenKinds.filter((other) => other !== kind) },
  };
}

/** The view in which relations can be seen, as far as certainty and day let them: their `ends` can, and they are hidden neither themselves nor by their types. */
export function showRelations(
  view: View,
  relations: readonly Pick<RelationCard, 'id' | 'type'>[],
  ends: readonly Pick<ActorCard, 'id' | 'kind'>[],
  start: readonly string[] | null,
): View {
  const shown = ends.reduce((before, actor) => showActor(before, actor, start), view);
  const [ids, types] = [new Set(relations.map(({ id }) => id)), new Set(relations.map(({ type }) => type))];
  return {
    ...shown,
    hidden: shown.hidden.filter((id) => !ids.has(id)),
    filter: { ...shown.filter, hiddenTypes: shown.filter.hiddenTypes.filter((type) => !types.has(type)) },
  };
}
