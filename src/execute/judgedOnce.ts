/** Whether an element, by its number, meets a condition. */
export type Verdict = (element: number) => boolean;

const UNKNOWN = 0;
const NO = 1;
const YES = 2;

/** A test of `count` elements that judges each once, when it is first asked about: a search near its ends never pays for the whole graph. */
export function judgedOnce(count: number, test: Verdict): Verdict {
  const verdicts = new Uint8Array(count);
  return (element) => {
    if (verdicts[element] === UNKNOWN) verdicts[element] = test(element) ? YES : NO;
    return verdicts[element] === YES;
  };
}
