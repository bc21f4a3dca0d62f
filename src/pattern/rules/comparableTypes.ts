import type { Comparison, ValueExpression } from '../ast';
import { comparisonsIn } from '../contents';
import { namesDay } from '../day';
import { printExpression } from '../print';
import { oneOf } from '../problem';
import { ALLOWED_TEXTS, type PropertyType } from '../properties';
import { kindOfElement, type Rule, type RuleContext } from '../rule';

/** What an expression gives, as far as can be known; null: anything. A `list` is one that is written or given, `texts` a property's. */
type ValueType = PropertyType | 'list' | null;

const NAMES: Readonly<Record<Exclude<ValueType, keyof typeof ALLOWED_TEXTS | null>, string>> = {
  text: 'text',
  texts: 'a list of texts',
  list: 'a list',
  number: 'a number',
  boolean: 'true or false',
  day: 'a day (YYYY-MM-DD) or a year (YYYY)',
};

const WITH_ORDER: readonly ValueType[] = ['text', 'number', 'day', 'certainty', null];
const MAX_SHOWN = 60;

/** What is compared is of one type: a day with a day, a certainty with a certainty; IN looks into a list, `<` needs an order, CONTAINS texts. */
export const comparableTypes: Rule = (context) => {
  for (const { expression, property, owner } of context.contents.conditions) {
    if (property !== null && (owner.kind === 'NodePattern' || owner.kind === 'EdgePattern')) {
      mustAgree(context, property.name, context.properties[kindOfElement(owner)].get(property.name) ?? null, expression);
    }
    for (const comparison of comparisonsIn(expression)) checkComparison(context, comparison);
  }
};

function checkComparison(context: RuleContext, { operator, left, right }: Comparison): void {
  switch (operator) {
    case 'IN':
      return checkMembership(context, left, right);
    case 'STARTS WITH':
    case 'ENDS WITH':
    case 'CONTAINS':
      return [left, right].forEach((side) => {
        const type = typeOf(context, side);
        if (type === 'text' || type === null) return;
        const hint = type === 'texts' ? `; write ... IN ${textOf(side)}` : '';
        report(context, side, `${operator} compares texts, and ${textOf(side)} is ${described(type)}${hint}`, [NAMES.text]);
      });
    case '=':
    case '<>':
      return checkSides(context, left, right);
    default: {
      const unordered = [left, right].find((side) => !WITH_ORDER.includes(typeOf(context, side)));
      if (unordered === undefined) return checkSides(context, left, right);
      const type = typeOf(context, unordered);
      report(context, unordered, `${textOf(unordered)} is ${described(type)}, which has no order; use =, <> or IN`, ['=', '<>', 'IN']);
    }
  }
}

/** A property says what the other side must be; without one the left side does. */
function checkSides(context: RuleContext, left: ValueExpression, right: ValueExpression): void {
  const swap = right.kind === 'PropertyReference' && left.kind !== 'PropertyReference';
  const [subject, other] = swap ? [right, left] : [left, right];
  mustAgree(context, textOf(subject), typeOf(context, subject), other);
}

function checkMembership(context: RuleContext, item: ValueExpression, list: ValueExpression): void {
  const itemType = typeOf(context, item);
  const listType = typeOf(context, list);
  if (itemType === 'texts' || itemType === 'list')
    return report(context, item, `${textOf(item)} is a list itself; IN looks for one value in a list`, [NAMES.text]);
  if (listType === 'texts') return mustAgree(context, `one of ${textOf(list)}`, 'text', item);
  if (listType !== 'list' && listType !== null) {
    return report(context, list, `IN looks into a list, and ${textOf(list)} is ${described(listType)}`, [NAMES.list]);
  }
  if (list.kind === 'List') list.items.forEach((other) => mustAgree(context, textOf(item), itemType, other));
  if (list.kind === 'Parameter') {
    const given = valueOf(context, list);
    const wrong =
      Array.isArray(given) && itemType !== null ? given.find((value) => typeof value !== 'object' && !allows(itemType, value)) : undefined;
    if (wrong !== undefined) disagree(context, textOf(item), itemType, list, wrong);
  }
}

