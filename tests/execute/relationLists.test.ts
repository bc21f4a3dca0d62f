import fc from 'fast-check';
import { neighbourhood } from '../../src/execute/neighbourhood';
import { relationsOf, relationsUnder, type Part } from '../../src/execute/relationLists';
import { buildProjection } from '../../src/graph/build';
import type { RelationFilter } from '../../src/model/filter';
import { DEFAULT_RELATION_TYPES, type RelationType } from '../../src/model/relationType';
import { arbitraryFilter, arbitraryGraph, chunksOf, type SmallGraph } from '../support/arbitraryGraph';
import { edgesOf, remaining } from './bruteForce';

const listFilter = arbitraryFilter.map((filter) => ({ ...filter, viaKinds: null }));

function naive(graph: SmallGraph, filter: RelationFilter) {
  return edgesOf(remaining(graph, filter), filter)
    .filter(({ source, target }) => !filter.avoidActors.includes(source) && !filter.avoidActors.includes(target))
    .sort((a, b) => (a.id < b.id ? -1 : 1));
}

describe('relation lists and neighbourhoods', () => {
  it('hold the relations that the filter leaves, by id', async () => {
    await fc.assert(
      fc.asyncProperty(arbitraryGraph, listFilter, async (graph, filter) => {
        const projection = await buildProjection(chunksOf(graph));
        expect(relationsUnder(projection, filter).map((r) => projection.relations.id[r])).toEqual(naive(graph, filter).map(({ id }) => id));
      }),
      { numRuns: 500 },
    );
  });

  it('of an actor hold those in which it plays the part', async () => {
    const parts = fc.constantFrom<Part | null>(
      null,
      ...DEFAULT_RELATION_TYPES.flatMap((type: RelationType) => (['source', 'target', 'either'] as const).map((end) => ({ type, end }))),
    );
    await fc.assert(
      fc.asyncProperty(arbitraryGraph, listFilter, parts, async (graph, filter, part) => {
        const projection = await buildProjection(chunksOf(graph));
        projection.actors.slug.forEach((slug, actor) => {
          const expected = naive(graph, filter).filter(({ type, source, target }) => {
            if (part !== null && part.type !== type) return false;
            return part === null || part.end === 'either'
              ? [source, target].includes(slug)
              : (part.end === 'source' ? source : target) === slug;
          });
          expect(relationsOf(projection, filter, actor, part).map((r) => projection.relations.id[r])).toEqual(expected.map(({ id }) => id));
        });
      }),
      { numRuns: 300 },
    );
  });

  it('reach as far as the depth, nearest first, with all relations between', async () => {
    await fc.assert(
      fc.asyncProperty(
        arbitraryGraph,
        listFilter,
        fc.nat(3),
        fc.integer({ min: 1, max: 8 }),
        fc.nat(),
        async (graph, filter, depth, most, start) => {
          const projection = await buildProjection(chunksOf(graph));
          const edges = naive(graph, filter);
          const from = graph.actors[start % graph.actors.length].slug;
          let rings = [filter.without.actors.includes(from) ? [] : [from]];
          for (let d = 0; d < depth; d++) {
            const seen = rings.flat();
            const next = edges.flatMap(({ source, target }) => [
              ...(rings[d].includes(source) ? [target] : []),
              ...(rings[d].includes(target) ? [source] : []),
            ]);
            rings = [...rings, [...new Set(next)].filter((slug) => !seen.includes(slug)).sort()];
          }
          const all = rings.flat();
          const kept = all.slice(0, most);
          const found = neighbourhood(projection, [start % graph.actors.length], depth, filter, most);
          expect(found.actors.map((a) => projection.actors.slug[a])).toEqual([...kept].sort());
          expect(found.relations.map((r) => projection.relations.id[r])).toEqual(
            edges.filter(({ source, target }) => kept.includes(source) && kept.includes(target)).map(({ id }) => id),
          );
          expect(found.complete).toBe(all.length <= most);
        },
      ),
      { numRuns: 500 },
    );
  });
});
