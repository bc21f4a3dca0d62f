import type { PathPlan } from '../../pattern/plan';
import { CAPABILITIES, modeIn, type CypherLanguage } from './capabilities';
import { endsOf, withoutSettled, type PathEnds } from './ends';
import { withFirstStep, withoutPart } from './firstStep';
import { refuse } from './refusal';
import { routesThrough, type Route } from './route';
import { greatestCount } from './routeText';

/**
 * How a route is asked for. WRITTEN: step by step. BACK: so too, and only for paths there and back over one relation. REPEATED: with
 * quantifiers, under the plan's mode. SHORTEST: with a quantifier under Cypher's own mode, because a shortest path repeats nothing
 * anyhow; SHORTEST_APART: and only between different actors.
 */
export interface Way {
  readonly route: Route;
  readonly how: 'WRITTEN' | 'BACK' | 'REPEATED' | 'SHORTEST' | 'SHORTEST_APART';
}

/** How the paths of a plan are asked for: by several ways, which together have all that may be chosen. */
export interface PathForm {
  readonly ways: readonly Way[];
  readonly ends: PathEnds;
}

/** How a plan is asked for in the language; refuses where it cannot be. */
export function formOf(plan: PathPlan, language: CypherLanguage): PathForm {
  const { ways, ends } = waysOf(plan, language);
  return { ways: ways.map((way) => ({ ...way, route: withoutSettled(way.route, ends, plan.source.parameters) })), ends };
}

function waysOf(plan: PathPlan, language: CypherLanguage): PathForm {
  const { filter, maxLength, mode } = plan;
  const through = (repeats: boolean, most = maxLength) =>
    routesThrough(plan.source.pattern, { types: filter.types, maxLength: Math.min(most, maxLength), repeats });
  const writtenOut = (otherwise: string): PathForm => {
    const routes = through(false) ?? refuse(otherwise);
    return { ways: routes.map((route) => ({ route, how: 'WRITTEN' })), ends: endsOf(plan, routes) };
  };

  const routes = through(true)?.map((route) => withoutIdleParts(route, maxLength)) ?? null;
  if (routes === null || !routes.some(isRepeating)) return writtenOut(CAPABILITIES.NESTED.reason);
  const ends = endsOf(plan, routes);
  const shortest = shortestRepeatNothing(plan, routes);
  const { manner, reason } = modeIn(language, mode);
  if (manner === 'STEPS' && !shortest) return writtenOut(reason);
  const mayGoBack = !ends.apart && (mode === 'SIMPLE' || (mode === 'WALK' && shortest));
  const back = mayGoBack ? through(false, 2) : [];
  if (back === null) return writtenOut(CAPABILITIES.NESTED.reason);
  const asked = shortest
    ? shortestWays(routes[0], ends.apart || mode === 'ACYCLIC', !ends.apart)
    : routes.map((route): Way => ({ route, how: 'REPEATED' }));
  const inner = filter.viaKinds !== null || filter.avoidActors.length > 0;
  const begun = inner
    ? asked.flatMap(({ route, how }) => withFirstStep(route).map((one) => ({ route: withoutIdleParts(one, maxLength), how })))
    : asked;
  const ways = begun.map((way): Way => (isRepeating(way.route) ? way : { ...way, how: 'WRITTEN' }));
  return { ways: [...ways, ...back.filter(({ parts }) => parts.length === 2).map((route): Way => ({ route, how: 'BACK' }))], ends };
}

/** The route without parts that no path of at most so many steps can take. */
function withoutIdleParts(route: Route, maxLength: number): Route {
  const idle = route.parts.findIndex((part) => part.kind === 'REPEAT' && greatestCount(route, part, maxLength) === 0);
  return idle < 0 ? route : withoutIdleParts(withoutPart(route, idle), maxLength);
}

/** Whether a part of a route is repeated. */
export function isRepeating({ parts }: Route): boolean {
  return parts.some(({ kind }) => kind === 'REPEAT');
}

/**
 * Whether one step is repeated, and only shortest paths are wanted: what a longer walk repeats could be cut out of it, and what is
 * left would be a shorter one.
 */
function shortestRepeatNothing({ choice, sign }: PathPlan, [route, ...others]: readonly Route[]): boolean {
  const [part, ...parts] = route.parts;
  const single = others.length === 0 && parts.length === 0 && part?.kind === 'REPEAT' && part.min <= 1 && part.bodies[0].least === 1;
  return single && sign === null && choice.by === 'length' && (choice.groups === 1 || choice.paths === 1);
}

/** The ways of a route of one repeated step. Between different actors it takes a step at least. */
function shortestWays(route: Route, apart: boolean, mayClose: boolean): readonly Way[] {
  const [part] = route.parts;
  if (!apart || part.kind !== 'REPEAT') return [{ route, how: 'SHORTEST' }];
  const stepping: Way = { route: { ...route, parts: [{ ...part, min: 1 }], least: 1 }, how: 'SHORTEST_APART' };
  return part.min === 0 && mayClose ? [{ route: withoutPart(route, 0), how: 'WRITTEN' }, stepping] : [stepping];
}
