import { execFile } from 'node:child_process';
import { once } from 'node:events';
import { chmodSync, existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { promisify } from 'node:util';
import Database from 'libsql';
import { openEmbeddedStore } from '../../src/store/embedded/embeddedStore';
import type { Store } from '../../src/store/store';
import { describeStore } from '../conformance/storeSpecification';
import { rowsOf } from '../conformance/storeScan';
import { compiledSource, startScript } from '../support/compiled';
import { batchOf, problemOf, smallGraph, soon, uniqueSlug } from '../support/rows';

describeStore('embedded', async () => {
  const directory = mkdtempSync(join(tmpdir(), 'actor-graph-'));
  let store = await openEmbeddedStore({ directory });
  return {
    store,
    async reopen() {
      await store.close();
      store = await openEmbeddedStore({ directory });
      return store;
    },
    async close() {
      await store.close();
      rmSync(directory, { recursive: true });
    },
  };
});

describe('the embedded store', () => {
  let directory: string;
  let file: string;
  const stores: Store[] = [];
  const others: Database.Database[] = [];
  beforeEach(() => {
    directory = mkdtempSync(join(tmpdir(), 'actor-graph-'));
    file = join(directory, 'actor-graph.db');
  });
  afterEach(async () => {
    for (const store of stores.splice(0)) await store.close();
    for (const other of others.splice(0)) other.close();
    rmSync(directory, { recursive: true });
  });

  const open = async (options: { directory?: string; lockWaitMs?: number; mustExist?: boolean } = {}): Promise<Store> => {
    const store = await openEmbeddedStore({ directory, ...options });
    stores.push(store);
    return store;
  };
  const openFile = (): Database.Database => {
    const other = new Database(file);
    others.push(other);
    return other;
  };

  describe('opens', () => {
    test('a directory that does not exist yet, several at once, as one graph', async () => {
      const nested = join(directory, 'a', 'b');
      const opened = await Promise.all([1, 2, 3, 4].map(() => open({ directory: nested })));
      const versions = await Promise.all(opened.map(async (store) => (await store.read({}, soon())).version));
      expect(new Set(versions.map(({ nonce }) => nonce)).size).toBe(1);
      expect(versions[0]).toEqual({ revision: 0, nonce: expect.stringMatching(/^[0-9a-f]{24}$/), bookmark: null });
    });

    test('with migrations that are applied once', async () => {
      await (await open()).close();
      const applied = openFile().prepare('SELECT * FROM migrations').all();
      await open();
      expect(openFile().prepare('SELECT * FROM migrations').all()).toMatchObject(applied.map(() => ({ version: expect.any(Number) })));
      expect(applied.length).toBeGreaterThan(0);
    });

    test('each time with another nonce for another graph', async () => {
      const [one, two] = [await open(), await open({ directory: join(directory, 'other') })];
      expect((await one.read({}, soon())).version.nonce).not.toBe((await two.read({}, soon())).version.nonce);
    });
  });

  describe('refuses, and leaves as it is,', () => {
    test('a file in the place of the directory', async () => {
      const taken = join(directory, 'taken');
      writeFileSync(taken, 'a file');
      for (const place of [taken, join(taken, 'deeper')]) {
        expect(await problemOf(open({ directory: place }))).toMatchObject({ code: 'BAD_USER_INPUT', argument: 'directory', message: expect.stringContaining(place) });
      }
    });

    test('a place where no directory can be made, without trying for ever', async () => {
      const problem = await problemOf(open({ directory: '/proc/actor-graph/data' }));
      expect(problem).toMatchObject({ code: 'BAD_USER_INPUT', argument: 'directory', message: expect.stringContaining('/proc/actor-graph/data cannot be made a directory') });
    });

    test('a directory without a graph, where there must be one', async () => {
      const none = join(directory, 'none');
      for (const place of [directory, none]) {
        const problem = await problemOf(open({ directory: place, mustExist: true }));
        expect(problem).toMatchObject({ code: 'NOT_FOUND', argument: 'directory', message: `There is no graph in ${place}.` });
      }
      expect(existsSync(none) || existsSync(file)).toBe(false);
      await (await open()).close();
      await open({ mustExist: true });
    });

    test('a graph that this user may not write', async () => {
      const inChild = async (script: string) => {
        const child = await startScript(
          `const { openEmbeddedStore } = require('./store/embedded/embeddedStore');
           const open = () => openEmbeddedStore({ directory: process.argv[1] });
           ${script}`,
          [directory],
        );
        let output = '';
        child.stdout.on('data', (chunk: Buffer) => (output += chunk));
        await once(child, 'close');
        return output;
      };
      await inChild('open().then((store) => store.close());');
      chmodSync(file, 0o444);
      chmodSync(directory, 0o555);
      // Root may write everything, so that it becomes somebody else first.
      const problem = await inChild(
        `if (process.getuid() === 0) { process.setgid(65534); process.setuid(65534); }
         open().then(() => console.log('null'), ({ problem }) => console.log(JSON.stringify(problem)));`,
      );
      chmodSync(directory, 0o755);
      expect(JSON.parse(problem)).toMatchObject({ code: 'UNAVAILABLE', message: `${file} may not be written by this user.` });
    });

    test('a directory in the place of the file', async () => {
      mkdirSync(file);
      expect(await problemOf(open())).toMatchObject({ code: 'BAD_USER_INPUT', argument: 'directory', message: expect.stringContaining(file) });
    });

    test.each([['text', 'not a database, '.repeat(500)], ['a few bytes', 'SQLite']])('a file that is no database: %s', async (_, content) => {
      writeFileSync(file, content);
      expect(await problemOf(open())).toMatchObject({ code: 'BAD_USER_INPUT', argument: 'directory', message: expect.stringContaining('not a SQLite database') });
      expect(readFileSync(file, 'utf8')).toBe(content);
    });

    test('a database of another program', async () => {
      openFile().exec('CREATE TABLE theirs (x)');
      const before = readFileSync(file);
      expect(await problemOf(open())).toMatchObject({ code: 'BAD_USER_INPUT', message: expect.stringContaining('not one of actor-graph') });
      expect(readFileSync(file).equals(before)).toBe(true);
    });

    test('a database that a newer version has written', async () => {
      await (await open()).close();
      const other = openFile();
      other.exec("INSERT INTO migrations VALUES (1000, 'later')");
      expect(await problemOf(open())).toMatchObject({ code: 'UNSUPPORTED', message: expect.stringMatching(/newer version.*1000/) });
      other.exec('DELETE FROM migrations WHERE version = 1000');
      await open();
    });
  });

  test.each(['overwritten in the middle', 'cut short'])('says that its file is damaged: %s', async (how) => {
    const store = await open();
    const slugs = Array.from({ length: 2_000 }, () => uniqueSlug());
    await store.write(batchOf({ actors: slugs.map((slug) => ({ slug })) }));
    await store.close();
    openFile().pragma('wal_checkpoint(TRUNCATE)');
    const content = readFileSync(file);
    if (how === 'cut short') writeFileSync(file, content.subarray(0, 40_000));
    else writeFileSync(file, content.fill(0xab, 20_000, content.length - 20_000));
    const problem = await problemOf(open().then(async (damaged) => damaged.read({ actors: slugs }, soon())));
    expect(problem).toMatchObject({ code: 'INTERNAL', message: `${file} is damaged.`, remedy: expect.stringContaining('backup') });
  });

  describe('beside another connection that writes', () => {
    test('reads without waiting, and waits to write without stopping the process', async () => {
      const store = await open();
      const other = openFile();
      other.exec('BEGIN IMMEDIATE');
      const slug = uniqueSlug();
      let done = false;
      const writing = store.write(batchOf({ actors: [{ slug }] })).then(() => (done = true));
      for (let turn = 0; turn < 5; turn++) {
        await sleep(10);
        expect((await store.read({ actors: [slug] }, soon())).actors).toEqual([]);
      }
      expect(done).toBe(false);
      other.exec('COMMIT');
      await writing;
      expect((await store.read({ actors: [slug] }, soon())).actors).toHaveLength(1);
    });

    test('gives up with UNAVAILABLE, and works again when the lock is gone', async () => {
      const store = await open({ lockWaitMs: 200 });
      const other = openFile();
      other.exec('BEGIN IMMEDIATE');
      const { batch } = smallGraph();
      expect(await problemOf(store.write(batch))).toMatchObject({ code: 'UNAVAILABLE', message: expect.stringContaining('locked'), retryAfterSeconds: expect.any(Number) });
      other.exec('ROLLBACK');
      expect((await store.write(batch)).written.relations).toBe(1);
    });

    test('lets a scan see one state to its end', async () => {
      const [store, other] = [await open(), await open()];
      const known = smallGraph();
      await store.write(known.batch);
      const scan = await store.scan(soon());
      await store.write(smallGraph().batch);
      await other.write(smallGraph().batch);
      const rows = await rowsOf(scan);
      expect(rows.relations.map(({ id }) => id)).toEqual([known.relation.id]);
      expect(rows.actors).toHaveLength(2);
      expect(scan.version.revision).toBe(1);
    });

    test('in another process: all writes of both land, and each sees the other’s', async () => {
      const store = await open();
      const child = await startScript(
        `const { openEmbeddedStore } = require('./store/embedded/embeddedStore');
         const batch = (slug) => ({ operationKey: slug, actors: [{ slug }], documents: [], relations: [], statements: [], mentions: [] });
         (async () => {
           const store = await openEmbeddedStore({ directory: process.argv[1] });
           console.log('open');
           for (let n = 0; n < 100; n++) await store.write(batch('theirs-' + n));
           const { actors } = await store.read({ actors: ['ours-0'] }, Date.now() + 5000);
           await store.close();
           console.log(JSON.stringify(actors.map(({ slug }) => slug)));
         })();`,
        [directory],
      );
      let output = '';
      child.stdout.on('data', (chunk: Buffer) => (output += chunk));
      child.stderr.on('data', (chunk: Buffer) => (output += chunk));
      await store.write(batchOf({ actors: [{ slug: 'ours-0' }] }));
      const ended = once(child, 'close');
      while (!output.includes('open') && child.exitCode === null) await sleep(2);
      for (let n = 1; n < 100; n++) await store.write(batchOf({ actors: [{ slug: `ours-${n}` }] }));
      expect([await ended, output]).toEqual([[0, null], 'open\n["ours-0"]\n']);
      const slugs = Array.from({ length: 100 }, (_, n) => [`ours-${n}`, `theirs-${n}`]).flat();
      const { actors, version } = await store.read({ actors: slugs }, soon());
      expect(actors).toHaveLength(200);
      expect(version.revision).toBe(200);
    });
  });

  describe('killed in the middle of a large write', () => {
    const SIZE = 20_000;
    const script = `
      const { openEmbeddedStore } = require('./store/embedded/embeddedStore');
      const { makeRelation } = require('./model/relation');
      (async () => {
        const store = await openEmbeddedStore({ directory: process.argv[1] });
        const slugs = Array.from({ length: ${SIZE} }, (_, n) => 'actor-' + n);
        const relations = slugs.map((slug, n) => makeRelation('SUPPLIER', slug, slugs[(n + 1) % slugs.length], null));
        require('node:fs').writeSync(1, 'writing');
        await store.write({ operationKey: 'large', actors: slugs.map((slug) => ({ slug })), documents: [], relations, statements: [], mentions: [] });
        require('node:fs').writeSync(1, 'written');
        setInterval(() => {}, 1000);
      })();`;

    const moments: [string, (written: () => boolean) => Promise<unknown>][] = [
      ['at once', () => sleep(0)],
      ['while it computes', () => sleep(60)],
      ['when the log begins to grow', () => logGrows(1)],
      ['when half of the log is there', () => logGrows(3_000_000)],
      ['when it is acknowledged', async (written) => {
        while (!written()) await sleep(5);
      }],
    ];
    async function logGrows(by: number): Promise<void> {
      const size = () => statSync(`${file}-wal`).size;
      for (const start = size(); size() < start + by; ) await new Promise(setImmediate);
    }

    test.each(moments)('%s, it holds all of it or nothing, and goes on', async (moment, wait) => {
      const store = await open();
      await store.write(batchOf({ actors: [{ slug: 'known' }] }));
      const child = await startScript(script, [directory]);
      let output = '';
      child.stdout.on('data', (chunk: Buffer) => (output += chunk));
      const ended = once(child, 'close');
      while (!output.startsWith('writing') && child.exitCode === null) await sleep(1);
      await wait(() => output.includes('written'));
      child.kill('SIGKILL');
      expect(await ended).toEqual([null, 'SIGKILL']);

      for (const reader of [store, await open()]) {
        const { version } = await reader.read({ actors: ['known'] }, soon());
        const { actors, relations } = await rowsOf(await reader.scan(soon()));
        expect([1, 2]).toContain(version.revision);
        expect({ actors: actors.length, relations: relations.length }).toEqual(version.revision === 1 ? { actors: 1, relations: 0 } : { actors: SIZE + 1, relations: SIZE });
        if (moment === 'when it is acknowledged') expect(version.revision).toBe(2);
        if (moment === 'at once') expect(version.revision).toBe(1);
      }
      expect((await store.write(smallGraph().batch)).written.relations).toBe(1);
      expect(openFile().prepare('PRAGMA integrity_check').raw().get()).toEqual(['ok']);
    });
  });

  test('whose file cannot grow says so, writes nothing and goes on', async () => {
    const limited = `
      const { openEmbeddedStore } = require('./store/embedded/embeddedStore');
      const batch = (key, description, count) => ({ operationKey: key, actors: Array.from({ length: count }, (_, n) => ({ slug: key + '-' + n, description })), documents: [], relations: [], statements: [], mentions: [] });
      (async () => {
        const store = await openEmbeddedStore({ directory: process.argv[1] });
        const problem = await store.write(batch('large', 'x'.repeat(1000), 5000)).catch((error) => error.problem);
        const { written, version } = await store.write(batch('small', 'fits', 1));
        const { actors } = await store.read({ actors: ['large-0', 'small-0'] }, Date.now() + 5000);
        console.log(JSON.stringify({ code: problem.code, message: problem.message, written: written.actors, revision: version.revision, actors: actors.map(({ slug }) => slug) }));
        process.exit(0);
      })();`;
    // Files of the child may have 2,048 blocks; without the signal that tells of the limit, writes beyond it fail.
    const shell = `trap '' XFSZ; ulimit -f 2048; exec "$0" -e "$1" -- "$2"`;
    const { stdout, stderr } = await promisify(execFile)('sh', ['-c', shell, process.execPath, limited, directory], { cwd: await compiledSource() });
    expect({ stdout: stdout === '' ? {} : JSON.parse(stdout), stderr }).toEqual({
      stdout: { code: 'UNAVAILABLE', message: expect.stringContaining(file), written: 1, revision: 1, actors: ['small-0'] },
      stderr: '',
    });
  });

  describe('closed', () => {
    test('twice, is closed, and says so to whoever goes on', async () => {
      const store = await open();
      await store.close();
      await store.close();
      for (const call of [() => store.read({}, soon()), () => store.write(batchOf({})), () => store.scan(soon())]) {
        expect(await problemOf(call())).toMatchObject({ code: 'UNAVAILABLE', message: expect.stringContaining('closed') });
      }
    });

    test('during a scan, ends it', async () => {
      const store = await open();
      await store.write(smallGraph().batch);
      const iterator = (await store.scan(soon())).chunks[Symbol.asyncIterator]();
      await iterator.next();
      await store.close();
      expect(await problemOf(Promise.resolve(iterator.next()))).toMatchObject({ code: 'UNAVAILABLE' });
    });
  });

  test('ends a scan whose deadline has passed', async () => {
    const store = await open();
    await store.write(smallGraph().batch);
    expect(await problemOf(rowsOf(await store.scan(Date.now() - 1)))).toMatchObject({ code: 'UNAVAILABLE' });
  });
});
