import fc from 'fast-check';
import { EXAMPLE_PATTERNS } from '../../../src/explorer/paths/examplePatterns';
import { mistakeText, patternMarks, patternMistakes } from '../../../src/explorer/paths/patternMarks';
import { startArticleServer, type ArticleServer } from '../../support/articleServer';

const shown = (pattern: string, mistakes: Parameters<typeof patternMarks>[1]) =>
  patternMarks(pattern, mistakes)
    .map(({ text, isWrong }) => (isWrong ? `[${text}]` : text))
    .join('');

describe('marks in a pattern', () => {
  it.each([
    ['(a:STAT)', [], '(a:STAT)'],
    ['(a:STAT)', [{ offset: 3, found: 'STAT' }], '(a:[STAT])'],
    [
      '(a:STAT)->*(b',
      [
        { offset: 10, found: '*' },
        { offset: 3, found: 'STAT' },
      ],
      '(a:[STAT])->[*](b',
    ],
    ['(a', [{ offset: 2, found: 'the end of the pattern' }], '(a[ ]'],
    ['(aaaa', [{ offset: 1, found: 'aaa…' }], '([a]aaa'],
    [
      '(a b)',
      [
        { offset: 1, found: 'a b' },
        { offset: 3, found: 'b' },
      ],
      '([a b])',
    ],
  ])('%s', (pattern, mistakes, expected) => expect(shown(pattern, mistakes)).toBe(expected));

  it('leave the text as it is', () => {
    const mistake = fc.record({ offset: fc.nat(30), found: fc.string({ maxLength: 3 }) });
    fc.assert(
      fc.property(fc.string({ maxLength: 20 }), fc.array(mistake, { maxLength: 4 }), (pattern, mistakes) => {
        const text = patternMarks(pattern, mistakes)
          .map((stretch) => stretch.text)
          .join('');
        expect([pattern, `${pattern} `]).toContain(text);
      }),
    );
  });
});

describe('on the article', () => {
  let server: ArticleServer;
  beforeAll(async () => {
    server = await startArticleServer();
  });
  afterAll(() => server.close());

  it.each(EXAMPLE_PATTERNS.map(({ asks, pattern }) => [asks, pattern]))('the example finds paths: %s', async (_, pattern) => {
    const { match }: { match: { nodes: unknown[]; complete: boolean } } = await server.data(
      'query ($pattern: String!) { match(pattern: $pattern) { complete nodes { id } } }',
      { pattern },
    );
    expect(match.nodes.length).toBeGreaterThan(0);
    expect(match.complete).toBe(true);
  });

  it('mistakes are told as the API tells them, with what was expected', async () => {
    const { errors } = await server.ask('{ match(pattern: "(a:STAT)-[:ALLY]->*(b)") { complete } }');
    const mistakes = patternMistakes(errors?.[0].extensions ?? {});
    expect(mistakes.map(({ line, column }) => [line, column])).toEqual([
      [1, 4],
      [1, 19],
    ]);
    expect(shown('(a:STAT)-[:ALLY]->*(b)', mistakes)).toBe('(a:[STAT])-[:ALLY]->[*](b)');
    expect(mistakes.map(mistakeText)[0]).toBe('Unknown actor kind "STAT"; did you mean STATE?');
  });

  it('other errors have no mistakes', async () => {
    const { errors } = await server.ask('{ paths(from: "nobody", to: "japan") { complete } }');
    expect(patternMistakes(errors?.[0].extensions ?? {})).toEqual([]);
    expect(patternMistakes({ code: 'BAD_PATTERN', problems: [1, null, {}] })).toEqual([]);
  });
});
