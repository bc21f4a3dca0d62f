import { RELATION_TYPES } from '../../model/relationType';
import { versionText, type GraphVersion } from '../store';
import type { Connection } from './connection';
import { missingRevision, REVISION } from './read';

/** Whether some relation lacks the certainty that its statements give it: another client wrote it, and does not know of ours. */
const LACKING = RELATION_TYPES.map(
  (type) => `EXISTS {
    MATCH ()-[r:${type}]->() WHERE r.certainty IS NULL
    MATCH (s:Statement {relation: r.id}) WHERE s.polarity <> 'DENIED' }`,
).join(' OR ');

/**
 * A function that tells whether every relation of a state of the graph has the certainty that its statements give it. It looks at all
 * relations once, and again when anybody but actor-graph has written.
 */
export function certaintyKeeper(connection: Connection): (version: GraphVersion, deadline: number) => Promise<boolean> {
  let known: { readonly version: GraphVersion; readonly kept: boolean } | null = null;
  return async (version, deadline) => {
    if (known !== null && isOursAfter(known.version, version)) known = { version, kept: known.kept };
    if (known !== null && versionText(known.version) === versionText(version)) return known.kept;
    const { rows, bookmark } = await connection.read<{ n: number; nonce: string; lacking: boolean }>(
      { text: `${REVISION} RETURN n, nonce, ${LACKING} AS lacking` },
      deadline,
    );
    const { n, nonce, lacking } = rows[0] ?? missingRevision();
    known = { version: { revision: n, nonce, bookmark }, kept: !lacking };
    // Of another state than was asked for nothing is claimed.
    return versionText(known.version) === versionText(version) && known.kept;
  };
}

/** Whether only writes of actor-graph, each of which counts the revision up, lie between two states: then they are all the transactions. */
export function isOursAfter(before: GraphVersion, after: GraphVersion): boolean {
  const [first, last] = [transactionOf(before), transactionOf(after)];
  if (first === null || last === null || first.database !== last.database || before.nonce !== after.nonce) return false;
  return after.revision >= before.revision && last.number - first.number === after.revision - before.revision;
}

/**
 * The transaction that a bookmark names: a PackStream list of the database's 16 bytes, then its number, then what we do not know. Null where it
 * does not read that way, which nothing promises.
 */
function transactionOf({ bookmark }: GraphVersion): { readonly database: string; readonly number: number } | null {
  if (bookmark === null || !bookmark.startsWith('FB:')) return null;
  const bytes = Buffer.from(bookmark.slice('FB:'.length), 'base64');
  if (bytes.length < 20 || !bytes.subarray(0, 3).equals(Buffer.from([0x91, 0xcc, 16]))) return null;
  const number = integerAt(bytes, 19);
  return number === null ? null : { database: bytes.toString('hex', 3, 19), number };
}

/** A PackStream integer, 0 or more. */
function integerAt(bytes: Buffer, at: number): number | null {
  const marker = bytes[at];
  if (marker < 0x80) return marker;
  const left = bytes.length - at - 1;
  if (marker === 0xc9 && left >= 2) return bytes.readInt16BE(at + 1);
  if (marker === 0xca && left >= 4) return bytes.readInt32BE(at + 1);
  if (marker === 0xcb && left >= 8) return Number(bytes.readBigInt64BE(at + 1));
  return null;
}
