import { onceLengths } from '../lengths';
import type { Rule } from '../rule';

/** What is quantified takes at least one step each time, as in the standard: a part that may be empty could be repeated for nothing. */
export const quantifiedLength: Rule = ({ contents, report }) => {
  for (const { group } of contents.groups) {
    if (group.quantifier === null || onceLengths(group).min > 0) continue;
    report(group.position, 'a quantified part must have at least one edge in every match', '(', ['a part with an edge']);
  }
};
