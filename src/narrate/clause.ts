import type { Certainty } from '../model/certainty';
import { RELATION_TYPE_TRAITS } from '../model/relationType';
import { spokenName } from './actorName';
import type { ToldRelation, ToldStep } from './toldPath';
import { BE, WORDINGS, type Verb } from './wording';

/**
 * What a relation says, in the direction in which the step walks it, as a clause about the relation's own actors: "Japan may be
 * threatened by North Korea". The verb is hedged as the certainty asks; REPORTED has no verb of its own, but names who says so.
 */
export function clauseOf(
  { relation, source, target }: ToldRelation,
  step: ToldStep,
  certainty: Certainty,
  goods: readonly string[],
): string {
  const backward = RELATION_TYPE_TRAITS[relation.type].symmetric ? startsAtTarget(relation, step) : !step.forward;
  const subject = spokenName(backward ? target : source);
  const object = spokenName(backward ? source : target);
  const { verb, rest } = WORDINGS[relation.type][backward ? 'backward' : 'forward'];
  return `${subject.text} ${hedged(verb, certainty, subject.plural)} ${rest({ subject, object, goods: goods.length === 0 ? null : listed(goods) })}`;
}

/** A rolled-up symmetric relation need not share an end with its step; then it is told from its source. */
function startsAtTarget({ source, target }: ToldRelation['relation'], { from, to }: ToldStep): boolean {
  return target === from.slug || source === to.slug;
}

function hedged(verb: Verb, certainty: Certainty, plural: boolean): string {
  const number = plural ? 'plural' : 'singular';
  if (certainty === 'POSSIBLE') return `may ${verb.base}`;
  if (certainty === 'PREDICTED') return `${BE[number]} expected to ${verb.base}`;
  return verb[number];
}

/** "a", "a and b", "a, b and c". */
function listed(items: readonly string[]): string {
  return items.length < 2 ? items.join() : `${items.slice(0, -1).join(', ')} and ${items[items.length - 1]}`;
}
