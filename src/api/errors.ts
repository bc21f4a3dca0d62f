import { GraphQLError, Kind } from 'graphql';
import { Failure, type Problem } from '../model/errors';

/** What `extensions` of an error tells: its code, the way out, and what a problem of that code says besides. */
export function problemExtensions({ message: _, ...extensions }: Problem): Record<string, unknown> {
  return extensions;
}

/**
 * The error as the user sees it. A problem keeps its code and remedy; what graphql itself says of a query is bad input; anything else
 * is a defect of ours: `report` gets it and gives it an id, and the user sees the id and nothing more.
 */
export function presentError(error: GraphQLError, report: (defect: unknown) => string): GraphQLError {
  const original = rootOf(error);
  if (original instanceof Failure) return withExtensions(error, original.message, problemExtensions(original.problem));
  // Only our own errors say what to do.
  if (typeof error.extensions.remedy === 'string') return withExtensions(error, error.message, error.extensions);
  if (original instanceof GraphQLError && !isDefect(error)) {
    const { http } = error.extensions;
    const remedy = 'Compare the query with the schema: GraphiQL shows it at /graphql.';
    return withExtensions(error, error.message, { code: 'BAD_USER_INPUT', remedy, ...(http === undefined ? {} : { http }) });
  }
  const errorId = report(original);
  const remedy = 'Try again; if it stays, report it with this errorId.';
  return withExtensions(error, 'Something went wrong on the server.', { code: 'INTERNAL', remedy, errorId });
}

/** What was thrown in the first place. */
function rootOf(error: GraphQLError): unknown {
  let original: unknown = error;
  while (original instanceof GraphQLError && original.originalError !== undefined && original.originalError !== null) original = original.originalError;
  return original;
}

/**
 * Whether an error of graphql itself is about what a resolver returned. Such an error has a path and points at a field; one about
 * what the user wrote points at an argument or a variable, or was found before anything ran.
 */
function isDefect({ path, nodes }: GraphQLError): boolean {
  return path !== undefined && nodes?.[0]?.kind === Kind.FIELD;
}

function withExtensions({ nodes, source, positions, path }: GraphQLError, message: string, extensions: Record<string, unknown>): GraphQLError {
  return new GraphQLError(message, { nodes, source, positions, path, extensions });
}
