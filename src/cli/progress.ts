import { SingleBar } from 'cli-progress';
import type { Loaded, OnProgress, Written } from '../compose';

/** Shows a progress bar on stderr while `action` runs; nothing when stderr is no terminal. */
export async function withProgress<Result>(action: (onProgress: OnProgress) => Promise<Result>): Promise<Result> {
  if (!process.stderr.isTTY) return action(() => {});
  const bar = new SingleBar({
    format: '{bar} {percentage}% | {value} of {total} rows | {eta_formatted} left',
    stream: process.stderr,
    clearOnComplete: true,
  });
  let started = false;
  try {
    return await action((done, total) => {
      if (started) bar.update(done);
      else bar.start(total, done);
      started = true;
    });
  } finally {
    if (started) bar.stop();
  }
}

/** What was created or changed, as a sentence. */
export function writtenText(written: Written, place: string): string {
  const counts = Object.entries(written).filter(([, count]) => count > 0);
  if (counts.length === 0) return `The graph in ${place} already has all of it.`;
  return `Written to the graph in ${place}: ${counts.map(([table, count]) => `${count} ${count === 1 ? table.slice(0, -1) : table}`).join(', ')} (new or changed).`;
}

const MOST_LISTED = 50;

/** What an import did, as one or more lines: also whom it made, and what is left to do when it was interrupted. */
export function loadedText({ written, rowsDone, rows, made }: Loaded, place: string): string {
  if (rowsDone < rows) {
    const done = rowsDone === 0 ? 'Nothing was written' : `${rowsDone} of ${rows} rows are in the graph in ${place}`;
    return `Interrupted. ${done}. The same command again completes the import.`;
  }
  const more = made.length > MOST_LISTED ? ` and ${made.length - MOST_LISTED} more` : '';
  const list = `${made.slice(0, MOST_LISTED).join(', ')}${more}`;
  return [writtenText(written, place), ...(made.length === 0 ? [] : [`New actors, because nobody was called so: ${list}.`])].join('\n');
}
