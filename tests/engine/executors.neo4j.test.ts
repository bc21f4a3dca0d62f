import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { openEngine, type Engine } from '../../src/engine';
import { DEFAULT_PATH_BOUNDS, type PathBounds } from '../../src/engine/findPaths';
import { loadSeed } from '../../src/engine/load';
import type { Executor, MatchQuery, PathQuery } from '../../src/engine/queries';
import type { PathPage } from '../../src/engine/views';
import { Failure } from '../../src/model/errors';
import { NO_FILTER, type RelationFilter } from '../../src/model/filter';
import { RELATION_TYPES } from '../../src/model/relationType';
import { openNeo4jStore } from '../../src/store/neo4j/neo4jStore';
import type { CypherPaths, Store } from '../../src/store/store';
import { readmePatterns, referencePatterns } from '../support/documentedPatterns';
import { edgeBatch } from '../support/edgeBatch';
import { cypher as plainCypher, describeWithNeo4j } from '../support/neo4j';
import { problemOf, soon } from '../support/rows';

const EVERY_TYPE = { ...NO_FILTER, types: RELATION_TYPES };
const PATTERNS = [...new Map([...readmePatterns(), ...referencePatterns()].map((asked) => [asked.pattern, asked])).values()];

function match(pattern: string, rest: Partial<MatchQuery> = {}): MatchQuery {
  return { pattern, parameters: {}, filter: EVERY_TYPE, first: 20, after: null, ...rest };
}

function paths(from: string, to: string, rest: Partial<PathQuery> = {}): PathQuery {
  const ends = { from: [from], to: [to] };
  const plain = {
    select: 'ALL_SHORTEST',
    k: 3,
    mode: 'ACYCLIC',
    direction: 'ANY',
    minLength: 1,
    maxLength: 6,
    sign: null,
    disjoint: null,
  } as const;
  return { ...ends, ...plain, filter: NO_FILTER, first: 20, after: null, ...rest };
}

/** What a page says of paths, without who said it. */
function said({ executor, ...page }: PathPage): Omit<PathPage, 'executor'> {
  expect(['PROJECTION', 'CYPHER']).toContain(executor);
  return page;
}

