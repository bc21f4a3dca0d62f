import type { Quantifier } from '../ast';
import { quantifiersIn } from '../contents';
import type { Rule } from '../rule';

/** The greatest number that a quantifier can name. */
export const MAX_REPETITIONS = 10_000;

/** A quantifier's bounds are in order and allow at least one repetition, as in the standard, and none is too great. */
export const quantifierBounds: Rule = ({ contents, report }) => {
  for (const quantifier of quantifiersIn(contents)) {
    const { min, max, position } = quantifier;
    const found = bounds(quantifier);
    if (Math.max(min, max ?? 0) > MAX_REPETITIONS)
      report(position, `a quantifier repeats at most ${MAX_REPETITIONS} times`, found, [`up to ${MAX_REPETITIONS}`]);
    else if (max === 0) report(position, 'a quantifier allows at least one repetition', found, ['an upper bound from 1']);
    else if (max !== null && max < min)
      report(position, `the quantifier's lower bound ${min} is greater than its upper bound ${max}`, found, [`{${max},${min}}`]);
  }
};

function bounds({ min, max }: Quantifier): string {
  return min === max ? `{${min}}` : `{${min},${max ?? ''}}`;
}
