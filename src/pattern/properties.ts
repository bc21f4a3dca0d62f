import { ACTOR_KINDS } from '../model/actor';
import { CERTAINTIES } from '../model/certainty';
import { RELATION_TYPES, SIGNS } from '../model/relationType';

/** What kind of element a variable or pattern stands for. */
export type ElementKind = 'ACTOR' | 'RELATION';

/** What values a property has. `texts` is a list of texts; the names of lists of allowed texts are types of their own. */
export type PropertyType = 'text' | 'texts' | 'number' | 'boolean' | 'day' | keyof typeof ALLOWED_TEXTS;

/** The only texts that properties of these types can have. */
export const ALLOWED_TEXTS = { kind: ACTOR_KINDS, type: RELATION_TYPES, sign: SIGNS, certainty: CERTAINTIES } as const;

const ACTOR_PROPERTIES: ReadonlyMap<string, PropertyType> = new Map([
  ['slug', 'text'],
  ['name', 'text'],
  ['kind', 'kind'],
  ['aliases', 'texts'],
  ['description', 'text'],
]);

const RELATION_PROPERTIES: ReadonlyMap<string, PropertyType> = new Map([
  ['type', 'type'],
  ['sign', 'sign'],
  ['certainty', 'certainty'],
  ['since', 'day'],
  ['until', 'day'],
  ['contested', 'boolean'],
  ['documentCount', 'number'],
  ['qualifiers', 'texts'],
]);

/** The properties of a kind of element with their types; each identifier scheme is a property of actors. */
export function propertiesOf(kind: ElementKind, identifierSchemes: readonly string[]): ReadonlyMap<string, PropertyType> {
  if (kind === 'RELATION') return RELATION_PROPERTIES;
  return new Map<string, PropertyType>([...identifierSchemes.map((scheme) => [scheme, 'text'] as const), ...ACTOR_PROPERTIES]);
}
