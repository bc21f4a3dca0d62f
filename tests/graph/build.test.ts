import fc from 'fast-check';
import { buildProjection } from '../../src/graph/build';
import type { Adjacency } from '../../src/graph/adjacency';
import { evidenceFor, OPEN_SINCE, OPEN_UNTIL, type Projection } from '../../src/graph/projection';
import { RELATION_TYPES } from '../../src/model/relationType';
import { arbitraryGraph, chunksOf, type SmallGraph } from '../support/arbitraryGraph';

/** A projection read back as plain rows. */
function rowsOf(projection: Projection) {
  const { actors, documents, relations } = projection;
  return {
    actors: actors.slug.map((slug, a) => [slug, actors.name[a], actors.kind[a], actors.aliases[a]]),
    documents: documents.id.map((id, d) => [id, documents.background[d]]),
    relations: relations.id.map((id, r) => [
      id,
      relations.type[r],
      actors.slug[relations.source[r]],
      actors.slug[relations.target[r]],
      relations.since[r],
      relations.until[r],
    ]),
    evidence: relations.id.map((_, r) => [...evidenceFor(projection, r, null)].map((e) => JSON.stringify(e)).sort()),
    outgoing: stepsOf(projection, projection.outgoing),
    incoming: stepsOf(projection, projection.incoming),
    either: stepsOf(projection, projection.either),
  };
}

function stepsOf({ actors, relations }: Projection, { offset, relation, neighbour }: Adjacency) {
  return actors.slug.flatMap((slug, a) =>
    Array.from({ length: offset[a + 1] - offset[a] }, (_, i) =>
      [slug, relations.id[relation[offset[a] + i]], actors.slug[neighbour[offset[a] + i]]].join(' '),
    ),
  );
}

function shuffled(graph: SmallGraph): fc.Arbitrary<SmallGraph> {
  const whole = <T>(rows: readonly T[]) => fc.shuffledSubarray([...rows], { minLength: rows.length });
  return fc.record({
    actors: whole(graph.actors),
    documents: whole(graph.documents),
    relations: whole(graph.relations),
    statements: whole(graph.statements),
  });
}

describe('buildProjection', () => {
  it('gives the same whatever the order and size of the chunks', async () => {
    await fc.assert(
      fc.asyncProperty(
        arbitraryGraph.chain((graph) => fc.tuple(fc.constant(graph), shuffled(graph))),
        fc.integer({ min: 1, max: 9 }),
        async ([graph, mixed], size) => {
          expect(rowsOf(await buildProjection(chunksOf(mixed, size)))).toEqual(rowsOf(await buildProjection(chunksOf(graph, 100))));
        },
      ),
      { numRuns: 200 },
    );
  });

  it('has every relation as a step from its source, its target or both, and a loop once', async () => {
    await fc.assert(
      fc.asyncProperty(arbitraryGraph, async (graph) => {
        const rows = rowsOf(await buildProjection(chunksOf(graph)));
        const expected = (along: boolean, against: boolean) =>
          graph.relations
            .flatMap(({ id, type, source, target }) => {
              const symmetric = type === 'ALLY' || type === 'ADVERSARY';
              const steps = [
                ...(along || symmetric ? [`${source} ${id} ${target}`] : []),
                ...(against || symmetric ? [`${target} ${id} ${source}`] : []),
              ];
              return [...new Set(steps)];
            })
            .sort();
        expect(rows.outgoing).toEqual(expected(true, false));
        expect(rows.incoming).toEqual(expected(false, true));
        expect(rows.either).toEqual(expected(true, true));
      }),
      { numRuns: 300 },
    );
  });

  it('keeps periods as days and open ends as the extremes', async () => {
    await fc.assert(
      fc.asyncProperty(arbitraryGraph, async (graph) => {
        const { relations } = rowsOf(await buildProjection(chunksOf(graph)));
        const day = (text: string | null, open: number) =>
          text === null ? open : (Date.parse(text) - Date.parse('1970-01-01')) / 86_400_000;
        const expected = graph.relations.map((r) => [
          r.id,
          RELATION_TYPES.indexOf(r.type),
          r.source,
          r.target,
          day(r.since, OPEN_SINCE),
          day(r.until, OPEN_UNTIL),
        ]);
        expect(relations).toEqual(expected.sort((a, b) => (String(a[0]) < String(b[0]) ? -1 : 1)));
      }),
      { numRuns: 100 },
    );
  });

  it('leaves out what refers to rows that were not read', async () => {
    await fc.assert(
      fc.asyncProperty(arbitraryGraph, async (graph) => {
        const [gone, ...actors] = graph.actors;
        const projection = await buildProjection(chunksOf({ ...graph, actors, statements: graph.statements.slice(1) }));
        const relations = graph.relations.filter(({ source, target }) => source !== gone.slug && target !== gone.slug);
        expect([...projection.relations.id]).toEqual(relations.map(({ id }) => id).sort());
        expect(projection.statements.document).toHaveLength(
          graph.statements.slice(1).filter((s) => relations.some(({ id }) => id === s.relation)).length,
        );
      }),
      { numRuns: 100 },
    );
  });

  it('of nothing is empty', async () => {
    const projection = await buildProjection(chunksOf({ actors: [], documents: [], relations: [], statements: [] }));
    expect([projection.actors.slug, projection.either.relation.length]).toEqual([[], 0]);
  });
});
