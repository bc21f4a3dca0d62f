import { batch, computed, effect, signal, type ReadonlySignal, type Signal } from '@preact/signals';
import { createContext } from 'preact';
import { useContext } from 'preact/hooks';
import type { Placed } from '../canvas/placed';
import { keepPlaced } from '../canvas/positions';
import { readGraph } from '../data/readGraph';
import { NO_RECORDS, withAddition, type Addition, type Records } from '../data/records';
import { beginHistory, changed, redone, undone, type History } from '../state/history';
import { queryIn, tellsView, withQuery } from '../state/addressPlace';
import { baseIds, startOf } from '../state/onCanvas';
import { canvasGraph, shownGraph, unlessSame, type CanvasGraph, type ShownGraph } from '../state/shownGraph';
import type { CameraPlace } from '../state/cameraPlace';
import type { View } from '../state/view';
import { readAddress, writeAddress, type AddressedView } from '../state/viewAddress';
import { openLoads, type Loads } from './loads';
import { needsOf, type Need } from './needs';
import { openPathSearch, type PathSearch } from './pathSearch';
import { turnToPath } from './turnToPath';
import type { Wish } from './wish';

/** What is pointed at for a moment: it stands out on the canvas, and the rest is dimmed. It is no part of the view. */
export interface Emphasis {
  /** Ids of actors and relations. */
  readonly ids: ReadonlySet<string>;
  /** What stands out again when this does no longer. */
  readonly outer: Emphasis | null;
}

/** All that the parts of the page share. Signals are read anywhere; a view changes only through `change`, `undo` and `redo`. */
export interface Session {
  readonly history: ReadonlySignal<History>;
  readonly view: ReadonlySignal<View>;
  readonly records: ReadonlySignal<Records>;
  readonly loads: Loads;
  /** The answer to the question about paths that the view asks. */
  readonly paths: PathSearch;
  /** What was wrong with the address that the page was opened at. */
  readonly openedAt: Pick<AddressedView, 'damaged' | 'unknown'>;
  /** All on the canvas, and what of it can be seen. */
  readonly canvas: ReadonlySignal<CanvasGraph>;
  readonly shown: ReadonlySignal<ShownGraph>;
  /** Where everything on the canvas is; null before the first layout. */
  readonly placed: ReadonlySignal<Placed | null>;
  readonly emphasis: Signal<Emphasis | null>;
  /** Where the camera should go next; a new object for each wish, null once it was gone to. */
  readonly lookAt: Signal<Wish | null>;
  /** From where the reader of the page chose to look; null: from where the page does. */
  readonly camera: Signal<CameraPlace | null>;
  /** A new object for each wish to go to the place of the document that is being read; null once it was gone to. */
  readonly turnTo: Signal<object | null>;
  /** What changed last, for those who hear the page. */
  readonly said: ReadonlySignal<string>;
  say(text: string): void;
  /** Changes the view. `what` tells it in a few words (`Selected Japan.`); a `continued` change is undone together with the one before. */
  change(next: (view: View) => View, what: string, continued?: boolean): void;
  undo(): void;
  redo(): void;
  /**
   * Changes the view by what depends on the actors that the canvas starts from (`startOf`), and sends the camera to these actors and relations.
   * Before the graph was read that waits for it.
   */
  bring(ids: readonly string[], next: (view: View, start: readonly string[] | null) => View, what: string): void;
  /** Reads something from the server and adds it to the records. Gives whether it was read. */
  read(need: Need): Promise<boolean>;
  /** Adds to the records what was read already. */
  keep(added: Addition): void;
  /** The name of an actor that was read. */
  nameOf(id: string): string;
}

