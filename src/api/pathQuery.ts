import type { MatchQuery, PathQuery } from '../engine/queries';
import { badInput } from '../model/errors';
import { NO_FILTER } from '../model/filter';
import { RELATION_TYPES } from '../model/relationType';
import type { QueryMatchArgs, QueryPathExistsArgs, QueryPathsArgs } from './__generated__/resolvers';
import { count, pageArguments, someReferences } from './arguments';
import { matchParameters } from './matchParameters';
import { relationFilter } from './relationFilter';
import { selectorCount } from './selectorCount';

// The same defaults as in schema/query.graphql, for an explicit null.
const DEFAULTS = { select: 'ALL_SHORTEST', mode: 'ACYCLIC', direction: 'ANY', minLength: 1, maxLength: 6 } as const;

/** The path query that the arguments of Query.paths mean; bad input names the argument. */
export function pathQuery(args: QueryPathsArgs): PathQuery {
  const minLength = count(args.minLength ?? DEFAULTS.minLength, 'minLength');
  const maxLength = count(args.maxLength ?? DEFAULTS.maxLength, 'maxLength');
  if (minLength > maxLength) {
    badInput(
      'minLength',
      `minLength is ${minLength}, more than maxLength, ${maxLength}.`,
      'Give a maxLength that is not less than minLength.',
    );
  }
  const select = args.select ?? DEFAULTS.select;
  return {
    from: someReferences(args.from, 'from'),
    to: someReferences(args.to, 'to'),
    select,
    k: selectorCount(select, args.k ?? null, 'k'),
    mode: args.mode ?? DEFAULTS.mode,
    direction: args.direction ?? DEFAULTS.direction,
    minLength,
    maxLength,
    sign: args.sign ?? null,
    disjoint: args.disjoint ?? null,
    executor: args.executor ?? null,
    filter: relationFilter(args.filter),
    ...pageArguments(args),
  };
}

/** The path query that the arguments of Query.pathExists mean: for one path, of at least one step. Bad input names the argument. */
export function existenceQuery(args: QueryPathExistsArgs): PathQuery {
  const maxLength = args.maxLength ?? DEFAULTS.maxLength;
  if (maxLength < 1) badInput('maxLength', `maxLength is ${maxLength}, less than 1.`, 'Give 1 or more.');
  return pathQuery({ ...args, select: 'ANY', minLength: 1, maxLength, first: 1 });
}

/** The query that the arguments of Query.match mean; what is wrong with the pattern the engine tells. Bad input names the argument. */
export function matchQuery(args: QueryMatchArgs): MatchQuery {
  return {
    pattern: args.pattern,
    parameters: matchParameters(args.parameters ?? {}),
    // The pattern's labels say which types are meant.
    filter: relationFilter(args.filter, { ...NO_FILTER, types: RELATION_TYPES }),
    executor: args.executor ?? null,
    ...pageArguments(args),
  };
}
