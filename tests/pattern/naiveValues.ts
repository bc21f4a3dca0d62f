import type { Actor } from '../../src/model/actor';
import type { RelationFilter } from '../../src/model/filter';
import type { Relation } from '../../src/model/relation';
import type { ValueExpression } from '../../src/pattern/ast';
import type { SmallGraph } from '../support/arbitraryGraph';

/** The properties of a small graph's elements, and what expressions make of them, from the words of the specification alone; see naiveMatch.ts. */

const NEGATIVE = ['ADVERSARY', 'THREATENED_BY'];
const CERTAINTIES = ['POSSIBLE', 'PREDICTED', 'REPORTED', 'ASSERTED'];

export type Value = string | number | boolean | null | readonly Value[];
export type Truth = boolean | null;
/** An actor or a relation with its properties; `key` tells elements apart. */
export interface Element {
  readonly key: string;
  readonly properties: ReadonlyMap<string, Value>;
  /** The actors that an actor counts for beside itself. */
  readonly parts: readonly Element[];
}
/** What variables stand for. */
export type Bindings = ReadonlyMap<string, Element>;
// Properties

/** An actor with its properties, and with those of its parts. */
export function actorElement({ slug, name, kind, aliases, description, identifiers }: Actor, parts: readonly Actor[] = []): Element {
  const schemes = identifiers.map(({ scheme, value }): [string, Value] => [scheme, value]);
  return {
    key: slug,
    parts: parts.map((part) => actorElement(part)),
    properties: new Map<string, Value>([
      ...schemes,
      ['slug', slug],
      ['name', name],
      ['kind', kind],
      ['aliases', aliases],
      ['description', description],
    ]),
  };
}

/** A relation with its properties; the derived ones are those under the filter's documents. */
export function relationElement(graph: SmallGraph, { id, type, since, until }: Relation, filter: RelationFilter): Element {
  const counting = graph.statements.filter(
    ({ relation, document }) => relation === id && (filter.documents === null || filter.documents.includes(document)),
  );
  const affirming = counting.filter(({ polarity }) => polarity === 'AFFIRMED');
  const ranks = affirming.map(({ certainty }) => CERTAINTIES.indexOf(certainty)).sort((a, b) => a - b);
  const sources = graph.documents.filter(
    ({ id: document, kind }) => kind !== 'BACKGROUND' && affirming.some((statement) => statement.document === document),
  );
  const qualifiers = affirming.flatMap(({ qualifier }) => qualifier ?? []);
  return {
    key: id,
    parts: [],
    properties: new Map<string, Value>([
      ['type', type],
      ['sign', NEGATIVE.includes(type) ? 'NEGATIVE' : 'POSITIVE'],
      ['since', since],
      ['until', until],
      ['certainty', ranks.length === 0 ? null : CERTAINTIES[ranks[ranks.length - 1]]],
      ['contested', affirming.length > 0 && affirming.length < counting.length],
      ['documentCount', sources.length],
      ['qualifiers', [...new Set(qualifiers)].sort()],
    ]),
  };
}

/** A property of an actor or a relation as the specification has it, for those who make conditions about a graph. */
export function propertyIn(graph: SmallGraph, key: string, property: string, filter: RelationFilter): unknown {
  const actor = graph.actors.find(({ slug }) => slug === key);
  if (actor !== undefined) return propertyOf(actorElement(actor), property);
  const relation = graph.relations.find(({ id }) => id === key);
  return relation === undefined ? null : propertyOf(relationElement(graph, relation, filter), property);
}

/** A property; null where there is none. */
export function propertyOf(element: Element, property: string): Value {
  return element.properties.get(property) ?? null;
}

// Values

