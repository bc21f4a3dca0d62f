import fc from 'fast-check';
import { FIRST_VIEW } from '../../../src/explorer/state/view';
import { readAddress, writeAddress } from '../../../src/explorer/state/viewAddress';
import { OLD_ADDRESSES } from '../share/oldAddresses';
import { arbitraryView } from './arbitraryView';

describe('a view in an address', () => {
  it('is read back as it was', () => {
    fc.assert(fc.property(arbitraryView, (view) => expect(readAddress(writeAddress(view))).toEqual({ view, camera: null, damaged: [], unknown: [] })));
  });

  it('goes with the place from where it is looked at', () => {
    const address = writeAddress({ ...FIRST_VIEW, selected: ['actor:japan'] }, { x: 0.25, y: -0.123456, ratio: 0.1 });
    expect(address).toBe('?select=japan&look=0.25,-0.1235,0.1');
    expect(readAddress(address)).toMatchObject({ view: { selected: ['actor:japan'] }, camera: { x: 0.25, y: -0.1235, ratio: 0.1 } });
  });

  it('is readable from wherever it is looked at', () => {
    const far = fc.double({ min: -1e6, max: 1e6, noNaN: true });
    fc.assert(
      fc.property(far, far, fc.double({ min: 0.02, max: 4, noNaN: true }), (x, y, ratio) => {
        expect(readAddress(writeAddress(FIRST_VIEW, { x, y, ratio }))).toMatchObject({ camera: { ratio: expect.closeTo(ratio, 3) }, damaged: [] });
      }),
    );
  });

  it('needs no words for the first view', () => {
    expect(writeAddress(FIRST_VIEW)).toBe('');
    expect(readAddress('').view).toEqual(FIRST_VIEW);
  });

  it('can be read by people', () => {
    const view = { ...FIRST_VIEW, selected: ['actor:japan', 'relation:0a1b'], filter: { ...FIRST_VIEW.filter, hiddenTypes: ['PART_OF', 'LEADS'] as const } };
    expect(writeAddress(view)).toBe('?select=japan,relation:0a1b&hide-types=part_of,leads');
  });

  it.each([
    ['?actors=<script>,japan,../x', ['actors']],
    ['?select=japan,,%00&hide=%F0%9F%98%80', ['hide', 'select']],
    ['?pin=japan:1', ['pin']],
    ['?pin=japan:1:2,japan:x:2', ['pin']],
    ['?pin=japan:1:Infinity', ['pin']],
    ['?pin=japan::', ['pin']],
    ['?select=japan&hide-kinds=state%20,everyone&certainty=SURE&at=yesterday', ['hide-kinds', 'certainty', 'at']],
    ['?read=document:x,5,3', ['read']],
    ['?read=2', ['read']],
    ['?show=film', ['show']],
    ['?sort=actors:since', ['sort']],
    ['?sort=actors', ['sort']],
    ['?certainty=%', ['certainty']],
    ['?from=japan&to=ukraine&paths=some&max=many&path=<b>', ['paths', 'max', 'path']],
    ['?select=japan&look=0.5,0.5', ['look']],
    ['?look=0.5,0.5,0', ['look']],
    ['?look=1e400,0.5,1', ['look']],
    ['?roll-up=perhaps&types=friend&step=-1', ['types', 'roll-up', 'step']],
  ])('that is damaged gives the first view, and says where: %s', (address, damaged) => {
    expect(readAddress(address)).toEqual({ view: FIRST_VIEW, camera: null, damaged, unknown: [] });
  });

  it('may have parameters that mean nothing to the page; the rest is read', () => {
    const { view, ...rest } = readAddress('?__proto__=1&select=japan&constructor=2&utm=mail');
    expect(view).toEqual({ ...FIRST_VIEW, selected: ['actor:japan'] });
    expect(rest).toEqual({ camera: null, damaged: [], unknown: ['__proto__', 'constructor', 'utm'] });
  });

  it('takes whatever text it is given', () => {
    fc.assert(
      fc.property(fc.webQueryParameters(), (query) => {
        const { view } = readAddress(query);
        expect(readAddress(writeAddress(view)).view).toEqual(view);
      }),
    );
  });

  it.each(OLD_ADDRESSES)('that was once given out is understood as it was then: %s', (address, view) => {
    expect(readAddress(address)).toEqual({ view: { ...FIRST_VIEW, ...view }, camera: null, damaged: [], unknown: [] });
  });
});
