import type { ActorCard, Records, RelationCard } from '../data/records';
import { GROUP_NAMES, groupName } from '../panels/relationGroups';
import { passesActor, passesRelation, type Filter } from '../state/filter';
import type { Expansion } from '../state/view';

/** Actors that some actors are linked to by relations of one type and direction. */
export interface NeighbourGroup {
  /** Such as `Allies` or `Supplied by`. */
  readonly name: string;
  readonly count: number;
  /** Those that could be shown and are not, the best connected first, each with the one it is linked to. */
  readonly more: readonly Neighbour[];
}

/** An actor, and the one of those in question that it is linked to (the first, if several). */
export interface Neighbour {
  readonly actor: ActorCard;
  readonly by: string;
}

/** The neighbours of some actors by type and direction, as far as they were read. What the filter hides cannot be shown by expanding. */
export function neighbourGroups(
  ids: readonly string[],
  { actors, relations }: Pick<Records, 'actors' | 'relations'>,
  { shown, filter }: { readonly shown: ReadonlySet<string>; readonly filter: Filter },
): readonly NeighbourGroup[] {
  const places = new Map(ids.map((id, place) => [id, place]));
  const groups = new Map(GROUP_NAMES.map((name) => [name, { all: new Set<string>(), more: new Map<string, Neighbour>() }]));
  const link = (relation: RelationCard, by: string, other: string) => {
    const place = places.get(by);
    const actor = actors.get(other);
    const group = groups.get(groupName(relation, by));
    if (place === undefined || actor === undefined || group === undefined || places.has(other)) return;
    group.all.add(other);
    if (shown.has(other) || !passesActor(filter, actor) || !passesRelation(filter, relation)) return;
    const present = group.more.get(other);
    if (present === undefined || place < (places.get(present.by) ?? 0)) group.more.set(other, { actor, by });
  };
  for (const relation of relations.values()) {
    const { source, target } = relation;
    link(relation, source.id, target.id);
    link(relation, target.id, source.id);
  }
  return [...groups]
    .filter(([, { all }]) => all.size > 0)
    .map(([name, { all, more }]) => ({ name, count: all.size, more: [...more.values()].sort(bestConnectedFirst) }));
}

/** Those of all groups that could be shown and are not, each once, the best connected first. */
export function moreOfAll(groups: readonly NeighbourGroup[]): readonly Neighbour[] {
  return [...new Map(groups.flatMap(({ more }) => more).map((neighbour) => [neighbour.actor.id, neighbour])).values()].sort(
    bestConnectedFirst,
  );
}

/** What puts these on the canvas: an expansion for each actor that they are linked to. */
export function expansionsOf(neighbours: readonly Neighbour[]): readonly Expansion[] {
  const expansions = new Map<string, string[]>();
  for (const { actor, by } of neighbours) expansions.set(by, [...(expansions.get(by) ?? []), actor.id]);
  return [...expansions].map(([by, actors]) => ({ by, actors }));
}

function bestConnectedFirst(a: Neighbour, b: Neighbour): number {
  return b.actor.relationCount - a.actor.relationCount || (a.actor.id < b.actor.id ? -1 : 1);
}
