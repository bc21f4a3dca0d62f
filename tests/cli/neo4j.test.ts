import { graphIn } from '../support/graphIn';
import { describeWithNeo4j } from '../support/neo4j';
import { runCli, startCli } from '../support/runCli';
import { tempFolder } from '../support/tempFolder';

const cwd = tempFolder();

describeWithNeo4j('the commands on a Neo4j', ({ uri, username, password }) => {
  const neo4j = { cwd, env: { NEO4J_URI: uri, NEO4J_USERNAME: username, NEO4J_PASSWORD: password } };
  const embedded = { cwd, env: { DATA_DIR: 'embedded' } };

  /** Serves until it says that it is ready, and stops it. */
  async function serveOnce(SEED: string): Promise<void> {
    const server = await startCli(['serve'], { cwd, env: { ...neo4j.env, PORT: '0', SEED } });
    await server.printed(/http:\/\/localhost:\d+/);
    server.process.kill('SIGTERM');
    expect(await server.result).toMatchObject({ code: 0 });
  }

  it('serve seeds it only when it is told to', async () => {
    await serveOnce('');
    expect((await graphIn(neo4j)).actors).toEqual([]);
    await serveOnce('1');
    expect((await graphIn(neo4j)).actors.length).toBeGreaterThan(10);
  });

  it('seed, export and path give what they give on the embedded store', async () => {
    expect((await runCli(['seed'], embedded)).code).toBe(0);
    expect((await runCli(['seed'], neo4j)).stderr).toMatch(/already has all of it/);
    expect(await graphIn(neo4j)).toEqual(await graphIn(embedded));
    const path = ['path', 'Japan', 'Ukraine'];
    expect(await runCli(path, neo4j)).toEqual(await runCli(path, embedded));
  });

  it('doctor finds it', async () => {
    expect(await runCli(['doctor'], neo4j)).toMatchObject({ code: 0, stdout: expect.stringContaining(`Neo4j at ${uri}`) });
  });

  it('a wrong password is named as such, and not shown', async () => {
    const { code, stdout, stderr } = await runCli(['seed'], { cwd, env: { ...neo4j.env, NEO4J_PASSWORD: 'hunter2' } });
    expect([1, 2]).toContain(code);
    expect(stdout).toBe('');
    expect(stderr).toMatch(/password/i);
    expect(stderr).not.toMatch(/hunter2|^ {4}at /m);
  });
});
