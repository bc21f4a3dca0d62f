import type { PathExpression } from '../ast';
import type { Rule } from '../rule';

/** A quantifier without end needs a selector, or a mode around it that keeps elements from repeating: else the answer could be infinite. */
export const finiteAnswer: Rule = ({ pattern, report }) => {
  const visit = (path: PathExpression): void => {
    if (path.kind === 'Alternation') return path.branches.forEach(visit);
    for (const element of path.elements) {
      if (element.kind === 'NodePattern') continue;
      const { quantifier } = element;
      if (quantifier !== null && quantifier.max === null) {
        const found = quantifier.min === 0 ? '*' : quantifier.min === 1 ? '+' : `{${quantifier.min},}`;
        const message = `without an end ("${found}") the answer could be infinite: begin with a selector such as ANY SHORTEST, or with TRAIL, ACYCLIC or SIMPLE, or give an upper bound`;
        report(quantifier.position, message, found, ['{n,m}']);
      }
      // A mode inside a quantified part restricts each repetition, not their number.
      if (element.kind === 'Group' && (element.mode === null || element.mode === 'WALK')) visit(element.pattern);
    }
  };
  if (pattern.selector.kind === 'ALL' && pattern.mode === 'WALK') visit(pattern.pattern);
};
