import { execFile, spawn } from 'node:child_process';
import { existsSync, mkdirSync, writeFileSync } from 'node:fs';
import { connect, createServer } from 'node:net';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { setTimeout as sleep } from 'node:timers/promises';
import { promisify } from 'node:util';
import { ensureJars, findVersion } from './jars.mjs';
import { findJava } from './java.mjs';

const run = promisify(execFile);

const HOST = '127.0.0.1';
const START_TIMEOUT_MS = 120_000;
const STOP_TIMEOUT_MS = 20_000;
const LINES_KEPT = 20;
const ADMIN_CLASS = 'org.neo4j.server.startup.Neo4jAdminCommand';
/** What Neo4j's own start script opens of the JDK; without it the off-heap memory falls back to slow paths. */
const OPENS = ['java.nio', 'java.io', 'sun.nio.ch'].map((name) => `--add-opens=java.base/${name}=ALL-UNNAMED`);
/** A server that lives for minutes is done sooner when little time goes into compiling its code well. */
const FOR_SHORT_LIVES = ['-XX:TieredStopAtLevel=1', '-XX:+UseSerialGC'];
/** In a small database every write changes the statistics a lot, and so makes queries be planned anew, which finds the same plan. */
const KEEP_PLANS = 'dbms.cypher.statistics_divergence_threshold=1.0';
/** Magic number and the one protocol range asked for: a server of Bolt answers with four bytes. */
const BOLT_HANDSHAKE = Buffer.from('6060b017000404050000000000000000' + '00000000', 'hex');

/**
 * Starts a real Neo4j server on this machine and waits until it answers. `home` keeps its data, configuration and logs and is made
 * if need be; `password` is that of the user `neo4j` and is set when `home` is new. A `throwaway` server is made for a short life,
 * and stopped without care for its data. An abort of `signal` stops it. Fails with what is missing (Java, Maven), what is in the way
 * (a port in use), or the last words of the server.
 */
export async function startNeo4j({ version, home, boltPort, httpPort, password, throwaway = false, signal, say = () => {} }) {
  const known = findVersion(version);
  const java = await findJava(known.java);
  const lib = await ensureJars(known.version, say);
  for (const port of [boltPort, httpPort]) await needFreePort(port);

  const conf = join(home, 'conf');
  mkdirSync(conf, { recursive: true });
  writeFileSync(join(conf, 'neo4j.conf'), [...configuration(boltPort, httpPort), ...(throwaway ? [KEEP_PLANS] : []), ''].join('\n'));
  const env = { ...process.env, NEO4J_HOME: home, NEO4J_CONF: conf };
  const classPath = ['-cp', join(lib, '*')];
  if (!existsSync(join(home, 'data', 'databases'))) {
    await run(java.command, ['-Xmx128m', ...classPath, `-Dbasedir=${home}`, ADMIN_CLASS, 'dbms', 'set-initial-password', password], {
      env,
      signal,
    });
  }

  // In a process group of its own: Ctrl-C reaches the caller alone, who then stops the server in an orderly way.
  const tuning = throwaway ? FOR_SHORT_LIVES : [];
  const server = spawn(
    java.command,
    [
      '-Xms512m',
      '-Xmx1g',
      ...tuning,
      ...OPENS,
      ...classPath,
      known.mainClass,
      `--home-dir=${home}`,
      `--config-dir=${conf}`,
      '--console-mode',
    ],
    {
      env,
      stdio: ['ignore', 'pipe', 'pipe'],
      detached: true,
    },
  );
  const output = lastLinesOf([server.stdout, server.stderr]);
  let ended = false;
  const exit = new Promise((resolve) => server.once('exit', resolve)).then(() => (ended = true));

  const stop = async () => {
    if (ended) return;
    server.kill('SIGCONT');
    server.kill(throwaway ? 'SIGKILL' : 'SIGTERM');
    await Promise.race([exit, sleep(STOP_TIMEOUT_MS, undefined, { ref: false })]);
    if (!ended) server.kill('SIGKILL');
    await exit;
  };

  signal?.addEventListener('abort', () => void stop());
  const giveUpAt = Date.now() + START_TIMEOUT_MS;
  // Bolt listens before the databases are up, so both are asked for: the last line of the start, and an answer.
  while (!(output().some((line) => line.endsWith(' Started.')) && (await answersBolt(boltPort)))) {
    const late = Date.now() > giveUpAt;
    if (ended || late) {
      await stop();
      throw new Error(
        `Neo4j ${known.version} ${late ? 'did not answer in time' : 'ended at its start'}. Its last words:\n${output().join('\n')}\nMore is in ${join(home, 'logs')}.`,
      );
    }
    await sleep(200);
  }
  return { uri: `bolt://${HOST}:${boltPort}`, browser: `http://${HOST}:${httpPort}`, version: known.version, pid: server.pid, exit, stop };
}

function configuration(boltPort, httpPort) {
  return [
    '# Written at each start; changes made here are lost.',
    `server.default_listen_address=${HOST}`,
    `server.bolt.listen_address=${HOST}:${boltPort}`,
    `server.bolt.advertised_address=${HOST}:${boltPort}`,
    `server.http.listen_address=${HOST}:${httpPort}`,
    `server.http.advertised_address=${HOST}:${httpPort}`,
    'server.https.enabled=false',
    'server.memory.pagecache.size=256m',
    'db.memory.transaction.max=512m',
    // 256 MB of empty log file for each of two databases would be most of what a small graph takes.
    'db.tx_log.preallocate=false',
    'db.tx_log.rotation.retention_policy=2 files',
    'dbms.usage_report.enabled=false',
    // LOAD CSV works in a READ session too, and could otherwise read any file of this machine.
    'server.directories.import=import',
    'dbms.security.allow_csv_import_from_file_urls=false',
  ];
}

async function needFreePort(port) {
  const probe = createServer();
  try {
    await new Promise((resolve, reject) => probe.once('error', reject).listen(port, HOST, resolve));
  } catch (error) {
    const why = error.code === 'EADDRINUSE' ? 'is in use' : `cannot be used (${error.code})`;
    throw new Error(
      `Port ${port} on ${HOST} ${why}. Stop what listens there (another Neo4j?), or choose others with --port and --http-port.`,
      { cause: error },
    );
  } finally {
    probe.close();
  }
}

function answersBolt(port) {
  return new Promise((resolve) => {
    const socket = connect({ port, host: HOST });
    const done = (answer) => {
      socket.destroy();
      resolve(answer);
    };
    socket.setTimeout(2_000, () => done(false));
    socket.once('error', () => done(false));
    socket.once('data', (bytes) => done(bytes.length >= 4));
    socket.once('connect', () => socket.write(BOLT_HANDSHAKE));
  });
}

/** A function that gives the last lines of what the streams have said so far. */
function lastLinesOf(streams) {
  const lines = [];
  for (const stream of streams) {
    createInterface({ input: stream }).on('line', (line) => {
      lines.push(line);
      if (lines.length > LINES_KEPT) lines.shift();
    });
  }
  return () => lines;
}
