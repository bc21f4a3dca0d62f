import type {
  EdgePattern,
  LabelExpression,
  NodePattern,
  PathExpression,
  PathElement,
  PathMode,
  PathPattern,
  ValueExpression,
} from '../../src/pattern/ast';
import type { RelationFilter } from '../../src/model/filter';
import type { Relation } from '../../src/model/relation';
import { edgesOf, remaining, type NaivePath } from '../execute/bruteForce';
import type { GraphOfWholes } from '../execute/naiveRollUp';
import type { SmallGraph } from '../support/arbitraryGraph';
import {
  actorElement,
  equal,
  nameHolds,
  propertyOf,
  relationElement,
  scaleOf,
  truth,
  valueOf,
  type Bindings,
  type Element,
  type Truth,
} from './naiveValues';

/**
 * The paths of a pattern by trying every path of a small graph, from the syntax tree, the rows of the model and the words of the
 * specification alone. Of the product it shares the types of these and nothing else: not how labels, values or conditions are judged.
 */

const FOUR_TYPES = ['ALLY', 'ADVERSARY', 'SUPPLIER', 'THREATENED_BY'];
const SYMMETRIC = ['ALLY', 'ADVERSARY'];

/** A condition that is judged when the variables of the part around have got all their elements. */
type Pending = (around: Bindings) => Truth;

/** One way to match a part of a pattern from some place of the path on. */
interface Match {
  readonly end: number;
  /** What the variables outside quantified parts stand for. */
  readonly bindings: Bindings;
  readonly pending: readonly Pending[];
}

interface Step {
  readonly relation: Relation;
  readonly element: Element;
  readonly from: string;
  readonly to: string;
}

/** The paths, of at most `maxLength` steps, that the pattern answers under the filter (its types: those allowed at all), in canonical order. */
export function naiveMatch(
  graph: GraphOfWholes,
  pattern: PathPattern,
  parameters: Readonly<Record<string, unknown>>,
  filter: RelationFilter,
  maxLength: number,
): NaivePath[] {
  const matching = pathsOf({ ...graph, ...remaining(graph, filter) }, filter, pattern.mode, maxLength).filter((path) =>
    matchesPattern(path, pattern, parameters),
  );
  const pairs = new Map<string, Path[]>();
  for (const path of matching.sort(canonically)) {
    const pair = `${path.actors[0].key} ${path.actors[path.steps.length].key}`;
    pairs.set(pair, [...(pairs.get(pair) ?? []), path]);
  }
  return [...pairs.values()]
    .flatMap((paths) => selected(paths, pattern, parameters))
    .sort(canonically)
    .map(({ actors, steps }) => ({ actors: actors.map(({ key }) => key), relations: steps.map(({ relation }) => relation.id) }));
}

/** How many walks a search has to try that looks at all; a guard against graphs that are too dense for this. */
export function walkCount(graph: SmallGraph, filter: RelationFilter, maxLength: number): number {
  const edges = edgesOf(graph, filter);
  let ending = new Map(graph.actors.map(({ slug }) => [slug, 1]));
  let all = ending.size;
  for (let n = 0; n < maxLength; n++) {
    const next = new Map<string, number>();
    const add = (to: string, count: number) => next.set(to, (next.get(to) ?? 0) + count);
    for (const { source, target } of edges) {
      add(target, ending.get(source) ?? 0);
      if (source !== target) add(source, ending.get(target) ?? 0);
    }
    ending = next;
    all += [...ending.values()].reduce((sum, count) => sum + count, 0);
  }
  return all;
}

// Paths

interface Path {
  readonly actors: readonly Element[];
  readonly steps: readonly Step[];
}

