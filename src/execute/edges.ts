import { isEdge, type RelationFilter } from '../model/filter';
import { RELATION_TYPES } from '../model/relationType';
import { supportOf } from '../model/support';
import { judgedOnce, type Verdict } from './judgedOnce';
import { dayOr, evidenceFor, kindOf, OPEN_SINCE, type Projection } from '../graph/projection';

/** Which relations (by number) are edges under the filter's types, documents, certainty, contestedness and date. */
export function edgesUnder(projection: Projection, filter: RelationFilter): Verdict {
  const { type, since, until } = projection.relations;
  const wanted = RELATION_TYPES.map((name) => filter.types.includes(name));
  const day = filter.at === null ? null : dayOr(filter.at, OPEN_SINCE);
  const counts = filter.documents === null ? null : documentMask(projection, filter.documents);
  return judgedOnce(type.length, (r) => {
    const valid = wanted[type[r]] && (day === null || (since[r] <= day && day < until[r]));
    return valid && isEdge(supportOf(evidenceFor(projection, r, counts)), filter);
  });
}

/** Which actors (by number) may stand inside a path: 1 where the filter's avoidActors and viaKinds let them; null when all may. */
export function innerActors(projection: Projection, filter: RelationFilter): Uint8Array | null {
  const { viaKinds, avoidActors } = filter;
  if (viaKinds === null && avoidActors.length === 0) return null;
  const allowed = new Uint8Array(projection.actors.slug.length);
  for (let a = 0; a < allowed.length; a++) allowed[a] = viaKinds === null || viaKinds.includes(kindOf(projection, a)) ? 1 : 0;
  for (const slug of avoidActors) {
    const actor = projection.actors.numberOf.get(slug);
    if (actor !== undefined) allowed[actor] = 0;
  }
  return allowed;
}

/** 1 for each document (by number) that has one of the ids. */
export function documentMask({ documents }: Projection, ids: readonly string[]): Uint8Array {
  const mask = new Uint8Array(documents.id.length);
  for (const id of ids) {
    const document = documents.numberOf.get(id);
    if (document !== undefined) mask[document] = 1;
  }
  return mask;
}
