import { makeDocument } from '../../src/model/document';
import { makeRelation } from '../../src/model/relation';
import { makeStatement } from '../../src/model/statement';
import type { Store } from '../../src/store/store';
import { startArticleServer, type ArticleServer } from '../support/articleServer';

const RELATIONS = 150;

let calls = 0;
let server: ArticleServer;

/** The store, with its reads counted. */
function counting(store: Store): Store {
  return {
    kind: store.kind,
    read: (request, deadline) => {
      calls++;
      return store.read(request, deadline);
    },
    scan: (deadline) => store.scan(deadline),
    write: (batch) => store.write(batch),
    close: () => store.close(),
  };
}

beforeAll(async () => {
  server = await startArticleServer({ wrap: counting });
  const documents = [1, 2, 3].map((n) => makeDocument({ kind: 'DATASET', title: `rows ${n}`, url: null, publisher: null, publishedOn: null, text: null }));
  const actors = Array.from({ length: RELATIONS + 1 }, (_, i) => ({ slug: `member-${i}` }));
  const relations = Array.from({ length: RELATIONS }, (_, i) => makeRelation('SUPPLIER', `member-${i}`, `member-${i + 1}`, null));
  const statements = relations.flatMap((relation, i) =>
    documents.map(({ id }) =>
      makeStatement({
        document: id,
        relation: relation.id,
        subject: relation.source,
        object: relation.target,
        quote: null,
        start: null,
        end: null,
        row: i,
        certainty: 'ASSERTED',
        polarity: 'AFFIRMED',
        basis: null,
        attributedTo: 'japan',
        qualifier: null,
        note: null,
      }),
    ),
  );
  await server.store.write({ operationKey: 'many', actors, documents, relations, statements, mentions: [] });
  await server.data('{ actors(first: 1) { totalCount } }');
});
afterAll(() => server.close());

const QUERIES: readonly [what: string, query: string, most: number, items: number][] = [
  [
    '100 relations with their statements, documents, subjects and whom they are attributed to',
    '{ relations(first: 100) { nodes { id source { name } target { name } statements { nodes { quote subject { name } object { name } attributedTo { name } document { title kind } } } } } }',
    2,
    100,
  ],
  [
    '100 relations, each with all that is said about it, by way of its statements',
    '{ relations(first: 100) { nodes { statements(first: 1) { nodes { relation { statements { nodes { document { title } } } } } } } } }',
    3,
    100,
  ],
  [
    '100 actors with the lists of each',
    '{ actors(first: 100) { nodes { relations { nodes { id } } allies { nodes { slug } } suppliers { nodes { slug } } supplies { edges { relation { id } } } partOf { slug } parts { slug } mentions { nodes { document { title } actor { name } } } } } }',
    10,
    100,
  ],
  ['1,000 actors with how many relations each has', '{ actors(first: 1000, order: RELATION_COUNT) { nodes { relationCount } } }', 2, 168],
  ['actors three steps away', '{ actors(first: 100) { nodes { supplies { nodes { supplies { nodes { supplies { nodes { name } } } } } } } } }', 5, 100],
  ['documents with their texts and statements', '{ documents { nodes { text statements(first: 50) { nodes { subject { name } relation { source { name } } } } } } }', 5, 5],
  ['a path with everything', '{ paths(from: ["member-0"], to: ["member-9"], maxLength: 9) { nodes { steps { relation { statements { nodes { document { title } attributedTo { name } } } } } } } }', 2, 1],
  ['the same node asked for many times', `{ ${Array.from({ length: 20 }, (_, i) => `n${i}: node(id: "actor:japan") { id }`).join(' ')} }`, 2, 0],
];

describe('the store is read a handful of times for', () => {
  it.each(QUERIES)('%s', async (_, query, most, items) => {
    calls = 0;
    const data: Record<string, { nodes?: unknown[] }> = await server.data(query);
    expect(calls).toBeGreaterThan(0);
    expect(calls).toBeLessThanOrEqual(most);
    if (items > 0) expect(Object.values(data)[0].nodes).toHaveLength(items);
  });
});
