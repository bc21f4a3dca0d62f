const PIECE_LENGTH = 65_536;

/** The same text in fewer, longer pieces, so that a writer costs as many calls as it has text and no more memory than a piece. */
export function* inPieces(texts: Iterable<string>): Generator<string> {
  let piece = '';
  for (const text of texts) {
    piece += text;
    if (piece.length >= PIECE_LENGTH) {
      yield piece;
      piece = '';
    }
  }
  if (piece !== '') yield piece;
}
