import { RELATION_TYPE_TRAITS, type RelationType } from '../../model/relationType';
import type {
  EdgePattern,
  Group,
  LabelExpression,
  Name,
  NodePattern,
  PathElement,
  PathExpression,
  PathPattern,
  Quantifier,
  ValueExpression,
} from '../../pattern/ast';
import { referencesIn } from '../../pattern/contents';
import { elementCondition, OWN } from '../../pattern/elementCondition';
import { allowedTypes } from '../../pattern/labels';

/** An actor or a relation of a route: the place is counted from 0, as is the part that a step is. */
export type Element = { readonly kind: 'ACTOR'; readonly place: number } | { readonly kind: 'RELATION'; readonly part: number };

/** The variables of a part that is matched for itself: the whole, or one repetition. */
interface Scope {
  readonly outer: Scope | null;
}

/** A condition of the pattern, and inside which scope it stands; `own` is what it asks for without a variable. */
export interface Asked {
  readonly expression: ValueExpression;
  readonly scope: Scope;
  readonly own: Element | null;
}

/** One way through a pattern, without alternatives: places of actors, and between each two of them a part. */
export interface Route {
  readonly parts: readonly RoutePart[];
  readonly bindings: readonly { readonly scope: Scope; readonly name: string; readonly element: Element }[];
  readonly asked: readonly Asked[];
  readonly kinds: readonly { readonly place: number; readonly labels: LabelExpression }[];
  /** The least number of its steps. */
  readonly least: number;
}

/** One step, or a part that is repeated: the only way through it, or several of one step each. */
export type RoutePart =
  | { readonly kind: 'STEP'; readonly edge: EdgePattern; readonly types: readonly RelationType[] }
  | { readonly kind: 'REPEAT'; readonly bodies: readonly Route[]; readonly min: number; readonly max: number };

/** What decides which routes there are. */
export interface RouteBounds {
  /** The types that the plan's filter allows. */
  readonly types: readonly RelationType[];
  /** No path has more steps. */
  readonly maxLength: number;
  /** Whether quantified parts that Cypher can repeat stay; else they are written out. */
  readonly repeats: boolean;
}

/** More routes, or longer ones, make a query that takes longer to plan than to run. */
const MOST_ROUTES = 12;
const MOST_PARTS = 10;
/** So often an element may be taken on the way: dead ends multiply, too. */
const MOST_TRIES = 5_000;

/** All routes through a checked pattern; null when they are too many or too long to be written down. */
export function routesThrough(pattern: PathPattern, { types, maxLength, repeats }: RouteBounds): readonly Route[] | null {
  let tries = 0;
  let tooMuch = false;

  function* throughPath(path: PathExpression, route: Route, scope: Scope): Generator<Route> {
    if (path.kind === 'Alternation') {
      for (const branch of path.branches) yield* throughPath(branch, route, scope);
    } else yield* throughElements(path.elements, 0, route, scope);
  }
  function* throughElements(elements: readonly PathElement[], index: number, route: Route, scope: Scope): Generator<Route> {
    if (index === elements.length) return yield route;
    for (const next of throughElement(elements[index], route, scope)) yield* throughElements(elements, index + 1, next, scope);
  }
  function* throughElement(element: PathElement, route: Route, scope: Scope): Generator<Route> {
    if (element.kind === 'NodePattern') yield atNode(route, element, scope);
    else if (element.quantifier === null) yield* once(element, route, scope);
    else yield* repeated(element, element.quantifier, route, scope);
  }
  function* once(element: Group | EdgePattern, route: Route, scope: Scope): Generator<Route> {
    if (++tries > MOST_TRIES) tooMuch = true;
    if (tooMuch) return;
    if (element.kind === 'Group') {
      for (const next of throughPath(element.pattern, route, scope))
        yield element.where === null ? next : asking(next, element.where, scope, null);
      return;
    }
    const step = { kind: 'STEP', edge: element, types: stepTypes(element, types) } as const;
    if (step.types.length === 0 || route.least === maxLength) return;
    const own = { kind: 'RELATION', part: route.parts.length } as const;
    yield withCondition(bound(withPart(route, step, 1), element.variable, own, scope), element, scope, own);
  }
  function* repeated(element: Group | EdgePattern, { min, max, optional }: Quantifier, route: Route, scope: Scope): Generator<Route> {
    const most = Math.min(max ?? maxLength, maxLength);
    if (repeats && !optional) {
      const inner: Scope = { outer: scope };
      const bodies = [...once(element, NOWHERE, inner)];
      if (bodies.length === 0) {
        if (min === 0) yield route;
        return;
      }
      if (areRepeatable(bodies)) {
        if (most === 0 && min === 0) yield route;
        const least = route.least + min * bodies[0].least;
        if (most > 0 && most >= min && least <= maxLength)
          yield withPart(route, { kind: 'REPEAT', bodies, min, max: most }, least - route.least);
        return;
      }
    }
    yield* times(0, route);

    function* times(count: number, at: Route): Generator<Route> {
      if (count >= min) yield at;
      if (count >= most) return;
      for (const next of once(element, at, optional ? scope : { outer: scope })) yield* times(count + 1, next);
    }
  }
  const withPart = (route: Route, part: RoutePart, least: number): Route => {
    if (route.parts.length === MOST_PARTS) tooMuch = true;
    return { ...route, parts: [...route.parts, part], least: route.least + least };
  };

  const whole: Scope = { outer: null };
  const routes: Route[] = [];
  for (const route of throughPath(pattern.pattern, NOWHERE, whole)) {
    routes.push(pattern.where === null ? route : asking(route, pattern.where, whole, null));
    if (tooMuch || routes.length > MOST_ROUTES) return null;
  }
  return tooMuch ? null : routes;
}

