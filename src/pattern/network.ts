import type { EdgePattern, Group, NodePattern, PathElement, PathExpression, Quantifier } from './ast';

/**
 * A pattern as a network of points (Thompson, Communications of the ACM 11, 1968), its quantifiers written out: what both the
 * automaton and the test of whole paths are made from. Moves that take no step say what happens on the way.
 */
export interface PatternNetwork {
  readonly start: number;
  readonly end: number;
  /** The moves that leave each point. */
  readonly moves: readonly (readonly Move[])[];
}

export type Move = { readonly to: number } & (
  | { readonly kind: 'SKIP' }
  /** The actor where the path stands is the node's. */
  | { readonly kind: 'NODE'; readonly node: NodePattern }
  /** A step over a relation. */
  | { readonly kind: 'EDGE'; readonly edge: EdgePattern }
  /** One match of a quantified part begins, and ends; what is bound between is known only there. */
  | { readonly kind: 'ENTER'; readonly part: Group | EdgePattern }
  | { readonly kind: 'LEAVE'; readonly part: Group | EdgePattern }
);

type Action = Move extends infer M ? (M extends Move ? Omit<M, 'to'> : never) : never;

/** The network of a checked pattern. No path is longer than `maxLength`, so quantifiers are written out no further. */
export function networkOf(pattern: PathExpression, maxLength: number): PatternNetwork {
  const moves: Move[][] = [];
  const point = (): number => moves.push([]) - 1;
  const join = (from: number, to: number, action: Action = { kind: 'SKIP' }): void => void moves[from].push({ ...action, to });

  /** Adds the part after `from`; gives the point after it. */
  const addPath = (path: PathExpression, from: number): number => {
    if (path.kind === 'Concatenation') return path.elements.reduce((at, element) => addElement(element, at), from);
    const to = point();
    for (const branch of path.branches) join(addPath(branch, from), to);
    return to;
  };
  const addElement = (element: PathElement, from: number): number => {
    if (element.kind === 'NodePattern') return after(from, { kind: 'NODE', node: element });
    return element.quantifier === null ? addOnce(element, from) : addRepeated(element, element.quantifier, from);
  };
  const addOnce = (element: Group | EdgePattern, from: number): number => {
    if (element.kind === 'EdgePattern') return after(from, { kind: 'EDGE', edge: element });
    return after(addPath(element.pattern, after(from, { kind: 'ENTER', part: element })), { kind: 'LEAVE', part: element });
  };
  const addRepeated = (element: Group | EdgePattern, { min, max }: Quantifier, from: number): number => {
    let at = from;
    for (let n = 0; n < Math.min(min, maxLength + 1); n++) at = addOnce(element, at);
    const end = point();
    if (max === null || max > maxLength) {
      // Once more, as often as wanted: each time takes a step at least.
      const again = point();
      join(at, again);
      join(addOnce(element, again), again);
      join(again, end);
      return end;
    }
    for (let n = min; n < max; n++) {
      join(at, end);
      at = addOnce(element, at);
    }
    join(at, end);
    return end;
  };
  const after = (from: number, action: Action): number => {
    const to = point();
    join(from, to, action);
    return to;
  };

  const start = point();
  return { start, end: addPath(pattern, start), moves };
}
