import fc from 'fast-check';
import { Direction, PathMode, PathSelector, RelationType, Sign } from '../../../src/explorer/__generated__/queries';
import type { PathQuestion } from '../../../src/explorer/state/pathQuestion';

const text = fc.option(fc.string({ unit: 'binary', minLength: 1, maxLength: 12 }));
const number = fc.integer({ min: 1, max: 1000 });

/** Any question about paths, and any place in its answer. */
export const arbitraryQuestion: fc.Arbitrary<PathQuestion> = fc.record({
  from: text,
  to: text,
  pattern: text,
  select: fc.constantFrom(...Object.values(PathSelector)),
  k: number,
  mode: fc.constantFrom(...Object.values(PathMode)),
  direction: fc.constantFrom(...Object.values(Direction)),
  minLength: number,
  maxLength: number,
  sign: fc.option(fc.constantFrom(...Object.values(Sign))),
  types: fc.uniqueArray(fc.constantFrom(...Object.values(RelationType)), { minLength: 1 }),
  rollUp: fc.boolean(),
  path: fc.option(fc.stringMatching(/^[0-9a-f]{24}$/).map((hash) => `path:${hash}`)),
  step: number,
});
