import type { PathMode } from '../../pattern/ast';

/** The versions of Cypher that queries are written in, the one that can say more last. */
export const CYPHER_LANGUAGES = ['5', '25'] as const;
export type CypherLanguage = (typeof CYPHER_LANGUAGES)[number];

/**
 * How something is said in Cypher. ITSELF: that is what Cypher means anyhow. KEYWORD: with a word for it. CONDITION: by a condition on
 * each whole path. STEPS: only with all repetitions and alternatives written out, as far as that is short. NEVER: not at all.
 */
export const MANNERS = ['ITSELF', 'KEYWORD', 'CONDITION', 'STEPS', 'NEVER'] as const;
export type Manner = (typeof MANNERS)[number];

/** What can be asked for, and how each version of Cypher says it. */
export interface Capability {
  /** In the words of the documentation. */
  readonly asked: string;
  readonly manner: Readonly<Record<CypherLanguage, Manner>>;
  /** Of KEYWORD, the word. */
  readonly keyword?: string;
  /** Of NEVER, and of STEPS where these are not short: the end of a sentence "... cannot run as Cypher: <reason>". */
  readonly reason?: string;
}

/** Why a query is refused that would be too much text. */
const TOO_LONG = 'with its repetitions and alternatives written out it would be too many, or too long, patterns';

const both = (manner: Manner) => ({ '5': manner, '25': manner });

/** What paths may repeat, for parts that are repeated; of parts that are not, each mode can be said of each pattern. */
const MODES: Readonly<Record<PathMode, Capability>> = {
  TRAIL: { asked: 'repeated parts in mode TRAIL', manner: both('ITSELF') },
  ACYCLIC: { asked: 'repeated parts in mode ACYCLIC', manner: { '5': 'CONDITION', '25': 'KEYWORD' }, keyword: 'ACYCLIC' },
  SIMPLE: { asked: 'repeated parts in mode SIMPLE', manner: both('CONDITION') },
  WALK: {
    asked: 'repeated parts in mode WALK',
    manner: { '5': 'STEPS', '25': 'KEYWORD' },
    keyword: 'REPEATABLE ELEMENTS',
    reason: 'its walks may take a relation twice, which Cypher 5 can say of short patterns alone; Cypher 25 can say it of all',
  },
};

/** All that decides whether a query can run as Cypher. docs/path-patterns.md shows it as a table. */
export const CAPABILITIES = {
  SHORTEST_STEP: { asked: 'shortest paths over one repeated step, in any mode', manner: both('ITSELF') },
  ...MODES,
  SIGN: { asked: '`sign`', manner: both('CONDITION') },
  NESTED: {
    asked: 'quantifiers in repeated parts, alternatives of several steps there, and conditions there on what is outside',
    manner: both('STEPS'),
    reason: TOO_LONG,
  },
  NAME_ORDER: {
    asked: '`<`, `<=`, `>`, `>=` between two names, descriptions or identifiers',
    manner: both('NEVER'),
    reason: 'Neo4j puts texts with some rare characters into another order, so that two names cannot be compared by it',
  },
  ROLL_UP: {
    asked: '`rollUp`',
    manner: both('NEVER'),
    reason: 'with rollUp relations are merged before paths are looked for, which no query can do',
  },
} as const satisfies Readonly<Record<string, Capability>>;

/** How a mode of repeated parts is said in a version of Cypher. */
export function modeIn(
  language: CypherLanguage,
  mode: PathMode,
): { readonly manner: Manner; readonly keyword: string; readonly reason: string } {
  const { manner, keyword = '', reason = '' } = MODES[mode];
  return { manner: manner[language], keyword, reason };
}
