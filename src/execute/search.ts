import type { Projection } from '../graph/projection';
import type { PathPlan } from '../pattern/plan';
import { distancesTo, type StepMeasure } from './distances';
import { effortOf, type Pause } from './effort';
import { enumerate, type Beyond } from './enumerate';
import type { FoundPath } from './foundPath';
import { meet, type Meeting } from './meet';
import { meetLevels } from './meetLevels';
import { productOf, type Product } from './product';
import { selectionOf, type Selection } from './selection';
import { stepCosts } from './stepCosts';
import { wholeTest } from './wholeTest';

/** A search for the paths of a plan, to be driven by its caller: it can be left between any two yields. */
export interface PathSearch {
  /** The paths in canonical order: length (or cost), start, end, relations. Ends early when the budget is exhausted. */
  paths(): Generator<FoundPath | Pause>;
  /** Whether the budget ended the search before its end; of no meaning once `longerPossible` was asked. */
  exhausted(): boolean;
  /**
   * Whether a greater maxLength could add paths to the whole answer, however much of it was taken. False is proven; true is exact
   * but where telling would take long, paths are chosen by cost, or a pattern repeats up to a bound beyond
   * maxLength: there it stands for "not excluded".
   */
  longerPossible(): Generator<Pause, boolean>;
}

/** The paths from one actor to one of some others, and how far they were searched. */
interface Block {
  readonly start: number;
  readonly ends: readonly number[];
  readonly selection: Selection;
  /** The least measure that a path not yet looked for can have; Infinity: there is none. */
  next: number;
  /** Distances that are right for paths of the measure `next` alone. */
  met: Meeting | null;
}

/** Distances kept at a time, in states of the product. */
const KEPT_STATES = 64_000_000;
/** How a search goes about many pairs of ends; the answer is the same. */
export interface Regime {
  /** So many pairs are searched one by one; more are searched together, from each start. */
  readonly mostPairs: number;
  /** Up to so many pairs, shortest paths are sought from both ends at once. */
  readonly mostMeetings: number;
}

const REGIME: Regime = { mostPairs: 4_096, mostMeetings: 16 };
/** What may be spent on telling whether there are longer paths, where only trying tells. */
const LONGER_BUDGET = 200_000;

