import type { Expansion, View } from './view';

/** The view with these expansions. What was hidden is shown. */
export function expand(view: View, expansions: readonly Expansion[]): View {
  const shown = new Set(expansions.flatMap(({ actors }) => actors));
  return {
    ...view,
    expanded: [...view.expanded, ...expansions],
    hidden: view.hidden.filter((id) => !shown.has(id)),
  };
}

/** A link between two actors, by their ids. */
type Link = readonly [string, string];

/**
 * The actors that go away when an actor is collapsed: those that came by expanding it and that no link, by way of others that go, ties
 * to an actor that stays. `links` are those between actors that can be seen.
 */
export function collapsible(
  { expanded, hidden }: Pick<View, 'expanded' | 'hidden'>,
  by: string,
  links: readonly Link[],
): readonly string[] {
  const others = new Set(expanded.filter((expansion) => expansion.by !== by).flatMap(({ actors }) => actors));
  const going = new Set(expanded.filter((expansion) => expansion.by === by).flatMap(({ actors }) => actors));
  for (const id of [by, ...hidden, ...others]) going.delete(id);
  for (;;) {
    const held = links.flatMap(([a, b]) => (a === by || b === by || going.has(a) === going.has(b) ? [] : [going.has(a) ? a : b]));
    if (held.length === 0) return [...going];
    for (const id of held) going.delete(id);
  }
}

/** The view without these actors, which came by expansions; those that are on the canvas without one (`isOnCanvas`) are hidden. */
export function collapse(view: View, away: readonly string[], isOnCanvas: (id: string) => boolean): View {
  const gone = new Set(away);
  const left = view.expanded.map(({ by, actors }) => ({ by, actors: actors.filter((id) => !gone.has(id)) }));
  const remaining = (expansions: readonly Expansion[]) => expansions.filter(({ actors }) => actors.length > 0);
  const { layout } = view;
  return {
    ...view,
    expanded: remaining(left),
    layout: layout.kind === 'FORCE' ? { ...layout, settled: remaining(left.slice(0, layout.settled)).length } : layout,
    hidden: [...view.hidden, ...away.filter((id) => isOnCanvas(id) && !view.hidden.includes(id))],
    pinned: Object.fromEntries(Object.entries(view.pinned).filter(([id]) => !gone.has(id))),
    selected: view.selected.filter((id) => !gone.has(id)),
  };
}
