import { ACTOR_KINDS } from '../model/actor';
import type { RelationFilter } from '../model/filter';
import { RELATION_TYPE_TRAITS, RELATION_TYPES, type RelationType } from '../model/relationType';
import type { EdgePattern, NodePattern, PathPattern, Selector, ValueExpression } from './ast';
import { choiceOf } from './between';
import { contentsOf, isLocal, referencesIn, type Contents, type PlacedElement } from './contents';
import { elementCondition, OWN } from './elementCondition';
import { compilePredicate, countOf, type Parameters } from './evaluate';
import { matchesLabels } from './labels';
import { pathMatcher } from './matchPath';
import { namedEnds } from './namedEnds';
import { networkOf } from './network';
import { automatonOf } from './patternAutomaton';
import type { Choice, ElementTest, PathPlan } from './plan';

/** The plan of a checked pattern with its parameters: no path is longer than `maxLength`. */
export function planOfPattern(pattern: PathPattern, parameters: Parameters, filter: RelationFilter, maxLength: number): PathPlan {
  const contents = contentsOf(pattern);
  const { pushed, kept } = pushedDown(pattern.where, contents);
  const conditionOf = elementConditions(contents, pushed, parameters);
  const testOf = (element: NodePattern | EdgePattern) => both(labelTest(element), conditionOf(element));
  const network = networkOf(pattern.pattern, maxLength);
  const whole = kept.length > 0 || asksAcross(contents) ? pathMatcher(network, pattern, parameters, testOf) : null;
  return {
    source: { pattern, parameters },
    ...namedEnds(pattern.pattern, (node) => pushed.get(node) ?? [], parameters),
    choice: choiceOfSelector(pattern.selector, parameters),
    mode: pattern.mode,
    ...automatonOf(network, { ofNode: testOf, ofEdge: (edge) => ({ types: typesOf(edge), where: conditionOf(edge) }) }),
    whole,
    maxLength,
    sign: null,
    filter,
  };
}

function choiceOfSelector(selector: Selector, parameters: Parameters): Choice {
  switch (selector.kind) {
    case 'ALL':
    case 'ANY_SHORTEST':
    case 'ALL_SHORTEST':
      return choiceOf(selector.kind, 1);
    case 'ANY':
      return choiceOf('SHORTEST_K', countOf(selector.k, parameters));
    case 'SHORTEST_K':
    case 'SHORTEST_K_GROUPS':
      return choiceOf(selector.kind, countOf(selector.k, parameters));
  }
}

/** Whether the pattern asks what no single element can answer, its last WHERE aside. */
function asksAcross({ conditions, elements }: Contents): boolean {
  const names = elements.flatMap(({ element }) => element.variable?.name ?? []);
  return (
    conditions.some((condition) => condition.owner.kind !== 'PathPattern' && !isLocal(condition)) || new Set(names).size < names.length
  );
}

/**
 * The parts of the pattern's last WHERE that ask for one variable each, which stands once and is always bound: they can be asked of
 * its element on the way, long before a path is whole.
 */
function pushedDown(
  where: ValueExpression | null,
  { elements }: Contents,
): { pushed: Map<NodePattern | EdgePattern, ValueExpression[]>; kept: ValueExpression[] } {
  const pushed = new Map<NodePattern | EdgePattern, ValueExpression[]>();
  const kept: ValueExpression[] = [];
  for (const part of where === null ? [] : where.kind === 'And' ? where.operands : [where]) {
    const [name, ...others] = new Set(referencesIn(part).map(({ variable }) => variable.name));
    const standing: readonly PlacedElement[] = elements.filter(({ element }) => name !== undefined && element.variable?.name === name);
    if (others.length > 0 || standing.length !== 1 || standing[0].frames.length > 0) {
      kept.push(part);
      continue;
    }
    const { element } = standing[0];
    pushed.set(element, [...(pushed.get(element) ?? []), part]);
  }
  return { pushed, kept };
}

/** What each element asks of a single actor or relation besides its labels: its own condition, and what was pushed down to it. */
function elementConditions(
  { elements }: Contents,
  pushed: ReadonlyMap<NodePattern | EdgePattern, readonly ValueExpression[]>,
  parameters: Parameters,
): (element: NodePattern | EdgePattern) => ElementTest | null {
  const tests = new Map(elements.map(({ element }) => [element, ownTest(element, pushed.get(element) ?? [], parameters)]));
  return (element) => tests.get(element) ?? null;
}

function ownTest(element: NodePattern | EdgePattern, pushed: readonly ValueExpression[], parameters: Parameters): ElementTest | null {
  const own = elementCondition(element);
  const name = element.variable?.name ?? OWN;
  const local = own !== null && referencesIn(own).every(({ variable }) => variable.name === name) ? [own] : [];
  const predicates = [...local, ...pushed].map((condition) => compilePredicate(condition, parameters));
  if (predicates.length === 0) return null;
  return (read) => predicates.every((predicate) => predicate((_, property) => read(property)) === true);
}

function labelTest(element: NodePattern | EdgePattern): ElementTest | null {
  if (element.kind === 'NodePattern') {
    if (element.labels === null) return null;
    const kinds = new Set<unknown>(ACTOR_KINDS.filter((kind) => matchesLabels(element.labels, kind)));
    return (read) => kinds.has(read('kind'));
  }
  const types = new Set<unknown>(typesOf(element));
  return (read) => types.has(read('type'));
}

/** The types of the relations that an edge can be. */
function typesOf({ labels, direction }: EdgePattern): readonly RelationType[] {
  const undirected = direction === 'UNDIRECTED';
  return RELATION_TYPES.filter((type) => matchesLabels(labels, type) && !(undirected && !RELATION_TYPE_TRAITS[type].symmetric));
}

function both(one: ElementTest | null, other: ElementTest | null): ElementTest | null {
  return one === null ? other : other === null ? one : (read) => one(read) && other(read);
}
