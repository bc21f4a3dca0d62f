import type { PageArguments } from './queries';
import { encodeCursor, decodeCursor, type CursorParts } from './cursor';
import type { ListPage } from './views';

/** A page of a list that is sorted by key, whose keys compare part by part. */
export interface Slice<Item> {
  readonly items: readonly Item[];
  readonly totalCount: number;
  readonly hasPreviousPage: boolean;
  readonly hasNextPage: boolean;
}

type Key = readonly (string | number)[];

/** The page of `items` (sorted by `key`) that `page` asks for; the cursor is one of `list`. */
export function sliceByKey<Item>(
  list: string,
  items: readonly Item[],
  key: (item: Item) => Key,
  { first, after }: PageArguments,
): Slice<Item> {
  const place = decodeCursor(list, after);
  const begin = place === null ? 0 : countWhile(items, (item) => compareKeys(key(item), place) <= 0);
  const chosen = items.slice(begin, begin + first);
  return { items: chosen, totalCount: items.length, hasPreviousPage: begin > 0, hasNextPage: begin + chosen.length < items.length };
}

/** A slice as a page of what its items were made into. */
export function pageOf<Item, Made>(
  list: string,
  { items, ...rest }: Slice<Item>,
  key: (item: Item) => Key,
  make: (item: Item) => Made,
): ListPage<Made> {
  return { edges: items.map((item) => ({ cursor: encodeCursor([list, ...key(item)] as CursorParts), item: make(item) })), ...rest };
}

/** Compares keys part by part; a number is less than a string. */
export function compareKeys(a: Key, b: Key): number {
  for (let i = 0; i < Math.min(a.length, b.length); i++) {
    const [x, y] = [a[i], b[i]];
    if (typeof x !== typeof y) return typeof x === 'number' ? -1 : 1;
    if (x !== y) return x < y ? -1 : 1;
  }
  return a.length - b.length;
}

/** How many items from the front on hold, by bisection: once one does not, no later one does. */
function countWhile<Item>(items: readonly Item[], holds: (item: Item) => boolean): number {
  let low = 0;
  let high = items.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (holds(items[middle])) low = middle + 1;
    else high = middle;
  }
  return low;
}
