import type { Actor } from '../model/actor';
import { IDENTIFIER_COLUMNS, type IdentifierColumn } from './identifierColumns';
import { writeTable } from './writeTable';

/** The columns of actors.csv. */
export const ACTORS_CSV_COLUMNS = ['slug', 'name', 'kind', 'aliases', ...IDENTIFIER_COLUMNS] as const;

/** Writes actors as actors.csv. Descriptions, and identifiers of other schemes, have no place in it. */
export function writeActorsCsv(actors: readonly Actor[]): Generator<string> {
  const identifier = (actor: Actor, scheme: IdentifierColumn) => actor.identifiers.find((known) => known.scheme === scheme)?.value ?? '';
  const rows = actors.map((actor) => [
    actor.slug,
    actor.name,
    actor.kind,
    actor.aliases.join(';'),
    ...IDENTIFIER_COLUMNS.map((scheme) => identifier(actor, scheme)),
  ]);
  return writeTable(ACTORS_CSV_COLUMNS, rows);
}
