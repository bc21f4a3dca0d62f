import { Direction, Disjoint, PathMode, PathSelector, Sign } from '../__generated__/queries';
import type { Filter } from '../state/filter';
import { mayBeDisjoint, needsCount, NO_QUESTION, type PathQuestion } from '../state/pathQuestion';
import { CERTAINTY_WORDS, counted, KIND_WORDS, TYPE_WORDS } from '../words/names';

/** How selectors are called; `k` stands for the number. */
export const SELECTOR_WORDS: Readonly<Record<PathSelector, string>> = {
  ALL_SHORTEST: 'all of the shortest',
  SHORTEST_K: 'the k shortest',
  SHORTEST_K_GROUPS: 'all of the k least lengths',
  CHEAPEST_K: 'the k of the most certain steps',
  ANY_SHORTEST: 'one of the shortest',
  ANY: 'any one',
  ALL: 'all',
};

/** How modes are called. */
export const MODE_WORDS: Readonly<Record<PathMode, string>> = {
  ACYCLIC: 'no actor twice',
  SIMPLE: 'no actor twice, but for the ends',
  TRAIL: 'no relation twice',
  WALK: 'anything may come twice',
};

/** How directions are called. */
export const DIRECTION_WORDS: Readonly<Record<Direction, string>> = {
  ANY: 'relations either way',
  OUTGOING: 'along the arrows',
  INCOMING: 'against the arrows',
};

/** How signs of paths are called. */
export const SIGN_WORDS: Readonly<Record<Sign, string>> = { POSITIVE: 'positive', NEGATIVE: 'negative' };

/** What paths do not share, in words. */
export const DISJOINT_WORDS: Readonly<Record<Disjoint, string>> = {
  RELATIONS: 'no relation',
  ACTORS: 'no relation, and no actor on the way',
};

/** A selector with its number in words. */
export function selectorWords({ select, k }: Pick<PathQuestion, 'select' | 'k'>): string {
  return needsCount(select) ? SELECTOR_WORDS[select].replace('k', String(k)) : SELECTOR_WORDS[select];
}

/** How many steps a path may have, in words. */
export function lengthWords({ minLength, maxLength }: Pick<PathQuestion, 'minLength' | 'maxLength'>): string {
  if (minLength === maxLength) return maxLength === 1 ? '1 step' : `${maxLength} steps`;
  return `${minLength} to ${maxLength} steps`;
}

/** The conditions of a question that are not as they are at first, each in a few words. `nameOf` gives the name of an actor's slug. */
export function conditionWords(
  question: PathQuestion,
  { minCertainty, at }: Pick<Filter, 'minCertainty' | 'at'>,
  nameOf: (slug: string) => string,
): readonly string[] {
  const { avoidActors, viaKinds, minDocuments, documents } = question;
  const isPattern = question.pattern !== null;
  return [
    ...(isPattern ? [] : ownConditions(question)),
    ...(minCertainty === null ? [] : [`${minCertainty === 'ASSERTED' ? '' : 'at least '}${CERTAINTY_WORDS[minCertainty].toLowerCase()}`]),
    ...(at === null ? [] : [`on ${at}`]),
    ...(avoidActors.length === 0 ? [] : [`not over ${avoidActors.map(nameOf).join(', ')}`]),
    ...(sameItems(viaKinds, NO_QUESTION.viaKinds)
      ? []
      : [`only over ${viaKinds.map((kind) => KIND_WORDS[kind].many.toLowerCase()).join(', ')}`]),
    ...(minDocuments === 0 ? [] : [`each relation in at least ${counted(minDocuments, 'document')}`]),
    ...(documents === null ? [] : [`only what ${counted(documents.length, 'document')} say${documents.length === 1 ? 's' : ''}`]),
    ...(question.rollUp ? ['parts counted as their state'] : []),
  ];
}

function ownConditions(question: PathQuestion): readonly string[] {
  const { select, disjoint, mode, direction, sign, types, minLength, maxLength } = question;
  return [
    ...(select === NO_QUESTION.select ? [] : [selectorWords(question)]),
    ...(disjoint === null || !mayBeDisjoint(select) ? [] : [`sharing ${DISJOINT_WORDS[disjoint]}`]),
    ...(minLength === NO_QUESTION.minLength && maxLength === NO_QUESTION.maxLength ? [] : [lengthWords(question)]),
    ...(sign === null ? [] : [SIGN_WORDS[sign]]),
    ...(sameItems(types, NO_QUESTION.types) ? [] : [`only ${types.map((type) => TYPE_WORDS[type].name).join(', ')}`]),
    ...(mode === NO_QUESTION.mode ? [] : [MODE_WORDS[mode]]),
    ...(direction === NO_QUESTION.direction ? [] : [DIRECTION_WORDS[direction]]),
  ];
}

function sameItems<Item>(some: readonly Item[], others: readonly Item[]): boolean {
  return some.length === others.length && some.every((item) => others.includes(item));
}
