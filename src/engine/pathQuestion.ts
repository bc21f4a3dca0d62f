import type { Disjoint } from '../execute/disjointFlow';
import { badInput, fail } from '../model/errors';
import { NO_FILTER, type RelationFilter } from '../model/filter';
import { contentHash } from '../model/identity';
import { RELATION_TYPES } from '../model/relationType';
import { planBetween } from '../pattern/between';
import { pathLengths } from '../pattern/lengths';
import { planOfPattern } from '../pattern/patternPlan';
import type { PathPlan } from '../pattern/plan';
import { badPattern } from '../pattern/problem';
import { readPattern } from '../pattern/readPattern';
import { rolledPattern } from '../pattern/rolledPattern';
import { resolveActor } from './actorReference';
import type { GraphFacts, Wholes } from './graphFacts';
import type { Ground } from './ground';
import type { Condition } from './hint';
import type { MatchQuery, PathQuery } from './queries';
import { resolveFilter } from './resolveFilter';

/** A path query, resolved against a state of the graph: what is searched for, and where. */
export interface PathQuestion<G extends Wholes = Ground> {
  readonly ground: G;
  readonly plan: PathPlan;
  readonly disjoint: Disjoint | null;
  /** Whether the server made the query's greatest length less. */
  readonly lowered: boolean;
  /** The same for every way of writing the query; pages and their size aside. */
  readonly identity: string;
  /** The same question with one of its conditions dropped, for each that it has. */
  readonly relaxed: readonly { readonly condition: Condition; readonly question: () => PathQuestion<G> }[];
}

const MOST_ENDS = 1_000;

/** The question that a query between actors asks. NOT_FOUND and AMBIGUOUS name the argument. */
export function questionOfPaths<G extends Wholes>(facts: GraphFacts<G>, query: PathQuery, maxPathLength: number): PathQuestion<G> {
  const { select, disjoint, direction, sign, minLength, mode } = query;
  if (disjoint !== null && select !== 'SHORTEST_K' && select !== 'CHEAPEST_K') {
    badInput('disjoint', `disjoint does not go with ${select}.`, 'Select SHORTEST_K or CHEAPEST_K.');
  }
  const filter = resolveFilter(facts, query.filter, true);
  const ground = facts.groundFor(filter);
  const ends = (refs: readonly string[], argument: string) => {
    const there = endsOf(facts, refs, argument).filter((slug) => !filter.without.actors.includes(slug));
    return [...new Set(there.map(ground.countsAs))].sort();
  };
  const maxLength = Math.min(query.maxLength, maxPathLength);
  const plan = planBetween({
    ...query,
    from: ends(query.from, 'from'),
    to: ends(query.to, 'to'),
    maxLength,
    filter: onGround(ground, filter),
  });
  const like = (changed: Partial<PathQuery>) => () => questionOfPaths(facts, { ...query, ...changed }, maxPathLength);
  return {
    ground,
    plan,
    disjoint,
    lowered: query.maxLength > maxLength,
    identity: contentHash([
      'paths',
      JSON.stringify([plan.from, plan.to, filter, select, query.k, mode, direction, minLength, query.maxLength, sign, disjoint]),
    ]),
    relaxed: [
      ...relaxedFilters(query.filter, NO_FILTER.types).map(({ condition, filter: changed }) => ({
        condition,
        question: like({ filter: changed }),
      })),
      ...(sign === null ? [] : [{ condition: 'sign' as const, question: like({ sign: null }) }]),
      ...(direction === 'ANY' ? [] : [{ condition: 'direction' as const, question: like({ direction: 'ANY' }) }]),
      ...(minLength <= 1 ? [] : [{ condition: 'minLength' as const, question: like({ minLength: 1 }) }]),
      ...(query.maxLength >= maxPathLength ? [] : [{ condition: 'maxLength' as const, question: like({ maxLength: maxPathLength }) }]),
    ],
  };
}

/** The question that a pattern asks. BAD_PATTERN tells all that is wrong with it. */
export function questionOfMatch<G extends Wholes>(facts: GraphFacts<G>, query: MatchQuery, maxPathLength: number): PathQuestion<G> {
  const parsed = readPattern(query.pattern, query.parameters, { identifierSchemes: facts.identifierSchemes() });
  if (!parsed.ok) throw badPattern(parsed.problems, 'pattern');
  const filter = resolveFilter(facts, query.filter, true);
  const ground = facts.groundFor(filter);
  const { parameters } = query;
  const { rolled } = ground;
  const pattern = rolled === null ? parsed.pattern : rolledPattern(parsed.pattern, parameters, rolled.countedAs);
  const found = planOfPattern(pattern, parameters, onGround(ground, filter), maxPathLength);
  // Who counts as another stands on no path; of a path with steps the relations see to that.
  const plan = rolled === null ? found : { ...found, from: found.from?.filter((slug) => ground.countsAs(slug) === slug) ?? rolled.wholes };
  const like = (changed: RelationFilter) => () => questionOfMatch(facts, { ...query, filter: changed }, maxPathLength);
  return {
    ground,
    plan,
    disjoint: null,
    lowered: pathLengths(parsed.pattern.pattern).max > maxPathLength,
    identity: contentHash(['match', query.pattern, JSON.stringify([query.parameters, filter])]),
    relaxed: relaxedFilters(query.filter, RELATION_TYPES).map(({ condition, filter: changed }) => ({ condition, question: like(changed) })),
  };
}

/** The filter as it is asked of the ground's relations. */
function onGround(ground: Wholes, filter: RelationFilter): RelationFilter {
  return { ...filter, avoidActors: filter.avoidActors.map(ground.countsAs) };
}

/** The filter with one of its fields dropped, for each field that it sets; without types it ranges over `allTypes`. */
function relaxedFilters(filter: RelationFilter, allTypes: RelationFilter['types']): { condition: Condition; filter: RelationFilter }[] {
  const open: RelationFilter = { ...NO_FILTER, types: filter.types, rollUp: filter.rollUp };
  const fields = ['minCertainty', 'at', 'documents', 'minDocuments', 'includeContested', 'avoidActors', 'viaKinds', 'without'] as const;
  const changed = fields
    .filter((field) => JSON.stringify(filter[field]) !== JSON.stringify(NO_FILTER[field]))
    .map((field) => ({ condition: `filter.${field}` as const, filter: { ...filter, [field]: open[field] } }));
  const typed = allTypes.some((type) => !filter.types.includes(type));
  return typed ? [{ condition: 'filter.types', filter: { ...filter, types: allTypes } }, ...changed] : changed;
}

function endsOf(facts: GraphFacts<Wholes>, refs: readonly string[], argument: string): string[] {
  if (refs.length === 0) badInput(argument, `"${argument}" names no actor.`, 'Name at least one.');
  if (refs.length > MOST_ENDS) {
    const remedy = `Name at most ${MOST_ENDS}, and ask several times.`;
    fail({ code: 'RESOURCE_LIMIT', argument, message: `"${argument}" names ${refs.length} actors.`, remedy, limit: MOST_ENDS });
  }
  return refs.map((ref, i) => resolveActor(facts.names, ref, `${argument}[${i}]`));
}
