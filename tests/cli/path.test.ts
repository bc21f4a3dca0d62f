import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { runCli } from '../support/runCli';
import { tempFolder } from '../support/tempFolder';
import { elementsNamed, parseXml } from '../support/xmlTree';

const cwd = tempFolder();
const article = { cwd, env: { DATA_DIR: 'article' } };
const chain = { cwd, env: { DATA_DIR: 'chain' } };

beforeAll(async () => {
  const rows = ['a,SUPPLIER,b,2020,2021,POSSIBLE,arms', 'b,ALLY,c,,,,', 'd,THREATENED_BY,c,,,REPORTED,', 'x,ALLY,y,,,,'];
  writeFileSync(join(cwd, 'chain.csv'), ['source,type,target,since,until,certainty,qualifier', ...rows].join('\n'));
  writeFileSync(join(cwd, 'names.csv'), 'slug,name,aliases\nx,X\u202e\u001b[31m,Twin\ny,Y,twin\n');
  expect((await runCli(['import', '--relations', 'chain.csv', '--actors', 'names.csv'], chain)).code).toBe(0);
  expect((await runCli(['seed'], article)).code).toBe(0);
});

it('shows each step with its type, certainty and statements', async () => {
  expect(await runCli(['path', 'A', 'd'], chain)).toEqual({
    code: 0,
    stderr: '',
    stdout: `1. A - B - C - D (3 steps, negative, POSSIBLE)
   A -[SUPPLIER]-> B  POSSIBLE, arms, 2020-01-01 to 2021-01-01
      no quote (chain.csv, row 1; POSSIBLE)
   B -[ALLY]- C  ASSERTED
      no quote (chain.csv, row 2; ASSERTED)
   C <-[THREATENED_BY]- D  REPORTED
      no quote (chain.csv, row 3; REPORTED)

1 path.
`,
  });
});

