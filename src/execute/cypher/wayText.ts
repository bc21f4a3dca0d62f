import type { PathMode } from '../../pattern/ast';
import type { PathPlan } from '../../pattern/plan';
import { modeIn, type CypherLanguage } from './capabilities';
import type { Way } from './form';
import type { Route } from './route';
import { greatestCount, namesOf, routeText, type TextContext, type UniformStep } from './routeText';
import { certaintyRankOf, isNegative } from './statements';

/** What the texts of all ways of a query share: `bound` are those of the ends, `a` and `b`, that stand before them. */
export interface WayContext {
  readonly plan: PathPlan;
  readonly language: CypherLanguage;
  /** It only matters whether there is a path. */
  readonly any: boolean;
  readonly text: TextContext;
  readonly bound: readonly string[];
}

/** Clauses that find paths, and the columns of a row that is one of them. */
export interface WayText {
  readonly clauses: readonly string[];
  readonly row: string;
  /** Whether one path may come in several rows. */
  readonly repeatsPaths: boolean;
  /** Whether the plan's choice is made already. */
  readonly chosen: boolean;
}

/** From so many repetitions on it is better to look without an end: the search keeps a state for each. */
const ENDLESS_FROM = 16;

/** A way as Cypher. */
export function wayText(way: Way, context: WayContext): WayText {
  switch (way.how) {
    case 'WRITTEN':
    case 'BACK':
      return writtenText(way, context);
    case 'REPEATED':
      return repeatedText(way.route, context);
    case 'SHORTEST':
    case 'SHORTEST_APART':
      return shortestText(way, context);
  }
}

function writtenText({ route, how }: Way, { plan, language, text: context, bound }: WayContext): WayText {
  const last = route.parts.length;
  const alone = last === 0;
  const names = namesOf(route, alone && !bound.includes('a') && bound.includes('b') ? 'b' : 'a', alone ? '' : 'b');
  const { pieces, conditions, ofBothEnds } = routeText(route, names, { bound, maxLength: plan.maxLength, endless: false }, context);
  const actors = Array.from({ length: last + 1 }, (_, place) => names.place(place));
  const relations = route.parts.map((_, i) => names.step(i));
  const mode = how === 'BACK' || (plan.mode === 'SIMPLE' && last === 2) ? 'WALK' : plan.mode;
  const all = [
    ...conditions,
    ...ofBothEnds,
    ...(alone && bound.length === 2 ? ['a = b'] : []),
    ...(how === 'BACK' ? ['b = a', 'r2 = r1'] : []),
    ...distinctActors(plan.mode, actors),
    ...signCondition(plan, `[${relations.join(', ')}]`),
  ];
  const match = mode === 'WALK' && mayMeet(route) ? walkOf(pieces, actors, language) : `MATCH ${pieces.join('')}`;
  return {
    clauses: [match + where(all)],
    row: [
      `[${actors.map((name) => `${name}.slug`).join(', ')}] AS actors`,
      `[${relations.map((name) => `${name}.id`).join(', ')}] AS relations`,
      ...costColumn(plan, `[${relations.join(', ')}]`, context),
    ].join(', '),
    repeatsPaths: false,
    chosen: plan.choice.by === 'length' && plan.choice.paths === Infinity,
  };
}

/** Steps that may go over a relation twice: Cypher keeps relations of one MATCH apart, where nobody tells it not to. */
function walkOf(pieces: readonly string[], actors: readonly string[], language: CypherLanguage): string {
  const { manner, keyword } = modeIn(language, 'WALK');
  if (manner === 'KEYWORD') return `MATCH ${keyword} ${pieces.join('')}`;
  const steps = actors.slice(1).map((_, i) => `MATCH ${i === 0 ? pieces[0] : `(${actors[i]})`}${pieces[2 * i + 1]}${pieces[2 * i + 2]}`);
  return steps.join(' ');
}

/** Whether two steps of a route can go over one relation. */
function mayMeet({ parts }: Route): boolean {
  const types = parts.flatMap((part) => (part.kind === 'STEP' ? part.types : []));
  return new Set(types).size < types.length;
}

/** That a mode keeps actors from coming twice. */
function distinctActors(mode: PathMode, actors: readonly string[]): string[] {
  if (mode !== 'ACYCLIC' && mode !== 'SIMPLE') return [];
  return actors.flatMap((name, i) => {
    const earlier = actors.slice(mode === 'SIMPLE' && i === actors.length - 1 ? 1 : 0, i);
    return earlier.length === 0 ? [] : [earlier.length === 1 ? `${name} <> ${earlier[0]}` : `NOT ${name} IN [${earlier.join(', ')}]`];
  });
}

