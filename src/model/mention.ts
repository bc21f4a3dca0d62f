/** A name, alias or descriptive phrase in a document's text that means an actor. Offsets are UTF-16 units, the end exclusive. */
export interface Mention {
  readonly actor: string;
  readonly document: string;
  readonly quote: string;
  readonly start: number;
  readonly end: number;
}
