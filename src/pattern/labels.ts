import { ACTOR_KINDS, type ActorKind } from '../model/actor';
import { RELATION_TYPE_TRAITS, RELATION_TYPES, type RelationType } from '../model/relationType';
import type { LabelExpression, Name } from './ast';

/**
 * Whether an actor of this kind, or a relation of this type, has the labels (null: none are asked for). On relations everything,
 * `%` and `!` range over the four relation types and the structure types that the expression names.
 */
export function matchesLabels(labels: LabelExpression | null, label: ActorKind | RelationType): boolean {
  if (isStructureType(label) && !(labels !== null && labelNames(labels).some(({ name }) => name === label))) return false;
  return labels === null || holds(labels, label);
}

function isStructureType(label: ActorKind | RelationType): boolean {
  return RELATION_TYPES.some((type) => type === label && RELATION_TYPE_TRAITS[type].structure);
}

function holds(labels: LabelExpression, label: string): boolean {
  switch (labels.kind) {
    case 'Name':
      return labels.name === label;
    case 'AnyLabel':
      return true;
    case 'LabelNot':
      return !holds(labels.operand, label);
    case 'LabelAnd':
      return labels.operands.every((operand) => holds(operand, label));
    case 'LabelOr':
      return labels.operands.some((operand) => holds(operand, label));
  }
}

/** The names in a label expression, in its order. */
export function labelNames(labels: LabelExpression): readonly Name[] {
  switch (labels.kind) {
    case 'Name':
      return [labels];
    case 'AnyLabel':
      return [];
    case 'LabelNot':
      return labelNames(labels.operand);
    case 'LabelAnd':
    case 'LabelOr':
      return labels.operands.flatMap(labelNames);
  }
}

/** The actor kinds that a node's labels allow. */
export function allowedKinds(labels: LabelExpression | null): readonly ActorKind[] {
  return ACTOR_KINDS.filter((kind) => matchesLabels(labels, kind));
}

/** The relation types that an edge's labels allow. */
export function allowedTypes(labels: LabelExpression | null): readonly RelationType[] {
  return RELATION_TYPES.filter((type) => matchesLabels(labels, type));
}
