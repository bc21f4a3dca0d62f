import type { Projection } from '../graph/projection';
import { invariant } from '../model/errors';
import { PAUSE, type Effort, type Pause } from './effort';
import type { Steps } from './edges';
import type { FoundPath } from './foundPath';
import { NO, UNKNOWN } from './judgedOnce';
import { borrowScratch, giveBack, notesOf, setScratch, type Scratch } from './scratch';

/** A graph whose steps are all alike: over any relation that is an edge, to any actor. */
export interface PlainGraph {
  readonly projection: Projection;
  readonly forwards: Steps;
  readonly backwards: Steps;
  /** 1 for the actors that may stand inside a path; null: all may. */
  readonly inner: Uint8Array | null;
}

/** The path that was sought, or null; and whether there is none of any length. */
export interface FirstShortest {
  readonly path: FoundPath | null;
  readonly never: boolean;
}

/** One of the two searches. */
interface Side {
  readonly rows: Steps;
  /** The actors in the order in which they were reached, each with one more than its place there. */
  readonly reached: Scratch;
  /** The place at which each level begins. */
  readonly levels: number[];
  /** The entry of the step that reached the actor at each place. */
  readonly ledBy: Int32Array;
  /** Of no meaning: reads that nobody needed would be left out. */
  fetched: number;
}

/** The forward side is preferred up to so many times the size of the other: it stops where both first meet, the other cannot. */
const FORWARD_BIAS = 4;
/** The steps of so many actors are asked of the memory at once, and then looked at. */
const CHUNK = 16;

/**
 * The first in canonical order of the shortest paths between two different actors, if it has at most `most` steps, by a breadth-first
 * search from both ends, a level at a time (Pohl, Bi-directional Search, 1971). Relations are tried in their order, so that the
 * forward side reaches actors in the order of the least paths to them, and the first of its level that steps to the other side is on
 * the path that is sought. A shortest path between different actors repeats none, so that it is one of every mode. Yields each length
 * once it is certain that no path is so short. Null when the effort was exhausted before the end.
 */
export function* firstShortest(
  graph: PlainGraph,
  from: number,
  to: number,
  most: number,
  effort: Effort,
): Generator<Pause | number, FirstShortest | null> {
  const { projection } = graph;
  const sideFrom = (actor: number, rows: Steps): Side => {
    const reached = borrowScratch(projection, projection.actors.slug.length);
    setScratch(reached, actor, 1);
    return { rows, reached, levels: [0], ledBy: notesOf(reached), fetched: 0 };
  };
  const forth = sideFrom(from, graph.forwards);
  const back = sideFrom(to, graph.backwards);
  try {
    for (let length = 1; ; length++) {
      const ahead = levelSize(forth);
      const behind = levelSize(back);
      if (ahead === 0 || behind === 0) return { path: null, never: true };
      if (length > most) return { path: null, never: false };
      const forwards = ahead <= FORWARD_BIAS * behind;
      const [side, other] = forwards ? [forth, back] : [back, forth];
      const first = side.levels[side.levels.length - 1];
      const last = side.reached.count;
      let least = Infinity;
      for (let place = first; place < last && !(forwards && least < Infinity); place += CHUNK) {
        if (effort.exhausted()) return null;
        const end = Math.min(place + CHUNK, last);
        const steps = fetchRows(side, place, end, side.rows.neighbour);
        least = Math.min(least, leastMeeting(side, other, place, end, forwards));
        if (effort.spend(steps)) yield PAUSE;
      }
      if (least < Infinity) return { path: pathThrough(forth, back, least), never: false };
      for (let place = first; place < last; place += CHUNK) {
        if (effort.exhausted()) return null;
        const end = Math.min(place + CHUNK, last);
        const steps = fetchRows(side, place, end, side.rows.isEdge.known);
        advance(side, graph.inner, place, end);
        if (effort.spend(steps)) yield PAUSE;
      }
      side.levels.push(last);
      yield length;
    }
  } finally {
    giveBack(projection, forth.reached);
    giveBack(projection, back.reached);
  }
}

function levelSize({ reached, levels }: Side): number {
  return reached.count - levels[levels.length - 1];
}

