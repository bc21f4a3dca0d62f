import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import {
  CAPABILITIES,
  CYPHER_LANGUAGES,
  type Capability,
  type CypherLanguage,
  type Manner,
} from '../../../src/execute/cypher/capabilities';
import { compilePaths } from '../../../src/execute/cypher/compile';
import { NO_FILTER } from '../../../src/model/filter';
import { PATH_MODES } from '../../../src/pattern/ast';
import { parsePattern } from '../../../src/pattern/parse';
import { planOfPattern } from '../../../src/pattern/patternPlan';
import type { PathPlan } from '../../../src/pattern/plan';
import { between, SERVERS } from './compiledCases';

type Name = keyof typeof CAPABILITIES;
const ALL: readonly (readonly [Name, Capability])[] = Object.entries(CAPABILITIES) as (readonly [Name, Capability])[];

/** Queries that need the capability and no other. */
const EXAMPLES: Readonly<Record<Name, readonly PathPlan[]>> = {
  SHORTEST_STEP: PATH_MODES.flatMap((mode) => [between({ mode }), plan(`ALL SHORTEST ${mode} (a:STATE)-[:ALLY]->+(b)`)]),
  TRAIL: [plan('TRAIL (a)-[:ALLY]-+()-[:SUPPLIER]->+(b)')],
  ACYCLIC: [plan('ACYCLIC (a)-[:ALLY]-+()-[:SUPPLIER]->+(b)')],
  SIMPLE: [plan('SIMPLE (a)-[:ALLY]-+()-[:SUPPLIER]->+(b)')],
  WALK: [plan('(a)-[:ALLY]-{1,3}(b)', 6), plan('ANY SHORTEST (a)-[:ALLY]-+()-[:SUPPLIER]->+(b)')],
  SIGN: [between({ sign: 'NEGATIVE', mode: 'TRAIL' })],
  NESTED: [
    plan('TRAIL (a)(()-[:ALLY]-(x WHERE x.kind = a.kind)){1,2}(b)'),
    plan('TRAIL (a)(()-[:ALLY]-{1,2}()-[:SUPPLIER]->())+(b)'),
    plan('TRAIL (a)(()-[:ALLY]-()|()-[:SUPPLIER]->()-[:ALLY]->())+(b)'),
    plan('TRAIL (a)(()-[:ALLY]-(x WHERE x.kind = a.kind))+(b)'),
  ],
  NAME_ORDER: [plan('(a)-[:ALLY]-(b) WHERE a.name < b.name')],
  ROLL_UP: [between({ filter: { ...NO_FILTER, rollUp: true } })],
};

function plan(text: string, maxLength = 100): PathPlan {
  const parsed = parsePattern(text);
  if (!parsed.ok) throw new Error(parsed.problems.map(({ message }) => message).join('\n'));
  return planOfPattern(parsed.pattern, {}, NO_FILTER, maxLength);
}

const QUANTIFIED = /(?:-|>|\))\{\d+,\d*\}|\*\d+\.\./;
const OF_WHOLE_PATH = /IN nodes\(p\)(?:\[1\.\.-1\])? WHERE|IN relationships\(p\) WHERE \(r:/;

/** What a text shows of how it says what was asked. */
function mannersIn(text: string): Manner[] {
  const keyword = /REPEATABLE ELEMENTS|ACYCLIC/.test(text);
  if (!QUANTIFIED.test(text)) return ['STEPS'];
  return [
    ...(keyword ? (['KEYWORD'] as const) : []),
    ...(OF_WHOLE_PATH.test(text) ? (['CONDITION'] as const) : []),
    ...(keyword || OF_WHOLE_PATH.test(text) ? [] : (['ITSELF'] as const)),
  ];
}

describe.each(CYPHER_LANGUAGES)('Cypher %s says', (language) => {
  it.each(ALL)('%s as the table has it', (name, { manner, reason }) => {
    const outcomes = EXAMPLES[name].map((example) => compilePaths(example, SERVERS[language], { skip: 0, first: 20 }));
    for (const outcome of outcomes) {
      if (!outcome.ok) expect(outcome.reason).toBe(reason);
      // There and back over one relation is a path of two steps that is written out beside.
      else if (name === 'SHORTEST_STEP') expect(outcome.query.text).toMatch(QUANTIFIED);
      else expect(mannersIn(outcome.query.text)).toContain(manner[language]);
    }
    const refused = outcomes.filter(({ ok }) => !ok).length;
    const expected = manner[language] === 'NEVER' ? outcomes.length : manner[language] === 'STEPS' ? outcomes.length - 1 : 0; // the first is short
    expect(refused).toBe(expected);
  });
});

it('a server that runs neither version is refused', () => {
  const compiled = compilePaths(between(), { version: '9.0', languages: [] }, { skip: 0, first: 20 });
  expect(compiled).toEqual({ ok: false, reason: 'Neo4j 9.0 runs no version of Cypher that is known here' });
});

const WORDS: Readonly<Record<Manner, string>> = {
  ITSELF: 'yes',
  KEYWORD: 'yes, by',
  CONDITION: 'yes, by a condition on each path',
  STEPS: 'where short: written out',
  NEVER: 'no',
};

it('the table in the documentation is the capabilities', () => {
  const cell = ({ manner, keyword }: Capability, language: CypherLanguage) =>
    manner[language] === 'KEYWORD' ? `${WORDS.KEYWORD} \`${keyword ?? ''}\`` : WORDS[manner[language]];
  const rows = ALL.map(
    ([, capability]) => `| ${[capability.asked, ...CYPHER_LANGUAGES.map((language) => cell(capability, language))].join(' | ')} |`,
  );
  const text = readFileSync(join(__dirname, '..', '..', '..', 'docs', 'path-patterns.md'), 'utf8');
  const [part] = text.split('\n## What a Neo4j can run\n')[1].split('\n## ');
  expect(
    part
      .split('\n')
      .filter((line) => line.startsWith('| '))
      .slice(1),
  ).toEqual(rows);
});
