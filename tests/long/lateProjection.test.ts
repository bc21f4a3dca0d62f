import { openEngine } from '../../src/engine';
import type { PathQuery } from '../../src/engine/queries';
import { NO_FILTER } from '../../src/model/filter';
import { RELATION_TYPES } from '../../src/model/relationType';
import { openNeo4jStore } from '../../src/store/neo4j/neo4jStore';
import type { Store } from '../../src/store/store';
import { edgeBatch, type Edge } from '../support/edgeBatch';
import { describeWithNeo4j } from '../support/neo4j';

const ACTORS = 10_000;
const RELATIONS = 60_000;
const EDGES_PER_WRITE = 20_000;
const LONGEST_MS = 900_000;

const later = () => Date.now() + LONGEST_MS;
const slug = (i: number) => `n-${i % ACTORS}`;

/** Every actor is linked to the next, and to some that a fixed permutation gives: no edge says what another says. */
function edge(i: number): Edge {
  return [slug(i), RELATION_TYPES[i % 4], slug(i * 3 + 1 + Math.floor(i / ACTORS) * 7919)];
}

describeWithNeo4j('a graph that takes long to read', (server) => {
  let store: Store;
  beforeAll(async () => {
    store = await openNeo4jStore({ ...server, database: null, writeTimeoutMs: LONGEST_MS });
    for (let i = 0; i < RELATIONS; i += EDGES_PER_WRITE) {
      await store.write(
        edgeBatch(
          `edges-${i}`,
          Array.from({ length: EDGES_PER_WRITE }, (_, j) => edge(i + j)),
        ),
      );
    }
  }, LONGEST_MS);
  afterAll(() => store.close());

  const query: PathQuery = {
    from: [slug(0)],
    to: [slug(1)],
    select: 'ANY_SHORTEST',
    k: 1,
    mode: 'ACYCLIC',
    direction: 'ANY',
    minLength: 1,
    maxLength: 6,
    sign: null,
    disjoint: null,
    filter: NO_FILTER,
    first: 20,
    after: null,
  };

  it(
    'is answered by Cypher within a deadline in which it cannot be read, and then by the projection',
    async () => {
      const time = async (work: () => Promise<unknown>) => {
        const begun = Date.now();
        await work();
        return Date.now() - begun;
      };
      await time(() => openEngine(store).warm(later()));
      const readMs = await time(() => openEngine(store).warm(later()));

      const engine = openEngine(store);
      // Neo4j plans the query once.
      expect((await engine.findPaths({ ...query, executor: 'CYPHER' }, later())).edges).toHaveLength(1);
      const begun = Date.now();
      const late = await engine.findPaths(query, begun + readMs);
      expect(Date.now() - begun).toBeLessThan(readMs);
      expect(late.executor).toBe('CYPHER');

      const inTime = await engine.findPaths(query, later());
      expect(inTime.executor).toBe('PROJECTION');
      expect({ ...late, executor: null }).toEqual({ ...inTime, executor: null });
    },
    LONGEST_MS,
  );
});
