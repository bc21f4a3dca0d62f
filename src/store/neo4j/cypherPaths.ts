import { int } from 'neo4j-driver';
import { Failure } from '../../model/errors';
import type { CypherPaths, CypherServer, PathByIds } from '../store';
import type { Connection } from './connection';
import { certaintyKeeper } from './keptCertainty';
import { lookUpNames } from './names';
import { missingRevision, REVISION } from './read';

/** Path queries in Cypher over a connection, once the server has told what it is. */
export async function openCypherPaths(connection: Connection, deadline: number): Promise<CypherPaths> {
  const isKept = certaintyKeeper(connection);
  return {
    server: await serverOf(connection, deadline),
    async names(request, deadline) {
      const found = await lookUpNames(connection, request, deadline);
      return { ...found, certaintyKept: await isKept(found.version) };
    },
    async paths(query, deadline) {
      const state = { text: `${REVISION} RETURN n, nonce` };
      const { rows, bookmark } = await connection.search([state, { text: query.text, given: withIntegers(query.given) }], deadline);
      const [[row], found] = rows as [{ n: number; nonce: string }[], PathByIds[]];
      const { n, nonce } = row ?? missingRevision();
      return { version: { revision: n, nonce, bookmark }, paths: found };
    },
  };
}

/** The values with whole numbers as Cypher's INTEGER: the driver sends all numbers as floating point ones, which LIMIT refuses. */
function withIntegers(given: Readonly<Record<string, unknown>>): Readonly<Record<string, unknown>> {
  return Object.fromEntries(Object.entries(given).map(([name, value]) => [name, Number.isSafeInteger(value) ? int(Number(value)) : value]));
}

async function serverOf(connection: Connection, deadline: number): Promise<CypherServer> {
  const text = "CALL dbms.components() YIELD name, versions WHERE name = 'Neo4j Kernel' RETURN versions[0] AS version";
  const [{ rows }, has25] = await Promise.all([connection.read<{ version: string }>({ text }, deadline), runs25(connection, deadline)]);
  return { version: rows[0]?.version ?? '', languages: has25 ? ['5', '25'] : ['5'] };
}

/** Whether the server runs Cypher 25, asked by running some: what a server of which version knows is not ours to guess. */
async function runs25(connection: Connection, deadline: number): Promise<boolean> {
  try {
    await connection.read({ text: 'CYPHER 25 MATCH ACYCLIC (a:Revision)-[]->{1,2}(b:Revision) RETURN a LIMIT 1' }, deadline);
    return true;
  } catch (error) {
    if (error instanceof Failure && error.problem.code === 'INTERNAL') return false;
    throw error;
  }
}
