// Keeps the Neo4j server of a test run: starts it, says in the file `ready` or `failed` how that went, and ends it on SIGTERM or when
// jest is gone, however it went. A process of its own, because the server outlives the test file that needed it first.
import { rmSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { isRunning } from '../../scripts/neo4j/jars.mjs';
import { startNeo4j } from '../../scripts/neo4j/server.mjs';

/** One of the servers that globalSetup.mjs chose. */
const plan = JSON.parse(process.argv[2]);
const stopping = new AbortController();
let server = null;

async function end() {
  stopping.abort();
  await server?.stop();
  if (!isRunning(plan.jestPid)) rmSync(dirname(plan.folder), { recursive: true, force: true });
  process.exit();
}

process.on('SIGTERM', end);
setInterval(() => {
  if (!isRunning(plan.jestPid)) void end();
}, 1_000);

try {
  server = await startNeo4j({ ...plan, home: join(plan.folder, 'home'), throwaway: true, signal: stopping.signal });
  writeFileSync(join(plan.folder, 'ready'), String(server.pid));
} catch (error) {
  writeFileSync(join(plan.folder, 'failed'), error.message);
}
