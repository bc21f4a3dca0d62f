// Path searches on graphs of 100,000 actors and 800,000 relations: ours on the projection, beside graphology where it has the algorithm.
import { once } from 'node:events';
import { createRequire } from 'node:module';
import { Worker } from 'node:worker_threads';
import { median, seededRandom } from './figures.mjs';
import { GRAPHS, slugOf } from './pathGraphs.mjs';

const require = createRequire(new URL('../dist/', import.meta.url));
const { searchPaths } = require('./execute/search');
const { stepCosts } = require('./execute/stepCosts');
const { projectionOf } = require('./graph/projection');
const { NO_FILTER } = require('./model/filter');
const { RELATION_TYPES } = require('./model/relationType');
const { planBetween } = require('./pattern/between');
const { planOfPattern } = require('./pattern/patternPlan');
const { readPattern } = require('./pattern/readPattern');

const ACTORS = 100_000;
const RELATIONS = 800_000;
const SEED = 20_261_122;
const BUDGET = 1e9;
/** Both sides answer the same pairs in turn, so that whatever else the machine does meets both. The first rounds are not counted. */
const ROUNDS = 15;
const WARM_UP = 10;

const PATTERN = 'ANY SHORTEST (a {slug: $from}) -[:ALLY|SUPPLIER]->+ () -[:THREATENED_BY]-> (b {slug: $to})';

/** The searches: a round's pairs, how far apart they are at most (in random steps; none: anywhere), the plan, and one number that tells an answer. */
const CASES = [
  { name: 'shortest', pairs: 2_000, plan: between('ANY_SHORTEST'), peer: 'shortest', figure: ([path]) => path.relations.length },
  { name: 'all shortest', pairs: 100, plan: between('ALL_SHORTEST'), most: 1_000 },
  { name: '5 shortest, ACYCLIC', pairs: 20, plan: between('SHORTEST_K', { mode: 'ACYCLIC' }) },
  { name: '(ally or supplier)+, then a threat', pairs: 20, plan: pattern },
  { name: 'trails up to 4, first 100', pairs: 20, near: 3, plan: between('ALL', { mode: 'TRAIL', maxLength: 4 }), most: 100 },
  { name: 'simple paths up to 4, all', pairs: 5, near: 3, plan: between('ALL', { mode: 'ACYCLIC', maxLength: 4 }), peer: 'simple paths', figure: actorPaths },
  { name: 'cheapest', pairs: 5, plan: between('CHEAPEST_K', { k: 1 }), peer: 'cheapest', figure: ([path], costs) => path.relations.reduce((sum, r) => sum + costs[r], 0) },
];

/** Prints for each search the median of the rounds' means, ours and graphology's, and the median of the rounds' ratios. */
export async function bench() {
  console.log(`${ACTORS} actors, ${RELATIONS} relations, ms per pair`);
  for (const [name, make] of Object.entries(GRAPHS)) {
    console.log(`\n${`${name} graph`.padEnd(46)}      ours   graphology`);
    const columns = make(ACTORS, RELATIONS, SEED);
    const projection = projectionFrom(columns);
    const costOf = stepCosts(projection, NO_FILTER);
    const costs = Uint8Array.from({ length: RELATIONS }, (_, r) => costOf(r));
    const worker = new Worker(new URL('pathPeer.mjs', import.meta.url), { workerData: { actors: ACTORS, columns, costs } });
    await once(worker, 'message');
    for (const search of CASES) await compare(search, projection, costs, worker);
    await worker.terminate();
  }
}

