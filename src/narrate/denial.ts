import type { Certainty } from '../model/certainty';
import { spokenName } from './actorName';
import type { Backing } from './backing';
import { clauseOf } from './clause';
import type { ToldStep } from './toldPath';

/** A denial as it is hedged: without a name, and with the name of one or of several who deny. */
const DENIALS: Readonly<Record<Certainty, Readonly<Record<'unnamed' | 'singular' | 'plural', string>>>> = {
  POSSIBLE: { unnamed: 'is also doubted', singular: 'doubts', plural: 'doubt' },
  PREDICTED: { unnamed: 'is not expected', singular: 'does not expect', plural: 'do not expect' },
  REPORTED: { unnamed: 'is reportedly denied', singular: 'denies', plural: 'deny' },
  ASSERTED: { unnamed: 'is also denied', singular: 'denies', plural: 'deny' },
};

/**
 * Who denies what a step says, as a clause: "but Russia denies this". A denial that is not about all that was told of the step (of
 * other goods, or of another relation of a rolled-up step) says what it denies.
 */
export function denialClause({ told, statement, deniesAll }: Backing & { readonly deniesAll: boolean }, step: ToldStep): string {
  const { certainty, qualifier } = statement.statement;
  const words = DENIALS[certainty];
  const what = deniesAll ? null : `that ${clauseOf(told, step, 'ASSERTED', qualifier === null ? [] : [qualifier])}`;
  if (statement.attributedTo === null) return what === null ? `but this ${words.unnamed}` : `but it ${words.unnamed} ${what}`;
  const { text, plural } = spokenName(statement.attributedTo);
  return `but ${text} ${plural ? words.plural : words.singular} ${what ?? 'this'}`;
}
