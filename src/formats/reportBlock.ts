/** A part of a line: plain text, a strong one, an address from outside, or the number of a source. */
export type Inline = string | { readonly strong: string } | { readonly url: string } | { readonly source: number };

/** A part of a report, in plain text; whoever writes it escapes it. An ordered list is numbered from 1, as sources are. */
export type Block =
  | { readonly kind: 'heading'; readonly level: 1 | 2 | 3; readonly text: string }
  | { readonly kind: 'paragraph'; readonly content: readonly Inline[] }
  | { readonly kind: 'list'; readonly ordered: boolean; readonly items: readonly (readonly Inline[])[] }
  | { readonly kind: 'quote'; readonly quote: string | null; readonly origin: readonly Inline[]; readonly note: string | null };

/** What stands where a source has no quote. */
export const NO_QUOTE = 'no quote';

/** What separates words, and what only a screen or a terminal would obey: line ends, controls, marks that turn the direction of writing. */
const UNSEEN = /[\p{Cc}\p{Zl}\p{Zp}\u202a-\u202e\u2066-\u2069]+/gu;

/** A text on one line: whole and exact, but that line ends and controls become spaces, and half of a surrogate pair U+FFFD. */
export function oneLine(text: string): string {
  return text.replace(/\p{Surrogate}/gu, '\ufffd').replace(UNSEEN, ' ');
}

/** The address, as browsers write it, when it is one of the web; null for anything else, which then is no link. */
export function webAddress(url: string): string | null {
  if (!URL.canParse(url)) return null;
  const { protocol, href } = new URL(url);
  return protocol === 'https:' || protocol === 'http:' ? href : null;
}
