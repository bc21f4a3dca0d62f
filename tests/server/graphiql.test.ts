import { runInNewContext } from 'node:vm';
import { startArticleServer, type ArticleServer } from '../support/articleServer';

let server: ArticleServer;
let page: string;
let policy: string;
beforeAll(async () => {
  server = await startArticleServer();
  const response = await fetch(`${server.url}/graphql`, { headers: { accept: 'text/html' } });
  expect(response.status).toBe(200);
  expect(response.headers.get('content-type')).toContain('text/html');
  policy = response.headers.get('content-security-policy') ?? '';
  page = await response.text();
});
afterAll(() => server.close());

/** The page without its scripts, styles and the pictures inside it: what is left can only name what is to be loaded. */
function markup(): string {
  return page.replace(/<script\b[^>]*>[\s\S]*?<\/script>/g, (script) => script.slice(0, script.indexOf('>') + 1)).replace(/<style>[\s\S]*?<\/style>/g, '').replace(/data:[a-z/-]+;base64,[A-Za-z0-9+/=]+/g, 'data:');
}

describe('GraphiQL', () => {
  it('is there', () => {
    expect(page).toContain('<title>actor-graph: GraphiQL</title>');
    expect(page).toContain('YogaGraphiQL.renderYogaGraphiQL');
  });

  it('loads nothing: no address of another host in the page or its styles', () => {
    expect(markup().length).toBeLessThan(1000);
    expect(markup()).not.toMatch(/(src|href|action)\s*=\s*["']?(https?:)?\/\//i);
    const styles = [...page.matchAll(/<style>([\s\S]*?)<\/style>/g)].map(([, style]) => style).join();
    expect(styles).not.toMatch(/@import|url\(\s*["']?(https?:)?\/\//i);
  });

  it('may load nothing: its policy names no host but this one', () => {
    expect(policy).toContain("default-src 'none'");
    expect(policy).toContain("connect-src 'self'");
    expect(policy).not.toMatch(/https?:|\*/);
  });

  it('starts with an example that works', async () => {
    const options = /YogaGraphiQL\.renderYogaGraphiQL\([^,]+,\s*(\{.*\}),?\s*\);/.exec(page)?.[1] ?? '';
    const { defaultQuery }: { defaultQuery: string } = runInNewContext(`(${options})`);
    const { paths }: { paths: { nodes: unknown[] } } = await server.data(defaultQuery);
    expect(paths.nodes.length).toBeGreaterThan(0);
  });
});
