import fc from 'fast-check';
import { CERTAINTIES } from '../../src/model/certainty';
import type { ValueExpression } from '../../src/pattern/ast';
import { compilePredicate, countOf, evaluate, type Parameters, type Value } from '../../src/pattern/evaluate';
import { parsePattern } from '../../src/pattern/parse';
import { arbitraryExpression } from './arbitraryPattern';

const PARAMETERS: Parameters = { level: 'REPORTED', two: 2, names: ['Japan', null], year: '2022', nothing: null };
const PROPERTIES: Readonly<Record<string, Value>> = {
  'a.name': 'Japan',
  'a.aliases': ['Nippon', 'Tokyo'],
  'a.nothing': null,
  'r.certainty': 'REPORTED',
  's.certainty': 'ASSERTED',
  'r.since': '2022-02-24',
  'r.until': null,
  'r.contested': false,
  'r.documentCount': 2,
  'r.qualifiers': [],
};
const read = (variable: string, property: string): Value => PROPERTIES[`${variable}.${property}`] ?? null;

function conditionOf(text: string): ValueExpression {
  const parsed = parsePattern(`(WHERE ${text})`);
  const node = parsed.ok && parsed.pattern.pattern.kind === 'Concatenation' ? parsed.pattern.pattern.elements[0] : null;
  if (node === null || node.kind !== 'NodePattern' || node.where === null) throw new Error(`${text} is no condition`);
  return node.where;
}

const valueOf = (text: string) => evaluate(conditionOf(text), read, PARAMETERS);

const TRUTHS = ['TRUE', 'FALSE', 'NULL'] as const;
const VALUES = { TRUE: true, FALSE: false, NULL: null } as const;

describe('three-valued logic', () => {
  // Rows: the left operand; columns: the right one; both in the order of TRUTHS. T, F and - (null).
  const TABLES = { AND: ['TF-', 'FFF', '-F-'], OR: ['TTT', 'TF-', 'T--'], XOR: ['FT-', 'TF-', '---'] } as const;
  const cases = Object.entries(TABLES).flatMap(([operator, rows]) =>
    TRUTHS.flatMap((left, i) => TRUTHS.map((right, j) => [left, operator, right, { T: true, F: false, '-': null }[rows[i][j]]] as const)),
  );
  it.each(cases)('%s %s %s is %s', (left, operator, right, expected) => {
    expect(valueOf(`${left} ${operator} ${right}`)).toBe(expected);
  });

  it.each([
    ['NOT TRUE', false],
    ['NOT FALSE', true],
    ['NOT NULL', null],
    ...TRUTHS.flatMap((truth) =>
      (['TRUE', 'FALSE', 'UNKNOWN', 'NULL'] as const).flatMap((test) => {
        const holds = truth === test || (truth === 'NULL' && test === 'UNKNOWN');
        return [[`${truth} IS ${test}`, holds] as const, [`${truth} IS NOT ${test}`, !holds] as const];
      }),
    ),
  ] as const)('%s is %s', (text, expected) => {
    expect(valueOf(text)).toBe(expected);
  });

  it('keeps the laws of De Morgan, for chains of any length', () => {
    fc.assert(
      fc.property(fc.array(fc.constantFrom(...TRUTHS), { minLength: 2, maxLength: 6 }), (truths) => {
        const negated = truths.map((truth) => `NOT ${truth}`);
        expect(valueOf(`NOT (${truths.join(' AND ')})`)).toBe(valueOf(negated.join(' OR ')));
        expect(valueOf(`NOT (${truths.join(' OR ')})`)).toBe(valueOf(negated.join(' AND ')));
        const values = truths.map((truth) => VALUES[truth]);
        expect(valueOf(truths.join(' XOR '))).toBe(values.includes(null) ? null : values.filter(Boolean).length % 2 === 1);
      }),
    );
  });
});

