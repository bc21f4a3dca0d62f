import { writeCypher } from './cypherScript';
import { writeGexf } from './gexf';
import { writeGraphml } from './graphml';
import { supportedGraph } from './supportedGraph';
import type { WholeGraph } from './wholeGraph';
import { writeActorsCsv } from './writeActorsCsv';
import { writeGraphJson } from './writeGraphJson';
import { writeRelationsCsv } from './writeRelationsCsv';

/** The formats in which a graph is written. */
export const GRAPH_FORMATS = ['json', 'csv', 'graphml', 'gexf', 'cypher'] as const;
export type GraphFormat = (typeof GRAPH_FORMATS)[number];

/** A file to be written: its name, its media type, and its text in pieces, which can be read once. */
export interface GraphFile {
  readonly name: string;
  readonly mediaType: string;
  readonly pieces: Iterable<string>;
}

/** The files of a graph in a format: two for CSV, else one. */
export function graphFiles(format: GraphFormat, graph: WholeGraph): readonly GraphFile[] {
  switch (format) {
    case 'json':
      return [{ name: 'graph.json', mediaType: 'application/json', pieces: writeGraphJson(graph) }];
    case 'csv':
      return [
        { name: 'actors.csv', mediaType: 'text/csv', pieces: writeActorsCsv(graph.actors) },
        { name: 'relations.csv', mediaType: 'text/csv', pieces: writeRelationsCsv(graph) },
      ];
    case 'graphml':
      return [{ name: 'graph.graphml', mediaType: 'application/xml', pieces: writeGraphml(supportedGraph(graph)) }];
    case 'gexf':
      return [{ name: 'graph.gexf', mediaType: 'application/xml', pieces: writeGexf(supportedGraph(graph)) }];
    case 'cypher':
      return [{ name: 'graph.cypher', mediaType: 'text/plain', pieces: writeCypher(graph) }];
  }
}
