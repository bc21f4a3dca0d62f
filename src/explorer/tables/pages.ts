/** So many rows of a table are on the page at once: more would make it slow, and nobody reads them. */
export const ROWS_AT_ONCE = 100;

/** A part of the rows of a table. Pages are numbered from 0. */
export interface Page<Row> {
  readonly number: number;
  readonly count: number;
  readonly rows: readonly Row[];
  /** The place of its first row among all. */
  readonly start: number;
}

/** The page of this number; the last one where there are not so many. */
export function pageOf<Row>(rows: readonly Row[], wanted: number): Page<Row> {
  const count = Math.max(1, Math.ceil(rows.length / ROWS_AT_ONCE));
  const number = Math.min(Math.max(wanted, 0), count - 1);
  const start = number * ROWS_AT_ONCE;
  return { number, count, rows: rows.slice(start, start + ROWS_AT_ONCE), start };
}

/** The number of the page on which the row at a place stands. */
export function pageAt(place: number): number {
  return Math.floor(place / ROWS_AT_ONCE);
}
