import { Option } from 'commander';
import type { PathPage } from '../engine/views';
import { printPieces } from './output';
import { pathCsv } from './pathCsv';
import { pathEnding, type Sought } from './pathEnding';
import { pathJson } from './pathJson';
import { pathText } from './pathText';

const FORMATS = ['table', 'json', 'csv'] as const;
/** How paths are shown. */
export type PathFormat = (typeof FORMATS)[number];

/** The option that says how paths are shown. */
export function formatOption(): Option {
  return new Option('--format <format>', 'how to show them').choices(FORMATS).default(FORMATS[0]);
}

/** Prints the answer to a path query, and how complete it is: beside CSV, where it has no place, on stderr. */
export async function printPaths(page: PathPage, format: PathFormat, sought: Sought | null): Promise<void> {
  switch (format) {
    case 'table':
      return printPieces(pathText(page, sought));
    case 'json':
      return printPieces(pathJson(page));
    case 'csv':
      await printPieces(pathCsv(page));
      process.stderr.write(`${pathEnding(page, sought)}\n`);
  }
}
