import { buildProjection } from '../../src/graph/build';
import type { Projection } from '../../src/graph/projection';
import type { RelationType } from '../../src/model/relationType';
import type { StructureChunk } from '../../src/model/structureChunk';

/** The number of an actor as its slug, in the order of numbers. */
export const slug = (number: number) => `n${String(number).padStart(6, '0')}`;

/** A graph of relations between numbered actors, in the order of the relations' ids. */
export function graphOf(
  actors: number,
  relations: readonly (readonly [from: number, to: number])[],
  type: RelationType,
): Promise<Projection> {
  const every = <T>(count: number, make: (i: number) => T) => Array.from({ length: count }, (_, i) => make(i));
  const id = (r: number) => `relation:${String(r).padStart(8, '0')}`;
  const size = relations.length;
  async function* chunks(): AsyncGenerator<StructureChunk> {
    yield {
      table: 'actors',
      slug: every(actors, slug),
      name: every(actors, slug),
      kind: every(actors, () => 'STATE'),
      aliases: every(actors, () => []),
      identifiers: every(actors, () => []),
      description: every(actors, () => null),
    };
    yield { table: 'documents', id: ['document:one'], kind: ['DATASET'] };
    yield {
      table: 'relations',
      id: every(size, id),
      type: every(size, () => type),
      source: relations.map(([from]) => slug(from)),
      target: relations.map(([, to]) => slug(to)),
      since: every(size, () => null),
      until: every(size, () => null),
    };
    yield {
      table: 'statements',
      relation: every(size, id),
      document: every(size, () => 'document:one'),
      certainty: every(size, () => 'ASSERTED'),
      polarity: every(size, () => 'AFFIRMED'),
      qualifier: every(size, () => null),
    };
  }
  return buildProjection(chunks());
}
