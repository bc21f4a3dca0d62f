import { readFileSync } from 'node:fs';
import path from 'node:path';
import { sha256 } from '../../src/model/identity';
import { RELATION_TYPE_TRAITS } from '../../src/model/relationType';
import type { Statement } from '../../src/model/statement';
import type { WriteBatch } from '../../src/store/store';
import { annotationReport } from '../../src/ingest/annotationReport';
import { readAnnotatedArticle, readSeed, type AnnotatedArticle } from '../../src/ingest/readSeed';
import { statementsIn } from '../../src/ingest/sentenceReasons';
import { sentencesOf } from '../../src/ingest/sentences';
import { SMALL_SEED, withSeedFolder } from '../support/seedFolder';

const ROOT = path.join(__dirname, '../..');
const SEED = path.join(ROOT, 'seed');

/** A statement as one line: subject TYPE object, qualifier, certainty, who says so, basis. */
function line({ relations }: Pick<WriteBatch, 'relations'>, statement: Statement): string {
  const { subject, object, qualifier, certainty, attributedTo, basis } = statement;
  const type = relations.find(({ id }) => id === statement.relation)?.type;
  return [subject, type, object, qualifier, certainty, attributedTo && `by ${attributedTo}`, basis]
    .filter((part) => part !== null)
    .join(' ');
}

