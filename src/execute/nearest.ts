import type { Projection } from '../graph/projection';
import type { PathPlan } from '../pattern/plan';
import { effortOf, PAUSE, type Pause } from './effort';
import { productOf, type Product } from './product';

/** How far a search got that found no path: actors by number, ascending. */
export interface Reach {
  readonly fromStart: readonly number[];
  readonly fromEnd: readonly number[];
}

/** What may be spent on each side. */
const BUDGET = 200_000;
const MOST_ACTORS = 20;

/**
 * The actors that are farthest from the plan's starts, and from its ends, of all that its steps lead to within its length; the starts
 * and ends themselves where nothing leads away.
 */
export function* reachOf(projection: Projection, plan: PathPlan): Generator<Pause, Reach> {
  const product = productOf(projection, plan);
  const numbers = (slugs: readonly string[] | null) =>
    slugs === null ? projection.actors.slug.map((_, actor) => actor) : slugs.flatMap((slug) => projection.actors.numberOf.get(slug) ?? []);
  const starts = numbers(plan.from).flatMap((actor) => product.startsAt(actor));
  const ends = numbers(plan.to)
    .filter(product.mayEnd)
    .flatMap((actor) => product.endsAt(actor));
  return {
    fromStart: yield* farthest(product, starts, plan.maxLength, product.eachNext),
    fromEnd: yield* farthest(product, ends, plan.maxLength, product.eachPrevious),
  };
}

/** The actors that are first reached last, by whole levels. */
function* farthest(product: Product, from: readonly number[], depth: number, eachStep: Product['eachNext']): Generator<Pause, number[]> {
  const effort = effortOf(BUDGET);
  const seen = new Set(from);
  const actors = new Set(from.map(product.actorOf));
  let last = [...actors];
  let level = from;
  for (let away = 0; away < depth && level.length > 0 && !effort.exhausted(); away++) {
    const next: number[] = [];
    const reached = new Set<number>();
    for (const state of level) {
      if (away > 0 && !product.inner(product.actorOf(state))) continue;
      const looked = eachStep(state, (_, actor, to) => {
        if (seen.has(to)) return;
        seen.add(to);
        next.push(to);
        if (!actors.has(actor)) reached.add(actor);
        actors.add(actor);
      });
      if (effort.spend(looked)) yield PAUSE;
    }
    if (reached.size > 0) last = [...reached];
    level = next;
  }
  return last.sort((a, b) => a - b).slice(0, MOST_ACTORS);
}
