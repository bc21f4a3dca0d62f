import { constants, isUtf8 } from 'node:buffer';
import { CsvError, parse } from 'csv-parse/sync';
import { badInput, Failure } from '../model/errors';
import { checkText, shown } from '../model/text';
import { unguarded } from './formulaGuard';

/** A file from outside: its name, as messages show it, and its bytes. */
export interface InputFile {
  readonly name: string;
  readonly bytes: Uint8Array;
}

/** The columns of a table: those that must be there, and all that may be. */
export interface TableColumns<Column extends string> {
  readonly required: readonly Column[];
  readonly all: readonly Column[];
}

/** One record of a table: its cells, trimmed, '' where a cell is empty or its column missing, and its number, 1 for the first. */
export interface TableRow<Column extends string> {
  readonly cells: Readonly<Record<Column, string>>;
  readonly row: number;
  /** Where a cell stands, for messages: `relations.csv:14: since`. */
  place(column: Column): string;
}

/** What was read of a table, and a sentence for each line that is wrong: its file, line, column and what is expected. */
export interface ReadTable<Row> {
  readonly rows: readonly Row[];
  readonly problems: readonly string[];
}

interface CsvRecord {
  readonly record: readonly string[];
  /** The line on which the record begins, 1 for the first of the file. */
  readonly line: number;
}

/**
 * Reads a CSV file (RFC 4180, UTF-8, with or without BOM, any line ends; blank lines do not count) whose first line names its
 * columns in any order. `readRow` makes something of each record, and says what is wrong with it by throwing a Failure.
 */
export function readTable<Column extends string, Row>(
  file: InputFile,
  columns: TableColumns<Column>,
  readRow: (row: TableRow<Column>) => Row,
): ReadTable<Row> {
  const problems: string[] = [];
  const attempt = <Value>(action: () => Value): Value | undefined => {
    try {
      return action();
    } catch (error) {
      problems.push(problemLine(error, file.name));
      return undefined;
    }
  };
  const text = attempt(() => decode(file));
  if (text === undefined) return { rows: [], problems };
  const { records, broken } = splitRecords(text);
  const [header, ...body] = records;
  const names = attempt(() => readHeader(header, columns, file.name));
  if (names === undefined) return { rows: [], problems };
  const rows: Row[] = [];
  for (const [index, { record, line }] of body.entries()) {
    const place = `${file.name}:${line}`;
    attempt(() => {
      if (record.length !== names.length) {
        badInput(
          place,
          `${record.length} fields, but the header has ${names.length}.`,
          'Put fields that contain commas into double quotes.',
        );
      }
      const filled = names.map((name, column) => [name, checkText(unguarded(record[column].trim()), `${place}: ${name}`)]);
      const cells = Object.fromEntries([...columns.all.map((column) => [column, '']), ...filled]) as Record<Column, string>;
      rows.push(readRow({ cells, row: index + 1, place: (column) => `${place}: ${column}` }));
    });
  }
  if (broken !== null) problems.push(`${file.name}:${broken.line}: ${broken.message} What follows was not read.`);
  return { rows, problems };
}

/** Reads a cell that is one of `options`, in any case, with blanks or hyphens for underscores. */
export function readOption<Option extends string>(text: string, options: readonly Option[], place: string): Option {
  const wanted = readRequired(text, place)
    .toUpperCase()
    .replace(/[\s-]+/g, '_');
  return (
    options.find((option) => option === wanted) ?? badInput(place, `${shown(text)} is not known.`, `Use one of ${options.join(', ')}.`)
  );
}

/** Refuses an empty cell. */
export function readRequired(text: string, place: string): string {
  return text === '' ? badInput(place, 'The field is empty.', 'Fill it in.') : text;
}

/** The text of a file; anything but UTF-8 is bad input, and names the line. */
export function decode({ name, bytes }: InputFile): string {
  if (bytes.length > constants.MAX_STRING_LENGTH)
    badInput(name, `The file is too long to be read at once (${bytes.length} bytes).`, 'Split it.');
  if (!isUtf8(bytes)) badInput(`${name}:${firstWrongLine(bytes)}`, 'The file is not UTF-8.', 'Save it as UTF-8.');
  return new TextDecoder().decode(bytes);
}

function firstWrongLine(bytes: Uint8Array): number {
  for (let line = 1, start = 0; ; line += 1) {
    const newline = bytes.indexOf(0x0a, start);
    const end = newline === -1 ? bytes.length : newline + 1;
    if (end === bytes.length || !isUtf8(bytes.subarray(start, end))) return line;
    start = end;
  }
}

/** The records of a CSV text, and the place where its quotes make no sense, after which nothing can be read. */
function splitRecords(text: string): { records: CsvRecord[]; broken: { line: number; message: string } | null } {
  // The parser counts a CRLF inside quotes as two lines, so all line ends are made alike first.
  const lines = text.replace(/\r\n?/g, '\n');
  const records: CsvRecord[] = [];
  let linesRead = 0;
  try {
    parse(lines, {
      relax_column_count: true,
      skip_empty_lines: true,
      skip_records_with_empty_values: true,
      on_record: (record: string[], { lines: lastLine }) => {
        records.push({ record, line: lastLine - record.join('').split('\n').length + 1 });
        linesRead = lastLine;
        return null;
      },
    });
    return { records, broken: null };
  } catch (error) {
    if (!(error instanceof CsvError)) throw error;
    if (error.code !== 'CSV_QUOTE_NOT_CLOSED') {
      return {
        records,
        broken: {
          line: Number(error.lines),
          message: 'A double quote stands where none may stand; write "" for one inside a quoted field.',
        },
      };
    }
    // The parser names the end of the file; the record that it could not end begins after the last one that it could.
    const blank = lines
      .split('\n')
      .slice(linesRead)
      .findIndex((line) => !/^[\s,]*$/.test(line));
    return { records, broken: { line: linesRead + blank + 1, message: 'A double quote is opened here and never closed.' } };
  }
}

function readHeader<Column extends string>(header: CsvRecord | undefined, { required, all }: TableColumns<Column>, file: string): Column[] {
  const expected = `Begin the file with the columns ${required.join(', ')}; there may also be ${all.filter((name) => !required.includes(name)).join(', ')}.`;
  if (header === undefined) badInput(file, 'The file is empty.', expected);
  const place = `${file}:${header.line}`;
  const hint = header.record.length === 1 && /[;\t]/.test(header.record[0]) ? `Separate the fields by commas. ${expected}` : expected;
  const names = header.record.map((cell) => {
    const name = cell.trim().toLowerCase();
    return all.find((column) => column === name) ?? badInput(place, `There is no column ${shown(cell)}.`, hint);
  });
  const twice = names.find((name, index) => names.indexOf(name) !== index);
  if (twice !== undefined) badInput(place, `The column ${twice} stands twice.`, expected);
  const missing = required.filter((name) => !names.includes(name));
  if (missing.length > 0) badInput(place, `The column ${missing.join(', ')} is missing.`, expected);
  return names;
}

function problemLine(error: unknown, file: string): string {
  if (!(error instanceof Failure)) throw error;
  const { problem } = error;
  const place = 'argument' in problem && problem.argument !== undefined ? problem.argument : file;
  return `${place}: ${problem.message} ${problem.remedy}`;
}
