import fc from 'fast-check';
import {
  COMPARISON_OPERATORS,
  EDGE_DIRECTIONS,
  PATH_MODES,
  type Concatenation,
  type EdgePattern,
  type Group,
  type LabelExpression,
  type Name,
  type NodePattern,
  type Parameter,
  type PathExpression,
  type PathPattern,
  type Quantifier,
  type Selector,
  type ValueExpression,
} from '../../src/pattern/ast';

const position = { offset: 0, line: 1, column: 1 };

const text = fc.oneof(
  fc.constantFrom('', "it's", 'a\\b', 'line\nbreak', '"', '`', '$x', '--', 'Çinkara 日本 🚀', '\u2028', '\t', "''", '\\u0041'),
  fc.string({ unit: 'grapheme', maxLength: 8 }).filter((value) => !value.includes('\0') && value.isWellFormed()),
);
const nameText = fc.oneof(
  { weight: 4, arbitrary: fc.constantFrom('a', 'b', 'r', 'x1', '_', 'é', '日本', 'slug', 'STATE', 'ALLY') },
  fc.constantFrom(
    'WALK',
    'trail',
    'SHORTEST',
    'where',
    'ALL',
    'group',
    'paths',
    'Is',
    'null',
    'starts',
    'two words',
    '1st',
    'a`b',
    'a\\',
    '-',
  ),
  text.filter((value) => value !== ''),
);
const name: fc.Arbitrary<Name> = nameText.map((value) => ({ kind: 'Name', name: value, position }));
const parameter: fc.Arbitrary<Parameter> = nameText.map((value) => ({ kind: 'Parameter', name: value, position }));

const number = fc.oneof(
  fc.integer({ min: -100, max: 3000 }),
  fc.double({ noNaN: true, noDefaultInfinity: true }).filter((value) => !Object.is(value, -0)),
);
const literal: fc.Arbitrary<ValueExpression> = fc
  .oneof(text, number, fc.boolean(), fc.constant(null))
  .map((value) => ({ kind: 'Literal', value, position }));

const { expression } = fc.letrec<{ expression: ValueExpression }>((tie) => {
  const part = tie('expression');
  return {
    expression: fc.oneof(
      { maxDepth: 3, depthSize: 'small', withCrossShrink: true },
      literal,
      parameter,
      fc.record({ kind: fc.constant('PropertyReference' as const), variable: name, property: name, position: fc.constant(position) }),
      fc.record({ kind: fc.constant('List' as const), items: fc.array(part, { maxLength: 3 }), position: fc.constant(position) }),
      fc.record({
        kind: fc.constant('Comparison' as const),
        operator: fc.constantFrom(...COMPARISON_OPERATORS),
        operatorPosition: fc.constant(position),
        left: part,
        right: part,
        position: fc.constant(position),
      }),
      fc.record({
        kind: fc.constantFrom('And' as const, 'Or' as const, 'Xor' as const),
        operands: fc.array(part, { minLength: 2, maxLength: 3 }),
        position: fc.constant(position),
      }),
      fc.record({ kind: fc.constant('Not' as const), operand: part, position: fc.constant(position) }),
      fc.record({
        kind: fc.constant('Is' as const),
        test: fc.constantFrom('NULL' as const, 'TRUE' as const, 'FALSE' as const, 'UNKNOWN' as const),
        negated: fc.boolean(),
        operand: part,
        position: fc.constant(position),
      }),
    ),
  };
});

/** Any value or condition, whether it makes sense or not. */
export const arbitraryExpression = expression;

const { labels } = fc.letrec<{ labels: LabelExpression }>((tie) => ({
  labels: fc.oneof(
    { maxDepth: 3, depthSize: 'small', withCrossShrink: true },
    name,
    fc.constant<LabelExpression>({ kind: 'AnyLabel', position }),
    fc.record({ kind: fc.constant('LabelNot' as const), operand: tie('labels'), position: fc.constant(position) }),
    fc.record({
      kind: fc.constantFrom('LabelAnd' as const, 'LabelOr' as const),
      operands: fc.array(tie('labels'), { minLength: 2, maxLength: 3 }),
      position: fc.constant(position),
    }),
  ),
}));

