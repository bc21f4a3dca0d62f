import type { ActorKind } from '../__generated__/queries';
import { KIND_SIGNS } from './kindSigns';
import { colourProperty } from './palette';

/** The sign of a kind of actors, as the canvas draws it. */
export function KindIcon({ kind, size = 18 }: { kind: ActorKind; size?: number }) {
  return (
    <svg class="kind-icon" viewBox="0 0 40 40" width={size} height={size} aria-hidden="true">
      <circle cx="20" cy="20" r="20" style={{ fill: `var(${colourProperty('kind', kind)})` }} />
      <path transform="translate(8.5 8.5) scale(.96)" d={KIND_SIGNS[kind]} fill-rule="evenodd" class="kind-sign" />
    </svg>
  );
}
