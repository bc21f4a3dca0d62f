/** A sentence or heading of a text. Offsets are UTF-16 units, the end exclusive, without the white space around it. */
export interface Sentence {
  readonly start: number;
  readonly end: number;
  readonly text: string;
}

/** Unicode's rules end a sentence after these when a capital follows: "U.S. Army", "J. Smith", "Gen. Brown". */
const ABBREVIATION = /(^|[\s("“‘])((\p{Lu}\.)+|Mr\.|Mrs\.|Ms\.|Dr\.|Gen\.|Col\.|Lt\.|Sen\.|Rep\.|Gov\.|St\.|vs\.|No\.)$/u;

/** The sentences and headings of an English text in order; none goes across a line break. */
export function sentencesOf(text: string): Sentence[] {
  const segmenter = new Intl.Segmenter('en', { granularity: 'sentence' });
  const sentences: Sentence[] = [];
  for (const line of text.matchAll(/[^\r\n]+/g)) {
    let from = 0;
    let to = 0;
    for (const { segment } of segmenter.segment(line[0])) {
      to += segment.length;
      const piece = line[0].slice(from, to);
      const goesOn = to < line[0].length && ABBREVIATION.test(piece.trimEnd());
      if (goesOn || piece.trim() === '') continue;
      const start = line.index + from + (piece.length - piece.trimStart().length);
      sentences.push({ start, end: start + piece.trim().length, text: piece.trim() });
      from = to;
    }
  }
  return sentences;
}

/** The one sentence that holds the whole of a place, or null. */
export function sentenceAround(sentences: readonly Sentence[], place: { start: number; end: number }): Sentence | null {
  let low = 0;
  let high = sentences.length;
  while (low < high) {
    const middle = (low + high) >>> 1;
    if ((sentences[middle]?.start ?? Infinity) <= place.start) low = middle + 1;
    else high = middle;
  }
  const candidate = sentences[low - 1];
  return candidate !== undefined && place.end <= candidate.end ? candidate : null;
}

/** Whether two places share a character. */
export function overlap(a: { start: number; end: number }, b: { start: number; end: number }): boolean {
  return a.start < b.end && b.start < a.end;
}
