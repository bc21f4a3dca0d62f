import type { NodePattern, PathExpression, ValueExpression } from './ast';
import { conjunctsOf, referencesIn } from './contents';
import { elementCondition, OWN } from './elementCondition';
import { evaluate, type Parameters } from './evaluate';

/** The slugs that a pattern names at its two ends, sorted and none twice; null where it names none. No path of the pattern has other ends. */
export interface NamedEnds {
  readonly from: readonly string[] | null;
  readonly to: readonly string[] | null;
}

/**
 * The ends that a checked pattern names by `{slug: ...}`, `slug = ...` or `slug IN ...`, so that a search need not ask every actor
 * whether it is one of them. `pushed` are conditions on single nodes that stand elsewhere in the pattern.
 */
export function namedEnds(
  path: PathExpression,
  pushed: (node: NodePattern) => readonly ValueExpression[],
  parameters: Parameters,
): NamedEnds {
  if (path.kind === 'Alternation') return { from: null, to: null };
  const { elements } = path;
  const named = (element: (typeof elements)[number]) =>
    element.kind === 'NodePattern' ? slugsNamed(element, pushed(element), parameters) : null;
  return { from: named(elements[0]), to: named(elements[elements.length - 1]) };
}

function slugsNamed(node: NodePattern, pushed: readonly ValueExpression[], parameters: Parameters): readonly string[] | null {
  const own = elementCondition(node);
  const parts = [...(own === null ? [] : [own]), ...pushed].flatMap(conjunctsOf);
  const lists = parts.flatMap((part) => slugsOf(part, node.variable?.name ?? OWN, parameters) ?? []);
  if (lists.length === 0) return null;
  return lists.reduce((some, others) => some.filter((slug) => others.includes(slug)));
}

/** The only slugs with which a condition on a node can hold; null when it is not about its slug alone. */
function slugsOf(condition: ValueExpression, variable: string, parameters: Parameters): [readonly string[]] | null {
  if (condition.kind !== 'Comparison' || (condition.operator !== '=' && condition.operator !== 'IN')) return null;
  const isSlug = (side: ValueExpression) =>
    side.kind === 'PropertyReference' && side.variable.name === variable && side.property.name === 'slug';
  const { left, right, operator } = condition;
  const value = isSlug(left) ? right : operator === '=' && isSlug(right) ? left : null;
  if (value === null || referencesIn(value).length > 0) return null;
  const given = evaluate(value, () => null, parameters);
  const slugs = Array.isArray(given) ? given : [given];
  return [[...new Set(slugs.filter((slug) => typeof slug === 'string'))].sort()];
}
