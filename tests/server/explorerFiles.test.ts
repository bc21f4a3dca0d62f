import { mkdirSync, symlinkSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { gunzipSync } from 'node:zlib';
import { explorerFiles } from '../../src/server/explorerFiles';
import { startArticleServer, type ArticleServer } from '../support/articleServer';
import { tempFolder } from '../support/tempFolder';

const folder = tempFolder();

describe('the files of the explorer', () => {
  it('have addresses, types, and say how long they may be kept', () => {
    const built = join(folder, 'built');
    mkdirSync(join(built, 'assets'), { recursive: true });
    writeFileSync(join(built, 'index.html'), '<!doctype html>');
    writeFileSync(join(built, 'assets', 'index-1a2b.js'), 'a '.repeat(1000));
    writeFileSync(join(built, 'made-from'), 'a hash');
    const files = explorerFiles(built);
    expect([...files.keys()].sort()).toEqual(['/', '/assets/index-1a2b.js']);
    expect(files.get('/')).toMatchObject({
      type: 'text/html; charset=utf-8',
      cacheControl: 'no-cache',
      body: Buffer.from('<!doctype html>'),
    });
    const script = files.get('/assets/index-1a2b.js');
    expect(script).toMatchObject({ type: 'text/javascript; charset=utf-8', cacheControl: 'public, max-age=31536000, immutable' });
    expect(script?.gzipped.length).toBeLessThan(100);
    expect(gunzipSync(script?.gzipped ?? '').equals(script?.body ?? Buffer.alloc(0))).toBe(true);
  });

  it('say what to do where none were built', () => {
    const files = explorerFiles(join(folder, 'nowhere'));
    expect([...files.keys()]).toEqual(['/']);
    expect(files.get('/')?.body.toString()).toContain('npm run build');
    expect(files.get('/')?.body.toString()).toContain('href="/graphql"');
  });

  it('do not include what a link leads out to, unless it is one of their types', () => {
    const linked = join(folder, 'linked');
    mkdirSync(linked);
    writeFileSync(join(linked, 'index.html'), '');
    writeFileSync(join(folder, 'secret'), 'secret');
    symlinkSync(join(folder, 'secret'), join(linked, 'secret'));
    expect([...explorerFiles(linked).keys()]).toEqual(['/']);
  });
});

describe('the page', () => {
  let server: ArticleServer;
  beforeAll(async () => {
    server = await startArticleServer();
  });
  afterAll(() => server.close());

  it('may use its own files and nothing inside the page', async () => {
    const response = await fetch(server.url);
    const policy = response.headers.get('content-security-policy') ?? '';
    expect(policy).toContain("default-src 'none'");
    expect(policy).toContain("script-src 'self';");
    expect(policy).not.toMatch(/unsafe|https?:|\*/);
    expect(response.headers.get('vary')).toBe('Accept-Encoding');
  });

  it('is sent as it is to whoever does not take gzip', async () => {
    const plain = await fetch(server.url, { headers: { 'accept-encoding': 'identity' } });
    expect(plain.headers.get('content-encoding')).toBeNull();
    const zipped = await fetch(server.url, { headers: { 'accept-encoding': 'gzip' } });
    expect(zipped.headers.get('content-encoding')).toBe('gzip');
    expect(await zipped.text()).toBe(await plain.text());
  });

  it.each([
    '/../package.json',
    '/%2e%2e/package.json',
    '/assets/../../package.json',
    '/assets/',
    '/made-from',
    '/index.html/..%2f..%2fpackage.json',
  ])('%s is not there', async (path) => {
    const response = await fetch(server.url + path);
    expect(response.status).toBe(404);
  });
});
