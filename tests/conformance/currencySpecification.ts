import { openEngine } from '../../src/engine';
import type { PathQuery } from '../../src/engine/queries';
import { Failure } from '../../src/model/errors';
import { NO_FILTER } from '../../src/model/filter';
import type { Store, WriteBatch } from '../../src/store/store';
import { edgeBatch } from '../support/edgeBatch';

/** A store of the specification's own, and something else that writes to the same graph and tells when it has. */
export interface SharedGraph {
  readonly store: Store;
  writeElsewhere(batch: WriteBatch): Promise<void>;
  close(): Promise<void>;
}

const soon = () => Date.now() + 20_000;

function anyPath(from: string, to: string): PathQuery {
  return {
    from: [from],
    to: [to],
    select: 'ANY_SHORTEST',
    mode: 'ACYCLIC',
    direction: 'ANY',
    minLength: 1,
    maxLength: 6,
    sign: null,
    k: 1,
    disjoint: null,
    filter: NO_FILTER,
    first: 20,
    after: null,
  };
}

/** What "never stale" means, for an engine over any store. */
export function describeCurrency(name: string, open: () => Promise<SharedGraph>): void {
  describe(`An engine over ${name}`, () => {
    let graph: SharedGraph;
    let run = 0;
    const unique = (word: string) => `${word}-${process.pid}-${++run}`;
    beforeAll(async () => {
      graph = await open();
    });
    afterAll(() => graph.close());

    it('knows every write of something else once that is acknowledged', async () => {
      const engine = openEngine(graph.store);
      const chain = unique('chain');
      await graph.writeElsewhere(edgeBatch(unique('key'), [[`${chain}-0`, 'ALLY', `${chain}-1`]]));
      for (let i = 1; i < 15; i++) {
        expect((await engine.findPaths(anyPath(`${chain}-0`, `${chain}-${Math.min(i, 6)}`), soon())).edges).toHaveLength(1);
        expect(await engine.actor(`${chain}-${i + 1}`, soon())).toBeNull();
        await graph.writeElsewhere(edgeBatch(unique('key'), [[`${chain}-${i}`, 'SUPPLIER', `${chain}-${i + 1}`]]));
        expect((await engine.actor(`${chain}-${i + 1}`, soon()))?.slug).toBe(`${chain}-${i + 1}`);
      }
    });

    it('knows its own writes, and finds an actor that it has just refused as unknown', async () => {
      const engine = openEngine(graph.store);
      const [a, b] = [unique('a'), unique('b')];
      await expect(engine.findPaths(anyPath(a, b), soon())).rejects.toThrow(Failure);
      await engine.write(edgeBatch(unique('key'), [[a, 'ADVERSARY', b]]));
      const { edges, version } = await engine.findPaths(anyPath(a, b), soon());
      expect(edges.map(({ path }) => path.sign)).toEqual(['NEGATIVE']);
      await engine.write(edgeBatch(unique('key'), [[a, 'ADVERSARY', b]]));
      expect((await engine.findPaths(anyPath(a, b), soon())).version).toBe(version);
    });

    it('reads the structure once while nothing changes', async () => {
      let scans = 0;
      const counted: Store = { ...graph.store, scan: (deadline) => (scans++, graph.store.scan(deadline)) };
      const engine = openEngine(counted);
      await Promise.all(Array.from({ length: 20 }, () => engine.warm(soon())));
      await engine.actors({ search: null, kinds: null, first: 5, after: null }, soon());
      expect(scans).toBe(1);
    });

    it('searches again when something is written between its search and its load', async () => {
      const [a, b, c] = [unique('a'), unique('b'), unique('c')];
      await graph.writeElsewhere(
        edgeBatch(unique('key'), [
          [a, 'ALLY', b],
          [b, 'ALLY', c],
        ]),
      );
      let disturb = 0;
      const disturbed: Store = {
        ...graph.store,
        read: async (request, deadline) => {
          if (disturb-- > 0)
            await graph.writeElsewhere(
              edgeBatch(unique('key'), [
                [a, 'ALLY', c],
                [a, 'ALLY', unique('d')],
              ]),
            );
          return graph.store.read(request, deadline);
        },
      };
      const engine = openEngine(disturbed);
      expect((await engine.findPaths(anyPath(a, c), soon())).edges[0].path.length).toBe(2);
      disturb = 1;
      expect((await engine.findPaths(anyPath(a, c), soon())).edges[0].path.length).toBe(1);
      disturb = 2;
      expect((await engine.findPaths(anyPath(a, c), soon())).edges[0].path.length).toBe(1);
      disturb = 3;
      // Who is not asked for a certain executor is answered by Cypher, where there is any.
      const asked = { ...anyPath(a, c), executor: 'PROJECTION' } as const;
      await expect(engine.findPaths(asked, soon())).rejects.toMatchObject({ problem: { code: 'UNAVAILABLE' } });
      disturb = 0;
      expect((await engine.findPaths(anyPath(a, c), soon())).edges[0].path.length).toBe(1);
    });

    it('refuses a path cursor of another state or another query, and keeps cursors of lists', async () => {
      const engine = openEngine(graph.store);
      const [a, b] = [unique('a'), unique('b')];
      await engine.write(
        edgeBatch(unique('key'), [
          [a, 'ALLY', b],
          [a, 'SUPPLIER', b],
          [a, 'THREATENED_BY', b],
        ]),
      );
      const query = { ...anyPath(a, b), select: 'ALL_SHORTEST' as const, first: 1 };
      const whole = await engine.findPaths({ ...query, first: 20 }, soon());
      const seen: string[] = [];
      for (let after: string | null = null, more = true; more;) {
        const page = await engine.findPaths({ ...query, after }, soon());
        seen.push(...page.edges.map(({ path }) => path.id));
        more = page.hasNextPage;
        after = page.edges[0].cursor;
      }
      expect(seen).toEqual(whole.edges.map(({ path }) => path.id));
      expect(seen).toHaveLength(3);
      const after = whole.edges[0].cursor;
      await expect(engine.findPaths({ ...query, direction: 'OUTGOING', after }, soon())).rejects.toMatchObject({
        problem: { code: 'BAD_CURSOR' },
      });
      const actors = await engine.actors({ search: null, kinds: null, first: 1, after: null }, soon());
      await graph.writeElsewhere(edgeBatch(unique('key'), [[a, 'ADVERSARY', b]]));
      await expect(engine.findPaths({ ...query, after }, soon())).rejects.toMatchObject({ problem: { code: 'CURSOR_EXPIRED' } });
      const next = await engine.actors({ search: null, kinds: null, first: 1, after: actors.edges[0].cursor }, soon());
      expect(next.edges[0].item.slug > actors.edges[0].item.slug).toBe(true);
    });
  });
}
