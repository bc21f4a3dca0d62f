import { acceptsLonger, isEveryPairFull } from '../execute/longer';
import { invariant } from '../model/errors';
import { choiceOf } from '../pattern/between';
import type { PathPlan } from '../pattern/plan';
import type { NamesFound, PathByIds } from '../store/store';
import type { FoundPage } from './pathPage';

/** What came of a plan that the database was given: paths, after `skip` and at most `first` + 1; or why there are none. */
export type Ran = readonly PathByIds[] | 'TIMEOUT' | 'UNSAYABLE';
export type RunPlan = (plan: PathPlan, page: { readonly skip: number; readonly first: number }) => Promise<Ran>;

/** So long are the paths that are looked for first; where these do not fill the page, those half as long again, and all when that brought no more. */
const FIRST_LENGTH = 4;

export type DatabasePage = Pick<FoundPage, 'paths' | 'hasNextPage' | 'stoppedBy' | 'longerPossible' | 'pathCount'>;

/**
 * A page of the paths of a plan, of which the database runs one query after the other: it sorts all paths of a query before it gives
 * the first, so that longer ones are only asked for where the shorter ones are not enough. `most` bounds all pages together.
 */
export async function searchDatabase(
  plan: PathPlan,
  { skip, first, most }: { readonly skip: number; readonly first: number; readonly most: number },
  size: NamesFound['size'],
  run: RunPlan,
): Promise<DatabasePage> {
  const begin = Math.min(skip, most);
  const room = Math.min(first, most - begin);
  let found: readonly PathByIds[] = [];
  let late: boolean;
  let greatest = Math.min(plan.maxLength, longestIn(plan.mode, size));
  for (let length = firstLength(plan, greatest); ;) {
    const ran = await run({ ...plan, maxLength: length }, { skip: begin, first: room });
    if (ran === 'UNSAYABLE') {
      invariant(length < plan.maxLength, 'the plan itself can be said in Cypher');
      length = greatest = plan.maxLength;
      continue;
    }
    late = ran === 'TIMEOUT';
    if (ran === 'TIMEOUT') break;
    const before = found.length;
    found = ran;
    if (found.length > room || length === greatest || !acceptsLonger(plan.automaton, length)) break;
    const grows = length === FIRST_LENGTH || found.length > before;
    length = grows ? Math.min(length + Math.ceil(length / 2), greatest) : greatest;
  }
  const full = found.length > room;
  const limited = full && begin + room === most;
  const whole = !late && !full && skip === 0 ? found : null;
  return {
    paths: found.slice(0, room).map(({ actors, relations }) => ({ actors, steps: relations.map((id) => [id]) })),
    hasNextPage: full && !limited,
    stoppedBy: late ? 'TIMEOUT' : limited ? 'LIMIT' : null,
    longerPossible: late || (await mayBeLonger(plan, whole, size, run)),
    pathCount: late || full ? null : BigInt(skip + found.length),
  };
}

/** The length to begin with: by cost, a longer path can come before a shorter one, and shortest ones the database finds by itself. */
function firstLength({ choice }: PathPlan, greatest: number): number {
  return choice.by === 'length' && choice.groups === Infinity ? Math.min(FIRST_LENGTH, greatest) : greatest;
}

/** Whether paths of more than the plan's length could be added; false is proven. `whole` is the whole answer, where that is known. */
async function mayBeLonger(plan: PathPlan, whole: readonly PathByIds[] | null, size: NamesFound['size'], run: RunPlan): Promise<boolean> {
  const { automaton, maxLength, mode } = plan;
  if (!acceptsLonger(automaton, maxLength) || maxLength >= longestIn(mode, size)) return false;
  if (whole === null) return true;
  if (whole.length > 0) return !isEveryPairFull(plan, whole);
  // Where not even a walk leads from the starts to the ends, nothing does.
  const walk = {
    ...plan,
    choice: choiceOf('ANY_SHORTEST', 1),
    mode: 'WALK',
    sign: null,
    maxLength: size.actors * automaton.accepting.length,
  } as const;
  const ran = await run(walk, { skip: 0, first: 0 });
  return typeof ran === 'string' || ran.length > 0;
}

/** The length that no path of the mode exceeds. */
function longestIn(mode: PathPlan['mode'], { actors, relations }: NamesFound['size']): number {
  switch (mode) {
    case 'WALK':
      return Infinity;
    case 'TRAIL':
      return relations;
    case 'ACYCLIC':
      return Math.max(0, actors - 1);
    case 'SIMPLE':
      return actors;
  }
}
