import { serverAudits } from 'graphql-http';
import { startArticleServer, type ArticleServer } from '../support/articleServer';

let server: ArticleServer;
beforeAll(async () => {
  server = await startArticleServer();
});
afterAll(() => server.close());

const audits = serverAudits({ url: () => `${server.url}/graphql` });

describe('GraphQL over HTTP', () => {
  it('has audits', () => expect(audits.length).toBeGreaterThan(55));

  it.each(audits.map(({ id, name, fn }) => [id, name, fn] as const))('%s %s', async (_id, _name, audit) => {
    const result = await audit();
    expect({ status: result.status, reason: 'reason' in result ? result.reason : undefined }).toEqual({ status: 'ok', reason: undefined });
  });
});
