import { setTimeout as sleep } from 'node:timers/promises';
import type { WholeGraph } from '../../src/formats/wholeGraph';
import { graphIn } from '../support/graphIn';
import { cypher, describeWithNeo4j } from '../support/neo4j';
import { runCli, startCli, type CliOptions } from '../support/runCli';
import { tempFolder } from '../support/tempFolder';

const cwd = tempFolder();
/** A seed takes about a second: it is killed while it starts, while it connects and while it writes. */
const KILLED_AFTER_MS = [250, 400, 500, 600, 700, 800, 900, 1000];

async function seedInSpiteOfKills(options: CliOptions): Promise<WholeGraph> {
  for (const ms of KILLED_AFTER_MS) {
    const cli = await startCli(['seed'], options);
    await sleep(ms);
    cli.process.kill('SIGKILL');
    await cli.result;
  }
  const { code, stderr } = await runCli(['seed'], options);
  expect({ code, stderr }).toEqual({ code: 0, stderr: expect.not.stringContaining('Error') });
  return graphIn(options);
}

async function undisturbed(): Promise<WholeGraph> {
  const options = { cwd, env: { DATA_DIR: 'undisturbed' } };
  await runCli(['seed'], options);
  return graphIn(options);
}

it('a seed that is killed and begun again gives the same graph in the embedded store', async () => {
  expect(await seedInSpiteOfKills({ cwd, env: { DATA_DIR: 'killed' } })).toEqual(await undisturbed());
});

describeWithNeo4j('a seed that is killed on Neo4j', ({ uri, username, password }) => {
  // So that it is also killed while it makes them.
  beforeAll(async () => {
    for (const { name } of await cypher('SHOW CONSTRAINTS YIELD name RETURN name')) await cypher(`DROP CONSTRAINT ${name} IF EXISTS`);
  });

  it('and begun again gives the same graph', async () => {
    expect(await seedInSpiteOfKills({ cwd, env: { NEO4J_URI: uri, NEO4J_USERNAME: username, NEO4J_PASSWORD: password } })).toEqual(
      await undisturbed(),
    );
  });
});
