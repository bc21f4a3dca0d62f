import { shown } from '../model/text';
import type { QuotedShape } from './seedFormat';

const MAX_OCCURRENCES = 10;

/** A quote and where it stands; offsets are UTF-16 units, the end exclusive. */
export interface QuotedPlace {
  readonly quote: string;
  readonly start: number;
  readonly end: number;
}

/** A function that finds quotes in `text`, at their offsets or, without offsets, where they occur once; or says what is wrong. */
export function quoteFinder(text: string): (quoted: QuotedShape) => QuotedPlace | { readonly problem: string } {
  let plain: string | null = null;
  return ({ quote, start, end }) => {
    if (start !== undefined && end !== undefined) {
      if (end === start + quote.length && text.startsWith(quote, start)) return { quote, start, end };
      const found =
        start < end && end <= text.length
          ? `the text at ${start} to ${end} is ${shown(text.slice(start, end))}`
          : `the text of ${text.length} units has no place ${start} to ${end}`;
      return { problem: `${found}, not the quote ${shown(quote)} of ${quote.length} units${whereElse(occurrences(text, quote), quote)}.` };
    }
    const places = occurrences(text, quote);
    const [only] = places;
    if (only !== undefined && places.length === 1) return { quote, start: only, end: only + quote.length };
    if (only !== undefined)
      return { problem: `the quote ${shown(quote)} occurs more than once, at ${listed(places)}; give start and end.` };
    plain ??= withPlainCharacters(text);
    const similar = occurrences(plain, withPlainCharacters(quote));
    const hint =
      similar[0] === undefined
        ? ''
        : `; the text at ${similar[0]} differs in quotation marks, dashes or spaces only: ${shown(text.slice(similar[0], similar[0] + quote.length))}`;
    return { problem: `the quote ${shown(quote)} is not in the text${hint}.` };
  };
}

function occurrences(text: string, quote: string): number[] {
  const places: number[] = [];
  for (let at = text.indexOf(quote); at !== -1 && places.length <= MAX_OCCURRENCES; at = text.indexOf(quote, at + 1)) places.push(at);
  return places;
}

function whereElse(places: readonly number[], quote: string): string {
  const [only] = places;
  if (only === undefined) return ', which is not in the text';
  return places.length === 1 ? `, which stands at ${only} to ${only + quote.length}` : `, which stands at ${listed(places)}`;
}

function listed(places: readonly number[]): string {
  return places.slice(0, MAX_OCCURRENCES).join(', ') + (places.length > MAX_OCCURRENCES ? ' and more' : '');
}

/** The text with what a keyboard types in place of typographic characters; each is one unit long, so that offsets stay. */
function withPlainCharacters(text: string): string {
  return text.replace(/[‘’]/g, "'").replace(/[“”]/g, '"').replace(/[–—]/g, '-').replace(/\s/g, ' ');
}
