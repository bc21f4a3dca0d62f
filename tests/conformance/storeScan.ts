import type { StructureChunk } from '../../src/model/structureChunk';
import { versionText, type Scan, type Store } from '../../src/store/store';
import { article, batchOf, smallGraph, soon, statementOf, uniqueSlug } from '../support/rows';

const TABLES: readonly StructureChunk['table'][] = ['actors', 'documents', 'relations', 'statements'];

/** A scan's rows by table, each as an object; checks that tables come in order and columns have equal lengths. */
export async function rowsOf(scan: Scan): Promise<Record<StructureChunk['table'], Record<string, unknown>[]>> {
  const rows: Record<StructureChunk['table'], Record<string, unknown>[]> = { actors: [], documents: [], relations: [], statements: [] };
  let reached = 0;
  for await (const { table, ...columns } of scan.chunks) {
    expect(TABLES.indexOf(table)).toBeGreaterThanOrEqual(reached);
    reached = TABLES.indexOf(table);
    const entries = Object.entries(columns);
    expect(new Set(entries.map(([, values]) => values.length)).size).toBe(1);
    for (const index of entries[0]?.[1].keys() ?? []) rows[table].push(Object.fromEntries(entries.map(([column, values]) => [column, values[index]])));
  }
  return rows;
}

/** The part of the store's specification about the scan of the whole structure. */
export function describeScan(getStore: () => Store): void {
  describe('scans', () => {
    test('everything once, as it was written, and names the version', async () => {
      const { a, b, relation, document, statement, batch } = smallGraph({ certainty: 'PREDICTED', polarity: 'DENIED', qualifier: '𝒳 arms' });
      const identifiers = [{ scheme: 'iso3', value: 'XXX' }, { scheme: 'wikidata', value: 'Q1' }];
      const again = statementOf(relation, document, { row: 7 });
      const text = article(`${uniqueSlug()} text`);
      const { version } = await getStore().write({
        ...batch,
        actors: [{ slug: a, name: 'É 𝒳', kind: 'PERSON', aliases: ['z', "y'"], identifiers, description: 'é' }, { slug: b }],
        documents: [document, text],
        relations: [{ ...relation, until: '2024-06-01' }],
        statements: [statement, again],
      });
      const scan = await getStore().scan(soon());
      expect(versionText(scan.version)).toBe(versionText(version));
      const rows = await rowsOf(scan);
      expect(rows.actors.filter(({ slug }) => slug === a)).toEqual([{ slug: a, name: 'É 𝒳', kind: 'PERSON', aliases: ["y'", 'z'], identifiers, description: 'é' }]);
      expect(rows.actors.filter(({ slug }) => slug === b)).toMatchObject([{ kind: 'OTHER', aliases: [], identifiers: [], description: null }]);
      expect(rows.documents.filter(({ id }) => id === document.id || id === text.id)).toEqual(
        expect.arrayContaining([{ id: document.id, kind: 'DATASET' }, { id: text.id, kind: 'ARTICLE' }]),
      );
      const { id, type, source, target, since } = relation;
      expect(rows.relations.filter((row) => row.id === id)).toEqual([{ id, type, source, target, since, until: '2024-06-01' }]);
      const said = rows.statements.filter((row) => row.relation === id);
      expect(said).toHaveLength(2);
      expect(said).toEqual(
        expect.arrayContaining([
          { relation: id, document: document.id, certainty: 'PREDICTED', polarity: 'DENIED', qualifier: '𝒳 arms' },
          { relation: id, document: document.id, certainty: 'ASSERTED', polarity: 'AFFIRMED', qualifier: null },
        ]),
      );
      for (const [table, key] of [['actors', 'slug'], ['documents', 'id'], ['relations', 'id']] as const) {
        expect(new Set(rows[table].map((row) => row[key])).size).toBe(rows[table].length);
      }
    });

    test('more rows than fit into a chunk', async () => {
      const slugs = Array.from({ length: 12_000 }, () => uniqueSlug('crowd'));
      await getStore().write(batchOf({ actors: slugs.map((slug) => ({ slug })) }));
      const { actors } = await rowsOf(await getStore().scan(soon()));
      const found = new Set(actors.map(({ slug }) => slug));
      expect(found.size).toBe(actors.length);
      expect(slugs.filter((slug) => !found.has(slug))).toEqual([]);
    });

    test('while others write: nobody waits, and what was there before is there once', async () => {
      const store = getStore();
      const { a, relation, batch } = smallGraph();
      await store.write(batch);
      const { version, chunks } = await store.scan(soon());
      const iterator = chunks[Symbol.asyncIterator]();
      const first = await iterator.next();
      const receipt = await store.write(smallGraph().batch);
      expect(receipt.written.actors).toBe(2);
      expect(receipt.version.revision).toBe(version.revision + 1);
      const rest = async function* () {
        if (!first.done) yield first.value;
        for (let next = await iterator.next(); !next.done; next = await iterator.next()) yield next.value;
      };
      const rows = await rowsOf({ version, chunks: rest() });
      expect(rows.actors.filter(({ slug }) => slug === a)).toHaveLength(1);
      expect(rows.relations.filter(({ id }) => id === relation.id)).toHaveLength(1);
      expect(rows.statements.filter((row) => row.relation === relation.id)).toHaveLength(1);
    });

    test('that are left before their end, or never begun, and hold nothing up', async () => {
      const store = getStore();
      for await (const _ of (await store.scan(soon())).chunks) break;
      await store.scan(soon());
      expect((await store.write(smallGraph().batch)).written.relations).toBe(1);
    });

    test('several at a time', async () => {
      const scans = await Promise.all([1, 2, 3].map(async () => rowsOf(await getStore().scan(soon()))));
      expect(scans[1]?.relations.length).toBe(scans[0]?.relations.length);
      expect(scans[2]?.statements.length).toBe(scans[0]?.statements.length);
    });
  });
}
