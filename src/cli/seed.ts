import { Command } from 'commander';
import type { CommandContext } from './context';
import { PRODUCT_SEED } from './packageFiles';
import { writtenText } from './progress';
import { withProduct } from './withProduct';

/** `actor-graph seed [FOLDER]`: puts an annotated article into the graph. */
export function seedCommand({ configuration }: CommandContext): Command {
  return new Command('seed')
    .summary('put an annotated article into the graph')
    .description('Puts an article with its actors, mentions and statements into the graph. Done again, it changes nothing.')
    .argument('[folder]', 'the folder of the article and its annotations; without it, the article that comes with the product')
    .addHelpText('after', '\nExamples:\n  actor-graph seed\n  actor-graph seed my-article/')
    .action(async (folder: string | undefined) => {
      await withProduct(configuration(), async (product) => {
        const written = await product.loadSeed(folder ?? PRODUCT_SEED);
        process.stderr.write(`${writtenText(written, product.place)}\n`);
      });
    });
}
