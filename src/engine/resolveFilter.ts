import { badInput, fail } from '../model/errors';
import type { RelationFilter } from '../model/filter';
import { shown } from '../model/text';
import { resolveActor } from './actorReference';
import type { GraphFacts, Wholes } from './graphFacts';

/** The filter with its references made slugs. `forPaths`: whether viaKinds has a meaning. Unknown actors and documents are NOT_FOUND. */
export function resolveFilter(facts: GraphFacts<Wholes>, filter: RelationFilter, forPaths: boolean): RelationFilter {
  if (filter.viaKinds !== null && !forPaths) {
    badInput(
      'filter.viaKinds',
      'viaKinds says which kinds may stand inside a path; here there are no paths.',
      'Leave viaKinds out, or ask with `paths`.',
    );
  }
  if (filter.rollUp && !forPaths) {
    badInput(
      'filter.rollUp',
      'rollUp changes who stands on a path; here there are no paths.',
      'Leave rollUp out, or ask with `paths`, `pathExists` or `match`.',
    );
  }
  filter.documents?.forEach((id, i) => {
    if (!facts.hasDocument(id)) {
      fail({
        code: 'NOT_FOUND',
        argument: `filter.documents[${i}]`,
        message: `There is no document ${shown(id)}.`,
        remedy: 'Ask `documents` for the ids of all documents.',
      });
    }
  });
  const { avoidActors, without } = filter;
  if (avoidActors.length + without.actors.length === 0) return filter;
  const slugs = (refs: readonly string[], argument: string) => refs.map((ref, i) => resolveActor(facts.names, ref, `${argument}[${i}]`));
  return {
    ...filter,
    avoidActors: slugs(avoidActors, 'filter.avoidActors'),
    without: { ...without, actors: slugs(without.actors, 'filter.without.actors') },
  };
}
