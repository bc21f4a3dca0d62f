import fc from 'fast-check';
import { queryIn, tellsView, withQuery } from '../../../src/explorer/state/addressPlace';

it('a query of any length is found again in its address, and never makes a request too long', () => {
  fc.assert(
    fc.property(fc.nat({ max: 40_000 }), (length) => {
      const query = length === 0 ? '' : `?${'a'.repeat(length)}`;
      const address = new URL(withQuery('/', query), 'http://localhost:4000');
      expect(queryIn(address)).toBe(query);
      expect(address.search.length).toBeLessThan(8000);
    }),
  );
});

it('a place in the page is no view', () => {
  expect(['', '#?select=japan', '#source-1'].map(tellsView)).toEqual([true, true, false]);
});
