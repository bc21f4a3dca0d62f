import type { PathExpression } from '../ast';
import type { Rule } from '../rule';

/** The most nodes and edges that a pattern may have when its quantifiers are written out. */
export const MAX_UNROLLED = 2_000;

/** Quantifiers inside quantifiers multiply: the pattern written out stays of a size that can be searched. */
export const unrolledSize: Rule = ({ pattern, report }) => {
  const size = sizeOf(pattern.pattern);
  if (size <= MAX_UNROLLED) return;
  const message = `with its quantifiers written out the pattern has more than ${MAX_UNROLLED} nodes and edges; use smaller bounds, or none`;
  report(pattern.pattern.position, message, '{', [`up to ${MAX_UNROLLED}`]);
};

function sizeOf(path: PathExpression): number {
  if (path.kind === 'Alternation') return path.branches.reduce((sum, branch) => sum + sizeOf(branch), 0);
  return path.elements.reduce((sum, element) => {
    if (element.kind === 'NodePattern') return sum + 1;
    const once = element.kind === 'EdgePattern' ? 1 : sizeOf(element.pattern);
    return sum + once * Math.max(1, element.quantifier?.max ?? element.quantifier?.min ?? 1);
  }, 0);
}
