import { neighbourhood } from './execute/neighbourhood';
import { relationCounts } from './execute/relationCounts';
import { relationsOf, relationsUnder, type Part } from './execute/relationLists';
import { actorIndexOf, type Hit } from './engine/actorIndex';
import { actorOrder } from './engine/actorOrder';
import { findActor, resolveActor } from './engine/actorReference';
import { currentOver, type Sought } from './engine/current';
import { decodeCursor, encodeCursor } from './engine/cursor';
import { DEFAULT_PATH_BOUNDS, type PathBounds } from './engine/findPaths';
import { factsOfDatabase, factsOfProjection } from './engine/graphFacts';
import { compareKeys, pageOf, sliceByKey, type Slice } from './engine/page';
import { pathExecution } from './engine/pathExecution';
import type { ActorQuery, MatchQuery, NeighbourhoodQuery, PathQuery, RelationQuery, Role } from './engine/queries';
import { resolveFilter } from './engine/resolveFilter';
import type { Snapshot } from './engine/records';
import { storeAlone } from './engine/storeAlone';
import type { ListPage, NodeView, PathPage, RelatedActor, RelationView, StatementView, SubgraphView } from './engine/views';
import { kindOf, type Projection } from './graph/projection';
import type { Actor } from './model/actor';
import type { Document } from './model/document';
import { fail, invariant } from './model/errors';
import { NO_FILTER } from './model/filter';
import { parseNodeId } from './model/identity';
import type { Mention } from './model/mention';
import { STRUCTURE_TYPES } from './model/relationType';
import { mentionKey, type Page, type PageList, type Store, type WriteBatch, type WriteReceipt } from './store/store';

/**
 * What the product can do. Every answer is current: it misses no write that was acknowledged before the call. Functions that take
 * a list answer in its order, with one search and one read for the whole list. `deadline` is in ms since the epoch; a call that
 * cannot end by it fails with UNAVAILABLE or TIMEOUT.
 */
export interface Engine {
  /** The node of each global id, null where there is none (a malformed id too). */
  nodes(ids: readonly string[], deadline: number): Promise<(NodeView | null)[]>;
  /** The actor that a reference means, or null; AMBIGUOUS when it means several. */
  actor(ref: string, deadline: number): Promise<Actor | null>;
  actors(query: ActorQuery, deadline: number): Promise<ListPage<Actor>>;
  /** How many relations each actor (slug) has, of all types. */
  relationCounts(slugs: readonly string[], deadline: number): Promise<number[]>;
  relationPages(queries: readonly RelationQuery[], deadline: number): Promise<ListPage<RelationView>[]>;
  /** Like relationPages, each relation with the actor at its other end (`query.of` must be set). */
  relatedActorPages(queries: readonly RelationQuery[], deadline: number): Promise<ListPage<RelatedActor>[]>;
  /** What each actor (slug) leads, is part of or is a member of. */
  partOf(slugs: readonly string[], deadline: number): Promise<Actor[][]>;
  /** Who leads, is part of or is a member of each actor (slug). */
  parts(slugs: readonly string[], deadline: number): Promise<Actor[][]>;
  neighbourhood(query: NeighbourhoodQuery, deadline: number): Promise<SubgraphView>;
  findPaths(query: PathQuery, deadline: number): Promise<PathPage>;
  /** The paths that a pattern matches; BAD_PATTERN tells all that is wrong with it. */
  matchPaths(query: MatchQuery, deadline: number): Promise<PathPage>;
  /** Whether a path query has an answer; its selector and page do not matter. UNDECIDED when a bound of the server was hit first. */
  pathExists(query: PathQuery, deadline: number): Promise<boolean>;

  documents(page: { first: number; after: string | null }, deadline: number): Promise<ListPage<Document>>;
  /** The text of each document (id), null where it has none. */
  texts(documents: readonly string[], deadline: number): Promise<(string | null)[]>;
  statementPages(
    queries: readonly { document: string; first: number; after: string | null }[],
    deadline: number,
  ): Promise<ListPage<StatementView>[]>;
  mentionPages(
    queries: readonly (
      { document: string; first: number; after: string | null } | { actor: string; first: number; after: string | null }
    )[],
    deadline: number,
  ): Promise<ListPage<Mention>[]>;