function pathsOf(graph: GraphOfWholes, filter: RelationFilter, mode: PathMode, maxLength: number): Path[] {
  const actors = new Map(graph.actors.map((actor) => [actor.slug, actorElement(actor, graph.parts?.get(actor.slug))]));
  const kinds = new Map(graph.actors.map(({ slug, kind }) => [slug, kind]));
  const steps = edgesOf(graph, filter).flatMap((relation): Step[] => {
    const element = relationElement(graph, relation, filter);
    const { source, target } = relation;
    const along = { relation, element, from: source, to: target };
    return source === target ? [along] : [along, { relation, element, from: target, to: source }];
  });
  const mayStandInside = (slug: string) => {
    const kind = kinds.get(slug);
    return !filter.avoidActors.includes(slug) && (filter.viaKinds === null || (kind !== undefined && filter.viaKinds.includes(kind)));
  };
  const element = (slug: string) => {
    const found = actors.get(slug);
    if (found === undefined) throw new Error(`The graph has no actor ${slug}.`);
    return found;
  };

  let growing: Path[] = [...actors.values()].map((actor) => ({ actors: [actor], steps: [] }));
  const all = [...growing];
  for (let n = 0; n < maxLength; n++) {
    growing = growing.flatMap((path) => {
      const last = path.actors[path.steps.length].key;
      if (n > 0 && !mayStandInside(last)) return [];
      return steps
        .filter(({ from }) => from === last)
        .map((step) => ({ actors: [...path.actors, element(step.to)], steps: [...path.steps, step] }))
        .filter((longer) => keepsMode(longer, mode));
    });
    all.push(...growing);
  }
  return all;
}

/** Whether a path, or a part of one, is of a mode. What a mode forbids of a path it forbids of its beginnings. */
function keepsMode({ actors, steps }: Path, mode: PathMode): boolean {
  const repeats = (keys: readonly string[]) => new Set(keys).size < keys.length;
  const visited = actors.map(({ key }) => key);
  switch (mode) {
    case 'WALK':
      return true;
    case 'TRAIL':
      return !repeats(steps.map(({ relation }) => relation.id));
    case 'ACYCLIC':
      return !repeats(visited);
    case 'SIMPLE':
      return !repeats(visited.slice(1)) && !repeats(visited.slice(0, -1));
  }
}

function canonically(a: Path, b: Path): number {
  const keys = [a, b].map(({ actors, steps }) => [actors[0].key, actors[steps.length].key, ...steps.map(({ relation }) => relation.id)]);
  if (a.steps.length !== b.steps.length) return a.steps.length - b.steps.length;
  const differs = keys[0].findIndex((key, i) => key !== keys[1][i]);
  return differs === -1 ? 0 : keys[0][differs] < keys[1][differs] ? -1 : 1;
}

/** Those of one pair's paths, sorted, that the selector answers. */
function selected(paths: readonly Path[], { selector }: PathPattern, parameters: Readonly<Record<string, unknown>>): readonly Path[] {
  const lengths = [...new Set(paths.map(({ steps }) => steps.length))].sort((a, b) => a - b);
  const count = 'k' in selector ? Number(selector.k.kind === 'Literal' ? selector.k.value : parameters[selector.k.name]) : 1;
  switch (selector.kind) {
    case 'ALL':
      return paths;
    case 'ANY_SHORTEST':
    case 'ANY':
    case 'SHORTEST_K':
      return paths.slice(0, count);
    case 'ALL_SHORTEST':
    case 'SHORTEST_K_GROUPS':
      return paths.filter(({ steps }) => lengths.indexOf(steps.length) < count);
  }
}

// Matching

