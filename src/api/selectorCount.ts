import type { PathSelector } from '../engine/queries';
import { badInput } from '../model/errors';

const GREATEST_COUNT = 1000;

/** Which selectors count, and so need `k`. */
const COUNTS: Readonly<Record<PathSelector, boolean>> = {
  ANY: false,
  ALL: false,
  ANY_SHORTEST: false,
  ALL_SHORTEST: false,
  SHORTEST_K: true,
  SHORTEST_K_GROUPS: true,
  CHEAPEST_K: true,
};

/** What a selector counts to; 1 for those that do not count. Bad input at `argument` when `k` (null: not given) does not go with it. */
export function selectorCount(select: PathSelector, k: number | null, argument: string): number {
  if (!COUNTS[select]) {
    if (k !== null)
      badInput(
        argument,
        `${select} does not count, but ${argument} is given.`,
        `Leave ${argument} out, or select SHORTEST_K, SHORTEST_K_GROUPS or CHEAPEST_K.`,
      );
    return 1;
  }
  if (k === null) return badInput(argument, `${select} needs ${argument}.`, `Say how many with ${argument}, 1 to ${GREATEST_COUNT}.`);
  if (k < 1 || k > GREATEST_COUNT) badInput(argument, `${argument} is ${k}, not from 1 to ${GREATEST_COUNT}.`, 'Ask for less.');
  return k;
}
