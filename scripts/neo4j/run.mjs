// A local, real Neo4j without Docker: `npm run neo4j -- --help`.
import { rmSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { CACHE, findVersion } from './jars.mjs';
import { startNeo4j } from './server.mjs';

const USAGE = `Usage: npm run neo4j -- [options]

Starts a Neo4j server on this machine (Java is needed, and Maven the first time) until Ctrl-C.

  --version VERSION   ${findVersion().version} by default; see scripts/neo4j/versions.json
  --port PORT         of Bolt, 7687 by default
  --http-port PORT    of the Neo4j Browser, 7474 by default
  --password TEXT     of the user neo4j, at least 8 characters; set when the data folder is new
  --data DIR          where the data is kept, .neo4j/<version>/home by default
  --fresh             delete that data first`;

const OPTIONS = {
  version: { type: 'string' },
  port: { type: 'string', default: '7687' },
  'http-port': { type: 'string', default: '7474' },
  password: { type: 'string', default: 'actor-graph' },
  data: { type: 'string' },
  fresh: { type: 'boolean', default: false },
  help: { type: 'boolean', default: false },
};

async function main() {
  const { values } = parseArgs({ options: OPTIONS });
  if (values.help) return console.log(USAGE);
  const { version } = findVersion(values.version);
  if (values.password.length < 8) throw new Error('Neo4j takes no password of fewer than 8 characters (--password).');
  const home = resolve(values.data ?? join(CACHE, version, 'home'));
  const [boltPort, httpPort] = [portOf(values.port, '--port'), portOf(values['http-port'], '--http-port')];
  if (values.fresh) rmSync(join(home, 'data'), { recursive: true, force: true });

  const stopping = new AbortController();
  for (const name of ['SIGINT', 'SIGTERM', 'SIGHUP']) {
    process.on(name, () => {
      if (!stopping.signal.aborted) console.error('Stopping Neo4j...');
      stopping.abort();
    });
  }

  console.error(`Starting Neo4j ${version} (data in ${home})...`);
  const server = await startNeo4j({
    version,
    home,
    boltPort,
    httpPort,
    password: values.password,
    signal: stopping.signal,
    say: console.error,
  }).catch((error) => {
    if (!stopping.signal.aborted) throw error;
    return null;
  });
  if (server === null) return;
  console.log(`Neo4j ${version} answers at ${server.uri}; its browser is at ${server.browser}. Ctrl-C stops it.

To use it, put this into .env, or before a command:

NEO4J_URI=${server.uri}
NEO4J_USERNAME=neo4j
NEO4J_PASSWORD=${values.password}
`);
  await server.exit;
  if (!stopping.signal.aborted) throw new Error(`Neo4j ended by itself; see ${join(home, 'logs')}.`);
}

function portOf(text, option) {
  const port = Number(text);
  if (!Number.isInteger(port) || port < 1 || port > 65_535)
    throw new Error(`${option} ${text} is not a port: give a number from 1 to 65535.`);
  return port;
}

main().catch((error) => {
  console.error(error.message);
  process.exitCode = error.code?.startsWith('ERR_PARSE_ARGS') ? 2 : 1;
});
