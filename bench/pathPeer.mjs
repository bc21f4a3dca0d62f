// graphology's side of the path benchmark, in a thread of its own: its graph is a heap of objects that would slow every garbage collection of ours.
import { parentPort, workerData } from 'node:worker_threads';
import Graph from 'graphology';
import { bidirectional as dijkstra } from 'graphology-shortest-path/dijkstra.js';
import { bidirectional } from 'graphology-shortest-path/unweighted.js';
import { allSimplePaths } from 'graphology-simple-path';
import { slugOf } from './pathGraphs.mjs';

const { actors, columns, costs } = workerData;
const graph = new Graph({ type: 'undirected', multi: true });
for (let actor = 0; actor < actors; actor++) graph.addNode(slugOf(actor));
columns.source.forEach((from, r) => graph.addUndirectedEdge(slugOf(from), slugOf(columns.target[r]), { cost: costs[r] }));

/** What can be asked, and one number for each answer: the length, the cost or the number of paths. */
const SEARCHES = {
  shortest: (from, to) => bidirectional(graph, from, to).length - 1,
  cheapest: (from, to) => costOf(dijkstra(graph, from, to, 'cost')),
  'simple paths': (from, to) => allSimplePaths(graph, from, to, { maxDepth: 4 }).length,
};

function costOf(nodes) {
  return nodes.slice(1).reduce((sum, to, i) => sum + Math.min(...graph.edges(nodes[i], to).map((edge) => graph.getEdgeAttribute(edge, 'cost'))), 0);
}

parentPort.on('message', ({ search, pairs }) => {
  const begun = performance.now();
  const figures = pairs.map(([from, to]) => SEARCHES[search](slugOf(from), slugOf(to)));
  parentPort.postMessage({ figures, ms: performance.now() - begun });
});
parentPort.postMessage('ready');
