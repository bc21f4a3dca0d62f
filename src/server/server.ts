import { createServer as createHttpServer, type IncomingMessage, type ServerResponse } from 'node:http';
import { EXPLORER_FOLDER, explorerFiles, type ExplorerFile } from './explorerFiles';
import { GRAPHQL_PATH, graphqlHandler } from './graphqlHandler';
import { isReady } from './health';
import { listen } from './listen';
import { DEFAULT_LIMITS, type ServerOptions } from './options';
import { logRequest } from './requestLog';
import { setExplorerPolicy, setSecurityHeaders } from './securityHeaders';

/** A server that is not listening yet. */
export interface Server {
  /**
   * Starts to listen; port 0 takes any free one. Gives the address that people can open, such as `http://localhost:4000`. Fails with
   * BAD_USER_INPUT that names host and port when that is not possible.
   */
  listen(port: number, host: string): Promise<string>;
  /** Takes no more requests, lets those under way end (for at most `graceMs`), and closes every connection. The engine stays open. */
  close(graceMs?: number): Promise<void>;
}

/** The longest that a client may take to send a request, in ms. */
const RECEIVE_TIMEOUT_MS = 30_000;
const DEFAULT_GRACE_MS = 10_000;

/** The product's HTTP server: GraphQL with GraphiQL at /graphql, health at /health/live and /health/ready, the explorer at /. */
export function createServer({ engine, logger, limits: given }: ServerOptions): Server {
  const limits = { ...DEFAULT_LIMITS, ...given };
  const answerGraphql = graphqlHandler(engine, limits, logger);
  const files = explorerFiles(EXPLORER_FOLDER);

  const answer = async (request: IncomingMessage, response: ServerResponse): Promise<void> => {
    const path = normalise(request);
    if (path === GRAPHQL_PATH) return answerGraphql(request, response);
    if (request.method === 'GET' || request.method === 'HEAD') {
      const file = files.get(path);
      if (file !== undefined) return sendFile(request, response, file);
      if (path === '/health/live') return send(response, 200, 'application/json', '{"status":"live"}');
      if (path === '/health/ready') {
        if (await isReady(engine)) return send(response, 200, 'application/json', '{"status":"ready"}');
        response.setHeader('Retry-After', '1');
        return send(response, 503, 'application/json', '{"status":"unavailable"}');
      }
    }
    send(response, 404, 'text/plain', `There is nothing at this address. GraphQL is at ${GRAPHQL_PATH}.\n`);
  };

  const http = createHttpServer({ requestTimeout: RECEIVE_TIMEOUT_MS }, (request, response) => {
    logRequest(logger, request, response);
    setSecurityHeaders(response);
    answer(request, response).catch((error: unknown) => {
      logger.error({ err: error }, 'a request could not be answered');
      response.destroy();
    });
  });

  return {
    listen: (port, host) => listen(http, port, host),
    close: (graceMs = DEFAULT_GRACE_MS) =>
      new Promise((resolve) => {
        const timer = setTimeout(() => http.closeAllConnections(), graceMs);
        // A connection that was in use falls idle only later, and would be kept open for the next request.
        http.on('request', (_, response) => response.setHeader('Connection', 'close'));
        const idle = setInterval(() => http.closeIdleConnections(), 50);
        // Its only error is that the server was not listening, which is what is wanted.
        http.close(() => {
          clearTimeout(timer);
          clearInterval(idle);
          resolve();
        });
      }),
  };
}

/**
 * The path of a request. What host it names is of no account, and is taken out of it, because Yoga makes a URL of it and fails where
 * that is none.
 */
function normalise(request: IncomingMessage): string {
  request.headers.host = 'localhost';
  const { url = '/' } = request;
  if (!url.startsWith('/') && URL.canParse(url)) {
    const { pathname, search } = new URL(url);
    request.url = pathname + search;
  }
  return (request.url ?? '/').split('?', 1)[0];
}

function send(response: ServerResponse, status: number, type: string, body: string): void {
  response.writeHead(status, { 'Content-Type': `${type}; charset=utf-8`, 'Content-Length': Buffer.byteLength(body) }).end(body);
}

function sendFile(request: IncomingMessage, response: ServerResponse, { type, body, gzipped, cacheControl }: ExplorerFile): void {
  setExplorerPolicy(response);
  const zipped = /\bgzip\b/.test(request.headers['accept-encoding'] ?? '');
  if (zipped) response.setHeader('Content-Encoding', 'gzip');
  const sent = zipped ? gzipped : body;
  response
    .writeHead(200, { 'Content-Type': type, 'Content-Length': sent.length, 'Cache-Control': cacheControl, Vary: 'Accept-Encoding' })
    .end(sent);
}
