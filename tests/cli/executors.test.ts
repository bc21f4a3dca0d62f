import { readmePatterns, type DocumentedPattern } from '../support/documentedPatterns';
import { describeWithNeo4j } from '../support/neo4j';
import { runCli, type CliResult } from '../support/runCli';
import { tempFolder } from '../support/tempFolder';

const cwd = tempFolder();
const PATTERNS = readmePatterns();

function argumentsFor({ pattern, parameters, filter, first }: DocumentedPattern): string[] {
  const given = Object.entries(parameters).flatMap(([name, value]) => ['--parameter', `${name}=${JSON.stringify(value)}`]);
  const options = Object.entries(filter).flatMap(([name, value]) => {
    const option = `--${name.replace(/[A-Z]/g, (letter) => `-${letter.toLowerCase()}`)}`;
    return value === true ? [option] : [option, String(value)];
  });
  return ['match', pattern, ...given, ...options, '--first', String(first)];
}

describeWithNeo4j('the README patterns on both executors', ({ uri, username, password }) => {
  const neo4j = { cwd, env: { NEO4J_URI: uri, NEO4J_USERNAME: username, NEO4J_PASSWORD: password } };
  const off = { cwd, env: { ...neo4j.env, PROJECTION: 'off' } };
  const refusals: string[] = [];
  beforeAll(async () => {
    expect((await runCli(['seed'], neo4j)).code).toBe(0);
  });

  it('there are some', () => {
    expect(PATTERNS.length).toBeGreaterThanOrEqual(8);
  });

  it.each(PATTERNS.map((asked) => [asked.pattern, asked] as const))('%s', async (_, asked) => {
    const args = argumentsFor(asked);
    const [projection, cypher, alone] = await Promise.all([
      runCli([...args, '--executor', 'projection'], neo4j),
      runCli([...args, '--executor', 'cypher'], neo4j),
      runCli(args, off),
    ]);
    if (projection.code === 0 && cypher.code !== 0) {
      for (const { code, stdout, stderr } of [cypher, alone]) {
        expect({ code, stdout }).toEqual({ code: 1, stdout: '' });
        expect(stderr).toMatch(/^Error: This query cannot run as Cypher: .*\n/);
      }
      refusals.push(cypher.stderr);
      return;
    }
    expect(cypher).toEqual(projection);
    // Without a projection only what needs it is left out: the number of paths on further pages, and how far a search got.
    const plain = ({ stdout, ...rest }: CliResult) => ({
      ...rest,
      stdout: stdout.replace(/^(\d+)( of \d+)? paths?/m, '$1').replace(/^(No path .*\n)[^]*/, '$1'),
    });
    expect(plain(alone)).toEqual(plain(projection));
  });

  it('a refusal says what is lacking, and few are refused', () => {
    for (const text of refusals) expect(text).toMatch(/rollUp|Cypher 5/);
    expect(refusals.length).toBeLessThanOrEqual(2);
  });

  it('path, too', async () => {
    const args = ['path', 'Japan', 'Ukraine', '--format', 'json'];
    const [projection, cypher] = await Promise.all(
      ['projection', 'cypher'].map((executor) => runCli([...args, '--executor', executor], neo4j)),
    );
    expect(JSON.parse(cypher.stdout)).toEqual({ ...JSON.parse(projection.stdout), executor: 'CYPHER' });
  });
});

it('the embedded store refuses Cypher, and PROJECTION=off', async () => {
  const embedded = { cwd, env: { DATA_DIR: 'embedded' } };
  expect((await runCli(['seed'], embedded)).code).toBe(0);
  expect(await runCli(['match', '(a)', '--executor', 'cypher'], embedded)).toEqual({
    code: 1,
    stdout: '',
    stderr: expect.stringMatching(/^Error: This query cannot run as Cypher: the embedded store runs no Cypher\. Keep .*NEO4J_URI/),
  });
  expect(await runCli(['match', '(a)'], { cwd, env: { ...embedded.env, PROJECTION: 'off' } })).toEqual({
    code: 2,
    stdout: '',
    stderr: expect.stringMatching(/PROJECTION is "off", but NEO4J_URI is not set/),
  });
});
