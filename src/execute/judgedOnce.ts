/** Whether an element, by its number, meets a condition. */
export interface Verdict {
  (element: number): boolean;
  /** What is known without asking, for loops in which a call would be felt: UNKNOWN, NO or YES for each element. */
  readonly known: Uint8Array;
}

export const UNKNOWN = 0;
export const NO = 1;
const YES = 2;

/** A test of `count` elements that judges each once, when it is first asked about: a search near its ends never pays for the whole graph. */
export function judgedOnce(count: number, test: (element: number) => boolean): Verdict {
  const verdicts = new Uint8Array(count);
  const judge = (element: number) => {
    if (verdicts[element] === UNKNOWN) verdicts[element] = test(element) ? YES : NO;
    return verdicts[element] === YES;
  };
  return Object.assign(judge, { known: verdicts });
}
