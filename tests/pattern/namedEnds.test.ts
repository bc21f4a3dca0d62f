import { NO_FILTER } from '../../src/model/filter';
import { checkPattern } from '../../src/pattern/check';
import { parsePattern } from '../../src/pattern/parse';
import { planOfPattern } from '../../src/pattern/patternPlan';

type Ends = readonly string[] | null;

const CASES: readonly (readonly [pattern: string, from: Ends, to: Ends])[] = [
  ['(a)-[:ALLY]->(b)', null, null],
  ["({slug: 'x'})-[:ALLY]->(b {slug: $one})", ['x'], ['one']],
  ["(a WHERE a.slug = 'x' AND a.name = 'n')-[:ALLY]->(b WHERE 'y' = b.slug)", ['x'], ['y']],
  ['(a WHERE a.slug IN $many)-[:ALLY]->()', ['p', 'q'], null],
  ["(a {slug: 'q'} WHERE a.slug IN $many)-[:ALLY]->()", ['q'], null],
  ["(a {slug: 'x'} WHERE a.slug IN $many)-[:ALLY]->()", [], null],
  ["(a)-[:ALLY]->(b) WHERE a.slug = 'x' AND b.slug = 'y'", ['x'], ['y']],
  ['(a {slug: $nothing})-[:ALLY]->(b)', [], null],
  // What does not hold of every path's end names none.
  ["(a WHERE a.slug = 'x' OR a.name = 'n')-[:ALLY]->(b)", null, null],
  ["(a WHERE NOT a.slug = 'x')-[:ALLY]->(b WHERE b.slug <> 'y')", null, null],
  ["-[:ALLY]->(b {slug: 'y'})", null, ['y']],
  ["( (a {slug: 'x'})-[:ALLY]->(b) | (c)-[:ALLY]->(d) )", null, null],
  ["( (a {slug: 'x'})-[:ALLY]->(b) ){0,1} (c)", null, null],
  ['(a)-[:ALLY]->(b) WHERE a.slug = b.slug', null, null],
  ["(a {name: 'x'})-[:ALLY]->(b {wikidata: 'Q1'})", null, null],
];

describe('the ends that a pattern names', () => {
  it.each(CASES)('%s', (text, from, to) => {
    const parsed = parsePattern(text);
    if (!parsed.ok) throw new Error(JSON.stringify(parsed.problems));
    const parameters = Object.fromEntries(
      Object.entries({ one: 'one', many: ['q', 'p'], nothing: null }).filter(([name]) => text.includes(`$${name}`)),
    );
    expect(checkPattern(parsed.pattern, parameters, { identifierSchemes: ['wikidata'] })).toEqual([]);
    const plan = planOfPattern(parsed.pattern, parameters, NO_FILTER, 5);
    expect([plan.from, plan.to]).toEqual([from, to]);
  });
});
