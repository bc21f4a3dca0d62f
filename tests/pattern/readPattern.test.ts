import { readPattern } from '../../src/pattern/readPattern';

const OPTIONS = { identifierSchemes: ['wikidata'] };

/** Texts with several mistakes, and the column and the word of each. */
const WRONG: readonly (readonly [text: string, mistakes: readonly string[]])[] = [
  ["(a {slug: 'japan'})-[:ALY]->(b {slug 'ukraine'})", ['23 ALY', "38 'ukraine'"]],
  ['SHORTST (a)-[:ALY]->(b:STAET)', ['1 SHORTST', '15 ALY', '24 STAET']],
  ['(a)-[:ALY->(b:STAET)', ['10 -', '15 STAET']],
  ["(a {nmae: 'x'})-[:ALLY]->(b c)-[:SUPLIER]->(d)", ['5 nmae', '29 c', '34 SUPLIER']],
  ["(a)-[r:ALLY]->(b), (b)-[s:ALY]->(c) WHERE s.certanty = 'x'", ['18 ,', '27 ALY', '45 certanty']],
  ['(a)-[:ALLY]->(b) WHERE a.knd =', ['31 the end of the pattern']],
  ['(a:STAET)->*(b)', ['4 STAET', '12 *']],
  ["(a b)-(c WHERE c.slug = $x AND d.slug = 'x')", ['4 b']],
];

describe('readPattern', () => {
  it.each(WRONG)('says all that is wrong with %s', (text, mistakes) => {
    const read = readPattern(text, {}, OPTIONS);
    const found = read.ok ? [] : read.problems.map(({ column, found: word }) => `${column} ${word}`);
    expect(found).toEqual(mistakes);
  });

  it('gives the pattern of a text in which nothing is', () => {
    expect(readPattern('(a {wikidata: $q})-[:ALLY]->(b)', { q: 'Q1' }, OPTIONS)).toMatchObject({ ok: true });
  });
});
