import { buildProjection } from '../graph/build';
import { Failure, fail } from '../model/errors';
import { versionText, type GraphVersion, type Store } from '../store/store';
import { emptyCache, loadRecords, type Records, type Snapshot, type Wanted } from './records';

/** What a search found: what must be loaded for the answer, and how the answer is put together from it. */
export interface Sought<Answer> {
  readonly wanted: Wanted;
  assemble(records: Records, snapshot: Snapshot): Answer;
}

/** Gives current answers, by the rule of the design: search the projection, load what was found, and search again if the load shows that the graph has changed. */
export interface Current {
  /**
   * The answer to a question about the graph as it is. `search` may run again, on a newer snapshot. UNAVAILABLE when the graph
   * changes faster than it can be read, or the database does not answer by the deadline.
   */
  answer<Answer>(search: (snapshot: Snapshot) => Sought<Answer> | Promise<Sought<Answer>>, deadline: number): Promise<Answer>;
}

const SEARCHES = 3;
const BUILD_TIMEOUT_MS = 600_000;
const RETRY_AFTER_SECONDS = 1;

/** Current answers over a store. */
export function currentOver(store: Store): Current {
  let snapshot: Snapshot | null = null;
  let building: Promise<Snapshot> | null = null;

  async function build(): Promise<Snapshot> {
    const { version, chunks } = await store.scan(Date.now() + BUILD_TIMEOUT_MS);
    return { projection: await buildProjection(chunks), version, cache: emptyCache() };
  }

  /** A snapshot newer than `stale`; one of the state `seen` if a build that others began shows it. */
  async function refreshed(stale: Snapshot | null, seen: GraphVersion | null, deadline: number): Promise<Snapshot> {
    const fits = () => snapshot !== null && snapshot !== stale && (seen === null || isSameOrLater(snapshot.version, seen));
    if (building !== null) await beforeDeadline(building, deadline);
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
      await beforeDeadline(building, deadline);
    }
    return snapshot ?? fail(changing());
  }

  return {
    async answer(search, deadline) {
      let used = snapshot ?? (await refreshed(null, null, deadline));
      for (let searches = 1; ; searches++) {
        const sought = await searchOrRefuse(search, used);
        const loaded = await loadRecords(store, used, sought.wanted, deadline);
        if ('records' in loaded) return sought.assemble(loaded.records, used);
        if (searches === SEARCHES) fail(changing());
        used = await refreshed(used, loaded.changedTo, deadline);
      }
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

async function beforeDeadline<T>(promise: Promise<T>, deadline: number): Promise<T> {
  let timer: NodeJS.Timeout | undefined;
  const late = new Promise<never>((_, reject) => {
    timer = setTimeout(
      () =>
        reject(
          new Failure({
            code: 'UNAVAILABLE',
            message: 'The graph is still being read from the database.',
            remedy: 'Ask again in a few seconds.',
            retryAfterSeconds: RETRY_AFTER_SECONDS,
          }),
        ),
      Math.max(0, deadline - Date.now()),
    );
  });
  try {
    return await Promise.race([promise, late]);
  } finally {
    clearTimeout(timer);
  }
}

function changing() {
  return {
    code: 'UNAVAILABLE',
    message: 'The graph changes faster than it can be read.',
    remedy: 'Ask again in a few seconds.',
    retryAfterSeconds: RETRY_AFTER_SECONDS,
  } as const;
}
