import type Database from 'libsql';
import { changesOf, countsOf, isNothing, referencedBy, type ExistingState } from '../changes';
import { mentionKey, type WriteBatch, type WriteReceipt } from '../store';
import { prepareVersion } from './reads';
import { prepareLookup, prepareTuple, prepareUpsert } from './tables';

const NOTHING = countsOf({ actors: [], documents: [], relations: [], statements: [], mentions: [] });

/** `Store.write`, prepared; the caller has begun the transaction, under the write lock. */
export function prepareWrites(database: Database.Database): (batch: WriteBatch) => WriteReceipt {
  const version = prepareVersion(database);
  const existing = prepareExisting(database);
  const operation = prepareTuple<[revision: number]>(database, 'SELECT revision FROM operations WHERE key = ? ->> 0');
  const recordOperation = database.prepare('INSERT INTO operations SELECT ? ->> 0, n FROM revision');
  const countUp = database.prepare('UPDATE revision SET n = n + 1');
  const putActors = prepareUpsert(database, 'actors');
  const putDocuments = prepareUpsert(database, 'documents');
  const putRelations = prepareUpsert(database, 'relations');
  const putStatements = prepareUpsert(database, 'statements');
  const putMentions = prepareUpsert(database, 'mentions');

  return (batch) => {
    if (operation(JSON.stringify([batch.operationKey])) !== undefined) return { version: version(), written: NOTHING };
    const changes = changesOf(batch, existing(batch));
    if (isNothing(changes)) return { version: version(), written: NOTHING };
    // What others refer to comes first.
    putActors(changes.actors);
    putDocuments(changes.documents);
    putRelations(changes.relations);
    putStatements(changes.statements);
    putMentions(changes.mentions.map((mention) => ({ ...mention, key: mentionKey(mention) })));
    countUp.run();
    recordOperation.run(JSON.stringify([batch.operationKey]));
    return { version: version(), written: countsOf(changes) };
  };
}

/** What the graph holds of what a batch puts or refers to, prepared. */
function prepareExisting(database: Database.Database): (batch: WriteBatch) => ExistingState {
  const actors = prepareLookup(database, 'actors');
  const documents = prepareLookup(database, 'documents');
  const relations = prepareLookup(database, 'relations');
  const statements = prepareLookup(database, 'statements');
  const mentions = prepareLookup(database, 'mentions');
  return (batch) => {
    const referenced = referencedBy(batch);
    return {
      actors: new Map(actors(referenced.actors).map((actor) => [actor.slug, actor])),
      documents: byId(documents(referenced.documents)),
      relations: byId(relations(referenced.relations)),
      statements: byId(statements(referenced.statements)),
      mentions: new Set(mentions(referenced.mentions.map(mentionKey)).map(mentionKey)),
    };
  };
}

function byId<Row extends { readonly id: string }>(rows: readonly Row[]): Map<string, Row> {
  return new Map(rows.map((row) => [row.id, row]));
}
