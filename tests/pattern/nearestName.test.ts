import fc from 'fast-check';
import { RELATION_TYPES } from '../../src/model/relationType';
import { nearestName } from '../../src/pattern/nearestName';

describe('nearestName', () => {
  it.each([
    ['SUPLIER', 'SUPPLIER'],
    ['supplier', 'SUPPLIER'],
    ['SUPPLEIR', 'SUPPLIER'],
    ['THREATEND_BY', 'THREATENED_BY'],
    ['THREATENS', null],
    ['ALY', 'ALLY'],
    ['ALLIES', null],
    ['LEAD', 'LEADS'],
    ['X', null],
    ['', null],
    ['A'.repeat(10_000), null],
  ])('of %j is %j', (name, expected) => {
    expect(nearestName(name, RELATION_TYPES)).toBe(expected);
  });

  it('finds every name again from one mistake', () => {
    fc.assert(
      fc.property(fc.constantFrom(...RELATION_TYPES), fc.nat(20), fc.constantFrom('', 'x', 'E'), fc.nat(1), (name, at, added, removed) => {
        const place = at % name.length;
        expect(nearestName(name.slice(0, place) + added + name.slice(place + removed), RELATION_TYPES)).toBe(name);
      }),
    );
  });
});
