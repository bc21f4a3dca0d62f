import * as fc from 'fast-check';
import { mergeActor } from '../../src/model/actor';
import { Failure } from '../../src/model/errors';
import { makeRelation, type Relation } from '../../src/model/relation';
import type { Statement } from '../../src/model/statement';
import { changesOf, countsOf, isNothing, referencedBy, type Changes, type ExistingState } from '../../src/store/changes';
import { mentionKey, type WriteBatch } from '../../src/store/store';
import { apply, batches, emptyModel, type StoreModel } from '../conformance/storeModel';
import { batchOf, dataset, statementOf } from '../support/rows';

const EMPTY: ExistingState = { actors: new Map(), documents: new Map(), relations: new Map(), statements: new Map(), mentions: new Set() };
const NOTHING: Changes = { actors: [], documents: [], relations: [], statements: [], mentions: [] };

const a = mergeActor(null, { slug: 'a', name: 'Alpha' });
const b = mergeActor(null, { slug: 'b', name: 'Beta' });
const document = dataset('rows');
const { text: _, ...storedDocument } = document;
const relation: Relation = { ...makeRelation('SUPPLIER', 'a', 'b', null), until: null };
const statement = statementOf(relation, document);
const mention = { actor: 'a', document: document.id, quote: 'Alpha', start: 0, end: 5 };
const ALL: WriteBatch = batchOf({ actors: [a, b].map(({ slug, name }) => ({ slug, name })), documents: [document], relations: [relation], statements: [statement], mentions: [mention] });
const KNOWN: ExistingState = {
  actors: new Map([['a', a], ['b', b]]),
  documents: new Map([[document.id, storedDocument]]),
  relations: new Map([[relation.id, relation]]),
  statements: new Map([[statement.id, statement]]),
  mentions: new Set([mentionKey(mention)]),
};

describe('changesOf', () => {
  test('creates everything in an empty graph', () => {
    expect(changesOf(ALL, EMPTY)).toEqual({ actors: [a, b], documents: [document], relations: [relation], statements: [statement], mentions: [mention] });
  });

  test('changes nothing where all is already so', () => {
    expect(changesOf(ALL, KNOWN)).toEqual(NOTHING);
  });

  const single: [string, Partial<WriteBatch>, Partial<Changes>][] = [
    ['an actor that gets an alias', { actors: [{ slug: 'a', aliases: ['A'] }] }, { actors: [{ ...a, aliases: ['A'] }] }],
    ['an actor that is renamed', { actors: [{ slug: 'a', name: 'Aleph' }] }, { actors: [{ ...a, name: 'Aleph', aliases: ['Alpha'] }] }],
    ['an actor whose alias is its slug', { actors: [{ slug: 'a', aliases: ['a'] }] }, {}],
    ['an actor twice in the batch', { actors: [{ slug: 'c', aliases: ['x'] }, { slug: 'c', description: 'd' }] }, { actors: [mergeActor(null, { slug: 'c', aliases: ['x'], description: 'd' })] }],
    ['a document with another title', { documents: [{ ...document, title: 'other' }] }, { documents: [{ ...document, title: 'other' }] }],
    ['a relation that ends', { relations: [{ ...relation, until: '2024-01-01' }] }, { relations: [{ ...relation, until: '2024-01-01' }] }],
    ['a relation whose end is not said', { relations: [makeRelation('SUPPLIER', 'a', 'b', null)] }, {}],
    [
      'a relation whose end is said in the batch before',
      { relations: [{ ...relation, until: '2024-01-01' }, makeRelation('SUPPLIER', 'a', 'b', null)] },
      { relations: [{ ...relation, until: '2024-01-01' }] },
    ],
    ['a relation that changes and changes back', { relations: [{ ...relation, until: '2024-01-01' }, relation] }, {}],
    ['a statement with another note', { statements: [{ ...statement, note: 'n' }] }, { statements: [{ ...statement, note: 'n' }] }],
    ['a statement twice', { statements: [{ ...statement, note: '1' }, { ...statement, note: '2' }] }, { statements: [{ ...statement, note: '2' }] }],
    ['a mention at another place', { mentions: [{ ...mention, start: 9, end: 14 }] }, { mentions: [{ ...mention, start: 9, end: 14 }] }],
    ['a mention twice', { mentions: [mention, { ...mention, actor: 'b' }, { ...mention, actor: 'b' }] }, { mentions: [{ ...mention, actor: 'b' }] }],
  ];
  test.each(single)('of %s', (_name, rows, changes) => {
    expect(changesOf(batchOf(rows), KNOWN)).toEqual({ ...NOTHING, ...changes });
  });

  const omit = <Row>(rows: ReadonlyMap<string, Row>, key: string) => new Map([...rows].filter(([known]) => known !== key));
  const withoutActor = (slug: string): ExistingState => ({ ...KNOWN, actors: omit(KNOWN.actors, slug) });
  const withoutDocument: ExistingState = { ...KNOWN, documents: new Map() };
  const dangling: [string, Partial<WriteBatch>, ExistingState, string][] = [
    ['source', { relations: [relation] }, withoutActor('a'), 'actor "a"'],
    ['target', { relations: [relation] }, withoutActor('b'), 'actor "b"'],
    ['relation', { statements: [statement] }, { ...KNOWN, relations: new Map() }, `relation "${relation.id}"`],
    ['document', { statements: [statement] }, withoutDocument, `document "${document.id}"`],
    ['subject', { statements: [statement] }, withoutActor('a'), 'actor "a"'],
    ['object', { statements: [statement] }, withoutActor('b'), 'actor "b"'],
    ['attributedTo', { statements: [{ ...statement, attributedTo: 'c' }] }, KNOWN, 'actor "c"'],
    ['mentioned actor', { mentions: [mention] }, withoutActor('a'), 'actor "a"'],
    ['document of a mention', { mentions: [mention] }, withoutDocument, `document "${document.id}"`],
  ];
  test.each(dangling)('names the missing %s', (_name, rows, existing, missing) => {
    expect(problemOf(() => changesOf(batchOf(rows), existing))).toMatchObject({ code: 'NOT_FOUND', message: expect.stringContaining(`There is no ${missing}`) });
  });

  test.each([
    ['batch.operationKey', { operationKey: 'a\0' }],
    ['batch.actors.0.identifiers.1.value', { actors: [{ slug: 'a', identifiers: [{ scheme: 'iso3', value: 'AAA' }, { scheme: 'wikidata', value: '\ud800' }] }] }],
    ['batch.documents.0.text', { documents: [{ ...document, text: 'x\udfff' }] }],
    ['batch.statements.0.quote', { statements: [{ ...statement, quote: '\0' }] }],
  ])('names the place of a text that no database keeps: %s', (argument, rows: Partial<WriteBatch>) => {
    expect(problemOf(() => changesOf(batchOf(rows), KNOWN))).toMatchObject({ code: 'BAD_USER_INPUT', argument });
  });

  test('counts and refuses as a simple model does, for random batches', () => {
    fc.assert(
      fc.property(batches('p'), (series) => {
        let model = emptyModel();
        for (const batch of series) {
          const expected = apply(model, batch);
          if (expected === null) {
            expect(problemOf(() => changesOf(batch, known(model, batch)))).toMatchObject({ code: 'NOT_FOUND' });
            continue;
          }
          const changes = changesOf(batch, known(model, batch));
          expect(countsOf(changes)).toEqual(expected.written);
          expect(isNothing(changes)).toBe(Object.values(expected.written).every((count) => count === 0));
          for (const actor of changes.actors) expect(actor).toEqual(expected.model.actors.get(actor.slug));
          for (const row of changes.relations) expect(row).toEqual(expected.model.relations.get(row.id));
          for (const row of changes.statements) expect(row).toEqual(expected.model.statements.get(row.id));
          for (const row of changes.documents) expect(row).toEqual(expected.model.documents.get(row.id));
          model = expected.model;
        }
      }),
    );
  });
});

