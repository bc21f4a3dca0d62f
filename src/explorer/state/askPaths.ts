import type { PathConditions, PathQuestion } from './pathQuestion';
import type { View } from './view';

/** The view that asks how two actors are linked, each given by its slug, name or alias. */
export function askBetween(view: View, from: string, to: string): View {
  return asking(view, { from: from.toWellFormed(), to: to.toWellFormed(), pattern: null });
}

/** The view that asks which paths match a pattern. */
export function askPattern(view: View, pattern: string): View {
  return asking(view, { from: null, to: null, pattern: wellFormedPattern(pattern) });
}

/** A pattern as it is asked: in Unicode, its lines ended as a text field ends them. */
export function wellFormedPattern(pattern: string): string {
  return pattern.replace(/\r\n?/g, '\n').toWellFormed();
}

/** The view that asks for no paths. Conditions stay for the next question. */
export function askNothing(view: View): View {
  return asking(view, { from: null, to: null, pattern: null });
}

function asking(view: View, asked: Pick<PathQuestion, 'from' | 'to' | 'pattern'>): View {
  const { paths } = view;
  const isSame = paths.from === asked.from && paths.to === asked.to && paths.pattern === asked.pattern;
  return isSame ? view : { ...view, paths: { ...paths, ...asked, path: null, step: 1 } };
}

/** The view with other conditions on paths. */
export function setConditions(view: View, conditions: Partial<PathConditions>): View {
  return { ...view, paths: { ...view.paths, ...conditions } };
}

/** The view with this path chosen, at its first step; with none for null. */
export function choosePath(view: View, path: string | null): View {
  return { ...view, paths: { ...view.paths, path, step: 1 } };
}

/** The view with this step of the chosen path being read. */
export function readStep(view: View, step: number): View {
  return { ...view, paths: { ...view.paths, step } };
}
