import type { ActorKind, RelationType } from '../__generated__/queries';
import type { ActorCard, Records, RelationCard } from '../data/records';
import { canvasIds, startOf } from './onCanvas';
import { passesActor, passesRelation } from './filter';
import type { View } from './view';

/** Actors and the relations between them, in the order of their ids. */
export interface CanvasGraph {
  readonly actors: readonly ActorCard[];
  readonly relations: readonly RelationCard[];
}

/** What of it can be seen. */
export interface ShownGraph extends CanvasGraph {
  readonly ids: ReadonlySet<string>;
  readonly hiddenActors: number;
  readonly hiddenRelations: number;
}

/** All that is on the canvas, hidden or not; what is only denied is no link. Layouts go by it, so that nothing moves when something is hidden. */
export function canvasGraph(view: Pick<View, 'actors' | 'expanded'>, { actors, relations, size }: Pick<Records, 'actors' | 'relations' | 'size'>): CanvasGraph {
  const ids = canvasIds(view, startOf({ size })) ?? new Set(actors.keys());
  return {
    actors: inOrder([...ids].flatMap((id) => actors.get(id) ?? [])),
    relations: inOrder([...relations.values()].filter(({ certainty, source, target }) => certainty !== null && ids.has(source.id) && ids.has(target.id))),
  };
}

/** The graph as it is now; the same object as before where it is the same, so that nobody draws it again. */
export function unlessSame(before: CanvasGraph | null, now: CanvasGraph): CanvasGraph {
  const same = before !== null && sameItems(before.actors, now.actors) && sameItems(before.relations, now.relations);
  return same ? before : now;
}

/** What the filter and hiding by hand leave of the canvas. A relation is hidden with either of its ends. */
export function shownGraph({ actors, relations }: CanvasGraph, { hidden, filter }: Pick<View, 'hidden' | 'filter'>): ShownGraph {
  const hiddenIds = new Set(hidden);
  const shownActors = actors.filter((actor) => !hiddenIds.has(actor.id) && passesActor(filter, actor));
  const ids = new Set(shownActors.map(({ id }) => id));
  const isBetween = ({ source, target }: RelationCard) => ids.has(source.id) && ids.has(target.id);
  const shownRelations = relations.filter((relation) => isBetween(relation) && !hiddenIds.has(relation.id) && passesRelation(filter, relation));
  for (const { id } of shownRelations) ids.add(id);
  return {
    actors: shownActors,
    relations: shownRelations,
    ids,
    hiddenActors: actors.length - shownActors.length,
    hiddenRelations: relations.length - shownRelations.length,
  };
}

/** How many actors of each kind there are, kinds without one left out. */
export function countKinds(actors: readonly ActorCard[]): ReadonlyMap<ActorKind, number> {
  return counts(actors.map(({ kind }) => kind));
}

/** How many relations of each type there are, types without one left out. */
export function countTypes(relations: readonly RelationCard[]): ReadonlyMap<RelationType, number> {
  return counts(relations.map(({ type }) => type));
}

function counts<Item>(items: readonly Item[]): ReadonlyMap<Item, number> {
  const found = new Map<Item, number>();
  for (const item of items) found.set(item, (found.get(item) ?? 0) + 1);
  return found;
}

function sameItems<Item>(some: readonly Item[], others: readonly Item[]): boolean {
  return some.length === others.length && some.every((item, place) => item === others[place]);
}

function inOrder<Item extends { readonly id: string }>(items: Item[]): readonly Item[] {
  return items.sort((a, b) => (a.id < b.id ? -1 : a.id > b.id ? 1 : 0));
}
