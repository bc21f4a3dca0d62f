/**
 * What can go wrong, as one closed union. A `Problem` is a value with a stable code, a message that names the thing and the
 * place, and a remedy; `Failure` carries one through a throw. Everything else that is thrown is a defect of ours.
 */

/** One mistake in the text of a path pattern: what stood there, and what could have. Lines and columns (UTF-16 units) count from 1, the offset from 0. */
export interface PatternProblem {
  readonly message: string;
  readonly line: number;
  readonly column: number;
  readonly offset: number;
  readonly found: string;
  readonly expected: readonly string[];
}

/** What a problem of each code tells besides its message. */
interface ProblemDetails {
  /** `argument` is the path of the wrong input, such as `filter.types[2]` or `relations.csv:14`. */
  BAD_USER_INPUT: { argument?: string };
  /** The place is that of the first of `problems`, which are in the order of the text. */
  BAD_PATTERN: { argument?: string; problems: readonly PatternProblem[] } & Omit<PatternProblem, 'message' | 'offset'>;
  BAD_CURSOR: { argument?: string };
  CURSOR_EXPIRED: { argument?: string };
  NOT_FOUND: { argument?: string; suggestions?: readonly string[] };
  AMBIGUOUS: { argument?: string; candidates: readonly string[] };
  CONFLICT: { argument?: string };
  RESOURCE_LIMIT: { argument?: string; limit: number };
  TIMEOUT: { afterMs: number };
  UNAVAILABLE: { retryAfterSeconds: number };
  UNDECIDED: { stoppedBy: string };
  UNSUPPORTED: object;
  INTERNAL: object;
}

export type ErrorCode = keyof ProblemDetails;

export type Problem = {
  [C in ErrorCode]: { readonly code: C; readonly message: string; readonly remedy: string } & Readonly<ProblemDetails[C]>;
}[ErrorCode];

/** The one error class: it carries a problem to whoever reports it. */
export class Failure extends Error {
  constructor(
    readonly problem: Problem,
    options?: { cause?: unknown },
  ) {
    super(problem.message, options);
    this.name = 'Failure';
  }
}

/** Throws `problem`; typed as never returning, so that it can end an expression. */
export function fail(problem: Problem, cause?: unknown): never {
  throw new Failure(problem, cause === undefined ? undefined : { cause });
}

/** Bad input at `argument`, with the way out in `remedy`. */
export function badInput(argument: string, message: string, remedy: string): never {
  return fail({ code: 'BAD_USER_INPUT', argument, message, remedy });
}

/** States what must be so whatever the user does; a broken one is a defect of ours. */
export function invariant(condition: unknown, message: string): asserts condition {
  if (!condition) throw new Error(`Broken invariant: ${message}`);
}
