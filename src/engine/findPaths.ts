import { countPaths } from '../execute/countPaths';
import { searchDisjoint } from '../execute/disjointSearch';
import type { FoundPath } from '../execute/foundPath';
import { reachOf } from '../execute/nearest';
import { searchPaths, type PathSearch } from '../execute/search';
import { fail } from '../model/errors';
import { choiceOf } from '../pattern/between';
import { versionText } from '../store/store';
import { badCursor, decodeCursor, encodeCursor } from './cursor';
import type { Sought } from './current';
import { settle, timeUntil, type InTime } from './drive';
import type { PathQuestion } from './pathQuestion';
import { pathViews } from './pathView';
import type { PageArguments } from './queries';
import type { Snapshot } from './records';
import type { NearestView, PathPage, StopReason } from './views';

/** The server's bounds on every path query. */
export interface PathBounds {
  readonly maxPathLength: number;
  /** The greatest number of paths of one answer, all its pages together. */
  readonly maxPaths: number;
  /** The greatest number of steps that a search may look at. */
  readonly pathBudget: number;
  readonly pathTimeoutMs: number;
}

export const DEFAULT_PATH_BOUNDS: PathBounds = { maxPathLength: 100, maxPaths: 10_000, pathBudget: 5_000_000, pathTimeoutMs: 5_000 };

const CURSOR = 'paths';
/** What may be spent on each try to open a way where there is no path, and on counting. */
const HINT_BUDGET = 100_000;
const COUNT_BUDGET = 1_000_000;

/** Searches for a page of the paths that a question is about. */
export async function seekPaths(
  snapshot: Snapshot,
  question: PathQuestion,
  { first, after }: PageArguments,
  bounds: PathBounds,
  deadline: number,
): Promise<Sought<PathPage>> {
  const { ground, plan, identity } = question;
  const version = versionText(snapshot.version);
  const skip = placeOf(after, identity, version);
  const place = [identity, first, skip].join(' ');
  const known = snapshot.cache.paths.get(place);
  if (known !== undefined) return { wanted: {}, assemble: () => known };
  const inTime = timeUntil(Math.min(deadline, Date.now() + bounds.pathTimeoutMs));

  const { found, stoppedBy, longerPossible } = await drive(searchFor(question, bounds.pathBudget), skip, first, bounds.maxPaths, inTime);
  const page = found.slice(0, first);
  const hasNextPage = found.length > first;
  const stop = stoppedBy ?? (question.lowered && longerPossible && !hasNextPage ? 'LENGTH' : null);
  const nearest = found.length === 0 && skip === 0 && stoppedBy === null ? await seekNearest(question, inTime) : null;
  const pathCount = await countOf(question, stoppedBy === null && !hasNextPage ? skip + page.length : null, inTime);

  const { slug } = ground.projection.actors;
  const named = [...page.flatMap(({ actors }) => actors), ...(nearest?.fromStart ?? []), ...(nearest?.fromEnd ?? [])];
  return {
    wanted: {
      actors: new Set(named.map((a) => slug[a])),
      relations: new Set(page.flatMap(({ relations }) => relations.flatMap(ground.relationIds))),
    },
    assemble(records) {
      const view = pathViews(ground, plan.filter, records);
      const actors = (numbers: readonly number[]) => numbers.map((a) => records.actor(slug[a]));
      const answer: PathPage = {
        edges: page.map((path, i) => ({ cursor: encodeCursor([CURSOR, identity, version, skip + i + 1]), path: view(path) })),
        hasNextPage,
        hasPreviousPage: skip > 0,
        pathCount,
        complete: stop === null,
        stoppedBy: stop,
        longerPossible,
        nearest: nearest && { fromStart: actors(nearest.fromStart), fromEnd: actors(nearest.fromEnd), hint: nearest.hint },
        executor: 'PROJECTION',
        version,
      };
      // What the clock cut off may be longer the next time; all else is the same as long as the graph is.
      if (stop !== 'TIMEOUT') snapshot.cache.paths.set(place, answer);
      return answer;
    },
  };
}

/** Whether there is any path; UNDECIDED where a bound of the server was hit before one was found. */
export async function seekExistence(question: PathQuestion, bounds: PathBounds, deadline: number): Promise<boolean> {
  const any = { ...question, plan: { ...question.plan, choice: choiceOf('ANY', 1) } };
  const inTime = timeUntil(Math.min(deadline, Date.now() + bounds.pathTimeoutMs));
  const { found, stoppedBy, longerPossible } = await drive(searchFor(any, bounds.pathBudget), 0, 1, bounds.maxPaths, inTime);
  if (found.length > 0) return true;
  const bound = stoppedBy ?? (question.lowered && longerPossible ? 'LENGTH' : null);
  if (bound === null) return false;
  return fail({
    code: 'UNDECIDED',
    message: `No path was found before the server's bound on ${BOUND_NAMES[bound]} was hit.`,
    remedy: 'Ask for shorter paths, or narrow the filter.',
    stoppedBy: bound,
  });
}

