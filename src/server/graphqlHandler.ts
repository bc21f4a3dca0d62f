import type { IncomingMessage, ServerResponse } from 'node:http';
import { createYoga } from 'graphql-yoga';
import type { Logger } from 'pino';
import { buildSchema } from '../api/buildSchema';
import { createContext } from '../api/context';
import type { Engine } from '../engine';
import { graphiql } from './graphiql';
import type { Limits } from './options';
import { deadline } from './plugins/deadline';
import { errors } from './plugins/errors';
import { graphqlRequests } from './plugins/graphqlRequests';
import { queryLimits } from './plugins/queryLimits';

export const GRAPHQL_PATH = '/graphql';

/** Answers requests to /graphql: queries, and GraphiQL for browsers. */
export function graphqlHandler(engine: Engine, limits: Limits, logger: Logger): (request: IncomingMessage, response: ServerResponse) => Promise<void> {
  const yoga = createYoga({
    schema: buildSchema(),
    graphqlEndpoint: GRAPHQL_PATH,
    context: () => createContext(engine, Date.now() + limits.requestTimeoutMs),
    plugins: [graphqlRequests(limits.maxBodyBytes), queryLimits(limits), deadline(limits.requestTimeoutMs), errors(logger)],
    ...graphiql(),
    // What follows is done by the plugins above or not wanted at all.
    maxRequestBodySize: false,
    maskedErrors: false,
    batching: false,
    multipart: false,
    cors: false,
    landingPage: false,
    logging: false,
  });
  return async (request, response) => {
    await yoga(request, response);
  };
}
