import type { Comparison, ComparisonOperator, PropertyReference, ValueExpression } from '../../pattern/ast';
import { referencesIn } from '../../pattern/contents';
import { evaluate, onScale, scaleOf, type Parameters, type Value } from '../../pattern/evaluate';
import { CAPABILITIES } from './capabilities';
import type { Given } from './given';
import { refuse } from './refusal';

/** How an expression reads the properties of what its variables stand for. */
export interface ExpressionContext {
  readonly parameters: Parameters;
  readonly given: Given;
  /** A property as Cypher: the certainty of a relation as its rank where `ranked`; `null` where the variable stands for nothing. */
  property(reference: PropertyReference, ranked: boolean): string;
}

/** A checked expression as Cypher with the same value, null included. Refuses what Cypher compares in another way. */
export function expressionText(expression: ValueExpression, context: ExpressionContext): string {
  const text = (part: ValueExpression): string => expressionText(part, context);
  if (isConstant(expression)) return constantText(constantValue(expression, context), context);
  switch (expression.kind) {
    case 'Literal':
    case 'Parameter':
      return constantText(constantValue(expression, context), context);
    case 'PropertyReference':
      return context.property(expression, false);
    case 'List':
      return `[${expression.items.map(text).join(', ')}]`;
    case 'Comparison':
      return comparisonText(expression, context);
    case 'Not':
      return `NOT (${text(expression.operand)})`;
    case 'And':
    case 'Or':
    case 'Xor':
      return `(${expression.operands.map(text).join(` ${expression.kind.toUpperCase()} `)})`;
    case 'Is': {
      const operand = text(expression.operand);
      const holds =
        expression.test === 'TRUE'
          ? `coalesce(${operand}, false)`
          : expression.test === 'FALSE'
            ? `coalesce(NOT (${operand}), false)`
            : `(${operand}) IS NULL`;
      return expression.negated ? `NOT (${holds})` : holds;
    }
  }
}

/**
 * A condition that must be true, as Cypher. Neo4j writes ORs out into ANDs, and plans every look-up in each of them: where that would
 * take seconds it is kept from looking inside.
 */
export function conditionText(text: string): string {
  return / OR | XOR /.test(text) && text.includes('{') ? `coalesce(${text}, false)` : text;
}

function comparisonText(comparison: Comparison, context: ExpressionContext): string {
  const { operator, left, right } = comparison;
  needSameOrder(comparison, context);
  const scale = scaleOf(left) ?? scaleOf(right);
  const side = (part: ValueExpression): string => {
    if (scale === null) return sideText(part, context);
    if (isConstant(part)) return constantText(onScale(constantValue(part, context), scale), context);
    if (part.kind === 'PropertyReference') return context.property(part, true);
    if (part.kind === 'List') return `[${part.items.map(side).join(', ')}]`;
    return sideText(part, context);
  };
  return `(${side(left)} ${operator} ${side(right)})`;
}

/** One side of a comparison, in brackets where Cypher would bind it less tightly. */
function sideText(part: ValueExpression, context: ExpressionContext): string {
  const text = expressionText(part, context);
  return part.kind === 'Not' || part.kind === 'Is' ? `(${text})` : text;
}

const ORDERING: readonly ComparisonOperator[] = ['<', '<=', '>', '>='];
/** Texts in which no character lies beyond those that UTF-16 units and code points put into the same order. */
const SAME_ORDER = /^[\0-\ud7ff]*$/;
/** Properties with such texts alone, and those that are no texts. */
const PLAIN = ['slug', 'kind', 'type', 'sign', 'certainty', 'since', 'until', 'contested', 'documentCount'];

/** Cypher orders texts by code points, we by UTF-16 units: refuses a comparison in which that could matter. */
function needSameOrder({ operator, left, right }: Comparison, context: ExpressionContext): void {
  const sides = [left, right];
  if (ORDERING.includes(operator)) {
    const plain = sides.some((side) =>
      isConstant(side)
        ? isPlainValue(constantValue(side, context))
        : side.kind !== 'PropertyReference' || PLAIN.includes(side.property.name),
    );
    if (!plain) refuse(CAPABILITIES.NAME_ORDER.reason);
  }
  const lists = sides.some((side) => side.kind === 'PropertyReference' && side.property.name === 'qualifiers');
  if (
    lists &&
    (operator === '=' || operator === '<>') &&
    !sides.every((side) => !isConstant(side) || isPlainValue(constantValue(side, context)))
  ) {
    refuse(CAPABILITIES.NAME_ORDER.reason);
  }
}

function isPlainValue(value: Value): boolean {
  return typeof value === 'string' ? SAME_ORDER.test(value) : Array.isArray(value) ? value.every(isPlainValue) : true;
}

/** Whether an expression has the same value whatever a pattern matches. */
export function isConstant(expression: ValueExpression): boolean {
  return referencesIn(expression).length === 0;
}

/** The value of a constant expression. */
export function constantValue(expression: ValueExpression, { parameters }: Pick<ExpressionContext, 'parameters'>): Value {
  return evaluate(expression, () => null, parameters);
}

function constantText(value: Value, { given }: ExpressionContext): string {
  if (value === null || typeof value === 'boolean') return String(value);
  if (!isWellFormed(value)) refuse('a text of it is no valid Unicode, which cannot be sent to Neo4j');
  return given.of(value);
}

function isWellFormed(value: Value): boolean {
  return typeof value === 'string' ? value.isWellFormed() : Array.isArray(value) ? value.every(isWellFormed) : true;
}