describe('the article', () => {
  let batch: WriteBatch;
  let annotated: AnnotatedArticle;
  let text: string;
  beforeAll(async () => {
    batch = await readSeed(SEED);
    annotated = await readAnnotatedArticle(SEED);
    text = annotated.article.text;
  });

  test('is the text up to the last word of the author', () => {
    expect(text).toHaveLength(4693);
    expect(sha256(text)).toBe('1ad3a70a3697c1dfbb23fb2eb9a4e6263e2aba854c13f0c22bbc71be3dd6a1bc');
    expect(text).not.toContain('Comments are closed');
    expect(batch.documents.map(({ kind, title, publisher, publishedOn, url }) => ({ kind, title, publisher, publishedOn, url }))).toEqual([
      { kind: 'ARTICLE', title: 'North Korean troops in Ukraine', publisher: null, publishedOn: null, url: null },
      { kind: 'BACKGROUND', title: 'Common knowledge', publisher: null, publishedOn: null, url: null },
    ]);
  });

  test('has its quotes and mentions exactly at their offsets', () => {
    const quoted = [...batch.statements.filter(({ quote }) => quote !== null), ...batch.mentions];
    expect(quoted.length).toBeGreaterThan(90);
    for (const { quote, start, end } of quoted) expect(text.slice(start ?? -1, end ?? -1)).toBe(quote);
  });

  test('has statements of the article with quote and basis, and common knowledge with neither; no row, no duplicate', () => {
    for (const { document, quote, start, end, basis, row } of batch.statements) {
      expect(row).toBeNull();
      expect([quote, start, end, basis].map((part) => part !== null)).toEqual(Array(4).fill(document === batch.documents[0]?.id));
    }
    expect(new Set(batch.statements.map(({ id }) => id)).size).toBe(batch.statements.length);
    const common = batch.statements.filter(({ document }) => document === batch.documents[1]?.id).map(({ relation }) => relation);
    const quoted = new Set(batch.statements.filter(({ quote }) => quote !== null).map(({ relation }) => relation));
    expect(common.filter((relation, index) => quoted.has(relation) || common.indexOf(relation) !== index)).toEqual([]);
  });

  test('has 25 to 40 relations without structure, and more statements', () => {
    const relations = batch.relations.filter(({ type }) => !RELATION_TYPE_TRAITS[type].structure);
    expect(relations.length).toBeGreaterThanOrEqual(25);
    expect(relations.length).toBeLessThanOrEqual(40);
    expect(batch.statements.length).toBeGreaterThan(relations.length);
    expect(new Set(batch.relations.map(({ id }) => id)).size).toBe(batch.relations.length);
  });

  test('names its actors, with metonyms as aliases', () => {
    expect(batch.actors.map(({ slug, kind }) => `${slug} ${kind}`)).toEqual([
      'russia STATE',
      'ukraine STATE',
      'north-korea STATE',
      'south-korea STATE',
      'japan STATE',
      'united-states STATE',
      'vladimir-putin PERSON',
      'kim-jong-un PERSON',
      'pentagon INSTITUTION',
      'north-korean-troops MILITARY_FORCE',
      'north-korean-military MILITARY_FORCE',
      'russian-forces MILITARY_FORCE',
      'ukrainian-civilians POPULATION',
      'nato ALLIANCE',
      'european-union ORGANISATION',
      'united-nations ORGANISATION',
      'international-community OTHER',
    ]);
    const aliases = (slug: string) => batch.actors.find((actor) => actor.slug === slug)?.aliases;
    expect(aliases('russia')).toEqual(expect.arrayContaining(['Moscow', 'Kremlin']));
    expect(aliases('north-korea')).toContain('Pyongyang');
    expect(aliases('united-states')).toContain('U.S.');
    expect(batch.actors.flatMap(({ aliases: all }) => all ?? [])).not.toContain('rogue states');
  });

  test.each([
    'north-korea SUPPLIER russian-forces troops REPORTED by pentagon INFERRED',
    'north-korea SUPPLIER russia troops ASSERTED INFERRED',
    'russia SUPPLIER north-korea military technology POSSIBLE INFERRED',
    'russia SUPPLIER north-korea economic aid POSSIBLE INFERRED',
    'north-korean-troops ALLY russian-forces ASSERTED EXPLICIT',
    'south-korea ALLY united-states ASSERTED EXPLICIT',
    'japan ALLY united-states ASSERTED EXPLICIT',
    'russia ADVERSARY ukraine ASSERTED EXPLICIT',
    'russian-forces ADVERSARY ukraine ASSERTED EXPLICIT',
    'north-korean-troops ADVERSARY ukraine ASSERTED EXPLICIT',
    'international-community ADVERSARY north-korea ASSERTED INFERRED',
    'ukraine THREATENED_BY russia ASSERTED INFERRED',
    'ukraine THREATENED_BY north-korean-troops ASSERTED INFERRED',
    'ukrainian-civilians THREATENED_BY north-korean-troops POSSIBLE INFERRED',
    'ukrainian-civilians THREATENED_BY north-korean-military POSSIBLE INFERRED',
    'south-korea THREATENED_BY north-korea POSSIBLE INFERRED',
    'japan THREATENED_BY north-korea POSSIBLE INFERRED',
    'vladimir-putin LEADS russia ASSERTED INFERRED',
    'kim-jong-un LEADS north-korea ASSERTED INFERRED',
    'north-korean-military PART_OF north-korea ASSERTED EXPLICIT',
    'united-states MEMBER_OF nato ASSERTED',
  ])('says %s', (expected) => {
    expect(batch.statements.map((statement) => line(batch, statement))).toContain(expected);
  });

  test('says nothing that it does not', () => {
    const said = batch.statements.map((statement) => line(batch, statement));
    const between = (type: string, ...actors: string[]) =>
      said.filter((text) => text.includes(` ${type} `) && actors.every((actor) => text.split(' ').includes(actor)));
    expect(between('ALLY', 'south-korea', 'japan')).toEqual([]);
    expect(between('ALLY', 'nato', 'european-union')).toEqual([]);
    expect(between('ALLY', 'ukraine')).toEqual([]);
    expect(said.filter((text) => /(^| )pentagon (?!PART_OF)/.test(text) && !text.includes('by pentagon'))).toEqual([]);
    expect(batch.statements.filter(({ polarity }) => polarity === 'DENIED')).toEqual([]);
    // The only ones who may threaten civilians are those of whom the text says so; it asserts it of the invader alone.
    expect(said.filter((text) => text.startsWith('ukrainian-civilians THREATENED_BY') && text.includes('ASSERTED'))).toEqual([
      'ukrainian-civilians THREATENED_BY russia ASSERTED INFERRED',
    ]);
  });

  test('hedged, reported and asserted are told apart as the text does', () => {
    const counts = new Map<string, number>();
    for (const { certainty } of batch.statements) counts.set(certainty, (counts.get(certainty) ?? 0) + 1);
    expect([...counts.keys()].sort()).toEqual(['ASSERTED', 'POSSIBLE', 'REPORTED']);
    // A hedge that is in no quote would be our own: each POSSIBLE statement shows its own.
    for (const { certainty, quote } of batch.statements) {
      if (certainty === 'POSSIBLE') expect(quote).toMatch(/\b(may|could|potentially|appears|risk|spectre)\b/);
      if (certainty === 'REPORTED') expect(quote).toMatch(/^The Pentagon’s recent confirmation/);
    }
  });

  test('has every sentence accounted for, and the document that shows it is current', () => {
    const sentences = sentencesOf(text);
    expect(sentences).toHaveLength(32);
    const explained = new Set(annotated.reasons?.map(({ start }) => start));
    for (const sentence of sentences) {
      expect([sentence.text, explained.has(sentence.start) || statementsIn(sentence, annotated.statements).length > 0]).toEqual([
        sentence.text,
        true,
      ]);
    }
    const report = annotationReport(annotated);
    for (const { text: words } of sentences) expect(report).toContain(`\n> ${words}\n`);
    expect(readFileSync(path.join(ROOT, 'docs/seed-annotation.md'), 'utf8')).toBe(report);
  });

  test('has every occurrence of a name within a mention', () => {
    const names = [
      'Russia',
      'Ukrain',
      'North Korea',
      'South Korea',
      'Japan',
      'U.S.',
      'Moscow',
      'Kremlin',
      'Pyongyang',
      'Putin',
      'Kim Jong Un',
      'Pentagon',
      'troops',
      'forces',
      'civilian',
      'NATO',
      'European Union',
      'United Nations',
      'community',
    ];
    const outside = names.flatMap((name) =>
      [...text.matchAll(new RegExp(name.replaceAll('.', '\\.'), 'gi'))]
        .filter(({ index }) => !batch.mentions.some(({ start, end }) => start <= index && index < end))
        .map(({ index }) => text.slice(index, index + 20)),
    );
    // The lives of its soldiers: no actor (seed/sentences.yaml).
    expect(outside).toEqual(['Russian lives while ']);
  });
});

