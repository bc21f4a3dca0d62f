import { once } from 'node:events';
import { request } from 'node:http';
import { connect } from 'node:net';
import { startArticleServer, type ArticleServer } from '../support/articleServer';

let server: ArticleServer;
beforeAll(async () => {
  server = await startArticleServer();
});
afterAll(() => server.close());

const JSON_TYPE = { 'content-type': 'application/json' };
const QUERY = JSON.stringify({ query: '{ __typename }' });

/** Sends bytes as they are, and gives what comes back until the server or `ms` ends it. */
async function raw(bytes: string, ms = 2000): Promise<string> {
  const { port } = new URL(server.url);
  const socket = connect(Number(port), '127.0.0.1');
  let received = '';
  socket.setEncoding('utf8').on('data', (text: string) => (received += text));
  socket.setTimeout(ms, () => socket.destroy());
  socket.write(bytes);
  await once(socket, 'close');
  return received;
}

const REFUSED: readonly [what: string, path: string, init: RequestInit, status: number, names: string][] = [
  ['a form', '/graphql', { method: 'POST', headers: { 'content-type': 'application/x-www-form-urlencoded' }, body: 'query=%7B__typename%7D' }, 415, 'application/json'],
  ['a form with a file', '/graphql', { method: 'POST', body: formData() }, 415, 'application/json'],
  ['plain text', '/graphql', { method: 'POST', headers: { 'content-type': 'text/plain' }, body: QUERY }, 415, 'application/json'],
  ['a bare query', '/graphql', { method: 'POST', headers: { 'content-type': 'application/graphql' }, body: '{ __typename }' }, 415, 'application/json'],
  ['no content type', '/graphql', { method: 'POST', headers: { 'content-type': '' }, body: QUERY }, 415, 'application/json'],
  ['malformed JSON', '/graphql', { method: 'POST', headers: JSON_TYPE, body: '{"query": ' }, 400, 'JSON'],
  ['an empty body', '/graphql', { method: 'POST', headers: JSON_TYPE, body: '' }, 400, 'JSON'],
  ['several queries at once', '/graphql', { method: 'POST', headers: JSON_TYPE, body: `[${QUERY},${QUERY}]` }, 400, 'list'],
  ['a number', '/graphql', { method: 'POST', headers: JSON_TYPE, body: '7' }, 400, 'object'],
  ['no query', '/graphql', { method: 'POST', headers: JSON_TYPE, body: '{}' }, 400, 'query'],
  ['variables that are no object', '/graphql', { method: 'POST', headers: JSON_TYPE, body: '{"query":"{__typename}","variables":"x"}' }, 400, 'variables'],
  ['variables in the address that are no JSON', '/graphql?query=%7B__typename%7D&variables=%7B', {}, 400, 'variables'],
  ['a mutation by GET', '/graphql?query=mutation%7Ba%7D', {}, 405, 'mutation'],
  ['PUT', '/graphql', { method: 'PUT', headers: JSON_TYPE, body: QUERY }, 405, 'PUT'],
  ['DELETE', '/graphql', { method: 'DELETE' }, 405, 'DELETE'],
  ['a question before a request from elsewhere', '/graphql', { method: 'OPTIONS', headers: { origin: 'http://elsewhere.example', 'access-control-request-method': 'POST' } }, 405, 'OPTIONS'],
];

function formData(): FormData {
  const form = new FormData();
  form.set('operations', QUERY);
  form.set('map', '{}');
  return form;
}

describe('a request is refused, and the answer says why:', () => {
  it.each(REFUSED)('%s', async (_, path, init, status, names) => {
    const response = await fetch(server.url + path, init);
    const { errors } = await response.json();
    expect(response.status).toBe(status);
    expect(errors).toHaveLength(1);
    expect(errors[0].extensions.code).toBe('BAD_USER_INPUT');
    expect(`${errors[0].message} ${errors[0].extensions.remedy}`).toContain(names);
    expect(response.headers.get('access-control-allow-origin')).toBeNull();
    if (status === 405) expect(response.headers.get('allow')).toContain('POST');
  });
});

