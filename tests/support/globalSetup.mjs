// Decides, once for a run, which Neo4j servers the tests use; nothing is started before a suite needs it (see neo4j.ts).
import getPort from 'get-port';
import neo4j from 'neo4j-driver';
import { randomBytes } from 'node:crypto';
import { mkdirSync, mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { ensureJars, findVersion } from '../../scripts/neo4j/jars.mjs';
import { findJava } from '../../scripts/neo4j/java.mjs';

/** Below the ports that systems hand out by themselves: other tests cannot be given one of these meanwhile. */
const randomPorts = () => Array.from({ length: 50 }, () => 20_000 + Math.floor(Math.random() * 10_000));

/** Servers of our own, for suites side by side: more than these would take more memory than they save time. */
const MOST_SERVERS = 2;

export default async function globalSetup({ maxWorkers }) {
  const chosen = await chooseServers(maxWorkers);
  const folder = mkdtempSync(join(tmpdir(), 'actor-graph-neo4j-'));
  const servers = chosen.servers.map((server, i) => {
    const own = join(folder, String(i));
    mkdirSync(own);
    return { ...server, folder: own, jestPid: process.pid };
  });
  process.env.ACTOR_GRAPH_TEST_NEO4J = JSON.stringify({ ...chosen, folder, servers });
}

async function chooseServers(maxWorkers) {
  if (process.env.NEO4J_TEST_URI) return givenServer();
  const why = process.env.NO_NEO4J ? 'NO_NEO4J is set' : await whatIsMissing();
  if (why === null) return ownServers(Math.min(maxWorkers, MOST_SERVERS));
  if (process.env.REQUIRE_NEO4J === '1') throw new Error(`REQUIRE_NEO4J=1, but there is no Neo4j for the tests: ${why}`);
  const lines = [
    'NO NEO4J: ALL TESTS THAT NEED A NEO4J SERVER ARE SKIPPED.',
    why,
    'Set NEO4J_TEST_URI to an empty database, or install Java and Maven.',
  ];
  process.stderr.write(`\n${'!'.repeat(80)}\n${lines.map((line) => `!! ${line}\n`).join('')}${'!'.repeat(80)}\n\n`);
  return { kind: 'none', why, servers: [] };
}

async function whatIsMissing() {
  try {
    const { version, java } = findVersion(process.env.NEO4J_TEST_VERSION);
    await findJava(java);
    await ensureJars(version, console.error);
    return null;
  } catch (error) {
    return error.message;
  }
}

async function ownServers(count) {
  const { version } = findVersion(process.env.NEO4J_TEST_VERSION);
  const ports = [];
  while (ports.length < 2 * count) ports.push(await getPort({ port: randomPorts(), exclude: ports }));
  const servers = Array.from({ length: count }, (_, i) => {
    const [boltPort, httpPort] = ports.slice(2 * i);
    const password = randomBytes(12).toString('hex');
    return { uri: `bolt://127.0.0.1:${boltPort}`, username: 'neo4j', password, version, boltPort, httpPort };
  });
  return { kind: 'own', servers };
}

async function givenServer() {
  const { NEO4J_TEST_URI: uri, NEO4J_TEST_USERNAME: username = 'neo4j', NEO4J_TEST_PASSWORD: password = '' } = process.env;
  const driver = neo4j.driver(uri, neo4j.auth.basic(username, password), {
    connectionTimeout: 10_000,
    connectionAcquisitionTimeout: 10_000,
  });
  try {
    const { records } = await driver.executeQuery('MATCH (n) RETURN count(n) AS nodes');
    const nodes = Number(records[0].get('nodes'));
    if (nodes > 0) throw new Error(`it holds ${nodes} nodes, and the tests delete everything: give them an empty database`);
  } catch (error) {
    throw new Error(`The tests cannot use NEO4J_TEST_URI=${uri.replace(/\/\/[^/]*@/, '//')}: ${error.message}`, { cause: error });
  } finally {
    await driver.close();
  }
  return { kind: 'given', servers: [{ uri, username, password }] };
}
