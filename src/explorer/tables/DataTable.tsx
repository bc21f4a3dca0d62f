import { useEffect, useMemo, useRef, useState } from 'preact/hooks';
import { useSession } from '../session/session';
import { pressable } from '../shell/pressable';
import { toggleSort, type Sort, type SortColumn, type TableName } from '../state/tableSort';
import { counted } from '../words/names';
import type { Column } from './column';
import { orderRows } from './orderRows';
import { pageAt, pageOf } from './pages';
import { TableRow, type RowParts } from './TableRow';

interface DataTableProps<Table extends TableName, Row extends { readonly id: string }> extends RowParts<Row> {
  readonly table: Table;
  /** Its accessible name and heading. */
  readonly name: string;
  readonly columns: readonly Column<Row, SortColumn<Table>>[];
  readonly rows: readonly Row[];
  /** Ids of the rows that are selected, the last selected one last. */
  readonly selected: readonly string[];
  readonly caption: string;
  /** Stands in the table when it has no rows. */
  readonly empty: string;
}

/** A table whose rows can be ordered by each column, selected and acted on. What is selected elsewhere comes into view. */
export function DataTable<Table extends TableName, Row extends { readonly id: string }>({
  table,
  name,
  columns,
  rows,
  selected,
  caption,
  empty,
  ...parts
}: DataTableProps<Table, Row>) {
  const { view, change, say } = useSession();
  const { sorts } = view.value;
  const sort: Sort<SortColumn<Table>> | undefined = sorts[table];
  const ordered = useMemo(() => orderRows(rows, columns, sort), [rows, columns, sort]);
  const [wanted, setWanted] = useState(0);
  const page = pageOf(ordered, wanted);
  const body = useRef<HTMLTableSectionElement>(null);

  const last = selected.at(-1);
  const turnedTo = useRef<string | undefined>(undefined);
  useEffect(() => {
    const place = ordered.findIndex(({ id }) => id === last);
    // Once for what is selected: who turns the page since wants to see another one.
    if (last !== turnedTo.current && place >= 0) setWanted(pageAt(place));
    if (last === undefined || place >= 0) turnedTo.current = last;
  }, [last, ordered]);
  useEffect(() => {
    const element = body.current;
    if (last === undefined || element === null || element.contains(document.activeElement)) return;
    [...element.rows].find(({ dataset }) => dataset.id === last)?.scrollIntoView({ block: 'nearest' });
  }, [last, page.number]);

  const turnTo = (number: number) => {
    setWanted(number);
    const { start, rows: shown } = pageOf(ordered, number);
    say(`${name}: ${start + 1} to ${start + shown.length} of ${rows.length}.`);
  };
  const order = ({ name: column, heading }: Column<Row, SortColumn<Table>>) => {
    const next = toggleSort(sorts, table, column);
    const now: Sort | undefined = next[table];
    const how =
      now === undefined ? 'are in their own order' : `are ordered by ${heading.toLowerCase()}, ${now.descending ? 'downwards' : 'upwards'}`;
    change((present) => ({ ...present, sorts: next }), `${name} ${how}.`);
  };

  return (
    <div class="table-section">
      <h2 id={headingId(table)} tabIndex={-1}>
        {name} <span class="count">{rows.length.toLocaleString('en')}</span>
      </h2>
      <div class="table-scroll" role="group" aria-label={`${name}, scrolled`} tabIndex={0}>
        <table aria-label={name}>
          <caption class="heard-only">{caption}</caption>
          <thead>
            <tr>
              <th scope="col" class="narrow">
                <span class="heard-only">Selected</span>
              </th>
              {columns.map((column) => {
                const isSorted = sort?.column === column.name;
                const direction = sort?.descending === true ? 'descending' : 'ascending';
                return (
                  <th
                    key={column.name}
                    scope="col"
                    class={column.isNumeric === true ? 'numeric' : undefined}
                    aria-sort={isSorted ? direction : 'none'}
                  >
                    <button type="button" class="sort" onClick={() => order(column)}>
                      {column.heading}
                      <span class="sort-sign" aria-hidden="true">
                        {isSorted ? (direction === 'ascending' ? '▲' : '▼') : '↕'}
                      </span>
                    </button>
                  </th>
                );
              })}
              {parts.hasMenu && (
                <th scope="col" class="narrow">
                  <span class="heard-only">Actions</span>
                </th>
              )}
            </tr>
          </thead>
          <tbody ref={body}>
            {page.rows.map((row) => (
              <TableRow key={row.id} row={row} columns={columns} isSelected={selected.includes(row.id)} {...parts} />
            ))}
            {rows.length === 0 && (
              <tr>
                <td colSpan={columns.length + (parts.hasMenu ? 2 : 1)} class="table-empty">
                  {empty}
                </td>
              </tr>
            )}
          </tbody>
        </table>
      </div>
      {page.count > 1 && (
        <nav class="pager" aria-label={`Pages of ${name.toLowerCase()}`}>
          <button type="button" {...pressable(page.number > 0, () => turnTo(page.number - 1))}>
            Previous
          </button>
          <span>
            {(page.start + 1).toLocaleString('en')} to {(page.start + page.rows.length).toLocaleString('en')} of{' '}
            {counted(rows.length, 'row')}
          </span>
          <button type="button" {...pressable(page.number < page.count - 1, () => turnTo(page.number + 1))}>
            Next
          </button>
        </nav>
      )}
    </div>
  );
}

/** The id of the heading of a table. */
export function headingId(table: TableName): string {
  return `table-${table}`;
}
