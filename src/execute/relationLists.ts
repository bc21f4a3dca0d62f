import { RELATION_TYPES, type RelationType } from '../model/relationType';
import type { RelationFilter } from '../model/filter';
import type { Projection } from '../graph/projection';
import { edgesUnder } from './edges';

/** Relations of one type seen from the actor at one of its ends (for a symmetric type: from either). */
export interface Part {
  readonly type: RelationType;
  readonly end: 'source' | 'target' | 'either';
}

/** The relations (numbers, ascending) that are edges under the filter and touch none of its avoidActors. */
export function relationsUnder(projection: Projection, filter: RelationFilter): number[] {
  const kept = keptUnder(projection, filter);
  return projection.relations.id.flatMap((_, r) => (kept(r) ? [r] : []));
}

/** Those of `relationsUnder` that touch `actor`; with `part` only those in which it plays that part. */
export function relationsOf(projection: Projection, filter: RelationFilter, actor: number, part: Part | null): number[] {
  const kept = keptUnder(projection, filter);
  const { type, source, target } = projection.relations;
  const plays = (r: number) =>
    part === null ||
    (RELATION_TYPES[type[r]] === part.type && (part.end === 'either' || (part.end === 'source' ? source[r] : target[r]) === actor));
  const { offset, relation } = projection.either;
  return Array.from(relation.subarray(offset[actor], offset[actor + 1])).filter((r) => plays(r) && kept(r));
}

/** The test of `relationsUnder` for a single relation. */
export function keptUnder(projection: Projection, filter: RelationFilter): (relation: number) => boolean {
  const { source, target } = projection.relations;
  const edge = edgesUnder(projection, filter);
  const avoided = new Set(filter.avoidActors.map((slug) => projection.actors.numberOf.get(slug)));
  return (r) => edge(r) && !avoided.has(source[r]) && !avoided.has(target[r]);
}
