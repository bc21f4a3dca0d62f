import type { Mention } from '../../src/model/mention';
import { mentionKey, type Page, type PageList, type Store } from '../../src/store/store';
import { article, batchOf, smallGraph, soon, statementOf, uniqueSlug } from '../support/rows';

/** The part of the store's specification about pages of its four lists. */
export function describePages(getStore: () => Store): void {
  describe('gives pages', () => {
    const page = async (list: PageList, first: number, after: string | null): Promise<Page> => {
      const { pages } = await getStore().read({ pages: [{ ...list, first, after }] }, soon());
      if (pages.length !== 1 || pages[0] === undefined) throw new Error(`${pages.length} pages for one request`);
      return pages[0];
    };
    const keysOf = ({ documents, statements, mentions }: Page) => [...documents.map(({ id }) => id), ...statements.map(({ id }) => id), ...mentions.map(mentionKey)];

    /** The keys of all pages of a list, each page checked on the way. */
    async function walk(list: PageList, first: number): Promise<string[]> {
      const keys: string[] = [];
      for (let after: string | null = null; ; ) {
        const next = await page(list, first, after);
        const found = keysOf(next);
        keys.push(...found);
        expect(found.length).toBeLessThanOrEqual(first);
        expect(next.hasNext).toBe(keys.length < next.totalCount);
        if (!next.hasNext) {
          expect(keys).toHaveLength(next.totalCount);
          return keys;
        }
        expect(found).toHaveLength(first);
        after = found.at(-1) ?? '';
      }
    }

    // Eight statements of one document; mentions whose numbers have different lengths, and that differ in one part only.
    const { a, b, relation, document, batch } = smallGraph();
    const rows = Array.from({ length: 8 }, (_, row) => statementOf(relation, document, { row }));
    const other = article(`${uniqueSlug()} text`);
    const places: [start: number, end: number][] = [[0, 1], [0, 10], [2, 3], [10, 12], [100, 101], [99_999, 100_000]];
    const mention = (actor: string, where: string, [start, end]: [number, number]): Mention => ({ actor, document: where, quote: 'x', start, end });
    const mentions = [...places.map((place) => mention(a, document.id, place)), ...places.slice(0, 3).map((place) => mention(b, document.id, place)), mention(a, other.id, [5, 6])];
    beforeAll(async () => {
      await getStore().write({ ...batch, documents: [document, other], statements: [...rows].reverse(), mentions: [...mentions].reverse() });
    });

    const lists: [string, PageList, string[]][] = [
      ['statementsOfDocument', { list: 'statementsOfDocument', document: document.id }, rows.map(({ id }) => id).sort()],
      [
        'mentionsOfActor',
        { list: 'mentionsOfActor', actor: a },
        mentions.filter(({ actor }) => actor === a).sort((x, y) => (x.document < y.document ? -1 : x.document > y.document ? 1 : x.start - y.start || x.end - y.end)).map(mentionKey),
      ],
      [
        'mentionsInDocument',
        { list: 'mentionsInDocument', document: document.id },
        mentions.filter((each) => each.document === document.id).sort((x, y) => x.start - y.start || x.end - y.end || (x.actor < y.actor ? -1 : 1)).map(mentionKey),
      ],
    ];

    describe.each(lists)('of %s', (_, list, expected) => {
      test.each([1, 3, 8, 1000])('that join up to the whole list in its order, %i at a time', async (first) => {
        expect(await walk(list, first)).toEqual(expected);
      });

      test('with nothing on them when `first` is 0 or the last was passed', async () => {
        expect(await page(list, 0, null)).toEqual({ documents: [], statements: [], mentions: [], totalCount: expected.length, hasNext: true });
        expect(await page(list, 5, expected.at(-1) ?? null)).toEqual({ documents: [], statements: [], mentions: [], totalCount: expected.length, hasNext: false });
        expect(await page(list, 0, expected.at(-1) ?? null)).toMatchObject({ hasNext: false });
      });
    });

    test('of documents, which all have their place', async () => {
      const documents = Array.from({ length: 5 }, () => article(`${uniqueSlug()} text`));
      await getStore().write(batchOf({ documents }));
      const all = await walk({ list: 'documents' }, 7);
      expect(all).toEqual([...new Set(all)].sort());
      expect(all).toEqual(expect.arrayContaining(documents.map(({ id }) => id)));
      expect((await page({ list: 'documents' }, 1, null)).documents[0]).not.toHaveProperty('text');
    });

    test('that are empty for an owner that does not exist', async () => {
      const nobody = uniqueSlug();
      for (const list of [{ list: 'statementsOfDocument', document: nobody }, { list: 'mentionsOfActor', actor: nobody }, { list: 'mentionsInDocument', document: nobody }] as const) {
        expect(await page(list, 5, null)).toEqual({ documents: [], statements: [], mentions: [], totalCount: 0, hasNext: false });
      }
    });

    test('in the order in which they were asked for', async () => {
      const requests = lists.map(([, list]) => ({ ...list, first: 2, after: null }));
      const { pages } = await getStore().read({ pages: [...requests, ...requests].reverse() }, soon());
      expect(pages.map(keysOf)).toEqual([...lists, ...lists].reverse().map(([, , keys]) => keys.slice(0, 2)));
    });
  });
}
