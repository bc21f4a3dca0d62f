/** How complete the answer to a path query is, in the names of the API. */
export interface Completeness {
  /** How many paths the whole answer has; null: that is not known. */
  readonly pathCount: string | null;
  /** Whether there are more pages. */
  readonly hasNextPage: boolean;
  readonly complete: boolean;
  readonly stoppedBy: 'LIMIT' | 'LENGTH' | 'BUDGET' | 'TIMEOUT' | null;
  readonly longerPossible: boolean;
}

const STOPS: Readonly<Record<NonNullable<Completeness['stoppedBy']>, string>> = {
  LIMIT: 'the greatest number of paths was reached',
  LENGTH: 'the greatest length of a path was reached',
  BUDGET: 'the search had tried as many steps as it may',
  TIMEOUT: 'the time was over',
};

/** What an answer of so many paths proves, in one or more sentences. */
export function completenessOf({ pathCount, hasNextPage, complete, stoppedBy, longerPossible }: Completeness, shown: number): string {
  const stop = stoppedBy === null ? 'a bound of the server was reached' : STOPS[stoppedBy];
  if (shown === 0) {
    if (!complete) return `No path was found, but that proves nothing: ${stop}.`;
    if (longerPossible) return 'There is no path of the lengths that were asked for: that is certain. There may be a longer one.';
    return 'There is no path: that is certain, under these conditions.';
  }
  if (hasNextPage) {
    const first = shown === 1 ? 'The first' : `The first ${shown}`;
    return pathCount === null ? `${first} ${shown === 1 ? 'path' : 'paths'}; there are more.` : `${first} of ${pathCount} paths.`;
  }
  const paths = shown === 1 ? '1 path' : `${shown} paths`;
  if (!complete) return `${paths}; there may be more, for ${stop}.`;
  return longerPossible
    ? `${paths}: all of the lengths that were asked for. There may be longer ones.`
    : `${paths}: all that the question asks for.`;
}
