import { setTimeout as sleep } from 'node:timers/promises';
import { isOursAfter } from '../../src/store/neo4j/keptCertainty';
import { openNeo4jStore } from '../../src/store/neo4j/neo4jStore';
import { versionText, type CypherPaths, type Store } from '../../src/store/store';
import { cypher, describeWithNeo4j, neo4jProcess, ownsNeo4j } from '../support/neo4j';
import { batchOf, problemOf, smallGraph, soon } from '../support/rows';

describeWithNeo4j('path queries in Neo4j', (server) => {
  let store: Store;
  let paths: CypherPaths;
  const opened = async () => {
    store = await openNeo4jStore({ ...server, database: null });
    if (store.cypher === undefined) throw new Error('The Neo4j store runs no Cypher.');
    paths = store.cypher;
  };
  beforeAll(opened);
  afterAll(() => store.close());

  const NOTHING = { text: 'UNWIND [] AS x RETURN [x] AS actors, [] AS relations', given: {} };
  const ENDLESS = { text: 'UNWIND range(1, 2000000000) AS i WITH max(i) AS m RETURN [toString(m)] AS actors, [] AS relations', given: {} };

  test('the server says what it is', async () => {
    const [{ version }] = await cypher('CALL dbms.components() YIELD versions RETURN versions[0] AS version');
    expect(paths.server.version).toBe(version);
    const knows25 = await cypher('CYPHER 25 MATCH p = ACYCLIC (:Nobody)-[]->{1,2}() RETURN p').then(
      () => true,
      () => false,
    );
    expect(paths.server.languages).toEqual(knows25 ? ['5', '25'] : ['5']);
    expect(knows25).toBe(!String(version).startsWith('5.'));
  });

  test('a path comes by slugs and ids, with the state of the graph that the reads before and after it see', async () => {
    const { a, b, relation, batch } = smallGraph();
    await store.write(batch);
    const before = (await store.read({}, soon())).version;
    const query = {
      text: 'MATCH (a:Actor {slug: $given.a})-[r]->(b:Actor) RETURN [a.slug, b.slug] AS actors, [r.id] AS relations LIMIT $given.most',
      given: { a, most: 1 },
    };
    const { version, paths: found } = await paths.paths(query, soon());
    expect(found).toEqual([{ actors: [a, b], relations: [relation.id] }]);
    expect(versionText(version)).toBe(versionText(before));
    expect(versionText((await store.read({}, soon())).version)).toBe(versionText(version));
    await store.write(smallGraph().batch);
    expect(versionText((await paths.paths(NOTHING, soon())).version)).not.toBe(versionText(version));
    // Somebody else's write shows in the bookmark.
    const { version: ours } = await paths.paths(NOTHING, soon());
    await cypher('CREATE (:Elsewhere)');
    const { version: theirs } = await paths.paths(NOTHING, soon());
    expect(theirs).toEqual({ ...ours, bookmark: expect.not.stringMatching(new RegExp(`^${ours.bookmark}$`)) });
  });

  test('relations without their certainty, or with another, are noticed, whoever wrote last', async () => {
    const ask = async () => (await paths.names({ actors: [], documents: [], schemes: false }, soon())).certaintyKept;
    /** False too as long as a look at all relations lasts. */
    const isKept = async () => {
      for (let asked = 0; asked < 10; asked++) {
        if (await ask()) return true;
        await sleep(150);
      }
      return false;
    };
    const { relation, batch } = smallGraph();
    const { batch: denied } = smallGraph({ polarity: 'DENIED' });
    await store.write(batch);
    await store.write(denied);
    expect(await isKept()).toBe(true);
    await cypher('MATCH ()-[r:SUPPLIER {id: $id}]->() REMOVE r.certainty', { id: relation.id });
    expect(await isKept()).toBe(false);
    await store.write(smallGraph().batch);
    expect(await isKept()).toBe(false);
    await cypher("MATCH ()-[r:SUPPLIER {id: $id}]->() SET r.certainty = 'POSSIBLE'", { id: relation.id });
    expect(await isKept()).toBe(false);
    await cypher("MATCH ()-[r:SUPPLIER {id: $id}]->() SET r.certainty = 'ASSERTED'", { id: relation.id });
    expect(await isKept()).toBe(true);
    await cypher('MATCH (s:Statement {relation: $id}) DETACH DELETE s', { id: relation.id });
    expect(await isKept()).toBe(false);
    await cypher('MATCH ()-[r:SUPPLIER {id: $id}]->() REMOVE r.certainty', { id: relation.id });
    expect(await isKept()).toBe(true);
  });

  test('only writes of ours between two states are told by their bookmarks', async () => {
    const version = async () => (await store.read({}, soon())).version;
    const first = await version();
    for (let i = 0; i < 3; i++) await store.write(smallGraph().batch);
    const second = await version();
    expect([isOursAfter(first, second), isOursAfter(first, first), isOursAfter(second, first)]).toEqual([true, true, false]);
    await cypher('MATCH (r:Revision) SET r.elsewhere = 1');
    expect(isOursAfter(second, await version())).toBe(false);
    expect(isOursAfter(first, { ...second, nonce: 'another' })).toBe(false);
    expect(isOursAfter({ ...first, bookmark: null }, second)).toBe(false);
  });

  test.each([
    ['kcwQzPIbUvWkT0m5W9M50YolUk6Q', 78],
    ['kcwQwLaghT7BQCm2W7by69lc3MkBZ5A=', 359],
    ['kcwQwLaghT7BQCm2W7by69lc3MoAAQAAkA==', 65_536],
    ['kcwQwLaghT7BQCm2W7by69lc3MsAAAABAAAAAJA=', 4_294_967_296],
  ])('the bookmark FB:%s names transaction %d', (text, number) => {
    const at = (bookmark: string, revision: number) => ({ bookmark: `FB:${bookmark}`, revision, nonce: '' });
    const tiny = Buffer.concat([Buffer.from(text, 'base64').subarray(0, 19), Buffer.from([0, 0x90])]).toString('base64');
    expect(isOursAfter(at(tiny, 0), at(text, number))).toBe(true);
    expect(isOursAfter(at(tiny, 0), at(text, number - 1))).toBe(false);
  });

  test('a query that writes is refused by the server', async () => {
    const query = { text: "CREATE (n:Actor {slug: 'written-by-a-path'}) RETURN [n.slug] AS actors, [] AS relations", given: {} };
    expect(await problemOf(paths.paths(query, soon()))).toMatchObject({ code: 'INTERNAL' });
    expect(await cypher("MATCH (n:Actor {slug: 'written-by-a-path'}) RETURN n")).toEqual([]);
  });

  test('a query that does not end is stopped at the deadline, on the server too', async () => {
    const begun = Date.now();
    const problem = await problemOf(paths.paths(ENDLESS, begun + 700));
    expect(problem).toMatchObject({ code: 'TIMEOUT', afterMs: expect.any(Number) });
    expect(Date.now() - begun).toBeLessThan(2_700);
    const running =
      "SHOW TRANSACTIONS YIELD currentQuery WHERE currentQuery CONTAINS '2000000000' AND NOT currentQuery CONTAINS 'SHOW' RETURN count(*) AS count";
    for (let tries = 0; ((await cypher(running))[0].count as number) > 0; tries++) {
      if (tries === 20) throw new Error('It still runs.');
      await sleep(100);
    }
    // The connection is of use afterwards.
    expect((await paths.paths(NOTHING, soon())).paths).toEqual([]);
  });

  test('a query that needs more memory than there is fails once', async () => {
    const begun = Date.now();
    const text = 'UNWIND range(1, 100000000) AS i WITH collect(toString(i)) AS actors RETURN actors, [] AS relations';
    expect(await problemOf(paths.paths({ text, given: {} }, begun + 60_000))).toMatchObject({ code: 'RESOURCE_LIMIT' });
    expect(Date.now() - begun).toBeLessThan(30_000);
  });

  // The server of NEO4J_TEST_URI is not ours to freeze.
  (ownsNeo4j() ? test : test.skip)('a frozen server does not hold a query for long', async () => {
    process.kill(neo4jProcess(), 'SIGSTOP');
    try {
      const begun = Date.now();
      expect(await problemOf(paths.paths(NOTHING, begun + 600))).toMatchObject({ code: 'UNAVAILABLE' });
      expect(Date.now() - begun).toBeLessThan(3_600);
      expect(await problemOf(paths.names({ actors: ['x'], documents: [], schemes: false }, Date.now() + 300))).toMatchObject({
        code: 'UNAVAILABLE',
      });
    } finally {
      process.kill(neo4jProcess(), 'SIGCONT');
    }
    expect((await paths.paths(NOTHING, soon())).paths).toEqual([]);
  });

  describe('names', () => {
    beforeAll(async () => {
      await store.write(
        batchOf({
          actors: [
            {
              slug: 'north-korea',
              name: 'North Korea',
              aliases: ['DPRK', '  Pyongyang\u00a0'],
              identifiers: [{ scheme: 'gnd', value: '1' }],
            },
            { slug: 'cote', name: 'Co\u0302te', aliases: ['dprk'] },
            { slug: 'istanbul', name: 'İSTANBUL' },
            { slug: 'odysseus', name: 'ΟΔΥΣΣΕΥΣ' },
          ],
        }),
      );
      // As another client may write: no name, no aliases.
      await cypher("CREATE (:Actor {slug: 'bare'})");
    });
    const slugsFor = async (text: string) =>
      (await paths.names({ actors: [text], documents: [], schemes: false }, soon())).actors.map(({ slug }) => slug);

    test.each([
      ['north-korea', ['north-korea']],
      ['actor:north-korea', ['north-korea']],
      ['north korea', ['north-korea']],
      ['dprk', ['cote', 'north-korea']],
      ['pyongyang', ['north-korea']],
      ['c\u00f4te', ['cote']],
      ['i̇stanbul', ['istanbul']],
      ['οδυσσευς', ['odysseus']],
      ['bare', ['bare']],
    ])('finds whom %j may mean', async (text, slugs) => {
      expect(await slugsFor(text)).toEqual(expect.arrayContaining(slugs));
    });

    test('finds nobody for an injection, and offers what begins alike', async () => {
      expect(await slugsFor("x'}) DETACH DELETE n //")).toEqual([]);
      expect(await slugsFor('north-kora')).toContain('north-korea');
    });

    test('knows documents, schemes, and whether there is anybody', async () => {
      const { document, batch } = smallGraph();
      await store.write(batch);
      const found = await paths.names({ actors: [], documents: [document.id, 'document:none'], schemes: true }, soon());
      expect(found).toMatchObject({
        actors: [],
        size: { actors: expect.any(Number), relations: expect.any(Number) },
        documents: [document.id],
        schemes: ['gnd'],
      });
      expect(versionText(found.version)).toBe(versionText((await store.read({}, soon())).version));
      const [counted] = await cypher(
        'MATCH (a:Actor) WITH count(a) AS actors MATCH (:Actor)-[r]->(:Actor) RETURN actors, count(r) AS relations',
      );
      expect(found.size).toEqual(counted);
    });
  });
});
