import { ACTOR_KINDS, type ActorInput } from '../model/actor';
import { badInput } from '../model/errors';
import { slugify } from '../model/slug';
import { shown } from '../model/text';
import { readOption, readRequired, readTable, type InputFile, type ReadTable, type TableRow } from './csvTable';
import { IDENTIFIER_COLUMNS, type IdentifierColumn } from './identifierColumns';
import { ACTORS_CSV_COLUMNS } from './writeActorsCsv';

type Column = (typeof ACTORS_CSV_COLUMNS)[number];

/** What the values of the schemes look like. */
const SCHEMES: Readonly<Record<IdentifierColumn, { pattern: RegExp; example: string }>> = {
  wikidata: { pattern: /^Q[1-9]\d*$/, example: 'Q423' },
  iso3: { pattern: /^[A-Z]{3}$/, example: 'PRK' },
};

/** Reads actors.csv: `slug,name,kind,aliases,wikidata,iso3`, all but slug and name optional, aliases separated by `;`. */
export function readActorsCsv(file: InputFile): ReadTable<ActorInput> {
  const seen = new Map<string, string>();
  return readTable(file, { required: ['slug', 'name'], all: ACTORS_CSV_COLUMNS }, (row) => {
    const actor = readActor(row);
    const place = row.place('slug');
    const first = seen.get(actor.slug);
    if (first !== undefined) badInput(place, `The actor ${shown(actor.slug)} stands at ${first} already.`, 'Keep one line for each actor.');
    seen.set(actor.slug, place);
    return actor;
  });
}

/** Reads the cell at `place` that names an actor. */
export type ReadActorName = (text: string, place: string) => Required<Pick<ActorInput, 'slug' | 'aliases'>>;

/** The actor of the slug that the name in a cell makes; the cell is an alias when it is written otherwise. */
export const readActorName: ReadActorName = (text, place) => {
  const slug = slugify(readRequired(text, place), place);
  return { slug, aliases: text === slug ? [] : [text] };
};

function readActor({ cells, place }: TableRow<Column>): ActorInput {
  const { slug, aliases } = readActorName(cells.slug, place('slug'));
  const listed = cells.aliases.split(';').map((alias) => alias.trim());
  return {
    slug,
    name: readRequired(cells.name, place('name')),
    ...(cells.kind === '' ? {} : { kind: readOption(cells.kind, ACTOR_KINDS, place('kind')) }),
    aliases: [...aliases, ...listed.filter((alias) => alias !== '')],
    identifiers: IDENTIFIER_COLUMNS.filter((scheme) => cells[scheme] !== '').map((scheme) => ({
      scheme,
      value: readIdentifier(scheme, cells[scheme], place(scheme)),
    })),
  };
}

function readIdentifier(scheme: IdentifierColumn, text: string, place: string): string {
  const { pattern, example } = SCHEMES[scheme];
  const value = text.toUpperCase();
  return pattern.test(value) ? value : badInput(place, `${shown(text)} is no ${scheme} identifier.`, `Write it like ${example}.`);
}
