import type { View } from './view';

/** The view with nothing but this selected. */
export function select(view: View, id: string): View {
  return { ...view, selected: [id] };
}

/** The view with this taken into the selection, or out of it. */
export function toggleSelected(view: View, id: string): View {
  const others = view.selected.filter((other) => other !== id);
  return { ...view, selected: others.length < view.selected.length ? others : [...others, id] };
}

/** The view with these selected and nothing else. */
export function selectAll(view: View, ids: readonly string[]): View {
  return { ...view, selected: [...new Set(ids)] };
}

/** The view with nothing selected. */
export function selectNothing(view: View): View {
  return view.selected.length === 0 ? view : { ...view, selected: [] };
}
