import type { Statement } from '../model/statement';
import { shown } from '../model/text';
import type { QuotedPlace } from './quotePlace';
import type { QuotedShape, SentenceShape } from './seedFormat';
import { wholeFile, type Place, type Report } from './seedProblem';
import { overlap, sentenceAround, type Sentence } from './sentences';
import type { Entry } from './yamlFile';

/** Why a sentence has no statement, or not every one that it might seem to have. */
export interface Reason {
  /** Where the sentence begins, as a UTF-16 offset into the article. */
  readonly start: number;
  readonly reason: string;
}

/** The reasons in the order of the text; a reason for what is not one whole sentence is reported. */
export function placeReasons(
  entries: readonly Entry<SentenceShape>[],
  sentences: readonly Sentence[],
  locate: (quoted: QuotedShape, at: Place) => QuotedPlace | null,
  report: Report,
): Reason[] {
  const reasons = new Map<number, Reason>();
  for (const { value, place } of entries) {
    const found = locate(value, place);
    if (found === null) continue;
    const sentence = sentenceAround(sentences, found);
    if (sentence?.start !== found.start || sentence.end !== found.end)
      report(place, `its quote at ${found.start} to ${found.end} is not one whole sentence.`);
    else if (reasons.has(found.start)) report(place, `the sentence at ${found.start} to ${found.end} stands twice.`);
    else reasons.set(found.start, { start: found.start, reason: value.reason });
  }
  return [...reasons.values()].sort((a, b) => a.start - b.start);
}

/** Reports every sentence that has neither statement nor reason. */
export function checkAccount(
  sentences: readonly Sentence[],
  statements: readonly Statement[],
  reasons: readonly Reason[],
  report: Report,
): void {
  const explained = new Set(reasons.map(({ start }) => start));
  for (const sentence of sentences) {
    if (explained.has(sentence.start) || statementsIn(sentence, statements).length > 0) continue;
    const where = `the sentence at ${sentence.start} to ${sentence.end}`;
    report(wholeFile('sentences.yaml'), `${where} has no statement, and no reason is given here: ${shown(sentence.text)}.`);
  }
}

/** The statements whose quotes lie in the sentence, or reach into it. */
export function statementsIn(sentence: Sentence, statements: readonly Statement[]): Statement[] {
  return statements.filter(({ start, end }) => start !== null && end !== null && overlap({ start, end }, sentence));
}
