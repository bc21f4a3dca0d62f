import { int } from 'neo4j-driver';
import { ACTOR_KINDS } from '../../model/actor';
import { RELATION_TYPES, type RelationType } from '../../model/relationType';
import type { StructureChunk } from '../../model/structureChunk';
import type { Scan } from '../store';
import type { Connection } from './connection';
import { readVersion } from './read';

/** Rows in one answer: large enough that the round trip does not count, small enough to be held twice. */
const CHUNK_ROWS = 20_000;
/** How long one chunk may take: a connection that has fallen silent must not hold up a scan until its own, distant deadline. */
const CHUNK_TIMEOUT_MS = 60_000;

type Columns<Table extends StructureChunk['table']> = Omit<Extract<StructureChunk, { table: Table }>, 'table'>;

/** The structure of the whole graph, chunk by chunk in the order of keys; named by the state that it had before the first. */
export async function scanGraph(connection: Connection, deadline: number): Promise<Scan> {
  const version = await readVersion(connection, deadline);
  return { version, chunks: chunksOf(connection, deadline) };
}

async function* chunksOf(connection: Connection, deadline: number): AsyncGenerator<StructureChunk> {
  const actors = nodesAfter('Actor', 'slug', {
    slug: 'n.slug',
    name: 'coalesce(n.name, n.slug)',
    kind: `CASE WHEN n.kind IN [${ACTOR_KINDS.map((kind) => `'${kind}'`).join(', ')}] THEN n.kind ELSE 'OTHER' END`,
    aliases: 'coalesce(n.aliases, [])',
    identifiers:
      '[i IN range(0, size(coalesce(n.identifierSchemes, [])) - 1) | {scheme: n.identifierSchemes[i], value: n.identifierValues[i]}]',
    description: 'n.description',
  });
  for await (const columns of keysetPages<Columns<'actors'>>(connection, actors, deadline)) yield { table: 'actors', ...columns };

  const documents = nodesAfter('Document', 'id', { id: 'n.id', kind: 'n.kind' });
  for await (const columns of keysetPages<Columns<'documents'>>(connection, documents, deadline)) yield { table: 'documents', ...columns };

  for (const type of RELATION_TYPES) {
    for await (const { id, source, target, since, until } of keysetPages<Columns<'relations'>>(
      connection,
      relationsAfter(type),
      deadline,
    )) {
      yield { table: 'relations', id, type: id.map(() => type), source, target, since, until };
    }
  }

  const statements = nodesAfter('Statement', 'id', {
    relation: 'n.relation',
    document: 'n.document',
    certainty: 'n.certainty',
    polarity: 'n.polarity',
    qualifier: 'n.qualifier',
  });
  for await (const columns of keysetPages<Columns<'statements'>>(connection, statements, deadline))
    yield { table: 'statements', ...columns };
}

function nodesAfter(label: 'Actor' | 'Document' | 'Statement', key: 'slug' | 'id', columns: Readonly<Record<string, string>>): string {
  return chunkQuery(
    `MATCH (n:${label}) WHERE n.${key} > $given.after WITH n ORDER BY n.${key} LIMIT $given.rows WITH collect(n) AS found`,
    key,
    columns,
  );
}

function relationsAfter(type: RelationType): string {
  const match = `MATCH (s:Actor)-[n:${type}]->(t:Actor) WHERE n.id > $given.after WITH s, n, t ORDER BY n.id LIMIT $given.rows WITH collect(n) AS found, collect(s.slug) AS source, collect(t.slug) AS target`;
  return chunkQuery(match, 'id', { id: 'n.id', since: 'n.since', until: 'n.until' }, ['source', 'target']);
}

/** Lists and not rows: they reach us about three times as fast. List comprehensions keep nulls, which `collect` would drop. */
function chunkQuery(match: string, key: string, columns: Readonly<Record<string, string>>, lists: readonly string[] = []): string {
  const made = Object.entries(columns).map(([name, expression]) => `${name}: [n IN found | ${expression}]`);
  return `${match} RETURN {${[...made, ...lists.map((name) => `${name}: ${name}`)].join(', ')}} AS columns, found[-1].${key} AS last`;
}

/** The answers of a query to ever later keys; the next is fetched while the caller is busy with one. */
async function* keysetPages<Chunk>(connection: Connection, text: string, deadline: number): AsyncGenerator<Chunk> {
  const fetch = async (after: string) => {
    const { rows } = await connection.read<{ columns: Chunk; last: string | null }>(
      { text, given: { after, rows: int(CHUNK_ROWS) } },
      Math.min(deadline, Date.now() + CHUNK_TIMEOUT_MS),
    );
    return rows[0];
  };
  let next = fetch('');
  for (;;) {
    const row = await next;
    if (row === undefined || row.last === null) return;
    next = fetch(row.last);
    // A caller that stops here never asks for it.
    next.catch(() => undefined);
    yield row.columns;
  }
}
