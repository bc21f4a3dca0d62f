import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import type { GraphVersion } from '../../src/store/store';
import { openEmbeddedStore } from '../../src/store/embedded/embeddedStore';
import { openNeo4jStore } from '../../src/store/neo4j/neo4jStore';
import { graphIn } from '../support/graphIn';
import { describeWithNeo4j } from '../support/neo4j';
import { runCli, startCli, type CliOptions } from '../support/runCli';
import { tempFolder } from '../support/tempFolder';

const cwd = tempFolder();
const ROWS = 30_000;
const IMPORT = ['import', '--relations', 'many.csv'];

beforeAll(() => {
  const rows = Array.from({ length: ROWS }, (_, i) => `actor-${i % 900},ALLY,actor-${(i * 7) % 899},${1000 + (i % 1000)},,,q${i}`);
  writeFileSync(join(cwd, 'many.csv'), ['source,type,target,since,until,certainty,qualifier', ...rows].join('\n'));
});

/** Interrupts an import once something of it is written, and asks `version` for that. */
async function interrupted(options: CliOptions, version: () => Promise<GraphVersion>) {
  const before = (await version()).revision;
  const cli = await startCli(IMPORT, options);
  while ((await version()).revision === before) await sleep(5);
  cli.process.kill('SIGINT');
  return cli.result;
}

async function saysWhatIsLeft(options: CliOptions, version: () => Promise<GraphVersion>): Promise<void> {
  const { code, stdout, stderr } = await interrupted(options, version);
  expect({ code, stdout }).toEqual({ code: 130, stdout: '' });
  const [, done] =
    /Interrupted\. (\d+) of 30000 rows are in the graph in .*\. The same command again completes the import\.\n$/.exec(stderr) ?? [];
  const { statements } = await graphIn(options);
  expect(statements).toHaveLength(Number(done));
  expect(statements.length).toBeLessThan(ROWS);
  expect((await runCli(IMPORT, options)).code).toBe(0);
  expect((await graphIn(options)).statements).toHaveLength(ROWS);
}

const soon = () => Date.now() + 30_000;

it('an interrupted import says what is in the graph, and how to complete it', async () => {
  const options = { cwd, env: { DATA_DIR: 'stopped' } };
  const store = await openEmbeddedStore({ directory: join(cwd, 'stopped') });
  try {
    await saysWhatIsLeft(options, async () => (await store.read({}, soon())).version);
  } finally {
    await store.close();
  }
}, 120_000);

describeWithNeo4j('an interrupted import on Neo4j', ({ uri, username, password }) => {
  it('says the same', async () => {
    const options = { cwd, env: { NEO4J_URI: uri, NEO4J_USERNAME: username, NEO4J_PASSWORD: password } };
    const store = await openNeo4jStore({ uri, username, password, database: null });
    try {
      await saysWhatIsLeft(options, async () => (await store.read({}, soon())).version);
    } finally {
      await store.close();
    }
  }, 240_000);
});
