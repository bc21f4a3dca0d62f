import { isDeepStrictEqual } from 'node:util';
import fc from 'fast-check';
import { parsePattern } from '../../src/pattern/parse';
import { printPattern } from '../../src/pattern/print';
import { arbitraryPattern, withoutPositions } from './arbitraryPattern';

const CASES = 2_500;

describe('printPattern', () => {
  it(`gives a text that reads as the same tree, in ${CASES} random trees`, () => {
    fc.assert(
      fc.property(arbitraryPattern, (pattern) => {
        const text = printPattern(pattern);
        fc.pre(text.length <= 10_000);
        const parsed = parsePattern(text);
        if (!parsed.ok) throw new Error(`${text}\n${parsed.problems.map(({ column, message }) => `${column}: ${message}`).join('\n')}`);
        expect(isDeepStrictEqual(withoutPositions(parsed.pattern), withoutPositions(pattern))).toBe(true);
        expect(printPattern(parsed.pattern)).toBe(text);
      }),
      { numRuns: CASES },
    );
  });
});
