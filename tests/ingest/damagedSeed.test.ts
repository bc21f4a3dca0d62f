import { Failure } from '../../src/model/errors';
import { readSeed } from '../../src/ingest/readSeed';
import { SMALL_SEED, withSeedFolder, type SeedContent } from '../support/seedFolder';

/** The lines of problems that a seed folder is refused for. */
async function problemsOf(content: SeedContent): Promise<string[]> {
  const error: unknown = await withSeedFolder(content, readSeed).then(
    () => null,
    (reason: unknown) => reason,
  );
  if (!(error instanceof Failure)) throw new Error(`expected a Failure, got ${String(error)}`);
  expect(error.problem.code).toBe('BAD_USER_INPUT');
  expect(error.message).not.toMatch(/[^\n\P{Cc}]/u);
  return error.message.split('\n').slice(1);
}

/** The small seed with one piece of one file replaced. */
function changed(file: string, from: string, to: string): SeedContent {
  const text = SMALL_SEED[file];
  if (typeof text !== 'string' || !text.includes(from)) throw new Error(`${file} has no ${from}`);
  return { ...SMALL_SEED, [file]: text.replace(from, () => to) };
}

const statements = (from: string, to: string) => changed('statements.yaml', from, to);
const actors = (from: string, to: string) => changed('actors.yaml', from, to);
const added = (statement: string) => ({ ...SMALL_SEED, 'statements.yaml': `${String(SMALL_SEED['statements.yaml'])}${statement}` });
const background = (text: string) => ({ ...SMALL_SEED, 'background.yaml': text });

const FIRST = '- { type: ADVERSARY, subject: arland, object: borland, quote: Arland attacks Borland, ';

