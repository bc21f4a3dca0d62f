import type { RelationCard } from '../data/records';

/** The days on which some relation begins or ends, in order. Between two of them nothing changes. */
export function relationDays(relations: Iterable<Pick<RelationCard, 'since' | 'until'>>): readonly string[] {
  const days = [...relations].flatMap(({ since, until }) => [since, until]).filter((day) => day !== null);
  return [...new Set(days)].sort();
}

/** Where a day stands among these: the place of the last one that is not after it, -1 before the first. */
export function placeOfDay(days: readonly string[], day: string): number {
  return days.findLastIndex((other) => other <= day);
}
