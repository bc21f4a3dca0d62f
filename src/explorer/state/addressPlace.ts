/** Servers refuse requests whose heads are long (Node at 16 KB). */
const LONGEST_ASKED = 6000;

/** Where in an address a view's query stands: a long one behind `#`, which browsers keep to themselves. */
export function withQuery(path: string, query: string): string {
  return query.length <= LONGEST_ASKED ? path + query : `${path}#${query}`;
}

/** The view's query in an address. */
export function queryIn({ search, hash }: Pick<Location, 'search' | 'hash'>): string {
  return hash.startsWith('#?') ? hash.slice(1) : search;
}

/** Whether what stands behind `#` has to do with the view, and is not a place in the page. */
export function tellsView(hash: string): boolean {
  return hash === '' || hash.startsWith('#?');
}
