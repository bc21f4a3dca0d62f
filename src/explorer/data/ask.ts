import type { TypedDocumentNode } from '@graphql-typed-document-node/core';
import { Client, fetchExchange, type AnyVariables, type CombinedError } from '@urql/core';
import { withShownTexts } from './shownTexts';

/** Why there is no answer: nobody took the question, nobody answered in time, or the answer was an error. */
export type TroubleKind = 'UNREACHABLE' | 'SLOW' | 'REFUSED';

/** That a question got no answer, said to the reader of the page. */
export class Trouble extends Error {
  constructor(
    readonly kind: TroubleKind,
    message: string,
    /** The API's code, such as BAD_PATTERN, and all else that its error tells. */
    readonly details: Readonly<Record<string, unknown>> = {},
  ) {
    super(message);
  }
}

const ANSWER_WITHIN_MS = 20_000;

const client = new Client({
  url: '/graphql',
  exchanges: [fetchExchange],
  requestPolicy: 'network-only',
  preferGetMethod: false,
  fetch: (address, options) =>
    fetch(address, { ...options, signal: AbortSignal.any([...(options?.signal ? [options.signal] : []), AbortSignal.timeout(ANSWER_WITHIN_MS)]) }),
});

/** Asks the API, and gives the data of an answer without errors, its texts as they are shown. Throws a Trouble. */
export async function ask<Data, Variables extends AnyVariables>(query: TypedDocumentNode<Data, Variables>, variables: Variables): Promise<Data> {
  return withShownTexts(await askExactly(query, variables));
}

/** The same with all texts as they are in the store, to be given away as data. */
export async function askExactly<Data, Variables extends AnyVariables>(query: TypedDocumentNode<Data, Variables>, variables: Variables): Promise<Data> {
  const { data, error } = await client.query(query, variables).toPromise();
  if (error !== undefined) throw troubleOf(error);
  if (data === undefined || data === null) throw new Trouble('REFUSED', 'The server answered without data.');
  return data;
}

function troubleOf({ networkError, graphQLErrors: [first], response }: CombinedError): Trouble {
  if (first !== undefined) {
    const { remedy } = first.extensions;
    return new Trouble('REFUSED', typeof remedy === 'string' ? `${first.message} ${remedy}` : first.message, first.extensions);
  }
  if (networkError?.name === 'TimeoutError') return new Trouble('SLOW', `The server did not answer within ${ANSWER_WITHIN_MS / 1000} seconds.`);
  if (response?.status !== undefined) return new Trouble('REFUSED', `The server answered with an error (status ${response.status}).`);
  return new Trouble('UNREACHABLE', 'The server cannot be reached.');
}
