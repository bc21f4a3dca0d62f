import { countPaths } from '../execute/countPaths';
import { searchDisjoint } from '../execute/disjointSearch';
import type { FoundPath } from '../execute/foundPath';
import { reachOf, type Reach } from '../execute/nearest';
import type { PathSearch } from '../execute/pathSearch';
import { searchPaths } from '../execute/search';
import { choiceOf } from '../pattern/between';
import { versionText } from '../store/store';
import type { Sought } from './current';
import { settle, timeUntil, type InTime } from './drive';
import { pathsBefore } from './pathCursor';
import { lengthStop, soughtPage } from './pathPage';
import { hintOf } from './hint';
import type { PathQuestion } from './pathQuestion';
import { decided } from './existence';
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
  const { ground, identity } = question;
  const version = versionText(snapshot.version);
  const skip = pathsBefore(after, identity, version);
  const place = [identity, first, skip].join(' ');
  const known = snapshot.cache.paths.get(place);
  if (known !== undefined) return { wanted: {}, assemble: () => known };
  const until = Math.min(deadline, Date.now() + bounds.pathTimeoutMs);
  const inTime = timeUntil(until);

  const { found, stoppedBy, longerPossible } = await drive(searchFor(question, bounds.pathBudget), skip, first, bounds.maxPaths, inTime);
  const hasNextPage = found.length > first;
  const nearest = found.length === 0 && skip === 0 && stoppedBy === null ? await seekNearest(question, until) : null;
  const pathCount = stoppedBy === null && !hasNextPage ? BigInt(skip + found.length) : await countFor(question, until);
  const { slug } = ground.projection.actors;
  const paths = found.slice(0, first).map(({ actors, relations }) => {
    return { actors: actors.map((a) => slug[a]), steps: relations.map(ground.relationIds) };
  });
  const page = { executor: 'PROJECTION', version, skip, paths, hasNextPage, stoppedBy, longerPossible, pathCount, nearest } as const;
  const { wanted, assemble } = soughtPage(question, page);
  return {
    wanted,
    assemble(records, state) {
      const answer = assemble(records, state);
      // What the clock cut off may be longer the next time; all else is the same as long as the graph is.
      if (answer.stoppedBy !== 'TIMEOUT') snapshot.cache.paths.set(place, answer);
      return answer;
    },
  };
}

/** Whether there is any path; UNDECIDED where a bound of the server was hit before one was found. */
export async function seekExistence(question: PathQuestion, bounds: PathBounds, deadline: number): Promise<boolean> {
  const any = { ...question, plan: { ...question.plan, choice: choiceOf('ANY', 1) } };
  const inTime = timeUntil(Math.min(deadline, Date.now() + bounds.pathTimeoutMs));
  const { found, stoppedBy, longerPossible } = await drive(searchFor(any, bounds.pathBudget), 0, 1, bounds.maxPaths, inTime);
  return decided(found.length > 0, stoppedBy ?? lengthStop(question.lowered, longerPossible));
}

function searchFor({ ground, plan, disjoint }: PathQuestion, budget: number): PathSearch {
  return disjoint === null ? searchPaths(ground.projection, plan, budget) : searchDisjoint(ground.projection, plan, disjoint, budget);
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
  if (stoppedBy === null && search.exhausted()) stoppedBy = 'BUDGET';
  const longerPossible = stoppedBy === 'TIMEOUT' || (await settle(search.longerPossible(), inTime, true));
  paths.return(undefined);
  return { found, stoppedBy, longerPossible };
}

/** How many paths the whole answer has; null where only enumerating them would tell, or the time is over before. */
export async function countFor({ ground, plan, disjoint }: PathQuestion, until: number): Promise<bigint | null> {
  return disjoint === null ? settle(countPaths(ground.projection, plan, COUNT_BUDGET), timeUntil(until), null) : null;
}

/** How far a search gets that finds nothing, and which condition, if dropped, would open a way; null when the time is over before. */
export async function seekNearest(question: PathQuestion, until: number): Promise<Sought<NearestView> | null> {
  const inTime = timeUntil(until);
  const { projection } = question.ground;
  const reach = await settle(reachOf(projection, question.plan), inTime, null);
  if (reach === null) return null;
  const hint = await seekHint(question, reach, inTime);
  const slugs = (numbers: readonly number[]) => numbers.map((a) => projection.actors.slug[a]);
  const [fromStart, fromEnd] = [slugs(reach.fromStart), slugs(reach.fromEnd)];
  return {
    wanted: { actors: [...fromStart, ...fromEnd] },
    assemble: ({ actor }) => ({ fromStart: fromStart.map(actor), fromEnd: fromEnd.map(actor), hint }),
  };
}

async function seekHint({ relaxed }: PathQuestion, reach: Reach, inTime: InTime): Promise<string | null> {
  for (const [side, actors] of [
    ['beginning', reach.fromStart],
    ['end', reach.fromEnd],
  ] as const) {
    if (actors.length === 0) return `No actor is what is asked for at the ${side}: check names and slugs there.`;
  }
  for (const { condition, question } of relaxed) {
    const { ground, plan } = question();
    const search = searchPaths(ground.projection, { ...plan, choice: choiceOf('ANY', 1) }, HINT_BUDGET);
    for (const event of search.paths()) {
      if (typeof event !== 'symbol') return hintOf(condition, event.relations.length);
      if (!(await inTime())) return null;
    }
  }
  return null;
}
