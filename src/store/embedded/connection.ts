import { setTimeout as sleep } from 'node:timers/promises';
import Database from 'libsql';
import { badInput, fail } from '../../model/errors';

const LONGEST_PAUSE_MS = 32;

/**
 * Opens a connection to the file, which is made when it does not exist. It never waits for a lock by itself, because SQLite would
 * put the whole thread to sleep: see `whenUnlocked`.
 */
export async function connect(file: string, deadline: number): Promise<Database.Database> {
  let database: Database.Database;
  try {
    database = new Database(file);
  } catch (error) {
    return fail({ code: 'BAD_USER_INPUT', argument: 'directory', message: `${file} cannot be opened.`, remedy: 'It must be a file that this user may read and write; check it, or name another directory (DATA_DIR).' }, error);
  }
  try {
    // FULL: an acknowledged write outlives a power cut. A cache of 64 MB and checkpoints at 32 MB halve the time of large writes.
    await whenUnlocked(file, deadline, () => {
      database.exec('PRAGMA busy_timeout = 0; PRAGMA foreign_keys = ON; PRAGMA synchronous = FULL; PRAGMA cache_size = -64000; PRAGMA wal_autocheckpoint = 8000');
    });
    return database;
  } catch (error) {
    disconnect(database);
    throw error;
  }
}

/** Ends a connection, and its transaction first: SQLite keeps what has prepared statements until they are collected as garbage. */
export function disconnect(database: Database.Database): void {
  if (database.inTransaction) database.exec('ROLLBACK');
  database.close();
}

/** Makes readers and a writer work side by side; the file stays so. Fails where the file system does not allow it. */
export function useWriteAheadLog(database: Database.Database, file: string): void {
  const [mode] = database.prepare('PRAGMA journal_mode = WAL').raw().get() as [string];
  if (mode !== 'wal') {
    badInput('directory', `${file} lies on a file system that processes cannot share (a network drive, for example).`, 'Name a directory on a local disk (DATA_DIR).');
  }
}

/** Runs `work` in a transaction and gives its result; a throw undoes everything. IMMEDIATE takes the write lock. */
export function inTransaction<Result>(database: Database.Database, mode: 'DEFERRED' | 'IMMEDIATE', work: () => Result): Result {
  database.exec(`BEGIN ${mode}`);
  try {
    const result = work();
    database.exec('COMMIT');
    return result;
  } catch (error) {
    // SQLite ends the transaction by itself after some errors, such as a full disk.
    if (database.inTransaction) database.exec('ROLLBACK');
    throw error;
  }
}

/**
 * Runs `work` as soon as no other connection locks the file; waits without blocking the event loop. UNAVAILABLE when it is still
 * locked at `deadline` (ms since the epoch); SQLite's other errors become failures that say what to do.
 */
export async function whenUnlocked<Result>(file: string, deadline: number, work: () => Result): Promise<Result> {
  for (let pause = 1; ; pause = Math.min(pause * 2, LONGEST_PAUSE_MS)) {
    try {
      return work();
    } catch (error) {
      const code = sqliteCode(error);
      if (code === null) throw error;
      if (!/^SQLITE_(BUSY|LOCKED|PROTOCOL)/.test(code)) return explain(code, file, error);
      if (Date.now() + pause > deadline) {
        fail({ code: 'UNAVAILABLE', message: `${file} is locked by another process.`, remedy: 'Try again; if it stays locked, end the process that holds it.', retryAfterSeconds: 1 }, error);
      }
    }
    await sleep(pause);
  }
}

/** SQLite's result codes that mean something to users (sqlite.org/rescode.html). */
const RESULT_CODES: Readonly<Record<number, string>> = {
  5: 'SQLITE_BUSY',
  6: 'SQLITE_LOCKED',
  8: 'SQLITE_READONLY',
  10: 'SQLITE_IOERR',
  11: 'SQLITE_CORRUPT',
  13: 'SQLITE_FULL',
  14: 'SQLITE_CANTOPEN',
  15: 'SQLITE_PROTOCOL',
  26: 'SQLITE_NOTADB',
};
const UNKNOWN_CODE = /^UNKNOWN_SQLITE_ERROR_(\d+)$/;

/** The code of an error of SQLite; of an extended one that the library has no name for, the code in its lowest byte. */
function sqliteCode(error: unknown): string | null {
  if (!(error instanceof Database.SqliteError)) return null;
  const [, extended] = UNKNOWN_CODE.exec(error.code) ?? [];
  return (extended !== undefined && RESULT_CODES[Number(extended) & 0xff]) || error.code;
}

/** Throws what an error of SQLite means for the user; one that only a mistake of ours can cause, as it is. */
function explain(code: string, file: string, cause: unknown): never {
  if (code === 'SQLITE_FULL') {
    fail({ code: 'UNAVAILABLE', message: `The disk is full: ${file} cannot grow.`, remedy: 'Free some space and try again; nothing was written.', retryAfterSeconds: 60 }, cause);
  }
  if (code.startsWith('SQLITE_READONLY')) {
    const remedy = 'Let this user write the file and its directory (SQLite writes there even to read), or set DATA_DIR to another one.';
    fail({ code: 'UNAVAILABLE', message: `${file} may not be written by this user.`, remedy, retryAfterSeconds: 60 }, cause);
  }
  if (/^SQLITE_(IOERR|CANTOPEN)/.test(code)) {
    fail({ code: 'UNAVAILABLE', message: `${file} cannot be read or written (${code}).`, remedy: 'Check the disk, and that this user may write the file and its directory.', retryAfterSeconds: 60 }, cause);
  }
  if (code === 'SQLITE_NOTADB') badInput('directory', `${file} is not a SQLite database.`, 'Move the file away, or name another directory for the data (DATA_DIR).');
  if (code.startsWith('SQLITE_CORRUPT')) {
    fail({ code: 'INTERNAL', message: `${file} is damaged.`, remedy: 'Restore it from a backup, or move it away and seed or import again.' }, cause);
  }
  throw cause;
}
