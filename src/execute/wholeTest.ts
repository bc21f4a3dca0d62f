import type { Projection } from '../graph/projection';
import { RELATION_TYPES, RELATION_TYPE_TRAITS } from '../model/relationType';
import type { PathPlan, PathReader } from '../pattern/plan';
import { countingDocuments } from './edges';
import type { FoundPath } from './foundPath';
import { actorReader, relationReader } from './properties';

/** A condition on a whole path by numbers. It asks `mayLook` before each of its steps, and when that says no, it gives up with false. */
export type WholeTest = (path: FoundPath, mayLook: () => boolean) => boolean;

/** The plan's condition on whole paths; null when it has none. */
export function wholeTest(projection: Projection, { whole, filter }: PathPlan): WholeTest | null {
  if (whole === null) return null;
  const counts = countingDocuments(projection, filter);
  const { type, source, target } = projection.relations;
  return ({ actors, relations }, mayLook) => {
    const path: PathReader = {
      actors: actors.map((key) => ({ key, read: actorReader(projection, key) })),
      steps: relations.map((key, i) => {
        const { symmetric } = RELATION_TYPE_TRAITS[RELATION_TYPES[type[key]]];
        return {
          key,
          read: relationReader(projection, key, counts),
          along: symmetric || (source[key] === actors[i] && target[key] === actors[i + 1]),
          against: symmetric || (target[key] === actors[i] && source[key] === actors[i + 1]),
          symmetric,
        };
      }),
    };
    return whole(path, mayLook);
  };
}
