import { batch, computed, effect, signal, type ReadonlySignal, type Signal } from '@preact/signals';
import { createContext } from 'preact';
import { useContext } from 'preact/hooks';
import type { Placed } from '../canvas/placed';
import { readActor } from '../data/readActor';
import { readBetween } from '../data/readBetween';
import { readDocument } from '../data/readDocument';
import { readGraph } from '../data/readGraph';
import { readRelation } from '../data/readRelation';
import { NO_RECORDS, withAddition, type ActorCard, type Addition, type Records } from '../data/records';
import { beginHistory, changed, redone, undone, type History } from '../state/history';
import { queryIn, withQuery } from '../state/addressPlace';
import { canvasIds, showActor, startOf } from '../state/onCanvas';
import { select } from '../state/selection';
import { canvasGraph, shownGraph, type CanvasGraph, type ShownGraph } from '../state/shownGraph';
import type { View } from '../state/view';
import { readAddress, writeAddress, type AddressedView } from '../state/viewAddress';
import { openLoads, type Loads } from './loads';
import { openPathSearch, type PathSearch } from './pathSearch';

/** What is pointed at for a moment: it stands out on the canvas, and the rest is dimmed. It is no part of the view. */
export interface Emphasis {
  /** Ids of actors and relations. */
  readonly ids: ReadonlySet<string>;
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
  readonly placed: Signal<Placed | null>;
  readonly emphasis: Signal<Emphasis | null>;
  /** The actors and relations that the camera should go to next; a new object for each wish, null for the whole graph. */
  readonly lookAt: Signal<{ readonly ids: readonly string[] } | null>;
  /** What changed last, for those who hear the page. */
  readonly said: ReadonlySignal<string>;
  say(text: string): void;
  /** Changes the view. `what` tells it in a few words (`Selected Japan.`); a `continued` change is undone together with the one before. */
  change(next: (view: View) => View, what: string, continued?: boolean): void;
  undo(): void;
  redo(): void;
  /** Selects an actor or relation; an actor that cannot be seen is put on the canvas. */
  choose(actor: ActorCard): void;
  /** Reads something from the server and adds it to the records. */
  read(key: string, what: string, reading: () => Promise<Addition>): void;
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
  const canvas = computed(() =>
    canvasGraph({ actors: listed.value, expanded: expanded.value }, { actors: actorsRead.value, relations: relationsRead.value, size: size.value }),
  );
  const shown = computed(() => shownGraph(canvas.value, view.value));
  const placed = signal<Placed | null>(null);
  const emphasis = signal<Emphasis | null>(null);
  const lookAt = signal<{ readonly ids: readonly string[] } | null>(null);

  const say = (text: string) => {
    said.value = text;
  };
  const step = (next: History, text: string) => {
    if (next === history.peek()) return;
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
  const read: Session['read'] = (key, what, reading) =>
    loads.start(key, what, async () => {
      keep(await reading());
    });

  effect(() => {
    const address = withQuery(location.pathname, writeAddress(view.value));
    if (address !== location.pathname + location.search + location.hash) window.history.replaceState(null, '', address);
  });
  const paths = openPathSearch({ view, records, loads, keep, say });
  // Another address behind `#`, pasted or chosen, is not loaded by itself.
  addEventListener('hashchange', () => location.reload());
  readWhatIsNeeded({ view, records, read });
  read('graph', 'the graph', readGraph);

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
    choose: (actor) => {
      batch(() => {
        records.value = withAddition(records.peek(), { actors: [actor] });
        change((present) => select(showActor(present, actor, startOf(records.peek())), actor.id), `Selected ${actor.name}.`);
        lookAt.value = { ids: [actor.id] };
      });
    },
    read,
    nameOf: (id) => records.value.actors.get(id)?.name ?? id,
  };
}

/** Of many that are selected only the last are read: others are seldom looked at. */
const MOST_READ = 20;

/** Reads what the view shows and the records do not have: what is selected, what is listed, what is being read. */
function readWhatIsNeeded({ view, records, read }: Pick<Session, 'view' | 'records' | 'read'>): void {
  effect(() => {
    const { selected, reading } = view.value;
    const { mentions, statements, texts, linked, actors } = records.value;
    const listed = [...(canvasIds(view.value, startOf(records.value)) ?? [])];
    if (listed.some((id) => !linked.has(id) && !mentions.has(id) && !selected.includes(id))) {
      read('links', 'relations between actors', () => readBetween(listed, new Set(actors.keys())));
    }
    for (const id of selected.slice(-MOST_READ)) {
      if (id.startsWith('actor:') && !mentions.has(id)) read(id, 'an actor', () => readActor(id));
      if (id.startsWith('relation:') && !statements.has(id)) read(id, 'a relation', () => readRelation(id));
    }
    if (reading !== null && !texts.has(reading.document)) {
      const { document } = reading;
      read(document, 'the document', () => readDocument(document));
    }
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