function mustAgree(context: RuleContext, subject: string, type: ValueType, other: ValueExpression): void {
  if (type === null) return;
  if (other.kind === 'Literal' || other.kind === 'Parameter') {
    const value = valueOf(context, other);
    if (value !== undefined && !allows(type, value)) disagree(context, subject, type, other, value);
    return;
  }
  const otherType = typeOf(context, other);
  if (otherType === null || otherType === type) {
    return;
  }
  if (otherType === 'list' && type === 'texts' && other.kind === 'List')
    return other.items.forEach((item) => mustAgree(context, `one of ${subject}`, 'text', item));
  if (otherType === 'texts' && type === 'list') return;
  disagree(context, subject, type, other, undefined);
}

function disagree(context: RuleContext, subject: string, type: ValueType, other: ValueExpression, value: unknown): void {
  const text = other.kind === 'Parameter' ? `${textOf(other)} (${short(JSON.stringify(value) ?? '')})` : textOf(other);
  const allowed = allowedTexts(type);
  const near = typeof value === 'string' ? context.nearest(value, allowed ?? []) : null;
  const hint =
    near !== null ? `; did you mean '${near}'?` : type === 'texts' ? `; to look for one of them write ${textOf(other)} IN ...` : '';
  report(context, other, `${subject} is ${described(type)}; it cannot be compared with ${text}${hint}`, allowed ?? [described(type)]);
}

function report(context: RuleContext, at: ValueExpression, message: string, expected: readonly string[]): void {
  context.report(at.position, message, textOf(at), expected);
}

/** Whether a value can be compared with one of the type; undefined: it is unknown, and reported elsewhere. */
function allows(type: ValueType, value: unknown): boolean {
  if (type === null || value === null) return true;
  const allowed = allowedTexts(type);
  if (allowed !== null) return typeof value === 'string' && allowed.includes(value);
  switch (type) {
    case 'day':
      return typeof value === 'string' && namesDay(value);
    case 'texts':
      return Array.isArray(value) && value.every((item) => item === null || typeof item === 'string');
    case 'list':
      return Array.isArray(value);
    case 'text':
      return typeof value === 'string';
    default:
      return typeof value === type;
  }
}

function allowedTexts(type: ValueType): readonly string[] | null {
  switch (type) {
    case 'kind':
    case 'type':
    case 'sign':
    case 'certainty':
      return ALLOWED_TEXTS[type];
    default:
      return null;
  }
}

function described(type: ValueType): string {
  switch (type) {
    case null:
      return 'anything';
    case 'kind':
    case 'type':
    case 'sign':
    case 'certainty':
      return `one of ${oneOf(ALLOWED_TEXTS[type].map((text) => `'${text}'`))}`;
    default:
      return NAMES[type];
  }
}

function typeOf(
  { variables, properties, parameters }: Pick<RuleContext, 'variables' | 'properties' | 'parameters'>,
  expression: ValueExpression,
): ValueType {
  switch (expression.kind) {
    case 'Literal':
      return typeOfValue(expression.value);
    case 'Parameter':
      return Object.hasOwn(parameters, expression.name) ? typeOfValue(parameters[expression.name]) : null;
    case 'List':
      return 'list';
    case 'PropertyReference': {
      const kind = variables.get(expression.variable.name)?.kind;
      return kind === undefined ? null : (properties[kind].get(expression.property.name) ?? null);
    }
    default:
      return 'boolean';
  }
}

function typeOfValue(value: unknown): ValueType {
  if (Array.isArray(value)) return 'list';
  return typeof value === 'string' ? 'text' : typeof value === 'number' ? 'number' : typeof value === 'boolean' ? 'boolean' : null;
}

/** The value of a literal or a parameter; undefined where none, or none that a query can hold, is given. */
function valueOf({ parameters }: Pick<RuleContext, 'parameters'>, expression: ValueExpression): unknown {
  if (expression.kind === 'Literal') return expression.value;
  const value = expression.kind === 'Parameter' && Object.hasOwn(parameters, expression.name) ? parameters[expression.name] : undefined;
  return typeof value === 'object' && value !== null && !Array.isArray(value) ? undefined : value;
}

function textOf(expression: ValueExpression): string {
  return short(printExpression(expression));
}

function short(text: string): string {
  return text.length > MAX_SHOWN ? `${text.slice(0, MAX_SHOWN)}…`.toWellFormed() : text;
}
