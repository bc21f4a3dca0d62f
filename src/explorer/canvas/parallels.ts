import type { RelationCard } from '../data/records';

/** How far relations between the same two bend, so that each can be seen: 0 is straight. */
export function curvatures(relations: readonly Pick<RelationCard, 'id' | 'source' | 'target'>[]): ReadonlyMap<string, number> {
  const pairs = new Map<string, Pick<RelationCard, 'id' | 'source' | 'target'>[]>();
  for (const relation of relations) {
    const pair = [relation.source.id, relation.target.id].sort().join(' ');
    const present = pairs.get(pair);
    if (present === undefined) pairs.set(pair, [relation]);
    else present.push(relation);
  }
  const found = new Map<string, number>();
  for (const parallel of pairs.values()) {
    const step = Math.min(BEND, WIDEST / parallel.length);
    parallel.forEach(({ id, source, target }, place) => {
      const bend = (place - (parallel.length - 1) / 2) * step;
      // A bend is to the right of its relation's own direction; those of the other direction bend the other way.
      found.set(id, source.id <= target.id ? bend : -bend);
    });
  }
  return found;
}

const BEND = 0.22;
const WIDEST = 1.2;
