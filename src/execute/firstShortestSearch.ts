import type { Projection } from '../graph/projection';
import type { Direction } from '../pattern/direction';
import type { PathPlan } from '../pattern/plan';
import { innerActors, removedBy, REVERSE, stepsUnder } from './edges';
import { type Effort, type Pause } from './effort';
import { firstShortest, type PlainGraph } from './firstShortest';
import type { FoundPath } from './foundPath';
import { boundedSearch, type PathSearch } from './pathSearch';

/** The pairs of ends of a plan that asks for one shortest path each, and nothing of single steps. */
export interface PlainPairs {
  readonly graph: PlainGraph;
  readonly pairs: readonly { readonly from: number; readonly to: number }[];
}

/** The plain pairs of a plan, if it has no others and at most `mostPairs`; else null. */
export function plainPairsOf(projection: Projection, plan: PathPlan, mostPairs: number): PlainPairs | null {
  const { from, to, choice, sign, whole, filter } = plan;
  if (choice.by !== 'length' || choice.paths !== 1 || sign !== null || whole !== null) return null;
  if (from === null || to === null || from.length * to.length > mostPairs || from.some((slug) => to.includes(slug))) return null;
  const direction = plainDirection(plan);
  if (direction === null) return null;
  const removed = removedBy(projection, filter);
  const numbers = (slugs: readonly string[]): number[] => {
    const found: number[] = [];
    for (const slug of slugs) {
      const actor = projection.actors.numberOf.get(slug);
      if (actor !== undefined && !removed?.actor(actor)) found.push(actor);
    }
    return found;
  };
  const ends = numbers(to);
  const forwards = stepsUnder(projection, direction, filter);
  return {
    graph: {
      projection,
      forwards,
      backwards: direction === 'ANY' ? forwards : stepsUnder(projection, REVERSE[direction], filter),
      inner: innerActors(projection, filter),
    },
    pairs: numbers(from).flatMap((start) => ends.map((end) => ({ from: start, to: end }))),
  };
}

/** The direction of every step of an automaton that accepts all paths of at least one step; null for other automata. */
function plainDirection({ automaton: { starts, accepting, steps } }: PathPlan): Direction | null {
  const last = accepting.length - 1;
  if (last > 1 || !accepting[last] || starts.length !== 1 || starts[0].state !== 0 || starts[0].actor !== null) return null;
  const direction = steps[last][0]?.direction ?? null;
  const plain = steps.every((from) => {
    const step = from[0];
    return from.length === 1 && step.to === last && step.direction === direction && step.relation === null && step.actor === null;
  });
  return plain ? direction : null;
}

/** What a search for the first shortest paths has found out. */
interface PairsSearched {
  readonly graph: PlainGraph;
  readonly pairs: PlainPairs['pairs'];
  readonly maxLength: number;
  readonly effort: Effort;
  /** The pairs that have no path within the length, but may have a longer one. */
  readonly missing: PlainPairs['pairs'][number][];
}

/**
 * The search for the first shortest path of each pair, none longer than the plan allows; all pairs a length at a time, so that paths come in
 * canonical order. `longerPossible` is exact, but when the effort was exhausted before.
 */
export function searchFirstShortest({ graph, pairs }: PlainPairs, plan: PathPlan, effort: Effort, longerBudget: number): PathSearch {
  const searched: PairsSearched = { graph, pairs, maxLength: plan.maxLength, effort, missing: [] };
  return boundedSearch(plan, effort, longerBudget, {
    allPaths: () => allPaths(searched),
    tooLong: () => false,
    anyLonger: () => anyLonger(searched),
  });
}

// The generators stand outside of the function that needs them: for each closure of a generator V8 makes a hidden class that lives until the
// next full collection, and all that the closure sees with it. That took longer than most searches.

function* allPaths({ graph, pairs, maxLength, effort, missing }: PairsSearched): Generator<FoundPath | Pause> {
  let open = pairs.map((pair) => ({ pair, search: firstShortest(graph, pair.from, pair.to, maxLength, effort) }));
  try {
    while (open.length > 0) {
      const still: typeof open = [];
      for (const one of open) {
        let step = one.search.next();
        for (; step.done !== true && typeof step.value === 'symbol'; step = one.search.next()) yield step.value;
        if (step.done !== true) still.push(one);
        else if (step.value === null) return;
        else if (step.value.path !== null) yield step.value.path;
        else if (!step.value.never) missing.push(one.pair);
      }
      open = still;
    }
  } finally {
    for (const { search } of open) search.return(null);
  }
}

/** Whether a pair that has no path within the length has a longer one. */
function* anyLonger({ graph, effort, missing }: PairsSearched): Generator<Pause, boolean> {
  for (const { from, to } of missing) {
    const search = firstShortest(graph, from, to, Infinity, effort);
    let step = search.next();
    for (; step.done !== true; step = search.next()) if (typeof step.value === 'symbol') yield step.value;
    if (step.value === null || step.value.path !== null) return true;
  }
  return false;
}
