import fc from 'fast-check';
import neo4j, { type Driver } from 'neo4j-driver';
import { readWholeGraph } from '../../src/engine/wholeGraph';
import { writeCypher } from '../../src/formats/cypherScript';
import { supportedGraph } from '../../src/formats/supportedGraph';
import type { WholeGraph } from '../../src/formats/wholeGraph';
import { mergeActor } from '../../src/model/actor';
import { RELATION_TYPE_TRAITS, RELATION_TYPES } from '../../src/model/relationType';
import { openNeo4jStore } from '../../src/store/neo4j/neo4jStore';
import { describeWithNeo4j, emptyDatabase } from '../support/neo4j';
import { soon } from '../support/rows';
import { arbitraryWholeGraph, awkwardText } from './arbitraryWholeGraph';

const write = (graph: WholeGraph) => [...writeCypher(graph)].join('');
const EMPTY: WholeGraph = { actors: [], documents: [], relations: [], statements: [], mentions: [] };

/** The statements of a script, as a program finds them that knows only that each is a line ended by a semicolon. */
function statementsOf(script: string): string[] {
  const lines = script.split('\n');
  expect(lines.pop()).toBe('');
  for (const line of lines) expect(line).toMatch(/^(CREATE CONSTRAINT|UNWIND \[).*;$/);
  return lines.map((line) => line.slice(0, -1));
}

it('is one statement on each line, whatever texts there are, constraints first', () => {
  fc.assert(
    fc.property(arbitraryWholeGraph, (graph) => {
      const script = write(graph);
      const verbs = statementsOf(script).map((statement) => statement.split(' ')[0]);
      const constraints = 4 + RELATION_TYPES.length;
      expect(verbs).toEqual(verbs.map((_, i) => (i < constraints ? 'CREATE' : 'UNWIND')));
      // No program may take another character for the end of a line.
      expect(script.replaceAll('\n', '')).not.toMatch(/[\p{Cc}\u2028\u2029]/u);
    }),
  );
});

it('keeps statements short enough to be read one by one', () => {
  const actors = Array.from({ length: 1201 }, (_, i) => mergeActor(null, { slug: `a${i}`, description: 'x'.repeat(i < 600 ? 10 : 4000) }));
  const lengths = statementsOf(write({ ...EMPTY, actors }))
    .filter((statement) => statement.startsWith('UNWIND'))
    .map((statement) => statement.length);
  expect(lengths.length).toBeGreaterThan(6 + 24);
  expect(Math.max(...lengths)).toBeLessThan(110_000);
});

it('is the constraints alone for an empty graph', () => {
  expect(statementsOf(write(EMPTY))).toHaveLength(4 + RELATION_TYPES.length);
});

describeWithNeo4j('a Neo4j that runs the script', (server) => {
  let driver: Driver;
  let languages: string[] = [];

  beforeAll(async () => {
    driver = neo4j.driver(server.uri, neo4j.auth.basic(server.username, server.password), { disableLosslessIntegers: true });
    const { records } = await driver.executeQuery('CALL dbms.components() YIELD versions RETURN versions[0] AS version');
    const version: string = records[0].get('version');
    languages = version.startsWith('5.') ? ['CYPHER 5'] : ['CYPHER 5', 'CYPHER 25'];
  });
  afterAll(async () => {
    await driver.close();
  });

  const run = async (script: string, language: string) => {
    const session = driver.session();
    try {
      for (const statement of statementsOf(script)) await session.run(`${language} ${statement}`);
    } finally {
      await session.close();
    }
  };
  const rows = async (text: string) => (await driver.executeQuery(text)).records.map((record) => record.toObject());

  it('holds the same graph, and running it again changes nothing', async () => {
    for (const language of languages) {
      for (const graph of fc.sample(arbitraryWholeGraph, { numRuns: 6, seed: 7 })) {
        await emptyDatabase();
        for (let time = 1; time <= 2; time += 1) {
          await run(write(graph), language);
          const store = await openNeo4jStore({ ...server, database: null });
          try {
            expect(await readWholeGraph(store, soon())).toEqual(graph);
          } finally {
            await store.close();
          }
        }
      }
    }
  }, 300_000);

  it('gives each relation what follows from its type and statements', async () => {
    const graph = fc.sample(arbitraryWholeGraph, { numRuns: 40, seed: 3 }).find(({ statements }) => statements.length > 5) ?? EMPTY;
    await emptyDatabase();
    await run(write(graph), languages[0]);
    const found = await rows('MATCH (:Actor)-[r]->(:Actor) RETURN properties(r) AS properties, type(r) AS type ORDER BY r.id');
    const { relations } = supportedGraph(graph);
    expect(found).toEqual(
      relations.map(({ source: _source, target: _target, type, ...rest }) => {
        const { sign, symmetric } = RELATION_TYPE_TRAITS[type];
        const properties = Object.entries({ ...rest, sign, symmetric }).filter(([, value]) => value !== null);
        return { type, properties: Object.fromEntries(properties) };
      }),
    );
  });

  it('takes every text as it is', async () => {
    const texts = [
      ...fc.sample(awkwardText, { numRuns: 500, seed: 1 }),
      ...Array.from({ length: 0x200 }, (_, i) => `${String.fromCharCode(i + 1)}\\u0041`),
    ];
    const actors = texts.map((name, i) => mergeActor(null, { slug: `a${i}`, name }));
    for (const language of languages) {
      await emptyDatabase();
      await run(write({ ...EMPTY, actors }), language);
      const found = await rows('MATCH (a:Actor) RETURN a.slug AS slug, a.name AS name');
      const names = new Map(found.map(({ slug, name }) => [slug, name]));
      expect(actors.filter(({ slug, name }) => names.get(slug) !== name)).toEqual([]);
    }
  }, 120_000);
});
