import { commandOf, keyName, KEY_TABLE, shownKeys } from '../../../src/explorer/arrange/keyTable';
import { middleActor, nextActor } from '../../../src/explorer/arrange/nextActor';

const press = (key: string, held: Partial<Record<'ctrlKey' | 'metaKey' | 'shiftKey' | 'altKey', boolean>> = {}) => ({
  key,
  ctrlKey: false,
  metaKey: false,
  shiftKey: false,
  altKey: false,
  ...held,
});

describe('keys', () => {
  it.each([
    [press('z', { ctrlKey: true }), 'Ctrl+z'],
    [press('Z', { metaKey: true, shiftKey: true }), 'Ctrl+Shift+z'],
    [press('+', { shiftKey: true }), '+'],
    [press('E'), 'e'],
    [press('ArrowLeft', { shiftKey: true }), 'Shift+ArrowLeft'],
    [press('F10', { shiftKey: true }), 'Shift+F10'],
  ])('%j is %s', (pressed, name) => {
    expect(keyName(pressed)).toBe(name);
  });

  it('do one thing each, which the key map tells', () => {
    for (const where of ['PAGE', 'PICTURE'] as const) {
      const names = KEY_TABLE.filter((line) => line.where === where).flatMap(({ commands }) => Object.keys(commands));
      expect(new Set(names).size).toBe(names.length);
    }
    for (const { shown, does } of KEY_TABLE) expect([shown, does].every((text) => text.length > 0)).toBe(true);
  });

  it('work where they belong only', () => {
    expect(commandOf(press('z', { ctrlKey: true }), 'PAGE')).toBe('undo');
    expect(commandOf(press('z', { ctrlKey: true }), 'PICTURE')).toBeNull();
    expect(commandOf(press('h'), 'PICTURE')).toBe('hide');
    expect(commandOf(press('h', { ctrlKey: true }), 'PICTURE')).toBeNull();
    expect(commandOf(press('h'), 'PAGE')).toBeNull();
  });

  it('are shown beside what they do', () => {
    expect([shownKeys('hide'), shownKeys('fitSelection'), shownKeys('concentric'), shownKeys('menu')]).toEqual([
      'H, Delete',
      'Shift+F',
      '2',
      'Menu, Shift+F10',
    ]);
  });
});

describe('arrow keys', () => {
  const places = new Map([
    ['m', { x: 0, y: 0 }],
    ['near', { x: 50, y: 5 }],
    ['linked', { x: 200, y: 40 }],
    ['below', { x: 10, y: 90 }],
  ]);
  it.each([
    ['right', ['linked', 'below'], 'linked'],
    ['right', [], 'near'],
    ['down', ['linked'], 'below'],
    ['left', ['linked'], null],
    ['up', [], null],
  ] as const)('%s, linked to %j: %s', (heading, linked, next) => {
    expect(nextActor('m', heading, places, new Set(linked))).toBe(next);
  });

  it('begin in the middle', () => {
    expect(middleActor(places)).toBe('near');
    expect(middleActor(new Map())).toBeNull();
    expect(nextActor('nobody', 'up', places, new Set())).toBeNull();
  });
});
