import { request } from 'node:http';
import { getIntrospectionQuery } from 'graphql';
import { startArticleServer, type ArticleServer } from '../support/articleServer';

let server: ArticleServer;
beforeAll(async () => {
  server = await startArticleServer();
});
afterAll(() => server.close());

/** Fields of actors inside actors; the innermost field is the `depth`th. */
function nested(depth: number): string {
  return `{ actor(ref: "japan") ${'{ partOf '.repeat(depth - 2)} { slug } ${'}'.repeat(depth - 2)} }`;
}

const doubling = Array.from({ length: 30 }, (_, i) => `fragment f${i} on Actor { ...f${i + 1} partOf { ...f${i + 1} } }`).join(' ');

const TOO_LARGE: readonly [what: string, query: string, limit: number][] = [
  ['fields nested too deep', nested(16), 15],
  ['brackets nested 20,000 deep in a list', `{ nodes(ids: ${'['.repeat(20_000)}${']'.repeat(20_000)}) { id } }`, 50],
  ['selections nested 20,000 deep', `${'{a'.repeat(20_000)}${'}'.repeat(20_000)}`, 50],
  ['too many tokens', `{ ${'__typename '.repeat(2001)} }`, 2000],
  ['too many fields of Query', `{ ${'actor(ref: "a") { id } '.repeat(21)} }`, 20],
  ['too many fields by fragments that double', `{ actor(ref: "japan") { ...f0 } } ${doubling} fragment f30 on Actor { slug }`, 15],
  [
    'too many fields by wide fragments',
    `{ ${Array.from({ length: 15 }, (_, i) => `a${i}: actor(ref: "a") { ...w }`).join(' ')} } fragment w on Actor { ${'slug name kind '.repeat(30)} }`,
    1000,
  ],
  ['too many aliases', `{ actor(ref: "japan") { ${Array.from({ length: 51 }, (_, i) => `a${i}: slug`).join(' ')} } }`, 50],
  ['too many directives', `{ actor(ref: "japan") { slug ${'@include(if: true) '.repeat(51)} } }`, 50],
];

describe('a query is refused for its size', () => {
  it.each(TOO_LARGE)('when it has %s', async (_, query, limit) => {
    const begin = performance.now();
    const { status, errors } = await server.ask(query);
    expect(status).toBe(400);
    expect(errors).toHaveLength(1);
    expect(errors?.[0].extensions).toMatchObject({ code: 'RESOURCE_LIMIT', limit });
    expect(errors?.[0].message).toContain(String(limit));
    expect(performance.now() - begin).toBeLessThan(1000);
  });

  it('not when it is just within', async () => {
    expect((await server.ask(nested(15))).errors).toBeUndefined();
    expect((await server.ask(`{ ${Array.from({ length: 20 }, (_, i) => `a${i}: actor(ref: "japan") { slug }`).join(' ')} }`)).errors).toBeUndefined();
  });

  it('not when it is what GraphiQL asks of the schema', async () => {
    const query = getIntrospectionQuery({ descriptions: true, schemaDescription: true, inputValueDeprecation: true, specifiedByUrl: true, directiveIsRepeatable: true, oneOf: true });
    expect((await server.ask(query)).errors).toBeUndefined();
  });

  it('when it asks for the schema over and over', async () => {
    const { errors } = await server.ask('{ __schema { types { fields { type { fields { type { fields { type { fields { name } } } } } } } } } }');
    expect(errors?.[0].extensions.code).toBe('BAD_USER_INPUT');
  });

  it('when fragments go in a circle', async () => {
    const { errors } = await server.ask('{ actor(ref: "a") { ...x } } fragment x on Actor { partOf { ...y } } fragment y on Actor { partOf { ...x } }');
    expect(errors?.[0].message).toContain('Cannot spread fragment');
  });
});

describe('variables', () => {
  const brackets = '['.repeat(20_000) + ']'.repeat(20_000);
  it.each([
    ['ids', `{"query":"query ($ids: [ID!]!) { nodes(ids: $ids) { id } }","variables":{"ids":${brackets}}}`],
    ['a reference', `{"query":"query ($ref: ActorRef!) { actor(ref: $ref) { id } }","variables":{"ref":${brackets}}}`],
    ['all parameters', `{"query":"query ($p: JSON) { match(pattern: \\"(a)\\", parameters: $p) { complete } }","variables":{"p":${brackets}}}`],
    ['a parameter', `{"query":"query ($p: JSON) { match(pattern: \\"(a)\\", parameters: $p) { complete } }","variables":{"p":{"x":${brackets}}}}`],
  ])('nested 20,000 deep are an error of the user (%s)', async (_, body) => {
    const response = await fetch(`${server.url}/graphql`, { method: 'POST', headers: { 'content-type': 'application/json' }, body });
    expect(response.status).toBeLessThan(500);
    expect((await response.json()).errors[0].extensions.code).toBe('BAD_USER_INPUT');
  });
});

describe('a body', () => {
  const tooLarge = JSON.stringify({ query: '{ __typename }', variables: { padding: 'x'.repeat(100_000) } });

  it('that is too large is 413', async () => {
    const { status, errors } = await server.ask('{ __typename }', { padding: 'x'.repeat(100_000) });
    expect(status).toBe(413);
    expect(errors?.[0]).toMatchObject({ message: expect.stringContaining('100000 bytes'), extensions: { code: 'RESOURCE_LIMIT', limit: 100_000 } });
  });

  it('that is too large and does not say so is 413 too', async () => {
    const status = await new Promise<number | undefined>((resolve, reject) => {
      const chunked = request(`${server.url}/graphql`, { method: 'POST', headers: { 'content-type': 'application/json' } }, (response) => {
        response.resume();
        resolve(response.statusCode);
      });
      chunked.on('error', reject);
      for (let i = 0; i < tooLarge.length; i += 20_000) chunked.write(tooLarge.slice(i, i + 20_000));
      chunked.end();
    });
    expect(status).toBe(413);
  });

  it('just within is read', async () => {
    const padding = 'x'.repeat(100_000 - JSON.stringify({ query: '{ __typename }', variables: { padding: '' } }).length);
    expect((await server.ask('{ __typename }', { padding })).data).toEqual({ __typename: 'Query' });
  });
});
