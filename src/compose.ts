import type { Config } from './config';
import { openEngine, type Engine } from './engine';
import { isEmpty, loadGraph, loadSeed, loadTables, type Loaded, type OnProgress, type Written } from './engine/load';
import { readWholeGraph } from './engine/wholeGraph';
import type { Store } from './store/store';

type Tail<Parameters extends unknown[]> = Parameters extends [unknown, ...infer Rest] ? Rest : never;

/** The product over the store that the configuration names: the engine, and what is done to a graph as a whole. */
export interface Product {
  readonly engine: Engine;
  readonly store: Store['kind'];
  /** Where the graph is kept, for messages. */
  readonly place: string;
  isEmpty(deadline: number): Promise<boolean>;
  loadSeed(folder: string): Promise<Written>;
  loadTables(...args: Tail<Parameters<typeof loadTables>>): Promise<Loaded>;
  loadGraph(...args: Tail<Parameters<typeof loadGraph>>): Promise<Loaded>;
  readWholeGraph(deadline: number): ReturnType<typeof readWholeGraph>;
  close(): Promise<void>;
}

export type { Loaded, OnProgress, Written };

/**
 * Opens the store and an engine over it; fails when the store cannot be reached or used (see the stores), and with NOT_FOUND when
 * `mustExist` and an embedded store does not. Close it when done.
 */
export async function compose(config: Config, { mustExist = false } = {}): Promise<Product> {
  const store = await openStore(config, mustExist);
  const bounds = {
    maxPathLength: config.MAX_PATH_LENGTH,
    maxPaths: config.MAX_PATHS,
    pathBudget: config.PATH_BUDGET,
    pathTimeoutMs: config.PATH_TIMEOUT_MS,
  };
  const engine = openEngine(store, bounds, { projection: config.PROJECTION });
  return {
    engine,
    store: store.kind,
    place: config.NEO4J_URI ?? config.DATA_DIR,
    isEmpty: (deadline) => isEmpty(store, deadline),
    loadSeed: (folder) => loadSeed(store, folder),
    loadTables: (...args) => loadTables(store, ...args),
    loadGraph: (...args) => loadGraph(store, ...args),
    readWholeGraph: (deadline) => readWholeGraph(store, deadline),
    close: () => engine.close(),
  };
}

/** Only the store that is wanted is loaded: each brings a large package with it. */
function openStore(config: Config, mustExist: boolean): Promise<Store> {
  if (config.NEO4J_URI === null) {
    const { openEmbeddedStore } = require('./store/embedded/embeddedStore') as typeof import('./store/embedded/embeddedStore');
    return openEmbeddedStore({ directory: config.DATA_DIR, mustExist });
  }
  const { openNeo4jStore } = require('./store/neo4j/neo4jStore') as typeof import('./store/neo4j/neo4jStore');
  return openNeo4jStore({
    uri: config.NEO4J_URI,
    username: config.NEO4J_USERNAME,
    password: config.NEO4J_PASSWORD ?? '',
    database: config.NEO4J_DATABASE,
  });
}
