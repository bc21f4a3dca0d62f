import { ReadBetweenDocument } from '../__generated__/queries';
import { ask } from './ask';
import { chunks, readActors } from './readActors';
import { ALL_TYPES } from './relationTypes';
import type { Addition, RelationCard } from './records';

/** The API's most actors in one answer. */
const MOST = 1000;

/** Reads these actors as far as they are not `known`, and all relations between any two of them. Ids that name no actor are passed over. */
export async function readBetween(ids: readonly string[], known: ReadonlySet<string>): Promise<Addition> {
  const unknown = ids.filter((id) => !known.has(id));
  const actors = await readActors(unknown);
  const found = new Set([...ids.filter((id) => known.has(id)), ...actors.map(({ id }) => id)]);
  const relations = (await Promise.all(groupsOfTwo([...found]).map(readRelations))).flat();
  return { actors, relations, linked: new Set(ids) };
}

async function readRelations(of: readonly string[]): Promise<readonly RelationCard[]> {
  if (of.length < 2) return [];
  return (await ask(ReadBetweenDocument, { of, types: ALL_TYPES, first: MOST })).neighbourhood.relations;
}

/** Lists that each can be asked for at once and of which one has any two of these ids. */
function groupsOfTwo(ids: readonly string[]): readonly (readonly string[])[] {
  if (ids.length <= MOST) return [ids];
  const halves = chunks(ids, MOST / 2);
  return halves.flatMap((first, place) => halves.slice(place + 1).map((second) => [...first, ...second]));
}
