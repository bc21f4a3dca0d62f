import type { MatchQuery, PathQuery } from '../engine/queries';
import type { AskedValue } from '../formats/askedItems';
import { NO_FILTER, type RelationFilter } from '../model/filter';
import { RELATION_TYPES } from '../model/relationType';
import type { Sought } from './pathEnding';

/** What was asked: as a question, as arguments in the names of the API, and between whom, which is null for a pattern. */
export interface Asked {
  readonly question: string;
  readonly arguments: Readonly<Record<string, AskedValue>>;
  readonly sought: Sought | null;
}

/** What `actor-graph path` asks. */
export function askedOfPath(query: PathQuery): Asked {
  const { select, mode, direction, minLength, maxLength, sign, disjoint, filter } = query;
  const [from, to] = [query.from.join(', '), query.to.join(', ')];
  return {
    question: `How is ${from} linked to ${to}?`,
    arguments: {
      from,
      to,
      select,
      k: select.includes('_K') ? query.k : null,
      mode,
      direction,
      minLength,
      maxLength,
      sign,
      disjoint,
      filter: whatFilters(filter, NO_FILTER.types),
    },
    sought: { from, to, minLength, maxLength },
  };
}

/** What `actor-graph match` asks. */
export function askedOfMatch({ pattern, parameters, filter }: MatchQuery): Asked {
  const given = Object.keys(parameters).length === 0 ? null : JSON.stringify(parameters);
  return {
    question: 'Which paths match the pattern?',
    arguments: { pattern, parameters: given, filter: whatFilters(filter, RELATION_TYPES) },
    sought: null,
  };
}

/** The fields of the filter that are not as they are without one. */
function whatFilters(filter: RelationFilter, types: RelationFilter['types']): Record<string, AskedValue> {
  const unset: Readonly<Record<string, AskedValue>> = { ...NO_FILTER, types, without: { ...NO_FILTER.without } };
  const fields: Readonly<Record<string, AskedValue>> = { ...filter, without: { ...filter.without } };
  return Object.fromEntries(Object.entries(fields).filter(([name, value]) => JSON.stringify(value) !== JSON.stringify(unset[name])));
}