describe('comparisons', () => {
  it.each([
    // Texts, numbers, truths
    ["a.name = 'Japan'", true],
    ["a.name = 'japan'", false],
    ["a.name <> 'Russia'", true],
    ["a.name < 'Korea'", true],
    ["a.name >= 'Japan'", true],
    ["'Z' < 'a'", true],
    ['r.documentCount >= $two', true],
    ['r.documentCount < 10', true],
    ['r.documentCount > 2.5', false],
    ['r.contested', false],
    ['r.contested = FALSE', true],
    // null
    ['a.nothing = NULL', null],
    ['a.nothing <> 1', null],
    ['a.nothing < 1', null],
    ['a.nothing IS NULL', true],
    ['a.name IS NOT NULL', true],
    ["a.nothing STARTS WITH ''", null],
    ['a.name = $nothing', null],
    ['a.name = $absent', null],
    ["r.until > '2020' OR TRUE", true],
    // Certainties by their order
    ["r.certainty >= 'REPORTED'", true],
    ["r.certainty > 'ASSERTED'", false],
    ["r.certainty > 'POSSIBLE'", true],
    ["'PREDICTED' < r.certainty", true],
    ['r.certainty < s.certainty', true],
    ['r.certainty = $level', true],
    ["r.certainty IN ['ASSERTED', 'REPORTED']", true],
    ["r.certainty NOT IN ['ASSERTED']", true],
    // Days, a year as its first
    ["r.since > '2022'", true],
    ["r.since >= '2022-02-24'", true],
    ["r.since < '2022-02-25'", true],
    ['r.since = $year', false],
    ["'2023' > r.since", true],
    ["r.until < '2030'", null],
    // Lists
    ["'Tokyo' IN a.aliases", true],
    ["'Edo' IN a.aliases", false],
    ["'Edo' NOT IN a.aliases", true],
    ["a.aliases = ['Nippon', 'Tokyo']", true],
    ["a.aliases = ['Nippon']", false],
    ["a.aliases <> ['Nippon', NULL]", null],
    ["a.aliases <> ['Edo', NULL]", true],
    ['r.qualifiers = []', true],
    ['a.name IN $names', true],
    ["'Korea' IN $names", null],
    ['NULL IN []', false],
    ['NULL IN [1]', null],
    ['1 IN NULL', null],
    // Parts of texts
    ["a.name STARTS WITH 'Ja'", true],
    ["a.name STARTS WITH 'ja'", false],
    ["a.name ENDS WITH 'pan'", true],
    ["a.name CONTAINS 'apa'", true],
    ["a.name CONTAINS ''", true],
    // What cannot be compared
    ["1 = '1'", false],
    ["1 < '2'", null],
  ] as const)('%s is %s', (text, expected) => {
    expect(valueOf(text)).toBe(expected);
  });

  it('orders certainties as the model does', () => {
    CERTAINTIES.forEach((left, i) =>
      CERTAINTIES.forEach((right, j) => {
        const order = { '<': i < j, '<=': i <= j, '=': i === j, '<>': i !== j, '>=': i >= j, '>': i > j };
        for (const [operator, expected] of Object.entries(order)) {
          const predicate = compilePredicate(conditionOf(`r.certainty ${operator} '${right}'`), {});
          expect(predicate((_, property) => (property === 'certainty' ? left : null))).toBe(expected);
        }
      }),
    );
  });

  it('splits every reading into true, false and null: a condition, its negation and IS UNKNOWN exclude each other', () => {
    fc.assert(
      fc.property(
        arbitraryExpression,
        fc.array(fc.oneof(fc.string(), fc.integer(), fc.boolean(), fc.constant(null)), { minLength: 1 }),
        (expression, values) => {
          let asked = 0;
          const next = () => values[asked++ % values.length];
          const truthOf = (condition: ValueExpression) => {
            asked = 0;
            return compilePredicate(condition, {})(next);
          };
          const { position } = expression;
          const isTrue = truthOf(expression) === true;
          const isFalse = truthOf({ kind: 'Not', operand: expression, position }) === true;
          expect(isTrue && isFalse).toBe(false);
          expect(truthOf({ kind: 'Is', test: 'TRUE', negated: false, operand: expression, position })).toBe(isTrue);
          expect(truthOf({ kind: 'Is', test: 'FALSE', negated: false, operand: expression, position })).toBe(isFalse);
        },
      ),
      { numRuns: 1_000 },
    );
  });
});

describe('countOf', () => {
  it('is the number of a literal or of a parameter', () => {
    const position = { offset: 0, line: 1, column: 1 };
    expect(countOf({ kind: 'Literal', value: 3, position }, {})).toBe(3);
    expect(countOf({ kind: 'Parameter', name: 'two', position }, PARAMETERS)).toBe(2);
  });
});
