import { randomUUID } from 'node:crypto';
import type { ExecutionResult, GraphQLError } from 'graphql';
import { isAsyncIterable, type Plugin } from 'graphql-yoga';
import type { Logger } from 'pino';
import { presentError } from '../../api/errors';

/** Shows all errors in one form, and chooses the HTTP status. Defects are logged, and shown by their id only. */
export function errors(logger: Logger): Plugin {
  return {
    onResultProcess({ result, setResult }) {
      if (isAsyncIterable(result) || Array.isArray(result) || !result.errors?.length) return;
      const report = reporter(logger);
      const noData = result.data === null || result.data === undefined;
      const shown = result.errors.map((error) => presentError(error, report));
      if (noData) shown.forEach((error) => setStatus(error, result));
      setResult({ ...result, errors: shown });
    },
  };
}

/** `http` is what Yoga reads; with `spec`, its status does not count for clients that accept application/json only, as GraphQL over HTTP has it. */
function setStatus({ extensions }: GraphQLError, result: ExecutionResult): void {
  const ran = 'data' in result;
  switch (extensions.code) {
    case 'UNAVAILABLE':
      extensions.http = { status: 503, headers: { 'Retry-After': String(extensions.retryAfterSeconds) } };
      return;
    case 'TIMEOUT':
      extensions.http = { status: 503 };
      return;
    case 'INTERNAL':
      extensions.http = { status: 500 };
      return;
    case 'RESOURCE_LIMIT':
      if (!ran) extensions.http ??= { status: 400 };
      return;
    default:
      if (!ran) extensions.http ??= { status: 400, spec: true };
  }
}

/** Logs each defect once, however many fields it made fail, and gives the id under which it is found in the log. */
function reporter(logger: Logger): (defect: unknown) => string {
  const ids = new Map<unknown, string>();
  return (defect) => {
    let errorId = ids.get(defect);
    if (errorId === undefined) {
      errorId = randomUUID();
      ids.set(defect, errorId);
      logger.error({ err: defect, errorId }, 'a request failed for a reason of our own');
    }
    return errorId;
  };
}
