import type { Pause } from '../execute/effort';

/** How long a search may keep others waiting. */
const TURN_MS = 10;

/** A time that is running: asked at every pause of a search, false when it is over; else, after a turn, others get theirs. */
export type InTime = () => Promise<boolean>;

/** The time until `until` (ms since the epoch). */
export function timeUntil(until: number): InTime {
  let began = Date.now();
  return async () => {
    const now = Date.now();
    if (now >= until) return false;
    if (now - began >= TURN_MS) {
      await new Promise((resume) => setImmediate(resume));
      began = Date.now();
    }
    return true;
  };
}

/** Runs a search to its answer; `late` when the time is over before. */
export async function settle<Answer>(search: Generator<Pause, Answer>, inTime: InTime, late: Answer): Promise<Answer> {
  for (let step = search.next(); ; step = search.next()) {
    if (step.done === true) return step.value;
    if (!(await inTime())) return late;
  }
}
