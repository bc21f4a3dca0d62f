import { createHash } from 'node:crypto';

const HASH_LENGTH = 24;

/** The first 96 bits of SHA-256, as hex, over the parts in order; a null part differs from every string. */
export function contentHash(parts: readonly (string | number | null)[]): string {
  return createHash('sha256').update(JSON.stringify(parts)).digest('hex').slice(0, HASH_LENGTH);
}

/** SHA-256 of a text's UTF-8 bytes, as hex. */
export function sha256(text: string): string {
  return createHash('sha256').update(text, 'utf8').digest('hex');
}

export const NODE_TYPES = ['actor', 'relation', 'statement', 'document'] as const;
export type NodeType = (typeof NODE_TYPES)[number];

/** What a global id such as `actor:north-korea` names, or null when it is not of that form. */
export function parseNodeId(id: string): { type: NodeType; key: string } | null {
  const colon = id.indexOf(':');
  const type = NODE_TYPES.find((name) => name === id.slice(0, colon));
  return type === undefined || colon + 1 === id.length ? null : { type, key: id.slice(colon + 1) };
}
