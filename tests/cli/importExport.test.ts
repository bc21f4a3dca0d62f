import { existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { writeCypher } from '../../src/formats/cypherScript';
import { writeGraphJson } from '../../src/formats/writeGraphJson';
import { openEmbeddedStore } from '../../src/store/embedded/embeddedStore';
import { graphIn } from '../support/graphIn';
import { runCli, startCli } from '../support/runCli';
import { tempFolder } from '../support/tempFolder';
import { elementsNamed, parseXml } from '../support/xmlTree';

const cwd = tempFolder();
const path = (name: string) => join(cwd, name);
const inFolder = (DATA_DIR: string) => ({ cwd, env: { DATA_DIR } });
const EMPTY = { actors: [], documents: [], relations: [], statements: [], mentions: [] };

const ACTORS =
  'slug,name,kind,aliases,wikidata,iso3\nnorth-korea,North Korea,STATE,DPRK;Pyongyang,Q423,PRK\nRussia,Russian Federation,state,"Russia, the",Q159,RUS\n';
const RELATIONS =
  'source,type,target,since,until,certainty,qualifier\n' +
  'north-korea,SUPPLIER,russia,2023,,REPORTED,"shells, ""rockets"""\n' +
  'russia,ADVERSARY,Ukraine,2014-02-20,,,\n' +
  'russia,ADVERSARY,ukraine,2014-02-20,,POSSIBLE,=SUM(A1)\n' +
  'Donetsk,PART_OF,ukraine,1991,2014-04-07,,\n';

beforeAll(async () => {
  writeFileSync(path('actors.csv'), ACTORS);
  writeFileSync(path('relations.csv'), RELATIONS);
  expect(await runCli(['import', '--actors', 'actors.csv', '--relations', 'relations.csv'], inFolder('tables'))).toEqual({
    code: 0,
    stdout: '',
    stderr:
      'Written to the graph in tables: 4 actors, 1 document, 3 relations, 4 statements (new or changed).\n' +
      'New actors, because nobody was called so: donetsk, ukraine.\n',
  });
  expect((await runCli(['seed'], inFolder('article'))).code).toBe(0);
});

describe('import', () => {
  it('makes of each row an affirmed statement of one document', async () => {
    const { actors, documents, relations, statements, mentions } = await graphIn(inFolder('tables'));
    expect(actors).toEqual([
      { slug: 'donetsk', name: 'Donetsk', kind: 'OTHER', aliases: [], identifiers: [], description: null },
      {
        slug: 'north-korea',
        name: 'North Korea',
        kind: 'STATE',
        aliases: ['DPRK', 'Pyongyang'],
        identifiers: [
          { scheme: 'iso3', value: 'PRK' },
          { scheme: 'wikidata', value: 'Q423' },
        ],
        description: null,
      },
      {
        slug: 'russia',
        name: 'Russian Federation',
        kind: 'STATE',
        aliases: ['Russia', 'Russia, the'],
        identifiers: [
          { scheme: 'iso3', value: 'RUS' },
          { scheme: 'wikidata', value: 'Q159' },
        ],
        description: null,
      },
      { slug: 'ukraine', name: 'Ukraine', kind: 'OTHER', aliases: [], identifiers: [], description: null },
    ]);
    expect(documents).toMatchObject([{ kind: 'DATASET', title: 'relations.csv', text: null }]);
    expect(mentions).toEqual([]);
    const said = statements.map(({ id: _, document, relation, ...rest }) => {
      const { type, since, until } = relations.find(({ id }) => id === relation) ?? {};
      expect(document).toBe(documents[0].id);
      return { type, since, until, ...rest };
    });
    const common = { quote: null, start: null, end: null, polarity: 'AFFIRMED', basis: null, attributedTo: null, note: null };
    expect(said.sort((a, b) => Number(a.row) - Number(b.row))).toEqual([
      {
        ...common,
        row: 1,
        type: 'SUPPLIER',
        subject: 'north-korea',
        object: 'russia',
        since: '2023-01-01',
        until: null,
        certainty: 'REPORTED',
        qualifier: 'shells, "rockets"',
      },
      {
        ...common,
        row: 2,
        type: 'ADVERSARY',
        subject: 'russia',
        object: 'ukraine',
        since: '2014-02-20',
        until: null,
        certainty: 'ASSERTED',
        qualifier: null,
      },
      {
        ...common,
        row: 3,
        type: 'ADVERSARY',
        subject: 'russia',
        object: 'ukraine',
        since: '2014-02-20',
        until: null,
        certainty: 'POSSIBLE',
        qualifier: '=SUM(A1)',
      },
      {
        ...common,
        row: 4,
        type: 'PART_OF',
        subject: 'donetsk',
        object: 'ukraine',
        since: '1991-01-01',
        until: '2014-04-07',
        certainty: 'ASSERTED',
        qualifier: null,
      },
    ]);
  });

  it('done again changes nothing', async () => {
    const before = await graphIn(inFolder('tables'));
    const again = await runCli(['import', '--actors', 'actors.csv', '--relations', 'relations.csv'], inFolder('tables'));
    expect(again.stderr).toBe('The graph in tables already has all of it.\n');
    expect(await graphIn(inFolder('tables'))).toEqual(before);
  });

  it('takes the title of the document', async () => {
    await runCli(['import', '--relations', path('relations.csv'), '--document', 'Arms "2024"'], inFolder('titled'));
    expect((await graphIn(inFolder('titled'))).documents).toMatchObject([{ title: 'Arms "2024"' }]);
  });

  it('reports every malformed line of both files, and imports nothing', async () => {
    writeFileSync(path('bad-actors.csv'), 'slug,name,kind\ngood,Good,STATE\nbad,Bad,PLANET\n');
    writeFileSync(
      path('bad-relations.csv'),
      'source,type,target,since,certainty\ngood,ALLY,b,,\ngood,FRIEND,b,,\ngood,ALLY,b,31.12.2020,\ngood,ALLY\ngood,ALLY,b,,SURE\n',
    );
    const { code, stdout, stderr } = await runCli(
      ['import', '--actors', 'bad-actors.csv', '--relations', 'bad-relations.csv'],
      inFolder('bad'),
    );
    expect({ code, stdout }).toEqual({ code: 2, stdout: '' });
    expect(stderr.match(/bad-\w+\.csv:\d+/g)).toEqual([
      'bad-actors.csv:3',
      'bad-relations.csv:3',
      'bad-relations.csv:4',
      'bad-relations.csv:5',
      'bad-relations.csv:6',
    ]);
    expect(stderr).toContain('Nothing was imported.');
    expect(await graphIn(inFolder('bad'))).toEqual(EMPTY);
  });

  it('refuses a damaged JSON file, and imports nothing', async () => {
    const { stdout } = await runCli(['export', '--format', 'json'], inFolder('tables'));
    writeFileSync(path('damaged.json'), stdout.replace('"subject":"russia"', '"subject":"russland"'));
    const { code, stderr } = await runCli(['import', '--json', 'damaged.json'], inFolder('bad'));
    expect(code).toBe(2);
    expect(stderr).toMatch(/damaged\.json: statements\[\d\]: there is no actor "russland" in the file/);
    expect(await graphIn(inFolder('bad'))).toEqual(EMPTY);
  });
});

describe('export', () => {
  it.each(['tables', 'article'])('as JSON and imported again gives the same graph: %s', async (folder) => {
    const copy = `${folder}-copy`;
    expect(await runCli(['export', '--format', 'json', '--output', `out/${folder}.json`], inFolder(folder))).toEqual({
      code: 0,
      stdout: '',
      stderr: '',
    });
    expect((await runCli(['import', '--json', `out/${folder}.json`], inFolder(copy))).code).toBe(0);
    expect((await runCli(['export', '--format', 'json'], inFolder(copy))).stdout).toBe(readFileSync(path(`out/${folder}.json`), 'utf8'));
    expect(readdirSync(path('out')).filter((name) => name.endsWith('.tmp'))).toEqual([]);
  });

  it('holds the whole article', async () => {
    const { actors, documents, relations, statements, mentions } = await graphIn(inFolder('article'));
    expect(documents.find(({ kind }) => kind === 'ARTICLE')?.text).toBe(readFileSync(join(__dirname, '../../seed/article.txt'), 'utf8'));
    for (const table of [actors, relations, statements, mentions]) expect(table.length).toBeGreaterThan(15);
  });

  it('as CSV and imported again gives the same graph, where it came from CSV', async () => {
    expect(await runCli(['export', '--format', 'csv', '--output', 'csv'], inFolder('tables'))).toEqual({ code: 0, stdout: '', stderr: '' });
    expect(readdirSync(path('csv')).sort()).toEqual(['actors.csv', 'relations.csv']);
    expect(readFileSync(path('csv/relations.csv'), 'utf8')).toContain(
      'north-korea,SUPPLIER,russia,2023-01-01,,REPORTED,"shells, ""rockets"""\n',
    );
    await runCli(['import', '--actors', 'csv/actors.csv', '--relations', 'csv/relations.csv'], inFolder('csv-copy'));
    expect(await graphIn(inFolder('csv-copy'))).toEqual(await graphIn(inFolder('tables')));
  });

  it('as CSV of the article keeps its actors and affirmed relations', async () => {
    await runCli(['export', '--format', 'csv', '--output', 'article-csv'], inFolder('article'));
    await runCli(
      ['import', '--actors', 'article-csv/actors.csv', '--relations', 'article-csv/relations.csv'],
      inFolder('article-csv-copy'),
    );
    const [article, copy] = [await graphIn(inFolder('article')), await graphIn(inFolder('article-csv-copy'))];
    const affirmed = new Set(article.statements.filter(({ polarity }) => polarity === 'AFFIRMED').map(({ relation }) => relation));
    expect(copy.relations).toEqual(article.relations.filter(({ id }) => affirmed.has(id)));
    expect(copy.actors.map(({ slug, name, kind, aliases }) => ({ slug, name, kind, aliases }))).toEqual(
      article.actors.map(({ slug, name, kind, aliases }) => ({ slug, name, kind, aliases })),
    );
  });

  it('of an article in which nobody is mentioned gives the same graph', async () => {
    const graph = await graphIn(inFolder('article'));
    writeFileSync(path('unmentioned.json'), [...writeGraphJson({ ...graph, mentions: [] })].join(''));
    expect((await runCli(['import', '--json', 'unmentioned.json'], inFolder('unmentioned'))).code).toBe(0);
    expect(await graphIn(inFolder('unmentioned'))).toEqual({ ...graph, mentions: [] });
  });

  it.each([
    ['graphml', 'node', 'edge'],
    ['gexf', 'node', 'edge'],
  ])('as %s has every actor and relation of the article, in a file as on stdout', async (format, node, edge) => {
    const { actors, relations } = await graphIn(inFolder('article'));
    const { code, stdout, stderr } = await runCli(['export', '--format', format], inFolder('article'));
    expect({ code, stderr }).toEqual({ code: 0, stderr: '' });
    const root = parseXml(stdout);
    expect(elementsNamed(root, node).map(({ attributes }) => attributes.id)).toEqual(actors.map(({ slug }) => slug));
    expect(elementsNamed(root, edge).map(({ attributes }) => attributes.id)).toEqual(relations.map(({ id }) => id));
    expect(await runCli(['export', '--format', format, '-o', `out/graph.${format}`], inFolder('article'))).toMatchObject({ stdout: '' });
    expect(readFileSync(path(`out/graph.${format}`), 'utf8')).toBe(stdout);
  });

  it('as Cypher is the script of the whole graph', async () => {
    const { stdout } = await runCli(['export', '--format', 'cypher'], inFolder('article'));
    expect(stdout).toBe([...writeCypher(await graphIn(inFolder('article')))].join(''));
    // What `--output` was called before works still.
    await runCli(['export', '--format', 'cypher', '--out', 'out/graph.cypher'], inFolder('article'));
    expect(readFileSync(path('out/graph.cypher'), 'utf8')).toBe(stdout);
  });

  it('does not mind that its reader goes away', async () => {
    const cli = await startCli(['export', '--format', 'json'], inFolder('article'));
    cli.process.stdout?.destroy();
    expect(await cli.result).toMatchObject({ code: 0, stderr: '' });
  });

  it('names a place where it cannot write', async () => {
    const { code, stderr } = await runCli(['export', '--format', 'json', '--output', 'actors.csv/graph.json'], inFolder('article'));
    expect(code).toBe(2);
    expect(stderr).toMatch(/^Error: actors\.csv\/graph\.json cannot be written/);
  });
});

it('an import that is killed and begun again gives the same graph as one that is not', async () => {
  const rows = Array.from(
    { length: 15_000 },
    (_, i) => `Actor ${i % 9000},${['ALLY', 'SUPPLIER'][i % 2]},actor-${(i * 7) % 8999},${1950 + (i % 60)},,,q${i % 3}`,
  );
  writeFileSync(path('many.csv'), ['source,type,target,since,until,certainty,qualifier', ...rows].join('\n'));
  writeFileSync(
    path('many-actors.csv'),
    ['slug,name,aliases', ...Array.from({ length: 6000 }, (_, i) => `actor-${i},Name ${i},N${i};M${i}`)].join('\n'),
  );
  const args = ['import', '--actors', 'many-actors.csv', '--relations', 'many.csv'];
  expect((await runCli(args, inFolder('undisturbed'))).code).toBe(0);

  mkdirSync(path('killed'));
  for (const leastRevision of [1, 3]) {
    const cli = await startCli(args, inFolder('killed'));
    while (!existsSync(path('killed/actor-graph.db'))) await sleep(5);
    const store = await openEmbeddedStore({ directory: path('killed') });
    while ((await store.read({}, Date.now() + 10_000)).version.revision < leastRevision) await sleep(2);
    cli.process.kill('SIGKILL');
    expect((await cli.result).code).toBeNull();
    await store.close();
  }
  const whole = await graphIn(inFolder('undisturbed'));
  expect((await graphIn(inFolder('killed'))).statements.length).toBeLessThan(whole.statements.length);
  expect((await runCli(args, inFolder('killed'))).code).toBe(0);
  expect(await graphIn(inFolder('killed'))).toEqual(whole);
}, 120_000);
