import { join } from 'node:path';
import { Command, Option } from 'commander';
import { writeActorsCsv } from '../formats/actorsCsv';
import { writeGraphJson } from '../formats/graphJson';
import { writeRelationsCsv } from '../formats/relationsCsv';
import { badInput } from '../model/errors';
import type { CommandContext } from './context';
import { printPieces, writeFilePieces } from './output';
import { longDeadline, withProduct } from './withProduct';

interface Options {
  readonly format: 'json' | 'csv';
  readonly out: string;
}

const HELP = `
json  the whole graph in one file, nothing lost; \`actor-graph import --json\` reads it
csv   actors.csv and relations.csv in a folder, as \`actor-graph import\` reads them. What has no column there is lost: documents and
      their texts, quotes and offsets, mentions, denied statements, attributions, bases, notes, descriptions, identifiers other
      than wikidata and iso3, and relations that no statement affirms. An alias with a semicolon in it is read back as two.

Examples:
  actor-graph export --format json > graph.json
  actor-graph export --format csv --out tables/`;

/** `actor-graph export`: writes the graph as JSON or CSV. */
export function exportCommand({ configuration }: CommandContext): Command {
  return new Command('export')
    .summary('write the graph as JSON or CSV')
    .description('Writes the whole graph, all of one state of it, even while others write.')
    .addOption(new Option('--format <format>', 'what to write').choices(['json', 'csv']).makeOptionMandatory())
    .option('--out <path>', 'the file (json) or folder (csv) to write to; - for stdout (json)', '-')
    .addHelpText('after', HELP)
    .action(async ({ format, out }: Options) => {
      if (format === 'csv' && out === '-') badInput('--out', 'CSV is two files.', 'Name the folder to put them in.');
      const graph = await withProduct(configuration(), (product) => product.readWholeGraph(longDeadline()));
      if (format === 'json') await (out === '-' ? printPieces(writeGraphJson(graph)) : writeFilePieces(out, writeGraphJson(graph)));
      else {
        await writeFilePieces(join(out, 'actors.csv'), writeActorsCsv(graph.actors));
        await writeFilePieces(join(out, 'relations.csv'), writeRelationsCsv(graph));
      }
    });
}
