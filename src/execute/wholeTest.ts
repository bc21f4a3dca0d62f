import type { Projection } from '../graph/projection';
import { RELATION_TYPES, RELATION_TYPE_TRAITS } from '../model/relationType';
import type { PathPlan } from '../pattern/plan';
import type { FoundPath } from './enumerate';
import { actorReader, relationReader } from './properties';

/** The plan's condition on whole paths, for paths by numbers; null when it has none. */
export function wholeTest(projection: Projection, { whole, filter }: PathPlan): ((path: FoundPath) => boolean) | null {
  if (whole === null) return null;
  const { type, source, target } = projection.relations;
  return ({ actors, relations }) =>
    whole({
      actors: actors.map((key) => ({ key, read: actorReader(projection, key) })),
      steps: relations.map((key, i) => {
        const { symmetric } = RELATION_TYPE_TRAITS[RELATION_TYPES[type[key]]];
        return {
          key,
          read: relationReader(projection, key, filter),
          along: symmetric || (source[key] === actors[i] && target[key] === actors[i + 1]),
          against: symmetric || (target[key] === actors[i] && source[key] === actors[i + 1]),
          symmetric,
        };
      }),
    });
}
