import type { IncomingMessage } from 'node:http';
import type { GraphQLParams, Plugin } from 'graphql-yoga';
import { httpError } from '../httpError';
import { readBody } from '../readBody';

/** What Yoga's hooks know of the request below them. */
export interface NodeContext {
  readonly req: IncomingMessage;
}

const JSON_TYPE = /^application\/(json|graphql\+json)\s*(;|$)/i;

/**
 * Reads GraphQL requests, GET and POST, and takes no others in: a POST must be JSON. Browsers send a form or a plain text to any site
 * without asking it, but JSON only with leave, which CORS would have to give. Takes the place of all of Yoga's own readers.
 */
export function graphqlRequests(maxBodyBytes: number): Plugin<object, NodeContext> {
  return {
    onRequestParse({ request, serverContext, setRequestParser }) {
      const { req } = serverContext;
      if (request.method === 'GET') {
        setRequestParser(() => needQuery(readQueryString(req.url ?? '')));
        return;
      }
      if (request.method !== 'POST') {
        throw httpError(
          405,
          { code: 'BAD_USER_INPUT', message: `GraphQL is not asked with ${request.method}.`, remedy: 'Use POST with a JSON body, or GET for a query.' },
          { Allow: 'GET, POST' },
        );
      }
      if (!JSON_TYPE.test(req.headers['content-type'] ?? '')) {
        throw httpError(415, {
          code: 'BAD_USER_INPUT',
          argument: 'content-type',
          message: 'The body of a GraphQL request is JSON.',
          remedy: 'Send it with the header "content-type: application/json".',
        });
      }
      setRequestParser(async () => needQuery(readParameters(await readBody(req, maxBodyBytes))));
    },
  };
}

function readQueryString(url: string): GraphQLParams {
  const values = new URLSearchParams(url.slice(url.indexOf('?') + 1));
  const json = (name: string) => {
    const text = values.get(name);
    return text ? parseJson(text, name) : undefined;
  };
  return {
    query: values.get('query') ?? undefined,
    operationName: values.get('operationName') || undefined,
    variables: json('variables'),
    extensions: json('extensions'),
  };
}

function readParameters(body: string): GraphQLParams {
  const parameters = parseJson(body, 'body');
  if (typeof parameters === 'object' && parameters !== null && !Array.isArray(parameters)) return parameters;
  throw httpError(400, {
    code: 'BAD_USER_INPUT',
    argument: 'body',
    message: `The request's body is ${Array.isArray(parameters) ? 'a list' : 'no object'}.`,
    remedy: 'Send one query as an object: {"query": "...", "variables": {...}}.',
  });
}

function needQuery(parameters: GraphQLParams): GraphQLParams {
  if (typeof parameters.query === 'string') return parameters;
  throw httpError(400, { code: 'BAD_USER_INPUT', argument: 'query', message: 'The request has no query.', remedy: 'Send {"query": "...", "variables": {...}}.' });
}

/** Any JSON value; its type is checked by those who use it. */
function parseJson(text: string, argument: string) {
  try {
    return JSON.parse(text);
  } catch {
    throw httpError(400, {
      code: 'BAD_USER_INPUT',
      argument,
      message: argument === 'body' ? "The request's body is no JSON." : `The parameter ${argument} is no JSON.`,
      remedy: 'Send {"query": "...", "variables": {...}} as the body, or variables as a JSON object.',
    });
  }
}
