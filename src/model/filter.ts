import type { ActorKind } from './actor';
import { certaintyRank, type Certainty } from './certainty';
import { DEFAULT_RELATION_TYPES, type RelationType } from './relationType';
import type { Support } from './support';

/** Which relations a query ranges over, checked and with its defaults filled in. Actors are slugs, documents ids. */
export interface RelationFilter {
  readonly types: readonly RelationType[];
  readonly minCertainty: Certainty | null;
  readonly at: string | null;
  /** The documents whose statements count; null: all. */
  readonly documents: readonly string[] | null;
  readonly minDocuments: number;
  readonly includeContested: boolean;
  /** In paths: never an inner actor. Elsewhere: relations that touch one of these are dropped. */
  readonly avoidActors: readonly string[];
  /** In paths: the kinds that inner actors may have; null: all. Elsewhere it must be null. */
  readonly viaKinds: readonly ActorKind[] | null;
}

/** The filter that a query without one has. */
export const NO_FILTER: RelationFilter = {
  types: DEFAULT_RELATION_TYPES,
  minCertainty: null,
  at: null,
  documents: null,
  minDocuments: 0,
  includeContested: true,
  avoidActors: [],
  viaKinds: null,
};

/** Whether a relation with this support, computed from the statements that count, is an edge under the filter. */
export function isEdge(support: Support, filter: RelationFilter): boolean {
  return (
    support.certainty !== null &&
    (filter.minCertainty === null || certaintyRank(support.certainty) >= certaintyRank(filter.minCertainty)) &&
    support.documentCount >= filter.minDocuments &&
    (filter.includeContested || !support.contested)
  );
}
