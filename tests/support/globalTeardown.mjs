import neo4j from 'neo4j-driver';
import { existsSync, readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { isRunning } from '../../scripts/neo4j/jars.mjs';

/** Ends the Neo4j of the tests, if one was started, and leaves a given database as it was: empty. */
export default async function globalTeardown() {
  const { folder, kind, uri, username, password } = JSON.parse(process.env.ACTOR_GRAPH_TEST_NEO4J);
  const keeper = join(folder, 'keeper.pid');
  if (existsSync(keeper)) {
    const pid = Number(readFileSync(keeper, 'utf8'));
    if (isRunning(pid)) process.kill(pid, 'SIGTERM');
    while (isRunning(pid)) await sleep(50);
  }
  rmSync(folder, { recursive: true, force: true });
  if (kind !== 'given') return;
  const driver = neo4j.driver(uri, neo4j.auth.basic(username, password));
  const session = driver.session();
  try {
    await session.run('MATCH ()-[r]->() CALL (r) { DELETE r } IN TRANSACTIONS OF 10000 ROWS');
    await session.run('MATCH (n) CALL (n) { DELETE n } IN TRANSACTIONS OF 10000 ROWS');
  } finally {
    await driver.close();
  }
}
