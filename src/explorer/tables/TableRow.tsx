import { contextMenu } from '../arrange/ContextMenu';
import { useEmphasis } from '../panels/links';
import type { Point } from '../state/view';
import type { Column } from './column';

/** What a table knows of its rows besides their columns. */
export interface RowParts<Row> {
  /** A row in words: `Japan`. */
  readonly nameOf: (row: Row) => string;
  /** What stands out on the canvas while a row is pointed at. */
  readonly emphasisOf: (row: Row) => readonly string[];
  /** Selects a row, or takes it out of the selection. */
  readonly toggle: (row: Row, isSelected: boolean) => void;
  /** Whether rows have the menu that they have on the canvas. */
  readonly hasMenu: boolean;
}

interface TableRowProps<Row> extends RowParts<Row> {
  readonly row: Row;
  readonly columns: readonly Column<Row, string>[];
  readonly isSelected: boolean;
}

/** A row: whether it is selected, its cells, and what can be done with it. The first cell is its head. */
export function TableRow<Row extends { readonly id: string }>({
  row,
  columns,
  isSelected,
  nameOf,
  emphasisOf,
  toggle,
  hasMenu,
}: TableRowProps<Row>) {
  const name = nameOf(row);
  const openMenu = (from: HTMLElement | null, at: Point) => {
    if (from !== null) contextMenu.value = { at, ids: [row.id], from };
  };
  const onContextMenu = (event: MouseEvent & { readonly currentTarget: HTMLElement }) => {
    if (!hasMenu) return;
    event.preventDefault();
    openMenu(event.currentTarget.querySelector<HTMLElement>('.row-menu-button'), { x: event.clientX, y: event.clientY });
  };
  return (
    <tr data-id={row.id} class={isSelected ? 'selected' : undefined} onContextMenu={onContextMenu} {...useEmphasis(emphasisOf(row))}>
      <td class="narrow">
        <input type="checkbox" aria-label={`Select ${name}`} checked={isSelected} onChange={() => toggle(row, isSelected)} />
      </td>
      {columns.map((column, place) => {
        const content = column.cell(row);
        if (place === 0) {
          return (
            <th key={column.name} scope="row">
              {content}
            </th>
          );
        }
        return (
          <td key={column.name} class={column.isNumeric === true ? 'numeric' : undefined}>
            {content}
          </td>
        );
      })}
      {hasMenu && (
        <td class="narrow">
          <button
            type="button"
            class="row-menu-button"
            aria-label={`Actions for ${name}`}
            aria-haspopup="menu"
            onClick={({ currentTarget }) => {
              const { left, bottom } = currentTarget.getBoundingClientRect();
              openMenu(currentTarget, { x: left, y: bottom });
            }}
          >
            ⋯
          </button>
        </td>
      )}
    </tr>
  );
}
