import { spawn } from 'node:child_process';
import { chmodSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

/** The address that the README speaks of, and what stands in it for the version of Node. */
const ADDRESS = 'http://localhost:4000';
const NODE_VERSION = '20.19.0';
const START_TIMEOUT_MS = 60_000;
/** Runs the command line of a build: argv[1] is its main module. */
const RUN = 'require(process.argv[1]).main(process.argv.slice(2)).then((code) => { process.exitCode = code; })';

/**
 * The compiled product, started as `npm start` does in a folder that knows nothing yet, on a free port. `printed` is what it said;
 * `ask` gives the answer to a query; `shell` runs a script in that folder, where `npx actor-graph` is this product, and gives
 * what it writes. Whatever names the real address or version names those of the README instead.
 */
export async function startProduct(dist) {
  const folder = mkdtempSync(join(tmpdir(), 'actor-graph-readme-'));
  const programs = join(folder, 'programs');
  const checkout = join(folder, 'checkout');
  for (const name of [programs, checkout]) mkdirSync(name);
  const command = [process.execPath, '-e', RUN, '--', join(dist, 'cli', 'main.js')];
  const npx = join(programs, 'npx');
  writeFileSync(npx, `#!/bin/sh\n[ "$1" = actor-graph ] || exit 127\nshift\nexec ${command.map((word) => `'${word}'`).join(' ')} "$@"\n`);
  chmodSync(npx, 0o755);

  const server = spawn(command[0], [...command.slice(1), 'serve'], {
    cwd: checkout,
    env: { PORT: '0', LOG_LEVEL: 'warn' },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  const ended = new Promise((resolve) => server.once('close', resolve));
  const said = { stdout: '', stderr: '' };
  for (const name of ['stdout', 'stderr']) server[name].setEncoding('utf8').on('data', (text) => (said[name] += text));
  const stop = async () => {
    server.kill();
    await ended;
    rmSync(folder, { recursive: true });
  };

  const giveUpAt = Date.now() + START_TIMEOUT_MS;
  while (!said.stdout.endsWith('\n')) {
    if (server.exitCode !== null || Date.now() > giveUpAt) {
      await stop();
      throw new Error(`The product did not start: ${said.stdout}${said.stderr}`);
    }
    await new Promise((resolve) => setTimeout(resolve, 20));
  }
  const [url] = /http:\/\/\S+?:\d+/.exec(said.stdout);
  const asInReadme = (text) => text.replaceAll(url, ADDRESS).replaceAll(process.versions.node, NODE_VERSION).replaceAll(checkout, '.');

  return {
    printed: asInReadme(said.stderr + said.stdout),
    stop,
    async ask(query) {
      const response = await fetch(`${url}/graphql?query=${encodeURIComponent(query)}`);
      return response.json();
    },
    /** With `bare`, nothing but the product is on the PATH. */
    shell(script, bare) {
      const env = { PATH: bare ? programs : `${programs}:${process.env.PATH}` };
      const child = spawn('/bin/sh', ['-c', `exec 2>&1\n${script}`], { cwd: checkout, env, stdio: ['ignore', 'pipe', 'ignore'] });
      let output = '';
      child.stdout.setEncoding('utf8').on('data', (text) => (output += text));
      return new Promise((resolve, reject) => {
        child.on('error', reject).on('close', () => resolve(asInReadme(output)));
      });
    },
  };
}
