import fc from 'fast-check';
import { ACTOR_KINDS, mergeActor, type Actor } from '../../src/model/actor';
import { CERTAINTIES } from '../../src/model/certainty';
import { makeDocument, type DocumentWithText } from '../../src/model/document';
import { NO_FILTER, type RelationFilter } from '../../src/model/filter';
import { makeRelation, type Relation } from '../../src/model/relation';
import { RELATION_TYPES } from '../../src/model/relationType';
import { makeStatement, type Statement } from '../../src/model/statement';
import type { StructureChunk } from '../../src/model/structureChunk';

/** A small graph as plain rows of the model. */
export interface SmallGraph {
  readonly actors: readonly Actor[];
  readonly documents: readonly DocumentWithText[];
  readonly relations: readonly Relation[];
  readonly statements: readonly Statement[];
}

const SLUGS = ['a', 'b', 'c', 'd', 'e', 'f', 'g'];
const DAYS = ['2001-01-01', '2002-01-01', '2003-01-01'];
const DOCUMENTS = [
  makeDocument({ kind: 'DATASET', title: 'one', url: null, publisher: null, publishedOn: null, text: null }),
  makeDocument({ kind: 'DATASET', title: 'two', url: null, publisher: null, publishedOn: null, text: null }),
  makeDocument({ kind: 'BACKGROUND', title: 'known', url: null, publisher: null, publishedOn: null, text: null }),
];

const arbitraryPeriod = fc.constantFrom<[string | null, string | null]>(
  [null, null],
  [null, null],
  [DAYS[0], null],
  [null, DAYS[1]],
  [DAYS[0], DAYS[1]],
  [DAYS[1], DAYS[2]],
);

const arbitraryStatement = fc.record({
  document: fc.constantFrom(...DOCUMENTS),
  certainty: fc.constantFrom(...CERTAINTIES),
  polarity: fc.constantFrom('AFFIRMED' as const, 'AFFIRMED' as const, 'AFFIRMED' as const, 'DENIED' as const),
  qualifier: fc.constantFrom(null, 'arms', 'money'),
});

/** Signed, typed multigraphs of up to seven actors, with loops, parallel relations, periods and several statements each. */
export const arbitraryGraph: fc.Arbitrary<SmallGraph> = fc
  .record({
    kinds: fc.array(fc.constantFrom(...ACTOR_KINDS.slice(0, 3)), { minLength: 1, maxLength: SLUGS.length, size: 'max' }),
    edges: fc.array(
      fc.record({
        ends: fc.tuple(fc.nat(), fc.nat()),
        type: fc.constantFrom(...RELATION_TYPES),
        period: arbitraryPeriod,
        statements: fc.array(arbitraryStatement, { minLength: 1, maxLength: 3 }),
      }),
      { maxLength: 11, size: 'max' },
    ),
  })
  .map(({ kinds, edges }) => {
    const actors = kinds.map((kind, i) => mergeActor(null, { slug: SLUGS[i], kind }));
    const relations = new Map<string, Relation>();
    const statements = new Map<string, Statement>();
    edges.forEach(({ ends, type, period: [since, until], statements: said }, row) => {
      const [from, to] = ends.map((end) => SLUGS[end % kinds.length]);
      const { until: _, ...relation } = makeRelation(type, from, to, since);
      relations.set(relation.id, { ...relation, until });
      for (const { document, certainty, polarity, qualifier } of said) {
        const statement = makeStatement({
          document: document.id,
          relation: relation.id,
          subject: relation.source,
          object: relation.target,
          quote: null,
          start: null,
          end: null,
          row,
          certainty,
          polarity,
          basis: null,
          attributedTo: null,
          qualifier,
          note: null,
        });
        statements.set(statement.id, statement);
      }
    });
    return { actors, documents: DOCUMENTS, relations: [...relations.values()], statements: [...statements.values()] };
  });

