import { RELATION_TYPES, type RelationType } from '../../model/relationType';
import { ACTOR_MAP, DOCUMENT_MAP, STATEMENT_MAP } from './rows';

/**
 * Cypher subqueries that look things up by their keys. Each takes the list parameter of its name and adds one column of that name:
 * so everything that is wanted comes in one statement. Types and labels come from closed lists, all values are parameters.
 */
export const LOOKUPS = {
  actors: `CALL () { MATCH (n:Actor) WHERE n.slug IN $given.actors RETURN collect(${ACTOR_MAP}) AS actors }`,
  documents: `CALL () { MATCH (n:Document) WHERE n.id IN $given.documents RETURN collect(${DOCUMENT_MAP}) AS documents }`,
  texts: 'CALL () { MATCH (n:Document) WHERE n.id IN $given.texts AND n.text IS NOT NULL RETURN collect([n.id, n.text]) AS texts }',
  // The types are asked one by one, because each has an index of its own and Neo4j uses none for several at once.
  relations: `CALL () { CALL () { ${RELATION_TYPES.map(relationsOfType).join(' UNION ALL ')} } RETURN collect(relation) AS relations }`,
  statements: `CALL () { MATCH (n:Statement) WHERE n.id IN $given.statements RETURN collect(${STATEMENT_MAP}) AS statements }`,
  statementsOf: `CALL () { MATCH (n:Statement) WHERE n.relation IN $given.statementsOf RETURN collect(${STATEMENT_MAP}) AS statementsOf }`,
  mentions: 'CALL () { MATCH (n:Mention) WHERE n.key IN $given.mentions RETURN collect(n.key) AS mentions }',
} as const;

/** The parameter of the lookup `relations`: the ids to look for under each type, all of them where the type is not known. */
export function relationKeys(
  ids: readonly string[],
  typeOf: (id: string) => RelationType | undefined = () => undefined,
): Readonly<Record<string, readonly string[]>> {
  return Object.fromEntries(RELATION_TYPES.map((type) => [type, ids.filter((id) => (typeOf(id) ?? type) === type)]));
}

function relationsOfType(type: RelationType): string {
  const map = `{id: r.id, type: '${type}', source: s.slug, target: t.slug, since: r.since, until: r.until}`;
  return `MATCH (s:Actor)-[r:${type}]->(t:Actor) WHERE r.id IN $given.relations.${type} RETURN ${map} AS relation`;
}
