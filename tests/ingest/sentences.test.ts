import { sentenceAround, sentencesOf } from '../../src/ingest/sentences';

test.each<[string, string[]]>([
  ['', []],
  ['One.', ['One.']],
  ['One. Two! Three?', ['One.', 'Two!', 'Three?']],
  ['A heading\n\nA sentence.\r\nAnother', ['A heading', 'A sentence.', 'Another']],
  ['Japan, a key U.S. ally, waits. So do others.', ['Japan, a key U.S. ally, waits.', 'So do others.']],
  ['The U.S. Army and J. R. Smith stay. They do.', ['The U.S. Army and J. R. Smith stay.', 'They do.']],
  ['(Gen. Brown said so.) No. 5 is alive.', ['(Gen. Brown said so.)', 'No. 5 is alive.']],
  ['It ends in the U.S.', ['It ends in the U.S.']],
  ['  About 10.5 percent fell.  Then rose. ', ['About 10.5 percent fell.', 'Then rose.']],
])('%j', (text, expected) => {
  const sentences = sentencesOf(text);
  expect(sentences.map((sentence) => sentence.text)).toEqual(expected);
  for (const { start, end, text: words } of sentences) expect(text.slice(start, end)).toBe(words);
});

test('the sentence around a place is the one that holds all of it', () => {
  const sentences = sentencesOf('One. Two.\nThree.');
  const around = (start: number, end: number) => sentenceAround(sentences, { start, end })?.text ?? null;
  expect([around(0, 4), around(1, 3), around(5, 9), around(10, 16)]).toEqual(['One.', 'One.', 'Two.', 'Three.']);
  expect([around(0, 6), around(4, 6), around(12, 17)]).toEqual([null, null, null]);
});
