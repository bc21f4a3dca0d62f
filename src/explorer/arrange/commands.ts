import { collapseActors, expandActors } from '../expand/expandActors';
import type { Session } from '../session/session';
import { openDialog } from '../shell/openDialog';
import { select, toggleSelected } from '../state/selection';
import { counted, KIND_WORDS } from '../words/names';
import { deselect, hideAllBut, hideThese, layOutAs, selectedActors, selectEveryActor, showAllHidden, togglePinned } from './actions';
import type { Command } from './keyTable';
import { middleActor, nextActor, type Heading } from './nextActor';

/** What keys need of the picture besides the session. */
export interface Picture {
  zoom(factor: number): void;
  /** Shows what can be done with what is selected. */
  openMenu(): void;
}

/** What each key does; those of the page need no picture. */
export function runCommand(command: Command, session: Session, picture: Picture | null): void {
  const actors = selectedActors(session);
  const { selected } = session.view.peek();
  const withActors = (run: (session: Session, ids: readonly string[]) => void) => {
    if (actors.length === 0) session.say('Select an actor first.');
    else run(session, actors);
  };
  const commands: Readonly<Record<Command, () => void>> = {
    undo: session.undo,
    redo: session.redo,
    keys: () => (openDialog.value = 'KEYS'),
    left: () => go(session, 'left', false),
    right: () => go(session, 'right', false),
    up: () => go(session, 'up', false),
    down: () => go(session, 'down', false),
    addLeft: () => go(session, 'left', true),
    addRight: () => go(session, 'right', true),
    addUp: () => go(session, 'up', true),
    addDown: () => go(session, 'down', true),
    details: () => document.querySelector<HTMLElement>('[aria-label="Details"]')?.focus(),
    menu: () => picture?.openMenu(),
    expand: () => withActors(expandActors),
    collapse: () => withActors(collapseActors),
    hide: () => hideThese(session, selected),
    hideOthers: () => withActors(hideAllBut),
    showHidden: () => showAllHidden(session),
    pin: () => withActors(togglePinned),
    fit: () => (session.lookAt.value = { ids: [] }),
    fitSelection: () => (session.lookAt.value = { ids: selected }),
    selectAll: () => selectEveryActor(session),
    selectNothing: () => deselect(session),
    zoomIn: () => picture?.zoom(1 / 1.5),
    zoomOut: () => picture?.zoom(1.5),
    force: () => layOutAs(session, 'FORCE'),
    concentric: () => layOutAs(session, 'CONCENTRIC'),
    kinds: () => layOutAs(session, 'KINDS'),
  };
  commands[command]();
}

/** Selects the actor that lies next in a direction; the first one is that in the middle. Going on is undone in one step. */
function go(session: Session, heading: Heading, isAdded: boolean): void {
  const positions = session.placed.peek()?.positions;
  const { actors, relations } = session.shown.peek();
  if (positions === undefined || actors.length === 0) return;
  const places = new Map(
    actors.flatMap(({ id }) => {
      const point = positions.get(id);
      return point === undefined ? [] : [[id, { x: point.x, y: -point.y }] as const];
    }),
  );
  const from = selectedActors(session).at(-1);
  const linked = new Set(
    relations.flatMap(({ source, target }) => (source.id === from ? [target.id] : target.id === from ? [source.id] : [])),
  );
  const next = from === undefined || !places.has(from) ? middleActor(places) : nextActor(from, heading, places, linked);
  if (next === null) return session.say('There is no actor further that way.');
  session.change(
    (view) => (isAdded && !view.selected.includes(next) ? toggleSelected(view, next) : isAdded ? view : select(view, next)),
    'go along the picture',
    true,
  );
  const actor = session.records.peek().actors.get(next);
  const count = relations.filter(({ source, target }) => source.id === next || target.id === next).length;
  if (actor !== undefined) session.say(`${actor.name}, ${KIND_WORDS[actor.kind].one.toLowerCase()}, ${counted(count, 'relation')}.`);
  session.lookAt.value = { ids: [next] };
}