const NOWHERE: Route = { parts: [], bindings: [], asked: [], kinds: [], least: 0 };

/** The types that a step over the edge can have. */
function stepTypes({ labels, direction }: EdgePattern, allowed: readonly RelationType[]): readonly RelationType[] {
  return allowedTypes(labels).filter(
    (type) => allowed.includes(type) && (direction !== 'UNDIRECTED' || RELATION_TYPE_TRAITS[type].symmetric),
  );
}

function atNode(route: Route, node: NodePattern, scope: Scope): Route {
  const place = route.parts.length;
  const own = { kind: 'ACTOR', place } as const;
  const kinds = node.labels === null ? route.kinds : [...route.kinds, { place, labels: node.labels }];
  return withCondition(bound({ ...route, kinds }, node.variable, own, scope), node, scope, own);
}

function bound(route: Route, variable: Name | null, element: Element, scope: Scope): Route {
  return variable === null ? route : { ...route, bindings: [...route.bindings, { scope, name: variable.name, element }] };
}

function withCondition(route: Route, element: NodePattern | EdgePattern, scope: Scope, own: Element): Route {
  const condition = elementCondition(element);
  return condition === null ? route : asking(route, condition, scope, own);
}

function asking(route: Route, expression: ValueExpression, scope: Scope, own: Element | null): Route {
  return { ...route, asked: [...route.asked, { expression, scope, own }] };
}

/** Whether Cypher can repeat a part: one way of single steps, or several of one step, which ask for nothing outside. */
function areRepeatable(bodies: readonly Route[]): boolean {
  return bodies.every(
    (body) =>
      body.parts.length > 0 &&
      (bodies.length === 1 || body.parts.length === 1) &&
      body.parts.every(({ kind }) => kind === 'STEP') &&
      body.asked.every((asked) => referencesIn(asked.expression).every(({ variable }) => elementFor(body, asked, variable.name) !== null)),
  );
}

/** What a variable stands for where a condition stands; null: for nothing on this route. */
export function elementFor(route: Route, { scope, own }: Asked, variable: string): Element | null {
  if (variable === OWN) return own;
  for (let at: Scope | null = scope; at !== null; at = at.outer) {
    const binding = route.bindings.find((one) => one.scope === at && one.name === variable);
    if (binding !== undefined) return binding.element;
  }
  return null;
}

/** Pairs of elements that must be the same because one variable stands for both. */
export function sameElements({ bindings }: Route): readonly (readonly [Element, Element])[] {
  return bindings.flatMap(({ scope, name, element }, i) => {
    const first = bindings.findIndex((other) => other.scope === scope && other.name === name);
    const other = bindings[first].element;
    return first === i || placeOf(other) === placeOf(element) ? [] : [[other, element] as const];
  });
}

function placeOf(element: Element): number {
  return element.kind === 'ACTOR' ? element.place : element.part;
}
