import { Certainty, type ActorKind, type RelationType } from '../__generated__/queries';

interface KindWords {
  readonly one: string;
  readonly many: string;
}

interface TypeWords {
  readonly name: string;
  /** Heads a list of targets of an actor's relations. */
  readonly outgoing: string;
  /** Heads a list of sources. */
  readonly incoming: string;
  /** Stands between source and target in a sentence. */
  readonly clause: string;
  /** The same after `may`. */
  readonly base: string;
}

/** How kinds of actors are called. */
export const KIND_WORDS: Readonly<Record<ActorKind, KindWords>> = {
  STATE: { one: 'State', many: 'States' },
  PERSON: { one: 'Person', many: 'People' },
  MILITARY_FORCE: { one: 'Military force', many: 'Military forces' },
  ALLIANCE: { one: 'Alliance', many: 'Alliances' },
  ORGANISATION: { one: 'Organisation', many: 'Organisations' },
  INSTITUTION: { one: 'Institution', many: 'Institutions' },
  POPULATION: { one: 'Population', many: 'Populations' },
  OTHER: { one: 'Other', many: 'Others' },
};

/** How types of relations are called. */
export const TYPE_WORDS: Readonly<Record<RelationType, TypeWords>> = {
  ALLY: { name: 'Ally', outgoing: 'Allies', incoming: 'Allies', clause: 'is an ally of', base: 'be an ally of' },
  ADVERSARY: {
    name: 'Adversary',
    outgoing: 'Adversaries',
    incoming: 'Adversaries',
    clause: 'is an adversary of',
    base: 'be an adversary of',
  },
  SUPPLIER: { name: 'Supplier', outgoing: 'Supplies', incoming: 'Supplied by', clause: 'supplies', base: 'supply' },
  THREATENED_BY: {
    name: 'Threatened by',
    outgoing: 'Threatened by',
    incoming: 'Threatens',
    clause: 'is threatened by',
    base: 'be threatened by',
  },
  LEADS: { name: 'Leads', outgoing: 'Leads', incoming: 'Led by', clause: 'leads', base: 'lead' },
  PART_OF: { name: 'Part of', outgoing: 'Part of', incoming: 'Parts', clause: 'is part of', base: 'be part of' },
  MEMBER_OF: { name: 'Member of', outgoing: 'Member of', incoming: 'Members', clause: 'is a member of', base: 'be a member of' },
};

/** How certainties are called. */
export const CERTAINTY_WORDS: Readonly<Record<Certainty, string>> = {
  POSSIBLE: 'Possible',
  PREDICTED: 'Predicted',
  REPORTED: 'Reported',
  ASSERTED: 'Asserted',
};

/** What certainties mean. */
export const CERTAINTY_MEANINGS: Readonly<Record<Certainty, string>> = {
  POSSIBLE: 'The text says: may, could, might.',
  PREDICTED: 'The text says: will, is to, plans to.',
  REPORTED: 'The text attributes it to someone.',
  ASSERTED: 'The author states or presupposes it.',
};

/** Certainties from least to most, as the schema lists them. */
export const CERTAINTIES: readonly Certainty[] = Object.values(Certainty);

/** A number with its noun: `1 actor`, `17 actors`. */
export function counted(count: number, one: string, many = `${one}s`): string {
  return `${count.toLocaleString('en')} ${count === 1 ? one : many}`;
}
