import type { ComponentChildren } from 'preact';

/** What rows are ordered by in a column; null stands last, whichever way. */
export type SortKey = string | number | null;

/** A column of a table. */
export interface Column<Row, Name extends string> {
  readonly name: Name;
  readonly heading: string;
  readonly isNumeric?: boolean;
  keyOf(row: Row): SortKey;
  /** What stands in its cells. */
  cell(row: Row): ComponentChildren;
}
