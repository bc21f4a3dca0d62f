import type { PathMode } from '../pattern/ast';
import { leastLeft, type Distances, type StepMeasure } from './distances';
import { PAUSE, type Effort, type Pause } from './effort';
import type { FoundPath } from './foundPath';
import type { Product } from './product';
import type { WholeTest } from './wholeTest';

/** What an enumeration is about: the paths from `start` to `end`, which `distances` lead to, of exactly `bound` by the measure. */
export interface Enumeration {
  readonly product: Product;
  readonly distances: Distances;
  readonly measure: StepMeasure;
  readonly start: number;
  readonly end: number;
  readonly bound: number;
  /** The greatest number of steps, whatever the measure. */
  readonly maxLength: number;
  readonly mode: PathMode;
  /** Whether nothing beyond the bound matters once a path is found. */
  readonly lastBound: boolean;
  /** What must hold of a whole path, over what its steps must meet one by one; null: nothing. */
  readonly whole: WholeTest | null;
}

/** What an enumeration learnt of the paths beyond its bound. */
export interface Beyond {
  /** The least measure above the bound that a path can have; Infinity when it is certain that there is none. */
  next: number;
  /** Whether a step was left out only because the path would have more than `maxLength`. */
  tooLong: boolean;
}

interface Step {
  readonly relation: number;
  readonly actor: number;
  readonly states: number[];
}

/** One actor on the path and what can follow it. */
interface Frame {
  readonly states: readonly number[];
  readonly measured: number;
  readonly steps: readonly Step[];
  cursor: number;
  /** Whether a path came out below, or the mode or the whole condition turned one away: then the states are no dead ends. */
  alive: boolean;
}

/**
 * The paths in the order of their relations, each once however many ways the automaton accepts it: a depth-first search on an
 * explicit stack over sets of states. It takes no step from which the end is known to be too far, and comes back to no state of which it has
 * seen that nothing follows; so a search for walks meets every dead end once at most. Ends early when the effort is exhausted.
 */
export function* enumerate(
  { product, distances, measure, start, end, bound, maxLength, mode, lastBound, whole }: Enumeration,
  beyond: Beyond,
  effort: Effort,
): Generator<FoundPath | Pause> {
  const actors: number[] = [start];
  const relations: number[] = [];
  const onPath = new Set<number>([start]);
  const walked = new Set<number>();
  const dead = new Set<number>();
  const deadKey = (state: number, measured: number) => state * (bound + 1) + (bound - measured);
  const countsDead = maxLength >= bound;
  let turnedAway = false;
  let paused = false;

  const allows = (relation: number, actor: number): boolean => {
    if (mode === 'TRAIL') return !walked.has(relation);
    if (mode === 'ACYCLIC') return !onPath.has(actor);
    return mode === 'WALK' || actor === start || !onPath.has(actor);
  };
  /** Whether a path that may not come back can end at the actor only if it ends now. */
  const endsHere = (actor: number) => (mode === 'ACYCLIC' && actor === end) || (mode === 'SIMPLE' && (actor === end || actor === start));

  const mayLook = (): boolean => {
    if (effort.spend(1)) paused = true;
    return !effort.exhausted();
  };

  /** The steps that can follow, in the order of their relations. */
  const stepsFrom = (states: readonly number[], measured: number): Step[] => {
    const depth = relations.length;
    const steps: Step[] = [];
    // From one state in one way no relation comes twice.
    const found = states.length > 1 || !product.inOrder(states[0]) ? new Map<number, Step>() : null;
    for (const from of states) {
      const looked = product.eachNext(from, (relation, actor, state) => {
        const after = measured + measure(relation);
        const needed = after + leastLeft(state, distances);
        if (needed > bound) {
          beyond.next = Math.min(beyond.next, needed);
          return;
        }
        if (depth === maxLength) {
          beyond.tooLong = true;
          return;
        }
        if (countsDead && dead.has(deadKey(state, after))) return;
        // At the bound the actor is the path's last; before, it stands inside.
        if (after < bound && !product.inner(actor)) return;
        if (!allows(relation, actor) || (after < bound && endsHere(actor))) {
          turnedAway = true;
          return;
        }
        const known = found?.get(relation);
        if (known !== undefined) {
          if (!known.states.includes(state)) known.states.push(state);
          return;
        }
        const step = { relation, actor, states: [state] };
        found?.set(relation, step);
        steps.push(step);
      });
      if (effort.spend(looked)) paused = true;
    }
    if (found !== null) steps.sort((a, b) => a.relation - b.relation);
    return steps;
  };

  const frames: Frame[] = [];
  const enter = (states: readonly number[], measured: number, accepted: boolean) => {
    turnedAway = accepted;
    const steps = stepsFrom(states, measured);
    frames.push({ states, measured, steps, cursor: 0, alive: turnedAway });
  };

  // An acyclic path that is closed has no step.
  if (mode === 'ACYCLIC' && start === end && bound > 0) return;
  const first = product.startsAt(start).filter((state) => {
    const needed = leastLeft(state, distances);
    if (needed > bound) beyond.next = Math.min(beyond.next, needed);
    return needed <= bound;
  });
  if (first.length === 0) return;
  if (bound === 0 && (whole === null || whole({ actors, relations }, mayLook))) yield { actors: [start], relations: [] };
  enter(first, 0, bound === 0);
  while (frames.length > 0) {
    if (paused) {
      paused = false;
      yield PAUSE;
    }
    if (effort.exhausted()) return;
    const frame = frames[frames.length - 1];
    if (frame.cursor === frame.steps.length) {
      frames.pop();
      if (countsDead && !frame.alive) for (const state of frame.states) dead.add(deadKey(state, frame.measured));
      const parent = frames.at(-1);
      if (parent !== undefined) parent.alive ||= frame.alive;
      const relation = relations.pop();
      if (relation !== undefined) walked.delete(relation);
      const actor = actors.pop();
      if (actor !== undefined && actor !== start) onPath.delete(actor);
      continue;
    }
    const { relation, actor, states } = frame.steps[frame.cursor++];
    const measured = frame.measured + measure(relation);
    const accepted = measured === bound;
    if (accepted) {
      frame.alive = true;
      const path = { actors: [...actors, actor], relations: [...relations, relation] };
      if (whole === null || whole(path, mayLook)) {
        yield path;
        if (lastBound) continue;
      }
      if (endsHere(actor)) continue;
    }
    actors.push(actor);
    relations.push(relation);
    onPath.add(actor);
    walked.add(relation);
    enter(states, measured, accepted);
  }
}
