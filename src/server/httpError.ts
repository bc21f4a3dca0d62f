import { GraphQLError } from 'graphql';
import { problemExtensions } from '../api/errors';
import type { Problem } from '../model/errors';

/** An error about the HTTP request rather than the query in it: it decides the status and may set headers. */
export function httpError(status: number, problem: Problem, headers: Readonly<Record<string, string>> = {}): GraphQLError {
  return new GraphQLError(problem.message, { extensions: { ...problemExtensions(problem), http: { status, headers } } });
}
