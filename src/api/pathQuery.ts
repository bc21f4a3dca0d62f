import type { PathQuery } from '../engine/queries';
import { badInput } from '../model/errors';
import type { QueryPathsArgs } from './__generated__/resolvers';
import { count, pageArguments, someReferences } from './arguments';
import { relationFilter } from './relationFilter';

// The same defaults as in schema/query.graphql, for an explicit null.
const DEFAULTS = { select: 'ALL_SHORTEST', mode: 'ACYCLIC', direction: 'ANY', minLength: 1, maxLength: 6 } as const;

/** The path query that the arguments of Query.paths mean; bad input names the argument. */
export function pathQuery(args: QueryPathsArgs): PathQuery {
  const minLength = count(args.minLength ?? DEFAULTS.minLength, 'minLength');
  const maxLength = count(args.maxLength ?? DEFAULTS.maxLength, 'maxLength');
  if (minLength > maxLength) {
    badInput('minLength', `minLength is ${minLength}, more than maxLength, ${maxLength}.`, 'Give a maxLength that is not less than minLength.');
  }
  return {
    from: someReferences(args.from, 'from'),
    to: someReferences(args.to, 'to'),
    select: args.select ?? DEFAULTS.select,
    mode: args.mode ?? DEFAULTS.mode,
    direction: args.direction ?? DEFAULTS.direction,
    minLength,
    maxLength,
    sign: args.sign ?? null,
    k: 1,
    disjoint: null,
    filter: relationFilter(args.filter),
    ...pageArguments(args),
  };
}