/** Null three times in four. */
function seldom<T>(arbitrary: fc.Arbitrary<T>): fc.Arbitrary<T | null> {
  return fc.oneof({ weight: 3, arbitrary: fc.constant(null) }, { weight: 1, arbitrary });
}

const anyFilter: fc.Arbitrary<RelationFilter> = fc.record({
  types: fc.oneof(
    { weight: 3, arbitrary: fc.constant(RELATION_TYPES.slice(0, 4)) },
    { weight: 1, arbitrary: fc.subarray([...RELATION_TYPES]) },
  ),
  minCertainty: seldom(fc.constantFrom(...CERTAINTIES)),
  at: seldom(fc.constantFrom('2000-01-01', ...DAYS, '2001-06-01')),
  documents: seldom(fc.subarray(DOCUMENTS.map(({ id }) => id))),
  minDocuments: fc.constantFrom(0, 0, 0, 1, 2),
  includeContested: fc.constantFrom(true, true, false),
  avoidActors: fc.oneof({ weight: 2, arbitrary: fc.constant([]) }, { weight: 1, arbitrary: fc.subarray(SLUGS, { maxLength: 2 }) }),
  viaKinds: seldom(fc.subarray(ACTOR_KINDS.slice(0, 3))),
  rollUp: fc.constant(false),
  without: fc.record({
    actors: fc.oneof({ weight: 3, arbitrary: fc.constant([]) }, { weight: 1, arbitrary: fc.subarray(SLUGS, { maxLength: 2 }) }),
    relations: fc.constant([]),
    documents: fc.oneof(
      { weight: 3, arbitrary: fc.constant([]) },
      {
        weight: 1,
        arbitrary: fc.subarray(
          DOCUMENTS.map(({ id }) => id),
          { maxLength: 1 },
        ),
      },
    ),
  }),
});

/** Filters of every field over the actors and documents of an `arbitraryGraph`; half of them set but one field. */
export const arbitraryFilter: fc.Arbitrary<RelationFilter> = fc.oneof(
  anyFilter,
  fc
    .tuple(anyFilter, fc.constantFrom(...(Object.keys(NO_FILTER) as (keyof RelationFilter)[])))
    .map(([filter, field]) => ({ ...NO_FILTER, [field]: filter[field] })),
);

/** Some of the slugs that actors of an `arbitraryGraph` can have. */
export const arbitrarySlugs = fc.subarray(SLUGS, { minLength: 1, maxLength: 5 });

/** The structure of a graph as the chunks a store would give, each table cut into pieces of `size` rows. */
export async function* chunksOf({ actors, documents, relations, statements }: SmallGraph, size = 5): AsyncGenerator<StructureChunk> {
  for (const part of pieces(actors, size)) {
    yield {
      table: 'actors',
      slug: part.map((a) => a.slug),
      name: part.map((a) => a.name),
      kind: part.map((a) => a.kind),
      aliases: part.map((a) => a.aliases),
      identifiers: part.map((a) => a.identifiers),
      description: part.map((a) => a.description),
    };
  }
  for (const part of pieces(documents, size)) yield { table: 'documents', id: part.map((d) => d.id), kind: part.map((d) => d.kind) };
  for (const part of pieces(relations, size)) {
    yield {
      table: 'relations',
      id: part.map((r) => r.id),
      type: part.map((r) => r.type),
      source: part.map((r) => r.source),
      target: part.map((r) => r.target),
      since: part.map((r) => r.since),
      until: part.map((r) => r.until),
    };
  }
  for (const part of pieces(statements, size)) {
    yield {
      table: 'statements',
      relation: part.map((s) => s.relation),
      document: part.map((s) => s.document),
      certainty: part.map((s) => s.certainty),
      polarity: part.map((s) => s.polarity),
      qualifier: part.map((s) => s.qualifier),
    };
  }
}

function pieces<T>(rows: readonly T[], size: number): T[][] {
  return Array.from({ length: Math.ceil(rows.length / size) }, (_, i) => rows.slice(i * size, (i + 1) * size));
}
