import type { PatternProblem } from '../model/errors';
import { printable } from './printable';

const SHOWN_AFTER = 80;

/** The lines of a pattern in which something is wrong, each followed by a caret under every such place and what is wrong there. */
export function markedPattern(pattern: string, problems: readonly PatternProblem[]): string {
  const lines = pattern.split(/\r\n|\n|\r/);
  return lines
    .flatMap((line, index) => {
      const wrong = problems.filter((problem) => problem.line === index + 1);
      if (wrong.length === 0) return [];
      const margin = lines.length === 1 ? '  ' : `${String(index + 1).padStart(String(lines.length).length)} | `;
      const end = Math.max(...wrong.map(({ column }) => column)) + SHOWN_AFTER;
      const text = line.length > end ? `${line.slice(0, end)}…` : line;
      const marks = wrong.map(({ column, message }) => `${' '.repeat(margin.length + column - 1)}^ ${printable(message)}`);
      return [`${margin}${text.split('').map(printable).join('')}`, ...marks];
    })
    .join('\n');
}
