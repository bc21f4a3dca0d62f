import { fail } from '../model/errors';
import { badCursor, decodeCursor, encodeCursor } from './cursor';

const LIST = 'paths';

/** The cursor of the path after which so many have come: it names the query, the state of the graph (as text), and the place. */
export function pathCursor(identity: string, version: string, count: number): string {
  return encodeCursor([LIST, identity, version, count]);
}

/** How many paths come before the page. BAD_CURSOR for a cursor of another query, CURSOR_EXPIRED for one of another state of the graph. */
export function pathsBefore(after: string | null, identity: string, version: string): number {
  const place = decodeCursor(LIST, after);
  if (place === null) return 0;
  const [of, at, count] = place;
  if (of !== identity || typeof count !== 'number' || !Number.isSafeInteger(count) || count < 0) {
    return badCursor('It belongs to other arguments.');
  }
  if (at !== version) {
    const remedy = 'Ask for the first page again.';
    fail({ code: 'CURSOR_EXPIRED', argument: 'after', message: 'The graph has changed since the page before.', remedy });
  }
  return count;
}
