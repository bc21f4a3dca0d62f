import { declaredVariables } from '../../src/pattern/check';
import { contentsOf, isLocal } from '../../src/pattern/contents';
import { elementCondition } from '../../src/pattern/elementCondition';
import { compilePredicate } from '../../src/pattern/evaluate';
import { parsePattern } from '../../src/pattern/parse';
import { printExpression } from '../../src/pattern/print';

function contents(text: string) {
  const parsed = parsePattern(text);
  if (!parsed.ok) throw new Error(`${text} is unreadable`);
  return contentsOf(parsed.pattern);
}

describe('contentsOf', () => {
  const all = contents(
    "(a {slug: b.slug} WHERE a.name = 'x') ( (x)-[r WHERE r.contested]->(y WHERE y.name <> a.name) WHERE x.name = y.name ){2} -[s]->? ( (c)->(b) | (b)-(d) ) WHERE a.name = b.name",
  );

  it('lists elements with what stands around them', () => {
    const placed = all.elements.map(({ element, frames }) =>
      [element.variable?.name ?? '', ...frames.map((frame) => frame.kind + ('index' in frame ? frame.index : ''))].join(' '),
    );
    expect(placed).toEqual([
      'a',
      'x REPEATED',
      'r REPEATED',
      'y REPEATED',
      's OPTIONAL',
      'c BRANCH0',
      ' BRANCH0',
      'b BRANCH0',
      'b BRANCH1',
      ' BRANCH1',
      'd BRANCH1',
    ]);
  });

  it('lists conditions, and whether they ask only for their own element', () => {
    expect(all.conditions.map((condition) => [condition.owner.kind, printExpression(condition.expression), isLocal(condition)])).toEqual([
      ['NodePattern', 'b.slug', false],
      ['NodePattern', "a.name = 'x'", true],
      ['EdgePattern', 'r.contested', true],
      ['NodePattern', 'y.name <> a.name', false],
      ['Group', 'x.name = y.name', false],
      ['PathPattern', 'a.name = b.name', false],
    ]);
  });

  it('lists variables', () => {
    const variables = [...declaredVariables(all)].map(([name, { kind, elements }]) => `${name} ${kind} ${elements.length}`);
    expect(variables).toEqual([
      'a ACTOR 1',
      'x ACTOR 1',
      'r RELATION 1',
      'y ACTOR 1',
      's RELATION 1',
      'c ACTOR 1',
      'b ACTOR 2',
      'd ACTOR 1',
    ]);
  });
});

describe('elementCondition', () => {
  const conditionOf = (text: string) => elementCondition(contents(text).elements[0].element);

  it.each([
    ['()', null],
    ["(a {slug: 'x'})", "a.slug = 'x'"],
    ["(a {slug: 'x', kind: $kind} WHERE a.name IS NULL)", "a.slug = 'x' AND a.kind = $kind AND a.name IS NULL"],
    ['-[r WHERE r.contested]-', 'r.contested'],
  ])('%s asks for %s', (text, expected) => {
    const condition = conditionOf(text);
    expect(condition === null ? null : printExpression(condition)).toBe(expected);
  });

  it('asks for the properties of an element without a variable', () => {
    const condition = conditionOf("({slug: 'japan', name: $name})");
    const actor: Readonly<Record<string, string>> = { slug: 'japan', name: 'Japan' };
    const holds = (name: string) => condition !== null && compilePredicate(condition, { name })((_, property) => actor[property]);
    expect([holds('Japan'), holds('Korea')]).toEqual([true, false]);
  });
});
