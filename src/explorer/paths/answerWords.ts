import type { StopReason } from '../__generated__/queries';
import type { PathAnswer } from '../session/pathSearch';
import type { PathQuestion } from '../state/pathQuestion';
import { lengthWords, selectorWords } from './conditionWords';

/** What an answer says of itself: first how many paths there are, then how far that can be relied on. */
export interface AnswerWords {
  readonly count: string;
  readonly proof: string;
}

const STOPS: Readonly<Record<StopReason, string>> = {
  LIMIT: 'the server gives no more paths than these',
  LENGTH: 'the server follows no longer paths',
  BUDGET: 'the search had tried as many steps as it may',
  TIMEOUT: 'the time was over',
};

/** An answer in plain words: how many paths, which, whether it is complete, what stopped it, and whether longer ones are possible. */
export function answerWords(
  answer: Pick<PathAnswer, 'pathCount' | 'hasNextPage' | 'complete' | 'stoppedBy' | 'longerPossible'> & { shown: number },
  question: PathQuestion,
): AnswerWords {
  return answer.shown === 0 ? noneWords(answer, question) : foundWords(answer, question);
}

type Ending = Pick<PathAnswer, 'pathCount' | 'hasNextPage' | 'complete' | 'stoppedBy' | 'longerPossible'> & { readonly shown: number };

function foundWords({ shown, pathCount, hasNextPage, complete, stoppedBy, longerPossible }: Ending, question: PathQuestion): AnswerWords {
  const which =
    question.pattern === null
      ? `Asked for: ${selectorWords(question)}, of ${lengthWords(question)}.`
      : 'Asked for: what matches the pattern.';
  const end = complete
    ? hasNextPage
      ? 'Nothing has stopped the search so far.'
      : 'The answer is complete.'
    : `The answer is not complete: ${stopped(stoppedBy)}.`;
  return {
    count: countWords(shown, pathCount, hasNextPage),
    proof: [which, end, longerWords(longerPossible, complete && !hasNextPage, question)].join(' '),
  };
}

function countWords(shown: number, pathCount: string | null, hasNextPage: boolean): string {
  if (pathCount !== null && pathCount !== String(shown)) return `${shown} of ${pathCount} paths`;
  if (hasNextPage) return `The first ${shown} paths; how many there are is not known yet`;
  return shown === 1 ? '1 path' : `${shown} paths`;
}

/** What there is besides; only where all of the answer is here (`isWhole`) is known that nothing else is as short. */
function longerWords(longerPossible: boolean, isWhole: boolean, { pattern, select, maxLength }: PathQuestion): string {
  if (!longerPossible) {
    if (pattern !== null || select !== 'ALL_SHORTEST') return 'Looking for longer paths would add nothing.';
    const longer = 'Longer ones can be asked for under Conditions.';
    return isWhole ? `No other path is as short. ${longer}` : longer;
  }
  return pattern === null
    ? `Paths of more than ${maxLength === 1 ? '1 step' : `${maxLength} steps`} were not looked for; there may be some.`
    : 'There may be longer ones.';
}

function noneWords({ complete, stoppedBy, longerPossible }: Ending, question: PathQuestion): AnswerWords {
  if (!complete) return { count: 'No path was found', proof: `That proves nothing: ${stopped(stoppedBy)}.` };
  const what = question.pattern === null ? '' : ' that matches the pattern';
  if (!longerPossible) return { count: `There is no path${what}`, proof: 'That is certain, for any length, under these conditions.' };
  if (question.pattern !== null)
    return { count: `There is no path${what}`, proof: 'That is certain for the lengths that were looked at. There may be a longer one.' };
  return { count: `There is no path of ${lengthWords(question)}`, proof: 'That is certain. There may be a longer one.' };
}

function stopped(reason: StopReason | null): string {
  return reason === null ? 'a bound of the server was reached' : STOPS[reason];
}
