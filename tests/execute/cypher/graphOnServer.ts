import neo4j, { type Driver, type Plan, type Transaction } from 'neo4j-driver';
import { certaintiesAfter, changeQueries } from '../../../src/store/neo4j/changeQueries';
import { openNeo4jStore } from '../../../src/store/neo4j/neo4jStore';
import type { CypherQuery, CypherServer, PathByIds, WriteBatch } from '../../../src/store/store';
import type { SmallGraph } from '../../support/arbitraryGraph';
import type { Neo4jForTests } from '../../support/neo4j';

/** A server that has just started may be slow, the more so on a busy machine. */
const OPEN_TIMEOUT_MS = 120_000;

/** A real server with the schema of the store, on which small graphs can be asked for paths. */
export interface GraphServer {
  readonly server: CypherServer;
  /** Writes a graph as the store does, lets it be asked, and takes it back: nothing of it is ever committed. */
  withGraph<Result>(graph: SmallGraph, ask: (paths: AskPaths) => Promise<Result>): Promise<Result>;
  /** Writes a batch for good. */
  write(batch: WriteBatch): Promise<void>;
  /** The operators of the plan that the server makes for a query, with what they say of themselves. */
  explain(query: CypherQuery): Promise<string[]>;
  close(): Promise<void>;
}

export type AskPaths = (query: CypherQuery) => Promise<PathByIds[]>;

/** The server of the tests. Inside a suite of `describeWithNeo4j` only. */
export async function openGraphServer(address: Neo4jForTests): Promise<GraphServer> {
  const store = await openNeo4jStore({ ...address, database: null, openTimeoutMs: OPEN_TIMEOUT_MS });
  if (store.cypher === undefined) throw new Error('This Neo4j runs no Cypher.');
  const { server } = store.cypher;
  const driver: Driver = neo4j.driver(address.uri, neo4j.auth.basic(address.username, address.password), {
    disableLosslessIntegers: true,
    notificationFilter: { minimumSeverityLevel: neo4j.notificationFilterMinimumSeverityLevel.OFF },
  });

  return {
    server,
    async withGraph(graph, ask) {
      const session = driver.session();
      const transaction = session.beginTransaction();
      try {
        await writeGraph(transaction, graph);
        return await ask(async ({ text, given }) => {
          const { records } = await transaction.run<PathByIds>(text, { given });
          return records.map((record) => record.toObject());
        });
      } finally {
        if (transaction.isOpen()) await transaction.rollback();
        await session.close();
      }
    },
    async write(batch) {
      await store.write(batch);
    },
    async explain({ text, given }) {
      const session = driver.session();
      const [language, ...clauses] = text.split('\n');
      const { summary } = await session.run([language, 'EXPLAIN', ...clauses].join('\n'), { given });
      await session.close();
      return summary.plan === false ? [] : operatorsOf(summary.plan);
    },
    async close() {
      await driver.close();
      await store.close();
    },
  };
}

function operatorsOf({ operatorType, arguments: details, children }: Plan): string[] {
  const { Details: said } = details as { readonly Details?: string };
  return [`${operatorType.replace(/@.*/, '')} ${said ?? ''}`, ...children.flatMap(operatorsOf)];
}

const NOTHING = { actors: new Map(), documents: new Map(), relations: new Map(), statements: new Map(), mentions: new Set<string>() };

async function writeGraph(transaction: Transaction, graph: SmallGraph): Promise<void> {
  const changes = { ...graph, mentions: [] };
  const certainties = await certaintiesAfter(() => Promise.resolve([]), changes, NOTHING);
  await Promise.all(changeQueries(changes, NOTHING, certainties).map(({ text, given }) => transaction.run(text, { given })));
}
