import MiniSearch from 'minisearch';
import type { Projection } from '../graph/projection';
import { badInput, fail } from '../model/errors';
import { shown } from '../model/text';

/** An actor that a search found: its number, and how well it matches (greater is better). */
export interface Hit {
  readonly actor: number;
  readonly score: number;
}

/** Finds actors by what people call them. */
export interface ActorIndex {
  /** The actor that a reference (id, slug, name or alias, in that order, case ignored) means, or null; AMBIGUOUS when several. */
  find(ref: string, argument: string): number | null;
  /** Like `find`, NOT_FOUND with the nearest names when there is none. */
  resolve(ref: string, argument: string): number;
  /** The actors whose names or aliases match, best first: exact before prefix before misspelling, ties by slug. */
  search(text: string): Hit[];
}

const indexes = new WeakMap<Projection, ActorIndex>();
const SUGGESTIONS = 3;
const EXACT_SCORE = 1e6;

/** The index of a projection's actors, built when it is first asked for. */
export function actorIndexOf(projection: Projection): ActorIndex {
  let index = indexes.get(projection);
  if (index === undefined) {
    index = buildIndex(projection);
    indexes.set(projection, index);
  }
  return index;
}

function buildIndex({ actors }: Projection): ActorIndex {
  const byName = lazily(() => multimap(actors.name.map((name) => [name])));
  const byAlias = lazily(() => multimap(actors.aliases));
  const text = lazily(() => textIndex(actors));

  const find = (ref: string, argument: string): number | null => {
    const wanted = fold(ref);
    const bySlug = actors.numberOf.get(wanted.startsWith('actor:') ? wanted.slice('actor:'.length) : wanted);
    if (bySlug !== undefined) return bySlug;
    const named = byName().get(wanted) ?? byAlias().get(wanted) ?? [];
    if (named.length > 1) {
      const candidates = named.map((actor) => actors.slug[actor]);
      fail({
        code: 'AMBIGUOUS',
        argument,
        message: `${shown(ref)} means several actors: ${candidates.join(', ')}.`,
        remedy: 'Name one of them by its slug.',
        candidates,
      });
    }
    return named[0] ?? null;
  };

  const search = (query: string): Hit[] => {
    const wanted = fold(query);
    const exact = new Set([...(byName().get(wanted) ?? []), ...(byAlias().get(wanted) ?? [])]);
    const bySlug = actors.numberOf.get(wanted);
    if (bySlug !== undefined) exact.add(bySlug);
    const hits: Hit[] = [...exact].map((actor) => ({ actor, score: EXACT_SCORE }));
    for (const { id, score } of text().search(query)) {
      if (!exact.has(id)) hits.push({ actor: id, score: Math.round(score * 1000) / 1000 });
    }
    return hits.sort((a, b) => b.score - a.score || a.actor - b.actor);
  };

  return {
    find,
    search,
    resolve(ref, argument) {
      if (ref.trim() === '') badInput(argument, 'The reference to an actor is empty.', "Give an actor's id, slug, name or alias.");
      const actor = find(ref, argument);
      if (actor !== null) return actor;
      if (actors.slug.length === 0) {
        const remedy = 'Load the article with `actor-graph seed`, or check DATA_DIR or NEO4J_URI.';
        fail({ code: 'NOT_FOUND', argument, message: `There is no actor ${shown(ref)}: the graph is empty.`, remedy, suggestions: [] });
      }
      const suggestions = search(ref)
        .slice(0, SUGGESTIONS)
        .map((hit) => actors.slug[hit.actor]);
      const remedy =
        suggestions.length > 0
          ? `Did you mean ${suggestions.join(' or ')}?`
          : 'Search for it with actors(search: …), which also finds misspelt names.';
      return fail({ code: 'NOT_FOUND', argument, message: `There is no actor ${shown(ref)}.`, remedy, suggestions });
    },
  };
}

/** Names and aliases by their words: by prefix, and with as many wrong letters as a word of that length may have. */
function textIndex(actors: Projection['actors']): MiniSearch<{ id: number; name: string; aliases: string }> {
  const index = new MiniSearch<{ id: number; name: string; aliases: string }>({
    fields: ['name', 'aliases'],
    processTerm: (term) => fold(term) || null,
    searchOptions: { prefix: true, fuzzy: wrongLetters, combineWith: 'AND', boost: { name: 2 } },
  });
  index.addAll(
    actors.slug.map((slug, id) => ({ id, name: `${actors.name[id]} ${slug.replaceAll('-', ' ')}`, aliases: actors.aliases[id].join(' ') })),
  );
  return index;
}

/** How many letters of a word may be wrong; two swapped ones are two. */
function wrongLetters(word: string): number | false {
  if (word.length < 3) return false;
  return word.length < 5 ? 1 : 2;
}

function multimap(names: readonly (readonly string[])[]): ReadonlyMap<string, number[]> {
  const map = new Map<string, number[]>();
  names.forEach((list, actor) => {
    for (const key of new Set(list.map(fold))) {
      const same = map.get(key);
      if (same === undefined) map.set(key, [actor]);
      else same.push(actor);
    }
  });
  return map;
}

/** Case, accents' encoding and outer white space do not matter. */
function fold(text: string): string {
  return text.trim().normalize('NFC').toLowerCase();
}

function lazily<T>(make: () => T): () => T {
  let made: { readonly value: T } | undefined;
  return () => (made ??= { value: make() }).value;
}
