import { Command } from 'commander';
import type { Product } from '../compose';
import { VARIABLES, type Config } from '../config';
import { Failure } from '../model/errors';
import type { CommandContext } from './context';
import { PRODUCT_SEED } from './packageFiles';
import { writtenText } from './progress';
import { EXIT, problemText } from './report';
import { withProduct } from './withProduct';

const WARM_UP_MS = 60_000;
/** npm passes Ctrl-C on to a process that the terminal has already told: within this time, two signals are one. */
const ONE_SIGNAL_MS = 300;

const EXAMPLES = `
Examples:
  actor-graph serve
  PORT=8080 DATA_DIR=/var/lib/actor-graph actor-graph serve`;

/** `actor-graph serve`: the API and the explorer, until SIGINT or SIGTERM. */
export function serveCommand(context: CommandContext): Command {
  return new Command('serve')
    .summary('serve the API and the explorer')
    .description(
      'Serves the API and the explorer until it is stopped with Ctrl-C. An empty embedded store is filled with the article first.',
    )
    .addHelpText('after', `\nEnvironment (also from the file .env):\n${variablesText()}\n${EXAMPLES}`)
    .action(() => {
      const config = context.configuration();
      return withProduct(config, (product) => serve(product, config, context));
    });
}

async function serve(product: Product, config: Config, context: CommandContext): Promise<void> {
  // Loaded only now, like the product: no other command needs them.
  const { createLogger } = require('../server/logger') as typeof import('../server/logger');
  const { createServer } = require('../server/server') as typeof import('../server/server');
  await seedIfWanted(product, config);
  await product.engine.warm(Date.now() + WARM_UP_MS);
  const server = createServer({
    engine: product.engine,
    logger: createLogger(config.LOG_LEVEL),
    limits: {
      requestTimeoutMs: config.REQUEST_TIMEOUT_MS,
      maxBodyBytes: config.MAX_BODY_BYTES,
      maxQueryDepth: config.MAX_QUERY_DEPTH,
      maxQueryTokens: config.MAX_QUERY_TOKENS,
    },
  });
  const stopped = stopSignal();
  try {
    const url = await server.listen(config.PORT, config.HOST);
    process.stdout.write(`actor-graph serves the graph in ${product.place} at ${url} (GraphQL: ${url}/graphql). Stop it with Ctrl-C.\n`);
  } catch (error) {
    // The configuration is as it may be; it is the machine that does not allow it now.
    if (!(error instanceof Failure)) throw error;
    process.stderr.write(`${problemText(error.problem)}\n`);
    context.failed();
    return;
  }
  await stopped;
  process.stderr.write('Stopping when the requests under way are answered. Ctrl-C again stops at once.\n');
  await server.close();
}

async function seedIfWanted(product: Product, { SEED }: Config): Promise<void> {
  const wanted = SEED ?? (product.store === 'embedded' && (await product.isEmpty(Date.now() + WARM_UP_MS)));
  if (wanted) process.stderr.write(`${writtenText(await product.loadSeed(PRODUCT_SEED), product.place)}\n`);
}

/** Resolves at the first SIGINT or SIGTERM; the next one ends the process. */
function stopSignal(): Promise<void> {
  return new Promise((resolve) => {
    let firstAt: number | null = null;
    const stop = () => {
      if (firstAt === null) {
        firstAt = Date.now();
        resolve();
      } else if (Date.now() - firstAt > ONE_SIGNAL_MS) process.exit(EXIT.failed);
    };
    process.on('SIGINT', stop);
    process.on('SIGTERM', stop);
  });
}

function variablesText(): string {
  const width = Math.max(...Object.keys(VARIABLES).map((name) => name.length)) + 2;
  const lines = Object.entries(VARIABLES).map(([name, { description, default: fallback }]) => {
    return `  ${name.padEnd(width)}${description}${fallback === null ? '' : ` (${fallback})`}`;
  });
  return lines.join('\n');
}
