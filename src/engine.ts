import type { ActorQuery, NeighbourhoodQuery, PathQuery, RelationQuery } from './engine/queries';
import type { ListPage, NodeView, PathPage, RelatedActor, RelationView, SubgraphView } from './engine/views';
import type { Actor } from './model/actor';
import type { Document } from './model/document';
import type { Mention } from './model/mention';
import type { Statement } from './model/statement';
import type { WriteBatch, WriteReceipt } from './store/store';

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

  documents(page: { first: number; after: string | null }, deadline: number): Promise<ListPage<Document>>;
  /** The text of each document (id), null where it has none. */
  texts(documents: readonly string[], deadline: number): Promise<(string | null)[]>;
  statementPages(queries: readonly { document: string; first: number; after: string | null }[], deadline: number): Promise<ListPage<Statement>[]>;
  mentionPages(queries: readonly ({ document: string; first: number; after: string | null } | { actor: string; first: number; after: string | null })[], deadline: number): Promise<ListPage<Mention>[]>;

  /** Applies a batch (see Store.write). */
  write(batch: WriteBatch, deadline: number): Promise<WriteReceipt>;
  /** Builds the projection if there is none that is current. */
  warm(deadline: number): Promise<void>;
  close(): Promise<void>;
}
