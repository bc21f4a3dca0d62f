import MiniSearch, { type SearchOptions } from 'minisearch';
import type { Projection } from '../graph/projection';
import { foldName } from '../model/actor';
import { calledIn, lazily, type ActorNames } from './actorReference';

/** An actor that a search found: its number, and how well it matches (greater is better). */
export interface Hit {
  readonly actor: number;
  readonly score: number;
}

/** Finds actors by what people call them. */
export interface ActorIndex extends ActorNames {
  /** The actors whose names or aliases match, best first: exact before prefix before misspelling, ties by slug. */
  search(text: string): Hit[];
}

const indexes = new WeakMap<Projection, ActorIndex>();
/** What an exact match has more than one whose words all begin an actor's words, and that more than one with a wrong letter. */
const BETTER_BY = 1e6;

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
  const calledSo = calledIn(actors, (slug) => actors.numberOf.has(slug));
  const text = lazily(() => textIndex(actors));

  const search = (query: string): Hit[] => {
    const wanted = foldName(query);
    const exact = new Set(
      [wanted, ...calledSo.named(wanted), ...calledSo.aliased(wanted)].flatMap((slug) => actors.numberOf.get(slug) ?? []),
    );
    const scores = new Map([...exact].map((actor) => [actor, 2 * BETTER_BY]));
    const add = (atLeast: number, options: SearchOptions) => {
      for (const { id, score } of text().search(query, options)) {
        if (!scores.has(id)) scores.set(id, atLeast + Math.round(score * 1000) / 1000);
      }
    };
    add(BETTER_BY, { fuzzy: false });
    add(0, { fuzzy: wrongLetters });
    return [...scores].map(([actor, score]) => ({ actor, score })).sort((a, b) => b.score - a.score || a.actor - b.actor);
  };

  return {
    ...calledSo,
    alike: (query) => search(query).map(({ actor }) => actors.slug[actor]),
    empty: actors.slug.length === 0,
    search,
  };
}

/** Names and aliases by their words and by how these begin. */
function textIndex(actors: Projection['actors']): MiniSearch<{ id: number; name: string; aliases: string }> {
  const index = new MiniSearch<{ id: number; name: string; aliases: string }>({
    fields: ['name', 'aliases'],
    processTerm: (term) => foldName(term) || null,
    searchOptions: { prefix: true, combineWith: 'AND', boost: { name: 2 } },
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
