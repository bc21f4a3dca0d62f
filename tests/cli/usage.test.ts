import { existsSync, mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { DIRECTIONS, DISJOINT, PATH_MODES, PATH_SELECTORS } from '../../src/engine/queries';
import { runCli } from '../support/runCli';
import { tempFolder } from '../support/tempFolder';

const cwd = tempFolder();
const COMMANDS = ['serve', 'seed', 'import', 'export', 'path', 'match', 'doctor'];

describe('help', () => {
  it.each([[[]], ...COMMANDS.map((command) => [[command]])])('%j --help is on stdout, even with a wrong configuration', async (command) => {
    const { code, stdout, stderr } = await runCli([...command, '--help'], { cwd, env: { PORT: 'x' } });
    expect({ code, stderr }).toEqual({ code: 0, stderr: '' });
    expect(stdout).toMatch(/^Usage: actor-graph/);
  });

  it('has examples for each command, and the variables for serve', async () => {
    for (const command of COMMANDS) expect((await runCli([command, '--help'], { cwd })).stdout).toMatch(/Examples?:\n {2}actor-graph/);
    expect((await runCli(['serve', '--help'], { cwd })).stdout).toContain('NEO4J_URI');
  });
});

it('offers everything that paths can be asked for, and has the defaults of the API', async () => {
  const text = (await runCli(['path', '--help'], { cwd })).stdout.replace(/\s+/g, ' ');
  for (const name of [...PATH_SELECTORS, ...PATH_MODES, ...DIRECTIONS, ...DISJOINT]) expect(text).toMatch(new RegExp(`\\b${name}\\b`));
  for (const name of ['ALL_SHORTEST', 'ACYCLIC', 'ANY']) expect(text).toContain(`(default: "${name}")`);
});

describe('wrong usage and configuration end with 2, say what is wrong on stderr, and make nothing', () => {
  writeFileSync(join(cwd, 'ok.csv'), 'source,type,target\na,ALLY,b\n');
  const cases: { args: string[]; env?: Record<string, string>; says: RegExp }[] = [
    { args: [], says: /Usage: actor-graph/ },
    { args: ['frobnicate'], says: /unknown command 'frobnicate'/ },
    { args: ['path', 'a'], says: /missing required argument 'to'/ },
    { args: ['path', 'a', 'b', '--colour', 'red'], says: /unknown option '--colour'/ },
    { args: ['path', 'a', 'b', '--select', 'BEST'], says: /--select: "BEST" is not known. Use one of ALL_SHORTEST, ANY_SHORTEST, ANY, / },
    { args: ['path', 'a', 'b', '--select', 'shortest-k'], says: /^Error: SHORTEST_K needs -k\. / },
    { args: ['path', 'a', 'b', '-k', '3'], says: /^Error: -k: ALL_SHORTEST does not count|^Error: ALL_SHORTEST does not count, but -k/ },
    { args: ['path', 'a', 'b', '--select', 'cheapest-k', '-k', '0'], says: /-k is 0, not from 1 to 1000/ },
    { args: ['path', 'a', 'b', '--select', 'cheapest-k', '-k', '-1'], says: /-k: -1 is not possible/ },
    { args: ['path', 'a', 'b', '--first', '-1'], says: /--first: -1 is not possible\. Give a whole number, 1 to 1000\./ },
    { args: ['path', 'a', 'b', '--first', 'ten'], says: /--first: "ten" is not a whole number\. Give a whole number, 1 to 1000\./ },
    { args: ['path', 'a', 'b', '--disjoint', 'DOCUMENTS'], says: /--disjoint: "DOCUMENTS"/ },
    { args: ['match'], says: /missing required argument 'pattern'/ },
    { args: ['match', '(a)', '--parameter', 'x'], says: /--parameter: "x" is not of the form name=value/ },
    { args: ['match', '(a)', '--parameter', '=x'], says: /--parameter: "=x"/ },
    { args: ['match', '(a)', '--parameter', 'x=1', '--parameter', 'x=2'], says: /--parameter: "x" is given twice/ },
    { args: ['match', '(a)', '--parameter', 'x={"y":1}'], says: /"parameters\.x" is neither/ },
    { args: ['match', '(a)', '--first', '0'], says: /--first: 0 is not possible/ },
    { args: ['path', 'a', 'b', '--mode', 'TRIAL'], says: /--mode: "TRIAL"/ },
    { args: ['path', 'a', 'b', '--direction', 'up'], says: /--direction: "up"/ },
    { args: ['path', 'a', 'b', '--sign', '0'], says: /--sign: "0"/ },
    { args: ['path', 'a', 'b', '--types', 'ALLY,FRIEND'], says: /--types: "FRIEND"/ },
    { args: ['path', 'a', 'b', '--via-kinds', 'PLANET'], says: /--via-kinds: "PLANET"/ },
    { args: ['path', 'a', 'b', '--min-certainty', 'SURE'], says: /--min-certainty: "SURE"/ },
    { args: ['path', 'a', 'b', '--at', '2024-13-01'], says: /--at: "2024-13-01" is not a day/ },
    { args: ['path', 'a', 'b', '--min-length', '-1'], says: /--min-length: -1 is not possible\. Give a whole number, 0 or more\./ },
    { args: ['path', 'a', 'b', '--max-length', '1.5'], says: /--max-length: "1\.5"/ },
    { args: ['path', 'a', 'b', '--min-length', '3', '--max-length', '2'], says: /--max-length: 2 is less/ },
    { args: ['path', 'a', 'b', '--first', '0'], says: /--first: 0 is not possible/ },
    { args: ['path', 'a', 'b', '--first', '48872203'], says: /--first: 48872203 is not possible/ },
    { args: ['path', 'a', 'b', '--format', 'xml'], says: /Allowed choices are table, json, csv/ },
    { args: ['match', '(a)', '--format', 'xml'], says: /Allowed choices are table, json, csv/ },
    { args: ['export'], says: /required option '--format <format>'/ },
    { args: ['export', '--format', 'xls'], says: /Allowed choices are json, csv, graphml, gexf, cypher\./ },
    { args: ['export', '--format', 'csv'], says: /--output: CSV is two files/ },
    { args: ['import'], says: /There is nothing to import/ },
    { args: ['import', '--json', 'g.json', '--actors', 'a.csv'], says: /--json: A graph as JSON is imported by itself/ },
    { args: ['import', '--actors', 'a.csv', '--document', 'T'], says: /--document: A document has its statements from --relations/ },
    { args: ['import', '--relations', 'ok.csv', '--document', ' '], says: /--document: The title is empty/ },
    { args: ['import', '--relations', 'none.csv'], says: /none\.csv cannot be read/ },
    { args: ['import', '--relations', '.'], says: /\. cannot be read/ },
    { args: ['seed', 'none'], says: /none/ },
    { args: ['seed'], env: { PORT: '99999', LOG_LEVEL: 'loud' }, says: /PORT is "99999"; expected .*\nLOG_LEVEL is "loud"; expected/ },
    {
      args: ['serve'],
      env: { NEO4J_URI: 'http://localhost:7474', NEO4J_PASSWORD: 'hunter2' },
      says: /NEO4J_URI is "http:\/\/localhost:7474"; expected/,
    },
    { args: ['seed'], env: { DATA_DIR: 'ok.csv' }, says: /ok\.csv/ },
  ];
  it.each(cases)('$args $env', async ({ args, env, says }) => {
    const { code, stdout, stderr } = await runCli(args, { cwd, env: { DATA_DIR: 'new', ...env } });
    expect({ code, stdout }).toEqual({ code: 2, stdout: '' });
    expect(stderr).toMatch(says);
    expect(stderr).not.toMatch(/^ {4}at |hunter2/m);
  });
});

it.each([
  ['path', 'a', 'b'],
  ['match', '(a)'],
  ['export', '--format', 'json'],
])('%s says that there is no graph where it is to read one, and makes none', async (...args) => {
  const { code, stdout, stderr } = await runCli(args, { cwd, env: { DATA_DIR: 'nothing' } });
  expect({ code, stdout }).toEqual({ code: 2, stdout: '' });
  expect(stderr).toMatch(
    /^Error: There is no graph in nothing\. Make one with `actor-graph seed` .*`actor-graph import`.*`actor-graph serve`, or set DATA_DIR to where yours is\.\n$/,
  );
  expect(existsSync(join(cwd, 'nothing'))).toBe(false);
});

it('reads .env, and the environment wins over it', async () => {
  const folder = join(cwd, 'dotenv');
  mkdirSync(folder);
  writeFileSync(join(folder, '.env'), 'PORT=nonsense\nHOST="two words"\n');
  const { code, stderr } = await runCli(['seed'], { cwd: folder, env: { HOST: 'localhost' } });
  expect(code).toBe(2);
  expect(stderr).toMatch(/^Error: PORT is "nonsense"/);
  expect(stderr).not.toContain('HOST');
});

it('names a Neo4j that cannot be reached, soon, and ends with 1', async () => {
  const begun = Date.now();
  for (const args of [['serve'], ['seed'], ['path', 'a', 'b'], ['doctor']]) {
    const { code, stdout, stderr } = await runCli(args, { cwd, env: { NEO4J_URI: 'bolt://localhost:1', NEO4J_PASSWORD: 'hunter2' } });
    expect({ args, code }).toEqual({ args, code: 1 });
    expect(stdout + stderr).toMatch(/bolt:\/\/localhost:1/);
    expect(stdout + stderr).not.toMatch(/^ {4}at |hunter2/m);
  }
  expect(Date.now() - begun).toBeLessThan(30_000);
});

it('shows no stack of its own defects, unless it is asked for', async () => {
  const folder = join(cwd, 'defect');
  mkdirSync(folder);
  const env = { DATA_DIR: 'data', NODE_OPTIONS: `--require ${join(folder, 'break.js')}` };
  writeFileSync(join(folder, 'break.js'), "JSON.stringify = () => { throw new RangeError('broken on purpose'); };");
  const quiet = await runCli(['seed'], { cwd: folder, env });
  expect(quiet).toMatchObject({ code: 1, stderr: expect.stringMatching(/^Error: broken on purpose\n.*LOG_LEVEL=debug.*\n$/) });
  const loud = await runCli(['seed'], { cwd: folder, env: { ...env, LOG_LEVEL: 'debug' } });
  expect(loud).toMatchObject({ code: 1, stderr: expect.stringMatching(/\n {4}at /) });
});
