import { inPieces } from './pieces';
import { TABLES, type WholeGraph } from './wholeGraph';

/** What a file of this format says that it is. */
export const GRAPH_JSON_FORMAT = 'actor-graph/1';

/**
 * A graph as JSON text, in pieces: `{"format":"actor-graph/1","actors":[...],"documents":[...],...}` with one item on each line, in
 * the given order. Nothing is lost: `readGraphJson` gives the same graph.
 */
export function writeGraphJson(graph: WholeGraph): Generator<string> {
  return inPieces(lines(graph));
}

function* lines(graph: WholeGraph): Generator<string> {
  yield `{"format":${JSON.stringify(GRAPH_JSON_FORMAT)}`;
  for (const table of TABLES) {
    yield `,\n"${table}":[`;
    for (const [index, item] of graph[table].entries()) yield `${index === 0 ? '' : ','}\n${JSON.stringify(item)}`;
    yield '\n]';
  }
  yield '}\n';
}
