import { batch } from '@preact/signals';
import { collapseActors, expandActors, namesOf } from '../expand/expandActors';
import { startPathsAt } from '../paths/draft';
import type { Session } from '../session/session';
import { hide, hideOthers, showHidden } from '../state/hiding';
import type { LayoutChoice } from '../state/layoutChoice';
import { pin, unpin } from '../state/pinning';
import { select, selectAll, selectNothing } from '../state/selection';
import { counted } from '../words/names';
import { relationClause } from '../words/relationClause';
import type { Command } from './keyTable';

/** Something that can be done now. */
export interface Action {
  readonly name: string;
  /** The key that does it, too. */
  readonly command?: Command;
  readonly run: () => void;
}

/** What can be done with actors. */
export function actorActions(session: Session, ids: readonly string[]): readonly Action[] {
  const { view, records } = session;
  const only = ids.length === 1 ? records.peek().actors.get(ids[0]) : undefined;
  const { expanded, pinned } = view.peek();
  const isWhole = records.peek().size?.wholeRead === true && view.peek().hidden.length === 0;
  return [
    ...(isWhole ? [] : [{ name: 'Expand', command: 'expand' as const, run: () => expandActors(session, ids) }]),
    ...(expanded.some(({ by }) => ids.includes(by))
      ? [{ name: 'Collapse', command: 'collapse' as const, run: () => collapseActors(session, ids) }]
      : []),
    { name: 'Hide', command: 'hide', run: () => hideThese(session, ids) },
    { name: 'Hide others', command: 'hideOthers', run: () => hideAllBut(session, ids) },
    { name: ids.every((id) => id in pinned) ? 'Unpin' : 'Pin', command: 'pin', run: () => togglePinned(session, ids) },
    { name: 'Arrange around', command: 'concentric', run: () => layOutAs(session, 'CONCENTRIC', ids) },
    { name: 'Centre', command: 'fitSelection', run: () => (session.lookAt.value = { ids }) },
    ...(only === undefined ? [] : [{ name: 'Paths from here', run: () => startPathsAt(session, only) }]),
  ];
}

/** What can be done with a relation. */
export function relationActions(session: Session, id: string): readonly Action[] {
  const relation = session.records.peek().relations.get(id);
  if (relation === undefined) return [];
  const { source, target } = relation;
  const ends = [...new Set([source.id, target.id])];
  return [
    { name: 'Select both ends', run: () => session.change((view) => selectAll(view, ends), `select ${namesOf(session, ends)}`) },
    { name: 'Hide', command: 'hide', run: () => hideThese(session, [id]) },
    { name: 'Centre', command: 'fitSelection', run: () => (session.lookAt.value = { ids: [id] }) },
  ];
}

/** What can be done with the picture as a whole. */
export function pictureActions(session: Session): readonly Action[] {
  const { hidden, pinned } = session.view.peek();
  return [
    { name: 'Fit', command: 'fit', run: () => (session.lookAt.value = { ids: [] }) },
    { name: 'Select all actors', command: 'selectAll', run: () => selectEveryActor(session) },
    ...(hidden.length === 0
      ? []
      : [{ name: `Show ${hidden.length} hidden`, command: 'showHidden' as const, run: () => showAllHidden(session) }]),
    ...(Object.keys(pinned).length === 0 ? [] : [{ name: 'Unpin all', run: () => unpinAll(session) }]),
    { name: 'Lay out by forces', run: () => layOutAs(session, 'FORCE') },
    { name: 'Lay out by kind', run: () => layOutAs(session, 'KINDS') },
  ];
}

/** What can be done with these actors and relations: what each of them allows. */
export function actionsFor(session: Session, ids: readonly string[]): readonly Action[] {
  const { actors, relations } = session.records.peek();
  const [chosenActors, chosenRelations] = [ids.filter((id) => actors.has(id)), ids.filter((id) => relations.has(id))];
  if (chosenActors.length > 0) return actorActions(session, chosenActors);
  return chosenRelations.length > 0 ? relationActions(session, chosenRelations[chosenRelations.length - 1]) : pictureActions(session);
}

