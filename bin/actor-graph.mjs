#!/usr/bin/env node
// Starts the compiled product; in a checkout it is compiled first, when its sources have changed, and so is the page that is served.
import { existsSync } from 'node:fs';

const LEAST_NODE = [20, 19];
const [major, minor] = process.versions.node.split('.').map(Number);

const root = new URL('../', import.meta.url);
let ready = major > LEAST_NODE[0] || (major === LEAST_NODE[0] && minor >= LEAST_NODE[1]);
if (!ready) {
  process.stderr.write(
    `Error: actor-graph needs Node ${LEAST_NODE.join('.')} or newer; this is ${process.versions.node}. Install a newer one (https://nodejs.org).\n`,
  );
} else if (existsSync(new URL('src/', root))) {
  const { build } = await import('../scripts/build.mjs');
  ready = await build(process.argv[2] === 'serve' ? ['program', 'explorer'] : ['program']);
}

if (ready) {
  const { main } = await import('../dist/cli/main.js');
  process.exitCode = await main(process.argv.slice(2));
} else {
  process.exitCode = 1;
}
