import { randomUUID } from 'node:crypto';
import type { Document } from '../../model/document';
import { invariant } from '../../model/errors';
import type { Relation } from '../../model/relation';
import type { Statement } from '../../model/statement';
import { changesOf, countsOf, isNothing, referencedBy, type ExistingState } from '../changes';
import { mentionKey, type WriteBatch, type WriteReceipt } from '../store';
import { certaintiesAfter, changeQueries } from './changeQueries';
import type { Connection, Outcome, Run } from './connection';
import { LOOKUPS, relationKeys } from './lookups';
import { missingRevision, readVersion } from './read';
import { actorOf, integer, type ActorRow } from './rows';

const NOTHING_WRITTEN: WriteReceipt['written'] = { actors: 0, documents: 0, relations: 0, statements: 0, mentions: 0 };

/** The revision while the lock is held, and which call has applied the operation key, if any has. */
type LockedRow = { readonly n: number; readonly nonce: string; readonly appliedBy: string | null };

type ExistingRow = {
  readonly actors: readonly ActorRow[];
  readonly documents: readonly Document[];
  readonly relations: readonly Relation[];
  readonly statements: readonly Statement[];
  readonly mentions: readonly string[];
};

/**
 * Applies a batch in one transaction that holds the write lock on (:Revision) from its first statement on, so that writers come one
 * after the other. When the reply to a COMMIT is lost, the transaction is tried again, finds its operation key recorded and changes
 * nothing; the receipt still says what the first try wrote.
 */
export async function writeBatch(connection: Connection, batch: WriteBatch, deadline: number): Promise<WriteReceipt> {
  const call = randomUUID();
  const receipt = { written: NOTHING_WRITTEN };

  const work = async (run: Run): Promise<Outcome<Pick<LockedRow, 'n' | 'nonce'> | null>> => {
    const { n, nonce, appliedBy } = await lock(run, batch.operationKey);
    if (appliedBy === call) return { result: null, commit: false };
    receipt.written = NOTHING_WRITTEN;
    if (appliedBy !== null) return { result: null, commit: false };

    const existing = await readExisting(run, batch);
    const changes = changesOf(batch, existing);
    if (isNothing(changes)) return { result: null, commit: false };
    const certainties = await certaintiesAfter(run, changes, existing);
    const record = {
      text: "MATCH (r:Revision {id: 'graph'}) SET r.n = $given.n CREATE (:Operation {key: $given.key, call: $given.call, revision: $given.n, at: datetime()})",
      given: { n: integer(n + 1), key: batch.operationKey, call },
    };
    await Promise.all([...changeQueries(changes, existing, certainties), record].map((query) => run(query)));
    receipt.written = countsOf(changes);
    return { result: { n: n + 1, nonce }, commit: true };
  };

  const { result, bookmark } = await connection.write(work, deadline);
  const version = result === null ? await readVersion(connection, deadline) : { revision: result.n, nonce: result.nonce, bookmark };
  return { version, ...receipt };
}

async function lock(run: Run, operationKey: string): Promise<LockedRow> {
  // Two statements, sent together: what the second reads is what stands there once the first holds the lock.
  const [, rows] = await Promise.all([
    run({ text: "MATCH (r:Revision {id: 'graph'}) SET r.locked = true" }),
    run<LockedRow>({
      text: `MATCH (r:Revision {id: 'graph'}) OPTIONAL MATCH (o:Operation {key: $given.key})
        RETURN r.n AS n, r.nonce AS nonce, CASE WHEN o IS NULL THEN null ELSE coalesce(o.call, '') END AS appliedBy`,
      given: { key: operationKey },
    }),
  ]);
  return rows[0] ?? missingRevision();
}

async function readExisting(run: Run, batch: WriteBatch): Promise<ExistingState> {
  const referenced = referencedBy(batch);
  const types = new Map(batch.relations.map(({ id, type }) => [id, type]));
  const columns = ['actors', 'documents', 'relations', 'statements', 'mentions'] as const;
  const [row] = await run<ExistingRow>({
    text: `${columns.map((column) => LOOKUPS[column]).join('\n')} RETURN ${columns.join(', ')}`,
    given: {
      ...referenced,
      relations: relationKeys(referenced.relations, (id) => types.get(id)),
      mentions: referenced.mentions.map(mentionKey),
    },
  });
  invariant(row !== undefined, 'a query that only collects gives one row');
  return {
    actors: new Map(row.actors.map((actor) => [actor.slug, actorOf(actor)])),
    documents: new Map(row.documents.map((document) => [document.id, document])),
    relations: new Map(row.relations.map((relation) => [relation.id, relation])),
    statements: new Map(row.statements.map((statement) => [statement.id, statement])),
    mentions: new Set(row.mentions),
  };
}
