import type { RelationCard } from '../data/records';
import { TYPE_WORDS } from './names';

/** A relation as a clause: `Japan is threatened by North Korea`. `nameOf` gives the name of an actor's id. */
export function relationClause(relation: Pick<RelationCard, 'type' | 'source' | 'target'>, nameOf: (id: string) => string): string {
  return `${nameOf(relation.source.id)} ${TYPE_WORDS[relation.type].clause} ${nameOf(relation.target.id)}`;
}
