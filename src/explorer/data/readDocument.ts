import { ReadDocumentDocument } from '../__generated__/queries';
import { ask, Trouble } from './ask';
import { everyPage } from './everyPage';
import { readActors } from './readActors';
import type { Addition } from './records';

/** Reads a document with its text, its mentions, its statements and, as far as they are not `known`, the actors in these. */
export async function readDocument(id: string, known: ReadonlySet<string>): Promise<Addition> {
  const read = async (after: { mentionsAfter?: string; statementsAfter?: string }) => {
    const { document } = await ask(ReadDocumentDocument, { id, ...after });
    if (document === null) throw new Trouble('REFUSED', 'This document is no longer in the graph.');
    return document;
  };
  const document = await read({});
  const mentions = await everyPage(document.mentions, async (mentionsAfter) => (await read({ mentionsAfter })).mentions);
  const statements = await everyPage(document.statements, async (statementsAfter) => (await read({ statementsAfter })).statements);
  const relations = statements.map(({ relation }) => relation);
  const named = [...mentions.map(({ actor }) => actor), ...relations.flatMap(({ source, target }) => [source, target])];
  return {
    documents: [document],
    actors: await readActors([...new Set(named.map((actor) => actor.id))].filter((actor) => !known.has(actor))),
    relations: relations.filter(({ certainty }) => certainty !== null),
    texts: [[id, { ...document, mentions, statements }]],
  };
}
