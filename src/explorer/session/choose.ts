import type { FoundPath } from '../data/readPaths';
import type { ActorCard, RelationCard } from '../data/records';
import { passesRelation } from '../state/filter';
import { showActor, showRelations } from '../state/onCanvas';
import { choosePathOnCanvas } from '../state/pathOnCanvas';
import { select, selectAll } from '../state/selection';
import type { View } from '../state/view';
import { relationClause } from '../words/relationClause';
import { actorNeed, relationNeed } from './needs';
import type { Session } from './session';

/** An actor, or as much of it as tells which one is meant. */
export type ChosenActor = ActorCard | Pick<ActorCard, 'id' | 'name'>;

/** Selects an actor, puts it on the canvas and out of hiding, and goes there. One of which only the name is known is read before. */
export async function chooseActor(session: Session, actor: ChosenActor): Promise<void> {
  const { records, read, keep, bring } = session;
  const known = () => ('kind' in actor ? actor : records.peek().actors.get(actor.id));
  if (known() === undefined) await read(actorNeed(actor.id));
  const card = known();
  if (card === undefined) return;
  keep({ actors: [card] });
  bring([card.id], (view, start) => select(showActor(view, card, start), card.id), `Selected ${card.name}.`);
}

/**
 * Selects relations, puts their ends on the canvas, all of them out of hiding, and goes there. Certainty and day of the filter stay, because
 * paths are asked for under them, too; it is said where they leave a relation out. `also` changes the view in the same step.
 */
export async function chooseRelations(
  session: Session,
  relations: readonly RelationCard[],
  also: (view: View) => View = (view) => view,
): Promise<void> {
  const { records, read, bring, nameOf, view: present } = session;
  const endsOf = ({ source, target }: RelationCard) => [source.id, target.id];
  const unknown = relations.filter((relation) => endsOf(relation).some((id) => !records.peek().actors.has(id)));
  if (unknown.length > 0) await Promise.all(unknown.map(({ id }) => read(relationNeed(id))));
  const ends = relations.flatMap(endsOf).flatMap((id) => records.peek().actors.get(id) ?? []);
  const ids = relations.map(({ id }) => id);
  const isSeen = (relation: RelationCard) =>
    relation.certainty !== null && passesRelation({ ...present.peek().filter, hiddenTypes: [] }, relation);
  const clauses = relations.map((relation) => relationClause(relation, nameOf)).join('; ');
  bring(
    ends.map(({ id }) => id),
    (view, start) => also(selectAll(showRelations(view, relations, ends, start), ids)),
    `Selected: ${clauses}.${relations.every(isSeen) ? '' : ' Its certainty or its time leaves it out of the picture.'}`,
  );
}

/** Chooses a path that was found, puts it on the canvas and out of hiding, and goes there. */
export function chooseFoundPath({ bring }: Session, path: FoundPath, what: string): void {
  bring(
    path.actors.map(({ id }) => id),
    (view, start) => choosePathOnCanvas(view, path, start),
    what,
  );
}
