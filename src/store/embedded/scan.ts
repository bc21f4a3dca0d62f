import { setImmediate as nextTurn } from 'node:timers/promises';
import type Database from 'libsql';
import { fail } from '../../model/errors';
import type { StructureChunk } from '../../model/structureChunk';
import type { Scan } from '../store';
import { connect, disconnect, whenUnlocked } from './connection';
import { prepareVersion } from './reads';
import { jsonValue, prepareTuple } from './tables';

/** A chunk takes a few milliseconds, during which nothing else runs in the process. */
const ROWS_PER_CHUNK = 5_000;

type Table = StructureChunk['table'];
const ORDER: readonly Table[] = ['actors', 'documents', 'relations', 'statements'];
const COLUMNS: { readonly [T in Table]: readonly Exclude<keyof Extract<StructureChunk, { table: T }>, 'table'>[] } = {
  actors: ['slug', 'name', 'kind', 'aliases', 'identifiers', 'description'],
  documents: ['id', 'kind'],
  relations: ['id', 'type', 'source', 'target', 'since', 'until'],
  statements: ['relation', 'document', 'certainty', 'polarity', 'qualifier'],
};

/**
 * Begins a scan of the file on a connection of its own, which sees the graph as it is now while others go on reading and writing.
 * It is kept in `connections` until the chunks were iterated to their end or left; whoever closes it before ends the scan.
 */
export async function beginScan(file: string, deadline: number, connections: Set<Database.Database>): Promise<Scan> {
  const snapshot = await connect(file, deadline);
  connections.add(snapshot);
  const end = () => {
    if (connections.delete(snapshot)) disconnect(snapshot);
  };
  try {
    const version = await whenUnlocked(file, deadline, () => {
      if (!snapshot.inTransaction) snapshot.exec('BEGIN');
      return prepareVersion(snapshot)();
    });
    const checkGoingOn = () => {
      if (Date.now() > deadline || !connections.has(snapshot)) {
        fail({ code: 'UNAVAILABLE', message: 'The graph could not be read in the time given.', remedy: 'Try again, with more time.', retryAfterSeconds: 1 });
      }
    };
    return { version, chunks: structureChunks(snapshot, file, checkGoingOn, end) };
  } catch (error) {
    end();
    throw error;
  }
}

async function* structureChunks(database: Database.Database, file: string, checkGoingOn: () => void, end: () => void): AsyncGenerator<StructureChunk> {
  try {
    for (const table of ORDER) {
      const columns: readonly string[] = COLUMNS[table];
      const query = prepareTuple<[json: string, last: number | null]>(
        database,
        `SELECT json_object('table', '${table}', ${columns.map((column) => `'${column}', json_group_array(${jsonValue(column)})`).join(', ')}), max(place)
         FROM (SELECT rowid AS place, ${columns.join(', ')} FROM ${table} WHERE rowid > ? ORDER BY rowid LIMIT ${ROWS_PER_CHUNK})`,
      );
      for (let last = 0; ; ) {
        checkGoingOn();
        const [json, next] = (await whenUnlocked(file, 0, () => query(last))) ?? ['', null];
        if (next === null) break;
        const chunk: StructureChunk = JSON.parse(json);
        yield chunk;
        last = next;
        await nextTurn();
      }
    }
  } finally {
    end();
  }
}
