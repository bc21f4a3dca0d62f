import { BestConnectedDocument, FirstSightDocument, MoreActorsDocument, MoreRelationsDocument } from '../__generated__/queries';
import { ask } from './ask';
import { everyPage } from './everyPage';
import { readBetween } from './readBetween';
import type { Addition } from './records';
import { ALL_TYPES } from './relationTypes';

/** The most actors and relations that are drawn unasked. Of a larger graph the best connected actors are shown first. */
const MOST_ACTORS_UNASKED = 2000;
const MOST_RELATIONS_UNASKED = 20_000;
const BEST_CONNECTED = 200;

/** Reads the whole graph if it is small enough to be drawn, else how large it is, its best connected actors and the relations between them. */
export async function readGraph(): Promise<Addition> {
  const { actors, relations, documents } = await ask(FirstSightDocument, { types: ALL_TYPES });
  const wholeRead = actors.totalCount <= MOST_ACTORS_UNASKED && relations.totalCount <= MOST_RELATIONS_UNASKED;
  const size = { actors: actors.totalCount, relations: relations.totalCount, documents: documents.totalCount, wholeRead };
  if (!wholeRead) {
    const { nodes } = (await ask(BestConnectedDocument, { first: BEST_CONNECTED })).actors;
    const start = nodes.map(({ id }) => id);
    const between = await readBetween(start, new Set(start));
    return { ...between, actors: nodes, size: { ...size, start }, documents: documents.nodes };
  }
  return {
    size: { ...size, start: [] },
    documents: documents.nodes,
    actors: await everyPage(actors, async (after) => (await ask(MoreActorsDocument, { after })).actors),
    relations: await everyPage(relations, async (after) => (await ask(MoreRelationsDocument, { types: ALL_TYPES, after })).relations),
  };
}
