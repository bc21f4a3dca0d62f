import { Command } from 'commander';
import { badInput } from '../model/errors';
import type { CommandContext } from './context';
import { readInputFile } from './inputFile';
import { loadedText, withProgress } from './progress';
import { stoppable } from './stoppable';
import { withProduct } from './withProduct';

interface Options {
  readonly actors?: string;
  readonly relations?: string;
  readonly document?: string;
  readonly json?: string;
}

const HELP = `
actors.csv     slug,name,kind,aliases,wikidata,iso3 (all but slug and name optional; aliases separated by ;)
relations.csv  source,type,target,since,until,certainty,qualifier (the last four optional)

Columns may stand in any order. Who relations.csv names is looked for among the actors of actors.csv and of the graph, by slug,
name or alias; who is called otherwise is made from a slug, and listed at the end. Each line of relations.csv becomes an affirmed
statement of one document of kind DATASET. When any line is malformed, every such line is reported and nothing is imported. An
import that was interrupted can simply be begun again.

Examples:
  actor-graph import --relations relations.csv
  actor-graph import --actors actors.csv --relations relations.csv --document "Arms transfers 2020-2025"
  actor-graph import --json graph.json`;

/** `actor-graph import`: puts CSV tables, or a graph that was exported as JSON, into the graph. */
export function importCommand({ configuration, interrupted }: CommandContext): Command {
  return new Command('import')
    .summary('put CSV tables or an exported graph into the graph')
    .description('Puts actors and relations from CSV files, or a graph that was exported as JSON, into the graph.')
    .option('--actors <file>', 'actors as CSV')
    .option('--relations <file>', 'relations as CSV')
    .option('--document <title>', 'the title of the document that the relations are statements of (default: the name of their file)')
    .option('--json <file>', 'a graph as `actor-graph export --format json` wrote it')
    .addHelpText('after', HELP)
    .action(async (options: Options) => {
      checkOptions(options);
      const read = async (path: string | undefined) => (path === undefined ? null : readInputFile(path));
      const [actors, relations, graph] = await Promise.all([read(options.actors), read(options.relations), read(options.json)]);
      await withProduct(configuration(), async (product) => {
        const loaded = await stoppable((signal) =>
          withProgress((onProgress) =>
            graph === null
              ? product.loadTables({ actors, relations, document: options.document ?? null }, onProgress, signal)
              : product.loadGraph(graph, onProgress, signal),
          ),
        );
        process.stderr.write(`${loadedText(loaded, product.place)}\n`);
        if (loaded.rowsDone < loaded.rows) interrupted();
      });
    });
}

function checkOptions({ actors, relations, document, json }: Options): void {
  const tables = actors !== undefined || relations !== undefined;
  if (!tables && json === undefined)
    badInput('', 'There is nothing to import.', 'Give --actors FILE, --relations FILE, both, or --json FILE.');
  if (json !== undefined && (tables || document !== undefined))
    badInput('--json', 'A graph as JSON is imported by itself.', 'Leave out --actors, --relations and --document.');
  if (document !== undefined && relations === undefined)
    badInput('--document', 'A document has its statements from --relations.', 'Give --relations FILE, or leave out --document.');
  if (document?.trim() === '') badInput('--document', 'The title is empty.', 'Give a title, or leave out --document.');
}
