import neo4j from 'neo4j-driver';
import { spawn } from 'node:child_process';
import { existsSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';

/** How to reach the Neo4j of this test run, with no database named: the default one. */
export interface Neo4jForTests {
  readonly uri: string;
  readonly username: string;
  readonly password: string;
}

/** What globalSetup.mjs decided: servers of which each keeps what it is about in a folder. */
type Plan =
  | { readonly kind: 'own' | 'given'; readonly servers: readonly (Neo4jForTests & { readonly folder: string })[] }
  | { readonly kind: 'none'; readonly why: string };

/** Suites that use one server come one after the other, so the last may wait for all others. */
const TURN_TIMEOUT_MS = 600_000;
const POLL_MS = 50;

function plan(): Plan {
  const text = process.env.ACTOR_GRAPH_TEST_NEO4J;
  if (text === undefined) throw new Error('ACTOR_GRAPH_TEST_NEO4J is not set: tests/support/globalSetup.mjs did not run.');
  return JSON.parse(text);
}

/** The server of this worker of jest, one of those of the run. */
function ownPart() {
  const chosen = plan();
  if (chosen.kind === 'none') throw new Error(`There is no Neo4j for the tests: ${chosen.why}`);
  const { folder, ...server } = chosen.servers[(Number(process.env.JEST_WORKER_ID ?? 1) - 1) % chosen.servers.length];
  const { uri, username, password } = server;
  return { kind: chosen.kind, folder, server, address: { uri, username, password } };
}

/** The Neo4j of this test file, or null when there is none. It answers only while a suite of `describeWithNeo4j` runs. */
export function neo4jForTests(): Neo4jForTests | null {
  return plan().kind === 'none' ? null : ownPart().address;
}

/** Whether the server is this run's own, and so may be frozen. */
export function ownsNeo4j(): boolean {
  return plan().kind === 'own';
}

/** The process of this run's own server; known while a suite of `describeWithNeo4j` runs. */
export function neo4jProcess(): number {
  return Number(readFileSync(join(ownPart().folder, 'ready'), 'utf8'));
}

/**
 * Like `describe`, for tests that need a real Neo4j: they have its database to themselves, and it is empty when they start. Where
 * there is no Neo4j they are skipped under a name that says why.
 */
export function describeWithNeo4j(name: string, tests: (server: Neo4jForTests) => void): void {
  const chosen = plan();
  if (chosen.kind === 'none') {
    describe.skip(`${name} [SKIPPED, there is no Neo4j: ${chosen.why}]`, () => tests({ uri: '', username: '', password: '' }));
    return;
  }
  const { folder, address } = ownPart();
  describe(name, () => {
    const lock = join(folder, 'lock');
    beforeAll(async () => {
      await take(lock);
      if (chosen.kind === 'own') await startOnce();
      await emptyDatabase();
    }, TURN_TIMEOUT_MS);
    tests(address);
    // Defined after the tests, so that it runs after their own.
    afterAll(() => {
      if (existsSync(lock) && readFileSync(lock, 'utf8') === String(process.pid)) rmSync(lock);
    });
  });
}

/** Deletes every node and relationship; constraints and indexes stay. */
export async function emptyDatabase(): Promise<void> {
  // Relationships first: a document with all its statements is more than one transaction may hold.
  await cypher('MATCH ()-[r]->() CALL (r) { DELETE r } IN TRANSACTIONS OF 10000 ROWS');
  await cypher('MATCH (n) CALL (n) { DELETE n } IN TRANSACTIONS OF 10000 ROWS');
}

/** Runs a statement on the database of the tests as a plain client would, and gives its rows. */
export async function cypher(
  text: string,
  parameters: Record<string, unknown> = {},
  server: Neo4jForTests | null = neo4jForTests(),
): Promise<Record<string, unknown>[]> {
  if (server === null) throw new Error('There is no Neo4j for the tests.');
  const driver = neo4j.driver(server.uri, neo4j.auth.basic(server.username, server.password), { disableLosslessIntegers: true });
  const session = driver.session();
  try {
    const { records } = await session.run(text, parameters);
    return records.map((record) => record.toObject());
  } finally {
    await driver.close();
  }
}

async function take(lock: string): Promise<void> {
  for (;;) {
    try {
      writeFileSync(lock, String(process.pid), { flag: 'wx' });
      return;
    } catch (error) {
      // Not an Error of the tests' own realm: Node's are of another under Jest.
      if ((error as { code?: string }).code !== 'EEXIST') throw error;
    }
    await sleep(POLL_MS);
  }
}

/** Starts the server unless another suite has; called by one suite at a time. */
async function startOnce(): Promise<void> {
  const { folder, server } = ownPart();
  const ready = join(folder, 'ready');
  const failed = join(folder, 'failed');
  const keeperPid = join(folder, 'keeper.pid');
  if (!existsSync(keeperPid)) {
    const keeper = spawn(process.execPath, [join(__dirname, 'neo4jKeeper.mjs'), JSON.stringify({ ...server, folder })], {
      stdio: 'ignore',
      detached: true,
    });
    keeper.unref();
    writeFileSync(keeperPid, String(keeper.pid));
  }
  while (!existsSync(ready)) {
    if (existsSync(failed)) throw new Error(`The Neo4j for the tests did not start: ${readFileSync(failed, 'utf8')}`);
    await sleep(POLL_MS);
  }
}
