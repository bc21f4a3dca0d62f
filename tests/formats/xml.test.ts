import fc from 'fast-check';
import { xmlElement, xmlText } from '../../src/formats/xml';
import { parseXml } from '../support/xmlTree';
import { asXmlHolds } from './columnsExpected';

/** Any UTF-16 units at all: NUL and halves of surrogate pairs too. */
const anyUnits = fc.array(fc.integer({ min: 0, max: 0xffff })).map((units) => String.fromCharCode(...units));

it('a parser gives back every text, in elements and attributes, but for what XML cannot hold', () => {
  fc.assert(
    fc.property(fc.oneof(anyUnits, fc.string({ unit: 'binary' })), (text) => {
      const { attributes, text: content } = parseXml(xmlElement('e', { a: text }, xmlText(text)));
      expect({ attribute: attributes.a, content }).toEqual({ attribute: asXmlHolds(text), content: asXmlHolds(text) });
    }),
    { numRuns: 2000 },
  );
});

it('holds for each single UTF-16 unit', () => {
  const units = Array.from({ length: 0x10000 }, (_, unit) => String.fromCharCode(unit));
  const { children } = parseXml(xmlElement('all', {}, units.map((unit) => xmlElement('e', { a: unit }, xmlText(unit))).join('')));
  expect(children).toHaveLength(units.length);
  const wrong = units.filter((unit, i) => children[i].text !== asXmlHolds(unit) || children[i].attributes.a !== asXmlHolds(unit));
  expect(wrong).toEqual([]);
});

it.each([
  ['a line end of each kind', '\r\n\r\n\t', '<e a="&#13;&#10;&#13;&#10;&#9;"/>'],
  ['markup', `<b a='1'>&amp;</b>"`, '<e a="&lt;b a=&apos;1&apos;&gt;&amp;amp;&lt;/b&gt;&quot;"/>'],
  ['NUL and an escape sequence', '\0\u001b[0m', '<e a="\ufffd\ufffd[0m"/>'],
  ['half of a pair', 'a\ud83dz', '<e a="a\ufffdz"/>'],
  ['a whole pair', '🚀', '<e a="🚀"/>'],
])('writes %s', (_, text, written) => {
  expect(xmlElement('e', { a: text, b: null }, null)).toBe(written);
});