/** Whether there is a way to match the whole path with the pattern. */
function matchesPattern(path: Path, pattern: PathPattern, parameters: Readonly<Record<string, unknown>>): boolean {
  const judge = (condition: ValueExpression) => (around: Bindings) => truth(valueOf(condition, around, parameters));
  const last: readonly Pending[] = pattern.where === null ? [] : [judge(pattern.where)];
  return matchPath(pattern.pattern, 0).some(
    ({ end, bindings, pending }) => end === path.steps.length && [...pending, ...last].every((condition) => condition(bindings) === true),
  );

  function matchPath(expression: PathExpression, at: number): Match[] {
    if (expression.kind === 'Alternation') return expression.branches.flatMap((branch) => matchPath(branch, at));
    return expression.elements.reduce<Match[]>(
      (matches, element) => matches.flatMap((match) => followedBy(match, matchElement(element, match.end))),
      [nothingAt(at)],
    );
  }

  function matchElement(element: PathElement, at: number): Match[] {
    if (element.kind === 'NodePattern') return labelled(element, path.actors[at]) ? [bound(element, path.actors[at], at)] : [];
    const { quantifier } = element;
    if (quantifier === null) return matchOnce(element, at);
    if (quantifier.optional) return [nothingAt(at), ...matchOnce(element, at)];
    let repeated = [nothingAt(at)];
    const all = quantifier.min === 0 ? [...repeated] : [];
    // Each time takes a step at least.
    for (let n = 1; n <= Math.min(quantifier.max ?? Infinity, path.steps.length - at); n++) {
      repeated = repeated.flatMap((match) => followedBy(match, matchOnce(element, match.end).map(closed)));
      if (n >= quantifier.min) all.push(...repeated);
    }
    return all;
  }

  function matchOnce(element: Exclude<PathElement, NodePattern>, at: number): Match[] {
    if (element.kind === 'EdgePattern') {
      return at < path.steps.length && directed(element, path.steps[at]) && labelled(element, path.steps[at].element)
        ? [bound(element, path.steps[at].element, at + 1)]
        : [];
    }
    const { mode, where } = element;
    return matchPath(element.pattern, at)
      .filter(({ end }) => mode === null || keepsMode({ actors: path.actors.slice(at, end + 1), steps: path.steps.slice(at, end) }, mode))
      .map((match) => (where === null ? match : { ...match, pending: [...match.pending, judge(where)] }));
  }

  /** A node or an edge that stands for the element: its map and WHERE are judged later, when all variables have theirs. */
  function bound({ variable, properties, where }: NodePattern | EdgePattern, element: Element, end: number): Match {
    const equalities = properties.map(({ key, value }): Pending => {
      const scaled = scaleOf(key.name);
      return (around) =>
        nameHolds(element, key.name, value, (one) => equal(scaled(propertyOf(one, key.name)), scaled(valueOf(value, around, parameters))));
    });
    return {
      end,
      bindings: new Map(variable === null ? [] : [[variable.name, element]]),
      pending: where === null ? equalities : [...equalities, judge(where)],
    };
  }
}

function nothingAt(end: number): Match {
  return { end, bindings: new Map(), pending: [] };
}

/** The first match followed by each of the others; a variable that stands in both is one element. */
function followedBy(first: Match, others: readonly Match[]): Match[] {
  return others.flatMap(({ end, bindings, pending }) => {
    const differs = [...bindings].some(([name, { key }]) => (first.bindings.get(name)?.key ?? key) !== key);
    return differs ? [] : [{ end, bindings: new Map([...first.bindings, ...bindings]), pending: [...first.pending, ...pending] }];
  });
}

/** One of many: what its variables stand for is known inside alone. */
function closed({ end, bindings, pending }: Match): Match {
  return { end, bindings: new Map(), pending: pending.map((condition) => (around) => condition(new Map([...around, ...bindings]))) };
}

/** A symmetric relation goes whichever way the arrow points; `~` alone wants one. */
function directed({ direction }: EdgePattern, { relation, from, to }: Step): boolean {
  if (SYMMETRIC.includes(relation.type)) return true;
  const along = relation.source === from && relation.target === to;
  const against = relation.target === from && relation.source === to;
  switch (direction) {
    case 'RIGHT':
    case 'UNDIRECTED_OR_RIGHT':
      return along;
    case 'LEFT':
    case 'LEFT_OR_UNDIRECTED':
      return against;
    case 'ANY':
    case 'LEFT_OR_RIGHT':
      return along || against;
    case 'UNDIRECTED':
      return false;
  }
}

/** Structure types are matched where they are named; everything else ranges over the four relation types and these. */
function labelled({ kind, labels }: NodePattern | EdgePattern, element: Element): boolean {
  const own = String(propertyOf(element, kind === 'NodePattern' ? 'kind' : 'type'));
  if (kind === 'EdgePattern' && !FOUR_TYPES.includes(own) && !(labels !== null && names(labels).includes(own))) return false;
  return labels === null || holds(labels, own);
}

function names(labels: LabelExpression): string[] {
  if (labels.kind === 'Name') return [labels.name];
  if (labels.kind === 'LabelNot') return names(labels.operand);
  return labels.kind === 'AnyLabel' ? [] : labels.operands.flatMap(names);
}

function holds(labels: LabelExpression, own: string): boolean {
  switch (labels.kind) {
    case 'Name':
      return own === labels.name;
    case 'AnyLabel':
      return true;
    case 'LabelNot':
      return !holds(labels.operand, own);
    case 'LabelAnd':
      return !labels.operands.some((operand) => !holds(operand, own));
    case 'LabelOr':
      return labels.operands.some((operand) => holds(operand, own));
  }
}
