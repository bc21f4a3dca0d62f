import { compilePaths, type Compiled } from '../../../src/execute/cypher/compile';
import { NO_FILTER, type RelationFilter } from '../../../src/model/filter';
import { planBetween, type PathsBetween } from '../../../src/pattern/between';
import { planOfPattern } from '../../../src/pattern/patternPlan';
import type { PathPlan } from '../../../src/pattern/plan';
import type { CypherServer } from '../../../src/store/store';
import { PATTERN_CASES } from '../../cases/patterns';
import { questionOf } from '../../conformance/pathCases';

/** A server of each version of Cypher, as far as the compiler is concerned. */
export const SERVERS: Readonly<Record<'5' | '25', CypherServer>> = {
  '5': { version: '5.26.10', languages: ['5'] },
  '25': { version: '2026.08.1', languages: ['5', '25'] },
};

export interface PlanCase {
  readonly name: string;
  readonly plan: PathPlan;
}

const MANY: RelationFilter = {
  ...NO_FILTER,
  types: ['ALLY', 'SUPPLIER', 'PART_OF'],
  minCertainty: 'REPORTED',
  at: '2022-02-24',
  documents: ['document:1'],
  minDocuments: 2,
  includeContested: false,
  without: { actors: ['x'], relations: ['relation:1'], documents: ['document:2'] },
};

/** The query that `paths` makes where nothing is said but the ends, with what differs. */
export function between(changes: Partial<PathsBetween> = {}): PathPlan {
  return planBetween({
    from: ['a'],
    to: ['b'],
    select: 'ALL_SHORTEST',
    k: 1,
    mode: 'ACYCLIC',
    direction: 'ANY',
    minLength: 1,
    maxLength: 6,
    sign: null,
    filter: NO_FILTER,
    ...changes,
  });
}

const BETWEEN: readonly (readonly [string, Partial<PathsBetween>])[] = [
  ['what paths means without more', {}],
  ['one way', { direction: 'OUTGOING' }],
  ['one way over directed types alone', { direction: 'INCOMING', filter: { ...NO_FILTER, types: ['SUPPLIER', 'THREATENED_BY'] } }],
  ['any, from one to several, of which it may be one', { select: 'ANY', mode: 'WALK', from: ['a'], to: ['a', 'b'], minLength: 0 }],
  ['of a sign', { sign: 'NEGATIVE' }],
  ['all trails', { select: 'ALL', mode: 'TRAIL' }],
  ['some of the shortest', { select: 'SHORTEST_K', k: 3 }],
  ['some lengths', { select: 'SHORTEST_K_GROUPS', k: 2, mode: 'SIMPLE' }],
  ['the cheapest', { select: 'CHEAPEST_K', k: 3, maxLength: 4 }],
  ['the cheapest by some documents', { select: 'CHEAPEST_K', k: 3, maxLength: 2, filter: { ...NO_FILTER, documents: ['document:1'] } }],
  ['no actor inside of some kinds', { filter: { ...NO_FILTER, avoidActors: ['c'], viaKinds: ['STATE', 'OTHER'] } }],
  ['every filter', { filter: MANY }],
  ['at least two steps', { minLength: 2 }],
  ['of any length', { maxLength: 100 }],
];

/** All cases whose text is kept: those of the specification of patterns, and queries between actors. */
export const PLAN_CASES: readonly PlanCase[] = [
  ...BETWEEN.map(([name, changes]) => ({ name: `between: ${name}`, plan: between(changes) })),
  ...PATTERN_CASES.map((one) => {
    const { pattern, parameters, filter, maxLength } = questionOf(one);
    return { name: `${one.name}: ${one.pattern}`, plan: planOfPattern(pattern, parameters, filter, maxLength) };
  }),
];

/** A case compiled for its first page. */
export function compiledFor(language: '5' | '25', { plan }: PlanCase): Compiled {
  return compilePaths(plan, SERVERS[language], { skip: 0, first: 20 });
}
