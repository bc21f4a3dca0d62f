import { NO_FILTER, type RelationFilter, type Without } from '../model/filter';
import type { InputMaybe, RelationFilter as RelationFilterInput, Without as WithoutInput } from './__generated__/resolvers';
import { count, references } from './arguments';

/** The filter that a query means, with what it leaves out as in `defaults`; bad input names the field. */
export function relationFilter(input: InputMaybe<RelationFilterInput>, defaults: RelationFilter = NO_FILTER): RelationFilter {
  if (input === null || input === undefined) return defaults;
  const { types, minCertainty, at, documents, minDocuments, avoidActors, viaKinds, includeContested, rollUp, without } = input;
  return {
    types: types ?? defaults.types,
    minCertainty: minCertainty ?? defaults.minCertainty,
    at: at ?? defaults.at,
    documents: documents ? references(documents, 'filter.documents') : defaults.documents,
    minDocuments: minDocuments ? count(minDocuments, 'filter.minDocuments') : defaults.minDocuments,
    includeContested: includeContested ?? defaults.includeContested,
    avoidActors: avoidActors ? references(avoidActors, 'filter.avoidActors') : defaults.avoidActors,
    viaKinds: viaKinds ?? defaults.viaKinds,
    rollUp: rollUp ?? defaults.rollUp,
    without: without ? withoutFilter(without) : defaults.without,
  };
}

function withoutFilter({ actors, relations, documents }: WithoutInput): Without {
  return {
    actors: references(actors ?? [], 'filter.without.actors'),
    relations: references(relations ?? [], 'filter.without.relations'),
    documents: references(documents ?? [], 'filter.without.documents'),
  };
}
