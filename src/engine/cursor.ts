import { fail } from '../model/errors';

/** The parts of a cursor: which list it belongs to, and the place in it. */
export type CursorParts = readonly [list: string, ...place: (string | number)[]];

/** An opaque cursor. */
export function encodeCursor(parts: CursorParts): string {
  return Buffer.from(JSON.stringify(parts), 'utf8').toString('base64url');
}

/** The place that a cursor of this list names, null for none; BAD_CURSOR when it is broken or another list's. */
export function decodeCursor(list: string, cursor: string | null): (string | number)[] | null {
  if (cursor === null) return null;
  let parts: unknown;
  try {
    parts = JSON.parse(Buffer.from(cursor, 'base64url').toString('utf8'));
  } catch {
    return badCursor('It is damaged.');
  }
  if (!Array.isArray(parts) || !parts.every((part) => typeof part === 'string' || typeof part === 'number'))
    return badCursor('It is damaged.');
  const [of, ...place] = parts;
  if (of !== list || encodeCursor([of, ...place]) !== cursor) return badCursor('It belongs to another list or to other arguments.');
  return place;
}

/** BAD_CURSOR for the argument `after`. */
export function badCursor(why: string): never {
  return fail({
    code: 'BAD_CURSOR',
    argument: 'after',
    message: `The cursor in "after" is not one of this list. ${why}`,
    remedy: 'Pass a cursor that an answer to the same query gave, or leave "after" out.',
  });
}
