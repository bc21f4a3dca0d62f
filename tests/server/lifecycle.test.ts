import { once } from 'node:events';
import { mkdtemp, rm } from 'node:fs/promises';
import { createServer as createTcpServer, type AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import pino from 'pino';
import { openEngine } from '../../src/engine';
import { createServer } from '../../src/server/server';
import { openEmbeddedStore } from '../../src/store/embedded/embeddedStore';
import type { Store } from '../../src/store/store';
import { startArticleServer } from '../support/articleServer';

/** A store whose reads wait until they are let go, as those of a frozen database do. */
function freezable(store: Store): Store & { freeze(): void; thaw(): void } {
  let thawed: Promise<void> = Promise.resolve();
  let thaw = () => undefined as void;
  return {
    kind: store.kind,
    async read(request, deadline) {
      await thawed;
      return store.read(request, deadline);
    },
    scan: (deadline) => store.scan(deadline),
    write: (batch) => store.write(batch),
    close: () => store.close(),
    freeze() {
      thawed = new Promise((resolve) => (thaw = resolve));
    },
    thaw: () => thaw(),
  };
}

describe('while the database does not answer', () => {
  it('each request ends by its time, the server says that it is not ready, and afterwards all is well', async () => {
    let store: ReturnType<typeof freezable> | undefined;
    const server = await startArticleServer({ limits: { requestTimeoutMs: 300 }, wrap: (inner) => (store = freezable(inner)) });
    try {
      expect((await fetch(`${server.url}/health/ready`)).status).toBe(200);
      store?.freeze();
      const begin = performance.now();
      const answers = await Promise.all(['{ actor(ref: "japan") { id } }', '{ paths(from: ["japan"], to: ["ukraine"]) { complete } }'].map((query) => server.ask(query)));
      expect(performance.now() - begin).toBeLessThan(2000);
      for (const { status, errors } of answers) {
        expect(status).toBe(503);
        expect(errors?.[0].extensions.code).toMatch(/^(TIMEOUT|UNAVAILABLE)$/);
      }
      const [live, ready] = await Promise.all([fetch(`${server.url}/health/live`), fetch(`${server.url}/health/ready`)]);
      expect([live.status, ready.status, ready.headers.get('retry-after')]).toEqual([200, 503, '1']);
      store?.thaw();
      expect((await server.ask('{ actor(ref: "japan") { id } }')).data).toEqual({ actor: { id: 'actor:japan' } });
      expect((await fetch(`${server.url}/health/ready`)).status).toBe(200);
    } finally {
      store?.thaw();
      await server.close();
    }
  });
});

describe('a defect of ours', () => {
  it('is logged under the id that the user sees, once, and tells the user nothing else', async () => {
    let broken = false;
    const server = await startArticleServer({
      wrap: (store) => ({
        ...store,
        read: (request, deadline) => (broken ? Promise.reject(new TypeError('the secret inside')) : store.read(request, deadline)),
      }),
    });
    try {
      await server.ask('{ actor(ref: "japan") { id } }');
      broken = true;
      const { status, errors } = await server.ask('{ actors { totalCount } }');
      expect(status).toBe(500);
      expect(errors).toHaveLength(1);
      expect(errors?.[0].extensions).toEqual({ code: 'INTERNAL', remedy: expect.any(String), errorId: expect.any(String) });
      expect(JSON.stringify(errors)).not.toContain('secret');
      const logged = server.log.filter(({ level }) => level === 50);
      expect(logged).toEqual([expect.objectContaining({ errorId: errors?.[0].extensions.errorId, err: expect.objectContaining({ message: 'the secret inside' }) })]);
    } finally {
      await server.close();
    }
  });
});

describe('listening and closing', () => {
  let directory: string;
  let engine: ReturnType<typeof openEngine>;
  const logger = pino({ level: 'silent' });
  beforeAll(async () => {
    directory = await mkdtemp(join(tmpdir(), 'actor-graph-server-'));
    engine = openEngine(await openEmbeddedStore({ directory }));
  });
  afterAll(async () => {
    await engine.close();
    await rm(directory, { recursive: true });
  });

  it('names host and port when the port is in use', async () => {
    const other = createTcpServer().listen(0, '127.0.0.1');
    await once(other, 'listening');
    const { port } = other.address() as AddressInfo;
    try {
      await expect(createServer({ engine, logger }).listen(port, '127.0.0.1')).rejects.toMatchObject({
        problem: { code: 'BAD_USER_INPUT', argument: 'PORT', message: `Port ${port} on host 127.0.0.1 is in use.` },
      });
    } finally {
      other.close();
    }
  });

  it('names a host that is not of this machine', async () => {
    await expect(createServer({ engine, logger }).listen(0, '192.0.2.1')).rejects.toMatchObject({ problem: { code: 'BAD_USER_INPUT', argument: 'HOST', message: expect.stringContaining('192.0.2.1') } });
  });

  it('gives an address to open, also when it listens on all', async () => {
    const server = createServer({ engine, logger });
    const url = await server.listen(0, '0.0.0.0');
    expect(url).toMatch(/^http:\/\/localhost:\d+$/);
    await server.close();
  });

  it('lets a request under way end, though its connection would be kept alive', async () => {
    let store: ReturnType<typeof freezable> | undefined;
    const server = await startArticleServer({ wrap: (inner) => (store = freezable(inner)) });
    await server.ask('{ actor(ref: "japan") { id } }');
    store?.freeze();
    const answer = server.ask('{ actor(ref: "japan") { id } }');
    await new Promise((resolve) => setTimeout(resolve, 50));
    const closing = server.close();
    store?.thaw();
    expect((await answer).data).toEqual({ actor: { id: 'actor:japan' } });
    const begin = performance.now();
    await closing;
    expect(performance.now() - begin).toBeLessThan(900);
    await expect(fetch(server.url)).rejects.toThrow();
  });
});
