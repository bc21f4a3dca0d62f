import type { Projection } from '../graph/projection';
import type { Choice, PathPlan } from '../pattern/plan';
import { distancesTo } from './distances';
import { effortOf, PAUSE, type Pause } from './effort';
import { productOf, type Product } from './product';

/** Each pair of ends is counted by itself; of more than these only enumeration tells. */
const MOST_PAIRS = 4_096;

/**
 * How many paths the answer to a plan has, without enumerating them: a sum over the walks of each length through sets of states.
 * Null where only enumeration tells (a mode, or a condition on whole paths, decides which walks are paths), or within `budget` steps
 * it could not be told.
 */
export function* countPaths(projection: Projection, plan: PathPlan, budget: number): Generator<Pause, bigint | null> {
  if (plan.whole !== null || plan.choice.by === 'cost') return null;
  if (plan.mode !== 'WALK' && !shortestWalksArePaths(plan)) return null;
  const product = productOf(projection, plan);
  const effort = effortOf(budget);
  const numbers = (slugs: readonly string[] | null) =>
    (slugs ?? projection.actors.slug).flatMap((slug) => projection.actors.numberOf.get(slug) ?? []);
  const starts = numbers(plan.from).filter((actor) => product.startsAt(actor).length > 0);
  const ends = numbers(plan.to).filter(product.mayEnd);
  if (starts.length * ends.length > MOST_PAIRS) return null;
  let sum = 0n;
  for (const end of ends) {
    const distances = distancesTo(product, [end], () => 1);
    yield* distances.extend(plan.maxLength, effort);
    for (const start of starts) {
      if (effort.exhausted()) return null;
      let taken = 0n;
      let groups = 0;
      for (const count of walksByLength(product, start, distances.left, plan.maxLength)) {
        if (typeof count === 'number') {
          if (effort.spend(count)) yield PAUSE;
          if (effort.exhausted()) return null;
          continue;
        }
        if (count === 0n) continue;
        taken += count;
        groups++;
        if (isFull(plan.choice, taken, groups)) break;
      }
      sum += plan.choice.paths === Infinity ? taken : min(taken, BigInt(plan.choice.paths));
    }
  }
  return sum;
}

/** Shortest walks between different actors repeat nothing when every step is like every other. */
function shortestWalksArePaths({ automaton, choice, sign, from, to }: PathPlan): boolean {
  const plain =
    automaton.accepting.length <= 2 && automaton.steps.flat().every(({ relation, actor }) => relation === null && actor === null);
  const apart = from !== null && to !== null && !from.some((slug) => to.includes(slug));
  return plain && sign === null && choice.groups === 1 && apart;
}

/** For each length the number of walks from `start` to the end that `left` leads to; between these, the steps looked at. */
function* walksByLength(product: Product, start: number, left: (state: number) => number, maxLength: number): Generator<bigint | number> {
  let level = new Map<string, { states: readonly number[]; walks: bigint }>();
  const first = product.startsAt(start).filter((state) => left(state) !== -1 && left(state) <= maxLength);
  if (first.length > 0) level.set(first.join(), { states: first, walks: 1n });
  for (let length = 0; length <= maxLength && level.size > 0; length++) {
    let ended = 0n;
    const next: typeof level = new Map();
    for (const { states, walks } of level.values()) {
      if (states.some((state) => left(state) === 0)) ended += walks;
      const reached = new Map<number, number[]>();
      let looked = 0;
      for (const from of states) {
        if (length > 0 && !product.inner(product.actorOf(from))) continue;
        looked += product.eachNext(from, (relation, _, state) => {
          const rest = left(state);
          if (rest === -1 || length + 1 + rest > maxLength) return;
          const known = reached.get(relation);
          if (known === undefined) reached.set(relation, [state]);
          else if (!known.includes(state)) known.push(state);
        });
      }
      yield looked;
      for (const set of reached.values()) {
        const sorted = set.sort((a, b) => a - b);
        const key = sorted.join();
        const same = next.get(key);
        if (same === undefined) next.set(key, { states: sorted, walks });
        else same.walks += walks;
      }
    }
    yield ended;
    level = next;
  }
}

function isFull({ paths, groups }: Choice, taken: bigint, found: number): boolean {
  return found >= groups || (paths !== Infinity && taken >= BigInt(paths));
}

function min(a: bigint, b: bigint): bigint {
  return a < b ? a : b;
}
