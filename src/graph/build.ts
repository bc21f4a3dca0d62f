import { ACTOR_KINDS } from '../model/actor';
import { CERTAINTIES } from '../model/certainty';
import { RELATION_TYPES } from '../model/relationType';
import { POLARITIES } from '../model/statement';
import type { StructureChunk } from '../model/structureChunk';
import { dayOr, OPEN_SINCE, OPEN_UNTIL, projectionOf, type Projection } from './projection';

type Rows<T extends StructureChunk['table']> = Omit<Extract<StructureChunk, { table: T }>, 'table'>;
type Collected = { [T in StructureChunk['table']]: { [C in keyof Rows<T>]: Rows<T>[C][] } };

/**
 * The projection of the graph whose structure the chunks give, in any order of chunks and rows. A relation or statement that
 * refers to what no chunk holds is left out: it was written while the chunks were read, and the version tells.
 */
export async function buildProjection(chunks: AsyncIterable<StructureChunk>): Promise<Projection> {
  const collected: Collected = {
    actors: { slug: [], name: [], kind: [], aliases: [], identifiers: [], description: [] },
    documents: { id: [], kind: [] },
    relations: { id: [], type: [], source: [], target: [], since: [], until: [] },
    statements: { relation: [], document: [], certainty: [], polarity: [], qualifier: [] },
  };
  for await (const { table, ...columns } of chunks) {
    const into: Record<string, unknown[]> = collected[table];
    for (const [name, column] of Object.entries(columns)) into[name].push(column);
  }
  return fromRows(collected);
}

function fromRows({ actors, documents, relations, statements }: Collected): Projection {
  const slugs = actors.slug.flat();
  const actorOrder = orderOf(slugs);
  const slug = pick(slugs, actorOrder);
  const actorNumber = numbering(slug);

  const documentIds = documents.id.flat();
  const documentOrder = orderOf(documentIds);
  const documentId = pick(documentIds, documentOrder);
  const documentNumber = numbering(documentId);
  const documentKinds = pick(documents.kind.flat(), documentOrder);

  const sources = relations.source.flat();
  const targets = relations.target.flat();
  const relationIds = relations.id.flat();
  const relationOrder = orderOf(relationIds).filter((row) => actorNumber.has(sources[row]) && actorNumber.has(targets[row]));
  const relationId = pick(relationIds, relationOrder);
  const relationNumber = numbering(relationId);

  return projectionOf({
    actors: {
      slug,
      name: pick(actors.name.flat(), actorOrder),
      aliases: pick(actors.aliases.flat(1), actorOrder),
      identifiers: pick(actors.identifiers.flat(1), actorOrder),
      description: pick(actors.description.flat(), actorOrder),
      kind: codes(pick(actors.kind.flat(), actorOrder), ACTOR_KINDS),
      numberOf: actorNumber,
    },
    documents: {
      id: documentId,
      background: Uint8Array.from(documentKinds, (kind) => (kind === 'BACKGROUND' ? 1 : 0)),
      numberOf: documentNumber,
    },
    relations: {
      id: relationId,
      type: codes(pick(relations.type.flat(), relationOrder), RELATION_TYPES),
      source: Uint32Array.from(pick(sources, relationOrder), (end) => actorNumber.get(end) ?? 0),
      target: Uint32Array.from(pick(targets, relationOrder), (end) => actorNumber.get(end) ?? 0),
      since: Int32Array.from(pick(relations.since.flat(), relationOrder), (day) => dayOr(day, OPEN_SINCE)),
      until: Int32Array.from(pick(relations.until.flat(), relationOrder), (day) => dayOr(day, OPEN_UNTIL)),
      numberOf: relationNumber,
    },
    statements: statementRows(statements, relationNumber, documentNumber),
  });
}

/** Statements grouped by relation, by a counting sort. */
function statementRows(
  chunks: Collected['statements'],
  relationNumber: ReadonlyMap<string, number>,
  documentNumber: ReadonlyMap<string, number>,
): Projection['statements'] {
  const relation = chunks.relation.flat().map((id) => relationNumber.get(id) ?? -1);
  const document = chunks.document.flat().map((id) => documentNumber.get(id) ?? -1);
  const offset = new Uint32Array(relationNumber.size + 1);
  const known = (row: number) => relation[row] >= 0 && document[row] >= 0;
  for (let row = 0; row < relation.length; row++) if (known(row)) offset[relation[row] + 1]++;
  for (let r = 0; r < relationNumber.size; r++) offset[r + 1] += offset[r];
  const next = offset.slice();
  const order = new Array<number>(offset[relationNumber.size]);
  for (let row = 0; row < relation.length; row++) if (known(row)) order[next[relation[row]]++] = row;
  return {
    offset,
    document: Uint32Array.from(pick(document, order)),
    certainty: codes(pick(chunks.certainty.flat(), order), CERTAINTIES),
    polarity: codes(pick(chunks.polarity.flat(), order), POLARITIES),
    qualifier: pick(chunks.qualifier.flat(), order),
  };
}

/** The rows in the order of their keys, which stores mostly give already. */
function orderOf(keys: readonly string[]): number[] {
  const order = keys.map((_, row) => row);
  const sorted = keys.every((key, row) => row === 0 || keys[row - 1] < key);
  return sorted ? order : order.sort((a, b) => (keys[a] < keys[b] ? -1 : keys[a] > keys[b] ? 1 : 0));
}

function pick<T>(column: readonly T[], order: readonly number[]): T[] {
  return order.map((row) => column[row]);
}

function numbering(keys: readonly string[]): ReadonlyMap<string, number> {
  return new Map(keys.map((key, number) => [key, number]));
}

function codes<T>(values: readonly T[], list: readonly T[]): Uint8Array {
  const code = new Map(list.map((value, index) => [value, index]));
  return Uint8Array.from(values, (value) => code.get(value) ?? 0);
}
