import { ACTOR_KINDS, type Actor, type ActorInput } from '../model/actor';
import { badInput } from '../model/errors';
import { slugify } from '../model/slug';
import { shown } from '../model/text';
import { readOption, readRequired, readTable, writeTable, type InputFile, type ReadTable, type TableRow } from './csvTable';

const COLUMNS = ['slug', 'name', 'kind', 'aliases', 'wikidata', 'iso3'] as const;
type Column = (typeof COLUMNS)[number];

/** The identifier schemes that have a column of their own, and what their values look like. */
const SCHEMES = {
  wikidata: { pattern: /^Q[1-9]\d*$/, example: 'Q423' },
  iso3: { pattern: /^[A-Z]{3}$/, example: 'PRK' },
} as const;
type Scheme = keyof typeof SCHEMES;
const SCHEME_NAMES: readonly Scheme[] = ['wikidata', 'iso3'];

/** Reads actors.csv: `slug,name,kind,aliases,wikidata,iso3`, all but slug and name optional, aliases separated by `;`. */
export function readActorsCsv(file: InputFile): ReadTable<ActorInput> {
  const seen = new Map<string, string>();
  return readTable(file, { required: ['slug', 'name'], all: COLUMNS }, (row) => {
    const actor = readActor(row);
    const place = row.place('slug');
    const first = seen.get(actor.slug);
    if (first !== undefined) badInput(place, `The actor ${shown(actor.slug)} stands at ${first} already.`, 'Keep one line for each actor.');
    seen.set(actor.slug, place);
    return actor;
  });
}

/** Writes actors as actors.csv. Descriptions, and identifiers of other schemes, have no place in it. */
export function writeActorsCsv(actors: readonly Actor[]): Generator<string> {
  const identifier = (actor: Actor, scheme: Scheme) => actor.identifiers.find((known) => known.scheme === scheme)?.value ?? '';
  const rows = actors.map((actor) => [
    actor.slug,
    actor.name,
    actor.kind,
    actor.aliases.join(';'),
    ...SCHEME_NAMES.map((scheme) => identifier(actor, scheme)),
  ]);
  return writeTable(COLUMNS, rows);
}

/** The actor that a cell names, as its slug; the cell as an alias when it is written otherwise. */
export function readActorName(text: string, place: string): { slug: string; aliases: readonly string[] } {
  const slug = slugify(readRequired(text, place), place);
  return { slug, aliases: text === slug ? [] : [text] };
}

function readActor({ cells, place }: TableRow<Column>): ActorInput {
  const { slug, aliases } = readActorName(cells.slug, place('slug'));
  const listed = cells.aliases.split(';').map((alias) => alias.trim());
  return {
    slug,
    name: readRequired(cells.name, place('name')),
    ...(cells.kind === '' ? {} : { kind: readOption(cells.kind, ACTOR_KINDS, place('kind')) }),
    aliases: [...aliases, ...listed.filter((alias) => alias !== '')],
    identifiers: SCHEME_NAMES.filter((scheme) => cells[scheme] !== '').map((scheme) => ({
      scheme,
      value: readIdentifier(scheme, cells[scheme], place(scheme)),
    })),
  };
}

function readIdentifier(scheme: Scheme, text: string, place: string): string {
  const { pattern, example } = SCHEMES[scheme];
  const value = text.toUpperCase();
  return pattern.test(value) ? value : badInput(place, `${shown(text)} is no ${scheme} identifier.`, `Write it like ${example}.`);
}
