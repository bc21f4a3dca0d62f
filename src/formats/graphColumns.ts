import type { Actor } from '../model/actor';
import { RELATION_TYPE_TRAITS } from '../model/relationType';
import { hasColumn, IDENTIFIER_COLUMNS } from './identifierColumns';
import type { SupportedRelation } from './supportedGraph';

/** A typed column of actors or relations in formats that keep attributes by name; an element without a value has null. */
export interface GraphColumn<Row> {
  readonly name: string;
  readonly type: 'string' | 'boolean' | 'integer';
  valueOf(row: Row): string | boolean | number | null;
}

/** What is said of actors besides slug and name, which every format has a place for. Lists and maps are JSON text. */
export const ACTOR_COLUMNS: readonly GraphColumn<Actor>[] = [
  { name: 'kind', type: 'string', valueOf: ({ kind }) => kind },
  { name: 'aliases', type: 'string', valueOf: ({ aliases }) => listText(aliases) },
  ...IDENTIFIER_COLUMNS.map((name): GraphColumn<Actor> => ({ name, type: 'string', valueOf: (actor) => identifierOf(actor, name) })),
  { name: 'otherIdentifiers', type: 'string', valueOf: otherIdentifiers },
  { name: 'description', type: 'string', valueOf: ({ description }) => description },
];

/** What is said of relations besides id, source and target. */
export const RELATION_COLUMNS: readonly GraphColumn<SupportedRelation>[] = [
  { name: 'type', type: 'string', valueOf: ({ type }) => type },
  { name: 'sign', type: 'string', valueOf: ({ type }) => RELATION_TYPE_TRAITS[type].sign },
  { name: 'symmetric', type: 'boolean', valueOf: ({ type }) => RELATION_TYPE_TRAITS[type].symmetric },
  { name: 'since', type: 'string', valueOf: ({ since }) => since },
  { name: 'until', type: 'string', valueOf: ({ until }) => until },
  { name: 'certainty', type: 'string', valueOf: ({ certainty }) => certainty },
  { name: 'contested', type: 'boolean', valueOf: ({ contested }) => contested },
  { name: 'qualifiers', type: 'string', valueOf: ({ qualifiers }) => listText(qualifiers) },
  { name: 'documentCount', type: 'integer', valueOf: ({ documentCount }) => documentCount },
];

function listText(items: readonly string[]): string | null {
  return items.length === 0 ? null : JSON.stringify(items);
}

function identifierOf({ identifiers }: Actor, wanted: string): string | null {
  return identifiers.find(({ scheme }) => scheme === wanted)?.value ?? null;
}

function otherIdentifiers({ identifiers }: Actor): string | null {
  const others = identifiers.filter(({ scheme }) => !hasColumn(scheme));
  return others.length === 0 ? null : JSON.stringify(Object.fromEntries(others.map(({ scheme, value }) => [scheme, value])));
}
