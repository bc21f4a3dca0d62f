import { boxGrid, type Box, type BoxGrid } from './boxGrid';
import { isInside, placeLabels, type WantedLabel } from './labelPlacement';
import type { Point } from '../state/view';

/** One way to write a mark: its text, its size, and the middles of the places where it may stand, the best first. */
export interface MarkForm {
  readonly text: string;
  /** Whether it has the name of the relation's type, not only its sign. */
  readonly isNamed: boolean;
  readonly width: number;
  readonly height: number;
  readonly places: readonly Point[];
}

/** A mark that a relation wants, in the forms that it may have, the best first. */
export interface WantedMark {
  readonly id: string;
  readonly forms: readonly MarkForm[];
}

/** A mark that has its place. */
export interface PlacedMark {
  readonly id: string;
  readonly form: MarkForm;
  readonly box: Box;
}

/** Actors on the screen, and what is to be written there: their names, and the marks of relations. */
export interface WantedAnnotations {
  readonly nodes: readonly Box[];
  readonly names: readonly WantedLabel[];
  readonly marks: readonly WantedMark[];
}

/** Where names and marks stand; those that found no room are left out. */
export interface PlacedAnnotations {
  readonly names: ReadonlyMap<string, Box>;
  readonly marks: readonly PlacedMark[];
}

/**
 * Where names and marks stand: inside the view, and none covers another one or an actor. What stands out (`outstanding`) has the first choice,
 * names before marks, so that who a path leads over can be read: those names may even cover actors that do not stand out. Then come the other
 * names, then the other marks.
 */
export function placeAnnotations(outstanding: WantedAnnotations, others: WantedAnnotations, view: Box): PlacedAnnotations {
  const taken = boxGrid([...outstanding.nodes, ...others.nodes]);
  const free = placeLabels(outstanding.names, taken, view);
  const firm = boxGrid([...outstanding.nodes, ...free.values()]);
  const crowded = outstanding.names.filter(({ id }) => !free.has(id));
  const covering = placeLabels(crowded, firm, view);
  for (const box of covering.values()) taken.add(box);
  const outstandingMarks = placeMarks(outstanding.marks, taken, view);
  const otherNames = placeLabels(others.names, taken, view);
  const otherMarks = placeMarks(others.marks, taken, view);
  return { names: new Map([...free, ...covering, ...otherNames]), marks: [...outstandingMarks, ...otherMarks] };
}

function placeMarks(wanted: readonly WantedMark[], taken: BoxGrid, view: Box): readonly PlacedMark[] {
  const placed: PlacedMark[] = [];
  for (const { id, forms } of wanted) {
    const mark = firstFree(id, forms, taken, view);
    if (mark === null) continue;
    taken.add(mark.box);
    placed.push(mark);
  }
  return placed;
}

function firstFree(id: string, forms: readonly MarkForm[], taken: BoxGrid, view: Box): PlacedMark | null {
  for (const form of forms) {
    const { width, height, places } = form;
    for (const { x, y } of places) {
      const box = { x: x - width / 2, y: y - height / 2, width, height };
      if (isInside(box, view) && taken.isFree(box)) return { id, form, box };
    }
  }
  return null;
}
