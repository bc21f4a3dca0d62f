// Path searches on a graph of 100,000 actors and 800,000 relations: ours on the projection, beside graphology where it has the algorithm.
import { createRequire } from 'node:module';
import Graph from 'graphology';
import { bidirectional as dijkstra } from 'graphology-shortest-path/dijkstra.js';
import { bidirectional } from 'graphology-shortest-path/unweighted.js';
import { allSimplePaths } from 'graphology-simple-path';
import { seededRandom } from './figures.mjs';

const require = createRequire(new URL('../dist/', import.meta.url));
const { searchPaths } = require('./execute/search');
const { stepCosts } = require('./execute/stepCosts');
const { projectionOf } = require('./graph/projection');
const { NO_FILTER } = require('./model/filter');
const { planBetween } = require('./pattern/between');
const { checkPattern } = require('./pattern/check');
const { parsePattern } = require('./pattern/parse');
const { planOfPattern } = require('./pattern/patternPlan');
const { RELATION_TYPES } = require('./model/relationType');

const ACTORS = 100_000;
const RELATIONS = 800_000;
const PAIRS = 2_000;
const FEW = 50;
const SEED = 20_261_122;
const BUDGET = 1e9;
const WARM_UP = 200;

/** Prints, for each kind of search, the mean over the same random pairs, ours and graphology's, and the ratio. */
export async function bench() {
  const random = seededRandom(SEED);
  const projection = randomGraph(random);
  const costs = stepCosts(projection, NO_FILTER);
  const actor = () => Math.floor(random() * ACTORS);
  const pairs = Array.from({ length: PAIRS }, () => [actor(), actor()]);

  const between = (select, rest = {}) => (from, to) =>
    planBetween({ from: [slugOf(from)], to: [slugOf(to)], select, k: 5, mode: 'WALK', direction: 'ANY', minLength: 1, maxLength: 20, sign: null, filter: NO_FILTER, ...rest });
  const cases = [
    { name: 'shortest', plan: between('ANY_SHORTEST'), peer: (graph, a, b) => [bidirectional(graph, a, b)], same: ([ours], [theirs]) => ours.relations.length === theirs.length - 1 },
    { name: 'all shortest', plan: between('ALL_SHORTEST'), most: 1_000 },
    { name: '5 shortest, ACYCLIC', plan: between('SHORTEST_K', { mode: 'ACYCLIC' }), count: FEW },
    { name: 'pattern: (ally or supplier)+, then a threat', plan: pattern, count: FEW },
    { name: 'trails up to 4, first 100', plan: between('ALL', { mode: 'TRAIL', maxLength: 4 }), most: 100, count: FEW },
    {
      name: 'simple paths up to 4, all',
      plan: between('ALL', { mode: 'ACYCLIC', maxLength: 4 }),
      count: 10,
      peer: (graph, a, b) => allSimplePaths(graph, a, b, { maxDepth: 4 }),
      same: (ours, theirs) => ours.length === theirs.length,
    },
    {
      name: 'cheapest',
      plan: between('CHEAPEST_K', { k: 1 }),
      count: FEW,
      peer: (graph, a, b) => [dijkstra(graph, a, b, 'cost')],
      same: ([ours], [theirs], graph) => ours.relations.reduce((sum, r) => sum + costs(r), 0) === pathCost(graph, theirs),
    },
  ];

  // Ours first: the peer's graph is a heap of objects that would make every garbage collection of ours slow.
  const ours = cases.map(({ plan, most = Infinity, count = PAIRS }) => measured(pairs.slice(0, count), (a, b) => pathsOf(projection, plan(a, b), most)));
  const graph = graphologyOf(projection, costs);
  console.log(`${ACTORS} actors, ${RELATIONS} relations, ms per pair\n`);
  console.log('search                                              ours   graphology');
  cases.forEach(({ name, peer, same, count = PAIRS }, i) => {
    const theirs = peer && measured(pairs.slice(0, count), (a, b) => peer(graph, slugOf(a), slugOf(b)));
    if (theirs && !theirs.answers.every((answer, pair) => same(ours[i].answers[pair], answer, graph))) throw new Error(`${name}: the two do not agree.`);
    const ratio = theirs === undefined ? '' : `${(theirs.ms / ours[i].ms).toFixed(1)} times as fast`;
    console.log(`${name.padEnd(46)} ${ours[i].ms.toFixed(3).padStart(9)} ${(theirs?.ms.toFixed(3) ?? '-').padStart(12)}   ${ratio}`);
  });
}

