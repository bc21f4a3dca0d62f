import { execFile } from 'node:child_process';
import { cpSync, existsSync, mkdirSync, readdirSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { compiledSource } from '../support/compiled';
import { tempFolder } from '../support/tempFolder';

const ROOT = join(__dirname, '..', '..');
const LONG_MS = 180_000;
const folder = tempFolder();
const run = promisify(execFile);

/** A checkout whose product is one file, so that it is built in a moment. */
const checkout = join(folder, 'checkout');
const main = join(checkout, 'src', 'cli', 'main.ts');
const start = (...args: string[]) => run(process.execPath, [join(checkout, 'bin', 'actor-graph.mjs'), ...args], { cwd: folder });
const write = (answer: string) =>
  writeFileSync(
    main,
    `export async function main(args: string[]): Promise<number> {\n  console.log(${answer}, ...args);\n  return 0;\n}\n`,
  );

beforeAll(() => {
  mkdirSync(join(checkout, 'src', 'cli'), { recursive: true });
  for (const name of ['bin', 'scripts/build.mjs', 'tsconfig.json', 'tsconfig.build.json', 'package.json'])
    cpSync(join(ROOT, name), join(checkout, name), { recursive: true });
  symlinkSync(join(ROOT, 'node_modules'), join(checkout, 'node_modules'));
});

const leftovers = () => readdirSync(checkout).filter((name) => name.startsWith('dist.'));

it(
  'is built at the first start, also when several start at once, and then only when the sources change',
  async () => {
    write("'one'");
    const starts = await Promise.all([start('a', '--b'), start(), start()]);
    expect(starts.map(({ stdout }) => stdout)).toEqual(['one a --b\n', 'one\n', 'one\n']);
    expect(starts.filter(({ stderr }) => stderr.includes('Building'))).toHaveLength(1);
    expect(await start()).toEqual({ stdout: 'one\n', stderr: '' });

    write("'another'");
    expect((await start()).stdout).toBe('another\n');
    expect(leftovers()).toEqual([]);
  },
  LONG_MS,
);

it(
  'does not run what cannot be built, and keeps what was built before',
  async () => {
    write("'good'");
    await start();
    write('1 +');
    const failed = await start().catch((error: { code: number; stdout: string; stderr: string }) => error);
    expect(failed).toMatchObject({ code: 1, stdout: '', stderr: expect.stringMatching(/main\.ts.*error TS[^]*the build failed/) });
    expect(readFileSync(join(checkout, 'dist', 'cli', 'main.js'), 'utf8')).toContain("'good'");
    expect(leftovers()).toEqual([]);
  },
  LONG_MS,
);

it(
  'is not kept from building by one that was killed while it built',
  async () => {
    const dead = await run(process.execPath, ['-p', 'process.pid']);
    mkdirSync(join(checkout, 'dist.lock'));
    writeFileSync(join(checkout, 'dist.lock', 'pid'), dead.stdout.trim());
    write("'after all'");
    expect((await start()).stdout).toBe('after all\n');
    expect(leftovers()).toEqual([]);
  },
  LONG_MS,
);

it(
  'runs without sources and compiler, as an installed package',
  async () => {
    const installed = join(folder, 'installed');
    mkdirSync(installed);
    const { files }: { files: string[] } = JSON.parse(readFileSync(join(ROOT, 'package.json'), 'utf8'));
    for (const name of [...files, 'package.json']) {
      if (name !== 'dist/' && existsSync(join(ROOT, name))) cpSync(join(ROOT, name), join(installed, name), { recursive: true });
    }
    cpSync(await compiledSource(), join(installed, 'dist'), { recursive: true });
    symlinkSync(join(ROOT, 'node_modules'), join(installed, 'node_modules'));
    const command = (...args: string[]) =>
      run(process.execPath, [join(installed, 'bin', 'actor-graph.mjs'), ...args], { cwd: folder, env: { PATH: process.env.PATH } });
    expect((await command('seed')).stderr).toMatch(/^Written to the graph/);
    expect((await command('path', 'Japan', 'Ukraine')).stdout).toMatch(/^1\. Japan - /);
    expect(existsSync(join(installed, 'src'))).toBe(false);
    rmSync(installed, { recursive: true });
  },
  LONG_MS,
);