const filler = {
  variable: fc.option(name),
  labels: fc.option(labels),
  properties: fc.array(
    fc.record({ kind: fc.constant('PropertyEntry' as const), key: name, value: expression, position: fc.constant(position) }),
    { maxLength: 2 },
  ),
  where: fc.option(expression, { freq: 3 }),
  position: fc.constant(position),
};
const node: fc.Arbitrary<NodePattern> = fc.record({ kind: fc.constant('NodePattern' as const), ...filler });

const quantifier: fc.Arbitrary<Quantifier> = fc
  .oneof(
    fc.record({ min: fc.nat(12), max: fc.option(fc.nat(12)), optional: fc.constant(false) }),
    fc.constant({ min: 0, max: 1, optional: true }),
  )
  .map((bounds) => ({ kind: 'Quantifier', ...bounds, position }));
const edge: fc.Arbitrary<EdgePattern> = fc.record({
  kind: fc.constant('EdgePattern' as const),
  direction: fc.constantFrom(...EDGE_DIRECTIONS),
  ...filler,
  quantifier: fc.option(quantifier),
});
const bareEdge: fc.Arbitrary<EdgePattern> = edge.map((full) => ({ ...full, variable: null, labels: null, properties: [], where: null }));

const { path } = fc.letrec<{ path: PathExpression; concatenation: Concatenation; group: Group }>((tie) => ({
  path: fc.oneof(
    { maxDepth: 3, depthSize: 'small', withCrossShrink: true },
    tie('concatenation'),
    fc.record({
      kind: fc.constant('Alternation' as const),
      branches: fc.array(tie('concatenation'), { minLength: 2, maxLength: 3 }),
      position: fc.constant(position),
    }),
  ),
  concatenation: fc.record({
    kind: fc.constant('Concatenation' as const),
    elements: fc.array(fc.oneof({ maxDepth: 3, depthSize: 'small' }, node, edge, bareEdge, tie('group')), { minLength: 1, maxLength: 4 }),
    position: fc.constant(position),
  }),
  group: fc.record({
    kind: fc.constant('Group' as const),
    mode: fc.option(fc.constantFrom(...PATH_MODES), { freq: 2 }),
    pattern: tie('path'),
    where: fc.option(expression, { freq: 2 }),
    quantifier: fc.option(quantifier),
    position: fc.constant(position),
  }),
}));

const count = fc.oneof(
  parameter,
  fc.nat(100).map((value) => ({ kind: 'Literal' as const, value, position })),
);
const selector: fc.Arbitrary<Selector> = fc.oneof(
  fc.record({ kind: fc.constantFrom('ALL' as const, 'ANY_SHORTEST' as const, 'ALL_SHORTEST' as const), position: fc.constant(position) }),
  fc.record({
    kind: fc.constantFrom('ANY' as const, 'SHORTEST_K' as const, 'SHORTEST_K_GROUPS' as const),
    k: count,
    position: fc.constant(position),
  }),
);

/** Any syntax tree that a text can have, whether its names mean anything or not. All positions are the same. */
export const arbitraryPattern: fc.Arbitrary<PathPattern> = fc.record({
  kind: fc.constant('PathPattern' as const),
  pathVariable: fc.option(name, { freq: 2 }),
  selector,
  mode: fc.constantFrom(...PATH_MODES),
  pattern: path,
  where: fc.option(expression, { freq: 2 }),
  position: fc.constant(position),
});

/** A tree as text that says nothing of positions: equal for trees that are equal but for those. */
export function withoutPositions(tree: PathPattern | ValueExpression): unknown {
  return JSON.parse(JSON.stringify(tree, (key, value: unknown) => (key === 'position' || key === 'operatorPosition' ? undefined : value)));
}