  /** Applies a batch (see Store.write). */
  write(batch: WriteBatch): Promise<WriteReceipt>;
  /** Builds the projection if there is none that is current. */
  warm(deadline: number): Promise<void>;
  close(): Promise<void>;
}

/** The part that an actor plays in its relations of each role; null: any part of any relation. */
const PARTS: Readonly<Record<Role, Part | null>> = {
  relations: null,
  allies: { type: 'ALLY', end: 'either' },
  adversaries: { type: 'ADVERSARY', end: 'either' },
  suppliers: { type: 'SUPPLIER', end: 'target' },
  supplies: { type: 'SUPPLIER', end: 'source' },
  threatenedBy: { type: 'THREATENED_BY', end: 'source' },
  threatens: { type: 'THREATENED_BY', end: 'target' },
};

export interface EngineOptions {
  /** Whether a projection is built, true by default. Without one the store must run Cypher, and what needs the whole graph is UNSUPPORTED. */
  readonly projection?: boolean;
}

/** An engine over a store, which it closes when it is closed. */
export function openEngine(
  store: Store,
  bounds: PathBounds = DEFAULT_PATH_BOUNDS,
  { projection: wanted = true }: EngineOptions = {},
): Engine {
  const current = wanted ? currentOver(store) : null;
  const alone = storeAlone(store);
  const paths = pathExecution(store, current, alone, bounds);

  /** The answer to what no projection is needed for: `sought` names all that must be loaded. */
  function answerOf<Answer>(sought: () => Sought<Answer>, deadline: number): Promise<Answer> {
    return current === null ? alone.answer(async () => ({ ...sought(), seen: null }), deadline) : current.answer(sought, deadline);
  }

  /** The answer to what is searched for in the projection; UNSUPPORTED, naming what was asked, where there is none. */
  async function search<Answer>(what: string, seek: (snapshot: Snapshot) => Sought<Answer>, deadline: number): Promise<Answer> {
    if (current !== null) return current.answer(seek, deadline);
    const message = `${what} needs the whole graph in memory, which is switched off (PROJECTION=off).`;
    return fail({ code: 'UNSUPPORTED', message, remedy: 'Ask with `paths` or `match`, or set PROJECTION=on.' });
  }

  /** The pages of lists that only the store has. */
  function storePages<Item>(
    lists: readonly (PageList & { first: number; after: string | null })[],
    items: (page: Page, make: (statement: Page['statements'][number]) => StatementView) => readonly Item[],
    key: (item: Item) => string,
    deadline: number,
  ): Promise<ListPage<Item>[]> {
    return answerOf(() => {
      const pages = lists.map((list) => {
        const place = decodeCursor(list.list, list.after);
        return { ...list, after: place === null ? null : String(place[0]) };
      });
      return {
        wanted: { pages },
        assemble: (records) =>
          lists.map(({ list, after }, i) => {
            const page = records.page(i);
            return {
              edges: items(page, records.viewOf).map((item) => ({ cursor: encodeCursor([list, key(item)]), item })),
              totalCount: page.totalCount,
              hasNextPage: page.hasNext,
              hasPreviousPage: after !== null,
            };
          }),
      };
    }, deadline);
  }

  /** What is at the other end of each actor's structure relations. */
  function structure(slugs: readonly string[], end: 'source' | 'target', deadline: number): Promise<Actor[][]> {
    const what = end === 'target' ? '`partOf`' : '`parts`';
    const seek = ({ projection }: Snapshot): Sought<Actor[][]> => {
      const { relations, actors } = projection;
      const filter = { ...NO_FILTER, types: STRUCTURE_TYPES };
      const found = slugs.map((slug) => {
        const actor = actors.numberOf.get(slug);
        if (actor === undefined) return [];
        const touching = relationsOf(projection, filter, actor, null);
        const [here, there] = end === 'target' ? [relations.source, relations.target] : [relations.target, relations.source];
        return [...new Set(touching.filter((r) => here[r] === actor).map((r) => there[r]))]
          .sort((a, b) => a - b)
          .map((a) => actors.slug[a]);
      });
      return { wanted: { actors: found.flat() }, assemble: (records) => found.map((list) => list.map(records.actor)) };
    };
    return search(what, seek, deadline);
  }

  /** The relations that each query asks for, cut to its page. */
  function relationSlices(
    projection: Projection,
    queries: readonly RelationQuery[],
    listOf: (query: RelationQuery) => string,
    key: (query: RelationQuery, relation: number) => (string | number)[],
  ): Slice<number>[] {
    return queries.map((query) => {
      const filter = resolveFilter(factsOfProjection(projection), query.filter, false);
      const actor = query.of === null ? undefined : projection.actors.numberOf.get(query.of.actor);
      const relations =
        query.of === null
          ? relationsUnder(projection, filter)
          : actor === undefined
            ? []
            : relationsOf(projection, filter, actor, PARTS[query.of.role]);
      // Relations come in the order of their ids; other keys need sorting once.
      const keyed = relations.map((r) => ({ r, key: key(query, r) }));
      if (keyed.some(({ key: parts }) => parts.length > 1))
        keyed.sort((a, b) => (a.key[0] < b.key[0] ? -1 : a.key[0] > b.key[0] ? 1 : a.r - b.r));
      const slice = sliceByKey(listOf(query), keyed, (item) => item.key, query);
      return { ...slice, items: slice.items.map(({ r }) => r) };
    });
  }

  return {
    nodes: (ids, deadline) =>
      answerOf(() => {
        const named = ids.map((id) => ({ id, parsed: parseNodeId(id) }));
        const of = (type: string) => named.flatMap(({ id, parsed }) => (parsed?.type === type ? [id] : []));
        const slugs = named.flatMap(({ parsed }) => (parsed?.type === 'actor' ? [parsed.key] : []));
        return {
          wanted: { actors: slugs, relations: of('relation'), statements: of('statement'), documents: of('document') },
          assemble: (records) =>
            named.map(({ id, parsed }): NodeView | null => {
              switch (parsed?.type) {
                case 'actor': {
                  const actor = records.actorIfAny(parsed.key);
                  return actor === null ? null : { type: 'actor', actor };
                }
                case 'relation': {
                  const relation = records.relationIfAny(id);
                  return relation === null ? null : { type: 'relation', relation };
                }
                case 'statement': {
                  const statement = records.statement(id);
                  return statement === null ? null : { type: 'statement', statement };
                }
                case 'document': {
                  const document = records.document(id);
                  return document === null ? null : { type: 'document', document };
                }
                default:
                  return null;
              }
            }),
        };
      }, deadline),

    actor: (ref, deadline) => {
      const found = (slug: string | null): Sought<Actor | null> => ({
        wanted: { actors: slug === null ? [] : [slug] },
        assemble: (records) => (slug === null ? null : records.actor(slug)),
      });
      if (current !== null) return current.answer(({ projection }) => found(findActor(actorIndexOf(projection), ref, 'ref')), deadline);
      const { cypher } = store;
      invariant(cypher !== undefined, 'without a projection the store runs Cypher');
      return alone.answer(async () => {
        const { facts, version } = await factsOfDatabase(cypher, { actors: [ref], documents: [] }, false, deadline);
        return { ...found(findActor(facts.names, ref, 'ref')), seen: version };
      }, deadline);
    },

    actors: ({ search: text, kinds, order = null, ...page }, deadline) => {
      const seek = ({ projection }: Snapshot): Sought<ListPage<Actor>> => {
        const { slug } = projection.actors;
        const searching = text !== null && text.trim() !== '';
        const hits = searching ? actorIndexOf(projection).search(text) : slug.map((_, actor) => ({ actor, score: 0 }));
        const wanted = hits.filter(({ actor }) => kinds === null || kinds.includes(kindOf(projection, actor)));
        const { list, rank } = actorOrder(projection, order ?? (searching ? 'MATCH' : 'SLUG'));
        const key = (hit: Hit) => [...rank(hit), slug[hit.actor]];
        const sorted = order === null ? wanted : wanted.sort((a, b) => compareKeys(key(a), key(b)));
        const slice = sliceByKey(list, sorted, key, page);
        return {
          wanted: { actors: slice.items.map(({ actor }) => slug[actor]) },
          assemble: (records) => pageOf(list, slice, key, ({ actor }) => records.actor(slug[actor])),
        };
      };
      return search('`actors`', seek, deadline);
    },

    relationCounts: (slugs, deadline) => {
      const seek = ({ projection }: Snapshot): Sought<number[]> => {
        const counts = relationCounts(projection);
        return { wanted: {}, assemble: () => slugs.map((slug) => counts[projection.actors.numberOf.get(slug) ?? -1] ?? 0) };
      };
      return search('`relationCount`', seek, deadline);
    },

    relationPages: (queries, deadline) => {
      const seek = ({ projection }: Snapshot): Sought<ListPage<RelationView>[]> => {
        const { id } = projection.relations;
        const slices = relationSlices(
          projection,
          queries,
          () => 'relations',
          (_, r) => [id[r]],
        );
        return {
          wanted: { relations: slices.flatMap(({ items }) => items.map((r) => id[r])) },
          assemble: (records) =>
            slices.map((slice, i) =>
              pageOf(
                'relations',
                slice,
                (r) => [id[r]],
                (r) => records.relation(id[r], queries[i].filter),
              ),
            ),
        };
      };
      return search('A list of relations', seek, deadline);
    },

    relatedActorPages: (queries, deadline) => {
      const seek = ({ projection }: Snapshot): Sought<ListPage<RelatedActor>[]> => {
        const { relations, actors } = projection;
        const other = (query: RelationQuery, r: number) => {
          const source = actors.slug[relations.source[r]];
          return source === query.of?.actor ? actors.slug[relations.target[r]] : source;
        };
        const listOf = (query: RelationQuery) => {
          invariant(query.of !== null, 'related actors are those of an actor');
          return query.of.role;
        };
        const key = (query: RelationQuery, r: number) => [other(query, r), relations.id[r]];
        const slices = relationSlices(projection, queries, listOf, key);
        return {
          wanted: { relations: slices.flatMap(({ items }) => items.map((r) => relations.id[r])) },
          assemble: (records) =>
            slices.map((slice, i) =>
              pageOf(
                listOf(queries[i]),
                slice,
                (r) => key(queries[i], r),
                (r): RelatedActor => {
                  const relation = records.relation(relations.id[r], queries[i].filter);
                  return { actor: relation.source.slug === queries[i].of?.actor ? relation.target : relation.source, relation };
                },
              ),
            ),
        };
      };
      return search("A list of an actor's relations", seek, deadline);
    },

    partOf: (slugs, deadline) => structure(slugs, 'target', deadline),
    parts: (slugs, deadline) => structure(slugs, 'source', deadline),

    neighbourhood: (query, deadline) => {
      const seek = ({ projection }: Snapshot): Sought<SubgraphView> => {
        const facts = factsOfProjection(projection);
        const of = query.of.flatMap((ref, i) => projection.actors.numberOf.get(resolveActor(facts.names, ref, `of[${i}]`)) ?? []);
        const found = neighbourhood(projection, of, query.depth, resolveFilter(facts, query.filter, false), query.first);
        const slugs = found.actors.map((a) => projection.actors.slug[a]);
        const ids = found.relations.map((r) => projection.relations.id[r]);
        return {
          wanted: { actors: slugs, relations: ids },
          assemble: (records): SubgraphView => ({
            actors: slugs.map(records.actor),
            relations: ids.map((id) => records.relation(id, query.filter)),
            complete: found.complete,
          }),
        };
      };
      return search('`neighbourhood`', seek, deadline);
    },

    findPaths: paths.find,
    matchPaths: paths.match,
    pathExists: paths.exists,

    documents: async (page, deadline) => {
      const [documents] = await storePages(
        [{ list: 'documents', ...page }],
        ({ documents: found }) => found,
        ({ id }) => id,
        deadline,
      );
      return documents;
    },
    texts: (documents, deadline) =>
      answerOf(() => ({ wanted: { texts: documents }, assemble: (records) => documents.map(records.text) }), deadline),
    statementPages: (queries, deadline) =>
      storePages(
        queries.map((query) => ({ list: 'statementsOfDocument', ...query })),
        ({ statements }, view) => statements.map(view),
        ({ statement }) => statement.id,
        deadline,
      ),
    mentionPages: (queries, deadline) =>
      storePages(
        queries.map((query) => ('actor' in query ? { list: 'mentionsOfActor', ...query } : { list: 'mentionsInDocument', ...query })),
        ({ mentions }) => mentions,
        mentionKey,
        deadline,
      ),

    write: (batch) => store.write(batch),
    warm: (deadline) => answerOf(() => ({ wanted: {}, assemble: () => undefined }), deadline),
    close: () => store.close(),
  };
}
