import { randomUUID } from 'node:crypto';
import { fail } from '../../model/errors';
import { RELATION_TYPES } from '../../model/relationType';
import type { Connection, Query } from './connection';
import { integer } from './rows';

/** A step of the schema's history. Its statements can be run again without harm, because two servers may start at once. */
interface Migration {
  readonly version: number;
  readonly name: string;
  readonly statements: readonly Query[];
}

const MIGRATIONS: readonly Migration[] = [
  {
    version: 1,
    name: 'keys',
    statements: [
      ...uniqueNode('Migration', 'version'),
      ...uniqueNode('Revision', 'id'),
      ...uniqueNode('Operation', 'key'),
      ...uniqueNode('Actor', 'slug'),
      ...uniqueNode('Document', 'id'),
      ...uniqueNode('Statement', 'id'),
      ...uniqueNode('Mention', 'key'),
      ...RELATION_TYPES.map((type) => ({
        text: `CREATE CONSTRAINT actor_graph_${type.toLowerCase()}_id IF NOT EXISTS FOR ()-[r:${type}]-() REQUIRE r.id IS UNIQUE`,
      })),
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

function uniqueNode(label: string, property: string): Query[] {
  return [
    {
      text: `CREATE CONSTRAINT actor_graph_${label.toLowerCase()}_${property} IF NOT EXISTS FOR (n:${label}) REQUIRE n.${property} IS UNIQUE`,
    },
  ];
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
    for (const { text } of migration.statements) {
      await connection.changeSchema({ text, given: { nonce: randomUUID() } }, changeBy);
    }
    const record = 'MERGE (m:Migration {version: $given.version}) ON CREATE SET m.name = $given.name, m.appliedAt = datetime()';
    await connection.changeSchema({ text: record, given: { version: integer(migration.version), name: migration.name } }, changeBy);
  }
}
