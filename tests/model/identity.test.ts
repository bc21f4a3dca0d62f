import { createHash } from 'node:crypto';
import * as fc from 'fast-check';
import { makeDocument, type DocumentWithText } from '../../src/model/document';
import { contentHash, parseNodeId, sha256, type NodeType } from '../../src/model/identity';
import { makeRelation } from '../../src/model/relation';
import { DEFAULT_RELATION_TYPES, RELATION_TYPE_TRAITS, RELATION_TYPES, STRUCTURE_TYPES } from '../../src/model/relationType';
import { makeStatement, type Statement } from '../../src/model/statement';

const ID = /^[a-z]+:[0-9a-f]{24}$/;

describe('contentHash', () => {
  test('is the first 96 bits of the SHA-256 of the parts as JSON: written data keeps its ids', () => {
    expect(contentHash(['ALLY', 'a', 'b', null])).toBe(createHash('sha256').update('["ALLY","a","b",null]').digest('hex').slice(0, 24));
  });

  test('differs wherever the parts differ', () => {
    const part = fc.oneof(fc.string(), fc.integer(), fc.constant(null));
    fc.assert(
      fc.property(fc.array(part), fc.array(part), (one, other) => {
        expect(contentHash(one) === contentHash(other)).toBe(JSON.stringify(one) === JSON.stringify(other));
      }),
    );
    expect(new Set([[], [null], [''], ['null'], ['', ''], ['a', 'b'], ['ab'], ['a,b'], [1], ['1']].map(contentHash)).size).toBe(10);
  });
});

test.each([
  ['', 'e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855'],
  ['abc', 'ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad'],
])('sha256(%j) is that of its UTF-8 bytes', (text, expected) => {
  expect(sha256(text)).toBe(expected);
});

test.each<[string, { type: NodeType; key: string } | null]>([
  ['actor:north-korea', { type: 'actor', key: 'north-korea' }],
  ['relation:0f', { type: 'relation', key: '0f' }],
  ['statement:0f', { type: 'statement', key: '0f' }],
  ['document:0f', { type: 'document', key: '0f' }],
  ['actor:a:b', { type: 'actor', key: 'a:b' }],
  ['actor:', null],
  ['actor', null],
  [':a', null],
  ['', null],
  ['Actor:a', null],
  ['mention:a', null],
  ['toString:a', null],
  [' actor:a', null],
])('parseNodeId(%j) is %j', (id, expected) => {
  expect(parseNodeId(id)).toEqual(expected);
});

describe('makeRelation', () => {
  test.each(RELATION_TYPES)('of type %s orders the ends exactly when it is symmetric', (type) => {
    const [there, back] = [makeRelation(type, 'b', 'a', null), makeRelation(type, 'a', 'b', null)];
    expect(back).toMatchObject({ source: 'a', target: 'b' });
    if (RELATION_TYPE_TRAITS[type].symmetric) expect(there).toEqual(back);
    else expect(there).toMatchObject({ source: 'b', target: 'a' });
    expect(there.id === back.id).toBe(RELATION_TYPE_TRAITS[type].symmetric);
    expect(there.id).toMatch(ID);
  });

  test('is identified by type, ends and since, and not by until', () => {
    const base = makeRelation('SUPPLIER', 'a', 'b', null);
    const others = [makeRelation('LEADS', 'a', 'b', null), makeRelation('SUPPLIER', 'b', 'a', null), makeRelation('SUPPLIER', 'a', 'c', null), makeRelation('SUPPLIER', 'a', 'b', '2020-01-01')];
    expect(new Set([base, ...others].map(({ id }) => id)).size).toBe(5);
    for (const until of [null, '2024-01-01']) expect(makeRelation('SUPPLIER', 'a', 'b', null, until)).toEqual({ ...base, until });
    expect(base).not.toHaveProperty('until');
  });

  test('takes an actor that is related to itself', () => {
    expect(makeRelation('ADVERSARY', 'a', 'a', null)).toMatchObject({ source: 'a', target: 'a' });
  });
});

test('types are symmetric, signed and structural as the glossary says', () => {
  expect(RELATION_TYPES.filter((type) => RELATION_TYPE_TRAITS[type].symmetric)).toEqual(['ALLY', 'ADVERSARY']);
  expect(RELATION_TYPES.filter((type) => RELATION_TYPE_TRAITS[type].sign === 'NEGATIVE')).toEqual(['ADVERSARY', 'THREATENED_BY']);
  expect(DEFAULT_RELATION_TYPES).toEqual(['ALLY', 'ADVERSARY', 'SUPPLIER', 'THREATENED_BY']);
  expect(STRUCTURE_TYPES).toEqual(['LEADS', 'PART_OF', 'MEMBER_OF']);
});

describe('makeStatement', () => {
  const parts: Omit<Statement, 'id'> = {
    document: 'document:1', relation: 'relation:1', subject: 'a', object: 'b', quote: 'A helps B', start: 3, end: 12, row: null, certainty: 'ASSERTED',
    polarity: 'AFFIRMED', basis: 'EXPLICIT', attributedTo: null, qualifier: null, note: null,
  };
  const identifying: Partial<Statement>[] = [
    { document: 'document:2' }, { relation: 'relation:2' }, { subject: 'c' }, { object: 'c' }, { quote: 'A aids B' }, { start: 4 }, { end: 13 }, { polarity: 'DENIED' },
    { basis: 'INFERRED' }, { basis: null }, { qualifier: 'arms' }, { quote: null, start: null, end: null, row: 1 }, { quote: null, start: null, end: null, row: 2 },
  ];
  test('is identified by what is said, by whom and where', () => {
    const ids = [parts, ...identifying.map((change) => ({ ...parts, ...change }))].map((each) => makeStatement(each).id);
    expect(new Set(ids).size).toBe(identifying.length + 1);
    for (const id of ids) expect(id).toMatch(ID);
  });

  test.each<[string, Partial<Statement>]>([['certainty', { certainty: 'POSSIBLE' }], ['attributedTo', { attributedTo: 'c' }], ['note', { note: 'n' }], ['row of a quote', { row: 9 }]])('is not identified by its %s', (_, change) => {
    expect(makeStatement({ ...parts, ...change })).toEqual({ ...parts, ...change, id: makeStatement(parts).id });
  });
});

describe('makeDocument', () => {
  const details: Omit<DocumentWithText, 'id' | 'sha256'> = { kind: 'ARTICLE', title: 'T', url: null, publisher: null, publishedOn: null, text: 'abc' };

  test('with a text is identified by the text', () => {
    const made = makeDocument(details);
    expect(made).toEqual({ ...details, id: expect.stringMatching(ID), sha256: sha256('abc') });
    expect(makeDocument({ ...details, title: 'other', publisher: 'P', url: 'u', publishedOn: '2024-01-01' }).id).toBe(made.id);
    expect(makeDocument({ ...details, text: 'abd' }).id).not.toBe(made.id);
  });

  test('without a text is identified by kind and title', () => {
    const made = makeDocument({ ...details, kind: 'DATASET', text: null });
    expect(made.sha256).toBeNull();
    expect(makeDocument({ ...details, kind: 'DATASET', text: null, url: 'u' }).id).toBe(made.id);
    expect(makeDocument({ ...details, kind: 'DATASET', text: null, title: 'other' }).id).not.toBe(made.id);
    expect(makeDocument({ ...details, kind: 'BACKGROUND', text: null }).id).not.toBe(made.id);
  });

  test('with an empty text has a text', () => {
    expect(makeDocument({ ...details, text: '' }).sha256).toBe(sha256(''));
  });
});
