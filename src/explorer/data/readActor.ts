import { FindActorsDocument, ReadActorDocument } from '../__generated__/queries';
import { ask, Trouble } from './ask';
import { everyPage } from './everyPage';
import type { ActorCard, Addition } from './records';
import { ALL_TYPES } from './relationTypes';

/** Actors whose name or alias is meant by a text, best match first; the first of them, and how many there are. */
export async function findActors(search: string): Promise<{ readonly nodes: readonly ActorCard[]; readonly totalCount: number }> {
  return (await ask(FindActorsDocument, { search })).actors;
}

/** Reads an actor with its mentions, all its relations and whom they link it to. */
export async function readActor(ref: string): Promise<Addition> {
  const read = async (after: string | null) => {
    const { actor } = await ask(ReadActorDocument, { ref, types: ALL_TYPES, after });
    if (actor === null) throw new Trouble('REFUSED', 'This actor is no longer in the graph.');
    return actor;
  };
  const actor = await read(null);
  const relations = await everyPage(actor.relations, async (cursor) => (await read(cursor)).relations);
  return {
    actors: [...relations.flatMap(({ source, target }) => [source, target]), actor],
    relations,
    mentions: [[actor.id, actor.mentions]],
  };
}
