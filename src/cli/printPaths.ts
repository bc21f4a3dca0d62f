import { Option } from 'commander';
import type { PathPage } from '../engine/views';
import { reportHtml } from '../formats/reportHtml';
import { reportMarkdown } from '../formats/reportMarkdown';
import { printPieces } from './output';
import { pathCsv } from './pathCsv';
import type { Asked } from './asked';
import { pathEnding } from './pathEnding';
import { pathJson } from './pathJson';
import { pathText } from './pathText';
import { reportOf } from './reportOf';

const FORMATS = ['table', 'json', 'csv', 'markdown', 'html'] as const;
/** How paths are shown. */
export type PathFormat = (typeof FORMATS)[number];

/** The option that says how paths are shown. */
export function formatOption(): Option {
  return new Option('--format <format>', 'how to show them; markdown and html are reports with quotes and sources')
    .choices(FORMATS)
    .default(FORMATS[0]);
}

/** Prints the answer to a path query, and how complete it is: beside CSV, where it has no place, on stderr. */
export async function printPaths(page: PathPage, format: PathFormat, asked: Asked): Promise<void> {
  switch (format) {
    case 'table':
      return printPieces(pathText(page, asked.sought));
    case 'markdown':
      return printPieces([reportMarkdown(reportOf(page, asked, today()))]);
    case 'html':
      return printPieces([reportHtml(reportOf(page, asked, today()))]);
    case 'json':
      return printPieces(pathJson(page));
    case 'csv':
      await printPieces(pathCsv(page));
      process.stderr.write(`${pathEnding(page, asked.sought)}\n`);
  }
}

function today(): string {
  return new Date().toISOString().slice(0, 10);
}
