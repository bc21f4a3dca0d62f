import { fail } from '../model/errors';
import { versionText, type GraphVersion, type Store } from '../store/store';
import { CHANGING, SEARCHES, type Sought } from './current';
import { emptyCache, loadRecords, type GraphState } from './records';

/** What a search in the database found, and in which state of the graph: null where it looked at none. */
export interface SoughtInStore<Answer> extends Sought<Answer> {
  readonly seen: GraphVersion | null;
}

/** Gives current answers without a projection: all that an answer is made of was read in one state of the graph. */
export interface StoreAlone {
  /** The answer to a question. `search` runs again when the graph has changed since, or when it saw several states itself and gives null. */
  answer<Answer>(search: () => Promise<SoughtInStore<Answer> | null>, deadline: number): Promise<Answer>;
}

/** Current answers of a store alone. */
export function storeAlone(store: Store): StoreAlone {
  let latest: GraphState | null = null;

  const stateOf = (version: GraphVersion): GraphState =>
    latest !== null && versionText(latest.version) === versionText(version)
      ? latest
      : (latest = { projection: null, version, cache: emptyCache() });

  return {
    async answer(search, deadline) {
      for (let searches = 1; searches <= SEARCHES; searches++) {
        const sought = await search();
        if (sought === null) continue;
        const state = stateOf(sought.seen ?? latest?.version ?? (await store.read({}, deadline)).version);
        const loaded = await loadRecords(store, state, sought.wanted, deadline);
        if ('records' in loaded) return sought.assemble(loaded.records, state);
        stateOf(loaded.changedTo);
      }
      return fail(CHANGING);
    },
  };
}
