import type { Certainty } from '../model/certainty';
import type { Period } from '../model/period';
import { RELATION_TYPE_TRAITS, type Sign } from '../model/relationType';
import { spokenName } from './actorName';
import { affirmationOf, denialOf } from './backing';
import { citationOf } from './citation';
import { clauseOf } from './clause';
import { denialClause } from './denial';
import type { ToldActor, ToldPath, ToldRelation, ToldStep } from './toldPath';

const SIGN_WORDS: Readonly<Record<Sign, string>> = { POSITIVE: 'positive', NEGATIVE: 'negative' };

const CERTAINTY_WORDS: Readonly<Record<Certainty, string>> = {
  POSSIBLE: 'possible',
  PREDICTED: 'predicted',
  REPORTED: 'reported',
  ASSERTED: 'asserted',
};

const LINE_BREAKS = /[\n\r\u2028\u2029]+/g;

/**
 * A path in English, as one paragraph and always in the same words: a sentence for each step, in the order and direction of the
 * path, hedged as its source hedges and followed by the quote that backs it (or by the source that has none), and who denies it;
 * then the sign and the certainty of the whole. Quotes are whole and exact, but for line breaks, which become spaces.
 */
export function explainPath({ actors, steps, sign, certainty }: ToldPath): string {
  const sentences =
    certainty === null
      ? [`the path begins and ends with ${spokenName(actors[0]).text}`]
      : [...steps.map(stepSentence), closing(steps, sign, certainty)];
  return sentences
    .map((text) => `${withCapital(text)}.`)
    .join(' ')
    .replace(LINE_BREAKS, ' ');
}

function stepSentence(step: ToldStep): string {
  const { told, statement, certainty, goods } = affirmationOf(step);
  const clause = `${saidBy(statement.attributedTo, certainty)}${clauseOf(told, step, certainty, goods)}${periodOf(told.relation)}${citationOf(statement)}`;
  const denial = denialOf(step, told, goods);
  const denied = denial === null ? '' : `, ${denialClause(denial, step)}${citationOf(denial.statement)}`;
  return `${clause}${denied}${rolledUp(step, told)}`;
}

function saidBy(attributedTo: ToldActor | null, certainty: Certainty): string {
  if (attributedTo !== null) return `according to ${spokenName(attributedTo).text}, `;
  return certainty === 'REPORTED' ? 'reportedly, ' : '';
}

function periodOf({ since, until }: Period): string {
  if (since === null) return until === null ? '' : `, until ${until}`;
  return until === null ? `, since ${since}` : `, from ${since} until ${until}`;
}

/** That the relation told stands for another pair of actors, or for further relations. */
function rolledUp({ from, to, relations }: ToldStep, { source, target }: ToldRelation): string {
  const ends = [from.slug, to.slug];
  const more = relations.length - 1;
  if (more === 0 && ends.includes(source.slug) && ends.includes(target.slug)) return '';
  const those = more === 0 ? 'this counts' : `this and ${more} more ${more === 1 ? 'relation' : 'relations'} count`;
  return `; ${those} as a link between ${spokenName(from).text} and ${spokenName(to).text}`;
}

function closing(steps: readonly ToldStep[], sign: Sign, certainty: Certainty): string {
  const hostile = steps.filter(({ relations }) => RELATION_TYPE_TRAITS[relations[0].relation.type].sign === 'NEGATIVE').length;
  const parity = hostile % 2 === 0 ? 'an even' : 'an odd';
  const count = hostile === 0 ? 'no hostile step' : hostile === 1 ? 'one hostile step' : `${hostile} hostile steps, ${parity} number`;
  const words = CERTAINTY_WORDS[certainty];
  if (steps.length === 1) return `the link is ${SIGN_WORDS[sign]} (${count}) and ${words}`;
  return `taken together the link is ${SIGN_WORDS[sign]} (${count}) and as certain as its weakest step: ${words}`;
}

/** Our own words get a capital; a name that begins the sentence stays as it is written. */
function withCapital(sentence: string): string {
  return sentence.replace(/^(?:the|according|reportedly|taken)\b/, (word) => word.charAt(0).toUpperCase() + word.slice(1));
}
