import type { Projection } from '../graph/projection';
import type { Distances, StepMeasure } from './distances';
import { PAUSE, type Effort, type Pause } from './effort';
import type { Product } from './product';
import { borrowScratch, giveBack, setScratch, type Scratch } from './scratch';

/** How two searches that met see the least walks between their ends. */
export interface Meeting {
  /** What the least walks measure, or null when there is none of at most what was asked for. */
  readonly least: number | null;
  /** Whether there is none at all. */
  readonly never: boolean;
  /** Leads along the least walks, until it is released. */
  readonly distances: Distances;
  /** Gives back what the distances stand on. */
  release(): void;
}

/** What is sought: the walks from one actor to another by a measure. */
export interface Encounter {
  readonly projection: Projection;
  readonly product: Product;
  readonly from: number;
  readonly to: number;
  readonly measure: StepMeasure;
}

/** One of the two searches: states by how far they are from where it began, in buckets. */
interface Side {
  /** One more than the distance of each state; 0: unknown. */
  readonly known: Scratch;
  readonly buckets: Map<number, number[]>;
  /** Everything nearer was stepped on from; labels up to here are final. */
  at: number;
}

/**
 * The least walks from one actor to another by a search from both ends, each time a whole bucket from the side that has fewer states
 * in it (Pohl, Bi-directional Search, 1971). Every least walk has a state that both sides know for good when together they have gone
 * as far as it measures. Null when the effort was exhausted before that.
 */
export function* meet(
  { projection, product, from, to, measure }: Encounter,
  most: number,
  effort: Effort,
): Generator<Pause, Meeting | null> {
  const starts = product.startsAt(from);
  const ends = product.endsAt(to);
  const sideFrom = (states: readonly number[]): Side => {
    const known = borrowScratch(projection, product.stateCount);
    for (const state of states) setScratch(known, state, 1);
    return { known, buckets: new Map(states.length > 0 ? [[0, [...states]]] : []), at: 0 };
  };
  const [forth, back] = [sideFrom(starts), sideFrom(ends)];
  const isEnd = new Set([...starts, ...ends]);
  let met = starts.filter((state) => back.known.values[state] !== 0);
  let least = met.length > 0 ? 0 : Infinity;

  let [side, other] = [forth, back];
  const relax = (relation: number, actor: number, state: number) => {
    const through = side.at + measure(relation);
    const before = side.known.values[state];
    if (before !== 0 && before <= through + 1) return;
    setScratch(side.known, state, through + 1);
    const bucket = side.buckets.get(through);
    if (bucket === undefined) side.buckets.set(through, [state]);
    else bucket.push(state);
    // Where both meet, the path is inside, unless it is one of its ends.
    const beyond = other.known.values[state];
    if (beyond === 0 || !(isEnd.has(state) || product.inner(actor))) return;
    const whole = through + beyond - 1;
    if (whole < least) [least, met] = [whole, []];
    if (whole === least) met.push(state);
  };
  const answer = (found: number | null, never: boolean): Meeting =>
    meetingOf({ projection, least: found, never, left: (state) => back.known.values[state] - 1, scratch: [forth.known, back.known] });

  const width = ({ buckets, at }: Side) => buckets.get(at)?.length ?? 0;
  while (forth.at + back.at < least && forth.buckets.size > 0 && back.buckets.size > 0) {
    if (forth.at + back.at > most) return answer(null, false);
    [side, other] = width(forth) <= width(back) ? [forth, back] : [back, forth];
    for (const state of side.buckets.get(side.at) ?? []) {
      if (effort.exhausted()) {
        answer(null, false).release();
        return null;
      }
      // A nearer way was found since; or whoever is stepped on from stands inside the path and may not.
      if (side.known.values[state] !== side.at + 1 || (side.at > 0 && !product.inner(product.actorOf(state)))) continue;
      const looked = side === forth ? product.eachNext(state, relax) : product.eachPrevious(state, relax);
      if (effort.spend(looked)) yield PAUSE;
    }
    side.buckets.delete(side.at);
    side.at++;
  }
  if (least === Infinity) return answer(null, true);
  if (least > most) return answer(null, false);
  if (yield* sweepBack(product, forth.known.values, back.known, measure, met, least, effort)) return answer(least, false);
  answer(null, false).release();
  return null;
}

/** What two searches came to, with what is left from each state and the numbers that this stands on. */
export function meetingOf({
  projection,
  least,
  never,
  left,
  scratch,
}: Pick<Meeting, 'least' | 'never'> & { projection: Projection; left: Distances['left']; scratch: readonly Scratch[] }): Meeting {
  return {
    least,
    never,
    // They need no more searching.
    distances: { left, settled: () => Infinity, width: () => 0, closed: () => true, *extend() {} },
    release() {
      for (const lent of scratch) giveBack(projection, lent);
    },
  };
}

/** From where both met back to the start: what is left from a state is what of the least walk is not behind it. False when the effort was exhausted. */
function* sweepBack(
  product: Product,
  walked: Int32Array,
  left: Scratch,
  measure: StepMeasure,
  met: readonly number[],
  least: number,
  effort: Effort,
): Generator<Pause, boolean> {
  const seen = new Set(met);
  for (const state of seen) {
    if (effort.exhausted()) return false;
    const looked = product.eachPrevious(state, (relation, actor, previous) => {
      if (walked[previous] === 0 || walked[previous] + measure(relation) !== walked[state] || seen.has(previous)) return;
      if (walked[previous] > 1 && !product.inner(actor)) return;
      setScratch(left, previous, least - walked[previous] + 2);
      seen.add(previous);
    });
    if (effort.spend(looked)) yield PAUSE;
  }
  return true;
}