describe('referencedBy', () => {
  test('names everything that the batch puts or refers to, once', () => {
    const said: Statement = { ...statement, subject: 'c', object: 'd', attributedTo: 'e', relation: 'relation:1', document: 'document:1' };
    const batch = batchOf({ ...ALL, statements: [statement, said, said], mentions: [{ ...mention, actor: 'f', document: 'document:2' }] });
    expect(sorted(referencedBy(batch))).toEqual({
      actors: ['a', 'b', 'c', 'd', 'e', 'f'],
      documents: [document.id, 'document:1', 'document:2'].sort(),
      relations: [relation.id, 'relation:1'].sort(),
      statements: [statement.id],
      mentions: batch.mentions,
    });
  });
});

test('isNothing and countsOf tell of every table', () => {
  expect(isNothing(NOTHING)).toBe(true);
  const full = changesOf(ALL, EMPTY);
  expect(countsOf(full)).toEqual({ actors: 2, documents: 1, relations: 1, statements: 1, mentions: 1 });
  for (const table of ['actors', 'documents', 'relations', 'statements', 'mentions'] as const) {
    expect(isNothing({ ...NOTHING, [table]: full[table] })).toBe(false);
  }
});

/** What a store would look up for the batch: only what `referencedBy` names. */
function known(model: StoreModel, batch: WriteBatch): ExistingState {
  const referenced = referencedBy(batch);
  const pick = <Row>(rows: ReadonlyMap<string, Row>, keys: readonly string[]) => new Map([...rows].filter(([key]) => keys.includes(key)));
  const documents = [...pick(model.documents, referenced.documents)].map(([id, { text: _text, ...rest }]) => [id, rest] as const);
  return {
    actors: pick(model.actors, referenced.actors),
    documents: new Map(documents),
    relations: pick(model.relations, referenced.relations),
    statements: pick(model.statements, referenced.statements),
    mentions: new Set(referenced.mentions.map(mentionKey).filter((key) => model.mentions.has(key))),
  };
}

function sorted(referenced: ReturnType<typeof referencedBy>) {
  const { actors, documents, relations, statements, mentions } = referenced;
  return { actors: actors.sort(), documents: documents.sort(), relations: relations.sort(), statements, mentions };
}

function problemOf(call: () => unknown) {
  try {
    call();
  } catch (error) {
    if (error instanceof Failure) return error.problem;
    throw error;
  }
  throw new Error('The call succeeded.');
}
