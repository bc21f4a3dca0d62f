import type { ActorParent, DocumentParent, NodeParent, RelationParent, StatementParent } from './parents';

// The kinds of node tell themselves apart by a field that only one of them has.

/** Whether a node is an actor. */
export function isActor(node: NodeParent): node is ActorParent {
  return 'slug' in node;
}

/** Whether a node is a relation. */
export function isRelation(node: NodeParent): node is RelationParent {
  return 'support' in node;
}

/** Whether a node is a statement. */
export function isStatement(node: NodeParent): node is StatementParent {
  return 'subject' in node;
}

/** Whether a node is a document. */
export function isDocument(node: NodeParent): node is DocumentParent {
  return 'sha256' in node;
}
