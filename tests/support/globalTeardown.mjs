import neo4j from 'neo4j-driver';
import { existsSync, readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { isRunning } from '../../scripts/neo4j/jars.mjs';

/** Ends the Neo4j servers of the tests that were started, and leaves a given database as it was: empty. */
export default async function globalTeardown() {
  const { folder, kind, servers } = JSON.parse(process.env.ACTOR_GRAPH_TEST_NEO4J);
  for (const keeper of servers.map((server) => join(server.folder, 'keeper.pid'))) {
    if (!existsSync(keeper)) continue;
    const pid = Number(readFileSync(keeper, 'utf8'));
    if (isRunning(pid)) process.kill(pid, 'SIGTERM');
    while (isRunning(pid)) await sleep(50);
  }
  rmSync(folder, { recursive: true, force: true });
  if (kind !== 'given') return;
  const [{ uri, username, password }] = servers;
  const driver = neo4j.driver(uri, neo4j.auth.basic(username, password));
  const session = driver.session();
  try {
    await session.run('MATCH ()-[r]->() CALL (r) { DELETE r } IN TRANSACTIONS OF 10000 ROWS');
    await session.run('MATCH (n) CALL (n) { DELETE n } IN TRANSACTIONS OF 10000 ROWS');
  } finally {
    await driver.close();
  }
}
