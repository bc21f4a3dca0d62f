import type { RelationType } from '../model/relationType';
import type { SpokenName } from './actorName';

export interface Verb {
  readonly base: string;
  readonly singular: string;
  readonly plural: string;
}

/** Who and what a clause is about; `goods` is what is supplied, null where that is not said or does not apply. */
export interface ClauseParts {
  readonly subject: SpokenName;
  readonly object: SpokenName;
  readonly goods: string | null;
}

/** How a relation is put into words in one direction: the verb, which can be hedged, and what follows it. */
export interface Wording {
  readonly verb: Verb;
  readonly rest: (parts: ClauseParts) => string;
}

export const BE: Verb = { base: 'be', singular: 'is', plural: 'are' };

function verb(base: string, singular = `${base}s`): Verb {
  return { base, singular, plural: base };
}

/** "an ally of Japan", "allies of Japan". */
function beOneOf(one: string, many: string): Wording {
  return { verb: BE, rest: ({ subject, object }) => `${subject.plural ? many : one} of ${object.text}` };
}

function bePassive(participle: string): Wording {
  return { verb: BE, rest: ({ object }) => `${participle} by ${object.text}` };
}

function act(does: Verb): Wording {
  return { verb: does, rest: ({ object }) => object.text };
}

function symmetric(wording: Wording): Readonly<Record<'forward' | 'backward', Wording>> {
  return { forward: wording, backward: wording };
}

/** Forward, the subject is the relation's source; backward, its target. */
export const WORDINGS: Readonly<Record<RelationType, Readonly<Record<'forward' | 'backward', Wording>>>> = {
  ALLY: symmetric(beOneOf('an ally', 'allies')),
  ADVERSARY: symmetric(beOneOf('an adversary', 'adversaries')),
  SUPPLIER: {
    forward: {
      verb: verb('supply', 'supplies'),
      rest: ({ object, goods }) => (goods === null ? object.text : `${goods} to ${object.text}`),
    },
    backward: { verb: BE, rest: ({ object, goods }) => `supplied ${goods === null ? '' : `with ${goods} `}by ${object.text}` },
  },
  THREATENED_BY: { forward: bePassive('threatened'), backward: act(verb('threaten')) },
  LEADS: { forward: act(verb('lead')), backward: bePassive('led') },
  PART_OF: { forward: beOneOf('part', 'part'), backward: act(verb('include')) },
  MEMBER_OF: {
    forward: beOneOf('a member', 'members'),
    backward: { verb: verb('have', 'has'), rest: ({ object }) => `${object.text} as ${object.plural ? 'members' : 'a member'}` },
  },
};
