import { buildProjection } from '../graph/build';
import { Failure, fail, type Problem } from '../model/errors';
import { versionText, type GraphVersion, type Store } from '../store/store';
import { emptyCache, loadRecords, type GraphState, type Records, type Snapshot, type Wanted } from './records';

/** What a search found: what must be loaded for the answer, and how the answer is put together from it. */
export interface Sought<Answer> {
  readonly wanted: Wanted;
  assemble(records: Records, state: GraphState): Answer;
}

/** Gives current answers, by the rule of the design: search the projection, load what was found, and search again if the load shows that the graph has changed. */
export interface Current {
  /**
   * The answer to a question about the graph as it is. `search` may run again, on a newer snapshot. Where there is no snapshot that is
   * current by then, `late` answers, and is told why where the graph could not be read; without it that is the failure, or UNAVAILABLE, as
   * when the database does not answer by the deadline.
   */
  answer<Answer>(
    search: (snapshot: Snapshot) => Sought<Answer> | Promise<Sought<Answer>>,
    deadline: number,
    late?: { readonly by: number; answer(why: Failure | null): Promise<Answer> },
  ): Promise<Answer>;
}

export const SEARCHES = 3;
const BUILD_TIMEOUT_MS = 600_000;
const RETRY_AFTER_SECONDS = 1;

/** Why there is no answer where the graph cannot be read as fast as it changes. */
export const CHANGING: Problem = {
  code: 'UNAVAILABLE',
  message: 'The graph changes faster than it can be read.',
  remedy: 'Ask again in a few seconds.',
  retryAfterSeconds: RETRY_AFTER_SECONDS,
};
/** Why there is no answer before the structure of the graph has been read. */
export const STILL_READING: Problem = { ...CHANGING, message: 'The graph is still being read from the database.' };

/** Current answers over a store. */
export function currentOver(store: Store): Current {
  let snapshot: Snapshot | null = null;
  let building: Promise<Snapshot> | null = null;

  async function build(): Promise<Snapshot> {
    const { version, chunks } = await store.scan(Date.now() + BUILD_TIMEOUT_MS);
    return { projection: await buildProjection(chunks), version, cache: emptyCache() };
  }

  /** A snapshot newer than `stale`, one of the state `seen` if a build that others began shows it; null when there is none by `until`. */
  async function refreshed(stale: Snapshot | null, seen: GraphVersion | null, until: number): Promise<Snapshot | null> {
    const fits = () => snapshot !== null && snapshot !== stale && (seen === null || isSameOrLater(snapshot.version, seen));
    if (building !== null && (await before(until, building)) === null) return null;
    if (!fits()) {
      building ??= build().then(
        (built) => {
          building = null;
          return (snapshot = built);
        },
        (error: unknown) => {
          building = null;
          throw error;
        },
      );
      if ((await before(until, building)) === null) return null;
    }
    return snapshot;
  }

  return {
    async answer(search, deadline, late) {
      const until = Math.min(deadline, late?.by ?? deadline);
      let why: Failure | null = null;
      const renewed = async (stale: Snapshot | null, seen: GraphVersion | null) => {
        try {
          return await refreshed(stale, seen, until);
        } catch (error) {
          if (late === undefined || !(error instanceof Failure)) throw error;
          why = error;
          return null;
        }
      };
      let used = snapshot ?? (await renewed(null, null));
      for (let searches = 1; used !== null; searches++) {
        const sought = await searchOrRefuse(search, used);
        const loaded = await loadRecords(store, used, sought.wanted, deadline);
        if ('records' in loaded) return sought.assemble(loaded.records, used);
        if (searches === SEARCHES) return late === undefined ? fail(CHANGING) : late.answer(null);
        used = await renewed(used, loaded.changedTo);
      }
      return late === undefined ? fail(STILL_READING) : late.answer(why);
    },
  };
}

/** Whether a state is the one that was seen, or one of ours after it. Whether it still is the graph's, the next load tells. */
function isSameOrLater(version: GraphVersion, seen: GraphVersion): boolean {
  return versionText(version) === versionText(seen) || (version.nonce === seen.nonce && version.revision > seen.revision);
}

/** A search that fails, for an unknown name say, may do so because the snapshot is old: its failure is an answer like others. */
async function searchOrRefuse<Answer>(
  search: (snapshot: Snapshot) => Sought<Answer> | Promise<Sought<Answer>>,
  snapshot: Snapshot,
): Promise<Sought<Answer>> {
  try {
    return await search(snapshot);
  } catch (error) {
    if (!(error instanceof Failure)) throw error;
    return {
      wanted: {},
      assemble: () => {
        throw error;
      },
    };
  }
}

/** What a promise comes to, or null when the time is over before. */
async function before<T>(until: number, promise: Promise<T>): Promise<T | null> {
  let timer: NodeJS.Timeout | undefined;
  const late = new Promise<null>((resolve) => {
    timer = setTimeout(() => resolve(null), Math.max(0, until - Date.now()));
  });
  try {
    return await Promise.race([promise, late]);
  } finally {
    clearTimeout(timer);
  }
}
