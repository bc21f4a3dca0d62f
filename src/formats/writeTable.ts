import { stringify } from 'csv-stringify/sync';
import { guarded } from './formulaGuard';

const ROWS_PER_PIECE = 5000;

/**
 * A table as CSV text (RFC 4180), in pieces: a header, then a line for each row. Nothing is added but the quotes that CSV needs, and what
 * keeps a spreadsheet from running a cell.
 */
export function* writeTable(columns: readonly string[], rows: Iterable<readonly string[]>): Generator<string> {
  let piece: (readonly string[])[] = [columns];
  for (const row of rows) {
    piece.push(row);
    if (piece.length === ROWS_PER_PIECE) {
      yield stringifyRows(piece);
      piece = [];
    }
  }
  yield stringifyRows(piece);
}

function stringifyRows(rows: (readonly string[])[]): string {
  return stringify(
    rows.map((row) => row.map(guarded)),
    { quoted_match: /[\r\n]/ },
  );
}
