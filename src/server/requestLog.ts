import type { IncomingMessage, ServerResponse } from 'node:http';
import type { Logger } from 'pino';

/** Logs each request when its answer is out, or its client gone, at debug. What was asked is not logged. */
export function logRequest(logger: Logger, { method, url }: IncomingMessage, response: ServerResponse): void {
  if (!logger.isLevelEnabled('debug')) return;
  const begin = performance.now();
  response.once('close', () => {
    const status = response.writableFinished ? response.statusCode : null;
    logger.debug({ method, path: url?.split('?', 1)[0], status, ms: Math.round(performance.now() - begin) }, 'request');
  });
}
