import { startArticleServer, type ArticleServer } from '../support/articleServer';

let server: ArticleServer;
beforeAll(async () => {
  server = await startArticleServer();
});
afterAll(() => server.close());

interface Connection {
  readonly edges: readonly { readonly cursor: string; readonly node: unknown }[];
  readonly nodes: readonly unknown[];
  readonly pageInfo: { readonly hasNextPage: boolean; readonly hasPreviousPage: boolean; readonly startCursor: string | null; readonly endCursor: string | null };
  readonly totalCount: number;
}

// Each list of the schema: a query with % for the arguments and the selection, the fields that tell its items apart, and how to get to it.
const LISTS: readonly [name: string, query: string, item: string][] = [
  ['actors', 'list: actors%', 'id'],
  ['found actors', 'list: actors(search: "north" %)', 'id'],
  ['actors of a kind', 'list: actors(kinds: [STATE, PERSON] %)', 'id'],
  ['actors by their relations', 'list: actors(order: RELATION_COUNT %)', 'id relationCount'],
  ['found actors by their relations', 'list: actors(search: "north", order: RELATION_COUNT %)', 'id'],
  ['relations', 'list: relations%', 'id'],
  ['filtered relations', 'list: relations(filter: { types: [SUPPLIER, LEADS] } %)', 'id'],
  ['documents', 'list: documents%', 'id'],
  ['relations of an actor', 'actor(ref: "russia") { list: relations% }', 'id'],
  ['adversaries', 'actor(ref: "ukraine") { list: adversaries% }', 'id'],
  ['whom one threatens', 'actor(ref: "north-korea") { list: threatens% }', 'id'],
  ['whom one supplies', 'actor(ref: "north-korea") { list: supplies% }', 'id'],
  ['mentions of an actor', 'actor(ref: "russia") { list: mentions% }', 'quote start'],
  ['statements of a document', 'document(id: $article) { list: statements% }', 'id'],
  ['mentions in a document', 'document(id: $article) { list: mentions% }', 'actor { id } start'],
  ['statements of a relation', 'node(id: $relation) { ... on Relation { list: statements% } }', 'id'],
];

let ids: { article: string; relation: string };
beforeAll(async () => {
  const data: { documents: { nodes: { id: string; kind: string }[] }; relations: { nodes: { id: string; statements: { totalCount: number } }[] } } = await server.data(
    '{ documents { nodes { id kind } } relations(first: 1000) { nodes { id statements { totalCount } } } }',
  );
  const most = [...data.relations.nodes].sort((a, b) => b.statements.totalCount - a.statements.totalCount)[0];
  ids = { article: data.documents.nodes.find(({ kind }) => kind === 'ARTICLE')?.id ?? '', relation: most.id };
});

async function page(query: string, item: string, first: number, after: string | null): Promise<Connection> {
  const selection = `{ edges { cursor node { ${item} } } nodes { ${item} } pageInfo { hasNextPage hasPreviousPage startCursor endCursor } totalCount }`;
  const list = query.includes('%)') ? query.replace('%)', `, first: $first, after: $after) ${selection}`) : query.replace('%', `(first: $first, after: $after) ${selection}`);
  const declared = ['$first: Int', '$after: String', ...(query.includes('$article') ? ['$article: ID!'] : []), ...(query.includes('$relation') ? ['$relation: ID!'] : [])];
  let data: Record<string, never> | Connection = await server.data(`query (${declared.join(', ')}) { ${list} }`, { first, after, ...ids });
  while (!('list' in data)) data = Object.values<never>(data)[0];
  return data['list'];
}

describe('the pages of', () => {
  it.each(LISTS)('%s join to the whole', async (_, query, item) => {
    const whole = await page(query, item, 1000, null);
    expect(whole.nodes.length).toBe(whole.totalCount);
    expect(whole.totalCount).toBeGreaterThan(1);
    expect(new Set(whole.edges.map(({ cursor }) => cursor)).size).toBe(whole.totalCount);
    expect(whole.pageInfo).toMatchObject({ hasNextPage: false, hasPreviousPage: false, startCursor: whole.edges[0].cursor, endCursor: whole.edges.at(-1)?.cursor });

    for (const first of [1, 2]) {
      const joined: unknown[] = [];
      let after: string | null = null;
      do {
        const part: Connection = await page(query, item, first, after);
        expect(part.totalCount).toBe(whole.totalCount);
        expect(part.nodes.length).toBeLessThanOrEqual(first);
        expect(part.edges.map(({ node }) => node)).toEqual(part.nodes);
        expect(part.pageInfo.hasPreviousPage).toBe(after !== null);
        joined.push(...part.nodes);
        expect(part.pageInfo.hasNextPage).toBe(joined.length < whole.totalCount);
        after = part.pageInfo.hasNextPage ? part.pageInfo.endCursor : null;
      } while (after !== null);
      expect(joined).toEqual(whole.nodes);
    }

    const beyond = await page(query, item, 5, whole.pageInfo.endCursor);
    expect(beyond).toMatchObject({ nodes: [], edges: [], pageInfo: { hasNextPage: false, hasPreviousPage: true, startCursor: null, endCursor: null } });
  });
});
