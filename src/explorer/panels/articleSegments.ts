import type { TextMention, TextStatement } from '../data/records';

/** A stretch of a text in which nothing begins or ends. */
export interface Segment {
  readonly start: number;
  readonly text: string;
  /** The shortest mention that it is part of. */
  readonly mention: TextMention | null;
  /** The statements whose quotes it is part of, the shortest quote first. */
  readonly statements: readonly TextStatement[];
  /** The statements whose quotes end with it. */
  readonly ending: readonly TextStatement[];
}

type Placed<Item> = Item & { readonly start: number; readonly end: number };

/**
 * A text cut wherever a mention or a quote begins or ends, paragraph by paragraph; a paragraph is a line with something in it. Offsets are
 * UTF-16 units, ends exclusive. What has no place in the text is left out.
 */
export function articleSegments(text: string, mentions: readonly TextMention[], statements: readonly TextStatement[]): readonly (readonly Segment[])[] {
  const isInside = <Item extends { readonly start: number | null; readonly end: number | null }>(item: Item): item is Placed<Item> =>
    item.start !== null && item.end !== null && item.start >= 0 && item.start < item.end && item.end <= text.length;
  const placedMentions = mentions.filter(isInside).sort(shortestFirst);
  const placedStatements = statements.filter(isInside).sort(shortestFirst);
  return lines(text).map(({ start, end }) => {
    const cuts = new Set([start, end]);
    for (const item of [...placedMentions, ...placedStatements]) for (const cut of [item.start, item.end]) if (cut > start && cut < end) cuts.add(cut);
    const places = [...cuts].sort((a, b) => a - b);
    return places.slice(0, -1).map((from, index) => {
      const to = places[index + 1];
      const covers = (item: Placed<unknown>) => item.start <= from && to <= item.end;
      return {
        start: from,
        text: text.slice(from, to),
        mention: placedMentions.find(covers) ?? null,
        statements: placedStatements.filter(covers),
        ending: placedStatements.filter((statement) => statement.end === to),
      };
    });
  });
}

function shortestFirst(a: Placed<unknown>, b: Placed<unknown>): number {
  return a.end - a.start - (b.end - b.start) || a.start - b.start;
}

function lines(text: string): readonly { start: number; end: number }[] {
  return [...text.matchAll(/[^\r\n]*\S[^\r\n]*/g)].map(({ 0: line, index }) => ({ start: index, end: index + line.length }));
}
