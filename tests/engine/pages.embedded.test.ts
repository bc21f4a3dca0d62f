import fc from 'fast-check';
import { openEngine } from '../../src/engine';
import { NO_FILTER } from '../../src/model/filter';
import { RELATION_TYPES } from '../../src/model/relationType';
import { openEmbeddedStore } from '../../src/store/embedded/embeddedStore';
import { arbitraryQuery } from '../execute/arbitraryQuery';
import { arbitraryGraph, type SmallGraph } from '../support/arbitraryGraph';
import { batchOf, soon } from '../support/rows';
import { tempFolder } from '../support/tempFolder';

describe('The pages of an answer', () => {
  const directory = tempFolder();

  it('join up to the whole', async () => {
    const store = await openEmbeddedStore({ directory });
    const engine = openEngine(store);
    let pagesRead = 0;
    await fc.assert(
      fc.asyncProperty(arbitraryGraph, arbitraryQuery, fc.integer({ min: 1, max: 4 }), async (graph, query, first) => {
        // Each graph stands beside those before it: actors and relations of its own.
        const own = apart(graph);
        await engine.write(
          batchOf({
            actors: own.actors.map(({ description, ...actor }) => (description === null ? actor : { ...actor, description })),
            documents: own.documents,
            relations: own.relations,
            statements: own.statements,
          }),
        );
        const ends = own.actors.map(({ slug }) => slug);
        const asked = { ...query, filter: { ...NO_FILTER, types: RELATION_TYPES }, from: ends, to: ends, disjoint: null };
        const whole = await engine.findPaths({ ...asked, first: 1_000, after: null }, soon());
        fc.pre(!whole.hasNextPage && whole.edges.length < 60);
        const joined: string[] = [];
        let after: string | null = null;
        for (;;) {
          const page = await engine.findPaths({ ...asked, first, after }, soon());
          joined.push(...page.edges.map(({ path }) => path.id));
          expect(page.edges.length).toBeLessThanOrEqual(first);
          pagesRead++;
          if (!page.hasNextPage) break;
          expect(page.edges).toHaveLength(first);
          after = page.edges[first - 1].cursor;
        }
        expect(joined).toEqual(whole.edges.map(({ path }) => path.id));
      }),
      { numRuns: 40 },
    );
    expect(pagesRead).toBeGreaterThan(80);
    await engine.close();
  });
});

let graphs = 0;
/** The graph with names and ids that no other graph has. */
function apart(graph: SmallGraph): SmallGraph {
  const mark = `g${++graphs}`;
  const renamed = (slug: string) => `${slug}-${mark}`;
  return {
    actors: graph.actors.map((actor) => ({ ...actor, slug: renamed(actor.slug), name: renamed(actor.slug) })),
    documents: graph.documents,
    relations: graph.relations.map((relation) => ({
      ...relation,
      id: `${relation.id}${mark}`,
      source: renamed(relation.source),
      target: renamed(relation.target),
    })),
    statements: graph.statements.map((statement) => ({
      ...statement,
      id: `${statement.id}${mark}`,
      relation: `${statement.relation}${mark}`,
      subject: renamed(statement.subject),
      object: renamed(statement.object),
    })),
  };
}
