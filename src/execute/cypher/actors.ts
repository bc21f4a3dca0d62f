import { ACTOR_KINDS, type ActorKind } from '../../model/actor';
import type { RelationFilter } from '../../model/filter';
import type { Given } from './given';

/** What an actor is whose kind nobody knows. */
const UNKNOWN_KIND: ActorKind = 'OTHER';

/** A property of the actor that `n` names; an identifier by its scheme. */
export function actorProperty(n: string, property: string, given: Given): string {
  switch (property) {
    case 'slug':
    case 'description':
      return `${n}.${property}`;
    case 'name':
      return `coalesce(${n}.name, ${n}.slug)`;
    case 'aliases':
      return `coalesce(${n}.aliases, [])`;
    case 'kind':
      return `CASE WHEN ${n}.kind IN ${given.of(ACTOR_KINDS)} THEN ${n}.kind ELSE '${UNKNOWN_KIND}' END`;
    default: {
      const schemes = `coalesce(${n}.identifierSchemes, [])`;
      return `[i IN range(0, size(${schemes}) - 1) WHERE ${n}.identifierSchemes[i] = ${given.of(property)} | ${n}.identifierValues[i]][0]`;
    }
  }
}

/** That an actor is of one of these kinds; null: it may be of any. */
export function kindCondition(n: string, kinds: readonly ActorKind[], given: Given): string | null {
  if (kinds.length === ACTOR_KINDS.length) return null;
  if (!kinds.includes(UNKNOWN_KIND)) return `${n}.kind IN ${given.of(kinds)}`;
  return `NOT coalesce(${n}.kind, '${UNKNOWN_KIND}') IN ${given.of(ACTOR_KINDS.filter((kind) => !kinds.includes(kind)))}`;
}

/** What must hold of every actor of a path under the filter. */
export function anyActorConditions(n: string, { without }: RelationFilter, given: Given): string[] {
  return without.actors.length === 0 ? [] : [`NOT ${n}.slug IN ${given.of(without.actors)}`];
}

/** What must hold besides of an actor inside a path. */
export function innerActorConditions(n: string, { viaKinds, avoidActors }: RelationFilter, given: Given): string[] {
  const kinds = viaKinds === null ? null : kindCondition(n, viaKinds, given);
  return [...(kinds === null ? [] : [kinds]), ...(avoidActors.length === 0 ? [] : [`NOT ${n}.slug IN ${given.of(avoidActors)}`])];
}
