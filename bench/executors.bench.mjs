// The same path queries on the same graph of 20,000 actors and 100,000 relations: the search alone, on the projection and in Neo4j, warm,
// straight over Bolt (the text that we compile, sent by a plain client); and whole answers with every quote, by the engine, on either executor.
import getPort from 'get-port';
import { mkdtempSync, rmSync } from 'node:fs';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import neo4j from 'neo4j-driver';
import { startNeo4j } from '../scripts/neo4j/server.mjs';
import { median, seededRandom } from './figures.mjs';

const require = createRequire(new URL('../dist/', import.meta.url));
const { openEngine } = require('./engine');
const { compilePaths } = require('./execute/cypher/compile');
const { searchPaths } = require('./execute/search');
const { buildProjection } = require('./graph/build');
const { NO_FILTER } = require('./model/filter');
const { CERTAINTIES } = require('./model/certainty');
const { makeDocument } = require('./model/document');
const { makeRelation } = require('./model/relation');
const { RELATION_TYPES } = require('./model/relationType');
const { makeStatement } = require('./model/statement');
const { planBetween } = require('./pattern/between');
const { parsePattern } = require('./pattern/parse');
const { planOfPattern } = require('./pattern/patternPlan');
const { openNeo4jStore } = require('./store/neo4j/neo4jStore');

const ACTORS = 20_000;
const RELATIONS = 100_000;
const RELATIONS_PER_WRITE = 20_000;
const SEED = 20_261_122;
const PAIRS = 30;
const WARM_UP = 5;
const FIRST = 20;
const TIMEOUT_MS = 60_000;
const BOUNDS = { maxPathLength: 100, maxPaths: 10_000, pathBudget: 5_000_000, pathTimeoutMs: TIMEOUT_MS };

/** Prints the median of each kind of query over the same random pairs, four ways, all of which must agree. */
export async function bench() {
  const home = mkdtempSync(join(tmpdir(), 'actor-graph-bench-neo4j-'));
  const ports = { boltPort: await getPort(), httpPort: await getPort() };
  const password = 'benchmark';
  // Not as throwaway: a server for a short life compiles its code less well.
  const server = await startNeo4j({ home, password, ...ports, say: console.log });
  try {
    const store = await openNeo4jStore({ uri: server.uri, username: 'neo4j', password, database: null, openTimeoutMs: TIMEOUT_MS });
    const driver = neo4j.driver(server.uri, neo4j.auth.basic('neo4j', password), { disableLosslessIntegers: true });
    try {
      await compare(store, driver, server.version);
    } finally {
      await driver.close();
      await store.close();
    }
  } finally {
    await server.stop();
    rmSync(home, { recursive: true, force: true });
  }
}

async function compare(store, driver, version) {
  const random = seededRandom(SEED);
  const begun = performance.now();
  await load(store, random);
  const loaded = performance.now();
  const engine = openEngine(store, BOUNDS);
  await engine.warm(Date.now() + TIMEOUT_MS);
  const [load_, read] = [loaded - begun, performance.now() - loaded].map((ms) => `${(ms / 1000).toFixed(1)} s`);
  console.log(`${ACTORS} actors, ${RELATIONS} relations; loaded into Neo4j ${version} in ${load_}, read as a projection in ${read}.`);
  console.log(`Medians of ${PAIRS} random pairs, ms, the first ${FIRST} paths of each; other pairs have warmed up before.\n`);
  console.log('                                              the search alone           answers with quotes');
  console.log('query                                       projection   over Bolt   PROJECTION      CYPHER');

  const projection = await buildProjection((await store.scan(Date.now() + TIMEOUT_MS)).chunks);
  const actor = () => slugOf(Math.floor(random() * ACTORS));
  const pairs = Array.from({ length: WARM_UP + PAIRS }, () => [actor(), actor()]);
  for (const { name, query, plan } of CASES) {
    const ways = {
      search: async (from, to) => searched(projection, plan(from, to)),
      bolt: async (from, to) => straight(driver, compilePaths(plan(from, to), store.cypher.server, { skip: 0, first: FIRST })),
      projection: async (from, to) => lengthsOf(await ask(engine, query(from, to), 'PROJECTION')),
      cypher: async (from, to) => lengthsOf(await ask(engine, query(from, to), 'CYPHER')),
    };
    const figures = {};
    const answers = {};
    for (const [way, run] of Object.entries(ways)) {
      for (const [from, to] of pairs.slice(0, WARM_UP)) await run(from, to);
      const times = [];
      answers[way] = [];
      for (const [from, to] of pairs.slice(WARM_UP)) {
        const start = performance.now();
        answers[way].push(await run(from, to));
        times.push(performance.now() - start);
      }
      figures[way] = answers[way].includes('none') ? '-' : median(times).toFixed(2);
    }
    const compared = Object.values(answers).filter((answer) => !answer.includes('none'));
    if (new Set(compared.map((answer) => JSON.stringify(answer))).size > 1) throw new Error(`${name}: the answers differ.`);
    console.log(
      name.padEnd(41) +
        Object.values(figures)
          .map((figure) => figure.padStart(12))
          .join(''),
    );
  }
}

