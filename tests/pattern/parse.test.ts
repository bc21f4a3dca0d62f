import { badPattern } from '../../src/pattern/problem';
import { MAX_PATTERN_LENGTH, parsePattern } from '../../src/pattern/parse';
import { printPattern } from '../../src/pattern/print';
import { MAX_NESTING } from '../../src/pattern/tokenCursor';
import { READABLE, UNREADABLE } from './syntaxCases';

describe('parsePattern', () => {
  it.each(READABLE)('reads %s', (text, canonical) => {
    const parsed = parsePattern(text);
    expect(parsed.ok ? [] : parsed.problems).toEqual([]);
    expect(parsed.ok && printPattern(parsed.pattern)).toBe(canonical);
  });

  it.each(UNREADABLE)('says what is wrong with %j', (text, expected) => {
    const parsed = parsePattern(text);
    const problems = parsed.ok ? [] : parsed.problems;
    expect(problems.map(({ line, column, found }) => `${line}:${column} ${found}`)).toEqual(
      expected.map(([place, found]) => `${place} ${found}`),
    );
    problems.forEach((problem, index) => {
      const [, , wanted, message] = expected[index];
      expect(problem.message).toMatch(message);
      if (wanted !== null) expect(problem.expected).toEqual(wanted);
      expect(text.slice(problem.offset).startsWith(problem.offset === text.length ? '' : problem.found)).toBe(true);
      expect(problem.offset === text.length).toBe(problem.found === 'the end of the pattern');
    });
  });

  it('places every node of the tree', () => {
    const parsed = parsePattern("ANY\n  (a:STATE\n   WHERE a.name = 'x')\n  -[r]->{2}");
    if (!parsed.ok) throw new Error('it is readable');
    const [node, edge] = parsed.pattern.pattern.kind === 'Concatenation' ? parsed.pattern.pattern.elements : [];
    expect(parsed.pattern.selector.position).toEqual({ offset: 0, line: 1, column: 1 });
    expect(node.position).toEqual({ offset: 6, line: 2, column: 3 });
    expect(node.kind === 'NodePattern' && node.labels?.position).toEqual({ offset: 9, line: 2, column: 6 });
    expect(node.kind === 'NodePattern' && node.where?.position).toEqual({ offset: 24, line: 3, column: 10 });
    expect(edge.kind === 'EdgePattern' && edge.quantifier?.position).toEqual({ offset: 46, line: 4, column: 9 });
  });

  it('reads parts that nest up to the limit, and refuses deeper ones', () => {
    const kinds: readonly (readonly [open: string, inner: string, close: string, before: string, after: string])[] = [
      ['(', '()', ')', '', ''],
      ['(', 'A', ')', '(:', ')'],
      ['!', 'A', '', '(:', ')'],
      ['(', '1 = 1', ')', '(WHERE ', ')'],
      ['NOT ', '1 = 1', '', '(WHERE ', ')'],
      ['[', '1', ']', '({x: ', '})'],
    ];
    for (const [open, inner, close, before, after] of kinds) {
      const nested = (depth: number) => parsePattern(before + open.repeat(depth) + inner + close.repeat(depth) + after);
      expect(nested(MAX_NESTING - 1)).toMatchObject({ ok: true });
      expect(nested(MAX_NESTING + 1)).toMatchObject({ ok: false, problems: [{ message: expect.stringMatching(/nests deeper/) }] });
    }
    const turning = (turns: number) => parsePattern(`(WHERE 1 = 1${' OR 1 = 1 XOR 1 = 1'.repeat(turns / 2)})`);
    expect(turning(MAX_NESTING)).toMatchObject({ ok: true });
    expect(turning(MAX_NESTING + 2)).toMatchObject({ ok: false, problems: [{ message: expect.stringMatching(/parentheses/) }] });
  });

  it('refuses a text that is too long', () => {
    expect(parsePattern('(a)'.padEnd(MAX_PATTERN_LENGTH))).toMatchObject({ ok: true });
    expect(parsePattern('(a)'.padEnd(MAX_PATTERN_LENGTH + 1))).toMatchObject({ ok: false, problems: [{ line: 1, column: 1 }] });
  });
});

describe('badPattern', () => {
  const problemsOf = (text: string) => {
    const parsed = parsePattern(text);
    return parsed.ok ? [] : parsed.problems;
  };

  it('tells every problem on a line of its own, and the place of the first', () => {
    const { problem } = badPattern(problemsOf('(a b)->(c d)'), 'pattern');
    expect(problem).toMatchObject({
      code: 'BAD_PATTERN',
      argument: 'pattern',
      line: 1,
      column: 4,
      found: 'b',
      expected: [':', 'IS', '{', 'WHERE', ')'],
    });
    expect(problem.message.split('\n')).toEqual([
      'Line 1, column 4: found "b", expected ":", IS, "{", WHERE or ")"',
      'Line 1, column 11: found "d", expected ":", IS, "{", WHERE or ")"',
    ]);
    expect('problems' in problem && problem.problems).toHaveLength(2);
  });

  it('stops at twenty', () => {
    const many = problemsOf('(a b)'.repeat(30));
    expect(many.length).toBeLessThanOrEqual(20);
    const { problem } = badPattern([...many, ...many]);
    expect(problem.message.split('\n')).toHaveLength(21);
  });
});
