import { join } from 'node:path';
import { Command, Option } from 'commander';
import { GRAPH_FORMATS, graphFiles, type GraphFormat } from '../formats/graphFiles';
import { badInput } from '../model/errors';
import type { CommandContext } from './context';
import { printPieces, writeFilePieces } from './output';
import { longDeadline, withGraph } from './withProduct';

interface Options {
  readonly format: GraphFormat;
  readonly output?: string;
  /** What `--output` was called before. */
  readonly out?: string;
}

const HELP = `
json     the whole graph in one file, nothing lost; \`actor-graph import --json\` reads it
csv      actors.csv and relations.csv in a folder, as \`actor-graph import\` reads them. What has no column there is lost: documents and
         their texts, quotes and offsets, mentions, denied statements, attributions, bases, notes, descriptions, identifiers other
         than wikidata and iso3, and relations that no statement affirms. An alias with a semicolon in it is read back as two.
graphml  actors and relations for yEd, Gephi, networkx, igraph and others. Statements, documents and mentions are lost.
gexf     actors and relations for Gephi, periods as spells. Statements, documents and mentions are lost.
cypher   the whole graph as a script that makes it in an empty Neo4j (5.26 or newer): cypher-shell -f graph.cypher

In graphml and gexf, characters that XML cannot hold become U+FFFD. docs/formats.md has the details.

Examples:
  actor-graph export --format json > graph.json
  actor-graph export --format gexf --output graph.gexf
  actor-graph export --format csv --output tables/`;

/** `actor-graph export`: writes the graph in one of the formats. */
export function exportCommand({ configuration }: CommandContext): Command {
  return new Command('export')
    .summary('write the graph as JSON, CSV, GraphML, GEXF or Cypher')
    .description('Writes the whole graph, all of one state of it, even while others write.')
    .addOption(new Option('--format <format>', 'what to write').choices(GRAPH_FORMATS).makeOptionMandatory())
    .option('-o, --output <path>', 'the file (csv: the folder) to write to; - for stdout (not csv) (default: "-")')
    .addOption(new Option('--out <path>').hideHelp())
    .addHelpText('after', HELP)
    .action(async ({ format, output, out }: Options) => {
      const path = output ?? out ?? '-';
      if (format === 'csv' && path === '-') badInput('--output', 'CSV is two files.', 'Name the folder to put them in.');
      const graph = await withGraph(configuration(), (product) => product.readWholeGraph(longDeadline()));
      for (const { name, pieces } of graphFiles(format, graph)) {
        if (path === '-') await printPieces(pieces);
        else await writeFilePieces(format === 'csv' ? join(path, name) : path, pieces);
      }
    });
}
