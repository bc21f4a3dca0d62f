import type { PathElement, PathExpression, Quantifier } from './ast';

/** How many steps a path can have: from `min` to `max`, which is Infinity where there is no end. */
export interface PathLengths {
  readonly min: number;
  readonly max: number;
}

/** The lengths of the paths that an expression can match. */
export function pathLengths(path: PathExpression): PathLengths {
  if (path.kind === 'Alternation') {
    const branches = path.branches.map(pathLengths);
    return { min: least(branches.map(({ min }) => min)), max: greatest(branches.map(({ max }) => max)) };
  }
  return path.elements.map(elementLengths).reduce((sum, { min, max }) => ({ min: sum.min + min, max: sum.max + max }), { min: 0, max: 0 });
}

/** The lengths that an element with its quantifier can have. */
export function elementLengths(element: PathElement): PathLengths {
  if (element.kind === 'NodePattern') return { min: 0, max: 0 };
  return repeated(onceLengths(element), element.quantifier);
}

/** The lengths of an element that can be quantified, without its quantifier. */
export function onceLengths(element: Exclude<PathElement, { kind: 'NodePattern' }>): PathLengths {
  return element.kind === 'Group' ? pathLengths(element.pattern) : { min: 1, max: 1 };
}

function repeated({ min, max }: PathLengths, quantifier: Quantifier | null): PathLengths {
  if (quantifier === null) return { min, max };
  return { min: times(min, quantifier.min), max: times(max, quantifier.max ?? Infinity) };
}

/** The product; 0 times without end is 0. */
function times(a: number, b: number): number {
  return a === 0 || b === 0 ? 0 : a * b;
}

function least(numbers: readonly number[]): number {
  return numbers.reduce((a, b) => Math.min(a, b));
}

function greatest(numbers: readonly number[]): number {
  return numbers.reduce((a, b) => Math.max(a, b));
}
