/** What makes a spreadsheet run a cell as a formula, also in full width, and a cell that is guarded already. */
const FORMULA = /^'*[=+\-@\t\r\uff1d\uff0b\uff0d\uff20]/;
const GUARDED = /^'+[=+\-@\t\r\uff1d\uff0b\uff0d\uff20]/;

/**
 * A cell that no spreadsheet runs: what begins like a formula gets an apostrophe before it, as people write it there and as OWASP's page on
 * CSV injection has it. `unguarded` takes it away again.
 */
export function guarded(cell: string): string {
  return FORMULA.test(cell) ? `'${cell}` : cell;
}

/** The cell that was guarded; any other is as it is. */
export function unguarded(cell: string): string {
  return GUARDED.test(cell) ? cell.slice(1) : cell;
}
