import { placeAnnotations, type PlacedMark } from './annotations';
import type { Box } from './boxGrid';
import { KIND_SIGNS } from './kindSigns';
import type { WantedLabel } from './labelPlacement';
import { FONT, LABEL_SIZE, labelFont, shortName } from './lettering';
import { isBold, isLit, isRead, whoMattersMost, type Look } from './look';
import type { Palette } from './palette';
import { LEAST_ICON_RADIUS, marksInView } from './relationMarks';
import type { Renderer } from './renderer';
import type { Point } from '../state/view';

// More names would slow the picture down, and could not be told apart anyway.
const MOST_LABELS = 160;
/** How far the ring around an actor that stands out reaches over it. */
const RING = 5;

const icons = new Map(Object.entries(KIND_SIGNS).map(([kind, path]) => [kind, new Path2D(path)]));

interface PlacedActor {
  readonly id: string;
  readonly at: Point;
  readonly radius: number;
}

/** Draws over sigma's picture what sigma does not: icons, rings, names and the signs of relations, none of which covers another. Gives the signs, and where they are. */
export function drawOverlay(canvas: HTMLCanvasElement, renderer: Renderer, look: Look): readonly PlacedMark[] {
  const { width, height } = renderer.getDimensions();
  const context = prepare(canvas, width, height);
  const view = { x: 0, y: 0, width, height };
  const actors = actorsInView(renderer, look, view);
  const marks = marksInView(renderer, look, { actors, view }, (text) => textWidth(context, text, markFont(true)));
  const wanted = (isOutstanding: boolean) => {
    const those = actors.filter(({ id }) => isBold(look, id) === isOutstanding);
    return {
      nodes: those.map(({ at, radius }) => boxAround(at, isOutstanding ? radius + RING : radius)),
      names: those.slice(0, MOST_LABELS).map((actor) => wantedName(context, renderer, look, actor)),
      marks: isOutstanding ? marks.outstanding : marks.others,
    };
  };
  const placed = placeAnnotations(wanted(true), wanted(false), view);
  drawLoops(context, renderer, look, actors);
  for (const mark of placed.marks) drawMark(context, renderer, look, mark);
  drawNodes(context, renderer, look, actors);
  drawLabels(context, renderer, look, placed.names);
  return placed.marks;
}

function boxAround({ x, y }: Point, radius: number): Box {
  return { x: x - radius, y: y - radius, width: 2 * radius, height: 2 * radius };
}

function prepare(canvas: HTMLCanvasElement, width: number, height: number): CanvasRenderingContext2D {
  const scale = devicePixelRatio;
  if (canvas.width !== Math.round(width * scale) || canvas.height !== Math.round(height * scale)) {
    canvas.width = Math.round(width * scale);
    canvas.height = Math.round(height * scale);
  }
  const context = canvas.getContext('2d')!;
  context.setTransform(scale, 0, 0, scale, 0, 0);
  context.clearRect(0, 0, width, height);
  context.textBaseline = 'middle';
  context.textAlign = 'center';
  return context;
}

/** The actors that can be seen now, those that matter most first. */
function actorsInView(renderer: Renderer, look: Look, view: Box): readonly PlacedActor[] {
  const graph = renderer.getGraph();
  const actors: PlacedActor[] = [];
  for (const id of graph.nodes()) {
    const data = look.shown.has(id) ? renderer.getNodeDisplayData(id) : undefined;
    if (data === undefined) continue;
    const at = renderer.framedGraphToViewport(data);
    const radius = renderer.scaleSize(data.size);
    if (at.x > -radius && at.y > -radius && at.x < view.width + radius && at.y < view.height + radius) actors.push({ id, at, radius });
  }
  return actors.sort(whoMattersMost(look));
}

function drawNodes(context: CanvasRenderingContext2D, renderer: Renderer, look: Look, actors: readonly PlacedActor[]): void {
  const graph = renderer.getGraph();
  for (const { id, at, radius } of actors) {
    const stands = isLit(look, id);
    if (radius >= LEAST_ICON_RADIUS) {
      const size = radius * 1.15;
      context.save();
      context.translate(at.x - size / 2, at.y - size / 2);
      context.scale(size / 24, size / 24);
      context.fillStyle = look.palette.onKind;
      context.globalAlpha = stands ? 1 : 0.7;
      context.fill(icons.get(graph.getNodeAttribute(id, 'actor').kind)!, 'evenodd');
      context.restore();
    }
    if (look.selected.has(id)) ring(context, at, radius + 4, 3, look.palette.selected);
    else if (isRead(look, id)) ring(context, at, radius + 4, 3, look.palette.ink);
    else if (look.lit !== null && stands) ring(context, at, radius + 3, 1.5, look.palette.ink);
    if (look.pinned.has(id)) pin(context, { x: at.x + radius * 0.75, y: at.y - radius * 0.75 }, look.palette);
  }
}

