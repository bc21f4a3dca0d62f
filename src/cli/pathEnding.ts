import type { NearestView, PathPage } from '../engine/views';
import { namedByOptions } from './argumentOptions';
import { printable } from './printable';

/** What was looked for between two actors. */
export interface Sought {
  readonly from: string;
  readonly to: string;
  readonly minLength: number;
  readonly maxLength: number;
}

const STOPS: Readonly<Record<NonNullable<PathPage['stoppedBy']>, string>> = {
  LIMIT: 'the greatest number of paths was reached (MAX_PATHS)',
  LENGTH: 'the greatest length of a path was reached (MAX_PATH_LENGTH)',
  BUDGET: 'the search had tried as many steps as it may (PATH_BUDGET)',
  TIMEOUT: 'the time was over (PATH_TIMEOUT_MS)',
};

/** How many paths there are and how complete that is, as one or more lines; `sought` is null for a pattern. */
export function pathEnding(page: PathPage, sought: Sought | null): string {
  const lines = page.edges.length > 0 ? [found(page, sought)] : [`${nothing(page, sought)}`, ...nearestLines(page.nearest)];
  return lines.map(printable).join('\n');
}

function found({ edges, pathCount, complete, stoppedBy, longerPossible, hasNextPage }: PathPage, sought: Sought | null): string {
  const shown = edges.length === 1 ? '1 path' : `${edges.length} paths`;
  const all = pathCount === null || pathCount === BigInt(edges.length) ? shown : `${edges.length} of ${pathCount} paths`;
  if (hasNextPage) return `${all}; there are more (--first).`;
  if (!complete) return `${all}; there ${pathCount === null ? 'may be' : 'are'} more: ${stopped(stoppedBy)}.`;
  return longerPossible && sought !== null ? `${all}; there may be longer ones (--max-length).` : `${all}.`;
}

function nothing({ complete, stoppedBy, longerPossible }: PathPage, sought: Sought | null): string {
  const none = sought === null ? 'No path that matches' : `No path from ${sought.from} to ${sought.to}`;
  if (!complete) return `${none} was found, but that proves nothing: ${stopped(stoppedBy)}.`;
  if (sought === null) return `${none}: that is certain.`;
  const { minLength, maxLength } = sought;
  if (longerPossible) return `${none} of ${minLength} to ${maxLength} steps: that is certain. There may be a longer one (--max-length).`;
  return `${none} of any length from ${minLength} on: that is certain, under these conditions.`;
}

function stopped(reason: PathPage['stoppedBy']): string {
  return reason === null ? 'a bound of the server was reached' : STOPS[reason];
}

function nearestLines(nearest: NearestView | null): string[] {
  if (nearest === null) return [];
  const names = (actors: NearestView['fromStart']) => actors.map(({ name }) => name).join(', ');
  const sides = [
    ...(nearest.fromStart.length > 0 ? [`Farthest from the start: ${names(nearest.fromStart)}.`] : []),
    ...(nearest.fromEnd.length > 0 ? [`Farthest from the end: ${names(nearest.fromEnd)}.`] : []),
  ];
  return [...sides, ...(nearest.hint === null ? [] : [namedByOptions(nearest.hint)])];
}
