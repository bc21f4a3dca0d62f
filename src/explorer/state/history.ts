import type { View } from './view';
import { writeAddress } from './viewAddress';

/** A view, and in a few words what was done to get there from the one before. */
interface Step {
  readonly view: View;
  readonly what: string;
}

/** The present view, and those that undo and redo lead to, the nearest last. */
export interface History {
  readonly past: readonly Step[];
  readonly present: Step;
  readonly future: readonly Step[];
}

const LONGEST = 500;

/** The history that begins with a view. */
export function beginHistory(view: View): History {
  return { past: [], present: { view, what: '' }, future: [] };
}

/**
 * The history after a change; the same where nothing is other than before. What could be redone is forgotten. A change that says the same
 * as the one before and is `continued` (a slider that is being moved) is one with it.
 */
export function changed(history: History, view: View, what: string, continued = false): History {
  if (writeAddress(view) === writeAddress(history.present.view)) return history;
  const present = { view, what };
  if (continued && history.past.length > 0 && history.present.what === what) return { past: history.past, present, future: [] };
  return { past: [...history.past, history.present].slice(-LONGEST), present, future: [] };
}

/** The history one change back; the same where there is none. */
export function undone({ past, present, future }: History): History {
  const previous = past.at(-1);
  return previous === undefined ? { past, present, future } : { past: past.slice(0, -1), present: previous, future: [...future, present] };
}

/** The history one change forth; the same where there is none. */
export function redone({ past, present, future }: History): History {
  const next = future.at(-1);
  return next === undefined ? { past, present, future } : { past: [...past, present], present: next, future: future.slice(0, -1) };
}
