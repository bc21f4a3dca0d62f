import getPort from 'get-port';
import { createServer, type AddressInfo, type Socket } from 'node:net';
import { makeRelation } from '../../src/model/relation';
import { openNeo4jStore, type Neo4jStoreOptions } from '../../src/store/neo4j/neo4jStore';
import { versionText, type Store } from '../../src/store/store';
import { rowsOf } from '../conformance/storeScan';
import { describeStore } from '../conformance/storeSpecification';
import { cypher, describeWithNeo4j, emptyDatabase } from '../support/neo4j';
import { batchOf, dataset, problemOf, smallGraph, soon, statementOf, uniqueSlug } from '../support/rows';

describeWithNeo4j('a real Neo4j', (server) => {
  const stores: Store[] = [];
  const open = async (options: Partial<Neo4jStoreOptions> = {}): Promise<Store> => {
    const store = await openNeo4jStore({ ...server, database: null, ...options });
    stores.push(store);
    return store;
  };
  const versionOf = async (store: Store) => versionText((await store.read({}, soon())).version);
  afterEach(async () => {
    for (const store of stores.splice(0)) await store.close();
  });

  describeStore('Neo4j', async () => {
    let store = await openNeo4jStore({ ...server, database: null });
    return {
      store,
      async reopen() {
        await store.close();
        store = await openNeo4jStore({ ...server, database: null });
        return store;
      },
      close: () => store.close(),
    };
  });

  test('lets no call that is under way wait for its deadline once it is closed', async () => {
    const store = await open();
    const { chunks } = await store.scan(Date.now() + 600_000);
    const calls = [chunks[Symbol.asyncIterator]().next(), ...Array.from({ length: 200 }, () => store.read({}, Date.now() + 600_000))];
    const settled = Promise.allSettled(calls);
    await store.close();
    const late = new Promise((resolve) => setTimeout(resolve, 10_000, 'late').unref());
    expect(await Promise.race([settled, late])).not.toBe('late');
  });

  describe('its schema', () => {
    const dropSchema = async () => {
      for (const kind of ['CONSTRAINT', 'INDEX']) {
        for (const { name } of await cypher(`SHOW ${kind} YIELD name WHERE name STARTS WITH 'actor_graph_' RETURN name`))
          await cypher(`DROP ${kind} ${name} IF EXISTS`);
      }
    };
    const schema = async () =>
      (await cypher("SHOW INDEXES YIELD name, type WHERE type = 'RANGE' RETURN name ORDER BY name")).map(({ name }) => name);

    test('is made once by servers that start at the same time, and then left alone', async () => {
      await dropSchema();
      await emptyDatabase();
      await Promise.all(Array.from({ length: 4 }, () => open()));
      const made = await schema();
      expect(made).toEqual(
        expect.arrayContaining([
          'actor_graph_actor_slug',
          'actor_graph_operation_key',
          'actor_graph_ally_id',
          'actor_graph_member_of_id',
          'actor_graph_statement_by_relation',
        ]),
      );
      expect(await cypher('MATCH (m:Migration) RETURN m.version AS version ORDER BY version')).toEqual(
        [1, 2, 3].map((version) => ({ version })),
      );
      expect(await cypher('MATCH (r:Revision) RETURN r.n AS n, size(r.nonce) AS nonce')).toEqual([{ n: 0, nonce: 36 }]);
      const [first] = stores;
      const before = await versionOf(first);
      expect(await versionOf(await open())).toBe(before);
      expect(await schema()).toEqual(made);
    });

    test('is completed where somebody deleted every node', async () => {
      const nonce = async (store: Store) => (await store.read({}, soon())).version.nonce;
      const store = await open();
      const before = await nonce(store);
      await emptyDatabase();
      expect(await problemOf(store.read({}, soon()))).toMatchObject({ code: 'UNAVAILABLE', message: expect.stringContaining('emptied') });
      expect(await problemOf(store.write(smallGraph().batch))).toMatchObject({ code: 'UNAVAILABLE' });
      expect(await nonce(await open())).not.toBe(before);
    });

    test('of a newer version is refused', async () => {
      await open();
      await cypher('CREATE (:Migration {version: 999})');
      expect(await problemOf(open())).toMatchObject({
        code: 'UNSUPPORTED',
        message: expect.stringMatching(/version 999, this one knows \d/),
      });
      await cypher('MATCH (m:Migration {version: 999}) DELETE m');
    });

    test('refuses data that break it', async () => {
      await dropSchema();
      await emptyDatabase();
      await cypher("UNWIND [1, 2] AS i CREATE (:Actor {slug: 'twice'})");
      expect(await problemOf(open())).toMatchObject({ code: 'UNSUPPORTED', message: expect.stringContaining('twice') });
      await emptyDatabase();
    });
  });

  describe('when others write', () => {
    test('a plain Cypher client changes the version, and a rolled back or empty transaction does not', async () => {
      const store = await open();
      const before = await versionOf(store);
      await cypher("MATCH (n:Actor {slug: 'no such'}) SET n.name = 'x'");
      await expect(cypher("CREATE (:Actor {slug: 'x'}) WITH 1 AS one RETURN one / 0")).rejects.toThrow('/ by zero');
      expect(await versionOf(store)).toBe(before);
      await cypher("CREATE (:Actor {slug: 'from-elsewhere'})");
      expect(await versionOf(store)).not.toBe(before);
      expect((await store.read({ actors: ['from-elsewhere'] }, soon())).actors).toEqual([
        { slug: 'from-elsewhere', name: 'from-elsewhere', kind: 'OTHER', aliases: [], identifiers: [], description: null },
      ]);
    });

    test.each(['one operation key', 'keys of their own'])('16 writes of the same rows at once, with %s, are one', async (keys) => {
      const [one, two] = [await open(), await open()];
      const before = (await one.read({}, soon())).version.revision;
      const { batch, statement } = smallGraph();
      const receipts = await Promise.all(
        Array.from({ length: 16 }, (_, i) =>
          [one, two][i % 2].write(keys === 'one operation key' ? batch : { ...batch, operationKey: `${batch.operationKey} ${i}` }),
        ),
      );
      expect(receipts.filter(({ written }) => written.statements > 0)).toHaveLength(1);
      expect((await one.read({}, soon())).version.revision).toBe(before + 1);
      expect(await cypher('MATCH (s:Statement {id: $id})-[f:FROM]->() RETURN count(*) AS count', { id: statement.id })).toEqual([
        { count: 1 },
      ]);
      expect(
        await cypher('MATCH (o:Operation) WHERE o.key STARTS WITH $key RETURN count(*) AS count', { key: batch.operationKey }),
      ).toEqual([{ count: 1 }]);
    });

    test('writes of different rows at once are all there, each with a revision of its own', async () => {
      const store = await open();
      const batches = Array.from({ length: 16 }, () => smallGraph());
      const receipts = await Promise.all(batches.map(({ batch }) => store.write(batch)));
      expect(new Set(receipts.map(({ version }) => version.revision)).size).toBe(16);
      expect(new Set(receipts.map(({ version }) => versionText(version))).size).toBe(16);
      expect((await store.read({ statements: batches.map(({ statement }) => statement.id) }, soon())).statements).toHaveLength(16);
    });
  });

  describe('as a graph for other clients', () => {
    test('a relation is a relationship that is as certain as its most certain affirming statement', async () => {
      const store = await open();
      const { a, b, relation, document, batch } = smallGraph();
      const stored = async () =>
        cypher('MATCH (:Actor {slug: $a})-[r:SUPPLIER]->(:Actor {slug: $b}) RETURN r.id AS id, r.certainty AS certainty', { a, b });
      const say = (certainty: 'POSSIBLE' | 'REPORTED' | 'ASSERTED', polarity: 'AFFIRMED' | 'DENIED', row: number) =>
        store.write(batchOf({ statements: [statementOf(relation, document, { certainty, polarity, row })] }));
      await store.write({ ...batch, statements: [] });
      expect(await stored()).toEqual([{ id: relation.id, certainty: null }]);
      await say('ASSERTED', 'DENIED', 1);
      expect(await stored()).toEqual([{ id: relation.id, certainty: null }]);
      await say('REPORTED', 'AFFIRMED', 2);
      expect(await stored()).toEqual([{ id: relation.id, certainty: 'REPORTED' }]);
      await say('POSSIBLE', 'AFFIRMED', 3);
      expect(await stored()).toEqual([{ id: relation.id, certainty: 'REPORTED' }]);
      await say('POSSIBLE', 'AFFIRMED', 2);
      expect(await stored()).toEqual([{ id: relation.id, certainty: 'POSSIBLE' }]);
    });

    test('one batch of more rows than one statement writes, with both kinds of relation', async () => {
      const store = await open();
      const slugs = Array.from({ length: 10_500 }, () => uniqueSlug());
      const document = dataset(uniqueSlug());
      const relations = slugs.map((slug, i) => makeRelation(i % 2 === 0 ? 'ALLY' : 'THREATENED_BY', slug, slugs[0], null));
      const statements = relations.map((relation, row) => statementOf(relation, document, { row }));
      const { written } = await store.write(
        batchOf({ actors: slugs.map((slug) => ({ slug })), documents: [document], relations, statements }),
      );
      expect(written).toEqual({ actors: 10_500, documents: 1, relations: 10_500, statements: 10_500, mentions: 0 });
      const hub = 'MATCH (n:Actor {slug: $slug}) RETURN COUNT { (n)--() } AS relations';
      expect(await cypher(hub, { slug: slugs[0] })).toEqual([{ relations: 10_500 }]);
      const ids = relations.slice(0, 5000).map(({ id }) => id);
      expect((await store.read({ relations: ids }, soon())).statements).toHaveLength(5000);
      const { statements: scanned } = await rowsOf(await store.scan(soon()));
      expect(scanned.filter((row) => row.document === document.id)).toHaveLength(10_500);
    });
  });

  describe('refuses at open, quickly and without a password in the message,', () => {
    const wrong: [string, () => Promise<Partial<Neo4jStoreOptions>>, object][] = [
      ['a wrong password', async () => ({ password: 'secret-but-wrong' }), { code: 'BAD_USER_INPUT', argument: 'NEO4J_PASSWORD' }],
      ['an unknown database', async () => ({ database: 'no-such-database' }), { code: 'BAD_USER_INPUT', argument: 'NEO4J_DATABASE' }],
      [
        'a port where nothing listens',
        async () => ({ uri: `bolt://127.0.0.1:${await getPort()}` }),
        { code: 'UNAVAILABLE', message: expect.stringContaining('ECONNREFUSED') },
      ],
      ['the same with routing', async () => ({ uri: `neo4j://127.0.0.1:${await getPort()}` }), { code: 'UNAVAILABLE' }],
      ['an unknown host', async () => ({ uri: 'bolt://no-such-host.invalid:7687' }), { code: 'UNAVAILABLE' }],
      [
        'no URI of Neo4j',
        async () => ({ uri: 'https://user:secret-but-wrong@127.0.0.1' }),
        { code: 'BAD_USER_INPUT', argument: 'NEO4J_URI' },
      ],
    ];
    test.each(wrong)('%s', async (_, options, problem) => {
      const start = Date.now();
      const found = await problemOf(open(await options()));
      expect(found).toMatchObject(problem);
      expect(JSON.stringify(found)).not.toContain('secret-but-wrong');
      expect(Date.now() - start).toBeLessThan(5_000);
    });

    test('a port that takes connections and never answers', async () => {
      const sockets: Socket[] = [];
      const silent = createServer((socket) => sockets.push(socket));
      await new Promise<void>((listening) => silent.listen(0, '127.0.0.1', listening));
      const { port } = silent.address() as AddressInfo;
      const start = Date.now();
      expect(await problemOf(open({ uri: `bolt://127.0.0.1:${port}`, openTimeoutMs: 1_000 }))).toMatchObject({ code: 'UNAVAILABLE' });
      expect(Date.now() - start).toBeLessThan(2_000);
      // The driver itself never gives up on a handshake.
      for (const socket of sockets) socket.destroy();
      silent.close();
    });
  });

  test('works through routing as it does directly', async () => {
    const store = await open({ uri: server.uri.replace('bolt:', 'neo4j:'), database: 'neo4j' });
    const { batch, relation } = smallGraph();
    const { version } = await store.write(batch);
    expect(await versionOf(store)).toBe(versionText(version));
    expect((await store.read({ relations: [relation.id] }, soon())).relations).toEqual([relation]);
  });
});
