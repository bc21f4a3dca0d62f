import { ACTOR_KINDS } from '../../src/model/actor';
import { allowedKinds, allowedTypes } from '../../src/pattern/labels';
import { parsePattern } from '../../src/pattern/parse';

function labelsOf(text: string) {
  const parsed = parsePattern(text);
  const element = parsed.ok && parsed.pattern.pattern.kind === 'Concatenation' ? parsed.pattern.pattern.elements[0] : null;
  if (element === null || element.kind === 'Group') throw new Error(`${text} is neither node nor edge`);
  return element.labels;
}

describe('allowedTypes', () => {
  const FOUR = ['ALLY', 'ADVERSARY', 'SUPPLIER', 'THREATENED_BY'];
  it.each([
    ['-', FOUR],
    ['-[:%]-', FOUR],
    ['-[:ALLY]-', ['ALLY']],
    ['-[:!ALLY]-', ['ADVERSARY', 'SUPPLIER', 'THREATENED_BY']],
    ['-[:!!ALLY]-', ['ALLY']],
    ['-[:ALLY|SUPPLIER]-', ['ALLY', 'SUPPLIER']],
    ['-[:!(ALLY|SUPPLIER)]-', ['ADVERSARY', 'THREATENED_BY']],
    ['-[:!ALLY&!SUPPLIER]-', ['ADVERSARY', 'THREATENED_BY']],
    ['-[:ALLY&SUPPLIER]-', []],
    ['-[:!%]-', []],
    ['-[:LEADS]-', ['LEADS']],
    ['-[:%|LEADS]-', [...FOUR, 'LEADS']],
    ['-[:!ALLY|PART_OF]-', ['ADVERSARY', 'SUPPLIER', 'THREATENED_BY', 'PART_OF']],
    ['-[:!LEADS]-', FOUR],
    ['-[:!!LEADS]-', ['LEADS']],
    ['-[:LEADS|PART_OF|MEMBER_OF]-', ['LEADS', 'PART_OF', 'MEMBER_OF']],
  ])('%s: %j', (text, expected) => {
    expect(allowedTypes(labelsOf(text))).toEqual(expected);
  });
});

describe('allowedKinds', () => {
  it.each([
    ['()', [...ACTOR_KINDS]],
    ['(:%)', [...ACTOR_KINDS]],
    ['(:STATE|ALLIANCE)', ['STATE', 'ALLIANCE']],
    ['(:!STATE)', ACTOR_KINDS.filter((kind) => kind !== 'STATE')],
    ['(:!STATE&(STATE|PERSON))', ['PERSON']],
    ['(:STATE&PERSON)', []],
  ])('%s: %j', (text, expected) => {
    expect(allowedKinds(labelsOf(text))).toEqual(expected);
  });
});
