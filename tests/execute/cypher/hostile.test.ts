import fc from 'fast-check';
import { compilePaths } from '../../../src/execute/cypher/compile';
import { NO_FILTER } from '../../../src/model/filter';
import { RELATION_TYPES } from '../../../src/model/relationType';
import type { EdgePattern, Name, NodePattern, PathPattern, ValueExpression } from '../../../src/pattern/ast';
import { planOfPattern } from '../../../src/pattern/patternPlan';
import type { PathPlan } from '../../../src/pattern/plan';
import { between, SERVERS } from './compiledCases';

/** What would break out of a text, if any of it were put there. */
const HOSTILE = [
  "'}) MATCH (n) DETACH DELETE n //",
  '`]-() DETACH DELETE a //',
  '\\u0060]->() DELETE a //',
  '\\u0027 OR true //',
  '"\n} RETURN 1 //',
  '$given',
  '${1}',
  '/* */',
  'a`b\\`c',
];

const hostileText = fc.oneof(
  fc.constantFrom(...HOSTILE),
  fc.string({ unit: 'grapheme' }).filter((text) => text.isWellFormed()),
);
const position = { offset: 0, line: 1, column: 1 };
const named = (name: string): Name => ({ kind: 'Name', name, position });

/** The texts of a plan for both versions of Cypher. */
function texts(plan: PathPlan): (string | null)[] {
  return Object.values(SERVERS).map((server) => {
    const compiled = compilePaths(plan, server, { skip: 0, first: 20 });
    return compiled.ok ? compiled.query.text : null;
  });
}

describe('nothing from outside is part of a text', () => {
  it('slugs, ids and days', () => {
    const asked = (text: string): PathPlan =>
      between({
        from: [text],
        to: [`${text} to`],
        filter: {
          ...NO_FILTER,
          at: `${text} at`,
          documents: [`${text} document`],
          avoidActors: [`${text} avoided`],
          without: { actors: [`${text} actor`], relations: [`${text} relation`], documents: [`${text} out`] },
        },
      });
    const plain = texts(asked('plain'));
    expect(plain).not.toContain(null);
    fc.assert(fc.property(hostileText, (text) => expect(texts(asked(text))).toEqual(plain)));
  });

  it('variables, parameters, their values, literals, and the names of identifiers', () => {
    const asked = (text: string): PathPlan => {
      const variable = named(`${text} variable`);
      const property = (name: string): ValueExpression => ({ kind: 'PropertyReference', variable, property: named(name), position });
      const equals = (left: ValueExpression, right: ValueExpression): ValueExpression => ({
        kind: 'Comparison',
        operator: '=',
        operatorPosition: position,
        left,
        right,
        position,
      });
      const where: ValueExpression = {
        kind: 'Or',
        operands: [
          equals(property('name'), { kind: 'Literal', value: `${text} literal`, position }),
          equals(property(`${text} scheme`), { kind: 'Parameter', name: `${text} parameter`, position }),
        ],
        position,
      };
      return planOfPattern(pattern(node(variable, where), edge(`${text} edge`)), { [`${text} parameter`]: `${text} value` }, NO_FILTER, 6);
    };
    const plain = texts(asked('plain'));
    expect(plain).not.toContain(null);
    fc.assert(fc.property(hostileText, (text) => expect(texts(asked(text))).toEqual(plain)));
  });

  it('labels that are in no list, if a check ever let them pass', () => {
    fc.assert(
      fc.property(hostileText, (text) => {
        const labelled = edge('r', { kind: 'LabelOr', operands: [named(text), named('ALLY')], position });
        const filter = { ...NO_FILTER, types: RELATION_TYPES };
        expect(texts(planOfPattern(pattern(node(null, null), labelled), {}, filter, 6))).toEqual(
          texts(planOfPattern(pattern(node(null, null), edge('r', named('ALLY'))), {}, filter, 6)),
        );
      }),
    );
  });

  it('bounds and counts are whole numbers', () => {
    for (const text of texts(between({ select: 'SHORTEST_K_GROUPS', k: 3, minLength: 2, maxLength: 5 }))) {
      expect(text).toMatch(/SHORTEST 3 (ACYCLIC )?GROUPS .*\{2,5\}|-\{2,5\}/);
    }
    for (const k of [1.5, NaN, -1, 2 ** 60]) {
      expect(() => texts(between({ select: 'SHORTEST_K', k }))).toThrow(/whole number/);
    }
  });

  it('a text that is no Unicode is refused, for the driver would change it', () => {
    const where: ValueExpression = {
      kind: 'Comparison',
      operator: '=',
      operatorPosition: position,
      left: { kind: 'PropertyReference', variable: named('a'), property: named('name'), position },
      right: { kind: 'Literal', value: '\ud800', position },
      position,
    };
    expect(texts(planOfPattern(pattern(node(named('a'), where), edge('r')), {}, NO_FILTER, 6))).toEqual([null, null]);
  });
});

function node(variable: Name | null, where: ValueExpression | null): NodePattern {
  return { kind: 'NodePattern', variable, labels: null, properties: [], where, position };
}

function edge(variable: string, labels: EdgePattern['labels'] = null): EdgePattern {
  return {
    kind: 'EdgePattern',
    variable: named(variable),
    labels,
    properties: [],
    where: null,
    direction: 'RIGHT',
    quantifier: { kind: 'Quantifier', min: 1, max: 3, optional: false, position },
    position,
  };
}

function pattern(...elements: (NodePattern | EdgePattern)[]): PathPattern {
  return {
    kind: 'PathPattern',
    pathVariable: null,
    selector: { kind: 'ALL', position },
    mode: 'TRAIL',
    pattern: { kind: 'Concatenation', elements, position },
    where: null,
    position,
  };
}
