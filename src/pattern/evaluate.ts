import { CERTAINTIES } from '../model/certainty';
import { invariant } from '../model/errors';
import { yearToDay } from './day';
import type { ComparisonOperator, NumberLiteral, Parameter, ValueExpression } from './ast';

/** A value of the pattern language; null is "unknown". */
export type Value = string | number | boolean | null | readonly Value[];
/** What a user gave for the parameters, checked against the pattern. */
export type Parameters = Readonly<Record<string, unknown>>;
/** Gives a property of the element that a variable is bound to; null where it has none, or the variable none. */
export type ReadProperty = (variable: string, property: string) => Value;

/** The value of a checked expression. */
export function evaluate(expression: ValueExpression, read: ReadProperty, parameters: Parameters): Value {
  return compileValue(expression, parameters)(read);
}

/**
 * A checked condition as a function: true, false or, where a null leaves it open, null. Certainties compare by their order, days as
 * days, texts by their UTF-16 units.
 */
export function compilePredicate(condition: ValueExpression, parameters: Parameters): (read: ReadProperty) => boolean | null {
  const value = compileValue(condition, parameters);
  return (read) => truth(value(read));
}

/** The number that a selector counts to. */
export function countOf(count: NumberLiteral | Parameter, parameters: Parameters): number {
  const value = count.kind === 'Literal' ? count.value : parameterValue(count, parameters);
  invariant(typeof value === 'number', 'the count of a checked selector is a number');
  return value;
}

/** The value given for a parameter; null when none is. */
export function parameterValue({ name }: Parameter, parameters: Parameters): Value {
  return Object.hasOwn(parameters, name) ? asValue(parameters[name]) : null;
}

function asValue(given: unknown): Value {
  if (given === undefined || given === null) return null;
  if (Array.isArray(given)) return given.map(asValue);
  invariant(
    typeof given === 'string' || typeof given === 'number' || typeof given === 'boolean',
    'the parameters of a checked pattern are plain values',
  );
  return given;
}

type Compiled = (read: ReadProperty) => Value;

function compileValue(expression: ValueExpression, parameters: Parameters): Compiled {
  const compile = (part: ValueExpression) => compileValue(part, parameters);
  switch (expression.kind) {
    case 'Literal': {
      const { value } = expression;
      return () => value;
    }
    case 'Parameter': {
      const value = parameterValue(expression, parameters);
      return () => value;
    }
    case 'List': {
      const items = expression.items.map(compile);
      return (read) => items.map((item) => item(read));
    }
    case 'PropertyReference': {
      const { variable, property } = expression;
      return (read) => read(variable.name, property.name);
    }
    case 'Comparison': {
      const { left, right, operator } = expression;
      const scale = scaleOf(left) ?? scaleOf(right);
      const sides = [compile(left), compile(right)];
      const [a, b] =
        scale === null
          ? sides
          : sides.map(
              (side): Compiled =>
                (read) =>
                  onScale(side(read), scale),
            );
      const compare = COMPARISONS[operator];
      return (read) => compare(a(read), b(read));
    }
    case 'Not': {
      const operand = compile(expression.operand);
      return (read) => not(truth(operand(read)));
    }
    case 'Is': {
      const operand = compile(expression.operand);
      const wanted = expression.test === 'TRUE' ? true : expression.test === 'FALSE' ? false : null;
      return (read) => (operand(read) === wanted) !== expression.negated;
    }
    case 'And':
      return connect(expression.operands.map(compile), (a, b) =>
        a === false || b === false ? false : a === null || b === null ? null : true,
      );
    case 'Or':
      return connect(expression.operands.map(compile), (a, b) =>
        a === true || b === true ? true : a === null || b === null ? null : false,
      );
    case 'Xor':
      return connect(expression.operands.map(compile), (a, b) => (a === null || b === null ? null : a !== b));
  }
}

function connect(operands: readonly Compiled[], join: (a: boolean | null, b: boolean | null) => boolean | null): Compiled {
  return (read) => operands.map((operand) => truth(operand(read))).reduce(join);
}

function truth(value: Value): boolean | null {
  return typeof value === 'boolean' ? value : null;
}

function not(value: boolean | null): boolean | null {
  return value === null ? null : !value;
}

/** How texts that stand for something else are brought into an order: a certainty becomes its rank, a year its first day. */
export type Scale = (text: string) => Value;

const SCALES: Readonly<Record<string, Scale>> = {
  certainty: (text) => {
    const rank = CERTAINTIES.findIndex((certainty) => certainty === text);
    return rank < 0 ? null : rank;
  },
  since: yearToDay,
  until: yearToDay,
};

/** The scale on which both sides of a comparison are compared when this is one of them; null: as they are. */
export function scaleOf(expression: ValueExpression): Scale | null {
  if (expression.kind !== 'PropertyReference') return null;
  const { name } = expression.property;
  return Object.hasOwn(SCALES, name) ? SCALES[name] : null;
}

/** A value, or the values of a list, on a scale; what is no text stays. */
export function onScale(value: Value, scale: Scale): Value {
  return typeof value === 'string' ? scale(value) : Array.isArray(value) ? value.map((item) => onScale(item, scale)) : value;
}

type Comparing = (a: Value, b: Value) => boolean | null;

const COMPARISONS: Readonly<Record<ComparisonOperator, Comparing>> = {
  '=': equal,
  '<>': (a, b) => not(equal(a, b)),
  '<': (a, b) => ordered(a, b, (order) => order < 0),
  '<=': (a, b) => ordered(a, b, (order) => order <= 0),
  '>': (a, b) => ordered(a, b, (order) => order > 0),
  '>=': (a, b) => ordered(a, b, (order) => order >= 0),
  IN: isIn,
  'STARTS WITH': (a, b) => ofTexts(a, b, (text, part) => text.startsWith(part)),
  'ENDS WITH': (a, b) => ofTexts(a, b, (text, part) => text.endsWith(part)),
  CONTAINS: (a, b) => ofTexts(a, b, (text, part) => text.includes(part)),
};

function equal(a: Value, b: Value): boolean | null {
  if (a === null || b === null) return null;
  if (!Array.isArray(a) || !Array.isArray(b)) return a === b;
  if (a.length !== b.length) return false;
  return every(a.map((item, i) => equal(item, b[i])));
}

function every(truths: readonly (boolean | null)[]): boolean | null {
  return truths.includes(false) ? false : truths.includes(null) ? null : true;
}

function ordered(a: Value, b: Value, test: (order: number) => boolean): boolean | null {
  if (typeof a === 'number' && typeof b === 'number') return test(a - b);
  if (typeof a === 'string' && typeof b === 'string') return test(a < b ? -1 : a > b ? 1 : 0);
  return null;
}

function isIn(item: Value, list: Value): boolean | null {
  if (!Array.isArray(list)) return null;
  return not(every(list.map((other) => not(equal(item, other)))));
}

function ofTexts(a: Value, b: Value, test: (text: string, part: string) => boolean): boolean | null {
  return typeof a === 'string' && typeof b === 'string' ? test(a, b) : null;
}
