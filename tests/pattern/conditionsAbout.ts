import { ACTOR_KINDS } from '../../src/model/actor';
import { CERTAINTIES } from '../../src/model/certainty';
import { RELATION_TYPES } from '../../src/model/relationType';
import type { ComparisonOperator, Name, ValueExpression } from '../../src/pattern/ast';

/** What conditions are made of: properties, the elements that variables were modelled on, and chance. */
export interface ConditionSource {
  /** What the element of a key, or one that it counts for, has as a property. */
  readonly valueAt: (key: string, property: string) => unknown;
  /** Whether the element counts for others. */
  readonly hasParts: (key: string) => boolean;
  /** The key of the actor or relation that each variable was modelled on. */
  readonly keyOf: ReadonlyMap<string, string>;
  /** Takes up the values that become parameters. */
  readonly parameters: Record<string, unknown>;
  readonly chance: (percent: number) => boolean;
  readonly upTo: (most: number) => number;
  readonly pick: <T>(list: readonly T[]) => T;
}

const OPERATORS = ['=', '<>', '<', '<=', '>', '>='] as const;
const DAYS = ['2001-01-01', '2002-01-01', '2001', '2003', '2001-06-30'];
/** Values that properties of a graph may have. */
const TEXTS: Readonly<Record<string, readonly string[]>> = {
  slug: ['a', 'b', 'c', 'd'],
  name: ['A', 'B', 'C'],
  kind: ACTOR_KINDS.slice(0, 3),
  iso3: ['AAA', 'ABA'],
  wikidata: ['Q1', 'Q2'],
  description: ['an actor', 'a state'],
  type: RELATION_TYPES,
  sign: ['POSITIVE', 'NEGATIVE'],
  certainty: CERTAINTIES,
  since: DAYS,
  until: DAYS,
};

/** The place of everything in a tree that was never a text. */
export const position = { offset: 0, line: 1, column: 1 };

/** Variables of actors come before those of relations. */
export function isActor(variable: string): boolean {
  return variable < 'g';
}

/** A name in a tree. */
export function name(text: string): Name {
  return { kind: 'Name', name: text, position };
}

function literal(value: string | number | boolean | null): ValueExpression {
  return { kind: 'Literal', value, position };
}

/** Random conditions on the variables, mostly ones that the elements they were modelled on meet. */
export function conditionsAbout({ valueAt, hasParts, keyOf, parameters, chance, upTo, pick }: ConditionSource) {
  const variables = [...keyOf.keys()];
  const constant = (value: string | number | boolean | null | string[]): ValueExpression => {
    if (!chance(25)) return Array.isArray(value) ? { kind: 'List', items: value.map(literal), position } : literal(value);
    const parameter = `p${Object.keys(parameters).length + 1}`;
    parameters[parameter] = value;
    return { kind: 'Parameter', name: parameter, position };
  };
  const property = (variable: string, key: string): ValueExpression => ({
    kind: 'PropertyReference',
    variable: name(variable),
    property: name(key),
    position,
  });
  /** What the walk has there, or something else of the kind. */
  const textAt = (variable: string, key: string): string => {
    const value = chance(70) ? valueAt(keyOf.get(variable) ?? '', key) : null;
    return typeof value === 'string' ? value : pick(TEXTS[key]);
  };
  const comparison = (left: ValueExpression, operator: ComparisonOperator, right: ValueExpression): ValueExpression => ({
    kind: 'Comparison',
    operator,
    operatorPosition: position,
    left,
    right,
    position,
  });
  /** One that names an actor, or one of those that it counts for. */
  const naming = (variable: string): ValueExpression => {
    const key = pick(['slug', 'slug', 'name', 'iso3', 'wikidata']);
    const text = constant(textAt(variable, key));
    switch (upTo(3)) {
      case 0:
        return comparison(property(variable, key), '=', text);
      case 1:
        return comparison(text, '<>', property(variable, key));
      case 2:
        return comparison(property(variable, key), 'IN', constant([textAt(variable, key), pick(TEXTS[key])]));
      default:
        return comparison(constant(pick(['Moscow', 'North', 'south'])), 'IN', property(variable, 'aliases'));
    }
  };
  const simple = (variable: string): ValueExpression => {
    const others = variables.filter((other) => other !== variable && isActor(other) === isActor(variable));
    const key = pick(
      isActor(variable)
        ? ['slug', 'name', 'kind', 'iso3', 'wikidata', 'description']
        : ['type', 'sign', 'certainty', 'certainty', 'since', 'since', 'until'],
    );
    if (hasParts(keyOf.get(variable) ?? '') && chance(70)) return naming(variable);
    const ordered = !['kind', 'type', 'sign'].includes(key);
    const shape = upTo(12);
    if (shape <= 2 && others.length > 0)
      return comparison(property(variable, key), chance(50) ? '<>' : ordered ? pick(OPERATORS) : '=', property(pick(others), key));
    if (shape <= 4)
      return comparison(
        property(variable, key),
        ordered && chance(60) ? pick(['<=', '>=', '<', '>'] as const) : chance(65) ? '=' : '<>',
        constant(textAt(variable, key)),
      );
    if (shape <= 6) return comparison(property(variable, key), 'IN', constant([textAt(variable, key), pick(TEXTS[key])]));
    if (shape === 7)
      return {
        kind: 'Is',
        test: 'NULL',
        negated: chance(60),
        operand: property(variable, isActor(variable) ? pick(['iso3', 'wikidata', 'description']) : pick(['since', 'until'])),
        position,
      };
    if (shape === 8) {
      if (!isActor(variable))
        return chance(50) ? property(variable, 'contested') : comparison(property(variable, 'contested'), '=', constant(chance(30)));
      const text = pick(['slug', 'name', 'iso3', 'description']);
      const whole = textAt(variable, text);
      return comparison(
        property(variable, text),
        pick(['STARTS WITH', 'CONTAINS', 'ENDS WITH'] as const),
        constant(chance(50) ? whole.slice(0, 1) : whole.slice(-1)),
      );
    }
    if (shape === 9) {
      const list = isActor(variable) ? 'aliases' : 'qualifiers';
      const listed = valueAt(keyOf.get(variable) ?? '', list);
      const texts = Array.isArray(listed) ? listed.map(String) : [];
      return chance(25)
        ? comparison(property(variable, list), '=', constant(texts))
        : comparison(constant(texts[0] ?? 'arms'), 'IN', property(variable, list));
    }
    if (shape === 10 && !isActor(variable)) return comparison(property(variable, 'documentCount'), pick(OPERATORS), constant(upTo(2)));
    if (shape === 11) return comparison(property(variable, key), pick(['=', '<>'] as const), constant(null));
    return comparison(constant(textAt(variable, key)), '=', property(variable, key));
  };
  const condition = (own: string | null, depth: number): ValueExpression => {
    const one = () => (own !== null && chance(60) ? own : pick(variables));
    const shape = depth === 0 ? 0 : upTo(9);
    if (shape <= 4) return simple(one());
    if (shape === 5) return { kind: 'Not', operand: condition(own, depth - 1), position };
    if (shape === 6)
      return {
        kind: 'Is',
        test: pick(['TRUE', 'FALSE', 'UNKNOWN'] as const),
        negated: chance(60),
        operand: condition(own, depth - 1),
        position,
      };
    const kind = pick(['And', 'Or', 'Or', 'Xor'] as const);
    return { kind, operands: [condition(own, depth - 1), condition(own, depth - 1)], position };
  };
  return { condition, constant, property, textOf: (key: string): string => pick(TEXTS[key]) };
}