it('shows the quotes of the article', async () => {
  const { code, stdout } = await runCli(['path', 'Japan', 'ukraine', '--first', '1'], article);
  expect(code).toBe(0);
  expect(stdout).toMatch(/^1\. Japan - North Korea - Ukraine \(2 steps, (positive|negative), POSSIBLE\)$/m);
  expect(stdout).toMatch(/may perceive this move as a direct threat.*\(North Korean troops in Ukraine; POSSIBLE/);
});

it('gives JSON in the names of the API', async () => {
  const { stdout } = await runCli(['path', 'a', 'd', '--format', 'json'], chain);
  expect(JSON.parse(stdout)).toMatchObject({
    complete: true,
    stoppedBy: null,
    paths: [
      {
        length: 3,
        sign: 'NEGATIVE',
        certainty: 'POSSIBLE',
        cost: 11,
        documentCount: 1,
        actors: ['a', 'b', 'c', 'd'],
        steps: [
          {
            from: 'a',
            to: 'b',
            forward: true,
            relation: {
              type: 'SUPPLIER',
              since: '2020-01-01',
              until: '2021-01-01',
              certainty: 'POSSIBLE',
              qualifiers: ['arms'],
              contested: false,
            },
          },
          {
            from: 'b',
            to: 'c',
            forward: true,
            relation: { type: 'ALLY', statements: [{ row: 2, quote: null, document: { kind: 'DATASET', title: 'chain.csv' } }] },
          },
          { from: 'c', to: 'd', forward: false, relation: { type: 'THREATENED_BY', source: 'd', target: 'c' } },
        ],
      },
    ],
  });
});

describe('says whether it is certain that there is no path', () => {
  const cases: { args: string[]; env?: Record<string, string>; says: RegExp }[] = [
    { args: ['a', 'x'], says: /^No path from a to x of any length .* certain/ },
    { args: ['a', 'd', '--max-length', '2'], says: /^No path from a to d of 1 to 2 steps: that is certain\. There may be a longer one/ },
    {
      args: ['a', 'd', '--max-length', '5'],
      env: { MAX_PATH_LENGTH: '2' },
      says: /^No path from a to d was found, but that proves nothing: the greatest length .*MAX_PATH_LENGTH/,
    },
    { args: ['a', 'd'], env: { PATH_BUDGET: '1' }, says: /^No path from a to d was found, but that proves nothing: .*PATH_BUDGET/ },
  ];
  it.each(cases)('$args $env', async ({ args, env, says }) => {
    const { code, stdout } = await runCli(['path', ...args], { cwd, env: { ...chain.env, ...env } });
    expect(code).toBe(0);
    expect(stdout).toMatch(says);
  });
});

describe('each option counts', () => {
  it.each([
    ['--types', 'SUPPLIER,ALLY'],
    ['--min-certainty', 'reported'],
    ['--at', '2022-01-01'],
    ['--avoid', 'b'],
    ['--via-kinds', 'state,person'],
    ['--direction', 'outgoing'],
    ['--sign', 'positive'],
    ['--min-length', '4'],
    ['--max-length', '2'],
  ])('%s %s leaves no path', async (...options) => {
    expect((await runCli(['path', 'a', 'd', ...options], chain)).stdout).toMatch(/^No path/);
  });

  it.each([
    ['--min-certainty', 'possible'],
    ['--at', '2020-06-01'],
    ['--avoid', 'a'],
    ['--via-kinds', 'other'],
    ['--mode', 'walk'],
    ['--select', 'any-shortest'],
    ['--sign', 'negative'],
  ])('%s %s leaves the path', async (...options) => {
    expect((await runCli(['path', 'a', 'd', ...options], chain)).stdout).toMatch(/^1\. A - B - C - D/);
  });

  it.each([
    [['--without-actor', 'b'], /^No path/],
    [['--without-actor', 'x'], /^1\. A/],
    [['--select', 'all', '--mode', 'trail'], /^1\. A/],
    [['--select', 'shortest-k', '-k', '2'], /^1 path\.$/m],
    [['--select', 'shortest_k_groups', '-k', '2'], /^1 path\.$/m],
    [['--select', 'cheapest_k', '-k', '2', '--disjoint', 'actors'], /^1 path\b/m],
    [['--select', 'all', '--mode', 'walk', '--first', '1'], /^1 of 4 paths; there are more \(--first\)\.$/m],
    [['--select', 'all'], /^1 path\.$/m],
    [['--select', 'all', '--mode', 'walk', '--max-length', '3'], /^1 path; there may be longer ones \(--max-length\)\.$/m],
    [
      ['--min-certainty', 'reported'],
      /^Farthest from the start: A\.\nFarthest from the end: B\.\nThere is a path of 3 steps if less certain relations count \(--min-certainty\)\.$/m,
    ],
    [['--avoid', 'b'], /^There is a path of 3 steps if it may pass the actors that it is to avoid \(--avoid\)\.$/m],
  ])('%j is answered with %s', async (options, says) => {
    expect((await runCli(['path', 'a', 'd', ...options], chain)).stdout).toMatch(says);
  });

  it.each([
    [['--avoid', 'nobody'], '--avoid: There is no actor "nobody". `actor-graph export --format json` shows the slugs of all actors.'],
    [
      ['--without-actor', 'nobody'],
      '--without-actor: There is no actor "nobody". `actor-graph export --format json` shows the slugs of all actors.',
    ],
    [
      ['--document', 'document:0'],
      '--document: There is no document "document:0". `actor-graph export --format json` shows the ids of all documents.',
    ],
    [['--disjoint', 'actors'], '--disjoint: disjoint does not go with ALL_SHORTEST. Use --select shortest_k or --select cheapest_k.'],
  ])('%j, which cannot be, is told with the option and a way out that commands have', async (options, says) => {
    expect(await runCli(['path', 'a', 'd', ...options], chain)).toMatchObject({ code: 2, stderr: `Error: ${says}\n` });
  });

  it('--without-relation and --without-document take out what they name', async () => {
    const { paths } = JSON.parse((await runCli(['path', 'a', 'd', '--format', 'json'], chain)).stdout);
    const [{ id, statements }] = paths[0].steps[0].relations;
    for (const option of [
      ['--without-relation', id],
      ['--without-document', statements[0].document.id],
    ]) {
      expect((await runCli(['path', 'a', 'd', ...option], chain)).stdout).toMatch(
        /^No path from a to d .*\n(.*\n)*There is a path .* \(--without-\.\.\.\)\.$/m,
      );
    }
  });

  it('--roll-up lets Putin count as Russia, and tells whose relations these are', async () => {
    const { code, stdout } = await runCli(['path', 'Vladimir Putin', 'Ukraine', '--roll-up'], article);
    expect(code).toBe(0);
    expect(stdout).toMatch(/^1\. Russia - Ukraine \(1 step, negative, ASSERTED\)$/m);
    expect(stdout).toMatch(/^ {6}(Ukraine -\[ADVERSARY\]- Vladimir Putin|Vladimir Putin -\[ADVERSARY\]- Ukraine):$/m);
  });

  it('--format csv gives a row for each step', async () => {
    expect(await runCli(['path', 'a', 'd', '--format', 'csv'], chain)).toEqual({
      code: 0,
      stdout: `path,step,from,type,direction,to,certainty,quote,document
1,1,a,SUPPLIER,forward,b,POSSIBLE,,chain.csv
1,2,b,ALLY,symmetric,c,ASSERTED,,chain.csv
1,3,c,THREATENED_BY,backward,d,REPORTED,,chain.csv
`,
      stderr: '1 path.\n',
    });
  });

  it('--format markdown is a report with the question, its conditions, steps and sources', async () => {
    const { code, stdout, stderr } = await runCli(['path', 'a', 'd', '--at', '2020-06-01', '--format', 'markdown'], chain);
    expect({ code, stderr }).toEqual({ code: 0, stderr: '' });
    const lines = stdout
      .split('\n')
      .map((line) => line.replace(/^- Answered on \d{4}-\d\d-\d\d$/, '- Answered on DAY').replace(/^- State .*/, '- State'));
    expect(lines.slice(0, 14)).toEqual([
      '# How is a linked to d?',
      '',
      '- Answered on DAY',
      '- State',
      '- from: **a**',
      '- to: **d**',
      '- select: **ALL\\_SHORTEST**',
      '- mode: **ACYCLIC**',
      '- direction: **ANY**',
      '- minLength: **1**',
      '- maxLength: **6**',
      '- filter.at: **2020-06-01**',
      '',
      '**1 path: all that the question asks for.**',
    ]);
    expect(stdout).toContain('## 1. A – B – C – D\n\n3 steps; negative; POSSIBLE, as its least certain step; 1 document\n');
    expect(stdout).toContain(
      '### Step 1: A —SUPPLIER→ B\n\n**A —SUPPLIER→ B**: POSSIBLE; arms; since 2020-01-01; until 2021-01-01 (that day not included)\n\n' +
        '> no quote\n>\n> chain.csv \\[1\\], row 1; POSSIBLE; arms\n',
    );
    expect(stdout).toContain('### Step 3: C ←THREATENED\\_BY— D\n\n**D —THREATENED\\_BY→ C**: REPORTED\n');
    expect(stdout).toMatch(/## Sources\n\n1\. \*\*chain\.csv\*\*, dataset, document:[0-9a-f]+\n$/);
  });

  it('--format markdown and html have every quote of the article that the table has', async () => {
    const [table, markdown, html] = await Promise.all(
      ['table', 'markdown', 'html'].map(async (format) => (await runCli(['path', 'Japan', 'Ukraine', '--format', format], article)).stdout),
    );
    const quotes = [...new Set([...table.matchAll(/^ {6}"(.*)" \(/gm)].map(([, quote]) => quote))];
    expect(quotes.length).toBeGreaterThan(2);
    const unescaped = markdown.replace(/\\([!-/:-@[-`{-~])/g, '$1');
    const shown = elementsNamed(parseXml(html), 'p').map(({ text }) => text);
    for (const quote of quotes) {
      expect(unescaped).toContain(`> “${quote}”\n`);
      expect(shown).toContain(`“${quote}”`);
    }
  });

  it('--format markdown says that there is no path, and html lets no name be markup', async () => {
    expect((await runCli(['path', 'a', 'x', '--format', 'markdown'], chain)).stdout).toContain(
      '\n**There is no path: that is certain, under these conditions.**\n',
    );
    writeFileSync(join(cwd, 'markup.csv'), 'slug,name\nx,<b onclick=alert(1)>x</b>\n');
    const markup = { cwd, env: { DATA_DIR: 'markup' } };
    await runCli(['import', '--relations', 'chain.csv', '--actors', 'markup.csv'], markup);
    const root = parseXml((await runCli(['path', 'x', 'y', '--format', 'html'], markup)).stdout);
    expect(elementsNamed(root, 'h2')[0].text).toBe('1. <b onclick=alert(1)>x</b> – Y');
  });

  it('--document takes only what that document says', async () => {
    const { stdout } = await runCli(['path', 'a', 'd', '--format', 'json'], chain);
    const { paths }: { paths: { steps: { relation: { statements: { document: { id: string } }[] } }[] }[] } = JSON.parse(stdout);
    const [{ id }] = paths[0].steps[0].relation.statements.map(({ document }) => document);
    expect((await runCli(['path', 'a', 'd', '--document', id], chain)).stdout).toMatch(/^1\. A/);
    expect(await runCli(['path', 'a', 'd', '--document', 'document:none'], chain)).toMatchObject({
      code: 2,
      stderr: expect.stringContaining('document:none'),
    });
  });
});

it.each([
  [['nobody', 'a'], /There is no actor "nobody"/],
  [['a', ''], /empty/],
  [['Twin', 'a'], /"Twin" means several actors: x, y/],
])('path %j ends with 2', async (args, says) => {
  const { code, stdout, stderr } = await runCli(['path', ...args], chain);
  expect({ code, stdout }).toEqual({ code: 2, stdout: '' });
  expect(stderr).toMatch(says);
});

it('lets no name control the terminal', async () => {
  const { stdout } = await runCli(['path', 'x', 'y'], chain);
  expect(stdout).toMatch(/^1\. X \[31m - Y/);
});
