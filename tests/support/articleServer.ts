import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import pino from 'pino';
import { openEngine } from '../../src/engine';
import { DEFAULT_PATH_BOUNDS, type PathBounds } from '../../src/engine/findPaths';
import { loadSeed } from '../../src/engine/load';
import type { Limits } from '../../src/server/options';
import { createServer } from '../../src/server/server';
import { openEmbeddedStore } from '../../src/store/embedded/embeddedStore';
import type { Store } from '../../src/store/store';

/** One error as a client sees it. */
export interface ShownError {
  readonly message: string;
  readonly path?: readonly (string | number)[];
  readonly extensions: { readonly code: string; readonly remedy: string; readonly [detail: string]: unknown };
}

export interface ShownAnswer {
  readonly status: number;
  readonly headers: Headers;
  readonly data: never;
  readonly errors?: readonly ShownError[];
}

/** The product's server over a store that holds the article (an embedded one of its own, unless another is given), on a free port. */
export interface ArticleServer {
  /** Such as http://127.0.0.1:12345. */
  readonly url: string;
  /** The store under it, for whoever must write besides the server. */
  readonly store: Store;
  /** What the server logged, one object for each line. */
  readonly log: readonly Record<string, unknown>[];
  /** Posts a query and reads the answer. */
  ask(query: string, variables?: Record<string, unknown>): Promise<ShownAnswer>;
  /** The data of a query that must have no errors. */
  data(query: string, variables?: Record<string, unknown>): Promise<never>;
  close(): Promise<void>;
}

/** Starts such a server; `wrap` may put something between the engine and the store once the article is in it. */
export async function startArticleServer(
  options: { limits?: Partial<Limits>; bounds?: Partial<PathBounds>; wrap?: (store: Store) => Store; open?: () => Promise<Store> } = {},
): Promise<ArticleServer> {
  const directory = await mkdtemp(join(tmpdir(), 'actor-graph-api-'));
  const store = await (options.open ?? (() => openEmbeddedStore({ directory })))();
  await loadSeed(store, join(__dirname, '../../seed'));
  const engine = openEngine(options.wrap?.(store) ?? store, { ...DEFAULT_PATH_BOUNDS, ...options.bounds });
  const log: Record<string, unknown>[] = [];
  const logger = pino({ level: 'debug' }, { write: (line: string) => void log.push(JSON.parse(line)) });
  const server = createServer({ engine, logger, limits: options.limits });
  const url = await server.listen(0, '127.0.0.1');

  const ask = async (query: string, variables?: Record<string, unknown>): Promise<ShownAnswer> => {
    const response = await fetch(`${url}/graphql`, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify({ query, variables }),
    });
    return { status: response.status, headers: response.headers, ...(await response.json()) };
  };
  return {
    url,
    store,
    log,
    ask,
    async data(query, variables) {
      const { data, errors } = await ask(query, variables);
      expect(errors).toBeUndefined();
      return data;
    },
    async close() {
      await server.close(1000);
      await engine.close();
      await rm(directory, { recursive: true });
    },
  };
}
