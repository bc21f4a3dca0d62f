import type { Logger } from 'pino';
import type { Engine } from '../engine';

/** What a server needs, and what may be left out. */
export interface ServerOptions {
  readonly engine: Engine;
  readonly logger: Logger;
  readonly limits?: Partial<Limits>;
}

/** What a request may cost. */
export interface Limits {
  /** How long a request may take, in ms. */
  readonly requestTimeoutMs: number;
  /** The greatest size of a request's body, in bytes. */
  readonly maxBodyBytes: number;
  /** How deep fields may be nested. GraphiQL's introspection needs 15. */
  readonly maxQueryDepth: number;
  /** The greatest number of tokens in a query. */
  readonly maxQueryTokens: number;
  /** How deep brackets of all kinds may be nested in a query: lists, objects, selections. */
  readonly maxQueryNesting: number;
  /** The greatest number of fields, counted as often as fragments repeat them. */
  readonly maxQueryFields: number;
  /** The greatest number of fields of Query, counted likewise: each is a search of its own. */
  readonly maxRootFields: number;
  readonly maxAliases: number;
  readonly maxDirectives: number;
}

export const DEFAULT_LIMITS: Limits = {
  requestTimeoutMs: 10_000,
  maxBodyBytes: 100_000,
  maxQueryDepth: 15,
  maxQueryTokens: 2000,
  maxQueryNesting: 50,
  maxQueryFields: 1000,
  maxRootFields: 20,
  maxAliases: 50,
  maxDirectives: 50,
};
