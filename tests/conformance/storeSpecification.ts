import { mergeActor, type Actor, type ActorInput } from '../../src/model/actor';
import { makeRelation } from '../../src/model/relation';
import { versionText, type GraphVersion, type ReadRequest, type Store, type WriteBatch } from '../../src/store/store';
import { article, batchOf, byId, dataset, problemOf, smallGraph, soon, statementOf, uniqueSlug } from '../support/rows';
import { describePages } from './storePages';
import { describeRandomBatches } from './storeProperties';
import { describeScan } from './storeScan';

/** A store that a test opened: `reopen` closes it and opens the same graph again; `close` ends whichever is open. */
export interface OpenedStore {
  store: Store;
  reopen(): Promise<Store>;
  close(): Promise<void>;
}

const versionOf = async (store: Store): Promise<GraphVersion> => (await store.read({}, soon())).version;
const NOTHING_WRITTEN = { actors: 0, documents: 0, relations: 0, statements: 0, mentions: 0 };

const LONG_TEXT = 'All of it 𝒳. '.repeat(20_000);
/** Texts that careless storage loses. */
const TEXTS: [string, string][] = [
  ['beyond the basic plane', '𝒳 🇺🇦'],
  ['combining', 'e\u0301 is not é'],
  ['invisible', '\u200f\ufeff\u2028'],
  ['of control characters', 'tab\tline\nreturn\r\u0001\u007f'],
  ['that quotes', `'"\`\\{}[]$%`],
  ['like a number', '0012'],
  ['like a literal', 'null'],
  ['of a space', ' '],
  ['of nothing', ''],
  ['that is long', 'long '.repeat(2_000)],
];

