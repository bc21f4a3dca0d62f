import * as fc from 'fast-check';
import { isSlug, slugify } from '../../src/model/slug';

test.each<[string, boolean]>([
  ['north-korea', true],
  ['a', true],
  ['0', true],
  ['g7', true],
  ['a-1-b', true],
  ['x'.repeat(100), true],
  ['x'.repeat(101), false],
  ['', false],
  ['-a', false],
  ['a-', false],
  ['a--b', false],
  ['North-Korea', false],
  ['north korea', false],
  ['north_korea', false],
  ['corée', false],
  ['a\n', false],
  ['a\0', false],
  ['٣', false],
])('isSlug(%j) is %s', (text, expected) => {
  expect(isSlug(text)).toBe(expected);
});

test.each([
  ['North Korea', 'north-korea'],
  ["Côte d'Ivoire", 'cote-d-ivoire'],
  ['  --United   Nations!! ', 'united-nations'],
  ['São Tomé & Príncipe', 'sao-tome-principe'],
  ['G7', 'g7'],
  ['ﬁnance', 'finance'],
  ['Türkiye', 'turkiye'],
  ['조선 (DPRK)', 'dprk'],
  ['𝐍𝐀𝐓𝐎', 'nato'],
  ['already-a-slug', 'already-a-slug'],
  [`${'a'.repeat(99)} b`, 'a'.repeat(99)],
])('slugify(%j) is %s', (name, expected) => {
  expect(slugify(name, 'name')).toBe(expected);
});

test.each(['', ' ', '---', '조선', '!?', '\ud800', '🇺🇦'])('slugify(%j) is refused and names the argument', (name) => {
  expect(() => slugify(name, 'actors.csv:2')).toThrow(expect.objectContaining({ problem: expect.objectContaining({ code: 'BAD_USER_INPUT', argument: 'actors.csv:2' }) }));
});

test('slugify gives a slug, and leaves a slug as it is', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'binary', maxLength: 300 }), (tail) => {
      const slug = slugify(`x${tail}`, 'name');
      expect(isSlug(slug)).toBe(true);
      expect(slugify(slug, 'name')).toBe(slug);
    }),
  );
});
