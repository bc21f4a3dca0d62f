import type { ComparisonOperator, LabelExpression, List, Name, ValueExpression } from './ast';
import { COMPARISON_OPERATORS } from './ast';
import { isToken, MAX_NESTING, type TokenCursor } from './tokenCursor';

/** A variable, label or property name here; null, and expected as `what`, when none stands here. */
export function takeName(cursor: TokenCursor, what: string): Name | null {
  const token = cursor.takeName(what);
  return token === null ? null : { kind: 'Name', name: token.value, position: token.position };
}

/** A property's name: after a dot and before a colon reserved words do no harm. */
export function propertyName(cursor: TokenCursor): Name {
  const { token } = cursor;
  if (token.type !== 'WORD') return takeName(cursor, 'the name of a property') ?? cursor.fail();
  cursor.advance();
  return { kind: 'Name', name: token.value, position: token.position };
}

/** `A|B`, of `A&B`, of `!A`, `%`, `A` and `(A)`. */
export function labelExpression(cursor: TokenCursor): LabelExpression {
  return chainOf(cursor, '|', 'LabelOr', () => chainOf(cursor, '&', 'LabelAnd', () => labelFactor(cursor)));
}

function chainOf(cursor: TokenCursor, symbol: string, kind: 'LabelOr' | 'LabelAnd', operand: () => LabelExpression): LabelExpression {
  const { position } = cursor;
  const operands = [operand()];
  while (cursor.take(symbol)) operands.push(operand());
  return operands.length === 1 ? operands[0] : { kind, operands, position };
}

function labelFactor(cursor: TokenCursor): LabelExpression {
  const { position } = cursor;
  if (cursor.take('!')) return { kind: 'LabelNot', operand: cursor.nested(() => labelFactor(cursor)), position };
  if (cursor.take('%')) return { kind: 'AnyLabel', position };
  if (cursor.sees('('))
    return cursor.enclosed('(', ')', () => cursor.nested(() => labelExpression(cursor)), { kind: 'AnyLabel', position });
  return takeName(cursor, 'a label') ?? cursor.fail();
}

/** A value or condition: OR and XOR of AND of NOT of comparisons. */
export function valueExpression(cursor: TokenCursor): ValueExpression {
  const { position } = cursor;
  let left = conjunction(cursor);
  let turns = 0;
  for (let kind = disjunctive(cursor); kind !== null; kind = disjunctive(cursor)) {
    // Each turn from OR to XOR or back makes the tree one level deeper.
    if (++turns > MAX_NESTING) cursor.fail('OR and XOR change too often here; put parts in parentheses', []);
    const word = kind === 'Or' ? 'OR' : 'XOR';
    const operands = [left];
    while (cursor.take(word)) operands.push(conjunction(cursor));
    left = { kind, operands, position };
  }
  return left;
}

function disjunctive(cursor: TokenCursor): 'Or' | 'Xor' | null {
  return cursor.sees('OR') ? 'Or' : cursor.sees('XOR') ? 'Xor' : null;
}

function conjunction(cursor: TokenCursor): ValueExpression {
  const { position } = cursor;
  const operands = [negation(cursor)];
  while (cursor.take('AND')) operands.push(negation(cursor));
  return operands.length === 1 ? operands[0] : { kind: 'And', operands, position };
}

function negation(cursor: TokenCursor): ValueExpression {
  const { position } = cursor;
  if (!cursor.take('NOT')) return predicate(cursor);
  return { kind: 'Not', operand: cursor.nested(() => negation(cursor)), position };
}

const TRUTHS = ['TRUE', 'FALSE', 'UNKNOWN'] as const;

function predicate(cursor: TokenCursor): ValueExpression {
  const { position } = cursor;
  const operand = comparison(cursor);
  if (!cursor.take('IS')) return operand;
  const negated = cursor.take('NOT') !== null;
  // `a = b IS NULL` would be read as a = (b IS NULL) by some and as (a = b) IS NULL by others. What is in parentheses begins after them.
  const isOpen = (operand.kind === 'Comparison' || operand.kind === 'Not') && operand.position.offset === position.offset;
  const tests = isOpen ? TRUTHS : (['NULL', ...TRUTHS] as const);
  const test = tests.find((word) => cursor.take(word)) ?? cursor.fail();
  return { kind: 'Is', test, negated, operand, position };
}

