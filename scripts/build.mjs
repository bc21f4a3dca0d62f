// Compiles src/ into dist/, when it has changed since dist/ was made.
//   node scripts/build.mjs
import { spawn } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readFileSync, readdirSync, realpathSync, renameSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { fileURLToPath } from 'node:url';

const root = fileURLToPath(new URL('../', import.meta.url));
const dist = join(root, 'dist');
const lock = join(root, 'dist.lock');
const STAMP = 'made-from';
const POLL_MS = 100;
const LONGEST_BUILD_MS = 300_000;

/**
 * Makes dist/ be what src/ says, and gives whether it is. It is compiled into a folder of another name that then takes the place of
 * dist/, by one process at a time, so that nobody ever sees half of it.
 */
export async function build() {
  if (isCurrent()) return true;
  await takeLock();
  try {
    // Whoever had the lock before may have done the work.
    return isCurrent() || (await compile());
  } finally {
    rmSync(lock, { recursive: true, force: true });
  }
}

function isCurrent() {
  const stamp = join(dist, STAMP);
  return existsSync(stamp) && readFileSync(stamp, 'utf8') === fingerprint();
}

/** A hash of the names, sizes and times of all that goes into dist/. Reading the files themselves would take longer. */
function fingerprint() {
  const sources = readdirSync(join(root, 'src'), { recursive: true, encoding: 'utf8' }).map((name) => join('src', name));
  const hash = createHash('sha256');
  for (const file of [...sources.sort(), 'tsconfig.json', 'tsconfig.build.json', 'package-lock.json']) {
    const { size, mtimeMs } = statSync(join(root, file), { throwIfNoEntry: false }) ?? {};
    hash.update(`${file} ${size} ${mtimeMs}\n`);
  }
  return hash.digest('hex');
}

async function compile() {
  const compiler = findCompiler();
  if (compiler === null) {
    process.stderr.write('Error: there is no TypeScript compiler to build with. Run `npm ci` (with development dependencies) first.\n');
    return false;
  }
  // Taken before compiling: what changes meanwhile is compiled next time.
  const stamp = fingerprint();
  const next = join(root, `dist.${process.pid}.next`);
  const previous = join(root, `dist.${process.pid}.previous`);
  process.stderr.write('Building ...\n');
  try {
    const code = await run(process.execPath, [compiler, '-p', join(root, 'tsconfig.build.json'), '--outDir', next]);
    if (code !== 0) {
      process.stderr.write('Error: the build failed; the messages above say where.\n');
      return false;
    }
    writeFileSync(join(next, STAMP), stamp);
    putInPlace(next, previous);
    return true;
  } finally {
    rmSync(next, { recursive: true, force: true });
    rmSync(previous, { recursive: true, force: true });
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
async function takeLock() {
  for (;;) {
    try {
      mkdirSync(lock);
      writeFileSync(join(lock, 'pid'), String(process.pid));
      return;
    } catch (error) {
      if (error.code !== 'EEXIST') throw error;
    }
    if (isAbandoned()) rmSync(lock, { recursive: true, force: true });
    else await sleep(POLL_MS);
  }
}

function isAbandoned() {
  try {
    if (Date.now() - statSync(lock).mtimeMs > LONGEST_BUILD_MS) return true;
    process.kill(Number(readFileSync(join(lock, 'pid'), 'utf8')) || process.pid, 0);
    return false;
  } catch (error) {
    // ENOENT: it has just been given back, or its process id is just being written.
    return error.code === 'ESRCH';
  }
}

/** Gives `next` the name of dist/, whatever has it now. */
function putInPlace(next, previous) {
  for (;;) {
    try {
      renameSync(next, dist);
      return;
    } catch (error) {
      if (!existsSync(dist)) throw error;
    }
    rmSync(previous, { recursive: true, force: true });
    try {
      renameSync(dist, previous);
    } catch (error) {
      if (error.code !== 'ENOENT') throw error;
    }
  }
}

if (process.argv[1] !== undefined && realpathSync(process.argv[1]) === fileURLToPath(import.meta.url)) {
  process.exitCode = (await build()) ? 0 : 1;
}
