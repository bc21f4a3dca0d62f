import { setImmediate as nextTurn } from 'node:timers/promises';
import type { InputFile } from '../formats/csvTable';
import type { Import } from '../ingest/batches';
import { importGraph } from '../ingest/importGraph';
import { importTables, type FindActor, type TableImport } from '../ingest/importTables';
import { readSeed } from '../ingest/readSeed';
import { mergeActor, type Actor, type ActorInput } from '../model/actor';
import type { Store, WriteReceipt } from '../store/store';
import { calledIn, findActor } from './actorReference';

/** How many actors, documents, relations, statements and mentions were created or changed. */
export type Written = WriteReceipt['written'];

/** Is told how many of an import's rows are written. */
export type OnProgress = (rowsDone: number, rows: number) => void;

/** What an import came to. */
export interface Loaded {
  readonly written: Written;
  /** The rows that are in the graph now, of all: fewer when it was told to stop. */
  readonly rowsDone: number;
  readonly rows: number;
  /** The slugs, sorted, of the actors that were made because a relation names them and nobody is called so. */
  readonly made: readonly string[];
}

const READ_NAMES_MS = 600_000;

/** Writes a seed folder (see `readSeed`). Written before, it changes nothing. */
export async function loadSeed(store: Store, folder: string): Promise<Written> {
  return (await store.write(await readSeed(folder))).written;
}

/** Writes actors.csv and relations.csv (see `importTables`): nothing, when a line of them is malformed. Stops after a batch when `signal` says so. */
export async function loadTables(store: Store, tables: TableImport, onProgress: OnProgress, signal?: AbortSignal): Promise<Loaded> {
  const known = tables.relations === null ? [] : await actorsIn(store);
  const { made, ...tablesImport } = importTables(tables, (actors) => finderOf(known, actors));
  return { ...(await load(store, tablesImport, onProgress, signal)), made };
}

/** Writes a graph that was exported as JSON (see `importGraph`): nothing, when anything in it is wrong. Stops after a batch when `signal` says so. */
export async function loadGraph(store: Store, file: InputFile, onProgress: OnProgress, signal?: AbortSignal): Promise<Loaded> {
  return { ...(await load(store, importGraph(file), onProgress, signal)), made: [] };
}

/** Whether nothing was ever written to the graph. */
export async function isEmpty(store: Store, deadline: number): Promise<boolean> {
  return (await store.read({}, deadline)).version.revision === 0;
}

/** Makes the writes one after another. Ended half-way, an import can be begun again: what was written is not written twice. */
async function load(store: Store, { rows, steps }: Import, onProgress: OnProgress, signal?: AbortSignal): Promise<Omit<Loaded, 'made'>> {
  const written = { actors: 0, documents: 0, relations: 0, statements: 0, mentions: 0 };
  let rowsDone = 0;
  for (const step of steps) {
    // A write may keep everything else waiting, signals too.
    await nextTurn();
    if (signal?.aborted) break;
    const receipt = await store.write(step.batch);
    written.actors += receipt.written.actors;
    written.documents += receipt.written.documents;
    written.relations += receipt.written.relations;
    written.statements += receipt.written.statements;
    written.mentions += receipt.written.mentions;
    rowsDone += step.rows;
    onProgress(rowsDone, rows);
  }
  return { written, rowsDone, rows };
}

/** All actors of the graph. */
async function actorsIn(store: Store): Promise<Actor[]> {
  const actors: Actor[] = [];
  const { chunks } = await store.scan(Date.now() + READ_NAMES_MS);
  for await (const chunk of chunks) {
    if (chunk.table !== 'actors') break;
    const { slug, name, kind, aliases, identifiers, description } = chunk;
    slug.forEach((key, i) =>
      actors.push({
        slug: key,
        name: name[i],
        kind: kind[i],
        aliases: aliases[i],
        identifiers: identifiers[i],
        description: description[i],
      }),
    );
  }
  return actors;
}

/** Finds actors by what they will be called once those that are new or changed are written. */
function finderOf(known: readonly Actor[], changed: readonly ActorInput[]): FindActor {
  const bySlug = new Map(known.map((actor) => [actor.slug, actor]));
  for (const input of changed) bySlug.set(input.slug, mergeActor(bySlug.get(input.slug) ?? null, input));
  const actors = [...bySlug.values()].sort((a, b) => (a.slug < b.slug ? -1 : 1));
  const columns = {
    slug: actors.map(({ slug }) => slug),
    name: actors.map(({ name }) => name),
    aliases: actors.map(({ aliases }) => aliases),
  };
  const names = calledIn(columns, (slug) => bySlug.has(slug));
  return (text, place) => findActor(names, text, place);
}
