import * as fc from 'fast-check';
import { versionText, type Store } from '../../src/store/store';
import { byId, problemOf, soon, uniqueSlug } from '../support/rows';
import { apply, batches, emptyModel, type StoreModel } from './storeModel';
import { rowsOf } from './storeScan';

/** The part of the store's specification that random batches test, against a model of a few lines. */
export function describeRandomBatches(getStore: () => Store): void {
  test('holds after random batches what a simple model holds', async () => {
    // Each series has names of its own, because the store keeps those before; so a failing one is not made smaller.
    const series = fc.constant(null).chain(() => batches(uniqueSlug('run')));
    await fc.assert(
      fc.asyncProperty(series, async (given) => {
        const store = getStore();
        let model = emptyModel();
        let version = await versionOf(store);
        for (const batch of given) {
          const expected = apply(model, batch);
          if (expected === null) {
            expect(await problemOf(store.write(batch))).toMatchObject({ code: 'NOT_FOUND' });
            expect(await versionOf(store)).toBe(version);
            continue;
          }
          const receipt = await store.write(batch);
          expect(receipt.written).toEqual(expected.written);
          expect(versionText(receipt.version) === version).toBe(Object.values(receipt.written).every((count) => count === 0));
          version = versionText(receipt.version);
          model = expected.model;
        }
        await expectHolds(store, model);
      }),
      { numRuns: 20, endOnFailure: true },
    );
  });
}

async function versionOf(store: Store): Promise<string> {
  return versionText((await store.read({}, soon())).version);
}

async function expectHolds(store: Store, model: StoreModel): Promise<void> {
  const documents = [...model.documents.values()];
  const owned = { first: 1000, after: null };
  const answer = await store.read(
    {
      actors: [...model.actors.keys()],
      documents: [...model.documents.keys()],
      texts: [...model.documents.keys()],
      relations: [...model.relations.keys()],
      statements: [...model.statements.keys()],
      pages: documents.flatMap(({ id }) => [{ list: 'mentionsInDocument', document: id, ...owned }, { list: 'statementsOfDocument', document: id, ...owned }]),
    },
    soon(),
  );
  const withoutText = documents.map(({ text: _, ...document }) => document);
  expect(new Map(answer.actors.map((actor) => [actor.slug, actor]))).toEqual(model.actors);
  expect(byId(answer.documents)).toEqual(byId(withoutText));
  expect(answer.texts).toEqual(new Map(documents.flatMap(({ id, text }) => (text === null ? [] : [[id, text]]))));
  expect(new Map(answer.relations.map((relation) => [relation.id, relation]))).toEqual(model.relations);
  expect(byId(answer.statements)).toEqual(byId([...model.statements.values()]));
  expect(byId(answer.pages.flatMap(({ statements }) => statements))).toEqual(byId(answer.statements));
  const mentions = answer.pages.flatMap((page) => page.mentions);
  expect(mentions).toHaveLength(model.mentions.size);
  expect(mentions).toEqual(expect.arrayContaining([...model.mentions.values()]));

  const scanned = await rowsOf(await store.scan(soon()));
  const ours = <Row extends Record<string, unknown>>(rows: Row[], key: string, known: ReadonlyMap<string, unknown>) => rows.filter((row) => known.has(String(row[key])));
  expect(ours(scanned.actors, 'slug', model.actors)).toHaveLength(model.actors.size);
  expect(byId(ours(scanned.documents, 'id', model.documents).map(({ id, kind }) => ({ id: String(id), kind })))).toEqual(byId(withoutText.map(({ id, kind }) => ({ id, kind }))));
  expect(new Map(ours(scanned.relations, 'id', model.relations).map((relation) => [relation.id, relation]))).toEqual(model.relations);
  const said = [...model.statements.values()].map(({ relation, document, certainty, polarity, qualifier }) => ({ relation, document, certainty, polarity, qualifier }));
  const scannedStatements = ours(scanned.statements, 'relation', model.relations);
  expect(scannedStatements).toHaveLength(said.length);
  expect(scannedStatements).toEqual(expect.arrayContaining(said));
}
