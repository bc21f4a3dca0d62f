import type { Box, BoxGrid } from './boxGrid';

/** A name that wants to stand beside its node. */
export interface WantedLabel {
  readonly id: string;
  /** The middle and the radius of the node. */
  readonly x: number;
  readonly y: number;
  readonly radius: number;
  readonly width: number;
  readonly height: number;
}

const GAP = 3;

/**
 * Where names stand: none covers another name or what is taken already; their room is then taken, too. Those that come first choose first: below their node, else right of it, left
 * of it or above; one that has no room is left out. (The greedy point-feature labelling of Christensen, Marks and Shieber 1995.)
 */
export function placeLabels(wanted: readonly WantedLabel[], taken: BoxGrid, within: Box): ReadonlyMap<string, Box> {
  const placed = new Map<string, Box>();
  for (const label of wanted) {
    const box = choices(label).find((choice) => isInside(choice, within) && taken.isFree(choice));
    if (box === undefined) continue;
    taken.add(box);
    placed.set(label.id, box);
  }
  return placed;
}

function choices({ x, y, radius, width, height }: WantedLabel): readonly Box[] {
  const size = { width, height };
  return [
    { x: x - width / 2, y: y + radius + GAP, ...size },
    { x: x + radius + GAP, y: y - height / 2, ...size },
    { x: x - radius - GAP - width, y: y - height / 2, ...size },
    { x: x - width / 2, y: y - radius - GAP - height, ...size },
  ];
}

/** Whether a rectangle lies in another one with all of its area. */
export function isInside(box: Box, within: Box): boolean {
  return (
    box.x >= within.x && box.y >= within.y && box.x + box.width <= within.x + within.width && box.y + box.height <= within.y + within.height
  );
}
