import type Database from 'libsql';
import type { Actor } from '../../model/actor';
import type { Document, DocumentWithText } from '../../model/document';
import type { Mention } from '../../model/mention';
import type { Relation } from '../../model/relation';
import type { Statement } from '../../model/statement';

/** Rows as the tables keep them: the model's, but that a mention also has its key. */
interface Rows {
  actors: Actor;
  documents: Document;
  relations: Relation;
  statements: Statement;
  mentions: Mention;
}

/** What is written: rows with what is not read with them. */
interface WrittenRows extends Rows {
  documents: DocumentWithText;
  mentions: Mention & { readonly key: string };
}

export type Table = keyof Rows;
export type Row<T extends Table> = Rows[T];
export type WrittenRow<T extends Table> = WrittenRows[T];

interface TableTraits<T extends Table> {
  /** What identifies a row. */
  readonly key: string;
  /** The columns that make up a row as it is read. */
  readonly columns: readonly (keyof Row<T> & keyof WrittenRow<T> & string)[];
  /** Columns that are written with the row, and not read with it. */
  readonly writtenOnly: readonly (Exclude<keyof WrittenRow<T>, keyof Row<T>> & string)[];
}

/** The columns that hold lists, as JSON. */
const LISTS: readonly string[] = ['aliases', 'identifiers'];

const TABLES: { readonly [T in Table]: TableTraits<T> } = {
  actors: { key: 'slug', columns: ['slug', 'name', 'kind', 'aliases', 'identifiers', 'description'], writtenOnly: [] },
  documents: { key: 'id', columns: ['id', 'kind', 'title', 'url', 'publisher', 'publishedOn', 'sha256'], writtenOnly: ['text'] },
  relations: { key: 'id', columns: ['id', 'type', 'source', 'target', 'since', 'until'], writtenOnly: [] },
  statements: {
    key: 'id',
    columns: ['id', 'document', 'relation', 'subject', 'object', 'quote', 'start', 'end', 'row', 'certainty', 'polarity', 'basis', 'attributedTo', 'qualifier', 'note'],
    writtenOnly: [],
  },
  mentions: { key: 'key', columns: ['actor', 'document', 'quote', 'start', 'end'], writtenOnly: ['key'] },
};

/**
 * So many rows cross to and from SQLite at once. They cross as one JSON text, which is several times as fast as value by value, and
 * keeps whole what SQLite's bindings would not (a NUL character ends a bound text, half a surrogate pair ends the process).
 */
const ROWS_AT_ONCE = 10_000;

/** The expression that gives a column's value to a JSON function. */
export function jsonValue(column: string): string {
  return LISTS.includes(column) ? `json("${column}")` : `"${column}"`;
}

/** The expression for a whole row as a JSON object. */
function jsonRow(table: Table): string {
  return `json_object(${TABLES[table].columns.map((column) => `'${column}', ${jsonValue(column)}`).join(', ')})`;
}

/** A prepared query that gives its first row as a tuple, whose types the caller knows from the SQL; undefined when there is none. */
export function prepareTuple<Tuple extends readonly unknown[]>(database: Database.Database, sql: string): (...parameters: (string | number)[]) => Tuple | undefined {
  const statement = database.prepare(sql).raw();
  return (...parameters) => statement.get(...parameters) as Tuple | undefined;
}

/** A prepared query for the rows in whose `column` (else the key) one of the given texts stands; texts may repeat. */
export function prepareLookup<T extends Table>(database: Database.Database, table: T, column = TABLES[table].key): (texts: readonly string[]) => Row<T>[] {
  const query = prepareTuple<[json: string]>(database, `SELECT json_group_array(${jsonRow(table)}) FROM ${table} WHERE "${column}" IN (SELECT value FROM json_each(?))`);
  return (texts) => {
    const wanted = [...new Set(texts)];
    const rows: Row<T>[] = [];
    for (let from = 0; from < wanted.length; from += ROWS_AT_ONCE) {
      const found: Row<T>[] = JSON.parse(query(JSON.stringify(wanted.slice(from, from + ROWS_AT_ONCE)))?.[0] ?? '[]');
      for (const row of found) rows.push(row);
    }
    return rows;
  };
}

/** A prepared query for a page: the rows with `owner` in column `of` (null: all rows), by key, after the key `after`. */
export function preparePage<T extends Table>(
  database: Database.Database,
  table: T,
  of: (keyof Row<T> & string) | null,
): (page: { owner: string; after: string | null; first: number }) => { rows: Row<T>[]; totalCount: number; hasNext: boolean } {
  const { key, columns } = TABLES[table];
  const owned = of === null ? 'true' : `"${of}" = ?1 ->> 0`;
  const names = columns.map((column) => `"${column}"`).join(', ');
  const query = prepareTuple<[json: string, totalCount: number]>(
    database,
    `SELECT json_group_array(${jsonRow(table)}), (SELECT count(*) FROM ${table} WHERE ${owned})
     FROM (SELECT ${names} FROM ${table} WHERE ${owned} AND ${key} > ?1 ->> 1 ORDER BY ${key} LIMIT ?1 ->> 2)`,
  );
  return ({ owner, after, first }) => {
    const [json, totalCount] = query(JSON.stringify([owner, after ?? '', first + 1])) ?? ['[]', 0];
    const rows: Row<T>[] = JSON.parse(json);
    return { rows: rows.slice(0, first), totalCount, hasNext: rows.length > first };
  };
}

/** A prepared statement that writes rows: new keys are inserted, the rows of known ones replaced. */
export function prepareUpsert<T extends Table>(database: Database.Database, table: T): (rows: readonly WrittenRow<T>[]) => void {
  const { key, columns, writtenOnly } = TABLES[table];
  const all: readonly (keyof WrittenRow<T> & string)[] = [...columns, ...writtenOnly];
  // Rows cross as arrays, in which SQLite finds a value faster than in objects. `->` keeps a list as JSON.
  const values = all.map((column, index) => `value ${LISTS.includes(column) ? '->' : '->>'} ${index}`);
  const replaced = all.filter((column) => column !== key).map((column) => `"${column}" = excluded."${column}"`);
  const statement = database.prepare(
    `INSERT INTO ${table} (${all.map((column) => `"${column}"`).join(', ')})
     SELECT ${values.join(', ')} FROM json_each(?) WHERE true
     ON CONFLICT (${key}) DO UPDATE SET ${replaced.join(', ')}`,
  );
  return (rows) => {
    for (let from = 0; from < rows.length; from += ROWS_AT_ONCE) {
      const arrays = rows.slice(from, from + ROWS_AT_ONCE).map((row) => all.map((column) => row[column]));
      statement.run(JSON.stringify(arrays));
    }
  };
}
