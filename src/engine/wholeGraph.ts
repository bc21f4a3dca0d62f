import type { WholeGraph } from '../formats/wholeGraph';
import type { Actor } from '../model/actor';
import type { DocumentWithText } from '../model/document';
import { fail } from '../model/errors';
import type { Mention } from '../model/mention';
import type { Relation } from '../model/relation';
import type { Statement } from '../model/statement';
import { mentionKey, versionText, type ReadAnswer, type ReadRequest, type Store } from '../store/store';

const ATTEMPTS = 3;
const ITEMS_PER_READ = 2000;
const TEXTS_PER_READ = 20;

/**
 * Everything that the graph holds, all of one state of it, each table ordered by slug or id (mentions by `mentionKey`). When others
 * write meanwhile it is read again, a few times, and then fails with UNAVAILABLE.
 */
export async function readWholeGraph(store: Store, deadline: number): Promise<WholeGraph> {
  for (let attempt = 1; attempt <= ATTEMPTS; attempt += 1) {
    const graph = await readOnce(store, deadline);
    if (graph !== null) return graph;
  }
  return fail({
    code: 'UNAVAILABLE',
    message: `The graph was changed during each of ${ATTEMPTS} readings, so that none gave one state of it.`,
    remedy: 'Try again when nobody writes.',
    retryAfterSeconds: 10,
  });
}

/** Null when the graph changed during the reading. */
async function readOnce(store: Store, deadline: number): Promise<WholeGraph | null> {
  const { version, actors: slugs, documents: documentIds, relations: relationIds } = await scanKeys(store, deadline);
  let changed = false;
  const read = async (request: ReadRequest): Promise<ReadAnswer> => {
    const answer = await store.read(request, deadline);
    changed ||= versionText(answer.version) !== version;
    return answer;
  };

  const actors: Actor[] = [];
  for (const slice of slices(slugs, ITEMS_PER_READ)) {
    for (const actor of (await read({ actors: slice })).actors) actors.push(actor);
    if (changed) return null;
  }
  const relations: Relation[] = [];
  const statements: Statement[] = [];
  for (const slice of slices(relationIds, ITEMS_PER_READ)) {
    const answer = await read({ relations: slice });
    for (const relation of answer.relations) relations.push(relation);
    for (const statement of answer.statements) statements.push(statement);
    if (changed) return null;
  }
  const documents: DocumentWithText[] = [];
  for (const slice of slices(documentIds, TEXTS_PER_READ)) {
    const answer = await read({ documents: slice, texts: slice });
    for (const document of answer.documents) documents.push({ ...document, text: answer.texts.get(document.id) ?? null });
    if (changed) return null;
  }
  const mentions: Mention[] = [];
  for (const document of documents) {
    for (let after: string | null = null, hasNext = document.text !== null; hasNext;) {
      const answer: ReadAnswer = await read({
        pages: [{ list: 'mentionsInDocument', document: document.id, first: ITEMS_PER_READ, after }],
      });
      if (changed) return null;
      const [page] = answer.pages;
      for (const mention of page.mentions) mentions.push(mention);
      hasNext = page.hasNext;
      after = hasNext ? mentionKey(mentions[mentions.length - 1]) : null;
    }
  }
  return {
    actors: sortedBy(actors, ({ slug }) => slug),
    documents: sortedBy(documents, ({ id }) => id),
    relations: sortedBy(relations, ({ id }) => id),
    statements: sortedBy(statements, ({ id }) => id),
    mentions: sortedBy(mentions, mentionKey),
  };
}

async function scanKeys(
  store: Store,
  deadline: number,
): Promise<{ version: string; actors: string[]; documents: string[]; relations: string[] }> {
  const scan = await store.scan(deadline);
  const keys = {
    version: versionText(scan.version),
    actors: new Array<string>(),
    documents: new Array<string>(),
    relations: new Array<string>(),
  };
  for await (const chunk of scan.chunks) {
    // Each relation is read with its statements.
    if (chunk.table === 'statements') continue;
    const column = chunk.table === 'actors' ? chunk.slug : chunk.id;
    for (const key of column) keys[chunk.table].push(key);
  }
  return keys;
}

function* slices<Item>(items: readonly Item[], size: number): Generator<readonly Item[]> {
  for (let start = 0; start < items.length; start += size) yield items.slice(start, start + size);
}

function sortedBy<Item>(items: readonly Item[], keyOf: (item: Item) => string): Item[] {
  const keyed = items.map((item) => ({ key: keyOf(item), item }));
  return keyed.sort((a, b) => (a.key < b.key ? -1 : a.key > b.key ? 1 : 0)).map(({ item }) => item);
}
