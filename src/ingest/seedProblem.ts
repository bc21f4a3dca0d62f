import { badInput } from '../model/errors';
import { shown } from '../model/text';

const MAX_LISTED = 50;

/** Where something stands in a seed folder: the file, the line (null: the file as a whole) and the item, such as "statement 3". */
export interface Place {
  readonly file: string;
  readonly line: number | null;
  readonly item: string | null;
}

/** Notes a problem and goes on, so that a writer sees all of them at once. */
export type Report = (place: Place, message: string) => void;

interface SeedProblem {
  readonly place: Place;
  readonly message: string;
}

/** A place that is a whole file. */
export function wholeFile(file: string): Place {
  return { file, line: null, item: null };
}

/** A list of problems that `report` adds to; `throwIfAny` ends the reading of `folder` with BAD_USER_INPUT that lists them, one per line. */
export function collectProblems(folder: string): { report: Report; throwIfAny: () => void } {
  const problems: SeedProblem[] = [];
  return {
    report: (place, message) => {
      problems.push({ place, message });
    },
    throwIfAny: () => {
      if (problems.length === 0) return;
      const lines = problems.sort(byPlace).slice(0, MAX_LISTED).map(lineOf);
      const left = problems.length - lines.length;
      if (left > 0) lines.push(`... and ${left} more.`);
      const count = problems.length === 1 ? 'a problem' : `${problems.length} problems`;
      badInput(
        folder,
        `The seed folder ${shown(folder)} has ${count}:\n${lines.join('\n')}`,
        'Correct the places named; nothing was loaded.',
      );
    },
  };
}

function byPlace(a: SeedProblem, b: SeedProblem): number {
  if (a.place.file !== b.place.file) return a.place.file < b.place.file ? -1 : 1;
  return (a.place.line ?? 0) - (b.place.line ?? 0);
}

/** One line, whatever the text from outside in it holds: control characters could break the line or steer a terminal. */
function lineOf({ place, message }: SeedProblem): string {
  const where = [place.line === null ? place.file : `${place.file}:${place.line}`, ...(place.item === null ? [] : [place.item])];
  return `${where.join(': ')}: ${message}`.replace(/\p{Cc}+/gu, ' ');
}