function repeatedText(route: Route, { plan, language, text: context, bound }: WayContext): WayText {
  const { mode, choice, maxLength } = plan;
  const most = choice.groups === Infinity ? choice.paths : choice.groups;
  const longest = greatestLength(route, maxLength);
  // Of paths of one length there are no shortest.
  const selective = choice.by === 'length' && most !== Infinity && longest > route.least;
  const endless = selective && longest > ENDLESS_FROM && mode !== 'WALK';
  const { pieces, conditions, ofBothEnds } = routeText(route, namesOf(route, 'a', 'b'), { bound, maxLength, endless }, context);
  const { manner, keyword: word } = modeIn(language, mode);
  const repeatable = manner === 'KEYWORD' && mode === 'WALK' ? `${word} ` : '';
  const keyword = manner === 'KEYWORD' && mode !== 'WALK' ? `${word} ` : '';
  const ofPath = [...(manner === 'CONDITION' ? distinctNodes(mode) : []), ...signCondition(plan, 'relationships(p)')];
  const tooLong = longest > maxLength || endless ? [`length(p) <= ${maxLength}`] : [];
  const pattern = pieces.join('');
  const selector = most === 1 ? `ALL SHORTEST ${keyword}` : `SHORTEST ${most} ${keyword}GROUPS `;
  const asOperator = most === 1 ? byOperator(route) : [];
  const clause = selective
    ? `MATCH ${repeatable}${selected(selector, pattern, conditions, [...ofPath, ...asOperator])}${where([...ofBothEnds, ...tooLong])}`
    : `MATCH ${repeatable}p = ${keyword}${pattern}${where([...conditions, ...ofPath, ...ofBothEnds, ...tooLong])}`;
  return {
    clauses: [clause],
    row: pathRow(plan, context),
    repeatsPaths: route.parts.filter(({ kind }) => kind === 'REPEAT').length > 1,
    chosen: choice.by === 'length' && choice.paths === Infinity,
  };
}

/** A path under a selector, `p`, with what must hold of its elements and of the path before any is selected. */
function selected(selector: string, pattern: string, conditions: readonly string[], ofPath: readonly string[]): string {
  if (ofPath.length > 0) return `${selector}(p = ${pattern}${where([...conditions, ...ofPath])})`;
  return `p = ${selector}${conditions.length === 0 ? pattern : `(${pattern}${where(conditions)})`}`;
}

function shortestText({ route, how }: Way, { plan, any, text: context, bound }: WayContext): WayText {
  const { maxLength, choice } = plan;
  const most = greatestLength(route, maxLength);
  const selective = most > route.least;
  const endless = selective && most > ENDLESS_FROM;
  const { pieces, conditions, ofBothEnds, uniform } = routeText(route, namesOf(route, 'a', 'b'), { bound, maxLength, endless }, context);
  const differ = how === 'SHORTEST_APART' ? ['a <> b'] : [];
  const clause =
    uniform !== null && how === 'SHORTEST_APART' && bound.length === 2 && isPlain(uniform)
      ? functionText(any ? 'shortestPath' : 'allShortestPaths', uniform, most, [...differ, ...conditions, ...ofBothEnds])
      : `MATCH ${selective ? selected('ALL SHORTEST ', pieces.join(''), conditions, byOperator(route)) : `p = ${pieces.join('')}`}` +
        where([...differ, ...(selective ? [] : conditions), ...ofBothEnds, ...(endless ? [`length(p) <= ${most}`] : [])]);
  return { clauses: [clause], row: pathRow(plan, context), repeatsPaths: false, chosen: choice.paths === Infinity };
}

/**
 * A condition that always holds, but keeps a search for shortest paths from being run as if it was the older function: in Neo4j 2026.08 that
 * fails where both ends may be one actor, and where a condition looks something up.
 */
function byOperator({ parts: [part, ...others], least }: Route): string[] {
  const alike = part.kind === 'REPEAT' && others.length === 0 && part.min <= 1 && part.bodies[0].least === 1;
  return alike ? [`length(p) >= ${least}`] : [];
}

/** The function is faster than the operator; it takes steps that are all alike between two actors that are known and differ. */
function functionText(
  name: string,
  { types, arrows: [left, right], conditions }: UniformStep,
  most: number,
  ofEnds: readonly string[],
): string {
  const ofSteps = conditions.length === 0 ? [] : [`all(r1 IN relationships(p) WHERE ${conditions.join(' AND ')})`];
  return `MATCH p = ${name}((a)${left}[:${types}*1..${most}]${right}(b))${where([...ofEnds, ...ofSteps])}`;
}

/** Whether conditions ask for nothing but the relation itself. */
function isPlain({ conditions }: UniformStep): boolean {
  return conditions.every((condition) => !condition.includes('{'));
}

/** The length of the longest path that a route's quantifiers let through. */
function greatestLength(route: Route, maxLength: number): number {
  return route.parts.reduce(
    (sum, part) => sum + (part.kind === 'STEP' ? 1 : greatestCount(route, part, maxLength) * part.bodies[0].least),
    0,
  );
}

function distinctNodes(mode: PathMode): string[] {
  if (mode === 'ACYCLIC') return ['all(n IN nodes(p) WHERE single(m IN nodes(p) WHERE m = n))'];
  if (mode === 'SIMPLE') return ['all(n IN nodes(p)[1..-1] WHERE single(m IN nodes(p) WHERE m = n))'];
  return [];
}

function signCondition({ sign }: PathPlan, relations: string): string[] {
  if (sign === null) return [];
  return [`size([r IN ${relations} WHERE ${isNegative('r')}]) % 2 = ${sign === 'NEGATIVE' ? 1 : 0}`];
}

function pathRow(plan: PathPlan, context: TextContext): string {
  return [
    '[n IN nodes(p) | n.slug] AS actors',
    '[r IN relationships(p) | r.id] AS relations',
    ...costColumn(plan, 'relationships(p)', context),
  ].join(', ');
}

/** 1, 2, 4 or 8 for each step, from ASSERTED to POSSIBLE. */
function costColumn({ choice }: PathPlan, relations: string, { filter, given }: TextContext): string[] {
  if (choice.by !== 'cost') return [];
  return [`reduce(cost = 0, r IN ${relations} | cost + [8, 4, 2, 1][${certaintyRankOf('r', filter, given)}]) AS cost`];
}

function where(conditions: readonly string[]): string {
  return conditions.length === 0 ? '' : ` WHERE ${conditions.join(' AND ')}`;
}
