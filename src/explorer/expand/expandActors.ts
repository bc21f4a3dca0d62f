import { batch, signal } from '@preact/signals';
import { actorNeed } from '../session/needs';
import type { Session } from '../session/session';
import { collapse, collapsible, expand } from '../state/expansion';
import { baseIds, startOf } from '../state/onCanvas';
import { counted } from '../words/names';
import { expansionsOf, moreOfAll, neighbourGroups, type Neighbour } from './neighbours';

/** Beyond so many actors it is asked before they are added. */
export const MOST_UNASKED = 100;
/** At most so many are added at once, and on the canvas at all: more can be neither told apart nor moved smoothly. */
export const MOST_AT_ONCE = 2000;

/** So many actors are read one by one, to be expanded together. */
export const MOST_EXPANDED = 20;

/** A question that is open: how many of these are to be added. */
export interface ExpandQuestion {
  readonly what: string;
  readonly neighbours: readonly Neighbour[];
}

/** The question that is open, if any. */
export const expandQuestion = signal<ExpandQuestion | null>(null);

/** The names of some actors for a sentence: `Japan`, `Japan and 2 more`. */
export function namesOf({ nameOf }: Pick<Session, 'nameOf'>, ids: readonly string[]): string {
  return ids.length <= 1 ? ids.map(nameOf).join('') : `${nameOf(ids[0])} and ${ids.length - 1} more`;
}

/** Puts on the canvas whom actors are linked to: all, or one group of them by its name. Asks first where there are many. */
export async function expandActors(session: Session, ids: readonly string[], group: string | null = null): Promise<void> {
  const { records, say } = session;
  const { size, mentions } = records.peek();
  if (size === null) return say('The graph is being read.');
  if (ids.length > MOST_EXPANDED && !size.wholeRead) {
    return say(`At most ${MOST_EXPANDED} actors can be expanded together; ${ids.length} are selected.`);
  }
  const unread = size.wholeRead ? [] : ids.filter((id) => !mentions.has(id));
  if (unread.length > 0) {
    say('The relations are being read.');
    const areRead = await Promise.all(unread.map((id) => session.read(actorNeed(id))));
    if (areRead.includes(false)) return say(`The relations of ${namesOf(session, ids)} could not be read.`);
  }
  const names = namesOf(session, ids);
  const what = group === null ? names : `${names}: ${group.toLowerCase()}`;
  const groups = neighbourGroups(ids, records.peek(), { shown: session.shown.peek().ids, filter: session.view.peek().filter });
  const neighbours = moreOfAll(group === null ? groups : groups.filter(({ name }) => name === group));
  if (neighbours.length === 0) say(`All neighbours of ${what} that the filter lets through are shown.`);
  else if (neighbours.length > MOST_UNASKED || session.shown.peek().actors.length + neighbours.length > MOST_AT_ONCE) expandQuestion.value = { what, neighbours };
  else addNeighbours(session, { what, neighbours });
}

/** Puts these on the canvas. */
export function addNeighbours(session: Session, { what, neighbours }: ExpandQuestion): void {
  const expansions = expansionsOf(neighbours);
  batch(() => {
    session.change((view) => expand(view, expansions), `expand ${what}`);
    session.say(`Expanded ${what}: ${counted(neighbours.length, 'actor')} added.`);
    session.lookAt.value = { ids: expansions.flatMap(({ by, actors }) => [by, ...actors]) };
  });
}

/** Takes off the canvas what came by expanding these actors and hangs on nothing else. */
export function collapseActors(session: Session, ids: readonly string[]): void {
  const names = namesOf(session, ids);
  const links = session.shown.peek().relations.map(({ source, target }) => [source.id, target.id] as const);
  const base = baseIds(session.view.peek(), startOf(session.records.peek()));
  const onCanvas = base === null ? null : new Set(base);
  let [next, gone] = [session.view.peek(), 0];
  for (const id of ids) {
    const away = collapsible(next, id, links);
    gone += away.length;
    if (away.length > 0) next = collapse(next, away, (other) => onCanvas === null || onCanvas.has(other));
  }
  session.change(() => next, `collapse ${names}`);
  session.say(
    gone === 0 ? `Nothing came by expanding ${names} that hangs on it alone.` : `Collapsed ${names}: ${counted(gone, 'actor')} taken off.`,
  );
}