function comparison(cursor: TokenCursor): ValueExpression {
  const { position } = cursor;
  const left = operand(cursor);
  const operatorPosition = cursor.position;
  // In vain, NOT is expected here only as part of NOT IN.
  const negated = isToken(cursor.token, 'NOT') && isToken(cursor.peek(1), 'IN');
  if (negated) cursor.advance();
  const operator = comparisonOperator(cursor);
  if (operator === null) return left;
  const compared: ValueExpression = { kind: 'Comparison', operator, operatorPosition, left, right: operand(cursor), position };
  if (COMPARISON_OPERATORS.some((name) => isToken(cursor.token, firstWord(name)))) {
    cursor.fail('comparisons cannot be chained; join them with AND, or put one in parentheses', ['AND', 'OR', 'XOR', ')']);
  }
  return negated ? { kind: 'Not', operand: compared, position } : compared;
}

function comparisonOperator(cursor: TokenCursor): ComparisonOperator | null {
  const operator = COMPARISON_OPERATORS.find((name) => cursor.take(firstWord(name)));
  if (operator === 'STARTS WITH' || operator === 'ENDS WITH') cursor.expect('WITH');
  return operator ?? null;
}

function firstWord(operator: ComparisonOperator): string {
  return operator.split(' ')[0];
}

const NO_VALUE = { kind: 'Literal', value: null } as const;

/** What stands on one side of a comparison, or in a property map: a literal, a list, a parameter, a property, or anything in parentheses. */
export function operand(cursor: TokenCursor): ValueExpression {
  const { token, position } = cursor;
  switch (token.type) {
    case 'STRING':
    case 'NUMBER':
      cursor.advance();
      return { kind: 'Literal', value: token.value, position };
    case 'PARAMETER':
      cursor.advance();
      return { kind: 'Parameter', name: token.value, position };
    case 'NAME':
      return propertyReference(cursor) ?? cursor.fail();
    case 'WORD':
      return keywordLiteral(cursor) ?? propertyReference(cursor) ?? cursor.fail(undefined, ['a value']);
    case 'SYMBOL':
      if (token.text === '(') {
        return cursor.enclosed('(', ')', () => cursor.nested(() => valueExpression(cursor)), { ...NO_VALUE, position });
      }
      if (token.text === '[') return list(cursor);
      if (token.text === '-' || token.text === '+') return signedNumber(cursor);
  }
  return cursor.fail(undefined, ['a value']);
}

function keywordLiteral(cursor: TokenCursor): ValueExpression | null {
  const { position, token } = cursor;
  const value = isToken(token, 'TRUE')
    ? true
    : isToken(token, 'FALSE')
      ? false
      : isToken(token, 'NULL') || isToken(token, 'UNKNOWN')
        ? null
        : undefined;
  if (value === undefined) return null;
  cursor.advance();
  return { kind: 'Literal', value, position };
}

function propertyReference(cursor: TokenCursor): ValueExpression | null {
  const variable = takeName(cursor, 'a value');
  if (variable === null) return null;
  if (cursor.token.type === 'SYMBOL' && cursor.token.text === '(')
    cursor.fail('there are no functions; a value is a literal, a $parameter or a property', ['.']);
  if (!cursor.take('.')) cursor.fail(`a variable alone is no value; name a property, as in ${variable.name}.name`, ['.']);
  return { kind: 'PropertyReference', variable, property: propertyName(cursor), position: variable.position };
}

function signedNumber(cursor: TokenCursor): ValueExpression {
  const { position } = cursor;
  const sign = cursor.advance().text;
  const { token } = cursor;
  if (token.type !== 'NUMBER') return cursor.fail(undefined, ['a number']);
  cursor.advance();
  return { kind: 'Literal', value: sign === '-' && token.value !== 0 ? -token.value : token.value, position };
}

function list(cursor: TokenCursor): List {
  const { position } = cursor;
  const items = () => {
    if (isToken(cursor.token, ']')) return [];
    const values = [cursor.nested(() => valueExpression(cursor))];
    while (cursor.take(',')) values.push(cursor.nested(() => valueExpression(cursor)));
    return values;
  };
  return { kind: 'List', items: cursor.enclosed('[', ']', items, []), position };
}
