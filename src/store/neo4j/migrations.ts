import { randomUUID } from 'node:crypto';
import { fail } from '../../model/errors';
import { RELATION_TYPES } from '../../model/relationType';
import type { Connection, Query } from './connection';
import { integer } from './rows';

/** A step of the schema's history. Its statements can be run again without harm, because two servers may start at once. */
interface Migration {
  readonly version: number;
  readonly name: string;
  readonly statements: readonly SchemaStatement[];
}

/** A statement; of one that makes a constraint, the constraint's name. */
type SchemaStatement = Query & { readonly constraint?: string };

const MIGRATIONS: readonly Migration[] = [
  {
    version: 1,
    name: 'keys',
    statements: [
      unique('(n:Migration)', 'migration', 'version'),
      unique('(n:Revision)', 'revision', 'id'),
      unique('(n:Operation)', 'operation', 'key'),
      unique('(n:Actor)', 'actor', 'slug'),
      unique('(n:Document)', 'document', 'id'),
      unique('(n:Statement)', 'statement', 'id'),
      unique('(n:Mention)', 'mention', 'key'),
      ...RELATION_TYPES.map((type) => unique(`()-[n:${type}]-()`, type.toLowerCase(), 'id')),
    ],
  },
  {
    version: 2,
    name: 'indexes of lists',
    statements: [
      index('Statement', ['relation']),
      index('Statement', ['document', 'id']),
      index('Mention', ['document', 'key']),
      index('Mention', ['actor', 'key']),
      { text: 'CALL db.awaitIndexes(600)' },
    ],
  },
  {
    version: 3,
    name: 'revision',
    // `locked` is what a write sets to take the lock. The first use of a property's name is a transaction of its own, which even a
    // write that is rolled back would leave behind; so it is used here.
    statements: [{ text: "MERGE (r:Revision {id: 'graph'}) ON CREATE SET r.n = 0, r.nonce = $given.nonce, r.locked = true" }],
  },
];

const LATEST = Math.max(...MIGRATIONS.map(({ version }) => version));

function unique(element: string, name: string, property: string): SchemaStatement {
  const constraint = `actor_graph_${name}_${property}`;
  return { constraint, text: `CREATE CONSTRAINT ${constraint} IF NOT EXISTS FOR ${element} REQUIRE n.${property} IS UNIQUE` };
}

function index(label: string, properties: readonly string[]): Query {
  const name = ['actor_graph', label.toLowerCase(), 'by', ...properties].join('_');
  return { text: `CREATE INDEX ${name} IF NOT EXISTS FOR (n:${label}) ON (${properties.map((property) => `n.${property}`).join(', ')})` };
}

/**
 * Brings the schema to what this code needs; one that is up to date is only read. Deadlines in ms since the epoch. Fails with UNSUPPORTED when a newer
 * actor-graph has used the database.
 */
export async function migrate(connection: Connection, { readBy, changeBy }: { readBy: number; changeBy: number }): Promise<void> {
  const state = { text: "OPTIONAL MATCH (m:Migration) RETURN max(m.version) AS version, EXISTS { (:Revision {id: 'graph'}) } AS complete" };
  const { rows } = await connection.read<{ version: number | null; complete: boolean }>(state, readBy);
  const version = rows[0]?.version ?? 0;
  if (version > LATEST) {
    fail({
      code: 'UNSUPPORTED',
      message: `A newer actor-graph made this database: its schema is version ${version}, this one knows ${LATEST}.`,
      remedy: 'Use that newer actor-graph, or another database.',
    });
  }
  // Somebody who deleted every node has left the constraints, but neither the revision nor, perhaps, the record of migrations.
  const applied = rows[0]?.complete === true ? version : 0;
  for (const migration of MIGRATIONS.filter(({ version }) => version > applied)) {
    for (const statement of migration.statements) await apply(connection, statement, changeBy);
    const record = 'MERGE (m:Migration {version: $given.version}) ON CREATE SET m.name = $given.name, m.appliedAt = datetime()';
    await connection.changeSchema({ text: record, given: { version: integer(migration.version), name: migration.name } }, changeBy);
  }
}

async function apply(connection: Connection, { text, constraint }: SchemaStatement, deadline: number): Promise<void> {
  const query = { text, given: { nonce: randomUUID() } };
  try {
    await connection.changeSchema(query, deadline);
  } catch (error) {
    if (constraint === undefined || !(await dropOrphan(connection, constraint, deadline))) throw error;
    await connection.changeSchema(query, deadline);
  }
}

/** Drops the index that Neo4j leaves when whoever makes a constraint is killed: it bears the constraint's name, and belongs to none. */
async function dropOrphan(connection: Connection, constraint: string, deadline: number): Promise<boolean> {
  const text = 'SHOW INDEXES YIELD name, owningConstraint WHERE name = $given.constraint AND owningConstraint IS NULL RETURN name';
  const { rows } = await connection.read<{ name: string }>({ text, given: { constraint } }, deadline);
  if (rows.length > 0) await connection.changeSchema({ text: `DROP INDEX ${constraint} IF EXISTS` }, deadline);
  return rows.length > 0;
}
