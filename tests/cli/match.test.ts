import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { runCli } from '../support/runCli';
import { tempFolder } from '../support/tempFolder';

const cwd = tempFolder();
const article = { cwd, env: { DATA_DIR: 'article' } };
const chain = { cwd, env: { DATA_DIR: 'chain' } };

beforeAll(async () => {
  const rows = ['a,SUPPLIER,b,2020,2021,POSSIBLE,arms', 'b,ALLY,c,,,,', 'd,THREATENED_BY,c,,,REPORTED,', 'x,ALLY,y,,,,'];
  writeFileSync(join(cwd, 'chain.csv'), ['source,type,target,since,until,certainty,qualifier', ...rows].join('\n'));
  expect((await runCli(['import', '--relations', 'chain.csv'], chain)).code).toBe(0);
  expect((await runCli(['seed'], article)).code).toBe(0);
});

it('shows the paths that a pattern matches, and that these are all', async () => {
  expect(await runCli(['match', "(a {slug: 'a'})-[:SUPPLIER]->()-[:ALLY]-(c)"], chain)).toEqual({
    code: 0,
    stderr: '',
    stdout: `1. A - B - C (2 steps, positive, POSSIBLE)
   A -[SUPPLIER]-> B  POSSIBLE, arms, 2020-01-01 to 2021-01-01
      no quote (chain.csv, row 1; POSSIBLE)
   B -[ALLY]- C  ASSERTED
      no quote (chain.csv, row 2; ASSERTED)

1 path.
`,
  });
});

it('shows the quotes of the article', async () => {
  const pattern = "ANY SHORTEST (:STATE {slug: $from})-[:SUPPLIER]->{1,3}()-[:ADVERSARY]-(b:STATE WHERE b.name <> 'Russia')";
  const { code, stdout } = await runCli(['match', pattern, '--parameter', 'from=north-korea'], article);
  expect(code).toBe(0);
  expect(stdout).toMatch(/^1\. North Korea - Russia - Ukraine \(2 steps, negative, ASSERTED\)$/m);
  expect(stdout).toMatch(/Moscow’s invasion of Ukraine/);
  expect(stdout).toMatch(/^1 path\.$/m);
});

describe('reads the value of a parameter', () => {
  it.each([
    ['(a {slug: $x})', ['x=a'], ['a']],
    ['(a {slug: $x})', ['x="a"'], ['a']],
    ['(a WHERE a.slug IN $x)', ['x=["a", "b"]'], ['a', 'b']],
    ['(a {slug: $x})', ['x=null'], []],
    ['(a WHERE a.slug = $x OR a.slug = $y)', ['x=d', 'y=c', 'z=unused'], ['c', 'd']],
    ["(a WHERE a.slug = 'a' AND $x)", ['x=true'], ['a']],
    ['(a {name: $x})', ['x=A=B'], []],
    ['(a {name: $x})', ['x='], []],
  ])('%s with %j', async (pattern, given, slugs) => {
    const { code, stdout, stderr } = await runCli(
      ['match', pattern, '--format', 'json', ...given.flatMap((text) => ['--parameter', text])],
      chain,
    );
    expect({ code, stderr }).toEqual({ code: 0, stderr: '' });
    expect(JSON.parse(stdout).paths.map((path: { actors: string[] }) => path.actors.join())).toEqual(slugs);
  });

  it('as a number where it is one', async () => {
    const count = async (n: string) =>
      JSON.parse(
        (await runCli(['match', '(a)-[r WHERE r.documentCount >= $n]->(b)', '--parameter', `n=${n}`, '--format', 'json'], chain)).stdout,
      ).pathCount;
    expect([await count('1'), await count('2')]).toEqual(['6', '0']);
  });
});

it('gives JSON in the names of the API', async () => {
  const { stdout } = await runCli(['match', "(a {slug: 'a'})-[]->(b)", '--format', 'json'], chain);
  expect(JSON.parse(stdout)).toMatchObject({
    paths: [
      {
        length: 1,
        actors: ['a', 'b'],
        explanation: expect.stringContaining('supply'),
        steps: [{ from: 'a', to: 'b', relations: [{ type: 'SUPPLIER' }] }],
      },
    ],
    pathCount: '1',
    complete: true,
    stoppedBy: null,
    nearest: null,
  });
});