describe('reading', () => {
  test('the same folder gives the same batch and key; another text another key', async () => {
    const [one, two, other] = await Promise.all([
      withSeedFolder(SMALL_SEED, readSeed),
      withSeedFolder(SMALL_SEED, readSeed),
      withSeedFolder({ ...SMALL_SEED, 'document.yaml': 'title: Another war\n' }, readSeed),
    ]);
    expect(two).toEqual(one);
    expect(other.operationKey).not.toBe(one.operationKey);
  });

  test('finds a quote without offsets, and actors by name and alias in any case', async () => {
    const batch = await withSeedFolder(SMALL_SEED, readSeed);
    expect(batch.statements[1]).toMatchObject({
      subject: 'borland',
      object: 'arland',
      quote: 'Arland will not stop',
      start: 38,
      end: 58,
      polarity: 'AFFIRMED',
    });
    expect(batch.actors[0]).toEqual({
      slug: 'arland',
      kind: 'STATE',
      aliases: ['The Aggressor'],
      identifiers: [{ scheme: 'wikidata', value: 'Q1' }],
    });
  });

  test('keeps line ends as they are and drops a byte order mark', async () => {
    const article = `\uFEFF${String(SMALL_SEED['article.txt'])}\r\nThe end.\n`;
    const batch = await withSeedFolder(
      { ...SMALL_SEED, 'article.txt': article, 'document.yaml': '\uFEFFtitle: A small war\r\n' },
      readSeed,
    );
    expect(batch.documents[0]?.text).toBe(article.slice(1));
    expect(batch.documents[0]?.title).toBe('A small war');
  });

  test('counts offsets in UTF-16 units', async () => {
    const batch = await withSeedFolder(
      {
        ...SMALL_SEED,
        'article.txt': '😀 Arland attacks Borland.',
        'actors.yaml':
          '- { slug: arland, mentions: [{ quote: Arland }] }\n- { slug: borland, mentions: [{ quote: Borland, start: 18, end: 25 }] }',
        'statements.yaml': '[]',
      },
      readSeed,
    );
    expect(batch.mentions.map(({ start, end }) => [start, end])).toEqual([
      [3, 9],
      [18, 25],
    ]);
  });

  test('reads periods: a bare year is its first day, an end left out stays unknown', async () => {
    const statement = '- { type: LEADS, subject: arland, object: borland, since: 1991, until: 1999-12-31 }';
    const batch = await withSeedFolder({ ...SMALL_SEED, 'background.yaml': `title: T\nstatements:\n  ${statement}\n` }, readSeed);
    expect(batch.relations.at(-1)).toMatchObject({ type: 'LEADS', since: '1991-01-01', until: '1999-12-31' });
    expect(batch.relations[0]).not.toHaveProperty('until');
  });

  test('one quote may be possible and possibly not', async () => {
    const both = ['AFFIRMED', 'DENIED'].map(
      (polarity) =>
        `- { type: SUPPLIER, subject: arland, object: borland, quote: Borland may be helped, certainty: POSSIBLE, basis: INFERRED, note: n, polarity: ${polarity} }\n`,
    );
    const batch = await withSeedFolder({ ...SMALL_SEED, 'statements.yaml': both.join('') }, readSeed);
    expect(batch.statements).toHaveLength(2);
  });
});
