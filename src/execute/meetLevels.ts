import { PAUSE, type Effort, type Pause } from './effort';
import { meetingOf, sweepBack, type Encounter, type Meeting } from './meet';
import { borrowScratch, type Scratch } from './scratch';

/** One of the two searches: the states that were reached last, and how far they are from where it began. */
interface Side {
  /** One more than the distance of each state; 0: unknown. */
  readonly known: Scratch;
  level: number[];
  depth: number;
}

/**
 * `meet` for lengths: the shortest walks by a breadth-first search from both ends, a level at a time from the side where it is
 * smaller (Pohl, Bi-directional Search, 1971). Before a level is taken, it is asked whether it meets the other side: the last and
 * largest one then is only looked at.
 */
export function* meetLevels(
  { projection, product, from, to }: Omit<Encounter, 'measure'>,
  most: number,
  effort: Effort,
): Generator<Pause, Meeting | null> {
  const sideFrom = (level: number[]): Side => {
    const known = borrowScratch(projection, product.stateCount);
    for (const state of level) known.set(state, 1);
    return { known, level, depth: 0 };
  };
  const [forth, back] = [sideFrom(product.startsAt(from)), sideFrom(product.endsAt(to))];
  const met = forth.level.filter((state) => back.known.values[state] !== 0);
  if (met.length > 0) return meetingOf(0, false, forth.known, back.known);
  const isEnd = new Set([...forth.level, ...back.level]);

  let [side, other] = [forth, back];
  let next: number[] = [];
  const probe = (_: number, actor: number, state: number) => {
    if (other.known.values[state] === 0 || side.known.values[state] !== 0) return;
    // Where both meet, the path is inside, unless it is one of its ends.
    if (!isEnd.has(state) && !product.inner(actor)) return;
    side.known.set(state, side.depth + 2);
    met.push(state);
  };
  const take = (_: number, __: number, state: number) => {
    if (side.known.values[state] !== 0) return;
    side.known.set(state, side.depth + 2);
    next.push(state);
  };
  /** Looks at every step from the side's level; false when the effort was exhausted. */
  function* eachStep(visit: typeof probe): Generator<Pause, boolean> {
    for (const state of side.level) {
      if (effort.exhausted()) return false;
      // Beyond where it began, whoever is stepped on from stands inside the path and may not.
      if (side.depth > 0 && !product.inner(product.actorOf(state))) continue;
      const looked = side === forth ? product.eachNext(state, visit) : product.eachPrevious(state, visit);
      if (effort.spend(looked)) yield PAUSE;
    }
    return true;
  }

  for (;;) {
    if (forth.level.length === 0 || back.level.length === 0) return meetingOf(null, true, forth.known, back.known);
    if (forth.depth + back.depth >= most) return meetingOf(null, false, forth.known, back.known);
    [side, other] = forth.level.length <= back.level.length ? [forth, back] : [back, forth];
    if (!(yield* eachStep(probe))) break;
    if (met.length > 0) {
      const least = forth.depth + back.depth + 1;
      if (!(yield* sweepBack(product, forth.known.values, back.known, () => 1, met, least, effort))) break;
      return meetingOf(least, false, forth.known, back.known);
    }
    next = [];
    if (!(yield* eachStep(take))) break;
    side.level = next;
    side.depth++;
  }
  forth.known.giveBack();
  back.known.giveBack();
  return null;
}