describe('gives CSV', () => {
  it('with a row for each step, and says on stderr how complete it is', async () => {
    expect(await runCli(['match', "TRAIL (a {slug: 'a'})-[]-{2,3}(b)", '--format', 'csv'], chain)).toEqual({
      code: 0,
      stdout: `path,step,from,type,direction,to,certainty,quote,document
1,1,a,SUPPLIER,forward,b,POSSIBLE,,chain.csv
1,2,b,ALLY,symmetric,c,ASSERTED,,chain.csv
2,1,a,SUPPLIER,forward,b,POSSIBLE,,chain.csv
2,2,b,ALLY,symmetric,c,ASSERTED,,chain.csv
2,3,c,THREATENED_BY,backward,d,REPORTED,,chain.csv
`,
      stderr: '2 paths.\n',
    });
  });

  it('with the quotes of the article', async () => {
    const { stdout } = await runCli(['match', "(a {slug: 'japan'})-[:THREATENED_BY]->(b)", '--format', 'csv'], article);
    expect(stdout).toMatch(
      /^1,1,japan,THREATENED_BY,forward,north-korea,POSSIBLE,"South Korea and Japan, both .* direct threat",North Korean troops in Ukraine$/m,
    );
  });

  it('with a row for a path without steps', async () => {
    expect((await runCli(['match', "(a {slug: 'a'})", '--format', 'csv'], chain)).stdout).toMatch(/^1,0,a,,,a,,,$/m);
  });
});

it('--format markdown is a report on the pattern', async () => {
  const pattern = '(a {slug: $from})-[:SUPPLIER]->(b)';
  const { code, stdout } = await runCli(['match', pattern, '--parameter', 'from=a', '--format', 'markdown'], chain);
  expect(code).toBe(0);
  expect(stdout).toMatch(/^# Which paths match the pattern\?\n/);
  expect(stdout).toContain('\n- pattern: **(a {slug: \\$from})-\\[:SUPPLIER\\]-\\>(b)**\n- parameters: **{"from":"a"}**\n\n');
  expect(stdout).toContain('\n## 1. A – B\n');
});

describe('says how complete it is', () => {
  const cases: { args: string[]; env?: Record<string, string>; says: RegExp }[] = [
    { args: ['(a)', '--first', '2'], says: /^2 of 6 paths; there are more \(--first\)\.$/m },
    { args: ['TRAIL (a)-[]-{1,3}(b)', '--first', '2'], says: /^2 paths; there are more \(--first\)\.$/m },
    { args: ["(a {slug: 'b'})-[:SUPPLIER]->(c)"], says: /^No path that matches: that is certain\.\nFarthest from the start: B\.\n/ },
    {
      args: ["TRAIL (a {slug: 'a'})-[]-*(b {slug: 'd'})"],
      env: { MAX_PATH_LENGTH: '2' },
      says: /^No path that matches was found, but that proves nothing: .*MAX_PATH_LENGTH/,
    },
    { args: ['(a)-[]-(b)'], env: { MAX_PATHS: '3' }, says: /^3 of 8 paths; there are more: .*MAX_PATHS/m },
    {
      args: ["(a {slug: 'a'})-[]->(b)", '--min-certainty', 'asserted'],
      says: /^There is a path of 1 step if less certain relations count \(--min-certainty\)\.$/m,
    },
    {
      args: ["(a {slug: 'a'})-[]->(b)", '--types', 'ally'],
      says: /^There is a path of 1 step if relations of every type count \(--types\)\.$/m,
    },
    {
      args: ["(a {slug: 'a'})-[]->(b)", '--without-actor', 'b'],
      says: /^There is a path of 1 step if what was taken out of the graph stays in \(--without-\.\.\.\)\.$/m,
    },
  ];
  it.each(cases)('$args $env', async ({ args, env, says }) => {
    const { code, stdout } = await runCli(['match', ...args], { cwd, env: { ...chain.env, ...env } });
    expect(code).toBe(0);
    expect(stdout).toMatch(says);
  });
});

describe('a wrong pattern ends with 2, and each mistake is marked', () => {
  it.each([
    ['(a)-[:ALLY]->(b', '  (a)-[:ALLY]->(b\n                 ^ '],
    ['(a:STAT)-[:FREIND]->(b)', '  (a:STAT)-[:FREIND]->(b)\n     ^ '],
    ['(a:STAT)-[:FREIND]->(b)', '\n             ^ '],
    ['(a)\n -[:FREIND]->(b)\n-[]->(c)', '2 |  -[:FREIND]->(b)\n        ^ '],
    ['(a {slug: $x})', '  (a {slug: $x})\n            ^ no value is given for the parameter'],
    [`(a)\u001b->(b:STAT)`, '  (a) ->(b:STAT)\n     ^ '],
  ])('%j', async (pattern, marked) => {
    const { code, stdout, stderr } = await runCli(['match', pattern], chain);
    expect({ code, stdout }).toEqual({ code: 2, stdout: '' });
    expect(stderr).toMatch(/^Error: The pattern is wrong\.\n/);
    expect(stderr).toContain(marked);
    expect(stderr).toMatch(/\nCorrect the pattern [^\n]*\n$/);
  });
});
