import fc from 'fast-check';
import { ACTOR_KINDS } from '../../src/model/actor';
import type { RelationFilter } from '../../src/model/filter';
import { RELATION_TYPES, STRUCTURE_TYPES } from '../../src/model/relationType';
import {
  EDGE_DIRECTIONS,
  PATH_MODES,
  type EdgeDirection,
  type LabelExpression,
  type Name,
  type PathMode,
  type PathPattern,
  type PropertyEntry,
  type Quantifier,
  type Selector,
  type ValueExpression,
} from '../../src/pattern/ast';
import { checkPattern } from '../../src/pattern/check';
import { edgesOf, remaining } from '../execute/bruteForce';
import type { GraphOfWholes } from '../execute/naiveRollUp';
import { conditionsAbout, isActor, name, position } from './conditionsAbout';
import { walkCount } from './naiveMatch';
import { actorElement, propertyIn, propertyOf } from './naiveValues';
import { randomWalk, SCHEMES } from './richGraph';

/** A pattern that can be run on a graph, and what belongs to it. */
export interface Question {
  readonly pattern: PathPattern;
  readonly parameters: Readonly<Record<string, unknown>>;
  readonly filter: RelationFilter;
  readonly maxLength: number;
}

const MOST_WALKS = 200;

// The syntax tree while it is made: what is said of its elements is added when all of them stand.
interface DraftFiller {
  variable: Name | null;
  labels: LabelExpression | null;
  properties: PropertyEntry[];
  where: ValueExpression | null;
  readonly position: typeof position;
}
type DraftNode = DraftFiller & { readonly kind: 'NodePattern' };
type DraftEdge = DraftFiller & { readonly kind: 'EdgePattern'; direction: EdgeDirection; quantifier: Quantifier | null };
interface DraftGroup {
  readonly kind: 'Group';
  mode: PathMode | null;
  readonly pattern: DraftPath;
  where: ValueExpression | null;
  quantifier: Quantifier | null;
  readonly position: typeof position;
}
type DraftElement = DraftNode | DraftEdge | DraftGroup;
interface DraftConcatenation {
  readonly kind: 'Concatenation';
  readonly elements: DraftElement[];
  readonly position: typeof position;
}
type DraftPath =
  DraftConcatenation | { readonly kind: 'Alternation'; readonly branches: DraftConcatenation[]; readonly position: typeof position };

/** A node or edge with the actor or relation that it was modelled on. */
interface Modelled {
  readonly draft: DraftNode | DraftEdge;
  readonly key: string;
}

/**
 * A random pattern about the graph. It is modelled on a random walk, so that mostly something matches: each part describes a part of
 * the walk, mostly loosely and seldom wrongly. The language's own laws turn down what is not allowed.
 */
