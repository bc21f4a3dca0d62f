import { NO_QUESTION } from '../state/pathQuestion';
import type { View } from '../state/view';

/** What can stand in the sheet below the graph where there is no room for columns. */
export type SheetPanel = 'LEGEND' | 'PATHS' | 'DETAILS' | 'ARTICLE';

/** The panel that a view asks for when a page is opened; null: none, all room is the graph's. */
export function firstPanel({ reading, paths, selected }: View): SheetPanel | null {
  if (reading !== null) return 'ARTICLE';
  if (isAsked(paths)) return 'PATHS';
  return selected.length > 0 ? 'DETAILS' : null;
}

/** The panel after a change of the view: that of what is new in it, else the present one. */
export function nextPanel(present: SheetPanel | null, before: View, after: View): SheetPanel | null {
  if (after.reading !== null && after.reading !== before.reading) return 'ARTICLE';
  if (after.reading === null && present === 'ARTICLE') return 'DETAILS';
  if (
    isAsked(after.paths) &&
    (after.paths.from !== before.paths.from || after.paths.to !== before.paths.to || after.paths.pattern !== before.paths.pattern)
  )
    return 'PATHS';
  const isSelectionNew = after.selected.length > 0 && after.selected.at(-1) !== before.selected.at(-1);
  return isSelectionNew ? 'DETAILS' : present;
}

function isAsked({ from, to, pattern }: View['paths']): boolean {
  return pattern !== NO_QUESTION.pattern || (from !== null && to !== null);
}
