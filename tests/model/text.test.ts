import * as fc from 'fast-check';
import { checkText, shown } from '../../src/model/text';

describe('shown', () => {
  test.each([
    ['Japan', '"Japan"'],
    ['a "quote"', '"a \\"quote\\""'],
    ['line\nbreak \u001b[31m', '"line\\nbreak \\u001b[31m"'],
    ['x'.repeat(60), `"${'x'.repeat(60)}"`],
    ['x'.repeat(61), `"${'x'.repeat(60)}…"`],
    ['half \ud800', '"half \ufffd"'],
    [`${'x'.repeat(59)}𝒳`, `"${'x'.repeat(59)}\ufffd…"`],
  ])('%j as %s', (text, expected) => {
    expect(shown(text)).toBe(expected);
  });

  test('is short, well-formed and without C0 controls, whatever is given', () => {
    fc.assert(
      fc.property(fc.array(fc.nat(0xffff).map((unit) => String.fromCharCode(unit)), { maxLength: 200 }).map((units) => units.join('')), (text) => {
        const safe = shown(text);
        expect(safe.isWellFormed()).toBe(true);
        expect([...safe].some((character) => character < ' ')).toBe(false);
        expect(safe.length).toBeLessThanOrEqual(61 * 6 + 2);
      }),
    );
  });
});

describe('checkText', () => {
  test.each(['', 'Japan', '𝒳🇺🇦', '\u0001', '\ufffd', 'e\u0301'])('gives %j back', (text) => {
    expect(checkText(text, 'name')).toBe(text);
  });

  test.each([['\0', 'NUL'], ['a\0b', 'NUL'], ['\ud800', 'surrogate'], ['a\udc00b', 'surrogate'], ['\udc00\ud800', 'surrogate']])('refuses %j: %s', (text, reason) => {
    expect(() => checkText(text, 'name')).toThrow(expect.objectContaining({ message: expect.stringContaining(reason), problem: expect.objectContaining({ code: 'BAD_USER_INPUT', argument: 'name' }) }));
  });
});
