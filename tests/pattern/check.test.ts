import { checkPattern } from '../../src/pattern/check';
import { parsePattern } from '../../src/pattern/parse';
import { SPECIFIED_RULES } from '../../src/pattern/specifiedRules';
import { LAWFUL, PARAMETERS, UNLAWFUL } from './lawCases';

function breaches(text: string, parameters = PARAMETERS, rules = SPECIFIED_RULES) {
  const parsed = parsePattern(text);
  if (!parsed.ok) throw new Error(parsed.problems.map(({ message }) => message).join('\n'));
  return checkPattern(parsed.pattern, parameters, { identifierSchemes: ['wikidata', 'iso3'] }, rules);
}

describe('checkPattern', () => {
  it.each(LAWFUL)('allows %s', (text) => {
    expect(breaches(text)).toEqual([]);
  });

  it.each(UNLAWFUL)('refuses %s', (text, expected) => {
    const found = breaches(text);
    expect(found.map((problem) => `${problem.column} ${problem.found}`)).toEqual(expected.map(([place]) => place));
    found.forEach(({ message, line, column, offset }, index) => {
      expect(message).toMatch(expected[index][1]);
      expect([line, offset]).toEqual([1, column - 1]);
    });
  });

  it.each(SPECIFIED_RULES)('finds some breach by $name alone', (rule) => {
    expect(UNLAWFUL.some(([text]) => breaches(text, PARAMETERS, [rule]).length > 0)).toBe(true);
  });

  it('offers what is known', () => {
    expect(breaches('-[:SUPLIER]->')[0].expected).toContain('SUPPLIER');
    expect(breaches("(a {nmae: 'x'})")[0].expected).toEqual(['wikidata', 'iso3', 'slug', 'name', 'kind', 'aliases', 'description']);
    expect(breaches('(a {slug: $to})', { from: 'x', until: 'y' })[0].expected).toEqual(['$from', '$until']);
  });
});
