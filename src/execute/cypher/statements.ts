import { CERTAINTIES } from '../../model/certainty';
import type { RelationFilter } from '../../model/filter';
import { RELATION_TYPE_TRAITS, RELATION_TYPES, type RelationType } from '../../model/relationType';
import type { Given } from './given';

/**
 * That the relation that `r` names is of one of these types. It is no IN: where several lists are tested of one thing in one OR, Neo4j 5.26
 * mixes the lists up. Lists of all else are values for the same reason. In brackets, because in a list comprehension `|` ends a condition.
 */
export function isOfType(r: string, types: readonly RelationType[]): string {
  return `(${r}:${types.join('|')})`;
}

/** That the relation that `r` names is a negative one. */
export function isNegative(r: string): string {
  return isOfType(
    r,
    RELATION_TYPES.filter((type) => RELATION_TYPE_TRAITS[type].sign === 'NEGATIVE'),
  );
}

/** What must hold of the relation that `r` names for it to be an edge under the filter, its types aside. */
export function edgeConditions(r: string, filter: RelationFilter, given: Given): string[] {
  const { minCertainty, at, minDocuments, includeContested, without } = filter;
  const certain = minCertainty === null ? null : given.of(CERTAINTIES.slice(CERTAINTIES.indexOf(minCertainty)));
  const conditions: string[] = [];
  if (!someCount(filter)) conditions.push(certain === null ? `${r}.certainty IS NOT NULL` : `${r}.certainty IN ${certain}`);
  // Whoever counts documents that affirm need not ask whether any does.
  else if (certain !== null || minDocuments === 0) {
    conditions.push(`EXISTS { ${saying(r, filter, given, [AFFIRMED, ...(certain === null ? [] : [`s.certainty IN ${certain}`])])} }`);
  }
  if (at !== null) {
    const day = given.of(at);
    conditions.push(`(${r}.since IS NULL OR ${r}.since <= ${day})`, `(${r}.until IS NULL OR ${r}.until > ${day})`);
  }
  if (minDocuments > 0) conditions.push(`${documentCount(r, filter, given)} >= ${given.of(minDocuments)}`);
  if (!includeContested) conditions.push(`NOT EXISTS { ${saying(r, filter, given, [DENIED])} }`);
  if (without.relations.length > 0) conditions.push(`NOT ${r}.id IN ${given.of(without.relations)}`);
  return conditions;
}

/** A property of the relation that `r` names, as it is under the filter; `null` for one that none has. */
export function relationProperty(r: string, property: string, filter: RelationFilter, given: Given): string {
  switch (property) {
    case 'type':
      return `type(${r})`;
    case 'sign':
      return `CASE WHEN ${isNegative(r)} THEN 'NEGATIVE' ELSE 'POSITIVE' END`;
    case 'since':
    case 'until':
      return `${r}.${property}`;
    case 'certainty':
      return someCount(filter) ? `${given.of(CERTAINTIES)}[${certaintyRankOf(r, filter, given)}]` : `${r}.certainty`;
    case 'contested':
      return `(EXISTS { ${saying(r, filter, given, [AFFIRMED])} } AND EXISTS { ${saying(r, filter, given, [DENIED])} })`;
    case 'documentCount':
      return documentCount(r, filter, given);
    case 'qualifiers': {
      const said = saying(r, filter, given, [AFFIRMED, 's.qualifier IS NOT NULL']);
      return `COLLECT { ${said} WITH DISTINCT s.qualifier AS qualifier ORDER BY qualifier RETURN qualifier }`;
    }
    default:
      return 'null';
  }
}

/** The rank of a relation's certainty under the filter, from 0; null where nothing affirms. */
export function certaintyRankOf(r: string, filter: RelationFilter, given: Given): string {
  if (!someCount(filter)) return rankOf(`${r}.certainty`);
  return `COLLECT { ${saying(r, filter, given, [AFFIRMED])} RETURN ${rankOf('s.certainty')} AS rank ORDER BY rank DESC LIMIT 1 }[0]`;
}

function rankOf(certainty: string): string {
  return `CASE ${certainty} ${CERTAINTIES.map((name, rank) => `WHEN '${name}' THEN ${rank}`).join(' ')} END`;
}

/** Whether the filter lets the statements of some documents count and those of others not. */
function someCount({ documents, without }: RelationFilter): boolean {
  return documents !== null || without.documents.length > 0;
}

const AFFIRMED = "s.polarity <> 'DENIED'";
const DENIED = "s.polarity = 'DENIED'";

function documentCount(r: string, filter: RelationFilter, given: Given): string {
  const said = saying(r, filter, given, [AFFIRMED, "d.kind <> 'BACKGROUND'"], '-[:FROM]->(d:Document)');
  return `COUNT { ${said} RETURN DISTINCT d }`;
}

/** The statements about a relation that count under the filter, found by the index on their relation. */
function saying(r: string, filter: RelationFilter, given: Given, conditions: readonly string[], document = ''): string {
  const { documents, without } = filter;
  const counting = [
    ...(documents === null ? [] : [`s.document IN ${given.of(documents)}`]),
    ...(without.documents.length === 0 ? [] : [`NOT s.document IN ${given.of(without.documents)}`]),
  ];
  return `MATCH (s:Statement {relation: ${r}.id})${document} WHERE ${[...conditions, ...counting].join(' AND ')}`;
}
