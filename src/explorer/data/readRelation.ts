import { ReadRelationDocument } from '../__generated__/queries';
import { ask, Trouble } from './ask';
import { everyPage } from './everyPage';
import type { Addition } from './records';

/** Reads a relation with its ends and every statement about it. */
export async function readRelation(id: string, asking = ask): Promise<Addition> {
  const read = async (after: string | null) => {
    const { node } = await asking(ReadRelationDocument, { id, after });
    if (!isRelation(node)) throw new Trouble('REFUSED', 'This relation is no longer in the graph.');
    return node;
  };
  const relation = await read(null);
  const statements = await everyPage(relation.statements, async (cursor) => (await read(cursor)).statements);
  return { actors: [relation.source, relation.target], relations: [relation], statements: [[id, statements]] };
}

/** Whether a node that was read by its id is a relation. */
export function isRelation<Node extends object | null>(node: Node): node is Extract<Node, { readonly statements: unknown }> {
  return node !== null && 'statements' in node;
}
