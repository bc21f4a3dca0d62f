import { Failure, type ErrorCode, type Problem } from '../model/errors';
import { inCommandWords } from './argumentOptions';

/** The exit codes of every command. */
export const EXIT = { done: 0, failed: 1, wrongInput: 2, interrupted: 130 } as const;

const WRONG_INPUT: readonly ErrorCode[] = ['BAD_USER_INPUT', 'BAD_PATTERN', 'BAD_CURSOR', 'CURSOR_EXPIRED', 'NOT_FOUND', 'AMBIGUOUS'];

/**
 * Tells the user on stderr what went wrong and what to do, and returns the exit code for it. A stack is shown only with `debug`, and
 * only for what is no `Failure` and so a defect of ours.
 */
export function reportError(error: unknown, debug: boolean): number {
  if (error instanceof Failure) {
    process.stderr.write(`${problemText(error.problem)}\n`);
    return WRONG_INPUT.includes(error.problem.code) ? EXIT.wrongInput : EXIT.failed;
  }
  const message = error instanceof Error ? error.message : String(error);
  const details =
    debug && error instanceof Error
      ? `${error.stack}\n`
      : 'This is a defect of actor-graph. Run it again with LOG_LEVEL=debug to see where.\n';
  process.stderr.write(`Error: ${message}\n${details}`);
  return EXIT.failed;
}

/** A problem as one or more lines: where, what, and the way out. */
export function problemText(problem: Problem): string {
  return `Error: ${problemSentence(problem)}`;
}

/** The same without saying that it is an error. */
export function problemSentence(problem: Problem): string {
  const { argument, remedy } = inCommandWords(problem);
  const isShown = problem.code === 'BAD_USER_INPUT' || argument.startsWith('--');
  const place = !isShown || argument === '' || problem.message.includes(argument) ? '' : `${argument}: `;
  const separator = problem.message.includes('\n') ? '\n' : ' ';
  return `${place}${problem.message}${separator}${remedy}`;
}