describe('a query', () => {
  it('may come by GET', async () => {
    const query = new URLSearchParams({ query: 'query Q($ref: ActorRef!) { actor(ref: $ref) { slug } }', variables: '{"ref":"Moscow"}', operationName: 'Q' });
    const response = await fetch(`${server.url}/graphql?${query}`);
    expect([response.status, await response.json()]).toEqual([200, { data: { actor: { slug: 'russia' } } }]);
  });

  it.each(['application/json; charset=utf-8', 'application/json;charset=UTF-8', 'Application/JSON'])('may come as %s', async (type) => {
    const response = await fetch(`${server.url}/graphql`, { method: 'POST', headers: { 'content-type': type }, body: QUERY });
    expect([response.status, await response.json()]).toEqual([200, { data: { __typename: 'Query' } }]);
  });

  it('from a page of another origin gets no leave to be read there', async () => {
    const response = await fetch(`${server.url}/graphql`, { method: 'POST', headers: { ...JSON_TYPE, origin: 'http://elsewhere.example' }, body: QUERY });
    expect([...response.headers.keys()].filter((name) => name.startsWith('access-control'))).toEqual([]);
  });

  it.each([
    ['an odd Host', 'GET /graphql?query=%7B__typename%7D HTTP/1.1\r\nHost: %%% what\r\nConnection: close\r\n\r\n'],
    ['another Host', 'GET /graphql?query=%7B__typename%7D HTTP/1.1\r\nHost: elsewhere.example:1\r\nConnection: close\r\n\r\n'],
    ['an address with a host in it', 'GET http://elsewhere.example/graphql?query=%7B__typename%7D HTTP/1.1\r\nHost: x\r\nConnection: close\r\n\r\n'],
  ])('is answered whatever host it names: %s', async (_, bytes) => {
    const answer = await raw(bytes);
    expect(answer).toMatch(/^HTTP\/1.1 200 /);
    expect(answer).toContain('{"data":{"__typename":"Query"}}');
  });
});

describe('other addresses', () => {
  it.each(['/x', '/graphql/x', '/graphqlx', '/graphiql', '/health', '/..%2f', '//graphql'])('%s is 404 with a text', async (path) => {
    const response = await fetch(server.url + path);
    expect([response.status, response.headers.get('content-type')]).toEqual([404, 'text/plain; charset=utf-8']);
    expect(await response.text()).toContain('/graphql');
  });

  it.each([
    ['/', 200],
    ['/health/live', 200],
    ['/health/ready', 200],
    ['/graphql', 405],
    ['/x', 404],
  ])('HEAD %s is %i, without a body', async (path, status) => {
    const response = await fetch(server.url + path, { method: 'HEAD' });
    expect([response.status, await response.text()]).toEqual([status, '']);
  });

  it('/ links to /graphql', async () => {
    const response = await fetch(`${server.url}/`);
    expect(response.headers.get('content-type')).toBe('text/html; charset=utf-8');
    expect(await response.text()).toContain('href="/graphql"');
  });

  it('all have headers that keep browsers from guessing, framing and telling', async () => {
    for (const path of ['/', '/x', '/graphql?query=%7B__typename%7D', '/health/live']) {
      const { headers } = await fetch(server.url + path);
      expect(headers.get('x-content-type-options')).toBe('nosniff');
      expect(headers.get('x-frame-options')).toBe('DENY');
      expect(headers.get('referrer-policy')).toBe('no-referrer');
      expect(headers.get('content-security-policy')).toContain("default-src 'none'");
    }
  });
});

describe('a client that goes away', () => {
  it('before its request is whole is no failure of ours', async () => {
    await raw('POST /graphql HTTP/1.1\r\nHost: x\r\nContent-Type: application/json\r\nContent-Length: 500\r\n\r\n{"query"', 50);
    await raw('nonsense\r\n\r\n', 500);
    expect((await server.ask('{ __typename }')).data).toEqual({ __typename: 'Query' });
    expect(server.log.filter(({ level }) => level === 50)).toEqual([]);
  });

  it('before its answer is there neither', async () => {
    const body = JSON.stringify({ query: '{ relations(first: 1000) { nodes { statements { nodes { quote relation { id } } } } } }' });
    for (let i = 0; i < 5; i++) {
      const gone = request(`${server.url}/graphql`, { method: 'POST', headers: JSON_TYPE });
      gone.on('error', () => undefined);
      gone.end(body, () => setTimeout(() => gone.destroy(), i));
      await new Promise((resolve) => gone.on('close', resolve));
    }
    expect((await server.ask('{ __typename }')).data).toEqual({ __typename: 'Query' });
    expect(server.log.filter(({ level }) => level === 50)).toEqual([]);
  });
});

describe('the log', () => {
  it('has each request with its status, and not what was asked', async () => {
    await fetch(`${server.url}/graphql?query=%7Bactor(ref:"secretive")%7Bid%7D%7D`);
    await new Promise((resolve) => setTimeout(resolve, 20));
    expect(server.log).toContainEqual(expect.objectContaining({ level: 20, method: 'GET', path: '/graphql', status: 200 }));
    expect(JSON.stringify(server.log)).not.toContain('secretive');
  });
});