/**
 * Reads of a column where the steps from the actors at the places from `first` to `last` begin and end. These lie all over the memory: asked
 * for together they come side by side, where a loop that looks at each step would wait for one row after the other. Gives how many steps they are.
 */
function fetchRows(side: Side, first: number, last: number, column: Uint32Array | Uint8Array): number {
  const { offset } = side.rows;
  const { touched } = side.reached;
  let steps = 0;
  let fetched = 0;
  for (let place = first; place < last; place++) {
    const begin = offset[touched[place]];
    const end = offset[touched[place] + 1];
    steps += end - begin;
    if (begin < end) fetched ^= column[begin] ^ column[end - 1];
  }
  side.fetched ^= fetched;
  return steps;
}

/**
 * The least place of the forward side at which both sides meet, of those that the actors of `side` at the places from `first` to
 * `last` step to; Infinity where they do not meet.
 */
function leastMeeting(side: Side, other: Side, first: number, last: number, forwards: boolean): number {
  const { offset, neighbour, isEdge } = side.rows;
  const { touched } = side.reached;
  const { values } = other.reached;
  let least = Infinity;
  for (let place = first; place < last; place++) {
    const end = offset[touched[place] + 1];
    for (let i = offset[touched[place]]; i < end; i++) {
      const met = values[neighbour[i]];
      if (met === 0 || !isEdge(i)) continue;
      if (forwards) return place;
      least = Math.min(least, met - 1);
    }
  }
  return least;
}

/** Reaches what the actors at the places from `first` to `last` step to, but for those that may not stand inside a path. */
function advance(side: Side, inner: PlainGraph['inner'], first: number, last: number): void {
  const { offset, neighbour, isEdge } = side.rows;
  const { touched, values } = side.reached;
  const { ledBy } = side;
  const { known } = isEdge;
  let { count } = side.reached;
  for (let place = first; place < last; place++) {
    const end = offset[touched[place] + 1];
    for (let i = offset[touched[place]]; i < end; i++) {
      const next = neighbour[i];
      if (values[next] !== 0) continue;
      const verdict = known[i];
      if (verdict === NO || (verdict === UNKNOWN && !isEdge(i)) || (inner !== null && inner[next] === 0)) continue;
      touched[count] = next;
      ledBy[count] = i;
      values[next] = ++count;
    }
  }
  side.reached.count = count;
}

/** The least path to the forward side's place, and on by the first relations that come nearer to the end. */
function pathThrough(forth: Side, back: Side, meeting: number): FoundPath {
  const actors = [forth.reached.touched[meeting]];
  const relations: number[] = [];
  for (let place = meeting; place > 0; place = forth.reached.values[actors[0]] - 1) {
    const step = forth.ledBy[place];
    actors.unshift(actorOfEntry(forth.rows, step));
    relations.unshift(forth.rows.relation[step]);
  }
  for (let level = back.levels.length - 1, beyond = back.reached.count; level >= 0; level--) {
    const step = firstStepWithin(forth.rows, actors[actors.length - 1], back.reached, back.levels[level], beyond);
    actors.push(forth.rows.neighbour[step]);
    relations.push(forth.rows.relation[step]);
    beyond = back.levels[level];
  }
  return { actors, relations };
}

/** The actor whose row has the entry. */
function actorOfEntry({ offset }: Steps, entry: number): number {
  let actor = 0;
  for (let beyond = offset.length - 1; beyond - actor > 1;) {
    const middle = (actor + beyond) >>> 1;
    if (offset[middle] <= entry) actor = middle;
    else beyond = middle;
  }
  return actor;
}

/** The entry of the first step from an actor to one that was reached at a place from `first` on and before `last`. */
function firstStepWithin({ offset, neighbour, isEdge }: Steps, from: number, { values }: Scratch, first: number, last: number): number {
  const isWithin = (i: number) => values[neighbour[i]] > first && values[neighbour[i]] <= last && isEdge(i);
  const end = offset[from + 1];
  let step = offset[from];
  while (step < end && !isWithin(step)) step++;
  invariant(step < end, 'both sides met');
  return step;
}
