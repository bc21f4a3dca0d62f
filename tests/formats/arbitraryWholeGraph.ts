import fc from 'fast-check';
import type { WholeGraph } from '../../src/formats/wholeGraph';
import { ACTOR_KINDS, mergeActor } from '../../src/model/actor';
import { CERTAINTIES } from '../../src/model/certainty';
import { DOCUMENT_KINDS, makeDocument } from '../../src/model/document';
import { mentionKey, type Mention } from '../../src/model/mention';
import { makeRelation, type Relation } from '../../src/model/relation';
import { RELATION_TYPES } from '../../src/model/relationType';
import { BASES, makeStatement, POLARITIES, type Statement } from '../../src/model/statement';

/** What has a meaning in one of the formats, or is awkward in all of them. */
const SNIPPETS = [
  ...`<>&"'\`\\/;:,#|*_~$@=+-!?()[]{}`,
  ...['\n', '\r', '\r\n', '\t', '\u0001', '\u001b[31m', '\u0085', '\u2028', '\u2029', '\u00a0', '\u202e', '\ufeff', '\ufffe', '\uffff'],
  ...[
    '🚀',
    '👩‍👩‍👧',
    'é',
    'e\u0301',
    '朝鮮',
    '\u{10ffff}',
    '\\u0027',
    '\\u0060',
    '\\n',
    "\\'",
    '\\\\',
    ' //c',
    ' /* c */',
    '; MATCH (n) DETACH DELETE n;',
  ],
  ...[
    '<script>alert(1)</script>',
    ']]>',
    '<![CDATA[',
    '<!--',
    '-->',
    '&amp;',
    '&#0;',
    '<?xml?>',
    '=1+1',
    '${x}',
    '{{x}}',
    '](http://x)',
    '![x](y)',
  ],
  ...['# h', '> q', '- i', '1. n', '```', '***', '---', '  ', 'word', 'http://example.com', 'www.example.com', 'a@example.com'],
];

/** Texts full of markup, quotes, controls and emoji, as the model allows them: no NUL, no half of a surrogate pair. */
export const awkwardText: fc.Arbitrary<string> = fc
  .array(fc.oneof({ weight: 3, arbitrary: fc.constantFrom(...SNIPPETS) }, fc.string({ unit: 'binary', maxLength: 3 })), {
    minLength: 1,
    maxLength: 6,
  })
  .map((parts) => parts.join('').toWellFormed().replaceAll('\0', '0') || '-');

const DAYS = [null, null, '0001-01-01', '2014-02-20', '2020-02-29', '2024-03-01', '9999-12-31'];
const SLUGS = ['a', 'b-2', 'c', 'north-korea', 'x9'];

const seldom = <T>(arbitrary: fc.Arbitrary<T>) => fc.option(arbitrary, { freq: 2 });

const arbitraryActors = fc.tuple(
  ...SLUGS.map((slug) =>
    fc
      .record({
        name: awkwardText,
        kind: fc.constantFrom(...ACTOR_KINDS),
        aliases: fc.array(awkwardText, { maxLength: 2 }),
        identifiers: fc.dictionary(fc.oneof(fc.constantFrom('wikidata', 'iso3', 'gnd', '__proto__'), awkwardText), awkwardText, {
          maxKeys: 2,
        }),
        description: seldom(awkwardText),
      })
      .map(({ identifiers, description, ...rest }) =>
        mergeActor(null, {
          slug,
          ...rest,
          ...(description === null ? {} : { description }),
          identifiers: Object.entries(identifiers).map(([scheme, value]) => ({ scheme, value })),
        }),
      ),
  ),
);

const arbitraryDocument = fc
  .record({
    kind: fc.constantFrom(...DOCUMENT_KINDS),
    title: awkwardText,
    url: seldom(awkwardText),
    publisher: seldom(awkwardText),
    publishedOn: fc.constantFrom(...DAYS),
    text: fc.array(awkwardText, { minLength: 1, maxLength: 4 }).map((parts) => parts.join(' ')),
  })
  .map(({ text, ...rest }) => makeDocument({ ...rest, text: rest.kind === 'ARTICLE' ? text : null }));

