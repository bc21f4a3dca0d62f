import { pathLengths } from '../../src/pattern/lengths';
import { parsePattern } from '../../src/pattern/parse';

describe('pathLengths', () => {
  it.each([
    ['(a)', 0, 0],
    ['(a)->(b)-(c)', 2, 2],
    ['-> ->', 2, 2],
    ['->{2,5}', 2, 5],
    ['->*', 0, Infinity],
    ['->+ -[r]-{3}', 4, Infinity],
    ['->?', 0, 1],
    ['(->-){2,3}', 4, 6],
    ['(->|->->->){2}', 2, 6],
    ['(() | ->+)', 0, Infinity],
    ['((a))*', 0, 0],
    ['(->*){0}', 0, 0],
    ['((->{2}){3}){4,}', 24, Infinity],
  ])('%s: %d to %d', (text, min, max) => {
    const parsed = parsePattern(text);
    expect(parsed.ok && pathLengths(parsed.pattern.pattern)).toEqual({ min, max });
  });
});
