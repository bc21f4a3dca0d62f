import type { Engine } from '../engine';
import { fail } from '../model/errors';
import { createLoaders, type Loaders } from './loaders';

/** What the resolvers of one request share. */
export interface Context {
  readonly engine: Engine;
  /** When the request must have ended, in ms since the epoch. */
  readonly deadline: number;
  /** The request's loaders, made when they are first asked for: most path queries need none. */
  loaders(): Loaders;
  /** Counts items that a list may bring into the answer; fails with RESOURCE_LIMIT beyond the request's allowance. */
  spend(items: number): void;
}

/** Items that all lists of one request may ask for together, as the sum of their `first`. */
const ITEM_ALLOWANCE = 200_000;

/** The context of a request that must end by `deadline` (ms since the epoch). */
export function createContext(engine: Engine, deadline: number): Context {
  let loaders: Loaders | undefined;
  let spent = 0;
  return {
    engine,
    deadline,
    loaders: () => (loaders ??= createLoaders(engine, deadline)),
    spend(items) {
      spent += items;
      if (spent > ITEM_ALLOWANCE) {
        fail({
          code: 'RESOURCE_LIMIT',
          argument: 'first',
          limit: ITEM_ALLOWANCE,
          message: `The lists of this query ask for more than ${ITEM_ALLOWANCE} items in all.`,
          remedy: 'Ask for less with `first`, or nest fewer lists.',
        });
      }
    },
  };
}
