import type { PathPlan } from '../../pattern/plan';
import { sameElements, type Route } from './route';

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
