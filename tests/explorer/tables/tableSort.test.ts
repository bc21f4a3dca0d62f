import { toggleSort, type Sorts } from '../../../src/explorer/state/tableSort';

it('a heading orders upwards, then downwards, then no longer, and leaves other tables alone', () => {
  const other: Sorts = { relations: { column: 'since', descending: true } };
  const once = toggleSort(other, 'actors', 'name');
  const twice = toggleSort(once, 'actors', 'name');
  expect(once).toEqual({ ...other, actors: { column: 'name', descending: false } });
  expect(twice).toEqual({ ...other, actors: { column: 'name', descending: true } });
  expect(toggleSort(twice, 'actors', 'name')).toEqual(other);
  expect(toggleSort(twice, 'actors', 'kind')).toEqual({ ...other, actors: { column: 'kind', descending: false } });
});