function between(name, details) {
  const full = { k: 5, mode: 'ACYCLIC', direction: 'ANY', minLength: 1, maxLength: 6, sign: null, filter: NO_FILTER, ...details };
  const query = (from, to) => ({ ...full, from: [from], to: [to], disjoint: null });
  return { name, query, plan: (from, to) => planBetween(query(from, to)) };
}

function pattern(name, text) {
  const filter = { ...NO_FILTER, types: RELATION_TYPES };
  const query = (from, to) => ({ pattern: text, parameters: { from, to }, filter });
  return { name, query, plan: (from, to) => planOfPattern(parsePattern(text).pattern, { from, to }, filter, BOUNDS.maxPathLength) };
}

const CASES = [
  between('any shortest', { select: 'ANY_SHORTEST' }),
  between('all shortest', { select: 'ALL_SHORTEST' }),
  between('all shortest, at least REPORTED', { select: 'ALL_SHORTEST', filter: { ...NO_FILTER, minCertainty: 'REPORTED' } }),
  between('5 shortest, up to 5', { select: 'SHORTEST_K', maxLength: 5 }),
  between('all acyclic up to 4', { select: 'ALL', maxLength: 4 }),
  between('trails along directions up to 4', { select: 'ALL', mode: 'TRAIL', direction: 'OUTGOING', maxLength: 4 }),
  pattern('pattern: supplied twice, then a threat', '(a {slug: $from})-[:SUPPLIER]->()-[:SUPPLIER]->()<-[:THREATENED_BY]-(c)'),
  pattern('pattern: (ally or supplier)+', 'ALL SHORTEST (a {slug: $from})-[:ALLY|SUPPLIER]->+(b {slug: $to})'),
];

function ask(engine, query, executor) {
  const asked = { ...query, first: FIRST, after: null, executor };
  const deadline = Date.now() + TIMEOUT_MS;
  return 'pattern' in query ? engine.matchPaths(asked, deadline) : engine.findPaths(asked, deadline);
}

function searched(projection, plan) {
  const lengths = [];
  for (const event of searchPaths(projection, plan, BOUNDS.pathBudget).paths()) {
    if (typeof event !== 'symbol') lengths.push(event.relations.length);
    if (lengths.length === FIRST) break;
  }
  return lengths;
}

function lengthsOf({ edges, stoppedBy }) {
  return stoppedBy === null || stoppedBy === 'LENGTH' ? edges.map(({ path }) => path.length) : 'none';
}

/** The lengths of the paths that a query gives to a plain client, or `none` where it does not end or cannot be said. */
async function straight(driver, compiled) {
  if (!compiled.ok) return 'none';
  const session = driver.session({ defaultAccessMode: neo4j.session.READ });
  try {
    const { records } = await session.run(compiled.query.text, { given: compiled.query.given }, { timeout: TIMEOUT_MS });
    return records.slice(0, FIRST).map((record) => record.get('relations').length);
  } catch (error) {
    if (error.code?.includes('TransactionTimedOut') || error.code?.includes('MemoryPool')) return 'none';
    throw error;
  } finally {
    await session.close();
  }
}

function slugOf(actor) {
  return `a${String(actor).padStart(5, '0')}`;
}

/** Writes a graph with random ends, the four types, and one statement a relation of random certainty. */
async function load(store, random) {
  const document = makeDocument({ kind: 'DATASET', title: 'benchmark', url: null, publisher: null, publishedOn: null, text: null });
  const actors = Array.from({ length: ACTORS }, (_, actor) => ({ slug: slugOf(actor) }));
  await store.write({ operationKey: 'actors', actors, documents: [document], relations: [], statements: [], mentions: [] });
  const types = RELATION_TYPES.slice(0, 4);
  const pick = (list) => list[Math.floor(random() * list.length)];
  for (let row = 0; row < RELATIONS; row += RELATIONS_PER_WRITE) {
    const relations = new Map();
    while (relations.size < RELATIONS_PER_WRITE) {
      const relation = makeRelation(pick(types), pick(actors).slug, pick(actors).slug, null, null);
      relations.set(relation.id, relation);
    }
    const statements = [...relations.values()].map(({ id, source, target }, i) =>
      makeStatement({
        document: document.id,
        relation: id,
        subject: source,
        object: target,
        quote: null,
        start: null,
        end: null,
        row: row + i,
        certainty: pick(CERTAINTIES),
        polarity: 'AFFIRMED',
        basis: null,
        attributedTo: null,
        qualifier: null,
        note: null,
      }),
    );
    await store.write({
      operationKey: `rows-${row}`,
      actors: [],
      documents: [],
      relations: [...relations.values()],
      statements,
      mentions: [],
    });
  }
}
