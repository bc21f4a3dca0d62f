import { Failure, type Problem } from '../../model/errors';

const RETRY_AFTER_SECONDS = 2;
const BYTES: Readonly<Record<string, number>> = { KiB: 2 ** 10, MiB: 2 ** 20, GiB: 2 ** 30 };

/** Out of a memory pool: the server calls it transient, but the same query will not fit the next time either. */
const OUT_OF_MEMORY = /^Neo\.TransientError\.General\.(MemoryPoolOutOfMemoryError|TransactionOutOfMemoryError|OutOfMemoryError)$/;

/** A URI as it may be shown: without a user and password. */
export function withoutCredentials(uri: string): string {
  return uri.replace(/\/\/[^/]*@/, '//');
}

/** The code that Neo4j or its driver gave an error, or null when it is none of theirs. */
export function codeOf(error: unknown): string | null {
  return error instanceof Error && error.name === 'Neo4jError' && 'code' in error && typeof error.code === 'string' ? error.code : null;
}

/** Whether an error is final although the driver would try again. */
export function isOutOfMemory(error: unknown): boolean {
  return OUT_OF_MEMORY.test(codeOf(error) ?? '');
}

/** Whether the server ended a transaction because its time was over. */
export function isTimedOut(error: unknown): boolean {
  return /^Neo\.(ClientError|TransientError)\.Transaction\.TransactionTimedOut/.test(codeOf(error) ?? '');
}

/** The failure of a search that was stopped after so many ms. */
export function tookTooLong(uri: string, afterMs: number): Failure {
  return new Failure({
    code: 'TIMEOUT',
    message: `The search in Neo4j at ${withoutCredentials(uri)} was stopped after ${afterMs} ms.`,
    remedy: 'Ask for shorter paths, or narrow the filter.',
    afterMs,
  });
}

/** The failure of a call that its deadline ended. */
export function noAnswerInTime(uri: string): Failure {
  return new Failure({
    code: 'UNAVAILABLE',
    message: `Neo4j at ${withoutCredentials(uri)} did not answer in time.`,
    remedy: 'Check that the server runs and is not overloaded, then try again.',
    retryAfterSeconds: RETRY_AFTER_SECONDS,
  });
}

/**
 * What a user is told about an error of Neo4j or its driver: never a stack trace, never a password. Anything else that was thrown
 * is given back as it is.
 */
export function asFailure(error: unknown, uri: string): unknown {
  const code = codeOf(error);
  return code === null || !(error instanceof Error)
    ? error
    : new Failure(problemOf(code, error.message, withoutCredentials(uri)), { cause: error });
}

function problemOf(code: string, message: string, uri: string): Problem {
  const unavailable = (what: string, remedy: string): Problem => ({
    code: 'UNAVAILABLE',
    message: what,
    remedy,
    retryAfterSeconds: RETRY_AFTER_SECONDS,
  });
  const wrongSetting = (argument: string, what: string, remedy: string): Problem => ({
    code: 'BAD_USER_INPUT',
    argument,
    message: what,
    remedy,
  });

  if (OUT_OF_MEMORY.test(code)) {
    const [, size = '0', unit = ''] = /limit ([\d.]+) ?([KMG]iB)/.exec(message) ?? [];
    return {
      code: 'RESOURCE_LIMIT',
      message: `Neo4j at ${uri} has not enough memory for this transaction.`,
      remedy: 'Ask for less or write smaller batches, or raise db.memory.transaction.max on the server.',
      limit: Number(size) * (BYTES[unit] ?? 1),
    };
  }
  if (code === 'Neo.ClientError.Security.AuthenticationRateLimit') {
    return unavailable(
      `Neo4j at ${uri} refuses logins for a while, after too many with a wrong password.`,
      'Wait some seconds; check NEO4J_USERNAME and NEO4J_PASSWORD.',
    );
  }
  if (code === 'Neo.ClientError.Security.CredentialsExpired') {
    return wrongSetting(
      'NEO4J_PASSWORD',
      `Neo4j at ${uri} wants the first password of this user to be changed.`,
      'Change it in the Neo4j Browser or with cypher-shell, and set NEO4J_PASSWORD to the new one.',
    );
  }
  if (code === 'Neo.ClientError.Security.Forbidden') {
    return wrongSetting(
      'NEO4J_USERNAME',
      `Neo4j at ${uri} does not allow this to the user.`,
      'Give the user the right to read, write and make constraints, or set NEO4J_USERNAME to another one.',
    );
  }
  if (code.startsWith('Neo.ClientError.Security.')) {
    return wrongSetting('NEO4J_PASSWORD', `Neo4j at ${uri} refuses the user name or password.`, 'Check NEO4J_USERNAME and NEO4J_PASSWORD.');
  }
  if (code === 'Neo.ClientError.Database.DatabaseNotFound') {
    return wrongSetting(
      'NEO4J_DATABASE',
      `Neo4j at ${uri} has no database of that name.`,
      'Check NEO4J_DATABASE, or leave it out to use the default one of the user.',
    );
  }
  if (code === 'Neo.DatabaseError.Schema.ConstraintCreationFailed') {
    const [, found = code] = message.split('\n');
    return {
      code: 'UNSUPPORTED',
      message: `The database at ${uri} holds data that the graph's constraints forbid: ${found}`,
      remedy: 'Remove the duplicates, or use an empty database.',
    };
  }
  if (message.startsWith('Server responded HTTP')) {
    return wrongSetting('NEO4J_URI', `${uri} is the HTTP port of Neo4j.`, 'Give the port of Bolt, 7687 by default.');
  }
  if (code === 'ServiceUnavailable' || code === 'SessionExpired') {
    const [, why] = /(ECONNREFUSED|ENOTFOUND|EAI_AGAIN|EHOSTUNREACH|ECONNRESET|No routing servers available)/.exec(message) ?? [];
    return unavailable(
      `Neo4j at ${uri} cannot be reached${why === undefined ? '' : ` (${why})`}.`,
      'Check that the server runs, and that host, port and scheme in NEO4J_URI are right.',
    );
  }
  if (message.startsWith('Connection acquisition timed out')) {
    return unavailable(`All connections to Neo4j at ${uri} are busy.`, 'Try again later.');
  }
  if (
    code.startsWith('Neo.TransientError.') ||
    code.startsWith('Neo.ClientError.Transaction.') ||
    code.startsWith('Neo.ClientError.Cluster.') ||
    !code.startsWith('Neo.')
  ) {
    return unavailable(`Neo4j at ${uri} could not do this now (${code}).`, 'Try again later.');
  }
  return {
    code: 'INTERNAL',
    message: `Neo4j at ${uri} answered with an error: ${code}.`,
    remedy: 'See the log of actor-graph and that of Neo4j.',
  };
}