const arbitraryRelation = fc.record({
  type: fc.constantFrom(...RELATION_TYPES),
  ends: fc.tuple(fc.constantFrom(...SLUGS), fc.constantFrom(...SLUGS)),
  since: fc.constantFrom(...DAYS),
  until: fc.constantFrom(...DAYS),
});

const arbitrarySaying = fc.record({
  relation: fc.nat(),
  document: fc.nat(),
  place: fc.tuple(fc.nat(), fc.nat()),
  certainty: fc.constantFrom(...CERTAINTIES),
  polarity: fc.constantFrom(...POLARITIES),
  basis: fc.constantFrom(...BASES, null),
  attributedTo: seldom(fc.constantFrom(...SLUGS)),
  qualifier: seldom(awkwardText),
  note: seldom(awkwardText),
});

/** Whole graphs with awkward texts in every place that has a text: each table in the order of slugs or ids, as an export has it. */
export const arbitraryWholeGraph: fc.Arbitrary<WholeGraph> = fc
  .record({
    actors: arbitraryActors,
    documents: fc.array(arbitraryDocument, { minLength: 1, maxLength: 3 }),
    relations: fc.array(arbitraryRelation, { minLength: 1, maxLength: 6 }),
    sayings: fc.array(arbitrarySaying, { maxLength: 8 }),
    mentioned: fc.array(fc.record({ actor: fc.constantFrom(...SLUGS), document: fc.nat(), place: fc.tuple(fc.nat(), fc.nat()) }), {
      maxLength: 3,
    }),
  })
  .map(({ actors, documents, relations, sayings, mentioned }) => {
    const madeRelations = relations.map(({ type, ends: [from, to], since, until }): Relation => {
      const { id, source, target } = makeRelation(type, from, to, since);
      return { id, type, source, target, since, until: since !== null && until !== null && until <= since ? null : until };
    });
    const statements = sayings.map(({ relation: r, document: d, place, ...said }, row): Statement => {
      const relation = madeRelations[r % madeRelations.length];
      const document = documents[d % documents.length];
      const { quote, start, end } = quoteAt(document.text, place) ?? { quote: null, start: null, end: null };
      return makeStatement({
        ...said,
        document: document.id,
        relation: relation.id,
        subject: relation.source,
        object: relation.target,
        quote,
        start,
        end,
        row: quote === null ? row : null,
      });
    });
    const mentions = mentioned.flatMap(({ actor, document: d, place }): Mention[] => {
      const document = documents[d % documents.length];
      const found = quoteAt(document.text, place);
      return found === null ? [] : [{ actor, document: document.id, ...found }];
    });
    return {
      actors: [...actors].sort((a, b) => (a.slug < b.slug ? -1 : 1)),
      documents: unique(documents),
      relations: unique(madeRelations),
      statements: unique(statements),
      mentions: [...new Map(mentions.map((mention) => [mentionKey(mention), mention]))]
        .sort(([a], [b]) => (a < b ? -1 : 1))
        .map(([, mention]) => mention),
    };
  });

/** A part of a text that cuts no character in two. */
function quoteAt(text: string | null, [from, length]: readonly [number, number]): { quote: string; start: number; end: number } | null {
  if (text === null) return null;
  const characters = [...text];
  const first = from % characters.length;
  const quote = characters.slice(first, first + 1 + (length % (characters.length - first))).join('');
  const start = characters.slice(0, first).join('').length;
  return { quote, start, end: start + quote.length };
}

function unique<Row extends { readonly id: string }>(rows: readonly Row[]): Row[] {
  const byId = new Map([...rows].reverse().map((row) => [row.id, row]));
  return [...byId.values()].sort((a, b) => (a.id < b.id ? -1 : 1));
}