/** The contract of src/store/store.ts, as tests; each uses actors and documents of its own, so that one store serves them all. */
export function describeStore(name: string, open: () => Promise<OpenedStore>): void {
  describe(`${name} store`, () => {
    let opened: OpenedStore;
    let store: Store;
    beforeAll(async () => {
      opened = await open();
      store = opened.store;
    });
    afterAll(() => opened?.close());

    const read = (request: ReadRequest) => store.read(request, soon());

    describe('gives back what was written', () => {
      test('actors with every field, and with none', async () => {
        const full: ActorInput = {
          slug: uniqueSlug(),
          name: 'North Korea',
          kind: 'STATE',
          aliases: ['DPRK', 'Pyongyang', '조선'],
          identifiers: [{ scheme: 'iso3', value: 'PRK' }, { scheme: 'wikidata', value: 'Q423' }],
          description: 'A state.',
        };
        const bare = { slug: uniqueSlug() };
        await store.write(batchOf({ actors: [full, bare] }));
        const { actors } = await read({ actors: [full.slug, bare.slug] });
        expect(bySlug(actors)).toEqual([mergeActor(null, bare), { ...full }].sort((a, b) => (a.slug < b.slug ? -1 : 1)));
      });

      test('documents with and without text, and the text of those that have one', async () => {
        const whole = article(`${uniqueSlug()} ${LONG_TEXT}`, { title: 'T', url: 'https://example.org/?a=1&b', publisher: 'P', publishedOn: '2024-11-05' });
        const bare = dataset(uniqueSlug());
        await store.write(batchOf({ documents: [whole, bare] }));
        const { documents, texts } = await read({ documents: [whole.id, bare.id], texts: [whole.id, bare.id] });
        expect(byId(documents)).toEqual(byId([whole, bare].map(({ text: _, ...document }) => document)));
        expect([...texts]).toEqual([[whole.id, whole.text]]);
      });

      test('relations with and without an end, and an actor related to itself', async () => {
        const { a, b, batch } = smallGraph();
        const relations = [makeRelation('ALLY', b, a, '1953-10-01', '2024-01-01'), makeRelation('THREATENED_BY', a, b, null, null), makeRelation('ADVERSARY', a, a, '2022-02-24', null)];
        await store.write({ ...batch, relations: [...batch.relations, ...relations] });
        expect(byId((await read({ relations: relations.map(({ id }) => id) })).relations)).toEqual(byId(relations));
      });

      test('statements with every field, and with none that may be left out', async () => {
        const { a, relation, document, batch, statement } = smallGraph();
        const full = statementOf(relation, document, {
          quote: 'a quote', start: 0, end: 7, row: null, certainty: 'POSSIBLE', polarity: 'DENIED', basis: 'INFERRED', attributedTo: a, qualifier: 'arms', note: 'Why.',
        });
        await store.write({ ...batch, statements: [statement, full] });
        expect(byId((await read({ statements: [statement.id, full.id] })).statements)).toEqual(byId([statement, full]));
      });

      test.each(TEXTS)('a text %s, wherever a text may stand', async (_, text) => {
        const { a, relation, document, batch } = smallGraph();
        const actor = { slug: a, name: `${text}.`, aliases: [`${text}!`], identifiers: [{ scheme: 'wikidata', value: text }], description: text };
        const said = { ...article(`${a} ${text}`, { title: text, url: text, publisher: text }) };
        const statement = statementOf(relation, document, { quote: text, qualifier: text, note: text });
        const mention = { actor: a, document: said.id, quote: text, start: 0, end: text.length };
        await store.write({ ...batch, actors: [...batch.actors, actor], documents: [document, said], statements: [statement], mentions: [mention] });
        const answer = await read({ actors: [a], documents: [said.id], texts: [said.id], statements: [statement.id], pages: [{ list: 'mentionsOfActor', actor: a, first: 9, after: null }] });
        expect(answer.actors).toMatchObject([{ name: `${text}.`, aliases: expect.arrayContaining([`${text}!`]), identifiers: [{ value: text }], description: text }]);
        expect(answer.documents).toMatchObject([{ title: text, url: text, publisher: text }]);
        expect(answer.texts.get(said.id)).toBe(`${a} ${text}`);
        expect(answer.statements).toEqual([statement]);
        expect(answer.pages[0]?.mentions).toEqual([mention]);
      });

      test('all statements of each relation asked for, none twice', async () => {
        const { relation, document, statement, batch } = smallGraph();
        const others = [2, 3].map((row) => statementOf(relation, document, { row }));
        const apart = smallGraph();
        await store.write({ ...batch, statements: [statement, ...others] });
        await store.write(apart.batch);
        const answer = await read({ relations: [relation.id, relation.id], statements: [statement.id, apart.statement.id, apart.statement.id] });
        expect(answer.relations).toEqual([relation]);
        expect(byId(answer.statements)).toEqual(byId([statement, ...others, apart.statement]));
      });

      test('each once of thousands that are asked for, some of them twice', async () => {
        const slugs = Array.from({ length: 12_000 }, () => uniqueSlug('crowd'));
        const receipt = await store.write(batchOf({ actors: slugs.map((slug) => ({ slug })) }));
        expect(receipt.written).toEqual({ ...NOTHING_WRITTEN, actors: slugs.length });
        const { actors } = await read({ actors: [...slugs, ...slugs.slice(0, 500)] });
        expect(actors.map(({ slug }) => slug).sort()).toEqual([...slugs].sort());
      });
    });

    describe('leaves out what does not exist', () => {
      test('in every list', async () => {
        const missing = [uniqueSlug(), '', "'; DROP TABLE actors; --"];
        const { version: _, ...rest } = await read({ actors: missing, relations: missing, statements: missing, documents: missing, texts: missing });
        expect(rest).toEqual({ actors: [], relations: [], statements: [], documents: [], texts: new Map(), pages: [] });
      });

      test.each(['\0', '\ud800', '\udc00'])('also for names that no database can hold: a slug followed by %j', async (tail) => {
        const slug = uniqueSlug();
        await store.write(batchOf({ actors: [{ slug }] }));
        const wrong = [slug + tail, `${slug}${tail}x`, tail + slug];
        const answer = await read({ actors: wrong, relations: wrong, statements: wrong, documents: wrong, texts: wrong, pages: [{ list: 'mentionsOfActor', actor: slug + tail, first: 1, after: null }] });
        expect(answer).toMatchObject({ actors: [], relations: [], statements: [], documents: [], pages: [{ mentions: [], totalCount: 0 }] });
      });
    });

    describe('applies a batch', () => {
      test('twice without effect: nothing is written and the version stays', async () => {
        const { batch } = smallGraph();
        const mentions = [{ actor: batch.actors[0]?.slug ?? '', document: batch.documents[0]?.id ?? '', quote: 'A', start: 0, end: 1 }];
        const first = await store.write({ ...batch, mentions });
        expect(first.written).toEqual({ actors: 2, documents: 1, relations: 1, statements: 1, mentions: 1 });
        const second = await store.write({ ...batch, mentions, operationKey: uniqueSlug('operation') });
        expect(second.written).toEqual(NOTHING_WRITTEN);
        expect(versionText(second.version)).toBe(versionText(first.version));
        expect(versionText(await versionOf(store))).toBe(versionText(first.version));
      });

      test('once per operation key, whatever a second batch with the key says', async () => {
        const [first, second] = [uniqueSlug(), uniqueSlug()];
        const operationKey = uniqueSlug('operation');
        const { version } = await store.write(batchOf({ operationKey, actors: [{ slug: first }] }));
        const again = await store.write(batchOf({ operationKey, actors: [{ slug: first, description: 'Changed.' }, { slug: second }] }));
        expect(again.written).toEqual(NOTHING_WRITTEN);
        expect(again.version.revision).toBe(version.revision);
        expect((await read({ actors: [first, second] })).actors).toEqual([mergeActor(null, { slug: first })]);
      });

      test('and leaves a key unused when the batch changed nothing', async () => {
        const slug = uniqueSlug();
        const operationKey = uniqueSlug('operation');
        await store.write(batchOf({ actors: [{ slug }] }));
        await store.write(batchOf({ operationKey, actors: [{ slug }] }));
        const { written } = await store.write(batchOf({ operationKey, actors: [{ slug, description: 'Now it changes.' }] }));
        expect(written).toEqual({ ...NOTHING_WRITTEN, actors: 1 });
      });

      test('to an actor by merging: given fields replace, aliases and identifiers join', async () => {
        const slug = uniqueSlug();
        const inputs: ActorInput[] = [
          { slug, name: 'Burma', kind: 'STATE', aliases: ['Birma'], identifiers: [{ scheme: 'wikidata', value: 'Q836' }] },
          { slug, name: 'Myanmar', identifiers: [{ scheme: 'iso3', value: 'MMR' }] },
          { slug, description: 'A state.' },
        ];
        for (const actor of inputs) await store.write(batchOf({ actors: [actor] }));
        expect((await read({ actors: [slug] })).actors).toEqual([
          {
            slug, name: 'Myanmar', kind: 'STATE', aliases: ['Birma', 'Burma'], description: 'A state.',
            identifiers: [{ scheme: 'iso3', value: 'MMR' }, { scheme: 'wikidata', value: 'Q836' }],
          },
        ]);
      });

      test('to a relation: `until` replaces when given, also with null, and stays when left out', async () => {
        const { a, b, batch } = smallGraph();
        await store.write(batch);
        const untils: (string | null | undefined)[] = ['2024-01-01', undefined, '2025-01-01', undefined, null];
        const seen: (string | null | undefined)[] = [];
        for (const until of untils) {
          const relation = makeRelation('SUPPLIER', a, b, null, until);
          await store.write(batchOf({ relations: [relation] }));
          seen.push((await read({ relations: [relation.id] })).relations[0]?.until);
        }
        expect(seen).toEqual(['2024-01-01', '2024-01-01', '2025-01-01', '2025-01-01', null]);
      });

      test('to a document and a statement by replacing what does not identify them', async () => {
        const { relation, document, statement, batch } = smallGraph();
        await store.write(batch);
        const [newDocument, newStatement] = [{ ...document, publisher: 'P' }, { ...statement, certainty: 'POSSIBLE' as const, note: 'Doubtful.' }];
        const { written } = await store.write(batchOf({ documents: [newDocument], statements: [newStatement] }));
        expect(written).toEqual({ ...NOTHING_WRITTEN, documents: 1, statements: 1 });
        const answer = await read({ documents: [document.id], relations: [relation.id] });
        expect(answer).toMatchObject({ documents: [{ publisher: 'P' }], statements: [newStatement] });
      });

      test('so that later rows of a batch win over earlier ones', async () => {
        const { statement, batch } = smallGraph();
        await store.write({ ...batch, statements: [{ ...statement, note: 'first' }, { ...statement, note: 'second' }] });
        expect((await read({ statements: [statement.id] })).statements).toEqual([{ ...statement, note: 'second' }]);
      });

      const graph = smallGraph();
      const stranger = uniqueSlug('stranger');
      const dangling: [string, Partial<WriteBatch>][] = [
        ['a relation to an unknown actor', { relations: [makeRelation('SUPPLIER', graph.a, stranger, null)] }],
        ['a statement about an unknown relation', { relations: [], statements: [statementOf(makeRelation('SUPPLIER', graph.b, graph.a, null), graph.document)] }],
        ['a statement in an unknown document', { statements: [statementOf(graph.relation, dataset(stranger))] }],
        ['a statement with an unknown subject', { statements: [statementOf(graph.relation, graph.document, { subject: stranger })] }],
        ['a statement with an unknown object', { statements: [statementOf(graph.relation, graph.document, { object: stranger })] }],
        ['a statement attributed to an unknown actor', { statements: [statementOf(graph.relation, graph.document, { attributedTo: stranger })] }],
        ['a mention of an unknown actor', { mentions: [{ actor: stranger, document: graph.document.id, quote: 'x', start: 0, end: 1 }] }],
        ['a mention in an unknown document', { mentions: [{ actor: graph.a, document: dataset(stranger).id, quote: 'x', start: 0, end: 1 }] }],
      ];
      test.each(dangling)('whole or not at all: %s is NOT_FOUND, and nothing is written', async (_, rows) => {
        const before = versionText(await versionOf(store));
        const operationKey = uniqueSlug('operation');
        expect(await problemOf(store.write({ ...graph.batch, operationKey, ...rows }))).toMatchObject({ code: 'NOT_FOUND' });
        const answer = await read({ actors: [graph.a, graph.b], relations: [graph.relation.id], statements: [graph.statement.id], documents: [graph.document.id] });
        expect(answer).toMatchObject({ actors: [], relations: [], statements: [], documents: [] });
        expect(versionText(answer.version)).toBe(before);
        // The key is still free.
        const { written } = await store.write(batchOf({ operationKey, actors: [{ slug: uniqueSlug() }] }));
        expect(written.actors).toBe(1);
      });

      test.each(['a NUL \0.', 'a half \ud83d.'])('and refuses %j, which no database keeps', async (text) => {
        const slug = uniqueSlug();
        const problem = await problemOf(store.write(batchOf({ actors: [{ slug }, { slug: uniqueSlug(), aliases: ['fine', text] }] })));
        expect(problem).toMatchObject({ code: 'BAD_USER_INPUT', argument: 'batch.actors.1.aliases.1' });
        expect((await read({ actors: [slug] })).actors).toEqual([]);
      });
    });

    describe('has a version', () => {
      test('that every changing write counts up by one, and nothing else changes', async () => {
        const start = await versionOf(store);
        for (let n = 1; n <= 3; n++) {
          const { version } = await store.write(batchOf({ actors: [{ slug: uniqueSlug() }] }));
          expect(version).toMatchObject({ revision: start.revision + n, nonce: start.nonce });
          const after = await read({ actors: [uniqueSlug()], pages: [{ list: 'documents', first: 1, after: null }] });
          expect(versionText(after.version)).toBe(versionText(version));
        }
      });

      test('that an empty batch leaves as it is', async () => {
        const before = versionText(await versionOf(store));
        const { version, written } = await store.write(batchOf({}));
        expect(written).toEqual(NOTHING_WRITTEN);
        expect(versionText(version)).toBe(before);
      });
    });

    describe('with several callers', () => {
      test('applies all their writes, one revision each', async () => {
        const before = await versionOf(store);
        const slugs = Array.from({ length: 24 }, () => uniqueSlug());
        const receipts = await Promise.all(slugs.map((slug) => store.write(batchOf({ actors: [{ slug }] }))));
        const { version, actors } = await read({ actors: slugs });
        expect(actors).toHaveLength(slugs.length);
        expect(version.revision).toBe(before.revision + slugs.length);
        expect(new Set(receipts.map((receipt) => receipt.version.revision)).size).toBe(slugs.length);
      });

      test('loses none of what they add to one actor', async () => {
        const slug = uniqueSlug();
        const aliases = Array.from({ length: 12 }, (_, index) => `alias ${index}`);
        await Promise.all(aliases.map((alias) => store.write(batchOf({ actors: [{ slug, aliases: [alias] }] }))));
        expect((await read({ actors: [slug] })).actors[0]?.aliases).toEqual([...aliases].sort());
      });

      test('applies a batch once that all of them send', async () => {
        const { batch } = smallGraph();
        const receipts = await Promise.all(Array.from({ length: 12 }, () => store.write(batch)));
        expect(receipts.filter(({ written }) => written.actors > 0)).toHaveLength(1);
      });

      test('shows each reader every write that was acknowledged before', async () => {
        const written: string[] = [];
        let revision = (await versionOf(store)).revision;
        const writer = async () => {
          for (let n = 0; n < 10; n++) {
            const slug = uniqueSlug();
            const { version } = await store.write(batchOf({ actors: [{ slug }] }));
            written.push(slug);
            revision = Math.max(revision, version.revision);
          }
        };
        let writing = true;
        const reader = async () => {
          let reads = 0;
          while (writing) {
            const [known, least] = [[...written], revision];
            const { version, actors } = await read({ actors: known });
            expect(actors).toHaveLength(known.length);
            expect(version.revision).toBeGreaterThanOrEqual(least);
            reads++;
            await new Promise(setImmediate);
          }
          return reads;
        };
        const readers = [reader(), reader()];
        await Promise.all([writer(), writer()]);
        writing = false;
        for (const reads of await Promise.all(readers)) expect(reads).toBeGreaterThan(0);
      });
    });

    describePages(() => store);
    describeScan(() => store);
    describeRandomBatches(() => store);

    test('keeps everything when it is opened again', async () => {
      const { relation, document, statement, batch } = smallGraph();
      const { version } = await store.write(batch);
      const request = { actors: batch.actors.map(({ slug }) => slug), relations: [relation.id], documents: [document.id], statements: [statement.id] };
      const before = await read(request);
      store = await opened.reopen();
      const after = await read(request);
      expect(after).toEqual(before);
      expect(versionText(after.version)).toBe(versionText(version));
      expect((await store.write(batch)).written).toEqual(NOTHING_WRITTEN);
      expect((await store.write(batchOf({ actors: [{ slug: uniqueSlug() }] }))).version.revision).toBe(version.revision + 1);
    });
  });
}

function bySlug(actors: readonly Actor[]): Actor[] {
  return [...actors].sort((a, b) => (a.slug < b.slug ? -1 : 1));
}
