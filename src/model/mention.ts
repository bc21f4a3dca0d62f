/** A name, alias or descriptive phrase in a document's text that means an actor. Offsets are UTF-16 units, the end exclusive. */
export interface Mention {
  readonly actor: string;
  readonly document: string;
  readonly quote: string;
  readonly start: number;
  readonly end: number;
}

/** One text for a mention that orders mentions by document, start, end and actor. */
export function mentionKey({ document, start, end, actor }: Mention): string {
  return [document, String(start).padStart(10, '0'), String(end).padStart(10, '0'), actor].join(' ');
}
