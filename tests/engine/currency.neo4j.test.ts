import { openNeo4jStore } from '../../src/store/neo4j/neo4jStore';
import { describeCurrency } from '../conformance/currencySpecification';
import { cypher, describeWithNeo4j } from '../support/neo4j';

/** What a plain Cypher client would write to get what a batch of edges says; it knows nothing of revisions and operation keys. */
const STATEMENTS = [
  'UNWIND $given.actors AS actor MERGE (a:Actor {slug: actor.slug}) ON CREATE SET a.name = actor.slug, a.kind = "OTHER"',
  'UNWIND $given.documents AS document MERGE (d:Document {id: document.id}) ON CREATE SET d.kind = document.kind, d.title = document.title',
  `UNWIND $given.relations AS relation MATCH (s:Actor {slug: relation.source}), (t:Actor {slug: relation.target})
   CALL (*) { WITH * MERGE (s)-[r:$(relation.type) {id: relation.id}]->(t) } RETURN count(*)`,
  `UNWIND $given.statements AS statement MERGE (s:Statement {id: statement.id}) ON CREATE SET s = statement
   WITH s, statement MATCH (d:Document {id: statement.document}) MERGE (s)-[:FROM]->(d)`,
];

describeWithNeo4j('currency on Neo4j', (server) => {
  describeCurrency('Neo4j, with a plain Cypher client writing', async () => {
    const store = await openNeo4jStore({ ...server, database: null });
    return {
      store,
      writeElsewhere: async ({ actors, documents, relations, statements }) => {
        for (const text of STATEMENTS) await cypher(text, { given: { actors, documents, relations, statements } });
      },
      close: () => store.close(),
    };
  });
});
