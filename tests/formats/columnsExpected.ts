import type { SupportedRelation } from '../../src/formats/supportedGraph';
import type { Actor } from '../../src/model/actor';
import { RELATION_TYPE_TRAITS } from '../../src/model/relationType';

type Value = string | number | boolean;

/** What is said of an actor, by the names of docs/formats.md, as XML can hold it; its name under `nameColumn`. */
export function asActorColumns({ name, kind, aliases, identifiers, description }: Actor, nameColumn: string): Record<string, Value> {
  const known = (scheme: string) => identifiers.find((identifier) => identifier.scheme === scheme)?.value ?? null;
  const others = identifiers.filter(({ scheme }) => scheme !== 'wikidata' && scheme !== 'iso3').map(({ scheme, value }) => [scheme, value]);
  return inXml({
    [nameColumn]: name,
    kind,
    aliases: aliases.length === 0 ? null : JSON.stringify(aliases),
    wikidata: known('wikidata'),
    iso3: known('iso3'),
    otherIdentifiers: others.length === 0 ? null : JSON.stringify(Object.fromEntries(others)),
    description,
  });
}

/** What is said of a relation besides its ends, by the names of docs/formats.md. */
export function asRelationColumns({
  type,
  since,
  until,
  certainty,
  contested,
  qualifiers,
  documentCount,
}: SupportedRelation): Record<string, Value> {
  return inXml({
    type,
    sign: RELATION_TYPE_TRAITS[type].sign,
    symmetric: RELATION_TYPE_TRAITS[type].symmetric,
    since,
    until,
    certainty,
    contested,
    qualifiers: qualifiers.length === 0 ? null : JSON.stringify(qualifiers),
    documentCount,
  });
}

function inXml(columns: Record<string, Value | null>): Record<string, Value> {
  const entries = Object.entries(columns).flatMap(([name, value]) =>
    value === null ? [] : [[name, typeof value === 'string' ? asXmlHolds(value) : value]],
  );
  return Object.fromEntries(entries);
}

/** A text with U+FFFD for each character that is none in XML 1.0, by the ranges of its section 2.2. */
export function asXmlHolds(text: string): string {
  const isChar = (point: number) =>
    [0x9, 0xa, 0xd].includes(point) ||
    (point >= 0x20 && point <= 0xd7ff) ||
    (point >= 0xe000 && point <= 0xfffd) ||
    (point >= 0x10000 && point <= 0x10ffff);
  return [...text].map((character) => (isChar(character.codePointAt(0) ?? 0) ? character : '\ufffd')).join('');
}
