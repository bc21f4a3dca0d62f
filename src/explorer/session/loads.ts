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
  /** Reads something, unless the same (by its key) is being read. What fails stays in the list, to be tried again. */
  start(key: string, what: string, run: () => Promise<void>): void;
  /** Tries again all that failed. */
  retry(): void;
  /** Forgets all that failed. */
  dismiss(): void;
}

const SLOW_AFTER_MS = 2000;
const RETRY_AFTER_MS = 5000;

/** Keeps account of readings. While the server cannot be reached, it tries again by itself. */
export function openLoads(): Loads {
  const all = signal<ReadonlyMap<string, Load>>(new Map());
  const tasks = new Map<string, () => Promise<void>>();

  const put = (key: string, load: Load | null) => {
    const next = new Map(all.peek());
    if (load === null) next.delete(key);
    else next.set(key, load);
    all.value = next;
  };

  const start = (key: string, what: string, run: () => Promise<void>) => {
    const present = all.peek().get(key);
    if (present !== undefined && present.trouble === null) return;
    tasks.set(key, run);
    put(key, { what, slow: false, trouble: null });
    const slow = setTimeout(() => put(key, { what, slow: true, trouble: null }), SLOW_AFTER_MS);
    run()
      .then(
        () => put(key, null),
        (error: unknown) => {
          if (!(error instanceof Trouble)) console.error(error);
          const trouble = error instanceof Trouble ? error : new Trouble('REFUSED', 'The page failed to show what the server answered.');
          put(key, { what, slow: false, trouble });
          if (trouble.kind === 'UNREACHABLE') setTimeout(retryUnreachable, RETRY_AFTER_MS);
        },
      )
      .finally(() => clearTimeout(slow));
  };

  const retryWhere = (wanted: (trouble: Trouble) => boolean) => {
    for (const [key, { what, trouble }] of all.peek()) {
      const run = tasks.get(key);
      if (trouble !== null && wanted(trouble) && run !== undefined) start(key, what, run);
    }
  };
  const retryUnreachable = () => retryWhere(({ kind }) => kind === 'UNREACHABLE');
  addEventListener('online', retryUnreachable);

  return {
    all,
    start,
    retry: () => retryWhere(() => true),
    dismiss: () => {
      for (const [key, { trouble }] of all.peek()) if (trouble !== null) put(key, null);
    },
  };
}
