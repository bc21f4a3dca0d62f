import { mkdirSync, readdirSync, symlinkSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { openEmbeddedStore } from '../../src/store/embedded/embeddedStore';
import { runCli } from '../support/runCli';
import { tempFolder } from '../support/tempFolder';

const cwd = tempFolder();

it('ends with 0 where all that is needed is there, and makes nothing', async () => {
  const first = await runCli(['doctor'], { cwd });
  expect(first).toMatchObject({ code: 0, stderr: '' });
  expect(first.stdout).toMatch(/^ok {8}Node 2\d/m);
  expect(first.stdout).toMatch(/^ok {8}Embedded store: there is none in .*data yet; `actor-graph serve`, `seed` and `import` make it$/m);
  expect(readdirSync(cwd)).toEqual([]);
  expect((await runCli(['doctor'], { cwd })).stdout).toBe(first.stdout);
});

it('says that there is no graph, that it is empty, or neither', async () => {
  const env = { DATA_DIR: 'filled' };
  writeFileSync(join(cwd, 'a.csv'), 'slug,name\na,A\n');
  expect((await runCli(['import', '--actors', 'a.csv'], { cwd, env })).code).toBe(0);
  expect((await runCli(['doctor'], { cwd, env })).stdout).toMatch(/^ok {8}Embedded store in filled$/m);
  mkdirSync(join(cwd, 'empty'));
  const inEmpty = () => runCli(['doctor'], { cwd, env: { DATA_DIR: 'empty' } });
  expect((await inEmpty()).stdout).toMatch(/Embedded store: there is none in .*empty yet;/);
  expect(readdirSync(join(cwd, 'empty'))).toEqual([]);
  await (await openEmbeddedStore({ directory: join(cwd, 'empty') })).close();
  expect((await inEmpty()).stdout).toMatch(/Embedded store in empty, still empty: `actor-graph seed`/);
});

it('says what is missing: Java and Maven are needed by some only', async () => {
  const { code, stdout } = await runCli(['doctor'], { cwd, env: { PATH: join(cwd, 'nowhere') } }).catch(() => ({ code: -1, stdout: '' }));
  expect(code).toBe(0);
  expect(stdout).toMatch(/^optional {2}Java was not found\. Install version 17 or newer/m);
  expect(stdout).toMatch(/^optional {2}Maven was not found\. Install it/m);
});

it('says that a Java is too old', async () => {
  const bin = join(cwd, 'bin');
  mkdirSync(bin);
  writeFileSync(join(bin, 'java'), '#!/bin/sh\necho \'openjdk version "1.8.0_392"\' >&2\n', { mode: 0o755 });
  const { stdout } = await runCli(['doctor'], { cwd, env: { PATH: bin } });
  expect(stdout).toMatch(/^optional {2}Java 8 is too old/m);
});

it('ends with 1 and names each variable that is wrong', async () => {
  const { code, stdout } = await runCli(['doctor'], { cwd, env: { PORT: 'x', SEED: 'maybe' } });
  expect(code).toBe(1);
  expect(stdout).toMatch(/^MISSING {3}Configuration: PORT is "x"/m);
  expect(stdout).toMatch(/^MISSING {3}Configuration: SEED is "maybe"/m);
});

it('ends with 1 when the data folder cannot be used', async () => {
  writeFileSync(join(cwd, 'file'), '');
  symlinkSync(join(cwd, 'file'), join(cwd, 'link'));
  for (const folder of ['file', 'link']) {
    const { code, stdout } = await runCli(['doctor'], { cwd, env: { DATA_DIR: folder } });
    expect({ folder, code }).toEqual({ folder, code: 1 });
    expect(stdout).toMatch(
      new RegExp(
        `^MISSING {3}${folder} cannot be made a directory for the data \\(it is a file\\)\\. Name another one \\(DATA_DIR\\)\\.$`,
        'm',
      ),
    );
  }
});

it('ends with 1 where no data folder can be made, and names a database that is not there once', async () => {
  const proc = await runCli(['doctor'], { cwd, env: { DATA_DIR: '/proc/x' } });
  expect(proc.code).toBe(1);
  expect(proc.stdout).toMatch(
    /^MISSING {3}Embedded store: there is none in \/proc\/x, and none can be made, because \/proc may not be written\./m,
  );
  const neo4j = await runCli(['doctor'], { cwd, env: { NEO4J_URI: 'bolt://localhost:1', NEO4J_PASSWORD: 'x' } });
  expect(neo4j.stdout).toMatch(/^MISSING {3}Neo4j at bolt:\/\/localhost:1 cannot be reached/m);
});
