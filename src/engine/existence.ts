import { fail } from '../model/errors';
import type { StopReason } from './views';

const BOUND_NAMES: Readonly<Record<StopReason, string>> = {
  LIMIT: 'the number of paths',
  LENGTH: 'length',
  BUDGET: 'effort',
  TIMEOUT: 'time',
};

/** Whether there is a path, where one was `found` or no bound of the server was hit before; else UNDECIDED. */
export function decided(found: boolean, stoppedBy: StopReason | null): boolean {
  if (found) return true;
  if (stoppedBy === null) return false;
  return fail({
    code: 'UNDECIDED',
    message: `No path was found before the server's bound on ${BOUND_NAMES[stoppedBy]} was hit.`,
    remedy: 'Ask for shorter paths, or narrow the filter.',
    stoppedBy,
  });
}
