import type { Projection } from '../graph/projection';
import { foldName } from '../model/actor';
import type { RelationFilter } from '../model/filter';
import { nearestName } from '../pattern/nearestName';
import type { CypherPaths, NameRequest, NamesFound } from '../store/store';
import { actorIndexOf } from './actorIndex';
import { calledIn, type ActorNames } from './actorReference';
import { groundFor, type Ground } from './ground';

/** What actors count as, for a question that is not (or not only) asked of a projection. */
export type Wholes = Pick<Ground, 'countsAs' | 'rolled'>;

/** What a question must know of the graph before it is a plan: what its words mean there. */
export interface GraphFacts<G extends Wholes = Ground> {
  readonly names: ActorNames;
  hasDocument(id: string): boolean;
  /** Every identifier scheme that an actor of the graph has, and the two that are always known. */
  identifierSchemes(): readonly string[];
  /** What the actors count as under a resolved filter. */
  groundFor(filter: RelationFilter): G;
}

const ALWAYS_KNOWN_SCHEMES = ['wikidata', 'iso3'];
const ITSELF: Wholes = { countsAs: (slug) => slug, rolled: null };

/** What a projection knows. */
export function factsOfProjection(projection: Projection): GraphFacts {
  return {
    names: actorIndexOf(projection),
    hasDocument: (id) => projection.documents.numberOf.has(id),
    identifierSchemes() {
      const schemes = projection.actors.identifiers.flatMap((identifiers) => identifiers.map(({ scheme }) => scheme));
      return [...new Set([...ALWAYS_KNOWN_SCHEMES, ...schemes])];
    },
    groundFor: (filter) => groundFor(projection, filter),
  };
}

/** The words of a question that name something: references to actors, and ids of documents. */
export interface Words {
  readonly actors: readonly string[];
  readonly documents: readonly string[];
}

/** The state of the graph in which the database gave words their meaning. */
export type DatabaseState = Pick<NamesFound, 'version' | 'size' | 'certaintyKept'>;

/** What the database knows of some words, and of no others; every actor counts as itself there. UNAVAILABLE by the deadline when it does not answer. */
export async function factsOfDatabase(
  cypher: CypherPaths,
  { actors, documents }: Words,
  schemes: NameRequest['schemes'],
  deadline: number,
): Promise<{ facts: GraphFacts<Wholes> } & DatabaseState> {
  const found = await cypher.names({ actors: [...new Set(actors.map(foldName))], documents, schemes }, deadline);
  const slug = found.actors.map((actor) => actor.slug);
  const slugs = new Set(slug);
  const known = new Set(found.documents);
  const columns = { slug, name: found.actors.map(({ name }) => name), aliases: found.actors.map(({ aliases }) => aliases) };
  return {
    version: found.version,
    size: found.size,
    certaintyKept: found.certaintyKept,
    facts: {
      names: {
        ...calledIn(columns, (wanted) => slugs.has(wanted)),
        alike(text) {
          const near = nearestName(foldName(text), slug);
          return near === null ? [] : [near];
        },
        empty: found.size.actors === 0,
      },
      hasDocument: (id) => known.has(id),
      identifierSchemes: () => [...new Set([...ALWAYS_KNOWN_SCHEMES, ...found.schemes])],
      groundFor: () => ITSELF,
    },
  };
}
