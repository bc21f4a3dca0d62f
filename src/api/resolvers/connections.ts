import type { ListPage, RelatedActor } from '../../engine/views';
import type { PageInfo } from '../__generated__/resolvers';

interface Cursors {
  readonly edges: readonly { readonly cursor: string }[];
  readonly hasNextPage: boolean;
  readonly hasPreviousPage: boolean;
}

/** Where a page stands. */
export function pageInfo({ edges, hasNextPage, hasPreviousPage }: Cursors): PageInfo {
  return { hasNextPage, hasPreviousPage, startCursor: edges[0]?.cursor ?? null, endCursor: edges.at(-1)?.cursor ?? null };
}

/** The fields that every connection has which is not plain data of the page. */
export const connection = {
  pageInfo,
  nodes: <Item>({ edges }: ListPage<Item>): Item[] => edges.map(({ item }) => item),
};

/** The field of every edge that is not plain data of the page. */
export const edge = {
  node: <Item>({ item }: { readonly item: Item }): Item => item,
};

/** Like `connection`, for actors at the other end of a relation. */
export const relatedActorConnection = {
  pageInfo,
  nodes: ({ edges }: ListPage<RelatedActor>) => edges.map(({ item }) => item.actor),
};

/** Like `edge`, with the relation. */
export const relatedActorEdge = {
  node: ({ item }: { readonly item: RelatedActor }) => item.actor,
  relation: ({ item }: { readonly item: RelatedActor }) => item.relation,
};
