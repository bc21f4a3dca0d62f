import type { NodeResolvers } from '../__generated__/resolvers';
import { isActor, isRelation, isStatement } from '../nodeKind';

/** Which type a node is of. */
export const Node: NodeResolvers = {
  __resolveType: (node) => (isActor(node) ? 'Actor' : isRelation(node) ? 'Relation' : isStatement(node) ? 'Statement' : 'Document'),
};