/** The search for `plan` on the projection, with at most `budget` steps looked at. Actors of the plan that do not exist are passed over. */
export function searchPaths(
  projection: Projection,
  plan: PathPlan,
  budget: number,
  { mostPairs, mostMeetings }: Regime = REGIME,
): PathSearch {
  const product = productOf(projection, plan);
  const effort = effortOf(budget);
  const { choice, mode, maxLength } = plan;
  const byCost = choice.by === 'cost';
  const measure: StepMeasure = byCost ? stepCosts(projection, plan.filter) : () => 1;
  const greatest = byCost ? Infinity : maxLength;
  const whole = wholeTest(projection, plan);
  const lastBound = choice.groups === 1 || choice.paths === 1;
  const blocks = blocksOf(projection, plan, product, mostPairs);
  const meeting = lastBound && blocks.length <= mostMeetings && blocks.every(({ ends }) => ends.length === 1);
  const distancesFor = keepLatest(
    (ends: readonly number[]) => distancesTo(product, ends, measure),
    Math.max(1, Math.floor(KEPT_STATES / Math.max(1, product.stateCount))),
  );
  let tooLong = false;
  let main: Generator<FoundPath | Pause> | null = null;

  /** Brings a new block's `next` up to the least measure that its paths can have, or beyond `most`. */
  function* sight(block: Block, most: number): Generator<Pause> {
    const distances = distancesFor(block.ends);
    const starts = product.startsAt(block.start);
    yield* distances.extend(most, effort, starts);
    const known = starts.map((state) => distances.left(state)).filter((left) => left !== -1);
    block.next = known.length > 0 ? Math.min(...known) : distances.closed() ? Infinity : distances.settled() + 1;
  }

  /** The same for a single pair by a search from both ends, which also gives what the search for the paths needs. */
  function* meetEnds(block: Block, most: number): Generator<Pause> {
    const between = { projection, product, from: block.start, to: block.ends[0] };
    const met = yield* byCost ? meet({ ...between, measure }, most, effort) : meetLevels(between, most, effort);
    if (met === null) return;
    block.next = met.never ? Infinity : (met.least ?? most + 1);
    if (met.least === null) met.release();
    else block.met = met;
  }

  /** The block's chosen paths that measure `bound`; brings its `next` beyond. */
  function* pathsAt(block: Block, bound: number, most: number): Generator<FoundPath | Pause> {
    const { start, ends, selection, met } = block;
    const onlyEnd = ends.length === 1 ? ends[0] : null;
    const beyond: Beyond = { next: Infinity, tooLong: false };
    const distances = met?.distances ?? distancesFor(ends);
    yield* distances.extend(bound, effort);
    if (effort.exhausted()) return;
    const found = enumerate(
      { product, distances, measure, start, bound, maxLength: most, mode, onlyEnd, lastBound: lastBound && onlyEnd !== null, whole },
      beyond,
      effort,
    );
    try {
      yield* selection.chosen(found, effort);
    } finally {
      // Also when whoever asked wants no more.
      met?.release();
      block.met = null;
    }
    if (selection.complete()) block.next = Infinity;
    else if (effort.exhausted()) return;
    else if (met === null) block.next = beyond.next;
    else {
      // None of the shortest walks is a path of the mode: from here on the way is longer, and other distances lead there.
      yield* pathsAt(block, bound, most);
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
  function* longerInBlock({ start, selection, next }: Block): Generator<Pause, boolean> {
    if (next === Infinity) return false;
    // Only the ends that want more: the way to others could be made longer for ever.
    const block: Block = { start, selection, ends: selection.open(), next, met: null };
    yield* sight(block, Infinity);
    while (block.next !== Infinity && !effort.exhausted()) {
      block.next = Math.max(block.next, maxLength + 1);
      for (const event of pathsAt(block, block.next, Infinity)) {
        if (typeof event !== 'symbol') return true;
        yield event;
      }
    }
    return effort.exhausted();
  }

  return {
    paths: () => (main = allPaths()),
    exhausted: () => effort.exhausted(),
    *longerPossible() {
      effort.allow(LONGER_BUDGET);
      main ??= allPaths();
      // Of all paths, the longer ones are additions whatever the shorter ones are; else it matters how many these are.
      const every = choice.paths === Infinity && choice.groups === Infinity;
      if (!every || byCost) {
        for (let step = main.next(); step.done !== true; step = main.next()) if (typeof step.value === 'symbol') yield step.value;
      }
      if (effort.exhausted() || tooLong) return true;
      for (const block of blocks) {
        if (!byCost && (yield* longerInBlock(block))) return true;
      }
      return false;
    },
  };
}

/** The plan's pairs of ends, each a block of its own; or a block for each start when there are too many. */
function blocksOf(projection: Projection, plan: PathPlan, product: Product, mostPairs: number): Block[] {
  const numbers = (slugs: readonly string[] | null) =>
    slugs === null
      ? projection.actors.slug.map((_, actor) => actor)
      : slugs.flatMap((slug) => projection.actors.numberOf.get(slug) ?? []).sort((a, b) => a - b);
  const starts = numbers(plan.from).filter((actor) => product.startsAt(actor).length > 0);
  const ends = numbers(plan.to).filter(product.mayEnd);
  if (ends.length === 0) return [];
  const targets = starts.length * ends.length <= mostPairs ? ends.map((end) => [end]) : [ends];
  return starts.flatMap((start) =>
    targets.map((target) => ({ start, ends: target, selection: selectionOf(plan.choice, target), next: 0, met: null })),
  );
}

/** A function (of our own, because an LRU cache would set aside room for `most` at every search) that remembers its latest results, at most `most`, by the identity of what it was given. */
function keepLatest<Key extends object, Made>(make: (key: Key) => Made, most: number): (key: Key) => Made {
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