function ring(context: CanvasRenderingContext2D, { x, y }: Point, radius: number, width: number, colour: string): void {
  context.beginPath();
  context.arc(x, y, radius, 0, 2 * Math.PI);
  context.lineWidth = width;
  context.strokeStyle = colour;
  context.stroke();
}

function pin(context: CanvasRenderingContext2D, at: Point, { ink, background }: Palette): void {
  context.beginPath();
  context.arc(at.x, at.y, 4, 0, 2 * Math.PI);
  context.fillStyle = ink;
  context.strokeStyle = background;
  context.lineWidth = 1.5;
  context.fill();
  context.stroke();
}

function labelOf(renderer: Renderer, id: string): string {
  return shortName(renderer.getGraph().getNodeAttribute(id, 'actor'));
}

const widths = new Map<string, number>();

/** Measuring is slow, and the same texts are measured in every frame. */
function textWidth(context: CanvasRenderingContext2D, text: string, font: string): number {
  const key = `${font} ${text}`;
  const known = widths.get(key);
  if (known !== undefined) return known;
  context.font = font;
  const { width } = context.measureText(text);
  widths.set(key, width);
  return width;
}

function wantedName(context: CanvasRenderingContext2D, renderer: Renderer, look: Look, { id, at, radius }: PlacedActor): WantedLabel {
  const isOutstanding = isBold(look, id);
  return {
    id,
    x: at.x,
    y: at.y,
    radius: isOutstanding ? radius + RING : radius,
    width: textWidth(context, labelOf(renderer, id), labelFont(isOutstanding)) + 4,
    height: LABEL_SIZE + 4,
  };
}

function drawLabels(context: CanvasRenderingContext2D, renderer: Renderer, look: Look, labels: ReadonlyMap<string, Box>): void {
  context.lineJoin = 'round';
  for (const [id, { x, y, width, height }] of labels) {
    context.font = labelFont(isBold(look, id));
    context.lineWidth = 4;
    context.strokeStyle = look.palette.background;
    context.strokeText(labelOf(renderer, id), x + width / 2, y + height / 2);
    context.fillStyle = isLit(look, id) ? look.palette.ink : look.palette.mutedInk;
    context.fillText(labelOf(renderer, id), x + width / 2, y + height / 2);
  }
}

function drawMark(context: CanvasRenderingContext2D, renderer: Renderer, look: Look, { id, form, box }: PlacedMark): void {
  const { palette } = look;
  const colour = palette.types[renderer.getGraph().getEdgeAttribute(id, 'relation').type];
  context.beginPath();
  context.roundRect(box.x, box.y, box.width, box.height, box.height / 2);
  context.fillStyle = palette.background;
  context.fill();
  context.lineWidth = isRead(look, id) ? 2.5 : 1.25;
  context.strokeStyle = colour;
  context.stroke();
  context.font = markFont(form.isNamed);
  context.fillStyle = form.isNamed ? palette.ink : colour;
  context.fillText(form.text, box.x + box.width / 2, box.y + box.height / 2 + 0.5);
}

function markFont(isNamed: boolean): string {
  return `600 ${isNamed ? 12 : 11}px ${FONT}`;
}

/** Draws the relations of actors to themselves, which sigma does not. */
function drawLoops(context: CanvasRenderingContext2D, renderer: Renderer, look: Look, actors: readonly PlacedActor[]): void {
  const graph = renderer.getGraph();
  for (const { id, at, radius } of actors.slice(0, MOST_LABELS)) {
    for (const loop of graph.edges(id, id)) {
      if (!look.shown.has(loop) || !isLit(look, loop)) continue;
      context.beginPath();
      context.arc(at.x, at.y - radius * 1.7, radius, 0, 2 * Math.PI);
      context.lineWidth = 2;
      context.strokeStyle = look.palette.types[graph.getEdgeAttribute(loop, 'relation').type];
      context.stroke();
    }
  }
}
