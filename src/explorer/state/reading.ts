import type { Reading, View } from './view';

/** The view with a document open, at a quote if one is given. */
export function read(view: View, reading: Reading): View {
  return { ...view, reading };
}

/** The view with no document open. */
export function stopReading(view: View): View {
  return view.reading === null ? view : { ...view, reading: null };
}