/** Selects one thing and says what it is. */
export function selectThis(session: Session, id: string): void {
  session.change((view) => select(view, id), `Selected ${whatIs(session, [id])}.`);
}

/** Hides these. */
export function hideThese(session: Session, ids: readonly string[]): void {
  if (ids.length === 0) return;
  const what = whatIs(session, ids);
  tell(session, `hide ${what}`, `Hid ${what}.`, (view) => hide(view, ids));
}

/** Hides all actors but these. */
export function hideAllBut(session: Session, ids: readonly string[]): void {
  const shown = session.shown.peek().actors.map(({ id }) => id);
  const what = namesOf(session, ids);
  tell(session, `hide all but ${what}`, `Hid ${counted(shown.length - ids.length, 'actor')}, all but ${what}.`, (view) =>
    hideOthers(view, ids, shown),
  );
}

/** Shows what was hidden one by one. */
export function showAllHidden(session: Session): void {
  const { length } = session.view.peek().hidden;
  if (length === 0) session.say('Nothing was hidden one by one.');
  else tell(session, 'show what was hidden', `Showed ${length} hidden before.`, showHidden);
}

/** Pins these actors where they are, or, if all of them are pinned, lets them go. */
export function togglePinned(session: Session, ids: readonly string[]): void {
  const { pinned } = session.view.peek();
  const what = namesOf(session, ids);
  const positions = session.placed.peek()?.positions;
  const places = Object.fromEntries(ids.flatMap((id) => (positions?.has(id) === true ? [[id, positions.get(id)!]] : [])));
  if (ids.length === 0) return;
  if (ids.every((id) => id in pinned)) tell(session, `unpin ${what}`, `Unpinned ${what}.`, (view) => unpin(view, ids));
  else tell(session, `pin ${what}`, `Pinned ${what}.`, (view) => pin(view, places));
}

/** Lets all pinned actors go. */
export function unpinAll(session: Session): void {
  tell(session, 'unpin all', 'Unpinned all.', (view) => unpin(view, Object.keys(view.pinned)));
}

/** Selects all actors that can be seen. */
export function selectEveryActor(session: Session): void {
  const ids = session.shown.peek().actors.map(({ id }) => id);
  tell(session, 'select all actors', `Selected ${counted(ids.length, 'actor')}.`, (view) => selectAll(view, ids));
}

/** Selects nothing. */
export function deselect(session: Session): void {
  session.change(selectNothing, 'Selected nothing.');
}

const LAYOUT_WORDS: Readonly<Record<LayoutChoice['kind'], string>> = { FORCE: 'by forces', CONCENTRIC: 'by distance', KINDS: 'by kind' };

/** Lays everything out in another way, or anew; pinned actors stay. Distances are those from `around`. */
export function layOutAs(session: Session, kind: LayoutChoice['kind'], around: readonly string[] = selectedActors(session)): void {
  const choice = (settled: number): LayoutChoice =>
    kind === 'CONCENTRIC' ? { kind, around } : kind === 'FORCE' ? { kind, settled } : { kind };
  const from = kind === 'CONCENTRIC' ? ` from ${around.length === 0 ? 'the best connected' : namesOf(session, around)}` : '';
  batch(() => {
    tell(session, `lay out ${LAYOUT_WORDS[kind]}${from}`, `Laid out ${LAYOUT_WORDS[kind]}${from}.`, (view) => ({
      ...view,
      layout: choice(view.expanded.length),
    }));
    session.lookAt.value = { ids: [] };
  });
}

/** The actors that are selected. */
export function selectedActors({ view, records }: Pick<Session, 'view' | 'records'>): readonly string[] {
  return view.peek().selected.filter((id) => records.peek().actors.has(id));
}

/** Changes the view, under a name that undo tells, and says what has come of it. */
function tell(session: Session, what: string, done: string, next: Parameters<Session['change']>[0]): void {
  session.change(next, what);
  session.say(done);
}

function whatIs(session: Session, ids: readonly string[]): string {
  const relation = ids.length === 1 ? session.records.peek().relations.get(ids[0]) : undefined;
  return relation === undefined ? namesOf(session, ids) : relationClause(relation, session.nameOf);
}
