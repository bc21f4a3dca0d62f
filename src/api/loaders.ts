import DataLoader from 'dataloader';
import type { Engine } from '../engine';
import type { RelationQuery } from '../engine/queries';
import type { ListPage, NodeView, RelatedActor, RelationView, StatementView } from '../engine/views';
import type { Actor } from '../model/actor';
import { invariant } from '../model/errors';
import type { Mention } from '../model/mention';
import type { NodeParent } from './parents';

type StatementQuery = Parameters<Engine['statementPages']>[0][number];
type MentionQuery = Parameters<Engine['mentionPages']>[0][number];

/** One loader for each list function of the engine: the fields of one level of a query become one call. */
export interface Loaders {
  /** By global id; null where there is none. */
  readonly nodes: DataLoader<string, NodeParent | null>;
  readonly relationPages: DataLoader<RelationQuery, ListPage<RelationView>>;
  readonly relatedActorPages: DataLoader<RelationQuery, ListPage<RelatedActor>>;
  /** By slug. */
  readonly relationCounts: DataLoader<string, number>;
  /** By slug. */
  readonly partOf: DataLoader<string, Actor[]>;
  /** By slug. */
  readonly parts: DataLoader<string, Actor[]>;
  /** By document id; null where it has no text. */
  readonly texts: DataLoader<string, string | null>;
  readonly statementPages: DataLoader<StatementQuery, ListPage<StatementView>>;
  readonly mentionPages: DataLoader<MentionQuery, ListPage<Mention>>;
}

// Two pages are seldom the same, and telling so would cost more than reading one twice.
const NO_CACHE = { cache: false };

/** The loaders of one request; they live no longer, so that the next request reads what is current. */
export function createLoaders(engine: Engine, deadline: number): Loaders {
  return {
    nodes: new DataLoader(async (ids: readonly string[]) => (await engine.nodes(ids, deadline)).map(parentOf)),
    relationPages: new DataLoader((queries: readonly RelationQuery[]) => engine.relationPages(queries, deadline), NO_CACHE),
    relatedActorPages: new DataLoader((queries: readonly RelationQuery[]) => engine.relatedActorPages(queries, deadline), NO_CACHE),
    relationCounts: new DataLoader((slugs: readonly string[]) => engine.relationCounts(slugs, deadline)),
    partOf: new DataLoader((slugs: readonly string[]) => engine.partOf(slugs, deadline)),
    parts: new DataLoader((slugs: readonly string[]) => engine.parts(slugs, deadline)),
    texts: new DataLoader((ids: readonly string[]) => engine.texts(ids, deadline)),
    statementPages: new DataLoader((queries: readonly StatementQuery[]) => engine.statementPages(queries, deadline), NO_CACHE),
    mentionPages: new DataLoader((queries: readonly MentionQuery[]) => engine.mentionPages(queries, deadline), NO_CACHE),
  };
}

function parentOf(view: NodeView | null): NodeParent | null {
  switch (view?.type) {
    case undefined:
      return null;
    case 'actor':
      return view.actor;
    case 'relation':
      return view.relation;
    case 'statement':
      return view.statement;
    case 'document':
      return view.document;
  }
}

/** What `id` names, for a reference that the store keeps whole: it must be there, and of the kind that `isKind` tells. */
export async function loadReferenced<Kind extends NodeParent>(loaders: Loaders, id: string, isKind: (node: NodeParent) => node is Kind): Promise<Kind> {
  const node = await loaders.nodes.load(id);
  invariant(node !== null && isKind(node), `${id} is referred to, but is not there`);
  return node;
}
