import { PAUSE, type Effort, type Pause } from './effort';
import { meetingOf, type Encounter, type Meeting } from './meet';
import { borrowScratch, setScratch, type Scratch } from './scratch';

/** One of the two searches: the states that were reached last, and how far they are from where it began. */
interface Side {
  /** One more than the distance of each state; 0: unknown. */
  readonly known: Scratch;
  level: number[];
  depth: number;
}

/**
 * `meet` for lengths: the shortest walks by a breadth-first search from both ends, a level at a time from the side where it is
 * smaller (Pohl, Bi-directional Search, 1971). Before a level is taken, it is asked whether it meets the other side, and the first
 * answer is enough: the last and largest level is hardly looked at. So the distances are exact on the end's side; on the start's side
 * they say what is left if a shortest walk leads on from there, which whoever follows them finds out.
 */
export function* meetLevels(
  { projection, product, from, to }: Omit<Encounter, 'measure'>,
  most: number,
  effort: Effort,
): Generator<Pause, Meeting | null> {
  const sideFrom = (level: number[]): Side => {
    const known = borrowScratch(projection, product.stateCount);
    for (const state of level) setScratch(known, state, 1);
    return { known, level, depth: 0 };
  };
  const [forth, back] = [sideFrom(product.startsAt(from)), sideFrom(product.endsAt(to))];
  const answer = (least: number | null, never: boolean): Meeting => {
    const [walked, known] = [forth.known.values, back.known.values];
    const left = (state: number) =>
      known[state] !== 0 ? known[state] - 1 : walked[state] !== 0 && least !== null ? least - walked[state] + 1 : -1;
    return meetingOf({ projection, least, never, left, scratch: [forth.known, back.known] });
  };
  const met = forth.level.some((state) => back.known.values[state] !== 0);
  if (met) return answer(0, false);
  const isEnd = new Set([...forth.level, ...back.level]);

  let [side, other] = [forth, back];
  let next: number[] = [];
  let meets = false;
  const probe = (_: number, actor: number, state: number) => {
    // Where both meet, the path is inside, unless it is one of its ends.
    if (other.known.values[state] !== 0 && (isEnd.has(state) || product.inner(actor))) meets = true;
  };
  const take = (_: number, __: number, state: number) => {
    if (side.known.values[state] !== 0) return;
    setScratch(side.known, state, side.depth + 2);
    next.push(state);
  };
  /** Looks at the steps from the side's level until both meet; false when the effort was exhausted. */
  function* eachStep(visit: typeof probe): Generator<Pause, boolean> {
    for (const state of side.level) {
      if (effort.exhausted()) return false;
      // Beyond where it began, whoever is stepped on from stands inside the path and may not.
      if (side.depth > 0 && !product.inner(product.actorOf(state))) continue;
      const looked = side === forth ? product.eachNext(state, visit) : product.eachPrevious(state, visit);
      if (effort.spend(looked)) yield PAUSE;
      if (meets) return true;
    }
    return true;
  }

  for (;;) {
    if (forth.level.length === 0 || back.level.length === 0) return answer(null, true);
    if (forth.depth + back.depth >= most) return answer(null, false);
    [side, other] = forth.level.length <= back.level.length ? [forth, back] : [back, forth];
    if (!(yield* eachStep(probe))) break;
    if (meets) return answer(forth.depth + back.depth + 1, false);
    next = [];
    if (!(yield* eachStep(take))) break;
    side.level = next;
    side.depth++;
  }
  answer(null, false).release();
  return null;
}
