/** The closed list of actor kinds. */
export const ACTOR_KINDS = ['STATE', 'PERSON', 'MILITARY_FORCE', 'ALLIANCE', 'ORGANISATION', 'INSTITUTION', 'POPULATION', 'OTHER'] as const;
export type ActorKind = (typeof ACTOR_KINDS)[number];

/** A name for the actor in a foreign scheme: `wikidata` (a QID) or `iso3` (ISO 3166-1 alpha-3). */
export interface Identifier {
  readonly scheme: string;
  readonly value: string;
}

/** Someone or something that acts or is acted on; `slug` identifies it. Aliases are sorted, identifiers sorted by scheme. */
export interface Actor {
  readonly slug: string;
  readonly name: string;
  readonly kind: ActorKind;
  readonly aliases: readonly string[];
  readonly identifiers: readonly Identifier[];
  readonly description: string | null;
}

/** What a source says about an actor; what it leaves out stays as it is, or takes a default for a new actor. */
export interface ActorInput {
  readonly slug: string;
  readonly name?: string;
  readonly kind?: ActorKind;
  readonly aliases?: readonly string[];
  readonly identifiers?: readonly Identifier[];
  readonly description?: string;
}

/** `actor:north-korea` for the slug `north-korea`. */
export function actorId(slug: string): string {
  return `actor:${slug}`;
}

/** A name made from a slug: "north-korea" -> "North Korea". */
function nameFromSlug(slug: string): string {
  return slug.replace(/(^|-)([a-z0-9])/g, (_, hyphen: string, letter: string) => (hyphen && ' ') + letter.toUpperCase());
}

/**
 * The actor after `input` was applied to `existing` (null: a new actor): given fields replace, aliases and identifier schemes are
 * added to what is there. The actor's own name and slug are never among its aliases.
 */
export function mergeActor(existing: Actor | null, input: ActorInput): Actor {
  const name = input.name ?? existing?.name ?? nameFromSlug(input.slug);
  const aliases = new Set([...(existing?.aliases ?? []), ...(input.aliases ?? [])]);
  if (existing !== null && existing.name !== name) aliases.add(existing.name);
  aliases.delete(name);
  aliases.delete(input.slug);
  const identifiers = new Map([...(existing?.identifiers ?? []), ...(input.identifiers ?? [])].map(({ scheme, value }) => [scheme, value]));
  return {
    slug: input.slug,
    name,
    kind: input.kind ?? existing?.kind ?? 'OTHER',
    aliases: [...aliases].sort(),
    identifiers: [...identifiers].sort(([a], [b]) => (a < b ? -1 : 1)).map(([scheme, value]) => ({ scheme, value })),
    description: input.description ?? existing?.description ?? null,
  };
}

/** What a name is compared by: case, accents' encoding and outer white space do not matter. */
export function foldName(text: string): string {
  return text.trim().normalize('NFC').toLowerCase();
}

/** The slug that a folded reference would be, with or without `actor:` before it. */
export function referredSlug(folded: string): string {
  return folded.startsWith('actor:') ? folded.slice('actor:'.length) : folded;
}
