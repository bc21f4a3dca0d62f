import { execFile, spawn, type ChildProcessByStdio } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readdirSync, readFileSync, renameSync, rmSync, statSync } from 'node:fs';
import { join } from 'node:path';
import type { Readable, Writable } from 'node:stream';
import { promisify } from 'node:util';

const ROOT = join(__dirname, '..', '..');
const UNUSED_AFTER_MS = 3_600_000;

let compiled: Promise<string> | undefined;

/**
 * The folder with src/ as JavaScript, for what runs outside jest (child processes, worker threads). It stands in the checkout's root
 * like dist/, so that packages resolve and paths relative to the checkout hold; it is named by the sources' hash, compiled when
 * needed and kept for the next run.
 */
export function compiledSource(): Promise<string> {
  compiled ??= compile();
  return compiled;
}

/**
 * Starts Node on a script (CommonJS text) that stands in the compiled source's root: `require('./store/embedded/embeddedStore')` is
 * src/store/embedded/embeddedStore.ts. `args` are process.argv[1] and on. Whoever starts it ends it.
 */
export async function startScript(script: string, args: readonly string[] = [], env: NodeJS.ProcessEnv = {}): Promise<ChildProcessByStdio<Writable, Readable, Readable>> {
  return spawn(process.execPath, ['-e', script, '--', ...args], { cwd: await compiledSource(), env: { ...process.env, ...env }, stdio: ['pipe', 'pipe', 'pipe'] });
}

async function compile(): Promise<string> {
  const folder = join(ROOT, `dist.${sourceHash()}`);
  if (existsSync(folder)) return folder;
  for (const name of readdirSync(ROOT).filter((entry) => /^dist\.[0-9a-f]{16}/.test(entry))) removeUnused(join(ROOT, name));
  // Other test processes may compile the same: each into a folder of its own, and the first to end gives it the final name.
  const own = `${folder}.${process.pid}`;
  mkdirSync(own, { recursive: true });
  const tsc = require.resolve('typescript/bin/tsc');
  await promisify(execFile)(process.execPath, [tsc, '-p', 'tsconfig.build.json', '--noCheck', '--outDir', own], { cwd: ROOT });
  try {
    renameSync(own, folder);
  } catch (error) {
    rmSync(own, { recursive: true });
    if (!existsSync(folder)) throw error;
  }
  return folder;
}

function sourceHash(): string {
  const hash = createHash('sha256');
  const files = readdirSync(join(ROOT, 'src'), { recursive: true, encoding: 'utf8' }).filter((file) => /\.(ts|tsx|json)$/.test(file));
  for (const file of [...files.map((name) => join('src', name)).sort(), 'tsconfig.json', 'tsconfig.build.json']) {
    hash.update(file).update(readFileSync(join(ROOT, file)));
  }
  return hash.digest('hex').slice(0, 16);
}

function removeUnused(folder: string): void {
  try {
    if (Date.now() - statSync(folder).mtimeMs > UNUSED_AFTER_MS) rmSync(folder, { recursive: true });
  } catch {
    // Another test process removed it first.
  }
}
