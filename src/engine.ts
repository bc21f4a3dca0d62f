import { neighbourhood } from './execute/neighbourhood';
import { relationsOf, relationsUnder, type Part } from './execute/relationLists';
import { actorIndexOf } from './engine/actorIndex';
import { currentOver } from './engine/current';
import { decodeCursor, encodeCursor } from './engine/cursor';
import { DEFAULT_PATH_BOUNDS, seekExistence, seekPaths, type PathBounds } from './engine/findPaths';
import { pageOf, sliceByKey, type Slice } from './engine/page';
import { questionOfMatch, questionOfPaths } from './engine/pathQuestion';
import type { ActorQuery, MatchQuery, NeighbourhoodQuery, PathQuery, RelationQuery, Role } from './engine/queries';
import { resolveFilter } from './engine/resolveFilter';
import type { ListPage, NodeView, PathPage, RelatedActor, RelationView, StatementView, SubgraphView } from './engine/views';
import { kindOf, type Projection } from './graph/projection';
import type { Actor } from './model/actor';
import type { Document } from './model/document';
import { invariant } from './model/errors';
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

/** An engine over a store, which it closes when it is closed. */
export function openEngine(store: Store, bounds: PathBounds = DEFAULT_PATH_BOUNDS): Engine {
  const { answer } = currentOver(store);

  /** The pages of lists that only the store has. */
  function storePages<Item>(
    lists: readonly (PageList & { first: number; after: string | null })[],
    items: (page: Page, make: (statement: Page['statements'][number]) => StatementView) => readonly Item[],
    key: (item: Item) => string,
    deadline: number,
  ): Promise<ListPage<Item>[]> {
    return answer(() => {
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
    return answer(({ projection }) => {
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
    }, deadline);
  }

  /** The relations that each query asks for, cut to its page. */
  function relationSlices(
    projection: Projection,
    queries: readonly RelationQuery[],
    listOf: (query: RelationQuery) => string,
    key: (query: RelationQuery, relation: number) => (string | number)[],
  ): Slice<number>[] {
    return queries.map((query) => {
      const filter = resolveFilter(projection, query.filter, false);
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
      answer(({ projection }) => {
        const named = ids.map((id) => ({ id, parsed: parseNodeId(id) }));
        const of = (type: string) => named.flatMap(({ id, parsed }) => (parsed?.type === type ? [id] : []));
        const known = {
          actors: new Set(
            named.flatMap(({ parsed }) => (parsed?.type === 'actor' && projection.actors.numberOf.has(parsed.key) ? [parsed.key] : [])),
          ),
          relations: new Set(of('relation').filter((id) => projection.relations.numberOf.has(id))),
        };
        return {
          wanted: { ...known, statements: of('statement'), documents: of('document') },
          assemble: (records) =>
            named.map(({ id, parsed }): NodeView | null => {
              switch (parsed?.type) {
                case 'actor':
                  return known.actors.has(parsed.key) ? { type: 'actor', actor: records.actor(parsed.key) } : null;
                case 'relation':
                  return known.relations.has(id) ? { type: 'relation', relation: records.relation(id, NO_FILTER) } : null;
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

    actor: (ref, deadline) =>
      answer(({ projection }) => {
        const found = actorIndexOf(projection).find(ref, 'ref');
        const slug = found === null ? null : projection.actors.slug[found];
        return { wanted: { actors: slug === null ? [] : [slug] }, assemble: (records) => (slug === null ? null : records.actor(slug)) };
      }, deadline),

    actors: ({ search, kinds, ...page }, deadline) =>
      answer(({ projection }) => {
        const { slug } = projection.actors;
        const searching = search !== null && search.trim() !== '';
        const hits = searching ? actorIndexOf(projection).search(search) : slug.map((_, actor) => ({ actor, score: 0 }));
        const wanted = hits.filter(({ actor }) => kinds === null || kinds.includes(kindOf(projection, actor)));
        const list = searching ? 'actorsFound' : 'actors';
        const key = ({ actor, score }: (typeof hits)[number]) => (searching ? [-score, slug[actor]] : [slug[actor]]);
        const slice = sliceByKey(list, wanted, key, page);
        return {
          wanted: { actors: slice.items.map(({ actor }) => slug[actor]) },
          assemble: (records) => pageOf(list, slice, key, ({ actor }) => records.actor(slug[actor])),
        };
      }, deadline),

    relationPages: (queries, deadline) =>
      answer(({ projection }) => {
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
      }, deadline),

    relatedActorPages: (queries, deadline) =>
      answer(({ projection }) => {
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
      }, deadline),

    partOf: (slugs, deadline) => structure(slugs, 'target', deadline),
    parts: (slugs, deadline) => structure(slugs, 'source', deadline),

    neighbourhood: (query, deadline) =>
      answer(({ projection }) => {
        const index = actorIndexOf(projection);
        const of = query.of.map((ref, i) => index.resolve(ref, `of[${i}]`));
        const found = neighbourhood(projection, of, query.depth, resolveFilter(projection, query.filter, false), query.first);
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
      }, deadline),

    findPaths: (query, deadline) =>
      answer(
        (snapshot) => seekPaths(snapshot, questionOfPaths(snapshot.projection, query, bounds.maxPathLength), query, bounds, deadline),
        deadline,
      ),
    matchPaths: (query, deadline) =>
      answer(
        (snapshot) => seekPaths(snapshot, questionOfMatch(snapshot.projection, query, bounds.maxPathLength), query, bounds, deadline),
        deadline,
      ),
    pathExists: (query, deadline) =>
      answer(async ({ projection }) => {
        const exists = await seekExistence(questionOfPaths(projection, query, bounds.maxPathLength), bounds, deadline);
        return { wanted: {}, assemble: () => exists };
      }, deadline),

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
      answer(() => ({ wanted: { texts: documents }, assemble: (records) => documents.map(records.text) }), deadline),
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
    warm: (deadline) => answer(() => ({ wanted: {}, assemble: () => undefined }), deadline),
    close: () => store.close(),
  };
}
