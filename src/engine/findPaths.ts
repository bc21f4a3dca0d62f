import type { Pause } from '../execute/effort';
import type { FoundPath } from '../execute/enumerate';
import { searchPaths, type PathSearch } from '../execute/search';
import type { Projection } from '../graph/projection';
import { certaintyCost, leastCertain } from '../model/certainty';
import { badInput, fail, invariant } from '../model/errors';
import { contentHash } from '../model/identity';
import { RELATION_TYPE_TRAITS } from '../model/relationType';
import { planBetween } from '../pattern/between';
import type { PathPlan } from '../pattern/plan';
import { versionText } from '../store/store';
import { actorIndexOf } from './actorIndex';
import { badCursor, decodeCursor, encodeCursor } from './cursor';
import type { Sought } from './current';
import type { PathQuery } from './queries';
import type { Records, Snapshot } from './records';
import { resolveFilter } from './resolveFilter';
import type { PathPage, PathStepView, PathView, RelationView, StopReason } from './views';

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

const MOST_ENDS = 1_000;
const CURSOR = 'paths';
/** How long a search may keep others waiting. */
const TURN_MS = 10;

/** Searches a snapshot for the page of paths that a query asks for. */
export async function seekPaths(snapshot: Snapshot, query: PathQuery, bounds: PathBounds, deadline: number): Promise<Sought<PathPage>> {
  const { projection } = snapshot;
  const plan = planOf(projection, query, bounds.maxPathLength);
  const version = versionText(snapshot.version);
  const identity = identityOf(plan, query);
  const skip = placeOf(query.after, identity, version);

  const search = searchPaths(projection, plan, bounds.pathBudget);
  const { found, stoppedBy, longerPossible } = await drive(
    search,
    skip,
    query.first,
    bounds.maxPaths,
    Math.min(deadline, Date.now() + bounds.pathTimeoutMs),
  );
  const page = found.slice(0, query.first);
  const hasNextPage = found.length > query.first;
  const lowered = query.maxLength > plan.maxLength && longerPossible && !hasNextPage;
  const stop = stoppedBy ?? (lowered ? 'LENGTH' : null);

  return {
    wanted: {
      actors: new Set(page.flatMap(({ actors }) => actors.map((a) => projection.actors.slug[a]))),
      relations: new Set(page.flatMap(({ relations }) => relations.map((r) => projection.relations.id[r]))),
    },
    assemble(records) {
      const view = pathViews(projection, plan, records);
      return {
        edges: page.map((path, i) => ({ cursor: encodeCursor([CURSOR, identity, version, skip + i + 1]), path: view(path) })),
        hasNextPage,
        hasPreviousPage: skip > 0,
        complete: stop === null,
        stoppedBy: stop,
        longerPossible,
        executor: 'PROJECTION',
        version,
      };
    },
  };
}

/** The plan of a query, its references resolved and its length brought within the server's. */
function planOf(projection: Projection, query: PathQuery, maxPathLength: number): PathPlan {
  return planBetween({
    ...query,
    k: 1,
    from: endsOf(projection, query.from, 'from'),
    to: endsOf(projection, query.to, 'to'),
    maxLength: Math.min(query.maxLength, maxPathLength),
    filter: resolveFilter(projection, query.filter, true),
  });
}

/** What a query asks for, its page aside: the same for every way of writing it. */
function identityOf({ from, to, filter }: PathPlan, { select, mode, direction, minLength, maxLength, sign }: PathQuery): string {
  return contentHash([JSON.stringify([from, to, filter, select, mode, direction, minLength, maxLength, sign])]);
}

function endsOf(projection: Projection, refs: readonly string[], argument: string): string[] {
  if (refs.length === 0) badInput(argument, `"${argument}" names no actor.`, 'Name at least one.');
  if (refs.length > MOST_ENDS) {
    fail({
      code: 'RESOURCE_LIMIT',
      argument,
      message: `"${argument}" names ${refs.length} actors.`,
      remedy: `Name at most ${MOST_ENDS}, and ask several times.`,
      limit: MOST_ENDS,
    });
  }
  const index = actorIndexOf(projection);
  return [...new Set(refs.map((ref, i) => projection.actors.slug[index.resolve(ref, `${argument}[${i}]`)]))].sort();
}

