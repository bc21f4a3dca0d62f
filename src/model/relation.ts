import { contentHash } from './identity';
import type { Period } from './period';
import { RELATION_TYPE_TRAITS, type RelationType } from './relationType';

/** A typed edge between two actors (by slug), valid for a period. Type, source, target and since identify it. */
export interface Relation extends Period {
  readonly id: string;
  readonly type: RelationType;
  readonly source: string;
  readonly target: string;
}

/** A relation as a source gives it: without `until`, whatever is known of its end stays. */
export interface RelationInput extends Omit<Relation, 'until'> {
  readonly until?: string | null;
}

/** The relation between two actors; a symmetric one has its ends in slug order. */
export function makeRelation(type: RelationType, from: string, to: string, since: string | null, until?: string | null): RelationInput {
  const swap = RELATION_TYPE_TRAITS[type].symmetric && to < from;
  const [source, target] = swap ? [to, from] : [from, to];
  const relation = { id: `relation:${contentHash([type, source, target, since])}`, type, source, target, since };
  return until === undefined ? relation : { ...relation, until };
}
