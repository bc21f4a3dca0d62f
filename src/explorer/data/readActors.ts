import { ReadActorsDocument, type ReadActorsQuery } from '../__generated__/queries';
import { ask } from './ask';
import type { ActorCard } from './records';

/** The API's most nodes in one answer. */
const MOST = 1000;

/** Reads these actors. Ids that name no actor are passed over. */
export async function readActors(ids: readonly string[], asking = ask): Promise<readonly ActorCard[]> {
  const answers = await Promise.all(chunks(ids, MOST).map((some) => asking(ReadActorsDocument, { ids: some })));
  return answers.flatMap(({ nodes }) => nodes.filter(isActor));
}

type AnyNode = ReadActorsQuery['nodes'][number];

function isActor(node: AnyNode): node is Extract<AnyNode, { readonly id: string }> {
  return node !== null && 'slug' in node;
}

/** A list cut into lists of this length; the last may be shorter. */
export function chunks<Item>(items: readonly Item[], size: number): readonly (readonly Item[])[] {
  return Array.from({ length: Math.ceil(items.length / size) }, (_, place) => items.slice(place * size, (place + 1) * size));
}
