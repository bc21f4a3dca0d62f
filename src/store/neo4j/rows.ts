import { int, type Integer } from 'neo4j-driver';
import { ACTOR_KINDS, type Actor } from '../../model/actor';
import type { Document } from '../../model/document';
import type { Mention } from '../../model/mention';
import type { Statement } from '../../model/statement';
import { mentionKey } from '../store';

/** An actor as its node's properties: Neo4j keeps no lists of objects, so identifiers are two lists of the same length. */
export type ActorRow = Omit<Actor, 'identifiers'> & {
  readonly identifierSchemes: readonly string[];
  readonly identifierValues: readonly string[];
};

/** The properties of each label that are the fields of the model's type. A `Record` over its keys, so that none is forgotten. */
const ACTOR: Record<keyof ActorRow, true> = {
  slug: true,
  name: true,
  kind: true,
  aliases: true,
  identifierSchemes: true,
  identifierValues: true,
  description: true,
};
const DOCUMENT: Record<keyof Document, true> = {
  id: true,
  kind: true,
  title: true,
  url: true,
  publisher: true,
  publishedOn: true,
  sha256: true,
};
const MENTION: Record<keyof Mention, true> = { actor: true, document: true, quote: true, start: true, end: true };
const STATEMENT: Record<keyof Statement, true> = {
  id: true,
  document: true,
  relation: true,
  subject: true,
  object: true,
  quote: true,
  start: true,
  end: true,
  row: true,
  certainty: true,
  polarity: true,
  basis: true,
  attributedTo: true,
  qualifier: true,
  note: true,
};

/** Cypher that makes a map of the node `n`, with null for the properties it has not. */
export const ACTOR_MAP = mapOf(ACTOR);
export const DOCUMENT_MAP = mapOf(DOCUMENT);
export const MENTION_MAP = mapOf(MENTION);
export const STATEMENT_MAP = mapOf(STATEMENT);

function mapOf(properties: Readonly<Record<string, true>>): string {
  return `n {${Object.keys(properties)
    .map((name) => `.\`${name}\``)
    .join(', ')}}`;
}

/** The actor of a row; what another Cypher client left out takes its default. */
export function actorOf(row: ActorRow): Actor {
  const { identifierSchemes, identifierValues, ...rest } = row;
  return {
    ...rest,
    name: row.name ?? row.slug,
    kind: ACTOR_KINDS.find((kind) => kind === row.kind) ?? 'OTHER',
    aliases: row.aliases ?? [],
    identifiers: (identifierSchemes ?? []).map((scheme, index) => ({ scheme, value: identifierValues?.[index] ?? '' })),
  };
}

/** The properties of an actor's node. */
export function actorRow({ identifiers, ...rest }: Actor): ActorRow {
  return { ...rest, identifierSchemes: identifiers.map(({ scheme }) => scheme), identifierValues: identifiers.map(({ value }) => value) };
}

/** The properties of a statement's node; JavaScript's numbers would become floating point ones. */
export function statementRow(statement: Statement): Record<keyof Statement, unknown> {
  return { ...statement, start: integer(statement.start), end: integer(statement.end), row: integer(statement.row) };
}

/** The properties of a mention's node, with the key that orders mentions. */
export function mentionRow(mention: Mention): Record<keyof Mention | 'key', unknown> {
  return { ...mention, start: integer(mention.start), end: integer(mention.end), key: mentionKey(mention) };
}

/** A whole number as Cypher's INTEGER. */
export function integer(value: number | null): Integer | null {
  return value === null ? null : int(value);
}
