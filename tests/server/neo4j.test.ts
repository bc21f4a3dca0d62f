import { openNeo4jStore } from '../../src/store/neo4j/neo4jStore';
import { startArticleServer, type ArticleServer } from '../support/articleServer';
import { describeWithNeo4j, neo4jProcess, ownsNeo4j } from '../support/neo4j';

const DEADLINE_MS = 2_000;
const QUERIES = {
  'paths from Japan to Ukraine': `{ paths(from: "Japan", to: "Ukraine", maxLength: 3) { complete stoppedBy longerPossible nodes { id sign certainty cost documentCount
    steps { forward from { slug } to { slug } relation { id type certainty contested qualifiers statements { nodes { id quote start end certainty basis attributedTo { name } document { title } } } } } } } }`,
  'paths of another sign': '{ paths(from: "South Korea", to: "Russia", sign: NEGATIVE, mode: WALK) { nodes { id sign length } complete } }',
  'all relations': '{ relations(first: 100) { totalCount nodes { id type source { slug } target { slug } since until certainty documentCount } } }',
  'all actors': '{ actors(first: 100) { totalCount nodes { slug name kind aliases identifiers { scheme value } description partOf { slug } parts { slug } } } }',
  documents: '{ documents { nodes { id kind title sha256 text statements(first: 100) { totalCount nodes { id } } mentions(first: 100) { totalCount nodes { quote start end actor { slug } } } } } }',
  'a search': '{ actors(search: "pyongyng") { nodes { slug } } }',
  'an unknown actor': '{ paths(from: "Jpan", to: "Ukraine") { nodes { id } } }',
  'a neighbourhood': '{ neighbourhood(of: ["Kremlin"], depth: 2) { complete actors { slug } relations { id } } }',
};

describeWithNeo4j('the server on a real Neo4j', (neo4j) => {
  let onNeo4j: ArticleServer;
  let embedded: ArticleServer;
  beforeAll(async () => {
    embedded = await startArticleServer();
    onNeo4j = await startArticleServer({ limits: { requestTimeoutMs: DEADLINE_MS * 10 }, open: () => openNeo4jStore({ ...neo4j, database: null }) });
  });
  afterAll(async () => {
    await onNeo4j.close();
    await embedded.close();
  });

  it.each(Object.entries(QUERIES))('answers as on the embedded store: %s', async (_, query) => {
    const [real, expected] = [await onNeo4j.ask(query), await embedded.ask(query)];
    expect({ data: real.data, errors: real.errors }).toEqual({ data: expected.data, errors: expected.errors });
    expect(JSON.stringify(expected)).toMatch(/slug|id|NOT_FOUND/);
  });

  (ownsNeo4j() ? it : it.skip)('ends each request by its deadline while Neo4j is frozen, and answers when it goes on', async () => {
    const query = QUERIES['paths from Japan to Ukraine'];
    const impatient = await startArticleServer({
      limits: { requestTimeoutMs: DEADLINE_MS },
      open: () => openNeo4jStore({ ...neo4j, database: null }),
    });
    try {
      const before = await impatient.ask(query);
      expect(before.errors).toBeUndefined();
      process.kill(neo4jProcess(), 'SIGSTOP');
      try {
        const begun = Date.now();
        const answers = await Promise.all(Array.from({ length: 20 }, () => impatient.ask(query)));
        expect(Date.now() - begun).toBeLessThan(DEADLINE_MS + 2_000);
        for (const { status, errors, headers } of answers) {
          expect([status, errors?.[0].extensions.code]).toEqual([503, 'UNAVAILABLE']);
          expect(Number(headers.get('retry-after'))).toBeGreaterThan(0);
        }
        expect((await fetch(`${impatient.url}/health/ready`)).status).toBe(503);
        expect((await fetch(`${impatient.url}/health/live`)).status).toBe(200);
      } finally {
        process.kill(neo4jProcess(), 'SIGCONT');
      }
      const until = Date.now() + 20_000;
      let after = await impatient.ask(query);
      while (after.errors !== undefined && Date.now() < until) after = await impatient.ask(query);
      expect(after.data).toEqual(before.data);
    } finally {
      await impatient.close();
    }
  });
});