export function questionAbout(whole: GraphOfWholes, filter: RelationFilter, draw: fc.GeneratorValue): Question {
  const upTo = (most: number): number => draw(fc.nat, most);
  // Shrinks towards false.
  const chance = (percent: number): boolean => upTo(99) >= 100 - percent;
  const pick = <T>(list: readonly T[]): T => list[upTo(list.length - 1)];

  const graph = remaining(whole, filter);
  fc.pre(graph.actors.length > 0);
  const edges = edgesOf(graph, filter);
  let greatest = 4;
  while (walkCount(graph, filter, greatest) > MOST_WALKS) greatest--;
  const walk = randomWalk(graph, edges, greatest > 0 && chance(90) ? 1 + upTo(greatest - 1) : 0, chance, pick);
  const partsOf = (key: string) => whole.parts?.get(key) ?? [];
  const valueAt = (key: string, property: string) => {
    const parts = partsOf(key);
    return parts.length > 0 && chance(50) ? propertyOf(actorElement(pick(parts)), property) : propertyIn(graph, key, property, filter);
  };
  const hasParts = (key: string) => partsOf(key).length > 0;
  const modelled: Modelled[] = [];
  const groups: DraftGroup[] = [];
  const parameters: Record<string, unknown> = {};

  // Structure

  const node = (at: number, loose: boolean): DraftNode => {
    const key = walk.actors[at];
    const draft: DraftNode = { kind: 'NodePattern', variable: null, labels: null, properties: [], where: null, position };
    if (chance(loose ? 10 : 22)) draft.labels = labelsFor(String(propertyIn(graph, key, 'kind', filter)), ACTOR_KINDS.slice(0, 4));
    modelled.push({ draft, key });
    return draft;
  };
  const edge = (from: number, to: number, loose: boolean): DraftEdge => {
    const steps = walk.relations.slice(from, to);
    const first = steps[0] ?? (edges.length > 0 ? pick(edges) : null);
    const draft: DraftEdge = {
      kind: 'EdgePattern',
      variable: null,
      labels: null,
      properties: [],
      where: null,
      direction: 'ANY',
      quantifier: null,
      position,
    };
    const structural = steps.some(({ type }) => STRUCTURE_TYPES.includes(type));
    if (first !== null && chance(structural ? 90 : loose ? 30 : 45)) {
      const types = [...new Set(steps.map(({ type }) => type))];
      draft.labels = types.length > 1 ? { kind: 'LabelOr', operands: types.map(name), position } : labelsFor(first.type, RELATION_TYPES);
    }
    if (chance(55)) {
      const forward = first !== null && (walk.actors[from] === first.source || pick([true, false]));
      draft.direction = chance(15)
        ? pick(EDGE_DIRECTIONS)
        : pick(forward ? (['RIGHT', 'UNDIRECTED_OR_RIGHT'] as const) : (['LEFT', 'LEFT_OR_UNDIRECTED'] as const));
      if (steps.length > 1 && !chance(30)) draft.direction = 'LEFT_OR_RIGHT';
    }
    if (draft.direction === 'ANY' && first !== null && ['ALLY', 'ADVERSARY'].includes(first.type) && chance(25))
      draft.direction = 'UNDIRECTED';
    modelled.push({ draft, key: first?.id ?? '' });
    return draft;
  };
  const labelsFor = (own: string, known: readonly string[]): LabelExpression => {
    const other = name(pick(known));
    const self = name(own);
    switch (upTo(7)) {
      case 0:
      case 1:
        return self;
      case 2:
        return { kind: 'LabelOr', operands: [self, other], position };
      case 3:
        return { kind: 'LabelOr', operands: [{ kind: 'LabelNot', operand: other, position }, self], position };
      case 4:
        return {
          kind: 'LabelAnd',
          operands: [self, { kind: 'LabelNot', operand: { kind: 'LabelAnd', operands: [other, name(pick(known))], position }, position }],
          position,
        };
      case 5:
        return { kind: 'AnyLabel', position };
      case 6:
        return { kind: 'LabelNot', operand: other, position };
      default:
        return { kind: 'LabelAnd', operands: [{ kind: 'AnyLabel', position }, self], position };
    }
  };
  /** A quantifier that allows so many times. */
  const quantifierFor = (times: number): Quantifier => {
    const [min, max] = pick<[number, number | null]>([
      [times, Math.max(1, times)],
      [Math.max(0, times - upTo(1)), Math.max(1, times + upTo(2))],
      [0, times + 1],
      [Math.min(times, 1), null],
      [0, null],
      [times, null],
    ]);
    return { kind: 'Quantifier', min, max, optional: false, position };
  };
  const OPTIONAL: Quantifier = { kind: 'Quantifier', min: 0, max: 1, optional: true, position };

  const concatenation = (from: number, to: number, depth: number, loose: boolean): DraftConcatenation => {
    const elements: DraftElement[] = [];
    const stand = (at: number) => {
      if (chance(75)) elements.push(node(at, loose));
      if (chance(5)) elements.push(node(at, loose));
      if (depth > 0 && chance(7)) elements.push(beside(at, depth));
    };
    stand(from);
    for (let at = from; at < to;) {
      const size = chance(60) ? 1 : 1 + upTo(to - at - 1);
      elements.push(part(at, at + size, depth, loose));
      at += size;
      stand(at);
    }
    if (elements.length === 0) elements.push(node(from, loose));
    return { kind: 'Concatenation', elements, position };
  };
  /** A part that the walk does not take, but could be taken by others. */
  const beside = (at: number, depth: number): DraftElement => {
    const shape = upTo(2);
    if (shape === 0 || walk.relations.length === 0) {
      const draft = edge(at, at, true);
      draft.quantifier = chance(50) ? OPTIONAL : quantifierFor(0);
      return draft;
    }
    const begin = upTo(walk.relations.length - 1);
    const inner = concatenation(begin, begin + 1, depth - 1, true);
    return group(inner, shape === 1 ? OPTIONAL : quantifierFor(0));
  };
  const part = (from: number, to: number, depth: number, loose: boolean): DraftElement => {
    const size = to - from;
    const shape = upTo(99);
    if (depth === 0 || shape < 45) {
      const draft = edge(from, to, loose);
      if (size > 1 || chance(15)) draft.quantifier = size === 1 && chance(30) ? OPTIONAL : quantifierFor(size);
      return draft;
    }
    if (shape < 58) return group(concatenation(from, to, depth - 1, loose), chance(25) ? OPTIONAL : null);
    if (shape < 80) {
      const once = pick([1, 2, 3].filter((length) => size % length === 0));
      return group(concatenation(from, from + once, depth - 1, true), quantifierFor(size / once));
    }
    return group(alternation(from, to, depth - 1, loose), chance(40) ? quantifierFor(1) : null);
  };
  const alternation = (from: number, to: number, depth: number, loose: boolean): DraftPath => {
    const branches = [concatenation(from, to, depth, loose)];
    for (let n = 0; n <= upTo(1); n++) {
      const begin = upTo(walk.relations.length - 1);
      branches.push(concatenation(begin, Math.min(begin + 1 + upTo(1), walk.relations.length), depth, true));
    }
    return { kind: 'Alternation', branches: chance(50) ? branches.reverse() : branches, position };
  };
  const group = (inner: DraftPath, quantifier: Quantifier | null): DraftGroup => {
    const draft: DraftGroup = { kind: 'Group', mode: null, pattern: inner, where: null, quantifier, position };
    groups.push(draft);
    return draft;
  };

  const length = walk.relations.length;
  const depth = chance(30) ? 2 : 1;
  const path: DraftPath = length > 0 && chance(8) ? alternation(0, length, depth, false) : concatenation(0, length, depth, false);
  const draft: { -readonly [K in keyof PathPattern]: PathPattern[K] } & { pattern: DraftPath } = {
    kind: 'PathPattern',
    pathVariable: chance(10) ? name('p') : null,
    selector: { kind: 'ANY_SHORTEST', position },
    mode: 'WALK',
    pattern: path,
    where: null,
    position,
  };
  const allowed = () => checkPattern(draft, parameters, { identifierSchemes: SCHEMES }).length === 0;
  fc.pre(allowed());
  /** Makes a change, or takes it back where the language does not allow it. */
  const attempt = (change: () => void, undo: () => void) => {
    change();
    if (!allowed()) undo();
  };

  // Variables

  const keyOf = new Map<string, string>();
  for (const { draft: element, key } of modelled) {
    const again =
      element.kind === 'EdgePattern' && modelled.some(({ draft: other, key: otherKey }) => other !== element && otherKey === key);
    if (!chance(again ? 80 : 45)) continue;
    const pool = element.kind === 'NodePattern' ? ['a', 'b', 'c', 'd', 'e', 'f'] : ['r', 's', 't', 'u', 'v', 'w'];
    const same = [...keyOf].filter(([variable, other]) => pool.includes(variable) && other === key).map(([variable]) => variable);
    const fresh = pool.filter((variable) => !keyOf.has(variable));
    const variable = same.length > 0 && chance(again ? 90 : 60) ? pick(same) : fresh.length === 0 || chance(7) ? pick(pool) : fresh[0];
    attempt(
      () => (element.variable = name(variable)),
      () => (element.variable = null),
    );
    if (element.variable !== null && !keyOf.has(variable)) keyOf.set(variable, key);
  }
  const variables = [...keyOf.keys()];

  // Conditions

  const { condition, constant, property, textOf } = conditionsAbout({ valueAt, hasParts, keyOf, parameters, chance, upTo, pick });
  for (const { draft: element, key: standing } of modelled) {
    if (chance(hasParts(standing) ? 40 : 8)) {
      const key = element.kind === 'NodePattern' ? pick(['slug', 'kind', 'iso3']) : pick(['type', 'certainty', 'since']);
      const others = variables.filter((variable) => isActor(variable) === (element.kind === 'NodePattern'));
      const known = valueAt(standing, key);
      const value =
        others.length > 0 && chance(50) ? property(pick(others), key) : constant(typeof known === 'string' ? known : textOf(key));
      attempt(
        () => (element.properties = [{ kind: 'PropertyEntry', key: name(key), value, position }]),
        () => (element.properties = []),
      );
    }
    if (variables.length > 0 && chance(14)) {
      const where = condition(element.variable?.name ?? null, 2);
      attempt(
        () => (element.where = where),
        () => (element.where = null),
      );
    }
  }
  for (const part of [...groups, draft]) {
    if (variables.length === 0 || !chance(35)) continue;
    const where = condition(null, 2);
    attempt(
      () => (part.where = where),
      () => (part.where = null),
    );
  }

  // What is answered

  draft.mode = chance(60) ? pick(PATH_MODES) : 'WALK';
  for (const part of groups) {
    if (!chance(10)) continue;
    const mode = pick(PATH_MODES);
    attempt(
      () => (part.mode = mode),
      () => (part.mode = null),
    );
  }
  const otherwise = draft.selector;
  const selector = pick<Selector>([
    { kind: 'ALL', position },
    { kind: 'ALL', position },
    { kind: 'ALL', position },
    { kind: 'ALL_SHORTEST', position },
    { kind: 'ANY_SHORTEST', position },
    { kind: 'ANY', k: number(1 + upTo(1)), position },
    { kind: 'SHORTEST_K', k: number(1 + upTo(3)), position },
    { kind: 'SHORTEST_K_GROUPS', k: number(1 + upTo(2)), position },
  ]);
  if ('k' in selector && chance(20)) {
    parameters.k = selector.k.kind === 'Literal' ? selector.k.value : 1;
    draft.selector = { ...selector, k: { kind: 'Parameter', name: 'k', position } };
  } else {
    attempt(
      () => (draft.selector = selector),
      () => (draft.selector = otherwise),
    );
  }
  return { pattern: draft, parameters, filter, maxLength: Math.max(length, greatest - (chance(30) ? 1 : 0)) };
}

function number(value: number): { kind: 'Literal'; value: number; position: typeof position } {
  return { kind: 'Literal', value, position };
}
