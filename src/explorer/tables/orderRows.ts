import type { Sort } from '../state/tableSort';
import type { Column, SortKey } from './column';

const collator = new Intl.Collator('en', { numeric: true });

/** The rows in the order of a column; without a sort in their own order, which also decides between equals. */
export function orderRows<Row, Name extends string>(
  rows: readonly Row[],
  columns: readonly Pick<Column<Row, Name>, 'name' | 'keyOf'>[],
  sort: Sort<Name> | undefined,
): readonly Row[] {
  const column = columns.find(({ name }) => name === sort?.column);
  if (sort === undefined || column === undefined) return rows;
  const keyed = rows.map((row) => ({ row, key: column.keyOf(row) }));
  keyed.sort((a, b) => {
    if (a.key === null || b.key === null) return Number(a.key === null) - Number(b.key === null);
    return sort.descending ? compareKeys(b.key, a.key) : compareKeys(a.key, b.key);
  });
  return keyed.map(({ row }) => row);
}

function compareKeys(a: NonNullable<SortKey>, b: NonNullable<SortKey>): number {
  return typeof a === 'number' && typeof b === 'number' ? a - b : collator.compare(String(a), String(b));
}
