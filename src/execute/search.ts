import type { Projection } from '../graph/projection';
import type { PathPlan } from '../pattern/plan';
import { distancesTo, type Distances } from './distances';
import { effortOf, type Effort, type Pause } from './effort';
import { pathsOfLength, type FoundPath } from './pathsOfLength';
import { productOf } from './product';

/** A search for the paths of a plan, to be driven by its caller: it can be left between any two yields. */
export interface PathSearch {
  /** The paths in canonical order: length, start, end, relations. Ends early when the budget is exhausted. */
  paths(): Generator<FoundPath | Pause>;
  /** Whether the budget ended the search before its end. */
  exhausted(): boolean;
  /**
   * Whether a greater maxLength could add paths to the whole answer, however much of it was taken. False is proven; true is exact
   * on all but large graphs with restricted searches, where it may stand for "not excluded".
   */
  longerPossible(): Generator<Pause, boolean>;
}

/** An ordered pair of ends and how far it was searched. */
interface Pair {
  readonly from: number;
  readonly to: number;
  /** All paths of up to so many steps were looked for. */
  tried: number;
  found: boolean;
  /** Nothing more is to be looked for. */
  done: boolean;
}

/** Distances kept at a time, in states of the product. */
const KEPT_STATES = 64_000_000;
/** What may be spent, per pair, on telling whether there is a longer path where only trying tells. */
const LONGER_BUDGET = 100_000;

/** The search for `plan` on the projection, with at most `budget` expansions. Actors of the plan that do not exist are passed over. */
export function searchPaths(projection: Projection, plan: PathPlan, budget: number): PathSearch {
  const product = productOf(projection, plan);
  const effort = effortOf(budget);
  const distancesFor = keptDistances((actor) => distancesTo(product, actor), Math.max(1, Math.floor(KEPT_STATES / Math.max(1, product.stateCount))));
  const numbers = (slugs: readonly string[]) => slugs.flatMap((slug) => projection.actors.numberOf.get(slug) ?? []).sort((a, b) => a - b);
  const ends = numbers(plan.to);
  const pairs: Pair[] = numbers(plan.from).flatMap((from) => ends.map((to) => ({ from, to, tried: plan.minLength - 1, found: false, done: false })));

  /** Looks for the pair's paths of exactly `length` steps. */
  function* pathsOfPair(pair: Pair, length: number, within: Effort): Generator<FoundPath | Pause> {
    const distances = distancesFor(pair.to);
    yield* distances.extend(length, effort);
    if (distances.settled() < length && !distances.closed()) return;
    if (distances.left(product.startAt(pair.from)) === -1) {
      pair.done = distances.closed();
    } else {
      yield* pathsOfLength(product, distances, pair.from, length, plan.mode, within);
    }
    if (!within.exhausted()) pair.tried = length;
  }

  /** Whether a path longer than the plan allows would be this pair's first. */
  function* longerForPair(pair: Pair): Generator<Pause, boolean> {
    if (plan.mode === 'ACYCLIC' && pair.from === pair.to) return false;
    const tries = effortOf(LONGER_BUDGET);
    const greatest = plan.mode === 'ACYCLIC' ? product.actorCount - 1 : Infinity;
    while (!pair.done && pair.tried < greatest) {
      const length = pair.tried + 1;
      for (const event of pathsOfPair(pair, length, tries)) {
        if (typeof event !== 'symbol') return length > plan.maxLength;
        yield event;
      }
      if (pair.tried < length && !pair.done) return true;
    }
    return false;
  }

  return {
    *paths() {
      let open = pairs;
      for (let length = plan.minLength; length <= plan.maxLength && open.length > 0; length++) {
        for (const pair of open) {
          for (const event of pathsOfPair(pair, length, effort)) {
            if (typeof event === 'symbol') {
              yield event;
              continue;
            }
            pair.found = true;
            yield event;
            if (plan.select === 'ANY_SHORTEST') break;
          }
          if (effort.exhausted()) return;
          pair.done ||= pair.found;
        }
        open = open.filter(({ done }) => !done);
      }
    },
    exhausted: () => effort.exhausted(),
    *longerPossible() {
      for (const pair of pairs) {
        if (!pair.found && !pair.done && (yield* longerForPair(pair))) return true;
      }
      return false;
    },
  };
}

/** A function that remembers its latest results, at most `most`. */
function keptDistances(make: (actor: number) => Distances, most: number): (actor: number) => Distances {
  const kept = new Map<number, Distances>();
  return (actor) => {
    let distances = kept.get(actor);
    if (distances === undefined) {
      distances = make(actor);
      if (kept.size === most) kept.delete(kept.keys().next().value ?? actor);
      kept.set(actor, distances);
    }
    return distances;
  };
}
