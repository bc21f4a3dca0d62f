import { invariant } from '../../model/errors';
import type { PathPlan } from '../../pattern/plan';
import type { CypherQuery, CypherServer } from '../../store/store';
import { CAPABILITIES, CYPHER_LANGUAGES, type CypherLanguage } from './capabilities';
import type { PathEnds } from './ends';
import { formOf } from './form';
import { noneGiven, type Given } from './given';
import { refuse, Refusal } from './refusal';
import { choosesAll, columnsOf, measureOf, selectionText } from './selection';
import { wayText, type WayText } from './wayText';

/** The plan as Cypher, whose rows have the columns `actors` (slugs) and `relations` (ids); or what stands in the way, as the end of a sentence "... cannot run as Cypher: <reason>". */
export type Compiled = { readonly ok: true; readonly query: CypherQuery } | { readonly ok: false; readonly reason: string };

/** A part of the answer: at most `first` + 1 rows after `skip`, so that it is seen whether there are more. */
export interface CypherPage {
  readonly skip: number;
  readonly first: number;
}

/** A plan compiled for a server: each path of the answer once, in canonical order. */
export function compilePaths(plan: PathPlan, server: CypherServer, page: CypherPage): Compiled {
  try {
    return { ok: true, query: queryFor(plan, languageOf(server), page) };
  } catch (error) {
    if (error instanceof Refusal) return { ok: false, reason: error.message };
    throw error;
  }
}

/** The latest version of Cypher that the server runs and we write. */
function languageOf({ languages, version }: CypherServer): CypherLanguage {
  return (
    CYPHER_LANGUAGES.findLast((language) => languages.includes(language)) ??
    refuse(`Neo4j ${version} runs no version of Cypher that is known here`)
  );
}

function queryFor(plan: PathPlan, language: CypherLanguage, { skip, first }: CypherPage): CypherQuery {
  if (plan.filter.rollUp) refuse(CAPABILITIES.ROLL_UP.reason);
  for (const count of [plan.choice.paths, plan.choice.groups, plan.maxLength]) {
    invariant(count === Infinity || (Number.isSafeInteger(count) && count >= 0), 'the counts and bounds of a plan are whole numbers');
  }
  const given = noneGiven();
  const lines = [
    `CYPHER ${language}`,
    ...pathClauses(plan, language, skip === 0 && first === 0, given),
    `RETURN actors, relations ORDER BY ${[measureOf(plan.choice), 'actors[0]', 'actors[-1]', 'relations'].join(', ')}`,
    `SKIP toInteger(${given.of(skip, 'skip')}) LIMIT toInteger(${given.of(first + 1, 'limit')})`,
  ];
  const text = lines.join('\n');
  if (text.length > MOST_TEXT) refuse(CAPABILITIES.NESTED.reason);
  return { text, given: given.values };
}

/** In characters: what Neo4j would plan for longer than such a query should run. */
const MOST_TEXT = 4_000;

/** Clauses that give each path of the answer once, as the columns of its choice; or any path, where it only matters whether there is one. */
function pathClauses(plan: PathPlan, language: CypherLanguage, any: boolean, given: Given): readonly string[] {
  const { choice, filter, source } = plan;
  const { ways, ends } = formOf(plan, language);
  const columns = columnsOf(choice).join(', ');
  if (ways.length === 0)
    return [
      `UNWIND [] AS path WITH ${columnsOf(choice)
        .map((column) => `path AS ${column}`)
        .join(', ')}`,
    ];
  const { clauses, bound } = boundEnds(ends, given);
  const texts = ways.map((way) => wayText(way, { plan, language, any, bound, text: { filter, given, parameters: source.parameters } }));
  const found = togetherText(texts, bound, columns);
  if (choosesAll(choice) || (texts.length === 1 && texts[0].chosen)) return [...clauses, ...found];
  if (bound.length === 2 && choice.paths !== Infinity) {
    const first = `ORDER BY ${measureOf(choice)}, relations LIMIT ${choice.paths}`;
    return [...clauses, `CALL (${bound.join(', ')}) {`, ...indented([...found, first, `RETURN ${columns}`]), '}'];
  }
  return [...clauses, ...found, ...selectionText(choice)];
}

/** Clauses that find the ends that are known by their slugs, one after the other, each by the unique index; and their names. */
function boundEnds({ from, to, closed }: PathEnds, given: Given): { clauses: readonly string[]; bound: readonly string[] } {
  const end = (slugs: readonly string[], list: 'from' | 'to', name: string) => [
    `UNWIND ${given.of([...new Set(slugs)], list)} AS ${list}Slug`,
    // By itself Neo4j may scan an index of which it has no statistics yet.
    `MATCH (${name}:Actor {slug: ${list}Slug}) USING INDEX SEEK ${name}:Actor(slug)`,
  ];
  if (closed && (from === null || to === null)) {
    const one = from !== null ? end(from, 'from', 'a') : to !== null ? end(to, 'to', 'a') : ['MATCH (a:Actor)'];
    return { clauses: [...one, 'WITH a, a AS b'], bound: ['a', 'b'] };
  }
  return {
    // Neo4j 5.26 may plan a shortestPath that follows two UNWINDs twice, and so give each path twice; DISTINCT keeps it from that.
    clauses: [
      ...(from === null ? [] : end(from, 'from', 'a')),
      ...(to === null ? [] : end(to, 'to', 'b')),
      ...(from === null || to === null ? [] : ['WITH DISTINCT a, b']),
    ],
    bound: [...(from === null ? [] : ['a']), ...(to === null ? [] : ['b'])],
  };
}

/** The paths of all ways, each path once. */
function togetherText(texts: readonly WayText[], bound: readonly string[], columns: string): readonly string[] {
  if (texts.length === 1) {
    const [{ clauses, row, repeatsPaths }] = texts;
    return [...clauses, `WITH ${repeatsPaths ? 'DISTINCT ' : ''}${row}`];
  }
  const each = texts.map(({ clauses, row }) => indented([...clauses, `RETURN ${row}`]));
  return [`CALL (${bound.join(', ')}) {`, ...each.flatMap((text, i) => (i === 0 ? text : ['  UNION', ...text])), '}', `WITH ${columns}`];
}

function indented(lines: readonly string[]): readonly string[] {
  return lines.map((line) => `  ${line}`);
}
