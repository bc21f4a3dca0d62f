import type { ActorKind } from './actor';
import { certaintyRank, type Certainty } from './certainty';
import { DEFAULT_RELATION_TYPES, type RelationType } from './relationType';
import type { Support } from './support';

/** What is taken out of the graph before anything else: actors (slugs), relations and documents (ids). */
export interface Without {
  readonly actors: readonly string[];
  readonly relations: readonly string[];
  readonly documents: readonly string[];
}

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
  /** In paths: leaders, forces, institutions and populations count as the state or body that they lead or are part of. Elsewhere it must be false. */
  readonly rollUp: boolean;
  readonly without: Without;
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
  rollUp: false,
  without: { actors: [], relations: [], documents: [] },
};

/** Whether a document's statements count under the filter; null when those of all documents do. */
export function documentTest({ documents, without }: Pick<RelationFilter, 'documents' | 'without'>): ((id: string) => boolean) | null {
  if (documents === null && without.documents.length === 0) return null;
  const wanted = documents === null ? null : new Set(documents);
  const unwanted = new Set(without.documents);
  return (id) => (wanted === null || wanted.has(id)) && !unwanted.has(id);
}

/** Whether a relation with this support, computed from the statements that count, is an edge under the filter. */
export function isEdge(support: Pick<Support, 'certainty' | 'contested' | 'documentCount'>, filter: RelationFilter): boolean {
  return (
    support.certainty !== null &&
    (filter.minCertainty === null || certaintyRank(support.certainty) >= certaintyRank(filter.minCertainty)) &&
    support.documentCount >= filter.minDocuments &&
    (filter.includeContested || !support.contested)
  );
}
