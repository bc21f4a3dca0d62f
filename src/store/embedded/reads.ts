import type Database from 'libsql';
import type { GraphVersion, Page, PageRequest, ReadAnswer, ReadRequest } from '../store';
import { preparePage, prepareLookup, prepareTuple } from './tables';

/** A prepared query for the state of the graph. */
export function prepareVersion(database: Database.Database): () => GraphVersion {
  const query = prepareTuple<[n: number, nonce: string]>(database, 'SELECT n, nonce FROM revision');
  return () => {
    const [revision, nonce] = query() ?? [0, ''];
    return { revision, nonce, bookmark: null };
  };
}

/** Everything that `Store.read` can be asked for, prepared; the caller has begun the transaction. */
export function prepareReads(database: Database.Database): (request: ReadRequest) => ReadAnswer {
  const version = prepareVersion(database);
  const actors = prepareLookup(database, 'actors');
  const relations = prepareLookup(database, 'relations');
  const statements = prepareLookup(database, 'statements');
  const statementsOfRelations = prepareLookup(database, 'statements', 'relation');
  const documents = prepareLookup(database, 'documents');
  const texts = prepareTuple<[json: string]>(
    database,
    'SELECT json_group_array(json_array(id, text)) FROM documents WHERE id IN (SELECT value FROM json_each(?)) AND text IS NOT NULL',
  );
  const page = preparePages(database);

  return (request) => {
    const ofRelations = new Set(request.relations);
    const found = statementsOfRelations(request.relations ?? []);
    for (const statement of statements(request.statements ?? [])) {
      if (!ofRelations.has(statement.relation)) found.push(statement);
    }
    const textEntries: [string, string][] = request.texts?.length ? JSON.parse(texts(JSON.stringify(request.texts))?.[0] ?? '[]') : [];
    return {
      version: version(),
      actors: actors(request.actors ?? []),
      relations: relations(request.relations ?? []),
      statements: found,
      documents: documents(request.documents ?? []),
      texts: new Map(textEntries),
      pages: (request.pages ?? []).map(page),
    };
  };
}

function preparePages(database: Database.Database): (request: PageRequest) => Page {
  const documents = preparePage(database, 'documents', null);
  const statementsOfDocument = preparePage(database, 'statements', 'document');
  const mentionsOfActor = preparePage(database, 'mentions', 'actor');
  const mentionsInDocument = preparePage(database, 'mentions', 'document');
  const nothing = { documents: [], statements: [], mentions: [] };

  return (request) => {
    switch (request.list) {
      case 'documents': {
        const { rows, ...rest } = documents({ ...request, owner: '' });
        return { ...nothing, documents: rows, ...rest };
      }
      case 'statementsOfDocument': {
        const { rows, ...rest } = statementsOfDocument({ ...request, owner: request.document });
        return { ...nothing, statements: rows, ...rest };
      }
      case 'mentionsOfActor': {
        const { rows, ...rest } = mentionsOfActor({ ...request, owner: request.actor });
        return { ...nothing, mentions: rows, ...rest };
      }
      case 'mentionsInDocument': {
        const { rows, ...rest } = mentionsInDocument({ ...request, owner: request.document });
        return { ...nothing, mentions: rows, ...rest };
      }
    }
  };
}
