import type { View } from './view';

/** The view with these actors and relations hidden, and no longer selected. */
export function hide(view: View, ids: readonly string[]): View {
  const going = new Set(ids);
  return { ...view, hidden: [...new Set([...view.hidden, ...ids])], selected: view.selected.filter((id) => !going.has(id)) };
}

/** The view with all `actors` hidden but these. */
export function hideOthers(view: View, kept: readonly string[], actors: readonly string[]): View {
  const staying = new Set(kept);
  return hide(
    view,
    actors.filter((id) => !staying.has(id)),
  );
}

/** The view with nothing hidden one by one; what the filter hides stays hidden. */
export function showHidden(view: View): View {
  return view.hidden.length === 0 ? view : { ...view, hidden: [] };
}
