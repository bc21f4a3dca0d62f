import type { Projection } from '../graph/projection';
import type { Direction } from '../pattern/direction';
import type { PathPlan } from '../pattern/plan';
import { edgesUnder, innerActors, removedBy, REVERSE, rowsIn } from './edges';
import { type Effort, type Pause } from './effort';
import { firstShortest, type PlainGraph } from './firstShortest';
import type { FoundPath } from './foundPath';
import type { PathSearch } from './pathSearch';

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
  const numbers = (slugs: readonly string[]) =>
    slugs.flatMap((slug) => projection.actors.numberOf.get(slug) ?? []).filter((actor) => !removed?.actor(actor));
  const ends = numbers(to);
  return {
    graph: {
      projection,
      forwards: rowsIn(projection, direction),
      backwards: rowsIn(projection, REVERSE[direction]),
      edge: edgesUnder(projection, filter),
      inner: innerActors(projection, filter),
    },
    pairs: numbers(from).flatMap((start) => ends.map((end) => ({ from: start, to: end }))),
  };
}

/** The direction of every step of an automaton that accepts all paths of at least one step; null for other automata. */
function plainDirection({ automaton: { starts, accepting, steps } }: PathPlan): Direction | null {
  const last = accepting.length - 1;
  if (last > 1 || !accepting[last] || starts.length !== 1 || starts[0].state !== 0 || starts[0].actor !== null) return null;
  const direction = steps[last].at(0)?.direction ?? null;
  const plain = steps.every(
    ([step, ...others]) =>
      others.length === 0 && step?.to === last && step.direction === direction && step.relation === null && step.actor === null,
  );
  return plain ? direction : null;
}

/** The search for the first shortest path of each pair, none longer than `maxLength`. `longerPossible` is exact. */
export function searchFirstShortest({ graph, pairs }: PlainPairs, maxLength: number, effort: Effort, longerBudget: number): PathSearch {
  const missing: PlainPairs['pairs'][number][] = [];
  let main: Generator<FoundPath | Pause> | null = null;

  function* allPaths(): Generator<FoundPath | Pause> {
    const found: FoundPath[] = [];
    for (const pair of pairs) {
      const first = yield* firstShortest(graph, pair.from, pair.to, maxLength, effort);
      if (first === null) return;
      if (first.path !== null) found.push(first.path);
      else if (!first.never) missing.push(pair);
    }
    // The pairs come in the order of their ends.
    yield* found.sort((a, b) => a.relations.length - b.relations.length);
  }

  return {
    paths: () => (main = allPaths()),
    exhausted: () => effort.exhausted(),
    *longerPossible() {
      effort.allow(longerBudget);
      main ??= allPaths();
      for (let step = main.next(); step.done !== true; step = main.next()) if (typeof step.value === 'symbol') yield step.value;
      if (effort.exhausted()) return true;
      for (const { from, to } of missing) {
        const first = yield* firstShortest(graph, from, to, Infinity, effort);
        if (first === null || first.path !== null) return true;
      }
      return false;
    },
  };
}
