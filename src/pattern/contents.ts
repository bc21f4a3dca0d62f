import type {
  Alternation,
  Comparison,
  EdgePattern,
  Group,
  LabelExpression,
  Name,
  NodePattern,
  Parameter,
  PathExpression,
  PathPattern,
  PropertyReference,
  Quantifier,
  ValueExpression,
} from './ast';
import { OWN } from './elementCondition';

/** An enclosing part that decides how often, and whether, what is inside is matched. */
export type Frame =
  | { readonly kind: 'REPEATED'; readonly by: Group | EdgePattern }
  | { readonly kind: 'OPTIONAL'; readonly by: Group | EdgePattern }
  | { readonly kind: 'BRANCH'; readonly of: Alternation; readonly index: number };

/** From the outermost to the innermost. */
export type Frames = readonly Frame[];

/** A node or edge of a pattern, and where it stands. An edge that is quantified itself stands inside that quantifier. */
export interface PlacedElement {
  readonly element: NodePattern | EdgePattern;
  readonly frames: Frames;
}

/**
 * A condition: a WHERE, or the value that a map gives a property, which must equal `property` of `owner`. Conditions of a node or
 * an edge are tested there; those of a group when it has been matched once; that of the pattern at the end.
 */
export interface PlacedCondition {
  readonly expression: ValueExpression;
  readonly property: Name | null;
  readonly owner: NodePattern | EdgePattern | Group | PathPattern;
  readonly frames: Frames;
}

/** All that a pattern consists of, in the order of the text: what laws and plans go through without walking the tree again. */
export interface Contents {
  readonly elements: readonly PlacedElement[];
  readonly groups: readonly { readonly group: Group; readonly frames: Frames }[];
  readonly conditions: readonly PlacedCondition[];
  readonly labels: readonly { readonly labels: LabelExpression; readonly element: NodePattern | EdgePattern }[];
}

/** The contents of a pattern. */
export function contentsOf(pattern: PathPattern): Contents {
  const contents = { elements: [], groups: [], conditions: [], labels: [] } satisfies Contents;
  const { elements, groups, conditions, labels }: Collected = contents;

  const visitElement = (element: NodePattern | EdgePattern, frames: Frames) => {
    elements.push({ element, frames });
    if (element.labels !== null) labels.push({ labels: element.labels, element });
    for (const { key, value } of element.properties) conditions.push({ expression: value, property: key, owner: element, frames });
    if (element.where !== null) conditions.push({ expression: element.where, property: null, owner: element, frames });
  };
  const visit = (path: PathExpression, frames: Frames): void => {
    if (path.kind === 'Alternation') {
      path.branches.forEach((branch, index) => visit(branch, [...frames, { kind: 'BRANCH', of: path, index }]));
      return;
    }
    for (const element of path.elements) {
      if (element.kind === 'NodePattern') {
        visitElement(element, frames);
        continue;
      }
      const inside = element.quantifier === null ? frames : [...frames, frameOf(element, element.quantifier)];
      if (element.kind === 'EdgePattern') {
        visitElement(element, inside);
        continue;
      }
      groups.push({ group: element, frames });
      visit(element.pattern, inside);
      if (element.where !== null) conditions.push({ expression: element.where, property: null, owner: element, frames: inside });
    }
  };

  visit(pattern.pattern, []);
  if (pattern.where !== null) conditions.push({ expression: pattern.where, property: null, owner: pattern, frames: [] });
  return contents;
}

type Collected = { [K in keyof Contents]: Contents[K][number][] };

function frameOf(by: Group | EdgePattern, { optional }: Quantifier): Frame {
  return { kind: optional ? 'OPTIONAL' : 'REPEATED', by };
}

/** An expression and all that it consists of, outer before inner. */
export function* partsOf(expression: ValueExpression): Generator<ValueExpression> {
  const waiting = [expression];
  for (let part = waiting.pop(); part !== undefined; part = waiting.pop()) {
    yield part;
    waiting.push(...operandsOf(part).toReversed());
  }
}

function operandsOf(expression: ValueExpression): readonly ValueExpression[] {
  switch (expression.kind) {
    case 'Literal':
    case 'Parameter':
    case 'PropertyReference':
      return [];
    case 'List':
      return expression.items;
    case 'Comparison':
      return [expression.left, expression.right];
    case 'Not':
    case 'Is':
      return [expression.operand];
    case 'And':
    case 'Or':
    case 'Xor':
      return expression.operands;
  }
}

/** The properties that an expression asks for, in its order. */
export function referencesIn(expression: ValueExpression): readonly PropertyReference[] {
  return [...partsOf(expression)].flatMap((part) => (part.kind === 'PropertyReference' ? [part] : []));
}

/** The parameters that an expression uses, in its order. */
export function parametersIn(expression: ValueExpression): readonly Parameter[] {
  return [...partsOf(expression)].flatMap((part) => (part.kind === 'Parameter' ? [part] : []));
}

/** The comparisons in an expression, in its order. */
export function comparisonsIn(expression: ValueExpression): readonly Comparison[] {
  return [...partsOf(expression)].flatMap((part) => (part.kind === 'Comparison' ? [part] : []));
}

/** The conditions that must all hold for one to hold, in its order. */
export function conjunctsOf(condition: ValueExpression): readonly ValueExpression[] {
  return condition.kind === 'And' ? condition.operands.flatMap(conjunctsOf) : [condition];
}

/** Whether a condition asks for nothing but the node or edge that it stands at. */
export function isLocal({ expression, owner }: PlacedCondition): boolean {
  const own = owner.kind === 'NodePattern' || owner.kind === 'EdgePattern' ? (owner.variable?.name ?? OWN) : undefined;
  return referencesIn(expression).every(({ variable }) => variable.name === own);
}

/** The quantifiers of a pattern. */
export function quantifiersIn({ elements, groups }: Contents): readonly Quantifier[] {
  const edges = elements.flatMap(({ element }) => (element.kind === 'EdgePattern' ? [element.quantifier] : []));
  return [...edges, ...groups.map(({ group }) => group.quantifier)].filter((quantifier) => quantifier !== null);
}