/** The answers for all pairs and how long one took on average, once warm. */
function measured(pairs, answer) {
  for (const [a, b] of pairs.slice(0, WARM_UP)) answer(a, b);
  const begun = performance.now();
  const answers = pairs.map(([a, b]) => answer(a, b));
  return { answers, ms: (performance.now() - begun) / pairs.length };
}

function pattern(from, to) {
  const parsed = parsePattern('ANY SHORTEST (a {slug: $from}) -[:ALLY|SUPPLIER]->+ () -[:THREATENED_BY]-> (b {slug: $to})');
  const parameters = { from: slugOf(from), to: slugOf(to) };
  const problems = parsed.ok ? checkPattern(parsed.pattern, parameters, { identifierSchemes: [] }) : parsed.problems;
  if (problems.length > 0) throw new Error(JSON.stringify(problems));
  return planOfPattern(parsed.pattern, parameters, { ...NO_FILTER, types: RELATION_TYPES }, 20);
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

function slugOf(actor) {
  return `a${String(actor).padStart(6, '0')}`;
}

/** A graph with random ends, the four types, and one statement a relation of random certainty. */
function randomGraph(random) {
  const slug = Array.from({ length: ACTORS }, (_, actor) => slugOf(actor));
  const id = Array.from({ length: RELATIONS }, (_, r) => `relation:${String(r).padStart(7, '0')}`);
  const column = (Type, make) => Type.from({ length: RELATIONS }, make);
  const none = slug.map(() => []);
  return projectionOf({
    actors: { slug, name: slug, aliases: none, identifiers: none, description: slug.map(() => null), kind: new Uint8Array(ACTORS), numberOf: new Map(slug.map((name, actor) => [name, actor])) },
    documents: { id: ['document:d'], background: new Uint8Array(1), numberOf: new Map([['document:d', 0]]) },
    relations: {
      id,
      type: column(Uint8Array, () => Math.floor(random() * 4)),
      source: column(Uint32Array, () => Math.floor(random() * ACTORS)),
      target: column(Uint32Array, () => Math.floor(random() * ACTORS)),
      since: new Int32Array(RELATIONS).fill(-0x8000_0000),
      until: new Int32Array(RELATIONS).fill(0x7fff_ffff),
      numberOf: new Map(),
    },
    statements: {
      offset: Uint32Array.from({ length: RELATIONS + 1 }, (_, r) => r),
      document: new Uint32Array(RELATIONS),
      certainty: column(Uint8Array, () => Math.floor(random() * 4)),
      polarity: new Uint8Array(RELATIONS),
      qualifier: new Array(RELATIONS).fill(null),
    },
  });
}

function graphologyOf({ actors, relations }, costs) {
  const graph = new Graph({ type: 'undirected', multi: true });
  actors.slug.forEach((slug) => graph.addNode(slug));
  relations.id.forEach((_, r) => graph.addUndirectedEdge(actors.slug[relations.source[r]], actors.slug[relations.target[r]], { cost: costs(r) }));
  return graph;
}

function pathCost(graph, nodes) {
  return nodes.slice(1).reduce((sum, to, i) => sum + Math.min(...graph.edges(nodes[i], to).map((edge) => graph.getEdgeAttribute(edge, 'cost'))), 0);
}
