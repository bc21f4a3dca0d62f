import fc from 'fast-check';
import type { TextMention, TextStatement } from '../../../src/explorer/data/records';
import { articleSegments } from '../../../src/explorer/panels/articleSegments';
import { relationCard } from '../exampleRecords';

const mention = (text: string, start: number, end: number): TextMention => ({
  quote: text.slice(start, end),
  start,
  end,
  actor: { id: `actor:${start}-${end}`, name: 'A' },
});
const statement = (text: string, start: number | null, end: number | null): TextStatement => ({
  id: `statement:${start}-${end}`,
  subject: { id: 'actor:a', name: 'A' },
  object: { id: 'actor:b', name: 'B' },
  quote: start === null || end === null ? null : text.slice(start, end),
  start,
  end,
  row: null,
  certainty: 'ASSERTED',
  polarity: 'AFFIRMED',
  basis: 'EXPLICIT',
  attributedTo: null,
  qualifier: null,
  note: null,
  document: { id: 'document:d', kind: 'ARTICLE', title: 'D', publisher: null, publishedOn: null },
  relation: relationCard('a', 'ALLY', 'b'),
});

const article = fc
  .array(fc.constantFrom('a', 'é', '😀', ' ', '\n', '\r\n', '<b>'), { minLength: 1, maxLength: 40 })
  .map((pieces) => pieces.join(''))
  .chain((text) => {
    const place = fc.tuple(fc.integer({ min: -2, max: text.length + 2 }), fc.integer({ min: 0, max: text.length + 2 }));
    return fc.record({
      text: fc.constant(text),
      mentions: fc.array(
        place.map(([start, end]) => mention(text, start, end)),
        { maxLength: 6 },
      ),
      statements: fc.array(
        place.map(([start, end]) => statement(text, start, end)),
        { maxLength: 6 },
      ),
    });
  });

describe('an article cut into segments', () => {
  it('is the text of its lines again', () => {
    fc.assert(
      fc.property(article, ({ text, mentions, statements }) => {
        const paragraphs = articleSegments(text, mentions, statements).map((segments) => segments.map((segment) => segment.text).join(''));
        expect(paragraphs).toEqual(text.split(/[\r\n]+/).filter((line) => line.trim() !== ''));
      }),
    );
  });

  it('names for every place what stands there', () => {
    fc.assert(
      fc.property(article, ({ text, mentions, statements }) => {
        const isPlaced = ({ start, end }: { start: number | null; end: number | null }) =>
          start !== null && end !== null && start >= 0 && start < end && end <= text.length;
        for (const segment of articleSegments(text, mentions, statements).flat()) {
          for (let place = segment.start; place < segment.start + segment.text.length; place++) {
            const stands = ({ start, end }: { start: number | null; end: number | null }) =>
              start !== null && end !== null && start <= place && place < end;
            expect(new Set(segment.statements)).toEqual(new Set(statements.filter((item) => isPlaced(item) && stands(item))));
            expect(segment.mention === null).toBe(!mentions.some((item) => isPlaced(item) && stands(item)));
          }
        }
      }),
    );
  });

  it('tells where each quote ends, once', () => {
    const text = 'One. Two three.\nFour.';
    const statements = [statement(text, 0, 4), statement(text, 5, 15), statement(text, 9, 15), statement(text, null, null)];
    const ending = articleSegments(text, [mention(text, 5, 8)], statements)
      .flat()
      .flatMap((segment) => segment.ending.map(({ id }) => [segment.text, id]));
    expect(ending).toEqual([
      ['One.', 'statement:0-4'],
      ['three.', 'statement:9-15'],
      ['three.', 'statement:5-15'],
    ]);
  });

  it('takes the shortest of mentions within each other', () => {
    const text = 'North Korean troops';
    const segments = articleSegments(text, [mention(text, 0, 19), mention(text, 0, 12)], []).flat();
    expect(segments.map((segment) => [segment.text, segment.mention?.actor.id])).toEqual([
      ['North Korean', 'actor:0-12'],
      [' troops', 'actor:0-19'],
    ]);
  });
});
