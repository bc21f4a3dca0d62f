import { NO_FILTER, type RelationFilter } from '../model/filter';
import type { InputMaybe, RelationFilter as RelationFilterInput } from './__generated__/resolvers';
import { count, references } from './arguments';

/** The filter that a query means, with its defaults filled in; bad input names the field. */
export function relationFilter(input: InputMaybe<RelationFilterInput>): RelationFilter {
  if (input === null || input === undefined) return NO_FILTER;
  const { types, minCertainty, at, documents, minDocuments, avoidActors, viaKinds, includeContested } = input;
  return {
    types: types ?? NO_FILTER.types,
    minCertainty: minCertainty ?? NO_FILTER.minCertainty,
    at: at ?? NO_FILTER.at,
    documents: documents ? references(documents, 'filter.documents') : NO_FILTER.documents,
    minDocuments: minDocuments ? count(minDocuments, 'filter.minDocuments') : NO_FILTER.minDocuments,
    includeContested: includeContested ?? NO_FILTER.includeContested,
    avoidActors: avoidActors ? references(avoidActors, 'filter.avoidActors') : NO_FILTER.avoidActors,
    viaKinds: viaKinds ?? NO_FILTER.viaKinds,
    rollUp: NO_FILTER.rollUp,
    without: NO_FILTER.without,
  };
}
