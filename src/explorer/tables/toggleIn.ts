import type { Session } from '../session/session';
import { toggleSelected } from '../state/selection';

/** Takes the actor or relation of a row into the selection, or out of it. */
export function toggleIn<Row extends { readonly id: string }>(
  { change }: Session,
  nameOf: (row: Row) => string,
): (row: Row, isSelected: boolean) => void {
  return (row, isSelected) => change((view) => toggleSelected(view, row.id), `${isSelected ? 'Unselected' : 'Selected'} ${nameOf(row)}.`);
}