/** What an expression comes to. */
export function valueOf(expression: ValueExpression, around: Bindings, parameters: Readonly<Record<string, unknown>>): Value {
  const value = (part: ValueExpression) => valueOf(part, around, parameters);
  const truthOf = (part: ValueExpression) => truth(value(part));
  switch (expression.kind) {
    case 'Literal':
      return expression.value;
    case 'Parameter':
      return given(parameters[expression.name]);
    case 'List':
      return expression.items.map(value);
    case 'PropertyReference': {
      const element = around.get(expression.variable.name);
      return element === undefined ? null : propertyOf(element, expression.property.name);
    }
    case 'Comparison': {
      const { left, right, operator } = expression;
      const [property, other] = left.kind === 'PropertyReference' ? [left, right] : [right, left];
      if (property.kind !== 'PropertyReference') return compared(operator, value(left), value(right));
      const scaled = scaleOf(property.property.name);
      const { name } = property.variable;
      const element = around.get(name);
      const of = (one: Element | undefined, by: string) => {
        const bound = one === undefined ? around : new Map([...around, [name, one]]);
        return compared(by, scaled(valueOf(left, bound, parameters)), scaled(valueOf(right, bound, parameters)));
      };
      if (element === undefined || !['=', '<>', 'IN'].includes(operator)) return of(element, operator);
      return operator === '<>'
        ? opposite(nameHolds(element, property.property.name, other, (one) => of(one, '=')))
        : nameHolds(element, property.property.name, other, (one) => of(one, operator));
    }
    case 'Not':
      return opposite(truthOf(expression.operand));
    case 'Is': {
      const wanted = { NULL: null, UNKNOWN: null, TRUE: true, FALSE: false }[expression.test];
      return expression.negated ? value(expression.operand) !== wanted : value(expression.operand) === wanted;
    }
    case 'And':
      return opposite(anyOf(expression.operands.map(truthOf).map(opposite)));
    case 'Or':
      return anyOf(expression.operands.map(truthOf));
    case 'Xor': {
      const truths = expression.operands.map(truthOf);
      return truths.includes(null) ? null : truths.filter((one) => one === true).length % 2 === 1;
    }
  }
}

/** What holds of an actor, or of a part of it where something given is compared with what names actors. */
export function nameHolds(element: Element, property: string, other: ValueExpression, holds: (one: Element) => Truth): Truth {
  const named = !['kind', 'description'].includes(property) && isGiven(other);
  return named && element.parts.some((part) => holds(part) === true) ? true : holds(element);
}

/** Whether an expression asks nothing of the path. */
function isGiven(expression: ValueExpression): boolean {
  return !JSON.stringify(expression).includes('"kind":"PropertyReference"');
}

/** A parameter's value: plain, or a list of plain values. */
function given(value: unknown): Value {
  if (Array.isArray(value)) return value.map(given);
  return typeof value === 'string' || typeof value === 'number' || typeof value === 'boolean' ? value : null;
}

/** What a value says as a condition. */
export function truth(value: Value): Truth {
  return value === true || value === false ? value : null;
}

function opposite(value: Truth): Truth {
  return value === null ? null : !value;
}

function anyOf(truths: readonly Truth[]): Truth {
  return truths.includes(true) ? true : truths.includes(null) ? null : false;
}

/** How values are compared with a property: certainties by their order, a year as its first day. */
export function scaleOf(property: string): (value: Value) => Value {
  const rescaled = (value: Value, one: (text: string) => Value): Value =>
    typeof value === 'string' ? one(value) : value !== null && typeof value === 'object' ? value.map((item) => rescaled(item, one)) : value;
  if (property === 'certainty') return (value) => rescaled(value, (text) => CERTAINTIES.indexOf(text));
  if (property === 'since' || property === 'until')
    return (value) => rescaled(value, (text) => (text.length === 4 ? `${text}-01-01` : text));
  return (value) => value;
}

function compared(operator: string, a: Value, b: Value): Truth {
  switch (operator) {
    case '=':
      return equal(a, b);
    case '<>':
      return opposite(equal(a, b));
    case '<':
      return isLess(a, b);
    case '>':
      return isLess(b, a);
    case '<=':
      return opposite(isLess(b, a));
    case '>=':
      return opposite(isLess(a, b));
    case 'IN':
      return b !== null && typeof b === 'object' ? anyOf(b.map((item) => equal(a, item))) : null;
  }
  if (typeof a !== 'string' || typeof b !== 'string') return null;
  if (operator === 'STARTS WITH') return a.slice(0, b.length) === b;
  if (operator === 'ENDS WITH') return b === '' || a.slice(-b.length) === b;
  return a.split(b).length > 1 || b === '';
}

/** Whether two values are equal, as far as can be known. */
export function equal(a: Value, b: Value): Truth {
  if (a === null || b === null) return null;
  if (typeof a !== 'object' || typeof b !== 'object') return a === b;
  if (a.length !== b.length) return false;
  return opposite(anyOf(a.map((item, i) => opposite(equal(item, b[i])))));
}

function isLess(a: Value, b: Value): Truth {
  if (typeof a === 'number' && typeof b === 'number') return a < b;
  if (typeof a === 'string' && typeof b === 'string') return a < b;
  return null;
}
