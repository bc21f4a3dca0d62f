import type { Projection } from '../graph/projection';
import { pathLengths } from '../pattern/lengths';
import type { PathPlan } from '../pattern/plan';
import { distancesTo, leastLeft, type Distances, type StepMeasure } from './distances';
import { effortOf, type Effort, type Pause } from './effort';
import { enumerate, type Beyond } from './enumerate';
import { plainPairsOf, searchFirstShortest } from './firstShortestSearch';
import type { FoundPath } from './foundPath';
import { frontierFrom, type Frontier } from './frontier';
import { meet, type Meeting } from './meet';
import { meetLevels } from './meetLevels';
import { boundedSearch, type PathSearch } from './pathSearch';
import { productOf, type Product } from './product';
import { searchFromStarts } from './searchFromStarts';
import { selectionOf, type Selection } from './selection';
import { stepCosts } from './stepCosts';
import { wholeTest } from './wholeTest';

/** The paths from one actor to another, and how far they were searched. */
interface Block {
  readonly start: number;
  readonly end: number;
  readonly selection: Selection;
  /** The least measure that a path not yet looked for can have; Infinity: there is none. */
  next: number;
  /** Distances that are right for paths of the measure `next` alone. */
  met: Meeting | null;
  /** How far it was searched from the start, for a pair that is searched from both ends; null: from the end alone. */
  ahead: Frontier | null;
}

/** Distances kept at a time, in states of the product. */
const KEPT_STATES = 64_000_000;
/** How a search goes about many pairs of ends; the answer is the same. */
export interface Regime {
  /** Up to so many pairs of more starts than ends are searched one by one, from the end; others from each start. */
  readonly mostPairs: number;
  /** Up to so many pairs are searched one by one, from both ends at once. */
  readonly mostMeetings: number;
}

const REGIME: Regime = { mostPairs: 4_096, mostMeetings: 16 };
/** What may be spent on telling whether there are longer paths, where only trying tells. */
const LONGER_BUDGET = 200_000;

/** The search for `plan` on the projection, with at most `budget` steps looked at. Actors of the plan that do not exist are passed over. */
export function searchPaths(projection: Projection, plan: PathPlan, budget: number, regime: Regime = REGIME): PathSearch {
  const effort = effortOf(budget);
  const plain = plainPairsOf(projection, plan, regime.mostMeetings);
  return plain === null ? searchProduct(projection, plan, effort, regime) : searchFirstShortest(plain, plan, effort, LONGER_BUDGET);
}

