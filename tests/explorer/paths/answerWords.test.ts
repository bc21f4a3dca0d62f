import { answerWords } from '../../../src/explorer/paths/answerWords';
import { NO_QUESTION, type PathQuestion } from '../../../src/explorer/state/pathQuestion';

const ANSWER = { shown: 2, pathCount: '2', hasNextPage: false, complete: true, stoppedBy: null, longerPossible: false };
const BETWEEN = { ...NO_QUESTION, from: 'japan', to: 'ukraine' };
const words = (answer: Partial<Parameters<typeof answerWords>[0]>, question: Partial<PathQuestion> = {}) =>
  answerWords({ ...ANSWER, ...answer }, { ...BETWEEN, ...question });

describe('how many paths there are', () => {
  it.each([
    [{}, '2 paths'],
    [{ shown: 1, pathCount: '1' }, '1 path'],
    [{ shown: 10, pathCount: '34', hasNextPage: true }, '10 of 34 paths'],
    [{ shown: 10, pathCount: null, hasNextPage: true }, 'The first 10 paths; how many there are is not known yet'],
    [{ shown: 10, pathCount: null, complete: false, stoppedBy: 'BUDGET' as const }, '10 paths'],
    [{ shown: 0, pathCount: '0' }, 'There is no path'],
    [{ shown: 0, pathCount: '0', longerPossible: true }, 'There is no path of 1 to 6 steps'],
    [{ shown: 0, pathCount: null, complete: false, stoppedBy: 'TIMEOUT' as const }, 'No path was found'],
  ])('%j: %s', (answer, count) => expect(words(answer).count).toBe(count));
});

describe('what that proves', () => {
  it.each([
    [
      {},
      {},
      'Asked for: all of the shortest, of 1 to 6 steps. The answer is complete. No other path is as short. Longer ones can be asked for under Conditions.',
    ],
    [
      { hasNextPage: true },
      {},
      'Asked for: all of the shortest, of 1 to 6 steps. Nothing has stopped the search so far. Longer ones can be asked for under Conditions.',
    ],
    [
      { complete: false, stoppedBy: 'TIMEOUT' as const },
      {},
      'Asked for: all of the shortest, of 1 to 6 steps. The answer is not complete: the time was over. Longer ones can be asked for under Conditions.',
    ],
    [
      { longerPossible: true },
      { select: 'ALL' as const, maxLength: 3 },
      'Asked for: all, of 1 to 3 steps. The answer is complete. Paths of more than 3 steps were not looked for; there may be some.',
    ],
    [
      { hasNextPage: true },
      { select: 'SHORTEST_K' as const, k: 7, minLength: 6 },
      'Asked for: the 7 shortest, of 6 steps. Nothing has stopped the search so far. Looking for longer paths would add nothing.',
    ],
    [
      { complete: false, stoppedBy: 'LIMIT' as const, longerPossible: true },
      { pattern: '(a)' },
      'Asked for: what matches the pattern. The answer is not complete: the server gives no more paths than these. There may be longer ones.',
    ],
    [{ shown: 0 }, {}, 'That is certain, for any length, under these conditions.'],
    [{ shown: 0, longerPossible: true }, {}, 'That is certain. There may be a longer one.'],
    [{ shown: 0, complete: false, stoppedBy: 'LENGTH' as const }, {}, 'That proves nothing: the server follows no longer paths.'],
    [{ shown: 0, complete: false, stoppedBy: 'BUDGET' as const }, {}, 'That proves nothing: the search had tried as many steps as it may.'],
    [{ shown: 0, complete: false, stoppedBy: 'TIMEOUT' as const }, {}, 'That proves nothing: the time was over.'],
  ])('%j %j: %s', (answer, question, proof) => expect(words(answer, question).proof).toBe(proof));
});
