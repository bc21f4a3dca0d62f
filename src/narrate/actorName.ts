import type { ToldActor } from './toldPath';

/** An actor's name as it stands inside a sentence, with its article where it has one, and whether it is a plural. */
export interface SpokenName {
  readonly text: string;
  readonly plural: boolean;
}

/** Whole names, in lower case, that have "the" although no rule says so. */
const NAMES_WITH_ARTICLE: ReadonlySet<string> = new Set(
  'bahamas,gambia,holy see,houthis,kremlin,maldives,netherlands,pentagon,philippines,red cross,taliban,vatican,wagner group,white house,world bank'.split(
    ',',
  ),
);

/** A name of several words has "the" when its head is one of these common nouns: "the European Union", "the Republic of Korea". */
const HEADS_WITH_ARTICLE: ReadonlySet<string> = new Set(
  (
    'agency,alliance,army,assembly,authority,battalion,brigade,commission,committee,community,congress,corps,council,court,department,division,' +
    'emirates,federation,fleet,government,guard,islands,kingdom,league,military,ministry,nations,navy,organisation,organization,pact,parliament,' +
    'people,regiment,republic,state,states,union'
  ).split(','),
);

/** Plurals without an s, and words with one that are none. */
const PLURAL_WORDS: ReadonlySet<string> = new Set(['children', 'men', 'people', 'police', 'women']);
const SINGULAR_WORDS: ReadonlySet<string> = new Set(['corps', 'hamas']);

const PREPOSITION = /\s(?:against|for|from|in|of|on)\s/;
/** "North Korea's military" has no article, "Korean People's Army" has one. */
const POSSESSIVE = /(?<!\bpeople)['’]s\s/i;
/** Capitalised only because it begins the name. */
const COMMON_FIRST_WORD = /^(?:International|Global)\s(?!.*\p{Lu})/u;

/**
 * How a sentence speaks of an actor. Forces and populations may be plurals, everything else is singular. Names that no rule knows
 * stay as they are, without an article.
 */
export function spokenName({ name, kind }: ToldActor): SpokenName {
  if (kind === 'PERSON') return { text: name, plural: false };
  const head = name.split(PREPOSITION, 1)[0].split(/\s/).at(-1) ?? name;
  const plural = (kind === 'MILITARY_FORCE' || kind === 'POPULATION') && isPlural(head);
  if (!hasArticle(name, head, plural)) return { text: name, plural };
  return { text: `the ${COMMON_FIRST_WORD.test(name) ? name.charAt(0).toLowerCase() + name.slice(1) : name}`, plural };
}

function isPlural(head: string): boolean {
  const word = head.toLowerCase();
  return PLURAL_WORDS.has(word) || (/\p{Ll}s$/u.test(head) && !/[su]s$/.test(head) && !SINGULAR_WORDS.has(word));
}

function hasArticle(name: string, head: string, plural: boolean): boolean {
  if (/^the\s/i.test(name) || POSSESSIVE.test(name)) return false;
  if (NAMES_WITH_ARTICLE.has(name.toLowerCase())) return true;
  // A capital makes a plural the proper name of a whole, as in "the Kurds" and "the Russian Armed Forces", but "Russian forces".
  if (plural && /^\p{Lu}/u.test(head)) return true;
  return name !== head && HEADS_WITH_ARTICLE.has(head.toLowerCase());
}