async function compare({ name, pairs: count, near, plan, most = Infinity, peer, figure }, projection, costs, worker) {
  const random = seededRandom(SEED + 1);
  const [ours, theirs, ratios] = [[], [], []];
  for (let round = 0; round < WARM_UP + ROUNDS; round++) {
    const pairs = Array.from({ length: count }, () => pairOf(projection, random, near));
    const begun = performance.now();
    const answers = pairs.map(([from, to]) => pathsOf(projection, plan(from, to), most));
    const ms = performance.now() - begun;
    let answer = null;
    if (peer !== undefined) {
      worker.postMessage({ search: peer, pairs });
      [answer] = await once(worker, 'message');
      const differ = answers.findIndex((paths, i) => figure(paths, costs) !== answer.figures[i]);
      if (differ !== -1) throw new Error(`${name}: the two do not agree from ${pairs[differ].map(slugOf).join(' to ')}.`);
    }
    if (round < WARM_UP) continue;
    ours.push(ms / count);
    if (answer !== null) {
      theirs.push(answer.ms / count);
      ratios.push(answer.ms / ms);
    }
  }
  const peerTime = peer === undefined ? '-' : median(theirs).toFixed(3);
  const ratio = peer === undefined ? '' : `${median(ratios).toFixed(1)} times as fast`;
  console.log(`${name.padEnd(46)} ${median(ours).toFixed(3).padStart(9)} ${peerTime.padStart(12)}   ${ratio}`);
}

/** How many paths there are when parallel relations are one, as they are for the peer. */
function actorPaths(paths) {
  return new Set(paths.map(({ actors }) => actors.join())).size;
}

/** Two different actors: any, or as far apart as `near` random steps lead. */
function pairOf({ either }, random, near) {
  for (;;) {
    const from = Math.floor(random() * ACTORS);
    let to = near === undefined ? Math.floor(random() * ACTORS) : from;
    for (let step = 0; step < (near ?? 0); step++) {
      const degree = either.offset[to + 1] - either.offset[to];
      to = either.neighbour[either.offset[to] + Math.floor(random() * degree)];
    }
    if (from !== to) return [from, to];
  }
}

function between(select, rest = {}) {
  const question = { select, k: 5, mode: 'WALK', direction: 'ANY', minLength: 1, maxLength: 40, sign: null, filter: NO_FILTER, from: [], to: [], ...rest };
  return (from, to) => planBetween({ ...question, from: [slugOf(from)], to: [slugOf(to)] });
}

function pattern(from, to) {
  const parameters = { from: slugOf(from), to: slugOf(to) };
  const parsed = readPattern(PATTERN, parameters, { identifierSchemes: [] });
  if (!parsed.ok) throw new Error(JSON.stringify(parsed.problems));
  return planOfPattern(parsed.pattern, parameters, { ...NO_FILTER, types: RELATION_TYPES }, 40);
}

function pathsOf(projection, plan, most) {
  const found = [];
  for (const event of searchPaths(projection, plan, BUDGET).paths()) {
    if (typeof event === 'symbol') continue;
    found.push(event);
    if (found.length === most) break;
  }
  return found;
}

/** The projection with one affirming statement for each relation. */
function projectionFrom({ source, target, type, certainty }) {
  const slug = Array.from({ length: ACTORS }, (_, actor) => slugOf(actor));
  const none = slug.map(() => []);
  return projectionOf({
    actors: { slug, name: slug, aliases: none, identifiers: none, description: slug.map(() => null), kind: new Uint8Array(ACTORS), numberOf: new Map(slug.map((name, actor) => [name, actor])) },
    documents: { id: ['document:d'], background: new Uint8Array(1), numberOf: new Map([['document:d', 0]]) },
    relations: {
      id: Array.from({ length: RELATIONS }, (_, r) => `relation:${String(r).padStart(7, '0')}`),
      type,
      source,
      target,
      since: new Int32Array(RELATIONS).fill(-0x8000_0000),
      until: new Int32Array(RELATIONS).fill(0x7fff_ffff),
      numberOf: new Map(),
    },
    statements: {
      offset: Uint32Array.from({ length: RELATIONS + 1 }, (_, r) => r),
      document: new Uint32Array(RELATIONS),
      certainty,
      polarity: new Uint8Array(RELATIONS),
      qualifier: new Array(RELATIONS).fill(null),
    },
  });
}
