import type { Projection } from '../graph/projection';
import { pathLengths } from '../pattern/lengths';
import type { PathPlan } from '../pattern/plan';
import { automatonDistances } from './automatonDistances';
import { distancesTo, leastLeft, type StepMeasure } from './distances';
import { PAUSE, type Effort, type Pause } from './effort';
import { enumerate, type Beyond } from './enumerate';
import type { FoundPath } from './foundPath';
import type { Product } from './product';
import { boundedSearch, type PathSearch } from './pathSearch';
import { selectionOf, type Selection } from './selection';
import { stepsAhead } from './stepsAhead';
import { stepsBetween } from './stepsBetween';
import { stepCosts } from './stepCosts';
import { wholeTest } from './wholeTest';

/** So many times more starts than ends make it worth while to look back from all ends first. */
const FAR_MORE = 16;

/**
 * The search for the paths of very many pairs of `starts` and `ends` (actors, ascending): for one bound after the other, start by start,
 * out over the steps that walks of that bound can take, and then end by end back over these. So paths come in canonical order without
 * being sorted, and what was not asked for yet was not looked for.
 */
export function searchFromStarts(
  projection: Projection,
  plan: PathPlan,
  product: Product,
  pairs: { readonly starts: readonly number[]; readonly ends: readonly number[] },
  effort: Effort,
  longerBudget: number,
): PathSearch {
  const { choice, mode, maxLength } = plan;
  const byCost = choice.by === 'cost';
  const measure: StepMeasure = byCost ? stepCosts(projection, plan.filter) : () => 1;
  const greatest = byCost ? Infinity : maxLength;
  const lengths = pathLengths(plan.source.pattern.pattern);
  const longest = byCost ? Infinity : lengths.max;
  const whole = wholeTest(projection, plan);
  const lastBound = choice.groups === 1 || choice.paths === 1;
  const layers = product.stateCount / projection.actors.slug.length;
  const endLayers = new Set(product.endsAt(0));
  const mayEnd = new Uint8Array(projection.actors.slug.length);
  for (const end of pairs.ends) mayEnd[end] = 1;
  const isEnd = (state: number) => endLayers.has(state % layers) && mayEnd[product.actorOf(state)] === 1;
  const sight =
    pairs.starts.length > FAR_MORE * pairs.ends.length
      ? distancesTo(product, pairs.ends, measure)
      : automatonDistances(plan, layers, isEnd);
  const { starts } = pairs;
  /** Of each start the least measure that a path not yet looked for can have; Infinity: there is none. */
  const next = new Float64Array(starts.length).fill(lengths.min);
  /** By start and end, for the pairs that may have a path. */
  const chosen = new Map<number, Map<number, Selection>>();
  let tooLong = false;

  /** The chosen paths from the start of a number that measure `bound` and have at most `most` steps; brings its `next` beyond. */
  function* pathsAt(number: number, bound: number, most: number): Generator<FoundPath | Pause> {
    const start = starts[number];
    if (effort.spend(1)) yield PAUSE;
    yield* sight.extend(bound, effort);
    if (effort.exhausted()) return;
    const least = Math.min(...product.startsAt(start).map((state) => leastLeft(state, sight)));
    if (least > bound) {
      next[number] = least;
      return;
    }
    const ahead = yield* stepsAhead({ projection, product, sight, measure }, start, bound, effort);
    if (ahead === null) return;
    let after = ahead.next;
    const selections = chosen.get(start) ?? new Map<number, Selection>();
    chosen.set(start, selections);
    try {
      for (const end of new Set(ahead.reached.filter(isEnd).map(product.actorOf).sort())) {
        const selection = selections.get(end) ?? selectionOf(choice);
        if (selection.complete()) continue;
        selections.set(end, selection);
        const between = yield* stepsBetween({ product, measure, ahead }, end, bound, effort);
        if (between === null) return;
        const beyond: Beyond = { next: Infinity, tooLong: false };
        const found = enumerate({ ...between, measure, start, end, bound, maxLength: most, mode, lastBound, whole }, beyond, effort);
        yield* selection.chosen(found, effort);
        if (effort.exhausted()) return;
        if (!selection.complete()) after = Math.min(after, beyond.next, between.cut ? bound + 1 : Infinity);
        tooLong ||= beyond.tooLong;
      }
      const isDone = selections.size === pairs.ends.length && [...selections.values()].every((selection) => selection.complete());
      next[number] = isDone || after > longest ? Infinity : after;
      if (next[number] === Infinity) chosen.delete(start);
    } finally {
      // Also when whoever asked wants no more.
      ahead.release();
    }
  }

  function* allPaths(): Generator<FoundPath | Pause> {
    for (;;) {
      const bound = next.reduce((least, one) => Math.min(least, one), Infinity);
      if (bound > greatest || bound === Infinity) return;
      for (let number = 0; number < starts.length; number++) {
        if (next[number] > bound) continue;
        yield* pathsAt(number, bound, maxLength);
        if (effort.exhausted()) return;
      }
    }
  }

  /** Whether the start of a number has a path longer than the plan allows that would be chosen. */
  function* longerFrom(number: number): Generator<Pause, boolean> {
    for (;;) {
      const bound = Math.max(next[number], maxLength + 1);
      if (bound > longest || bound === Infinity) return false;
      for (const event of pathsAt(number, bound, Infinity)) {
        if (typeof event !== 'symbol') return true;
        yield event;
      }
      if (effort.exhausted()) return true;
    }
  }

  function* anyLonger(): Generator<Pause, boolean> {
    for (let number = 0; number < starts.length; number++) if (yield* longerFrom(number)) return true;
    return false;
  }

  return boundedSearch(plan, effort, longerBudget, { allPaths, tooLong: () => tooLong, anyLonger });
}
