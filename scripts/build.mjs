// Makes what runs from src/, where it has changed since: the program in dist/, and the explorer's page in dist-explorer/.
//   node scripts/build.mjs             both
//   node scripts/build.mjs explorer    only the page; `program`: only the program
import { spawn } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readFileSync, readdirSync, realpathSync, renameSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join, sep } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { fileURLToPath } from 'node:url';

const root = fileURLToPath(new URL('../', import.meta.url));
const STAMP = 'made-from';
const POLL_MS = 100;
const LONGEST_BUILD_MS = 300_000;
const EXPLORER = join('src', 'explorer');

/** What can be made: its folder, the folders and files that it is made from, and how. */
const PARTS = {
  program: {
    folder: join(root, 'dist'),
    sources: () => [
      ...filesOf('src').filter((file) => !isBelow(file, EXPLORER)),
      'tsconfig.json',
      'tsconfig.build.json',
      'package-lock.json',
    ],
    make: compile,
  },
  explorer: {
    folder: join(root, 'dist-explorer'),
    sources: () => [...filesOf(EXPLORER), ...filesOf('src/formats'), 'vite.config.mjs', 'package-lock.json'],
    make: bundle,
  },
};

/** Makes these parts be what src/ says, and gives whether they are. */
export async function build(names = Object.keys(PARTS)) {
  for (const name of names) if (!(await bringUpToDate(PARTS[name]))) return false;
  return true;
}

/**
 * A part is made in a folder of another name that then takes the place of the old one, by one process at a time, so that nobody ever
 * sees half of it.
 */
async function bringUpToDate(part) {
  if (isCurrent(part)) return true;
  const lock = `${part.folder}.lock`;
  await takeLock(lock);
  try {
    // Whoever had the lock before may have done the work.
    return isCurrent(part) || (await replace(part));
  } finally {
    rmSync(lock, { recursive: true, force: true });
  }
}

function isCurrent({ folder, sources }) {
  const stamp = join(folder, STAMP);
  return existsSync(stamp) && readFileSync(stamp, 'utf8') === fingerprint(sources());
}

/** A hash of the names, sizes and times of these files. Reading the files themselves would take longer. */
function fingerprint(files) {
  const hash = createHash('sha256');
  for (const file of files) {
    const { size, mtimeMs } = statSync(join(root, file), { throwIfNoEntry: false }) ?? {};
    hash.update(`${file} ${size} ${mtimeMs}\n`);
  }
  return hash.digest('hex');
}

function filesOf(folder) {
  const names = readdirSync(join(root, folder), { recursive: true, encoding: 'utf8' });
  return names.map((name) => join(folder, name)).sort();
}

function isBelow(file, folder) {
  return file === folder || file.startsWith(join(folder, sep));
}

async function replace({ folder, sources, make }) {
  // Taken before it is made: what changes meanwhile is made next time.
  const stamp = fingerprint(sources());
  const next = `${folder}.${process.pid}.next`;
  const previous = `${folder}.${process.pid}.previous`;
  try {
    if (!(await make(next))) return false;
    writeFileSync(join(next, STAMP), stamp);
    putInPlace(folder, next, previous);
    return true;
  } finally {
    rmSync(next, { recursive: true, force: true });
    rmSync(previous, { recursive: true, force: true });
  }
}

/** Compiles the program into a folder, and says on stderr what is wrong with it. */
async function compile(folder) {
  const compiler = findCompiler();
  if (compiler === null) {
    process.stderr.write('Error: there is no TypeScript compiler to build with. Run `npm ci` (with development dependencies) first.\n');
    return false;
  }
  process.stderr.write('Building ...\n');
  const code = await run(process.execPath, [compiler, '-p', join(root, 'tsconfig.build.json'), '--outDir', folder]);
  if (code !== 0) process.stderr.write('Error: the build failed; the messages above say where.\n');
  return code === 0;
}

/** Bundles the explorer's page into a folder, and says on stderr what is wrong with it. */
async function bundle(folder) {
  const vite = await import('vite').catch((error) => {
    if (error.code !== 'ERR_MODULE_NOT_FOUND') throw error;
    return null;
  });
  if (vite === null) {
    process.stderr.write('Error: there is no Vite to build the explorer with. Run `npm ci` (with development dependencies) first.\n');
    return false;
  }
  process.stderr.write('Building the explorer ...\n');
  try {
    await vite.build({ configFile: join(root, 'vite.config.mjs'), logLevel: 'error', build: { outDir: folder } });
    return true;
  } catch (error) {
    process.stderr.write(`Error: the explorer cannot be built. ${error.message}\n`);
    return false;
  }
}

function findCompiler() {
  try {
    return createRequire(import.meta.url).resolve('typescript/bin/tsc');
  } catch {
    return null;
  }
}

/** Runs a program, with its output on stderr, and gives its exit code. */
function run(program, args) {
  return new Promise((resolve, reject) => {
    spawn(program, args, { stdio: ['ignore', 2, 2] })
      .on('error', reject)
      .on('exit', (code) => resolve(code));
  });
}

/**
 * Waits for the lock: a folder with the process id of who has it. It only keeps two from doing the same work; if it is ever
 * taken twice, both still put a whole build into place.
 */
async function takeLock(lock) {
  for (;;) {
    try {
      mkdirSync(lock);
      writeFileSync(join(lock, 'pid'), String(process.pid));
      return;
    } catch (error) {
      if (error.code !== 'EEXIST') throw error;
    }
    if (isAbandoned(lock)) rmSync(lock, { recursive: true, force: true });
    else await sleep(POLL_MS);
  }
}

function isAbandoned(lock) {
  try {
    if (Date.now() - statSync(lock).mtimeMs > LONGEST_BUILD_MS) return true;
    process.kill(Number(readFileSync(join(lock, 'pid'), 'utf8')) || process.pid, 0);
    return false;
  } catch (error) {
    // ENOENT: it has just been given back, or its process id is just being written.
    return error.code === 'ESRCH';
  }
}

/** Gives `next` the name of `folder`, whatever has it now. */
function putInPlace(folder, next, previous) {
  for (;;) {
    try {
      renameSync(next, folder);
      return;
    } catch (error) {
      if (!existsSync(folder)) throw error;
    }
    rmSync(previous, { recursive: true, force: true });
    try {
      renameSync(folder, previous);
    } catch (error) {
      if (error.code !== 'ENOENT') throw error;
    }
  }
}

if (process.argv[1] !== undefined && realpathSync(process.argv[1]) === fileURLToPath(import.meta.url)) {
  const names = process.argv.slice(2);
  const unknown = names.find((name) => !(name in PARTS));
  if (unknown !== undefined)
    process.stderr.write(`Error: there is nothing named ${unknown} to build; there are ${Object.keys(PARTS).join(' and ')}.\n`);
  process.exitCode = unknown === undefined && (await build(names.length === 0 ? undefined : names)) ? 0 : 1;
}
