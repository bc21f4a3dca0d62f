import { fail } from '../../model/errors';
import type { Document } from '../../model/document';
import type { Relation } from '../../model/relation';
import type { Statement } from '../../model/statement';
import type { GraphVersion, ReadAnswer, ReadRequest } from '../store';
import type { Connection } from './connection';
import { LOOKUPS, relationKeys } from './lookups';
import { pageQueries } from './pages';
import { actorOf, type ActorRow } from './rows';

type PageColumns = Parameters<ReturnType<typeof pageQueries>['pagesOf']>[0];

/** The beginning of every statement that names the state of the graph, as `n` and `nonce`; its transaction's bookmark belongs to it. */
export const REVISION = "MATCH (revision:Revision {id: 'graph'}) WITH revision.n AS n, revision.nonce AS nonce";

const READ_LOOKUPS = ['actors', 'documents', 'texts', 'relations', 'statements', 'statementsOf'] as const;

/** The one row of a read: the revision, and a column for each thing that was asked for. */
type ReadRow = {
  readonly n: number;
  readonly nonce: string;
  readonly actors?: readonly ActorRow[];
  readonly documents?: readonly Document[];
  readonly texts?: readonly (readonly [string, string])[];
  readonly relations?: readonly Relation[];
  readonly statements?: readonly Statement[];
  readonly statementsOf?: readonly Statement[];
};

/**
 * Reads what is asked for with one statement in a READ session: one transaction, one round trip. The transaction's bookmark is the
 * last one that anybody committed, and so names the state of the database.
 */
export async function readGraph(connection: Connection, request: ReadRequest, deadline: number): Promise<ReadAnswer> {
  const keys: Record<(typeof READ_LOOKUPS)[number], readonly string[] | undefined> = {
    actors: request.actors,
    documents: request.documents,
    texts: request.texts,
    relations: request.relations,
    statements: request.statements,
    statementsOf: request.relations,
  };
  const wanted = READ_LOOKUPS.filter((name) => (keys[name]?.length ?? 0) > 0);
  const pages = pageQueries(request.pages ?? []);
  const text = [
    REVISION,
    ...wanted.map((name) => LOOKUPS[name]),
    ...pages.subqueries.map((subquery) => subquery.text),
    `RETURN ${['n', 'nonce', ...wanted, ...pages.subqueries.map(({ column }) => column)].join(', ')}`,
  ].join('\n');

  const { rows, bookmark } = await connection.read<ReadRow & PageColumns>(
    { text, given: { ...keys, relations: relationKeys(request.relations ?? []), ...pages.given } },
    deadline,
  );
  const row = rows[0] ?? missingRevision();
  const statements = new Map([...(row.statements ?? []), ...(row.statementsOf ?? [])].map((statement) => [statement.id, statement]));
  return {
    version: { revision: row.n, nonce: row.nonce, bookmark },
    actors: (row.actors ?? []).map(actorOf),
    relations: row.relations ?? [],
    statements: [...statements.values()],
    documents: row.documents ?? [],
    texts: new Map(row.texts ?? []),
    pages: pages.pagesOf(row),
  };
}

/** The state of the graph now, in one round trip. */
export async function readVersion(connection: Connection, deadline: number): Promise<GraphVersion> {
  return (await readGraph(connection, {}, deadline)).version;
}

/** Fails because the node that every graph has is not there. */
export function missingRevision(): never {
  return fail({
    code: 'UNAVAILABLE',
    message: 'The database was emptied: the node (:Revision) that every graph has is missing.',
    remedy: 'Start actor-graph again, which creates what is missing.',
    retryAfterSeconds: 60,
  });
}