describeWithNeo4j('path queries on either executor', (server) => {
  let store: Store;
  let cypher: CypherPaths;
  let engine: Engine;
  let off: Engine;
  const bounded = (bounds: Partial<PathBounds>) => openEngine(store, { ...DEFAULT_PATH_BOUNDS, ...bounds });
  beforeAll(async () => {
    store = await openNeo4jStore({ ...server, database: null });
    await loadSeed(store, join(__dirname, '../../seed'));
    engine = openEngine(store);
    off = openEngine(store, undefined, { projection: false });
    if (store.cypher === undefined) throw new Error('The Neo4j store runs no Cypher.');
    cypher = store.cypher;
  });
  afterAll(() => store.close());

  /** The page that an executor gives, or its problem. */
  const outcome = (asked: Promise<PathPage>) =>
    asked.then(
      (page) => page,
      (error) => error.problem,
    );

  it.each(PATTERNS.map(({ pattern, ...rest }) => [pattern, rest] as const))(
    'give the same for %s',
    async (pattern, { parameters, filter, first }) => {
      const asked = match(pattern, { parameters, first, filter: { ...EVERY_TYPE, ...(filter as Partial<RelationFilter>) } });
      const expected = await outcome(engine.matchPaths({ ...asked, executor: 'PROJECTION' }, soon()));
      const found = await outcome(engine.matchPaths({ ...asked, executor: 'CYPHER' }, soon()));
      if (found.code === 'UNSUPPORTED') expect(found.message).toMatch(/^This query cannot run as Cypher: .+\.$/);
      else if ('code' in found) expect(found).toEqual(expected);
      else {
        expect(found.executor).toBe('CYPHER');
        expect(said(found)).toEqual(said(expected));
      }
    },
  );

  const QUERIES: readonly Partial<PathQuery>[] = [
    {},
    { select: 'ALL', maxLength: 3 },
    { select: 'ALL', maxLength: 3, mode: 'TRAIL', direction: 'OUTGOING' },
    { select: 'SHORTEST_K', maxLength: 4 },
    { select: 'SHORTEST_K_GROUPS', k: 2, maxLength: 4 },
    { select: 'CHEAPEST_K', maxLength: 3 },
    { select: 'ANY_SHORTEST', sign: 'POSITIVE' },
    { select: 'ANY', filter: { ...NO_FILTER, viaKinds: ['STATE'], minCertainty: 'REPORTED' } },
    { filter: { ...NO_FILTER, avoidActors: ['Pyongyang'] } },
    { filter: { ...NO_FILTER, without: { actors: ['DPRK'], relations: [], documents: [] } } },
    { select: 'ALL', maxLength: 2, first: 1 },
    { to: ['NATO'] },
    { to: ['NATO', 'ukraine'], from: ['Tokyo', 'japan'].slice(1) },
  ];
  it.each(QUERIES.map((rest) => [JSON.stringify(rest), rest] as const))('give the same from Japan to Ukraine with %s', async (_, rest) => {
    const asked = paths('Japan', 'Ukraine', rest);
    const expected = await engine.findPaths({ ...asked, executor: 'PROJECTION' }, soon());
    const found = await engine.findPaths({ ...asked, executor: 'CYPHER' }, soon());
    expect(found.executor).toBe('CYPHER');
    // Cypher does not look beyond the greatest length, but where there is nothing at all: true stands for "not excluded".
    const expectedLonger = found.longerPossible || expected.longerPossible;
    expect(said(found)).toEqual({ ...said(expected), longerPossible: expectedLonger });
    if (expected.edges.length === 0) expect(found.longerPossible).toBe(expected.longerPossible);
  });

  it('every step of a path has its quotes, and the path its explanation', async () => {
    const { edges } = await off.findPaths(paths('Japan', 'Ukraine'), soon());
    expect(edges.length).toBeGreaterThan(0);
    for (const { path } of edges) {
      for (const { relation } of path.steps) {
        expect(relation.statements.length).toBeGreaterThan(0);
        for (const { statement } of relation.statements) expect(statement.quote).not.toBeNull();
      }
    }
  });

  describe('pages', () => {
    const asked = paths('Kim Jong Un', 'Ukraine', { select: 'ALL', maxLength: 3 });

    it('join up, also from one executor to the other', async () => {
      const whole = await engine.findPaths({ ...asked, first: 1000, executor: 'PROJECTION' }, soon());
      const joined: string[] = [];
      let after: string | null = null;
      for (let number = 0; ; number++) {
        const executor: Executor = number % 2 === 0 ? 'CYPHER' : 'PROJECTION';
        const page: PathPage = await engine.findPaths({ ...asked, first: 5, after, executor }, soon());
        joined.push(...page.edges.map(({ path }) => path.id));
        expect(page.hasPreviousPage).toBe(number > 0);
        if (!page.hasNextPage) break;
        after = page.edges[4].cursor;
      }
      expect(joined).toEqual(whole.edges.map(({ path }) => path.id));
      expect(joined.length).toBeGreaterThan(10);
    });

    it('expire when the graph changes', async () => {
      const page = await off.findPaths({ ...asked, first: 5 }, soon());
      const after = page.edges[4].cursor;
      expect(await problemOf(off.findPaths({ ...asked, maxLength: 2, first: 5, after }, soon()))).toMatchObject({ code: 'BAD_CURSOR' });
      await store.write(edgeBatch('expires', [['x-1', 'ALLY', 'x-2']]));
      expect(await problemOf(off.findPaths({ ...asked, first: 5, after }, soon()))).toMatchObject({ code: 'CURSOR_EXPIRED' });
    });
  });

  describe('what ends a search', () => {
    const many = paths('Kim Jong Un', 'Ukraine', { select: 'ALL', maxLength: 3 });

    it.each([
      [3, 20],
      [20, 3],
      [3, 3],
      [1, 5],
    ])('LIMIT at %d paths, with %d on a page, as on the projection', async (maxPaths, first) => {
      const few = bounded({ maxPaths });
      for (const place of [0, 1, 2]) {
        const pages = new Map<Executor, PathPage[]>([
          ['PROJECTION', []],
          ['CYPHER', []],
        ]);
        for (const [executor, read] of pages) {
          for (let after: string | null = null; read.length <= place;) {
            const page: PathPage = await few.findPaths({ ...many, first, after, executor }, soon());
            read.push(page);
            after = page.edges.at(-1)?.cursor ?? null;
            if (!page.hasNextPage) break;
          }
        }
        const [projection, database] = [...pages.values()].map((read) => read.map((page) => ({ ...said(page), longerPossible: null })));
        expect(database).toEqual(projection);
      }
    });

    it('TIMEOUT: no rows, and said so', async () => {
      const hasty = bounded({ pathTimeoutMs: 1 });
      const page = await hasty.findPaths({ ...many, executor: 'CYPHER' }, soon());
      expect(said(page)).toMatchObject({
        edges: [],
        complete: false,
        stoppedBy: 'TIMEOUT',
        longerPossible: true,
        pathCount: null,
        hasNextPage: false,
      });
      const undecided = openEngine(store, { ...DEFAULT_PATH_BOUNDS, pathTimeoutMs: 1 }, { projection: false });
      expect(await problemOf(undecided.pathExists(many, soon()))).toMatchObject({ code: 'UNDECIDED', stoppedBy: 'TIMEOUT' });
    });

    it('LENGTH where the server lowered it and there may be more', async () => {
      const short = bounded({ maxPathLength: 1 });
      for (const executor of ['PROJECTION', 'CYPHER'] as const) {
        const page = await short.findPaths(paths('Japan', 'Ukraine', { executor }), soon());
        expect(page).toMatchObject({ edges: [], complete: false, stoppedBy: 'LENGTH' });
      }
    });
  });

  describe('currency', () => {
    /** The store, with something written just before each of the next Cypher queries. */
    const disturbed = () => {
      let left = 0;
      let written = 0;
      const engineOver = openEngine(
        {
          ...store,
          cypher: {
            ...cypher,
            async paths(query, deadline) {
              if (left-- > 0)
                await store.write(
                  edgeBatch(`disturbs-${++written}`, [
                    ['cur-a', 'ALLY', `cur-x-${written}`],
                    [`cur-x-${written}`, 'ALLY', 'cur-c'],
                  ]),
                );
              return cypher.paths(query, deadline);
            },
          },
        },
        undefined,
        { projection: false },
      );
      return { engineOver, disturb: (times: number) => (left = times) };
    };

    it('an answer is of one state of the graph, or there is none', async () => {
      await store.write(
        edgeBatch('cur', [
          ['cur-a', 'ALLY', 'cur-b'],
          ['cur-b', 'ALLY', 'cur-c'],
        ]),
      );
      const { engineOver, disturb } = disturbed();
      const count = async () => (await engineOver.findPaths(paths('cur-a', 'cur-c'), soon())).edges.length;
      expect(await count()).toBe(1);
      disturb(1);
      expect(await count()).toBe(2);
      disturb(2);
      expect(await count()).toBe(4);
      disturb(3);
      expect(await problemOf(engineOver.findPaths(paths('cur-a', 'cur-c'), soon()))).toMatchObject({ code: 'UNAVAILABLE' });
      disturb(0);
      expect(await count()).toBe(7);
    });

    it('knows relations that another client wrote without the certainty that is kept with them', async () => {
      const { actors, documents, relations, statements } = edgeBatch('plain', [
        ['plain-a', 'ALLY', 'plain-b'],
        ['plain-b', 'SUPPLIER', 'plain-c', 'POSSIBLE'],
      ]);
      await plainCypher('UNWIND $actors AS actor CREATE (:Actor {slug: actor.slug})', { actors });
      await plainCypher('UNWIND $documents AS d MERGE (:Document {id: d.id})', { documents });
      const write = 'MATCH (s:Actor {slug: $source}), (t:Actor {slug: $target}) CREATE (s)-[:$($type) {id: $id}]->(t)';
      for (const { id, type, source, target } of relations) await plainCypher(write, { id, type, source, target });
      const state = 'UNWIND $statements AS row MATCH (d:Document {id: row.document}) CREATE (s:Statement)-[:FROM]->(d) SET s = row';
      await plainCypher(state, { statements });
      const asked = (rest: Partial<PathQuery>) => off.findPaths(paths('plain-a', 'plain-c', rest), soon());
      expect((await asked({})).edges.map(({ path }) => [path.length, path.certainty])).toEqual([[2, 'POSSIBLE']]);
      expect((await asked({ filter: { ...NO_FILTER, minCertainty: 'REPORTED' } })).edges).toEqual([]);
      expect((await asked({ select: 'CHEAPEST_K' })).edges.map(({ path }) => path.cost)).toEqual([9]);
      // What is too long to be said of statements is refused, and not taken for an answer.
      const walks = { mode: 'WALK', sign: 'POSITIVE', minLength: 2, maxLength: 6 } as const;
      const exists = await off.pathExists(paths('plain-a', 'plain-c', walks), soon()).catch((error: Failure) => error.problem.code);
      expect([true, 'UNSUPPORTED']).toContain(exists);
      const [between] = relations;
      await plainCypher("MATCH ()-[r:ALLY {id: $id}]->() SET r.certainty = 'ASSERTED'", { id: between.id });
      await plainCypher('MATCH (s:Statement {relation: $id}) DETACH DELETE s', { id: between.id });
      expect((await asked({})).edges).toEqual([]);
      await plainCypher("MATCH (a:Actor) WHERE a.slug STARTS WITH 'plain-' DETACH DELETE a");
      await plainCypher('UNWIND $statements AS row MATCH (s:Statement {id: row.id}) DETACH DELETE s', { statements });
    });

    it('knows an actor that was just written', async () => {
      expect(await off.actor('brand-new', soon())).toBeNull();
      await store.write(edgeBatch('brand-new', [['brand-new', 'ALLY', 'cur-a']]));
      expect((await off.actor('Brand New', soon()))?.slug).toBe('brand-new');
      expect((await off.findPaths(paths('brand-new', 'cur-a'), soon())).edges).toHaveLength(1);
    });
  });

  describe('a projection that is late', () => {
    /** An engine whose projections take so long to read. */
    const slow = (ms: number) => openEngine({ ...store, scan: (deadline) => sleep(ms).then(() => store.scan(deadline)) });

    it('is not waited for: Cypher answers, and the projection when it is there', async () => {
      const late = slow(4_000);
      const begun = Date.now();
      const first = await late.findPaths(paths('Japan', 'Ukraine'), begun + 4_000);
      expect(first.executor).toBe('CYPHER');
      expect(Date.now() - begun).toBeLessThan(4_000);
      expect((await late.findPaths(paths('Japan', 'Ukraine'), soon())).executor).toBe('PROJECTION');
      await store.write(edgeBatch('late', [['late-a', 'ALLY', 'late-b']]));
      const after = await late.findPaths(paths('late-a', 'late-b'), Date.now() + 4_000);
      expect([after.executor, after.edges.length]).toEqual(['CYPHER', 1]);
      expect(await late.pathExists(paths('late-a', 'late-b'), soon())).toBe(true);
    });

    it('is not needed where the graph cannot be read: Cypher answers', async () => {
      const refusal = { code: 'RESOURCE_LIMIT', message: 'The graph is too large.', remedy: 'Take a smaller one.', limit: 1 } as const;
      const unread = await openEngine({ ...store, scan: () => Promise.reject(new Failure(refusal)) });
      expect((await unread.findPaths(paths('Japan', 'Ukraine'), soon())).executor).toBe('CYPHER');
      expect((await unread.findPaths(paths('Japan', 'Ukraine', { executor: 'CYPHER' }), soon())).edges).not.toEqual([]);
      expect(await problemOf(unread.findPaths(paths('Japan', 'Ukraine', { executor: 'PROJECTION' }), soon()))).toMatchObject(refusal);
    });

    it('is UNAVAILABLE where it was asked for, or where Cypher cannot say the query', async () => {
      const late = slow(6_000);
      const asked = paths('Japan', 'Ukraine', { select: 'SHORTEST_K', disjoint: 'ACTORS' });
      const problem = { code: 'UNAVAILABLE', retryAfterSeconds: expect.any(Number) };
      expect(await problemOf(late.findPaths(asked, Date.now() + 2_000))).toMatchObject({
        ...problem,
        message: expect.stringContaining('disjoint'),
      });
      expect(await problemOf(late.findPaths(paths('Japan', 'Ukraine', { executor: 'PROJECTION' }), Date.now() + 1_000))).toMatchObject(
        problem,
      );
      expect((await late.findPaths(paths('Japan', 'Ukraine', { executor: 'CYPHER' }), soon())).executor).toBe('CYPHER');
    });
  });

  describe('without a projection', () => {
    it('reads no structure, and never asks for it', async () => {
      const none = openEngine({ ...store, scan: () => Promise.reject(new Error('The structure was read.')) }, undefined, {
        projection: false,
      });
      await none.warm(soon());
      expect((await none.findPaths(paths('Japan', 'Ukraine'), soon())).executor).toBe('CYPHER');
      expect(await none.pathExists(paths('Japan', 'Ukraine'), soon())).toBe(true);
      expect(await none.pathExists(paths('Japan', 'NATO'), soon())).toBe(false);
    });

    it.each(['actor:north-korea', 'NORTH-KOREA', ' North Korea ', 'dprk', 'Pyongyang'])('%j means North Korea', async (ref) => {
      expect((await off.actor(ref, soon()))?.slug).toBe('north-korea');
      expect((await off.findPaths(paths(ref, 'japan', { maxLength: 1 }), soon())).edges[0].path.actors[0].slug).toBe('north-korea');
    });

    it('says of a reference what the projection says', async () => {
      await store.write(
        edgeBatch(
          'twins',
          [],
          [
            { slug: 'twin-a', aliases: ['Twin'] },
            { slug: 'twin-b', aliases: ['TWIN'] },
            { slug: 'twin-c', name: 'Twin c' },
          ],
        ),
      );
      for (const ref of ['twin', 'Twin C', 'TWIN-A', 'ukrain', 'Atlantis', '', "x'}) DETACH DELETE n //"]) {
        const [with_, without] = await Promise.all([engine, off].map((asked) => outcome(asked.findPaths(paths(ref, 'japan'), soon()))));
        if (!('code' in with_)) expect(said(without).edges).toEqual(said(with_).edges);
        else expect({ ...without, remedy: '', suggestions: null }).toEqual({ ...with_, remedy: '', suggestions: null });
      }
      expect(await problemOf(off.findPaths(paths('ukrain', 'japan'), soon()))).toMatchObject({ suggestions: ['ukraine'] });
    });

    it('knows documents and identifier schemes', async () => {
      const filter = { ...NO_FILTER, documents: ['document:none'] };
      expect(await problemOf(off.findPaths(paths('Japan', 'Ukraine', { filter }), soon()))).toMatchObject({
        code: 'NOT_FOUND',
        argument: 'filter.documents[0]',
      });
      await store.write(edgeBatch('scheme', [], [{ slug: 'schemed', identifiers: [{ scheme: 'gnd', value: '7' }] }]));
      const found = await off.matchPaths(match("(a {gnd: '7'})"), soon());
      expect(found.edges.map(({ path }) => path.actors[0].slug)).toEqual(['schemed']);
      const wrong = await Promise.all([engine, off].map((asked) => outcome(asked.matchPaths(match("(a {gdn: '7'})"), soon()))));
      expect(wrong[1]).toEqual(wrong[0]);
    });

    it('answers what the store itself can', async () => {
      const { edges } = await engine.findPaths(paths('Japan', 'Ukraine'), soon());
      const relation = edges[0].path.steps[0].relation;
      const { statement } = relation.statements[0];
      const ids = ['actor:japan', relation.relation.id, statement.id, statement.document, 'actor:nobody', 'relation:none', 'nonsense'];
      expect(await off.nodes(ids, soon())).toEqual(await engine.nodes(ids, soon()));
      const page = { first: 5, after: null };
      expect(await off.documents(page, soon())).toEqual(await engine.documents(page, soon()));
      expect(await off.texts([statement.document], soon())).toEqual(await engine.texts([statement.document], soon()));
      const inDocument = [{ ...page, document: statement.document }];
      expect(await off.statementPages(inDocument, soon())).toEqual(await engine.statementPages(inDocument, soon()));
      const lists = [...inDocument, { ...page, actor: 'japan' }];
      expect(await off.mentionPages(lists, soon())).toEqual(await engine.mentionPages(lists, soon()));
    });

    it('refuses what needs the whole graph, and says why', async () => {
      const page = { first: 5, after: null };
      const relations = [{ ...page, of: null, filter: NO_FILTER }];
      const asked: (() => Promise<unknown>)[] = [
        () => off.actors({ ...page, search: 'jap', kinds: null }, soon()),
        () => off.relationPages(relations, soon()),
        () => off.relatedActorPages([{ ...page, of: { actor: 'japan', role: 'allies' }, filter: NO_FILTER }], soon()),
        () => off.neighbourhood({ of: ['japan'], depth: 1, filter: NO_FILTER, first: 5 }, soon()),
        () => off.partOf(['japan'], soon()),
        () => off.findPaths(paths('Japan', 'Ukraine', { executor: 'PROJECTION' }), soon()),
        () => off.findPaths(paths('Japan', 'Ukraine', { filter: { ...NO_FILTER, rollUp: true } }), soon()),
        () => off.findPaths(paths('Japan', 'Ukraine', { select: 'SHORTEST_K', disjoint: 'RELATIONS' }), soon()),
      ];
      for (const ask of asked) {
        expect(await problemOf(ask())).toMatchObject({
          code: 'UNSUPPORTED',
          message: expect.stringContaining('PROJECTION=off'),
          remedy: expect.stringContaining('PROJECTION=on'),
        });
      }
    });
  });
});
