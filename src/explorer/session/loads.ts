import { signal, type ReadonlySignal } from '@preact/signals';
import { Trouble } from '../data/ask';

/** Something that is being read from the server, or could not be. */
export interface Load {
  /** What is read, in words: `the graph`. */
  readonly what: string;
  /** Whether the answer takes so long that the reader of the page should know. */
  readonly slow: boolean;
  readonly trouble: Trouble | null;
}

/** The readings under way and those that failed. */
export interface Loads {
  readonly all: ReadonlySignal<ReadonlyMap<string, Load>>;
  /**
   * Reads something; while the same (by its key) is being read, that counts for this, too. Gives whether it was read. What fails stays in the
   * list, to be tried again.
   */
  start(key: string, what: string, run: () => Promise<void>): Promise<boolean>;
  /** Tries again all that failed. */
  retry(): void;
  /** Forgets all that failed. */
  dismiss(): void;
  /** Forgets one that failed, because nobody needs it any more. */
  drop(key: string): void;
}

const SLOW_AFTER_MS = 2000;
const RETRY_AFTER_MS = 5000;

/** Keeps account of readings. While the server cannot be reached, it tries again by itself. */
export function openLoads(): Loads {
  const all = signal<ReadonlyMap<string, Load>>(new Map());
  const running = new Map<string, Promise<boolean>>();
  const failed = new Map<string, { readonly what: string; readonly trouble: Trouble; readonly run: () => Promise<void> }>();
  let retrying: ReturnType<typeof setTimeout> | null = null;

  const put = (key: string, load: Load | null) => {
    const next = new Map(all.peek());
    if (load === null) next.delete(key);
    else next.set(key, load);
    all.value = next;
  };

  const attempt = async (key: string, what: string, run: () => Promise<void>) => {
    const slow = setTimeout(() => put(key, { what, slow: true, trouble: null }), SLOW_AFTER_MS);
    let trouble: Trouble | null = null;
    try {
      await run();
    } catch (error) {
      if (!(error instanceof Trouble)) console.error(error);
      trouble = error instanceof Trouble ? error : new Trouble('REFUSED', 'The page failed to show what the server answered.');
    }
    clearTimeout(slow);
    running.delete(key);
    if (trouble !== null) failed.set(key, { what, trouble, run });
    put(key, trouble && { what, slow: false, trouble });
    if (trouble?.kind === 'UNREACHABLE') retrying ??= setTimeout(retryUnreachable, RETRY_AFTER_MS);
    return trouble === null;
  };

  const start: Loads['start'] = (key, what, run) => {
    const present = running.get(key);
    if (present !== undefined) return present;
    failed.delete(key);
    put(key, { what, slow: false, trouble: null });
    const begun = attempt(key, what, run);
    running.set(key, begun);
    return begun;
  };

  const retryWhere = (wanted: (trouble: Trouble) => boolean) => {
    for (const [key, { what, trouble, run }] of failed) if (wanted(trouble)) void start(key, what, run);
  };
  const retryUnreachable = () => {
    retrying = null;
    retryWhere(({ kind }) => kind === 'UNREACHABLE');
  };
  const drop = (key: string) => {
    if (failed.delete(key)) put(key, null);
  };

  return {
    all,
    start,
    retry: () => retryWhere(() => true),
    dismiss: () => [...failed.keys()].forEach(drop),
    drop,
  };
}
