import type { CypherPaths, Store } from '../store';
import { connect, type Neo4jAddress } from './connection';
import { openCypherPaths } from './cypherPaths';
import { migrate } from './migrations';
import { readGraph } from './read';
import { scanGraph } from './scan';
import { writeBatch } from './write';

export interface Neo4jStoreOptions extends Neo4jAddress {
  /** How long opening may take, in ms, but for migrations; 15 s by default. */
  readonly openTimeoutMs?: number;
  /** How long a write may take, in ms; 2 minutes by default. */
  readonly writeTimeoutMs?: number;
}

const OPEN_TIMEOUT_MS = 15_000;
const WRITE_TIMEOUT_MS = 120_000;
const MIGRATION_TIMEOUT_MS = 600_000;

/**
 * The store on a Neo4j server, whose schema is brought up to date. Fails with UNAVAILABLE when the server cannot be reached,
 * BAD_USER_INPUT when it refuses the address, user, password or database (`argument` is the variable's name), and UNSUPPORTED when
 * the server is too old or the database was made by a newer actor-graph.
 */
export async function openNeo4jStore(options: Neo4jStoreOptions): Promise<Store> {
  const openBy = Date.now() + (options.openTimeoutMs ?? OPEN_TIMEOUT_MS);
  const connection = await connect(options, openBy);
  let cypher: CypherPaths;
  try {
    cypher = await openCypherPaths(connection, openBy);
    await migrate(connection, { readBy: openBy, changeBy: openBy + MIGRATION_TIMEOUT_MS });
  } catch (error) {
    await connection.close();
    throw error;
  }
  return {
    kind: 'neo4j',
    cypher,
    read: (request, deadline) => readGraph(connection, request, deadline),
    scan: (deadline) => scanGraph(connection, deadline),
    write: (batch) => writeBatch(connection, batch, Date.now() + (options.writeTimeoutMs ?? WRITE_TIMEOUT_MS)),
    close: () => connection.close(),
  };
}