const CASES: readonly [name: string, content: SeedContent, expected: readonly string[]][] = [
  // Files
  ['a missing file', { ...SMALL_SEED, 'actors.yaml': null }, ['actors.yaml: is missing.']],
  [
    'nothing at all',
    {},
    ['actors.yaml: is missing.', 'article.txt: is missing.', 'document.yaml: is missing.', 'statements.yaml: is missing.'],
  ],
  [
    'a misspelt file name',
    { ...SMALL_SEED, 'backgrounds.yaml': '' },
    ['backgrounds.yaml: is no file of a seed folder; those are article.txt, document.yaml'],
  ],
  ['an empty article', { ...SMALL_SEED, 'article.txt': ' \n', 'statements.yaml': '[]', 'actors.yaml': '[]' }, ['article.txt: is empty.']],
  [
    'a NUL in the article',
    { ...SMALL_SEED, 'article.txt': 'One.\nT\0wo.' },
    ['article.txt:2: contains a NUL character at offset 6; remove it.'],
  ],
  [
    'bytes that are no UTF-8',
    { ...SMALL_SEED, 'article.txt': Uint8Array.of(0x41, 0xff) },
    ['article.txt: is not UTF-8 text; save it as UTF-8.'],
  ],
  ['a huge file', { ...SMALL_SEED, 'article.txt': 'a'.repeat(4_000_001) }, ['article.txt: has 4000001 bytes; at most 4000000 are read.']],
  // YAML
  [
    'a list that is not closed',
    { ...SMALL_SEED, 'actors.yaml': '- slug: arland\n  aliases: [a, b\n' },
    ['actors.yaml:3: column 1: this is not the YAML that is expected: Flow sequence'],
  ],
  [
    'a key that stands twice',
    actors('  kind: STATE', '  kind: STATE\n  kind: STATE'),
    ['actors.yaml:3: column 3: this is not the YAML that is expected: Map keys must be unique'],
  ],
  ['brackets nested without end', { ...SMALL_SEED, 'actors.yaml': '['.repeat(20_000) }, ['this is nested too deeply.']],
  ['aliases that unfold without end', { ...SMALL_SEED, 'actors.yaml': bomb() }, ['actors.yaml: cannot be unfolded']],
  ['an empty YAML file', { ...SMALL_SEED, 'document.yaml': '' }, ['document.yaml: expected object, found "null".']],
  ['a list that is none', { ...SMALL_SEED, 'statements.yaml': 'one: 1' }, ['statements.yaml:1: expected array, found keys and values.']],
  // Shapes
  [
    'an unknown key',
    statements('certainty', 'certanty'),
    [
      'statements.yaml:1: statement 1: certainty: is missing; expected one of "POSSIBLE"|',
      'statements.yaml:4: statement 1: unknown key "certanty".',
    ],
  ],
  [
    'an unknown enum value',
    statements('type: ADVERSARY', 'type: ENEMY'),
    ['statements.yaml:1: statement 1: type: expected one of "ALLY"|"ADVERSARY"', 'found "ENEMY".'],
  ],
  [
    'a wrong kind',
    actors('kind: STATE', 'kind: COUNTRY'),
    ['actors.yaml:2: actor arland: kind: expected one of "STATE"|', 'found "COUNTRY"'],
  ],
  ['a bad slug', actors('slug: borland', 'slug: Bor land'), ['actors.yaml:8: actor Bor land: slug: must be a slug']],
  ['a bad QID', actors('Q1', 'K1'), ['actors.yaml:4: actor arland: identifiers.wikidata: expected a Wikidata item such as Q159']],
  [
    'half of a surrogate pair',
    { ...SMALL_SEED, 'document.yaml': 'title: "A \\uD800"' },
    ['document.yaml:1: title: "A \uFFFD" contains half of a surrogate pair.'],
  ],
  [
    'a NUL in a name',
    actors('name: Borland', 'name: "B\\0"'),
    ['actors.yaml:9: actor borland: name: "B\\u0000" contains a NUL character.'],
  ],
  [
    'no day',
    { ...SMALL_SEED, 'document.yaml': 'title: T\npublishedOn: 2024-02-30\n' },
    ['document.yaml:2: publishedOn: "2024-02-30" is not a day.'],
  ],
  [
    'an address that runs a script',
    { ...SMALL_SEED, 'document.yaml': 'title: T\nurl: javascript:alert(1)\n' },
    ['document.yaml:2: url: expected an address that begins with http'],
  ],
  [
    'start without end',
    statements('  end: 22\n', ''),
    ['statements.yaml:1: statement 1: start and end must be given together, or neither.'],
  ],
  ['a negative offset', statements('start: 0', 'start: -1'), ['statements.yaml:7: statement 1: start: ']],
  // Quotes
  [
    'a wrong offset',
    statements('start: 0\n  end: 22', 'start: 1\n  end: 23'),
    [
      'statements.yaml:1: statement 1: the text at 1 to 23 is "rland attacks Borland.", not the quote "Arland attacks Borland" of 22 units, which stands at 0 to 22.',
    ],
  ],
  [
    'an end that does not fit the quote',
    statements('end: 22', 'end: 21'),
    ['statement 1: the text at 0 to 21 is "Arland attacks Borlan", not the quote'],
  ],
  [
    'offsets beyond the end',
    statements('end: 22', 'end: 48872203'),
    ['statement 1: the text of 82 units has no place 0 to 48872203, not the quote'],
  ],
  [
    'a quote that is not there',
    statements('quote: Arland will not stop', 'quote: Arland stops'),
    ['statements.yaml:9: statement 2: the quote "Arland stops" is not in the text.'],
  ],
  [
    'a quote that is there twice',
    statements('quote: Arland will not stop', 'quote: Arland'),
    ['statement 2: the quote "Arland" occurs more than once, at 0, 38; give start and end.'],
  ],
  [
    'a quote that was retyped',
    {
      ...changed('article.txt', 'will not', 'won’t'),
      'statements.yaml': String(SMALL_SEED['statements.yaml']).replace('will not', "won't"),
    },
    [
      'statement 2: the quote "Arland won\'t stop" is not in the text; the text at 38 differs in quotation marks, dashes or spaces only: "Arland won’t stop".',
    ],
  ],
  [
    'a mention at a wrong place',
    actors('start: 38, end: 44', 'start: 37, end: 43'),
    ['actors.yaml:7: actor arland, mention 2: the text at 37 to 43 is " Arlan", not the quote "Arland" of 6 units, which stands at 0, 38.'],
  ],
  [
    'mentions that overlap',
    actors('start: 38, end: 44', 'start: 0, end: 6'),
    ['actors.yaml:1: actor arland: its mentions at 0 to 6 and at 0 to 6 overlap; keep one of them.'],
  ],
  // Names
  [
    'an unknown actor',
    statements('object: borland', 'object: Corland'),
    ['statements.yaml:1: statement 1: object: there is no actor "Corland" in actors.yaml; write the slug'],
  ],
  [
    'an unknown source',
    statements('certainty: PREDICTED', 'certainty: PREDICTED\n  attributedTo: nobody'),
    ['statement 2: attributedTo: there is no actor "nobody"'],
  ],
  [
    'an alias of two actors',
    actors('name: Borland', 'aliases: [the aggressor]'),
    ['actors.yaml:8: actor borland: "the aggressor" means both arland and borland; a name or alias may mean one actor only.'],
  ],
  [
    'an alias that is another one’s slug',
    actors('name: Borland', 'aliases: [ARLAND]'),
    ['actor borland: "ARLAND" means both arland and borland'],
  ],
  ['a name that two actors have', actors('name: Borland', 'name: Arland'), ['actor borland: "Arland" means both arland and borland']],
  ['a slug that stands twice', actors('slug: borland', 'slug: arland'), ['actors.yaml:8: actor arland: the slug "arland" stands twice.']],
  [
    'an identifier of two actors',
    actors('name: Borland', 'identifiers: { wikidata: Q1 }'),
    ['actor borland: the wikidata identifier "Q1" is also that of arland.'],
  ],
  // Statements by themselves
  [
    'reported by nobody',
    statements('ASSERTED', 'REPORTED'),
    ['statements.yaml:1: statement 1: is REPORTED, but attributedTo does not say by whom.'],
  ],
  [
    'asserted by someone else',
    statements('certainty: ASSERTED', 'certainty: ASSERTED\n  attributedTo: borland'),
    ['statement 1: is ASSERTED, but attributedTo names someone else'],
  ],
  [
    'inferred without saying how',
    statements('  note: "Rule: who does not stop attacking goes on threatening."\n', ''),
    ['statements.yaml:9: statement 2: is INFERRED, but no note says from what'],
  ],
  [
    'a qualifier of what is not supplied',
    statements('certainty: ASSERTED', 'certainty: ASSERTED\n  qualifier: arms'),
    ['statements.yaml:5: statement 1: qualifier: a qualifier says what is supplied; ADVERSARY has none.'],
  ],
  [
    'explicit across sentences',
    statements('quote: Arland attacks Borland\n  start: 0\n  end: 22', 'quote: Arland attacks Borland. Some'),
    ['statement 1: is EXPLICIT, but its quote is not within one sentence'],
  ],
  [
    'explicit without a mention',
    actors('    - { quote: Borland, start: 15, end: 22 }', '    []'),
    ['statement 1: is EXPLICIT, but actors.yaml has no mention of borland in its sentence at 0 to 23'],
  ],
  [
    'a period that ends before it begins',
    statements('certainty: ASSERTED', 'certainty: ASSERTED\n  since: 2024\n  until: 2022-02-24'),
    ['statement 1: The period 2024-01-01 to 2022-02-24 is empty.'],
  ],
  // Statements together
  [
    'the same twice',
    added(`${FIRST}certainty: POSSIBLE, basis: INFERRED, note: n }\n`),
    ['statements.yaml:16: statement 3: says the same as statement 1 (statements.yaml:1) by the same quote; keep one of them.'],
  ],
  [
    'affirmed and denied',
    added(`${FIRST}certainty: ASSERTED, basis: EXPLICIT, polarity: DENIED }\n`),
    ['statement 3: the same quote is said to affirm and to deny one relation, here and in statement 1 (statements.yaml:1).'],
  ],
  [
    'two ends',
    {
      ...statements('certainty: ASSERTED', 'certainty: ASSERTED\n  until: 2025'),
      'background.yaml': 'title: T\nstatements:\n  - { type: ADVERSARY, subject: borland, object: arland, until: 2026 }\n',
    },
    ['background.yaml:3: statement 1: gives the relation the end 2026-01-01, but statement 1 (statements.yaml:1) gives it 2025-01-01.'],
  ],
  [
    'common knowledge said twice',
    background('title: T\nstatements:\n  - &one { type: MEMBER_OF, subject: arland, object: borland }\n  - *one\n'),
    ['background.yaml:4: statement 2: says the same as statement 1 (background.yaml:3); keep one of them.'],
  ],
  [
    'structure both ways',
    background(
      'title: T\nstatements:\n  - { type: LEADS, subject: arland, object: borland }\n  - { type: LEADS, subject: borland, object: arland }\n',
    ),
    ['background.yaml:4: statement 2: says the reverse of statement 1 (background.yaml:3): LEADS cannot hold both ways.'],
  ],
  [
    'structure of itself',
    background('title: T\nstatements:\n  - { type: PART_OF, subject: arland, object: The Aggressor }\n'),
    ['statement 1: says that arland is PART_OF itself.'],
  ],
  [
    'common knowledge with a quote',
    background('title: T\nstatements:\n  - { type: LEADS, subject: arland, object: borland, quote: Arland }\n'),
    ['background.yaml:3: statement 1: unknown key "quote".'],
  ],
  // Sentences
  [
    'a reason for no sentence',
    { ...SMALL_SEED, 'sentences.yaml': '- { quote: Arland attacks, reason: r }\n' },
    ['sentences.yaml:1: sentence 1: its quote at 0 to 14 is not one whole sentence.'],
  ],
  [
    'a sentence without account',
    { ...SMALL_SEED, 'article.txt': `${String(SMALL_SEED['article.txt'])} Nothing more.`, 'sentences.yaml': '[]' },
    ['sentences.yaml: the sentence at 83 to 96 has no statement, and no reason is given here: "Nothing more.".'],
  ],
];