/** Opens the session that the address asks for, and begins to read the graph. */
export function openSession(): Session {
  const openedAt = readAddress(queryIn(location));
  const history = signal(beginHistory(openedAt.view));
  const records = signal<Records>(NO_RECORDS);
  const said = signal('');
  const loads = openLoads();
  const view = computed(() => history.value.present.view);
  // What the canvas has is found anew only when something of it changed.
  const [listed, expanded] = [computed(() => view.value.actors), computed(() => view.value.expanded)];
  const [actorsRead, relationsRead] = [computed(() => records.value.actors), computed(() => records.value.relations)];
  const size = computed(() => records.value.size);
  let lastCanvas: CanvasGraph | null = null;
  const canvas = computed(() => {
    const read = { actors: actorsRead.value, relations: relationsRead.value, size: size.value };
    return (lastCanvas = unlessSame(lastCanvas, canvasGraph({ actors: listed.value, expanded: expanded.value }, read)));
  });
  const [hidden, filter] = [computed(() => view.value.hidden), computed(() => view.value.filter)];
  const shown = computed(() => shownGraph(canvas.value, { hidden: hidden.value, filter: filter.value }));
  const placed = keepPlaced(
    canvas,
    view,
    computed(() => baseIds({ actors: listed.value }, startOf({ size: size.value }))),
  );
  const emphasis = signal<Emphasis | null>(null);
  const lookAt = signal<Wish | null>(null);
  const camera = signal(openedAt.camera);
  const turnTo = signal<object | null>(null);

  const say = (text: string) => {
    said.value = text;
  };
  const step = (next: History, text: string) => {
    if (next === history.peek()) return say(text);
    batch(() => {
      history.value = next;
      emphasis.value = null;
      say(text);
    });
  };
  const change: Session['change'] = (next, what, continued) => {
    const present = history.peek();
    step(changed(present, next(present.present.view), what, continued), what);
  };
  const keep = (added: Addition) => {
    records.value = withAddition(records.peek(), added);
  };
  const read: Session['read'] = (need) =>
    loads.start(need.key, need.what, async () => {
      keep(await need.read());
    });
  const graphRead = new Promise<void>((resolve) => effect(() => void (size.value !== null && resolve())));
  const bring: Session['bring'] = (ids, next, what) => {
    if (size.peek() === null) {
      say('The graph is being read.');
      return void graphRead.then(() => bring(ids, next, what));
    }
    const start = startOf(records.peek());
    batch(() => {
      change((present) => next(present, start), what);
      lookAt.value = { ids };
    });
  };

  effect(() => {
    const address = withQuery(location.pathname, writeAddress(view.value, camera.value));
    if (address !== location.pathname + location.search + location.hash) window.history.replaceState(null, '', address);
  });
  const paths = openPathSearch({ view, records, loads, keep, say });
  turnToPath(paths, lookAt, openedAt.camera === null ? null : openedAt.view.paths.path);
  // Another address behind `#`, pasted or chosen, is not loaded by itself.
  addEventListener('hashchange', () => tellsView(location.hash) && location.reload());
  addEventListener('online', loads.retry);
  readWhatIsNeeded({ view, records, loads, read });
  void read({ key: 'graph', what: 'the graph', read: readGraph });

  return {
    history,
    view,
    records,
    loads,
    paths,
    openedAt,
    canvas,
    shown,
    placed,
    emphasis,
    lookAt,
    camera,
    turnTo,
    said,
    say,
    change,
    undo: () => {
      const { past, present } = history.peek();
      if (past.length > 0) step(undone(history.peek()), `Undone: ${present.what}`);
    },
    redo: () => {
      const { future } = history.peek();
      const next = future.at(-1);
      if (next !== undefined) step(redone(history.peek()), `Done again: ${next.what}`);
    },
    bring,
    read,
    keep,
    nameOf: (id) => records.value.actors.get(id)?.name ?? id,
  };
}

/** Reads what the view shows and the records do not have. What failed is read again once it is needed anew, or when it is asked for. */
function readWhatIsNeeded({ view, records, loads, read }: Pick<Session, 'view' | 'records' | 'loads' | 'read'>): void {
  let before: ReadonlySet<string> = new Set();
  effect(() => {
    const needs = needsOf(view.value, records.value);
    const asked = before;
    before = new Set(needs.map(({ key }) => key));
    for (const need of needs) if (!asked.has(need.key)) void read(need);
    for (const key of asked) if (!before.has(key)) loads.drop(key);
  });
}

const SessionContext = createContext<Session | null>(null);

/** Gives the session to all parts of the page. */
export const SessionProvider = SessionContext.Provider;

/** The session that a part of the page belongs to. */
export function useSession(): Session {
  const session = useContext(SessionContext);
  if (session === null) throw new Error('There is no session around this part of the page.');
  return session;
}
