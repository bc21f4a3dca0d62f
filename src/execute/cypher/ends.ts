import type { ValueExpression } from '../../pattern/ast';
import { conjunctsOf, referencesIn } from '../../pattern/contents';
import { compilePredicate, type Parameters } from '../../pattern/evaluate';
import type { PathPlan } from '../../pattern/plan';
import { elementFor, sameElements, type Asked, type Route } from './route';

/** Where paths begin and end: slugs, or null where they may anywhere. */
export interface PathEnds {
  readonly from: readonly string[] | null;
  readonly to: readonly string[] | null;
  /** No path can end where it began. */
  readonly apart: boolean;
  /** Every path ends where it began. */
  readonly closed: boolean;
}

/** The ends of a plan's paths, all of which go by these routes. */
export function endsOf({ from, to }: PathPlan, routes: readonly Route[]): PathEnds {
  const apart = from !== null && to !== null && !from.some((slug) => to.includes(slug));
  return { from, to, apart, closed: routes.every(isClosed) };
}

/** Whether one variable stands for the first and the last actor. */
function isClosed(route: Route): boolean {
  const last = route.parts.length;
  return last > 0 && sameElements(route).some(([a, b]) => a.kind === 'ACTOR' && b.kind === 'ACTOR' && a.place === 0 && b.place === last);
}

/**
 * The route without the conditions that hold for all slugs of its ends: an end that is named twice is one that Neo4j 2026.08 may look for
 * by a scan of the index.
 */
export function withoutSettled(route: Route, ends: PathEnds, parameters: Parameters): Route {
  const isSettled = (asked: Asked, condition: ValueExpression) => {
    const slugs = slugsAskedOf(route, asked, condition, ends);
    if (slugs === null) return false;
    const holds = compilePredicate(condition, parameters);
    return slugs.every((slug) => holds(() => slug) === true);
  };
  const asked = route.asked.flatMap((one) =>
    conjunctsOf(one.expression)
      .filter((condition) => !isSettled(one, condition))
      .map((expression) => ({ ...one, expression })),
  );
  return { ...route, asked };
}

/** The slugs of the end that a condition is about; null when it is about more than the slug of one end, or any will do there. */
function slugsAskedOf(route: Route, asked: Asked, condition: ValueExpression, { from, to, closed }: PathEnds): readonly string[] | null {
  const places = new Set(
    referencesIn(condition).map(({ variable, property }) => {
      const element = elementFor(route, asked, variable.name);
      return element?.kind === 'ACTOR' && property.name === 'slug' ? element.place : null;
    }),
  );
  if (places.size !== 1) return null;
  const [place] = places;
  const [isFirst, isLast] = [place === 0, place === route.parts.length];
  return (isFirst || (closed && isLast) ? from : null) ?? (isLast || (closed && isFirst) ? to : null);
}
