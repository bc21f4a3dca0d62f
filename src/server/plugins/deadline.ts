import type { ExecutionResult } from 'graphql';
import type { Plugin } from 'graphql-yoga';
import { httpError } from '../httpError';

// The engine ends by the deadline itself and can say more of what was late, so it goes first.
const GRACE_MS = 250;

/** Ends each query that is not done when its time is over, whatever it waits for. */
export function deadline(timeoutMs: number): Plugin {
  return {
    onExecute({ executeFn, setExecuteFn }) {
      setExecuteFn((args) => {
        const result: unknown = executeFn(args);
        return result instanceof Promise ? orTimeout(result, timeoutMs) : result;
      });
    },
  };
}

function orTimeout(result: Promise<unknown>, timeoutMs: number): Promise<unknown> {
  return new Promise((resolve, reject) => {
    const timer = setTimeout(() => resolve(timeoutResult(timeoutMs)), timeoutMs + GRACE_MS);
    result.then(resolve, reject).finally(() => clearTimeout(timer));
  });
}

function timeoutResult(afterMs: number): ExecutionResult {
  const message = `The query was not done in ${afterMs} ms.`;
  return { data: null, errors: [httpError(503, { code: 'TIMEOUT', afterMs, message, remedy: 'Ask for less, or try again when the server is less busy.' })] };
}
