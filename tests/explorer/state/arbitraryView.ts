import fc from 'fast-check';
import { ActorKind, Certainty, RelationType } from '../../../src/explorer/__generated__/queries';
import { DISPLAYS } from '../../../src/explorer/state/display';
import { SORT_COLUMNS, type Sorts } from '../../../src/explorer/state/tableSort';
import type { View } from '../../../src/explorer/state/view';
import { arbitraryQuestion } from './arbitraryQuestion';

const slug = fc.stringMatching(/^[a-z0-9](-?[a-z0-9]){0,9}$/);
const actorId = slug.map((text) => `actor:${text}`);
const relationId = fc.stringMatching(/^[0-9a-f]{24}$/).map((hash) => `relation:${hash}`);
const coordinate = fc.double({ noNaN: true, noDefaultInfinity: true }).map((value) => value + 0);

const sorts = fc.record(
  Object.fromEntries(Object.entries(SORT_COLUMNS).map(([table, columns]) => [table, fc.record({ column: fc.constantFrom(...columns), descending: fc.boolean() })])),
  { requiredKeys: [], noNullPrototype: true },
) as fc.Arbitrary<Sorts>;

/** Any view that the page can have. */
export const arbitraryView: fc.Arbitrary<View> = fc.record({
  actors: fc.option(fc.uniqueArray(actorId, { maxLength: 5 })),
  expanded: fc.array(fc.record({ by: actorId, actors: fc.uniqueArray(actorId, { minLength: 1, maxLength: 3 }) }), { maxLength: 3 }).map((list) => list.filter(({ by, actors }) => !actors.includes(by))),
  layout: fc.oneof(
    fc.nat({ max: 500 }).map((settled) => ({ kind: 'FORCE' as const, settled })),
    fc.uniqueArray(actorId, { maxLength: 3 }).map((around) => ({ kind: 'CONCENTRIC' as const, around })),
    fc.constant({ kind: 'KINDS' as const }),
  ),
  hidden: fc.uniqueArray(fc.oneof(actorId, relationId), { maxLength: 3 }),
  pinned: fc.dictionary(actorId, fc.record({ x: coordinate, y: coordinate }, { noNullPrototype: true }), { maxKeys: 3, noNullPrototype: true }),
  selected: fc.uniqueArray(fc.oneof(actorId, relationId), { maxLength: 4 }),
  filter: fc.record({
    hiddenKinds: fc.uniqueArray(fc.constantFrom(...Object.values(ActorKind))),
    hiddenTypes: fc.uniqueArray(fc.constantFrom(...Object.values(RelationType))),
    minCertainty: fc.option(fc.constantFrom(...Object.values(Certainty))),
    at: fc.option(fc.constantFrom('2024-10-28', '1999-12-31')),
  }),
  reading: fc.option(
    fc.record({
      document: fc.stringMatching(/^[0-9a-f]{24}$/).map((hash) => `document:${hash}`),
      quote: fc.option(fc.tuple(fc.nat(), fc.nat()).map(([start, more]) => ({ start, end: start + more + 1 }))),
    }),
  ),
  paths: arbitraryQuestion,
  display: fc.constantFrom(...DISPLAYS),
  sorts,
});
