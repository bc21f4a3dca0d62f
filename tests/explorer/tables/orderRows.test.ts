import fc from 'fast-check';
import type { SortKey } from '../../../src/explorer/tables/column';
import { orderRows } from '../../../src/explorer/tables/orderRows';
import { pageAt, pageOf, ROWS_AT_ONCE } from '../../../src/explorer/tables/pages';

interface Row {
  readonly place: number;
  readonly key: SortKey;
}
const COLUMNS = [{ name: 'key', keyOf: ({ key }: Row) => key }];
const rowsOf = (keys: readonly SortKey[]): Row[] => keys.map((key, place) => ({ place, key }));
const keysBy = (keys: readonly SortKey[], descending: boolean) =>
  orderRows(rowsOf(keys), COLUMNS, { column: 'key', descending }).map(({ key }) => key);

describe('the rows of a table', () => {
  it('are in their own order until one is asked for', () => {
    const rows = rowsOf([3, 1, 2]);
    expect(orderRows(rows, COLUMNS, undefined)).toBe(rows);
    expect(orderRows(rows, COLUMNS, { column: 'another', descending: false })).toBe(rows);
  });

  it.each<[keys: SortKey[], upwards: SortKey[], downwards: SortKey[]]>([
    [
      [10, 9, 100],
      [9, 10, 100],
      [100, 10, 9],
    ],
    [
      ['b', 'a', 'C', 'é', 'e'],
      ['a', 'b', 'C', 'e', 'é'],
      ['é', 'e', 'C', 'b', 'a'],
    ],
    [
      ['12th Army', '2nd Army'],
      ['2nd Army', '12th Army'],
      ['12th Army', '2nd Army'],
    ],
    [
      ['2024-02-01', null, '1999-12-31'],
      ['1999-12-31', '2024-02-01', null],
      ['2024-02-01', '1999-12-31', null],
    ],
  ])('%j', (keys, upwards, downwards) => {
    expect(keysBy(keys, false)).toEqual(upwards);
    expect(keysBy(keys, true)).toEqual(downwards);
  });

  it('are all there, in order, and equals stay as they were, whichever way', () => {
    fc.assert(
      fc.property(fc.array(fc.option(fc.integer({ min: 0, max: 5 }))), fc.boolean(), (keys, descending) => {
        const rows = rowsOf(keys);
        const ordered = orderRows(rows, COLUMNS, { column: 'key', descending });
        const rank = ({ key }: Row) => (typeof key !== 'number' ? 100 : descending ? -key : key);
        expect(ordered).toEqual([...rows].sort((a, b) => rank(a) - rank(b) || a.place - b.place));
      }),
    );
  });

  it('are cut into pages that hold each of them once, and a row is on the page that is said', () => {
    fc.assert(
      fc.property(fc.nat({ max: 450 }), fc.integer({ min: -2, max: 9 }), (count, wanted) => {
        const rows = Array.from({ length: count }, (_, place) => place);
        const page = pageOf(rows, wanted);
        expect(page.rows.length).toBeLessThanOrEqual(ROWS_AT_ONCE);
        expect(page.rows[0]).toBe(count === 0 ? undefined : page.start);
        const all = Array.from({ length: page.count }, (_, number) => pageOf(rows, number).rows).flat();
        expect(all).toEqual(rows);
        for (const row of page.rows) expect(pageAt(row)).toBe(page.number);
      }),
    );
  });
});
