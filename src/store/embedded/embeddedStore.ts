import { existsSync, mkdirSync, statSync } from 'node:fs';
import { dirname, join, resolve } from 'node:path';
import type Database from 'libsql';
import { badInput, fail } from '../../model/errors';
import type { Store } from '../store';
import { connect, disconnect, inTransaction, useWriteAheadLog, whenUnlocked } from './connection';
import { checkOwner, migrate } from './migrations';
import { prepareReads } from './reads';
import { beginScan } from './scan';
import { prepareWrites } from './writes';

/** The file in the data directory. */
const FILE_NAME = 'actor-graph.db';
const LOCK_WAIT_MS = 10_000;

interface EmbeddedStoreOptions {
  readonly directory: string;
  /** How long opening and each write wait for other processes that write, in ms. */
  readonly lockWaitMs?: number;
  /** Whether there must be a graph already; else one is made. */
  readonly mustExist?: boolean;
}

/**
 * The store that needs no server: SQLite in a file of the directory, which is made when it does not exist. Several processes may
 * have it open at once. Fails with NOT_FOUND when there must be a graph and is none, BAD_USER_INPUT (argument `directory`) when the file
 * cannot be used, UNSUPPORTED when a newer version wrote it, INTERNAL when it is damaged, UNAVAILABLE when it stays locked, may not be
 * written or the disk is full; so do the store's functions.
 */
export async function openEmbeddedStore({ directory, lockWaitMs = LOCK_WAIT_MS, mustExist = false }: EmbeddedStoreOptions): Promise<Store> {
  const file = join(directory, FILE_NAME);
  if (mustExist && isMissing(directory, file)) {
    const remedy = 'Make one with `actor-graph seed` (the article), `actor-graph import` (your tables) or `actor-graph serve`, or set DATA_DIR to where yours is.';
    fail({ code: 'NOT_FOUND', argument: 'directory', message: `There is no graph in ${directory}.`, remedy });
  }
  try {
    makeDirectory(directory);
  } catch (error) {
    badInput('directory', `${directory} cannot be made a directory for the data (${error instanceof Error ? error.message : error}).`, 'Name another one (DATA_DIR).');
  }
  const deadline = Date.now() + lockWaitMs;
  const database = await connect(file, deadline);
  try {
    await whenUnlocked(file, deadline, () => {
      checkOwner(database, file);
      useWriteAheadLog(database, file);
      migrate(database, file);
    });
  } catch (error) {
    disconnect(database);
    throw error;
  }
  return storeOn(database, file, lockWaitMs);
}

/** Whether there is no file yet; where a file stands in place of the directory, that is for opening it to say. */
function isMissing(directory: string, file: string): boolean {
  return !existsSync(file) && (!existsSync(directory) || statSync(directory).isDirectory());
}

/** Makes a directory and those above it. Step by step, because where nothing can be made, as in /proc, Node's `recursive` never ends. */
function makeDirectory(directory: string): void {
  const missing: string[] = [];
  for (let path = resolve(directory); !existsSync(path); path = dirname(path)) missing.unshift(path);
  for (const path of missing) {
    try {
      mkdirSync(path);
    } catch (error) {
      // Another process was faster, or it is a link that leads nowhere: what is there is looked at next.
      if (!(error instanceof Error && 'code' in error && error.code === 'EEXIST')) throw error;
    }
  }
  if (!statSync(directory).isDirectory()) throw new Error('it is a file');
}

function storeOn(database: Database.Database, file: string, lockWaitMs: number): Store {
  const read = prepareReads(database);
  const write = prepareWrites(database);
  // This connection and those of scans that go on.
  const connections = new Set([database]);
  const checkOpen = () => {
    if (!connections.has(database)) fail({ code: 'UNAVAILABLE', message: `${file} was closed.`, remedy: 'Open it anew.', retryAfterSeconds: 5 });
  };

  return {
    kind: 'embedded',

    async read(request, deadline) {
      checkOpen();
      return whenUnlocked(file, deadline, () => inTransaction(database, 'DEFERRED', () => read(request)));
    },

    async write(batch) {
      checkOpen();
      return whenUnlocked(file, Date.now() + lockWaitMs, () => inTransaction(database, 'IMMEDIATE', () => write(batch)));
    },

    async scan(deadline) {
      checkOpen();
      return beginScan(file, deadline, connections);
    },

    async close() {
      for (const connection of connections) disconnect(connection);
      connections.clear();
    },
  };
}