/** How many paths come before the page: a path cursor names the query, the state of the graph, and the number of its path. */
function placeOf(after: string | null, identity: string, version: string): number {
  const place = decodeCursor(CURSOR, after);
  if (place === null) return 0;
  const [of, at, count] = place;
  if (of !== identity || typeof count !== 'number' || !Number.isSafeInteger(count) || count < 0)
    return badCursor('It belongs to other arguments.');
  if (at !== version) {
    fail({
      code: 'CURSOR_EXPIRED',
      argument: 'after',
      message: 'The graph has changed since the page before.',
      remedy: 'Ask for the first page again.',
    });
  }
  return count;
}

interface Driven {
  /** The paths of the page, and one more where there is one. */
  readonly found: readonly FoundPath[];
  readonly stoppedBy: StopReason | null;
  readonly longerPossible: boolean;
}

/** Runs a search up to the end of a page, letting others run between, until the time limit (ms since the epoch). */
async function drive(search: PathSearch, skip: number, first: number, most: number, until: number): Promise<Driven> {
  const found: FoundPath[] = [];
  let seen = 0;
  let stoppedBy: StopReason | null = null;
  const inTime = turns(until);
  for (const event of search.paths()) {
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
  return { found, stoppedBy, longerPossible: stoppedBy === 'TIMEOUT' || (await settle(search.longerPossible(), inTime)) };
}

/** Runs to the answer; true, which excludes nothing, when the time is over. */
async function settle(question: Generator<Pause, boolean>, inTime: () => Promise<boolean>): Promise<boolean> {
  for (let step = question.next(); ; step = question.next()) {
    if (step.done === true) return step.value;
    if (!(await inTime())) return true;
  }
}

/** At every pause: false when the time is over; else, after a turn, others get theirs. */
function turns(until: number): () => Promise<boolean> {
  let began = Date.now();
  return async () => {
    const now = Date.now();
    if (now >= until) return false;
    if (now - began >= TURN_MS) {
      await new Promise((resume) => setImmediate(resume));
      began = Date.now();
    }
    return true;
  };
}

/** A function from found paths to whole ones; a relation that stands in several is one view. */
function pathViews(projection: Projection, plan: PathPlan, records: Records): (found: FoundPath) => PathView {
  const relations = new Map<number, RelationView>();
  const relationView = (r: number): RelationView => {
    let view = relations.get(r);
    if (view === undefined) relations.set(r, (view = records.relation(projection.relations.id[r], plan.filter)));
    return view;
  };
  return (found) => {
    const actors = found.actors.map((a) => records.actor(projection.actors.slug[a]));
    const steps = found.relations.map((r, i): PathStepView => {
      const relation = relationView(r);
      const { symmetric } = RELATION_TYPE_TRAITS[relation.relation.type];
      return {
        from: actors[i],
        to: actors[i + 1],
        relation,
        relations: [relation],
        forward: symmetric || projection.relations.source[r] === found.actors[i],
      };
    });
    return { ...figuresOf(steps), id: pathId(actors[0].slug, steps), actors, steps, length: steps.length };
  };
}

function pathId(start: string, steps: readonly PathStepView[]): string {
  return `path:${contentHash([start, ...steps.map(({ relation }) => relation.relation.id)])}`;
}

/** What follows from a path's steps: its sign, certainty, cost and documents. */
function figuresOf(steps: readonly PathStepView[]): Pick<PathView, 'sign' | 'certainty' | 'cost' | 'documentCount'> {
  const certainties = steps.map(({ relation }) => {
    invariant(relation.support.certainty !== null, `relation ${relation.relation.id} is an edge`);
    return relation.support.certainty;
  });
  const negative = steps.filter(({ relation }) => RELATION_TYPE_TRAITS[relation.relation.type].sign === 'NEGATIVE').length;
  const documents = new Set(
    steps.flatMap(({ relation }) =>
      relation.statements
        .filter(({ statement, document }) => statement.polarity === 'AFFIRMED' && document.kind !== 'BACKGROUND')
        .map(({ document }) => document.id),
    ),
  );
  return {
    sign: negative % 2 === 0 ? 'POSITIVE' : 'NEGATIVE',
    certainty: leastCertain(certainties),
    cost: certainties.reduce((sum, certainty) => sum + certaintyCost(certainty), 0),
    documentCount: documents.size,
  };
}
