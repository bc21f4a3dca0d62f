import type { Point, View } from './view';

/** The view with actors held where these points are. Points are rounded: less than a pixel cannot be seen, but would be in the address. */
export function pin(view: View, places: Readonly<Record<string, Point>>): View {
  const rounded = Object.entries(places).map(([id, { x, y }]) => [id, { x: Math.round(x) + 0, y: Math.round(y) + 0 }] as const);
  return { ...view, pinned: { ...view.pinned, ...Object.fromEntries(rounded) } };
}

/** The view with these actors where the layout puts them. */
export function unpin(view: View, ids: readonly string[]): View {
  const freed = new Set(ids);
  return { ...view, pinned: Object.fromEntries(Object.entries(view.pinned).filter(([id]) => !freed.has(id))) };
}
