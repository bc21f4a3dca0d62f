import type { Comparison, EdgePattern, NodePattern, PropertyEntry, ValueExpression } from './ast';

/** The name by which the condition of an element without a variable asks for its own properties; no variable has it. */
export const OWN = '';

/** All that a node or an edge asks for besides its labels, as one condition: its map and its WHERE. null: nothing. */
export function elementCondition(element: NodePattern | EdgePattern): ValueExpression | null {
  const { properties, where, position } = element;
  const equalities = properties.map((entry) => entryEquals(element, entry));
  const operands = where === null ? equalities : [...equalities, where];
  return operands.length === 0 ? null : operands.length === 1 ? operands[0] : { kind: 'And', operands, position };
}

/** What an entry of an element's map asks for. */
export function entryEquals({ variable, position }: NodePattern | EdgePattern, { key, value }: PropertyEntry): Comparison {
  return {
    kind: 'Comparison',
    operator: '=',
    operatorPosition: key.position,
    left: { kind: 'PropertyReference', variable: variable ?? { kind: 'Name', name: OWN, position }, property: key, position: key.position },
    right: value,
    position: key.position,
  };
}