const BOUND_NAMES: Readonly<Record<StopReason, string>> = {
  LIMIT: 'the number of paths',
  LENGTH: 'length',
  BUDGET: 'effort',
  TIMEOUT: 'time',
};

function searchFor({ ground, plan, disjoint }: PathQuestion, budget: number): PathSearch {
  return disjoint === null ? searchPaths(ground.projection, plan, budget) : searchDisjoint(ground.projection, plan, disjoint, budget);
}

/** How many paths come before the page: a path cursor names the query, the state of the graph, and the number of its path. */
function placeOf(after: string | null, identity: string, version: string): number {
  const place = decodeCursor(CURSOR, after);
  if (place === null) return 0;
  const [of, at, count] = place;
  if (of !== identity || typeof count !== 'number' || !Number.isSafeInteger(count) || count < 0) {
    return badCursor('It belongs to other arguments.');
  }
  if (at !== version) {
    const remedy = 'Ask for the first page again.';
    fail({ code: 'CURSOR_EXPIRED', argument: 'after', message: 'The graph has changed since the page before.', remedy });
  }
  return count;
}

interface Driven {
  /** The paths of the page, and one more where there is one. */
  readonly found: readonly FoundPath[];
  readonly stoppedBy: StopReason | null;
  readonly longerPossible: boolean;
}

/** Runs a search up to the end of a page. */
async function drive(search: PathSearch, skip: number, first: number, most: number, inTime: InTime): Promise<Driven> {
  const found: FoundPath[] = [];
  let seen = 0;
  let stoppedBy: StopReason | null = null;
  const paths = search.paths();
  // By hand, because leaving a loop would close the search, which has yet to tell whether there are longer paths.
  for (let step = paths.next(); step.done !== true; step = paths.next()) {
    const event = step.value;
    if (typeof event === 'symbol') {
      if (await inTime()) continue;
      stoppedBy = 'TIMEOUT';
      break;
    }
    if (seen === most) {
      stoppedBy = 'LIMIT';
      break;
    }
    if (seen++ >= skip) found.push(event);
    if (found.length > first) break;
  }
  if (stoppedBy === null && found.length <= first && search.exhausted()) stoppedBy = 'BUDGET';
  const longerPossible = stoppedBy === 'TIMEOUT' || (await settle(search.longerPossible(), inTime, true));
  paths.return(undefined);
  return { found, stoppedBy, longerPossible };
}

/** The number of paths: those enumerated, when that were all; else by counting, where that is possible. */
async function countOf({ ground, plan, disjoint }: PathQuestion, enumerated: number | null, inTime: InTime): Promise<bigint | null> {
  if (enumerated !== null) return BigInt(enumerated);
  return disjoint === null ? settle(countPaths(ground.projection, plan, COUNT_BUDGET), inTime, null) : null;
}

/** How far a search got that found nothing, and which condition, if dropped, would open a way. */
async function seekNearest(
  question: PathQuestion,
  inTime: InTime,
): Promise<(Omit<NearestView, 'fromStart' | 'fromEnd'> & { fromStart: readonly number[]; fromEnd: readonly number[] }) | null> {
  const reach = await settle(reachOf(question.ground.projection, question.plan), inTime, null);
  if (reach === null) return null;
  for (const [side, actors] of [
    ['beginning', reach.fromStart],
    ['end', reach.fromEnd],
  ] as const) {
    if (actors.length === 0) return { ...reach, hint: `No actor is what is asked for at the ${side}: check names and slugs there.` };
  }
  for (const { condition, question: relaxed } of question.relaxed) {
    const { ground, plan } = relaxed();
    const search = searchPaths(ground.projection, { ...plan, choice: choiceOf('ANY', 1) }, HINT_BUDGET);
    for (const event of search.paths()) {
      if (typeof event !== 'symbol') {
        const steps = event.relations.length === 1 ? '1 step' : `${event.relations.length} steps`;
        return { ...reach, hint: `Without ${condition} there is a path of ${steps}.` };
      }
      if (!(await inTime())) return { ...reach, hint: null };
    }
  }
  return { ...reach, hint: null };
}
