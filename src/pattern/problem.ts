import { Failure, type PatternProblem } from '../model/errors';
import { shown } from '../model/text';
import type { Position } from './ast';

export type { PatternProblem };

const END = 'the end of the pattern';
const MAX_FOUND = 60;
const MAX_EXPECTED = 20;
/** So many problems of one pattern are told at once. */
export const MAX_PROBLEMS = 20;

/** A problem at a place of the text. `found` is what stood there, as it is written; '' is the end of the text. */
export function problemAt(
  { line, column, offset }: Position,
  message: string,
  found: string,
  expected: readonly string[] = [],
): PatternProblem {
  const short = found.length > MAX_FOUND ? `${found.slice(0, MAX_FOUND)}…` : found;
  return { message, line, column, offset, found: found === '' ? END : short.toWellFormed(), expected: expected.slice(0, MAX_EXPECTED) };
}

/** What stood at a place, as a message names it: in quotes, or "the end of the pattern". */
export function foundName(found: string): string {
  return found === '' ? END : shown(found);
}

/** The alternatives as a sentence has them: "A, B or C". */
export function oneOf(names: readonly string[]): string {
  return names.length < 2 ? names.join('') : `${names.slice(0, -1).join(', ')} or ${names[names.length - 1]}`;
}

/** Problems in the order of the text. */
export function inTextOrder(problems: readonly PatternProblem[]): PatternProblem[] {
  return [...problems].sort((a, b) => a.offset - b.offset);
}

/** The failure that tells a user the problems of a pattern (one or more, in text order), one per line, each with its place. */
export function badPattern(all: readonly PatternProblem[], argument?: string): Failure {
  const problems = all.slice(0, MAX_PROBLEMS);
  const { line, column, found, expected } = problems[0];
  const more = all.length > problems.length ? [`There are ${all.length - problems.length} more.`] : [];
  return new Failure({
    code: 'BAD_PATTERN',
    ...(argument === undefined ? {} : { argument }),
    message: [...problems.map((problem) => `Line ${problem.line}, column ${problem.column}: ${problem.message}`), ...more].join('\n'),
    remedy: problems.length === 1 ? 'Correct the pattern there.' : 'Correct the pattern at these places.',
    line,
    column,
    found,
    expected,
    problems,
  });
}
