import { ACTOR, ACTOR_ID, listOf, shortId, type FieldCodec } from './addressFields';
import type { Expansion } from './view';
import type { LayoutChoice } from './layoutChoice';

/** Expansions: `japan:australia:india`, whom it was expanded from first. */
export const EXPANDED: FieldCodec<readonly Expansion[]> = listOf(
  'expand',
  ({ by, actors }) => [by, ...actors].map(shortId).join(':'),
  (text) => {
    const [by, ...actors] = actorIds(text.split(':')) ?? [];
    return by === undefined || actors.length === 0 ? undefined : { by, actors };
  },
);

/** Layouts: `force:2`, `concentric:japan`, `kinds`. */
export const LAYOUT: FieldCodec<LayoutChoice> = {
  name: 'layout',
  write: (layout) => {
    switch (layout.kind) {
      case 'FORCE':
        return `force:${layout.settled}`;
      case 'CONCENTRIC':
        return ['concentric', ...layout.around.map(shortId)].join(':');
      case 'KINDS':
        return 'kinds';
    }
  },
  read: (text) => {
    const [kind, ...rest] = text.split(':');
    if (kind === 'kinds' && rest.length === 0) return { kind: 'KINDS' };
    if (kind === 'force' && /^force:\d{1,9}$/.test(text)) return { kind: 'FORCE', settled: Number(rest[0]) };
    const around = kind === 'concentric' ? actorIds(rest) : undefined;
    return around === undefined ? undefined : { kind: 'CONCENTRIC', around };
  },
};

function actorIds(slugs: readonly string[]): readonly string[] | undefined {
  const ids = slugs.map((slug) => ACTOR + slug);
  return ids.every((id) => ACTOR_ID.test(id)) ? [...new Set(ids)] : undefined;
}
