import type { ActorKind, Certainty, RelationType } from '../__generated__/queries';
import type { ActorCard, RelationCard } from '../data/records';
import { CERTAINTIES } from '../words/names';

/** What is taken off the canvas without being taken out of the graph. */
export interface Filter {
  readonly hiddenKinds: readonly ActorKind[];
  readonly hiddenTypes: readonly RelationType[];
  /** The least certainty; null: any. */
  readonly minCertainty: Certainty | null;
  /** A day on which relations must hold, YYYY-MM-DD; null: any. */
  readonly at: string | null;
}

/** Everything is shown. */
export const NO_FILTER: Filter = { hiddenKinds: [], hiddenTypes: [], minCertainty: null, at: null };

/** The filter that hides this kind if it was shown, and shows it if it was hidden. */
export function toggleKind(filter: Filter, kind: ActorKind): Filter {
  return { ...filter, hiddenKinds: toggled(filter.hiddenKinds, kind) };
}

/** The same for a type of relations. */
export function toggleType(filter: Filter, type: RelationType): Filter {
  return { ...filter, hiddenTypes: toggled(filter.hiddenTypes, type) };
}

/** Whether the filter lets an actor be shown. */
export function passesActor({ hiddenKinds }: Filter, { kind }: Pick<ActorCard, 'kind'>): boolean {
  return !hiddenKinds.includes(kind);
}

/** Whether the filter lets a relation be shown, whatever its ends. Periods are half-open, an open end is null. */
export function passesRelation(filter: Filter, { type, certainty, since, until }: Pick<RelationCard, 'type' | 'certainty' | 'since' | 'until'>): boolean {
  if (filter.hiddenTypes.includes(type)) return false;
  if (filter.minCertainty !== null && (certainty === null || rank(certainty) < rank(filter.minCertainty))) return false;
  return filter.at === null || ((since === null || since <= filter.at) && (until === null || filter.at < until));
}

function rank(certainty: Certainty): number {
  return CERTAINTIES.indexOf(certainty);
}

function toggled<Item>(items: readonly Item[], item: Item): readonly Item[] {
  return items.includes(item) ? items.filter((other) => other !== item) : [...items, item];
}
