import fc from 'fast-check';
import { checkPattern } from '../../src/pattern/check';
import { MAX_PATTERN_LENGTH, parsePattern } from '../../src/pattern/parse';
import { printPattern } from '../../src/pattern/print';
import { readPattern } from '../../src/pattern/readPattern';
import { arbitraryPattern, withoutPositions } from './arbitraryPattern';
import { LAWFUL, PARAMETERS, UNLAWFUL } from './lawCases';
import { READABLE, UNREADABLE } from './syntaxCases';

const CASES = 3_000;
/** Far more than any text of the greatest length needs, and far less than quadratic work would take. */
const LONGEST_MS = 5_000;

const ATOMS = [
  ...[
    '(',
    ')',
    '[',
    ']',
    '{',
    '}',
    '<',
    '>',
    '-',
    '~',
    '->',
    '<-',
    '--',
    '|',
    '&',
    '!',
    '%',
    '*',
    '+',
    '?',
    ':',
    ',',
    '.',
    '=',
    '<>',
    '/',
    '//',
    '/*',
    '*/',
  ],
  ...[
    'ALL',
    'ANY',
    'SHORTEST',
    'GROUPS',
    'TRAIL',
    'PATHS',
    'WHERE',
    'AND',
    'OR',
    'XOR',
    'NOT',
    'IN',
    'IS',
    'NULL',
    'TRUE',
    'STARTS',
    'WITH',
    'CONTAINS',
  ],
  ...[
    'a',
    'b',
    'r',
    'a.name',
    'r.certainty',
    'STATE',
    'ALLY',
    '$from',
    '$',
    '1',
    '2.5',
    '{1,2}',
    "'x'",
    "'",
    '"',
    '`',
    '\\',
    '\n',
    ' ',
    '\0',
    '\ud800',
    'é',
  ],
];
const texts = [...READABLE, ...UNREADABLE, ...UNLAWFUL].map(([text]) => text).concat(LAWFUL);

/** A text of the cases with a few characters removed, doubled, replaced or put in. */
const mutated = fc
  .tuple(fc.constantFrom(...texts), fc.array(fc.tuple(fc.nat(200), fc.nat(3), fc.constantFrom(...ATOMS)), { maxLength: 4 }))
  .map(([text, changes]) =>
    changes.reduce((changed, [at, removed, added]) => {
      const place = at % (changed.length + 1);
      return changed.slice(0, place) + added + changed.slice(place + removed);
    }, text),
  );

const anyText = fc.oneof(
  fc.string({ unit: 'binary', maxLength: 100 }),
  fc.array(fc.integer({ min: 0, max: 0xffff }), { maxLength: 50 }).map((units) => String.fromCharCode(...units)),
  fc.array(fc.constantFrom(...ATOMS), { maxLength: 60 }).map((atoms) => atoms.join(' ')),
  fc.array(fc.constantFrom(...ATOMS), { maxLength: 60 }).map((atoms) => atoms.join('')),
  { weight: 3, arbitrary: mutated },
);

/** Reads and checks a text: it has a tree that its print gives again, or problems that lie inside the text, in order. */
function read(text: string): 'tree' | 'problems' {
  const parsed = parsePattern(text);
  const whole = readPattern(text, PARAMETERS, { identifierSchemes: ['wikidata'] });
  const problems = whole.ok ? [] : whole.problems;
  let last = 0;
  for (const { offset, line, column, message, found } of problems) {
    expect(offset).toBeGreaterThanOrEqual(last);
    expect(offset).toBeLessThanOrEqual(text.length);
    expect(line > 0 && column > 0 && message.length > 0 && found.length > 0).toBe(true);
    expect(message.isWellFormed() && found.isWellFormed()).toBe(true);
    last = offset;
  }
  if (!parsed.ok) {
    expect(problems.length).toBeGreaterThan(0);
    return 'problems';
  }
  const again = parsePattern(printPattern(parsed.pattern));
  if (printPattern(parsed.pattern).length <= MAX_PATTERN_LENGTH) {
    expect(again.ok && withoutPositions(again.pattern)).toEqual(withoutPositions(parsed.pattern));
  }
  return 'tree';
}

describe('any text', () => {
  it(`gives a tree or problems, in ${CASES} random texts`, () => {
    const seen = { tree: 0, problems: 0 };
    fc.assert(
      fc.property(anyText, (text) => {
        seen[read(text)]++;
      }),
      { numRuns: CASES },
    );
    expect(Math.min(seen.tree, seen.problems)).toBeGreaterThan(CASES / 50);
  });

  it('gives problems, and no crash, for trees whose names mean nothing', () => {
    fc.assert(
      fc.property(arbitraryPattern, (pattern) => {
        for (const { message } of checkPattern(pattern, PARAMETERS, { identifierSchemes: [] })) expect(message).not.toBe('');
      }),
      { numRuns: 500 },
    );
  });

  const LONG: readonly (readonly [name: string, text: string])[] = [
    ['100,000 parentheses', '('.repeat(100_000)],
    ['a megabyte of edges', '()-'.repeat(350_000)],
    ['a megabyte of quotes', "'".repeat(1_000_000)],
    ...[
      '(',
      '[',
      '{',
      ')',
      '()',
      '(a',
      '(a)-',
      '->',
      '-[',
      '- ',
      '<',
      "'",
      "''",
      '"',
      '`',
      '/*',
      '*',
      '/**/',
      '//',
      '|',
      '()|',
      '(:A|',
      '(:!',
      '{,}',
      '()->*',
      '(a b)',
      '(a]',
      '\\',
      '$',
      '$a',
      '1',
      '1e',
      '§',
      '\n',
      '-[r]->+',
      '(((a)->(b)){1,2} | ',
    ].map((part) => [`${part} over and over`, part.repeat(Math.floor(MAX_PATTERN_LENGTH / part.length))] as const),
    ...['NOT ', 'NOT NOT NOT (', 'a.x = 1 AND ', 'a.x OR a.y XOR ', '[', '(', '(1 = ', 'a.x IN [', "'x' = ", 'b.zzz = 1 OR ', '-'].map(
      (part) => [`${part} over and over in WHERE`, `(a) WHERE ${part.repeat(9_900 / part.length)}a.x = 1`] as const,
    ),
    [
      'many unknown variables',
      `${Array.from({ length: 700 }, (_, i) => `(v${i})`).join('')} WHERE ${Array.from({ length: 400 }, (_, i) => `w${i}.x`).join(' OR ')}`,
    ],
    ['many uses of one variable', `${'(a)'.repeat(1_500)} WHERE ${'a.name IN $slugs OR '.repeat(250)} a.name IS NULL`],
    ['many repeated variables', `${'-[r]->{2}'.repeat(600)} WHERE ${'r.x OR '.repeat(600)} TRUE`],
    ['multiplied quantifiers', `${'('.repeat(60)}->${'){10000}'.repeat(60)}`],
    ['branches in branches', `${'(()|'.repeat(60)}()${')'.repeat(60)}`.repeat(25)],
    ['a list of many', `(a WHERE a.aliases = [${"'x',".repeat(2_000)} 1])`],
  ];

  it.each(LONG)('ends soon: %s', (_, text) => {
    const begun = performance.now();
    read(text);
    expect(performance.now() - begun).toBeLessThan(LONGEST_MS);
  });
});
