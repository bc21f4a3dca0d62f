import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
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
}

/**
 * The store that needs no server: SQLite in a file of the directory, which is made when it does not exist. Several processes may
 * have it open at once. Fails with BAD_USER_INPUT (argument `directory`) when the file cannot be used, UNSUPPORTED when a newer
 * version wrote it, INTERNAL when it is damaged, UNAVAILABLE when it stays locked or the disk is full; so do the store's functions.
 */
export async function openEmbeddedStore({ directory, lockWaitMs = LOCK_WAIT_MS }: EmbeddedStoreOptions): Promise<Store> {
  try {
    mkdirSync(directory, { recursive: true });
  } catch (error) {
    badInput('directory', `${directory} cannot be made a directory for the data (${error instanceof Error ? error.message : error}).`, 'Name another one (DATA_DIR).');
  }
  const file = join(directory, FILE_NAME);
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
