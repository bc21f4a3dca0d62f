import type { InputFile } from '../formats/csvTable';
import type { Import } from '../ingest/batches';
import { importGraph } from '../ingest/importGraph';
import { importTables, type TableImport } from '../ingest/importTables';
import { readSeed } from '../ingest/readSeed';
import type { Store, WriteReceipt } from '../store/store';

/** How many actors, documents, relations, statements and mentions were created or changed. */
export type Written = WriteReceipt['written'];

/** Is told how many of an import's rows are written. */
export type OnProgress = (rowsDone: number, rows: number) => void;

/** Writes a seed folder (see `readSeed`). Written before, it changes nothing. */
export async function loadSeed(store: Store, folder: string): Promise<Written> {
  return (await store.write(await readSeed(folder))).written;
}

/** Writes actors.csv and relations.csv (see `importTables`): nothing, when a line of them is malformed. */
export function loadTables(store: Store, tables: TableImport, onProgress: OnProgress): Promise<Written> {
  return load(store, importTables(tables), onProgress);
}

/** Writes a graph that was exported as JSON (see `importGraph`): nothing, when anything in it is wrong. */
export function loadGraph(store: Store, file: InputFile, onProgress: OnProgress): Promise<Written> {
  return load(store, importGraph(file), onProgress);
}

/** Whether nothing was ever written to the graph. */
export async function isEmpty(store: Store, deadline: number): Promise<boolean> {
  return (await store.read({}, deadline)).version.revision === 0;
}

/** Makes the writes one after another. Ended half-way, an import can be begun again: what was written is not written twice. */
async function load(store: Store, { rows, steps }: Import, onProgress: OnProgress): Promise<Written> {
  const written = { actors: 0, documents: 0, relations: 0, statements: 0, mentions: 0 };
  let rowsDone = 0;
  for (const step of steps) {
    const receipt = await store.write(step.batch);
    written.actors += receipt.written.actors;
    written.documents += receipt.written.documents;
    written.relations += receipt.written.relations;
    written.statements += receipt.written.statements;
    written.mentions += receipt.written.mentions;
    rowsDone += step.rows;
    onProgress(rowsDone, rows);
  }
  return written;
}
