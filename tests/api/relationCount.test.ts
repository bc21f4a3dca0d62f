import { RELATION_TYPES } from '../../src/model/relationType';
import { makeStatement } from '../../src/model/statement';
import { startArticleServer, type ArticleServer } from '../support/articleServer';
import { edgeBatch } from '../support/edgeBatch';

let server: ArticleServer;
beforeAll(async () => {
  server = await startArticleServer();
});
afterAll(() => server.close());

interface Counted {
  readonly slug: string;
  readonly relationCount: number;
}

const ALL = `filter: { types: [${RELATION_TYPES.join(' ')}] }`;

describe('how many relations an actor has', () => {
  it('is how long the list of all of them is', async () => {
    const { actors }: { actors: { nodes: (Counted & { relations: { totalCount: number } })[] } } = await server.data(
      `{ actors(first: 1000) { nodes { slug relationCount relations(${ALL}, first: 1) { totalCount } } } }`,
    );
    expect(actors.nodes.length).toBeGreaterThan(10);
    for (const { slug, relationCount, relations } of actors.nodes) expect([slug, relationCount]).toEqual([slug, relations.totalCount]);
  });

  it('puts actors in order, those with as many by slug', async () => {
    const { ordered, all }: { ordered: { nodes: Counted[] }; all: { nodes: Counted[] } } = await server.data(
      '{ ordered: actors(order: RELATION_COUNT, first: 1000) { nodes { slug relationCount } } all: actors(order: SLUG, first: 1000) { nodes { slug relationCount } } }',
    );
    expect(ordered.nodes).toEqual([...all.nodes].sort((a, b) => b.relationCount - a.relationCount || (a.slug < b.slug ? -1 : 1)));
    expect(all.nodes.map(({ slug }) => slug)).toEqual(all.nodes.map(({ slug }) => slug).sort());
  });

  it('puts what a search found in order, too, and only that', async () => {
    const search = 'north';
    const { best, most }: { best: { nodes: Counted[] }; most: { nodes: Counted[] } } = await server.data(
      'query ($search: String) { best: actors(search: $search) { nodes { slug relationCount } } most: actors(search: $search, order: RELATION_COUNT) { nodes { slug relationCount } } }',
      { search },
    );
    expect(best.nodes.length).toBeGreaterThan(1);
    expect(most.nodes).toEqual([...best.nodes].sort((a, b) => b.relationCount - a.relationCount || (a.slug < b.slug ? -1 : 1)));
  });

  it('counts one from an actor to itself once, and none that is only denied; a write is counted at once', async () => {
    const batch = edgeBatch('loops', [
      ['looper', 'ADVERSARY', 'looper'],
      ['looper', 'PART_OF', 'whole'],
      ['looper', 'ALLY', 'whole'],
    ]);
    const statements = batch.statements.map((statement, place) =>
      place === 2 ? makeStatement({ ...statement, polarity: 'DENIED' }) : statement,
    );
    await server.store.write({ ...batch, statements });
    expect(await server.data('{ looper: actor(ref: "looper") { relationCount } whole: actor(ref: "whole") { relationCount } }')).toEqual({
      looper: { relationCount: 2 },
      whole: { relationCount: 1 },
    });
  });
});
