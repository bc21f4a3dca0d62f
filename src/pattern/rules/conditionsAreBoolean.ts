import type { ValueExpression } from '../ast';
import { partsOf } from '../contents';
import { printExpression } from '../print';
import type { Rule } from '../rule';

/** What WHERE, AND, OR, XOR, NOT and IS TRUE are said of can be true or false. */
export const conditionsAreBoolean: Rule = ({ contents, variables, properties, parameters, report }) => {
  const check = (expression: ValueExpression) => {
    if (isCondition(expression)) return;
    const text = printExpression(expression);
    report(expression.position, `${text} is no condition; compare it with something`, text, ['a comparison']);
  };
  const isCondition = (expression: ValueExpression): boolean => {
    switch (expression.kind) {
      case 'Literal':
        return expression.value === null || typeof expression.value === 'boolean';
      case 'List':
        return false;
      case 'Parameter': {
        const value = Object.hasOwn(parameters, expression.name) ? parameters[expression.name] : null;
        return value === null || typeof value === 'boolean';
      }
      case 'PropertyReference': {
        const kind = variables.get(expression.variable.name)?.kind;
        const type = kind === undefined ? undefined : properties[kind].get(expression.property.name);
        return type === undefined || type === 'boolean';
      }
      default:
        return true;
    }
  };
  for (const { expression, property } of contents.conditions) {
    if (property === null) check(expression);
    for (const part of partsOf(expression)) {
      if (part.kind === 'Not' || (part.kind === 'Is' && part.test !== 'NULL')) check(part.operand);
      if (part.kind === 'And' || part.kind === 'Or' || part.kind === 'Xor') part.operands.forEach(check);
    }
  }
};
