/** The columns by which the rows of each table can be ordered. */
export const SORT_COLUMNS = {
  actors: ['name', 'kind', 'aliases', 'relations', 'positive', 'negative'],
  relations: ['source', 'type', 'target', 'what', 'certainty', 'since', 'until', 'documents'],
  paths: ['path', 'length', 'sign', 'certainty', 'documents'],
} as const;

/** The tables that tell what the picture shows. */
export type TableName = keyof typeof SORT_COLUMNS;
/** The columns of a table that can order it. */
export type SortColumn<Table extends TableName> = (typeof SORT_COLUMNS)[Table][number];

/** By which column a table is ordered, and whether from the greatest to the least. */
export interface Sort<Column extends string = string> {
  readonly column: Column;
  readonly descending: boolean;
}

/** The order of each table; one that is not named is in its own order. */
export type Sorts = { readonly [Table in TableName]?: Sort<SortColumn<Table>> };

/** The orders in which a table is ordered by a column: upwards, if it was so already downwards, and then in its own order again. */
export function toggleSort<Table extends TableName>(sorts: Sorts, table: Table, column: SortColumn<Table>): Sorts {
  const present = sorts[table];
  if (present?.column === column && present.descending) {
    const { [table]: _, ...others } = sorts;
    return others;
  }
  return { ...sorts, [table]: { column, descending: present?.column === column } };
}
