import type Database from 'libsql';
import { badInput, fail } from '../../model/errors';
import { inTransaction } from './connection';

/** Marks a SQLite file as ours: "AGDB" in ASCII. */
const APPLICATION_ID = 0x41474442;

/**
 * The schema, step by step. Steps run in order, each once; one that was released never changes. The columns of the five tables are
 * the fields of the model. Lists are kept as JSON.
 */
const MIGRATIONS: readonly string[] = [
  `
  CREATE TABLE revision (n INTEGER NOT NULL, nonce TEXT NOT NULL) STRICT;
  INSERT INTO revision VALUES (0, lower(hex(randomblob(12))));
  CREATE TABLE operations (key TEXT PRIMARY KEY, revision INTEGER NOT NULL) STRICT;

  CREATE TABLE actors (
    slug TEXT PRIMARY KEY, name TEXT NOT NULL, kind TEXT NOT NULL, aliases TEXT NOT NULL, identifiers TEXT NOT NULL, description TEXT
  ) STRICT;

  CREATE TABLE documents (
    id TEXT PRIMARY KEY, kind TEXT NOT NULL, title TEXT NOT NULL, url TEXT, publisher TEXT, publishedOn TEXT, sha256 TEXT, text TEXT
  ) STRICT;

  CREATE TABLE relations (
    id TEXT PRIMARY KEY, type TEXT NOT NULL,
    source TEXT NOT NULL REFERENCES actors, target TEXT NOT NULL REFERENCES actors, since TEXT, until TEXT
  ) STRICT;

  CREATE TABLE statements (
    id TEXT PRIMARY KEY, document TEXT NOT NULL REFERENCES documents, relation TEXT NOT NULL REFERENCES relations,
    subject TEXT NOT NULL REFERENCES actors, object TEXT NOT NULL REFERENCES actors,
    quote TEXT, start INTEGER, "end" INTEGER, "row" INTEGER, certainty TEXT NOT NULL, polarity TEXT NOT NULL, basis TEXT,
    attributedTo TEXT REFERENCES actors, qualifier TEXT, note TEXT
  ) STRICT;
  CREATE INDEX statementsOfRelation ON statements (relation);
  CREATE INDEX statementsOfDocument ON statements (document, id);

  CREATE TABLE mentions (
    key TEXT PRIMARY KEY, actor TEXT NOT NULL REFERENCES actors, document TEXT NOT NULL REFERENCES documents,
    quote TEXT NOT NULL, start INTEGER NOT NULL, "end" INTEGER NOT NULL
  ) STRICT;
  CREATE INDEX mentionsOfActor ON mentions (actor, key);
  CREATE INDEX mentionsInDocument ON mentions (document, key);
  `,
];

/** Refuses a file that holds something else than a graph of ours; an empty one is a graph to be. */
export function checkOwner(database: Database.Database, file: string): void {
  const [application, objects] = database.prepare('SELECT application_id, (SELECT count(*) FROM sqlite_schema) FROM pragma_application_id').raw().get() as [number, number];
  if (application !== APPLICATION_ID && objects > 0) {
    badInput('directory', `${file} is a SQLite database, but not one of actor-graph.`, 'Name another directory for the data (DATA_DIR).');
  }
}

/** Brings the schema up to date; fails with UNSUPPORTED, and changes nothing, when a newer program has written the file. */
export function migrate(database: Database.Database, file: string): void {
  inTransaction(database, 'IMMEDIATE', () => {
    database.exec('CREATE TABLE IF NOT EXISTS migrations (version INTEGER PRIMARY KEY, applied TEXT NOT NULL) STRICT');
    const [applied] = database.prepare('SELECT coalesce(max(version), 0) FROM migrations').raw().get() as [number];
    if (applied > MIGRATIONS.length) {
      fail({
        code: 'UNSUPPORTED',
        message: `${file} was written by a newer version of actor-graph (its schema is ${applied}, this one knows ${MIGRATIONS.length}).`,
        remedy: 'Install the newer version, or name another directory for the data (DATA_DIR).',
      });
    }
    for (const [index, sql] of MIGRATIONS.entries()) {
      if (index < applied) continue;
      database.exec(sql);
      database.prepare('INSERT INTO migrations VALUES (?, ?)').run(index + 1, new Date().toISOString());
    }
    if (applied === 0) database.exec(`PRAGMA application_id = ${APPLICATION_ID}`);
  });
}
