import fc from 'fast-check';
import { NO_FILTER } from '../../src/model/filter';
import { RELATION_TYPES } from '../../src/model/relationType';
import { PATH_MODES } from '../../src/pattern/ast';
import { PATH_SELECTORS, type PathsBetween } from '../../src/pattern/between';
import { DIRECTIONS } from '../../src/pattern/direction';
import { arbitraryFilter } from '../support/arbitraryGraph';

/** Queries between no actors yet, of every field; half of them without a filter. */
export const arbitraryQuery: fc.Arbitrary<PathsBetween> = fc
  .record({
    select: fc.constantFrom(...PATH_SELECTORS),
    k: fc.integer({ min: 1, max: 4 }),
    mode: fc.constantFrom(...PATH_MODES),
    direction: fc.constantFrom(...DIRECTIONS),
    minLength: fc.constantFrom(0, 1, 1, 2),
    extra: fc.nat(2),
    sign: fc.constantFrom(null, null, 'POSITIVE' as const, 'NEGATIVE' as const),
    filter: fc.oneof(fc.constant({ ...NO_FILTER, types: RELATION_TYPES }), arbitraryFilter),
  })
  .map(({ extra, ...query }) => ({ ...query, from: [], to: [], maxLength: query.minLength + extra }));
