import { xmlElement } from '../../formats/xml';
import { controlPoint, onCurve, type Ends } from '../canvas/curve';
import type { Point } from '../state/view';

/** A relation as it is drawn; lengths in pixels. */
export interface RelationLine {
  readonly ends: Ends;
  readonly curvature: number;
  readonly width: number;
  readonly colour: string;
  /** The radius of the node at which its arrow points; null: it has no direction. */
  readonly arrowAt: number | null;
}

// As sigma's arrows.
const ARROW_LENGTH = 4;
const ARROW_WIDTH = 3.2;

/** A relation as SVG: a curve, and an arrow whose tip touches the target. */
export function svgRelation({ ends, curvature, width, colour, arrowAt }: RelationLine): string {
  const [from, to] = ends;
  const line = { fill: 'none', stroke: colour, 'stroke-width': short(width) };
  if (arrowAt === null) return xmlElement('path', { ...line, d: curve(from, controlPoint(ends, curvature), to) }, null);
  const tipAt = placeAway(ends, curvature, arrowAt);
  const baseAt = placeAway(ends, curvature, arrowAt + width * ARROW_LENGTH);
  const [tip, base] = [onCurve(ends, curvature, tipAt), onCurve(ends, curvature, baseAt)];
  const length = Math.hypot(tip.x - base.x, tip.y - base.y) || 1;
  const side = { x: ((tip.y - base.y) / length) * width * (ARROW_WIDTH / 2), y: ((base.x - tip.x) / length) * width * (ARROW_WIDTH / 2) };
  const head = [tip, { x: base.x + side.x, y: base.y + side.y }, { x: base.x - side.x, y: base.y - side.y }];
  // The part of a quadratic curve up to a place has its control point on the line from the source to the whole curve's.
  const control = between(from, controlPoint(ends, curvature), baseAt);
  return (
    xmlElement('path', { ...line, d: curve(from, control, base) }, null) +
    xmlElement('path', { fill: colour, d: `M${head.map(pair).join('L')}Z` }, null)
  );
}

/** A relation of an actor to itself: a circle above its node. */
export function svgLoop(at: Point, radius: number, width: number, colour: string): string {
  return xmlElement(
    'circle',
    { cx: short(at.x), cy: short(at.y - radius * 1.7), r: short(radius), fill: 'none', stroke: colour, 'stroke-width': short(width) },
    null,
  );
}

/** A number with as many digits as a picture needs. */
export function short(value: number): number {
  return Math.round(value * 100) / 100;
}

/** How far along the curve it is so many pixels away from its target, found by halving. */
function placeAway(ends: Ends, curvature: number, away: number): number {
  let [near, far] = [1, 0.5];
  for (let step = 0; step < 20; step++) {
    const middle = (near + far) / 2;
    const { x, y } = onCurve(ends, curvature, middle);
    if (Math.hypot(ends[1].x - x, ends[1].y - y) < away) near = middle;
    else far = middle;
  }
  return far;
}

function between(a: Point, b: Point, t: number): Point {
  return { x: a.x + (b.x - a.x) * t, y: a.y + (b.y - a.y) * t };
}

function curve(from: Point, control: Point, to: Point): string {
  return `M${pair(from)}Q${pair(control)} ${pair(to)}`;
}

function pair({ x, y }: Point): string {
  return `${short(x)} ${short(y)}`;
}
