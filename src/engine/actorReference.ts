import { foldName, referredSlug } from '../model/actor';
import { badInput, fail } from '../model/errors';
import { shown } from '../model/text';

/** What the actors of a graph are called, wherever that is known from. Names and aliases are asked for as `foldName` writes them. */
export interface ActorNames {
  has(slug: string): boolean;
  /** The slugs, ascending, of the actors with this name. */
  named(name: string): readonly string[];
  /** The slugs, ascending, of the actors with this alias. */
  aliased(alias: string): readonly string[];
  /** The slugs, best first, of actors for whom a text may have been meant. */
  alike(text: string): readonly string[];
  readonly empty: boolean;
}

const SUGGESTIONS = 3;

/** The slug of the actor that a reference (id, slug, name or alias, in that order, case ignored) means, or null; AMBIGUOUS when several. */
export function findActor(names: Pick<ActorNames, 'has' | 'named' | 'aliased'>, ref: string, argument: string): string | null {
  const wanted = foldName(ref);
  const slug = referredSlug(wanted);
  if (names.has(slug)) return slug;
  const named = names.named(wanted);
  const candidates = named.length > 0 ? named : names.aliased(wanted);
  if (candidates.length > 1) {
    fail({
      code: 'AMBIGUOUS',
      argument,
      message: `${shown(ref)} means several actors: ${candidates.join(', ')}.`,
      remedy: 'Name one of them by its slug.',
      candidates,
    });
  }
  return candidates[0] ?? null;
}

/** Like `findActor`, NOT_FOUND with the nearest names when there is none. */
export function resolveActor(names: ActorNames, ref: string, argument: string): string {
  if (ref.trim() === '') badInput(argument, 'The reference to an actor is empty.', "Give an actor's id, slug, name or alias.");
  const slug = findActor(names, ref, argument);
  if (slug !== null) return slug;
  if (names.empty) {
    const remedy = 'Load the article with `actor-graph seed`, or check DATA_DIR or NEO4J_URI.';
    fail({ code: 'NOT_FOUND', argument, message: `There is no actor ${shown(ref)}: the graph is empty.`, remedy, suggestions: [] });
  }
  const suggestions = names.alike(ref).slice(0, SUGGESTIONS);
  const remedy =
    suggestions.length > 0
      ? `Did you mean ${suggestions.join(' or ')}?`
      : 'Search for it with actors(search: …), which also finds misspelt names.';
  return fail({ code: 'NOT_FOUND', argument, message: `There is no actor ${shown(ref)}.`, remedy, suggestions });
}

/** Who is called what, of actors as columns in the order of their slugs; names and aliases are looked into when they are first asked for. */
export function calledIn(
  actors: Readonly<Record<'slug' | 'name', readonly string[]>> & { readonly aliases: readonly (readonly string[])[] },
  has: ActorNames['has'],
): Pick<ActorNames, 'has' | 'named' | 'aliased'> {
  const slugsBy = (names: readonly (readonly string[])[]) => {
    const slugs = new Map<string, string[]>();
    names.forEach((list, actor) => {
      for (const key of new Set(list.map(foldName))) {
        const same = slugs.get(key);
        if (same === undefined) slugs.set(key, [actors.slug[actor]]);
        else same.push(actors.slug[actor]);
      }
    });
    return slugs;
  };
  const byName = lazily(() => slugsBy(actors.name.map((name) => [name])));
  const byAlias = lazily(() => slugsBy(actors.aliases));
  return { has, named: (name) => byName().get(name) ?? [], aliased: (alias) => byAlias().get(alias) ?? [] };
}

/** What `make` gives, made when it is first asked for. */
export function lazily<T>(make: () => T): () => T {
  let made: { readonly value: T } | undefined;
  return () => (made ??= { value: make() }).value;
}
