/** A rectangle on the screen, in pixels. */
export interface Box {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
}

/** Whether two rectangles have more than an edge in common. */
export function overlap(a: Box, b: Box): boolean {
  return a.x < b.x + b.width && b.x < a.x + a.width && a.y < b.y + b.height && b.y < a.y + a.height;
}

const CELL = 64;

/** Rectangles in which is noted what room is taken. */
export interface BoxGrid {
  add(box: Box): void;
  /** Whether a rectangle overlaps none of them. */
  isFree(box: Box): boolean;
}

/** Notes these rectangles by the cells of a grid that they touch, so that only near ones are compared. */
export function boxGrid(boxes: readonly Box[]): BoxGrid {
  const cells = new Map<string, Box[]>();
  const cellsOf = function* ({ x, y, width, height }: Box): Generator<string> {
    for (let column = Math.floor(x / CELL); column <= Math.floor((x + width) / CELL); column++) {
      for (let row = Math.floor(y / CELL); row <= Math.floor((y + height) / CELL); row++) yield `${column} ${row}`;
    }
  };
  const add = (box: Box) => {
    for (const cell of cellsOf(box)) {
      const present = cells.get(cell);
      if (present === undefined) cells.set(cell, [box]);
      else present.push(box);
    }
  };
  const isFree = (box: Box) => {
    for (const cell of cellsOf(box)) if (cells.get(cell)?.some((other) => overlap(box, other)) === true) return false;
    return true;
  };
  boxes.forEach(add);
  return { add, isFree };
}
