import type { EdgePattern, NodePattern, ValueExpression } from './ast';

/** The name by which the condition of an element without a variable asks for its own properties; no variable has it. */
export const OWN = '';

/** All that a node or an edge asks for besides its labels, as one condition: its map and its WHERE. null: nothing. */
export function elementCondition({ variable, properties, where, position }: NodePattern | EdgePattern): ValueExpression | null {
  const own = variable ?? { kind: 'Name', name: OWN, position };
  const equalities = properties.map(({ key, value }): ValueExpression => ({
    kind: 'Comparison',
    operator: '=',
    operatorPosition: key.position,
    left: { kind: 'PropertyReference', variable: own, property: key, position: key.position },
    right: value,
    position: key.position,
  }));
  const operands = where === null ? equalities : [...equalities, where];
  return operands.length === 0 ? null : operands.length === 1 ? operands[0] : { kind: 'And', operands, position };
}
