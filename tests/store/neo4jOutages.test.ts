import { setTimeout as sleep } from 'node:timers/promises';
import { connect } from '../../src/store/neo4j/connection';
import { openNeo4jStore } from '../../src/store/neo4j/neo4jStore';
import { versionText, type ReadRequest, type Store } from '../../src/store/store';
import { rowsOf } from '../conformance/storeScan';
import { cypher, describeWithNeo4j, neo4jProcess, ownsNeo4j } from '../support/neo4j';
import { problemOf, smallGraph, soon } from '../support/rows';
import { BOLT_COMMIT, startTcpProxy } from '../support/tcpProxy';

describeWithNeo4j('a Neo4j that fails', (server) => {
  const address = { ...server, database: null };
  const countStatements = (id: string) => cypher('MATCH (s:Statement {id: $id})-[f:FROM]->() RETURN count(*) AS count', { id });

  describe.each(['before', 'after'] as const)('cutting the connection %s it has got a COMMIT', (when) => {
    test('makes a write that is there once, and reported as what it wrote', async () => {
      const proxy = await startTcpProxy(Number(new URL(server.uri).port));
      const store = await openNeo4jStore({ ...address, uri: `bolt://127.0.0.1:${proxy.port}` });
      const before = (await store.read({}, soon())).version.revision;
      const { batch, statement } = smallGraph();
      proxy.cutOnce(BOLT_COMMIT, when);
      const { written, version } = await store.write(batch);
      expect(proxy.cuts()).toBe(1);
      expect(written).toEqual({ actors: 2, documents: 1, relations: 1, statements: 1, mentions: 0 });
      expect(version.revision).toBe(before + 1);
      expect(versionText((await store.read({}, soon())).version)).toBe(versionText(version));
      expect(await countStatements(statement.id)).toEqual([{ count: 1 }]);
      await store.close();
      await proxy.close();
    });
  });

  test('for want of memory is not asked again', async () => {
    const connection = await connect(address, soon());
    const start = Date.now();
    const problem = await problemOf(
      connection.read({ text: 'UNWIND range(1, 100000000) AS i WITH collect(toString(i)) AS many RETURN size(many)' }, Date.now() + 60_000),
    );
    expect(problem).toMatchObject({ code: 'RESOURCE_LIMIT', limit: 512 * 2 ** 20 });
    expect(Date.now() - start).toBeLessThan(30_000);
    await connection.close();
  });

  test('in a READ session refuses to write, whatever is asked', async () => {
    const connection = await connect(address, soon());
    expect(await problemOf(connection.read({ text: "CREATE (:Actor {slug: 'written-by-a-read'})" }, soon()))).toMatchObject({
      code: 'INTERNAL',
    });
    expect(await cypher("MATCH (n:Actor {slug: 'written-by-a-read'}) RETURN n")).toEqual([]);
    await connection.close();
  });

  test('that is slower than a deadline does not hold up the calls beside it', async () => {
    const connection = await connect(address, soon());
    const slow = problemOf(connection.read({ text: 'UNWIND range(1, 2000000000) AS i RETURN max(i)' }, Date.now() + 500));
    const beside = Array.from({ length: 10 }, () => connection.read({ text: 'UNWIND range(1, 500000) AS i RETURN max(i) AS max' }, soon()));
    expect(await slow).toMatchObject({ code: 'UNAVAILABLE' });
    expect((await Promise.all(beside)).map(({ rows }) => rows)).toEqual(beside.map(() => [{ max: 500_000 }]));
    expect((await connection.read({ text: 'RETURN 1 AS one' }, soon())).rows).toEqual([{ one: 1 }]);
    await connection.close();
  });

  test('after close is not asked', async () => {
    const store = await openNeo4jStore(address);
    await store.close();
    expect(await problemOf(store.read({}, soon()))).toMatchObject({ code: 'UNAVAILABLE' });
    expect(await problemOf(store.write(smallGraph().batch))).toMatchObject({ code: 'UNAVAILABLE' });
    await store.close();
  });

  // The server of NEO4J_TEST_URI is not ours to freeze.
  (ownsNeo4j() ? describe : describe.skip)('frozen', () => {
    const WRITE_TIMEOUT_MS = 1_000;
    /** How soon a server that goes on must answer, on a busy machine. */
    const RECOVERY_MS = 5_000;
    let store: Store;
    let impatient: Store;
    beforeAll(async () => {
      store = await openNeo4jStore(address);
      impatient = await openNeo4jStore({ ...address, writeTimeoutMs: WRITE_TIMEOUT_MS });
      await store.write(smallGraph().batch);
    });
    afterAll(async () => {
      await store.close();
      await impatient.close();
    });

    const frozen = async (test: () => Promise<void>) => {
      const pid = neo4jProcess();
      process.kill(pid, 'SIGSTOP');
      try {
        await test();
      } finally {
        process.kill(pid, 'SIGCONT');
      }
    };
    /** Fails with UNAVAILABLE, and not much later than the given time; nor than a timer of that time, which is late on a busy machine, too. */
    const failsWithin = async (ms: number, call: (deadline: number) => Promise<unknown>) => {
      const timer = sleep(ms).then(() => Date.now());
      expect(await problemOf(call(Date.now() + ms))).toMatchObject({ code: 'UNAVAILABLE', retryAfterSeconds: expect.any(Number) });
      const end = Date.now();
      expect(end - (await timer)).toBeLessThan(500);
    };

    test('lets every call end by its deadline, and answers as before when it goes on', async () => {
      const { batch, statement, a } = smallGraph();
      const requests: ReadRequest[] = [{}, { actors: [a] }, { pages: [{ list: 'documents', first: 1, after: null }] }];
      for (let round = 0; round < 3; round += 1) {
        await frozen(async () => {
          await Promise.all([
            ...Array.from({ length: 60 }, (_, i) => failsWithin(600 + i, (deadline) => store.read(requests[i % 3], deadline))),
            failsWithin(800, (deadline) => store.scan(deadline)),
            failsWithin(WRITE_TIMEOUT_MS, () => impatient.write(batch)),
            failsWithin(700, () => openNeo4jStore({ ...address, openTimeoutMs: 700 })),
          ]);
          await failsWithin(300, (deadline) => store.read({}, deadline));
        });
        await store.read({ actors: [a] }, Date.now() + RECOVERY_MS);
        await impatient.read({}, Date.now() + RECOVERY_MS);
      }
      // What became of the write that failed is not known, but its operation key makes it safe to ask for it again.
      await store.write(batch);
      expect(await countStatements(statement.id)).toEqual([{ count: 1 }]);
      await rowsOf(await store.scan(soon()));
    });

    test('in the middle of a scan ends the scan by its deadline', async () => {
      const deadline = Date.now() + 4_000;
      const { chunks } = await store.scan(deadline);
      await frozen(async () => {
        await sleep(100);
        await failsWithin(deadline - Date.now(), () => rowsOf({ version: { revision: 0, nonce: '', bookmark: null }, chunks }));
      });
      await store.read({}, Date.now() + RECOVERY_MS);
    });
  });
});
