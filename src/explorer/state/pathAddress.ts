import { ActorKind, Direction, Disjoint, PathMode, PathSelector, RelationType, Sign } from '../__generated__/queries';
import { ACTOR, ACTOR_ID, ANY_ID, listOf, oneOf, orNull, someOf, type Codecs, type FieldCodec } from './addressFields';
import type { PathQuestion } from './pathQuestion';

/** How a question about paths stands in an address: `from=japan&to=ukraine&max=4`. */
export const PATH_CODECS: Codecs<PathQuestion> = {
  from: text('from'),
  to: text('to'),
  pattern: text('pattern'),
  select: oneOf('paths', Object.values(PathSelector)),
  k: wholeNumber('k'),
  mode: oneOf('mode', Object.values(PathMode)),
  direction: oneOf('direction', Object.values(Direction)),
  minLength: wholeNumber('min'),
  maxLength: wholeNumber('max'),
  sign: orNull(oneOf('sign', Object.values(Sign))),
  types: someOf('types', Object.values(RelationType)),
  rollUp: {
    name: 'roll-up',
    write: (isOn) => (isOn ? 'yes' : 'no'),
    read: (word) => (word === 'yes' ? true : word === 'no' ? false : undefined),
  },
  disjoint: orNull(oneOf('disjoint', Object.values(Disjoint))),
  avoidActors: listOf(
    'avoid',
    (slug) => slug,
    (slug) => (ACTOR_ID.test(ACTOR + slug) ? slug : undefined),
  ),
  viaKinds: someOf('via', Object.values(ActorKind)),
  minDocuments: wholeNumber('min-documents'),
  documents: orNull(
    listOf(
      'documents',
      (id) => id,
      (id) => (ANY_ID.test(id) ? id : undefined),
    ),
  ),
  path: orNull({ name: 'path', write: (id) => id, read: (id) => (ANY_ID.test(id) ? id : undefined) }),
  step: wholeNumber('step'),
};

/** Any text but the empty one, which stands for null. */
function text(name: string): FieldCodec<string | null> {
  return { name, write: (value) => value ?? '', read: (written) => (written === '' ? null : written) };
}

function wholeNumber(name: string): FieldCodec<number> {
  return { name, write: String, read: (written) => (/^\d{1,4}$/.test(written) ? Number(written) : undefined) };
}