/** The search on the product of the graph with the plan's automaton. */
function searchProduct(projection: Projection, plan: PathPlan, effort: Effort, { mostPairs, mostMeetings }: Regime): PathSearch {
  const product = productOf(projection, plan);
  const { choice, mode, maxLength } = plan;
  const byCost = choice.by === 'cost';
  const measure: StepMeasure = byCost ? stepCosts(projection, plan.filter) : () => 1;
  const greatest = byCost ? Infinity : maxLength;
  const whole = wholeTest(projection, plan);
  const lastBound = choice.groups === 1 || choice.paths === 1;
  const longest = pathLengths(plan.source.pattern.pattern).max;
  const pairs = endsOf(projection, plan, product);
  const pairCount = pairs.starts.length * pairs.ends.length;
  if (pairCount > mostPairs || (pairCount > mostMeetings && pairs.starts.length <= pairs.ends.length)) {
    return searchFromStarts(projection, plan, product, pairs, effort, LONGER_BUDGET);
  }
  const blocks = pairs.starts.flatMap((start) =>
    pairs.ends.map((end): Block => ({ start, end, selection: selectionOf(choice), next: 0, met: null, ahead: null })),
  );
  // The least walks by cost lead to the next ones no faster than a search from the end alone.
  const meeting = (lastBound || !byCost) && blocks.length <= mostMeetings;
  const distancesFor = keepLatest(
    (end: number) => distancesTo(product, [end], measure),
    Math.max(1, Math.floor(KEPT_STATES / Math.max(1, product.stateCount))),
  );
  let tooLong = false;

  /** Brings a new block's `next` up to the least measure that its paths can have, or beyond `most`. */
  function* sight(block: Block, most: number): Generator<Pause> {
    const distances = distancesFor(block.end);
    const starts = product.startsAt(block.start);
    yield* distances.extend(most, effort, starts);
    block.next = Math.min(...starts.map((state) => leastLeft(state, distances)));
  }

  /** The same for a single pair by a search from both ends, which also gives what the search for the paths needs. */
  function* meetEnds(block: Block, most: number): Generator<Pause> {
    const between = { projection, product, from: block.start, to: block.end };
    const met = yield* byCost ? meet({ ...between, measure }, most, effort) : meetLevels(between, most, effort);
    if (met === null) return;
    block.next = met.never ? Infinity : (met.least ?? most + 1);
    if (met.least === null) met.release();
    else block.met = met;
  }

  /** The block's chosen paths that measure `bound`; brings its `next` beyond. */
  function* pathsAt(block: Block, bound: number, most: number): Generator<FoundPath | Pause> {
    const { start, end, selection, met } = block;
    const beyond: Beyond = { next: Infinity, tooLong: false };
    let barren = true;
    const distances = met?.distances ?? distancesFor(end);
    yield* block.ahead === null ? distances.extend(bound, effort) : bothUpTo(block.ahead, distances, bound, effort);
    if (effort.exhausted()) return;
    const found = enumerate({ product, distances, measure, start, end, bound, maxLength: most, mode, lastBound, whole }, beyond, effort);
    try {
      for (const event of selection.chosen(found, effort)) {
        barren &&= typeof event === 'symbol';
        yield event;
      }
    } finally {
      // Also when whoever asked wants no more.
      met?.release();
      block.met = null;
    }
    if (selection.complete()) block.next = Infinity;
    else if (effort.exhausted()) return;
    else if (met !== null) {
      // Other distances lead along longer ways.
      block.next = bound + 1;
      block.ahead = byCost ? null : frontierFrom(product, start);
    } else {
      block.next = beyond.next;
      // Where a length has no path, the next may be far: the way from the end alone tells how far.
      if (barren) block.ahead = null;
    }
    tooLong ||= beyond.tooLong;
  }

  function* allPaths(): Generator<FoundPath | Pause> {
    for (const block of blocks) {
      yield* meeting ? meetEnds(block, greatest) : sight(block, greatest);
      if (effort.exhausted()) return;
    }
    for (;;) {
      const bound = blocks.reduce((least, { next }) => Math.min(least, next), Infinity);
      if (bound > greatest || bound === Infinity) return;
      for (const block of blocks) {
        if (block.next !== bound) continue;
        yield* pathsAt(block, bound, maxLength);
        if (effort.exhausted()) return;
      }
    }
  }

  /** Whether the block has a path longer than the plan allows that would be chosen. */
  function* longerInBlock({ start, end, selection, next }: Block): Generator<Pause, boolean> {
    if (next === Infinity) return false;
    const block: Block = { start, end, selection, next, met: null, ahead: null };
    yield* sight(block, Infinity);
    while (block.next !== Infinity && !effort.exhausted()) {
      block.next = Math.max(block.next, maxLength + 1);
      if (block.next > longest) return false;
      for (const event of pathsAt(block, block.next, Infinity)) {
        if (typeof event !== 'symbol') return true;
        yield event;
      }
    }
    return effort.exhausted();
  }

  function* anyLonger(): Generator<Pause, boolean> {
    for (const block of blocks) if (yield* longerInBlock(block)) return true;
    return false;
  }

  return boundedSearch(plan, effort, LONGER_BUDGET, { allPaths, tooLong: () => tooLong, anyLonger });
}

/** Searches from a start and from its end, from where there is less to do, until together they have gone as far as `bound`. */
function* bothUpTo(ahead: Frontier, distances: Distances, bound: number, effort: Effort): Generator<Pause> {
  while (ahead.depth() + distances.settled() < bound && !distances.closed() && !effort.exhausted()) {
    // From a start that has reached everything, walks go on over what was reached before.
    if (ahead.width() === 0) return yield* distances.extend(bound, effort);
    yield* ahead.width() <= distances.width() ? ahead.advance(effort) : distances.extend(distances.settled() + 1, effort);
  }
}

/** The actors that paths of the plan may start and end at, ascending. */
function endsOf(projection: Projection, plan: PathPlan, product: Product): { starts: readonly number[]; ends: readonly number[] } {
  const numbers = (slugs: readonly string[] | null) =>
    slugs === null
      ? projection.actors.slug.map((_, actor) => actor)
      : slugs.flatMap((slug) => projection.actors.numberOf.get(slug) ?? []).sort((a, b) => a - b);
  return {
    starts: numbers(plan.from).filter(product.mayStart),
    ends: numbers(plan.to).filter(product.mayEnd),
  };
}

/** A function (of our own, because an LRU cache would set aside room for `most` at every search) that remembers its latest results, at most `most`. */
function keepLatest<Key, Made>(make: (key: Key) => Made, most: number): (key: Key) => Made {
  const kept = new Map<Key, Made>();
  return (key) => {
    let made = kept.get(key);
    if (made === undefined) {
      made = make(key);
      for (const oldest of kept.keys()) {
        if (kept.size < most) break;
        kept.delete(oldest);
      }
      kept.set(key, made);
    }
    return made;
  };
}
