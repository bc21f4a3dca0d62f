import type { Palette } from './palette';

/** What decides how the picture looks at a moment. */
export interface Look {
  readonly palette: Palette;
  /** Ids of the actors and relations that can be seen. */
  readonly shown: ReadonlySet<string>;
  readonly selected: ReadonlySet<string>;
  readonly pinned: ReadonlySet<string>;
  /** Ids that stand out; null when nothing does. */
  readonly lit: ReadonlySet<string> | null;
  /** Ids of the step of a path that is being read. */
  readonly read: ReadonlySet<string>;
}

/** Whether it is not dimmed. */
export function isLit({ lit }: Look, id: string): boolean {
  return lit === null || lit.has(id);
}

/** Whether it belongs to the step that is being read, unless something else stands out for the moment. */
export function isRead({ lit, read }: Look, id: string): boolean {
  return read.has(id) && lit !== null && [...read].every((other) => lit.has(other));
}

/** Whether its name stands out. */
export function isBold({ selected, lit }: Look, id: string): boolean {
  return selected.has(id) || lit?.has(id) === true;
}

interface Drawn {
  readonly id: string;
  readonly radius: number;
}

/** Orders actors by who chooses first where its name stands: what is selected, what stands out, what is larger. */
export function whoMattersMost({ selected, lit }: Look): (a: Drawn, b: Drawn) => number {
  const rank = ({ id }: Drawn) => (selected.has(id) ? 2 : 0) + (lit?.has(id) === true ? 1 : 0);
  return (a, b) => rank(b) - rank(a) || b.radius - a.radius || (a.id < b.id ? -1 : 1);
}