/** Ten lists, each of ten times the one before. */
function bomb(): string {
  const lines = ['a0: &a0 [x, x, x, x, x, x, x, x, x, x]'];
  for (let depth = 1; depth < 10; depth++)
    lines.push(
      `a${depth}: &a${depth} [${Array(10)
        .fill(`*a${depth - 1}`)
        .join(', ')}]`,
    );
  return lines.join('\n');
}

test.each(CASES)('%s', async (_, content, expected) => {
  const problems = await problemsOf(content);
  expect(problems.join('\n')).toContain(expected[0]);
  for (const part of expected) expect(problems.join('\n')).toContain(part);
  // One mistake is one problem (an unknown key is also a missing one): nothing that only follows from it is reported.
  const places = expected.filter((line) => /^[a-z]+\.[a-z]+(:\d+)?: /.test(line)).length;
  expect(problems).toHaveLength(Math.max(1, places));
});

test('all problems are reported together, by file and line, and their number is bounded', async () => {
  const wrong = `- type: ALLY\n  subject: nobody\n  object: arland\n  quote: not there\n  certainty: ASSERTED\n  basis: EXPLICIT\n`;
  const problems = await problemsOf({
    ...SMALL_SEED,
    'statements.yaml': `${String(SMALL_SEED['statements.yaml'])}${wrong.repeat(60)}`,
    'document.yaml': 'titel: T',
  });
  expect(problems.slice(0, 3)).toEqual([
    'document.yaml:1: title: is missing; expected string.',
    'document.yaml:1: unknown key "titel".',
    expect.stringMatching(/^statements.yaml:16: statement 3: the quote "not there" is not in the text/),
  ]);
  expect(problems).toHaveLength(51);
  expect(problems.at(-1)).toMatch(/^\.\.\. and \d+ more\.$/);
});

test.each([
  ['a folder that is not there', 'nowhere', 'there is none of that name'],
  ['a file', __filename, 'it is not a folder'],
])('%s is refused by its name', async (_, folder, reason) => {
  await expect(readSeed(folder)).rejects.toMatchObject({
    problem: { code: 'BAD_USER_INPUT', message: expect.stringContaining(reason) as string },
  });
});
