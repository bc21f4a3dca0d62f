import { ReadDocumentDocument } from '../__generated__/queries';
import { ask, Trouble } from './ask';
import { everyPage } from './everyPage';
import type { Addition } from './records';

/** Reads a document with its text, its mentions and its statements. */
export async function readDocument(id: string): Promise<Addition> {
  const read = async (after: { mentionsAfter?: string; statementsAfter?: string }) => {
    const { document } = await ask(ReadDocumentDocument, { id, ...after });
    if (document === null) throw new Trouble('REFUSED', 'This document is no longer in the graph.');
    return document;
  };
  const document = await read({});
  const mentions = await everyPage(document.mentions, async (mentionsAfter) => (await read({ mentionsAfter })).mentions);
  const statements = await everyPage(document.statements, async (statementsAfter) => (await read({ statementsAfter })).statements);
  return {
    documents: [document],
    relations: statements.map(({ relation }) => relation),
    texts: [[id, { ...document, mentions, statements }]],
  };
}
