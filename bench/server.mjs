// A server for benchmarks, in a process of its own: `real` is the product on the article's graph, `constant` a bare Yoga with the same
// schema and plugins that answers every path query with the JSON that it is sent on standard input. Prints its address.
import { mkdtempSync, rmSync } from 'node:fs';
import { createServer as createHttpServer } from 'node:http';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { text } from 'node:stream/consumers';

const require = createRequire(new URL('../dist/', import.meta.url));
const { createLogger } = require('./server/logger');

if (process.argv[2] === 'real') {
  const { openEngine } = require('./engine');
  const { loadSeed } = require('./engine/load');
  const { createServer } = require('./server/server');
  const { openEmbeddedStore } = require('./store/embedded/embeddedStore');
  const directory = mkdtempSync(join(tmpdir(), 'actor-graph-bench-'));
  process.on('exit', () => rmSync(directory, { recursive: true, force: true }));
  const store = await openEmbeddedStore({ directory });
  await loadSeed(store, new URL('../seed', import.meta.url).pathname);
  const server = createServer({ engine: openEngine(store), logger: createLogger('silent') });
  console.log(await server.listen(0, '127.0.0.1'));
} else {
  const { makeExecutableSchema } = require('@graphql-tools/schema');
  const { createYoga } = require('graphql-yoga');
  const { typeDefs } = require('./api/__generated__/typeDefs');
  const { DEFAULT_LIMITS } = require('./server/options');
  const { deadline } = require('./server/plugins/deadline');
  const { errors } = require('./server/plugins/errors');
  const { graphqlRequests } = require('./server/plugins/graphqlRequests');
  const { queryLimits } = require('./server/plugins/queryLimits');
  const { paths } = JSON.parse(await text(process.stdin));
  const yoga = createYoga({
    schema: makeExecutableSchema({ typeDefs, resolvers: { Query: { paths: () => paths } }, resolverValidationOptions: { requireResolversForResolveType: 'ignore' } }),
    plugins: [graphqlRequests(DEFAULT_LIMITS.maxBodyBytes), queryLimits(DEFAULT_LIMITS), deadline(DEFAULT_LIMITS.requestTimeoutMs), errors(createLogger('silent'))],
    maxRequestBodySize: false,
    maskedErrors: false,
    batching: false,
    multipart: false,
    cors: false,
    landingPage: false,
    logging: false,
  });
  const server = createHttpServer(yoga).listen(0, '127.0.0.1', () => console.log(`http://127.0.0.1:${server.address().port}`));
}
process.on('SIGTERM', () => process.exit(0));
