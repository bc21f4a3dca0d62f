import fc from 'fast-check';
import { ActorKind, Direction, Disjoint, PathMode, PathSelector, RelationType, Sign } from '../../../src/explorer/__generated__/queries';
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
  disjoint: fc.option(fc.constantFrom(...Object.values(Disjoint))),
  avoidActors: fc.uniqueArray(fc.stringMatching(/^[a-z0-9](-?[a-z0-9]){0,9}$/), { maxLength: 3 }),
  viaKinds: fc.uniqueArray(fc.constantFrom(...Object.values(ActorKind)), { minLength: 1 }),
  minDocuments: fc.integer({ min: 0, max: 1000 }),
  documents: fc.option(
    fc.uniqueArray(
      fc.stringMatching(/^[0-9a-f]{24}$/).map((hash) => `document:${hash}`),
      { minLength: 1, maxLength: 3 },
    ),
  ),
  path: fc.option(fc.stringMatching(/^[0-9a-f]{24}$/).map((hash) => `path:${hash}`)),
  step: number,
});
