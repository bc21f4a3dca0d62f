/** A view that was kept under a name, as the query of its address: what addresses tell is read for ever. */
export interface NamedView {
  readonly name: string;
  readonly address: string;
  /** The day on which it was kept, YYYY-MM-DD. */
  readonly keptOn: string;
}

/** What keeps texts by a key: the browser's localStorage. */
export type TextStore = Pick<Storage, 'getItem' | 'setItem'>;

const KEY = 'actor-graph.views';

/** The views that were kept, the latest first. What cannot be read is passed over. */
export function keptViews(store: TextStore): readonly NamedView[] {
  try {
    const found: unknown = JSON.parse(store.getItem(KEY) ?? '[]');
    return Array.isArray(found) ? found.filter(isNamedView) : [];
  } catch {
    return [];
  }
}

/** Keeps these views. Gives whether the browser let it. */
export function keepViews(store: TextStore, views: readonly NamedView[]): boolean {
  try {
    store.setItem(KEY, JSON.stringify(views));
    return true;
  } catch {
    return false;
  }
}

/** The views with this one first; it takes the place of one of the same name. */
export function withView(views: readonly NamedView[], view: NamedView): readonly NamedView[] {
  return [view, ...without(views, view.name)];
}

/** The views without the one of this name. */
export function without(views: readonly NamedView[], name: string): readonly NamedView[] {
  return views.filter((view) => view.name !== name);
}

/** The views with another name for one; one that had that name before is replaced. */
export function renamed(views: readonly NamedView[], from: string, to: string): readonly NamedView[] {
  const rest = from === to ? views : without(views, to);
  return rest.map((view) => (view.name === from ? { ...view, name: to } : view));
}

function isNamedView(item: unknown): item is NamedView {
  const fields = ['name', 'address', 'keptOn'] as const;
  return (
    typeof item === 'object' &&
    item !== null &&
    fields.every((field) => typeof (item as Partial<Record<string, unknown>>)[field] === 'string')
  );
}
