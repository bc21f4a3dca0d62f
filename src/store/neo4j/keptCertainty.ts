import { setTimeout as sleep } from 'node:timers/promises';
import { CERTAINTIES } from '../../model/certainty';
import { RELATION_TYPES } from '../../model/relationType';
import { versionText, type GraphVersion } from '../store';
import type { Connection } from './connection';
import { missingRevision, REVISION } from './read';

const RANKS = CERTAINTIES.map((name, rank) => `WHEN '${name}' THEN ${rank}`).join(' ');

/** Whether some relation has another certainty than its most certain affirming statement: another client wrote one of them. */
const WRONG = RELATION_TYPES.map(
  (type) => `EXISTS {
    MATCH ()-[r:${type}]->()
    WITH r, COLLECT {
      MATCH (s:Statement {relation: r.id}) WHERE s.polarity <> 'DENIED'
      RETURN s.certainty AS certainty ORDER BY CASE s.certainty ${RANKS} END DESC LIMIT 1 }[0] AS stated
    WITH r WHERE coalesce(r.certainty <> stated, (r.certainty IS NULL) <> (stated IS NULL))
    RETURN r }`,
).join(' OR ');

/** So long a question waits for a look at all relations; then it goes on without. */
const PATIENCE_MS = 250;
const LOOK_TIMEOUT_MS = 600_000;

/**
 * A function that tells whether every relation of a state of the graph is known to have the certainty that its statements give it. All
 * relations are looked at once, by one look for all who ask meanwhile, and again when anybody but actor-graph has written.
 */
export function certaintyKeeper(connection: Connection): (version: GraphVersion) => Promise<boolean> {
  let known: { readonly version: GraphVersion; readonly kept: boolean } | null = null;
  let looking: Promise<void> | null = null;

  /** Null where nothing is known of the state. */
  const keptIn = (version: GraphVersion): boolean | null => {
    if (known !== null && isOursAfter(known.version, version)) known = { version, kept: known.kept };
    return known !== null && versionText(known.version) === versionText(version) ? known.kept : null;
  };

  async function look(before: GraphVersion): Promise<void> {
    const { rows, bookmark } = await connection.read<{ n: number; nonce: string; wrong: boolean }>(
      { text: `${REVISION} RETURN n, nonce, ${WRONG} AS wrong` },
      Date.now() + LOOK_TIMEOUT_MS,
    );
    const { n, nonce, wrong } = rows[0] ?? missingRevision();
    const after = { revision: n, nonce, bookmark };
    // The bookmark is that of the end: had others written meanwhile, it would name a state that was not looked at.
    if (versionText(before) === versionText(after) || isOursAfter(before, after)) known = { version: after, kept: !wrong };
  }

  return async (version) => {
    const kept = keptIn(version);
    if (kept !== null) return kept;
    // A look that fails claims nothing; whoever asks next begins another.
    looking ??= look(version).then(
      () => void (looking = null),
      () => void (looking = null),
    );
    const timer = new AbortController();
    const patience = sleep(PATIENCE_MS, undefined, { signal: timer.signal, ref: false }).catch(() => undefined);
    await Promise.race([looking, patience]);
    timer.abort();
    // Of another state than was asked for nothing is claimed.
    return keptIn(version) ?? false;
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
