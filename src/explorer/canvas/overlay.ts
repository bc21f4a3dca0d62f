import { KIND_SIGNS } from './kindSigns';
import { boxGrid, overlap, type Box, type BoxGrid } from './boxGrid';
import { LEAST_MARKED_LENGTH, MARK_PLACES, MARK_RADIUS, onCurve } from './curve';
import { placeLabels, type WantedLabel } from './labelPlacement';
import { FONT, LABEL_SIZE, labelFont, shortName } from './lettering';
import { isBold, isLit, whoMattersMost, type Look } from './look';
import type { Palette } from './palette';
import type { Renderer } from './renderer';
import { TYPE_WORDS } from '../words/names';
import type { Point } from '../state/view';

const LEAST_ICON_RADIUS = 7;
// Beyond these numbers what is drawn by hand would slow the picture down, and could not be told apart anyway.
const MOST_LABELS = 160;
const MOST_MARKS = 400;
const MOST_NAMED_RELATIONS = 24;
const MOST_LOOKED_AT = 2000;
const MOST_COVERED = 120;

const icons = new Map(Object.entries(KIND_SIGNS).map(([kind, path]) => [kind, new Path2D(path)]));

interface PlacedActor {
  readonly id: string;
  readonly at: Point;
  readonly radius: number;
}

/** Draws over sigma's picture what sigma does not: icons, rings, names that do not cover each other, and the signs of relations. */
export function drawOverlay(canvas: HTMLCanvasElement, renderer: Renderer, look: Look): void {
  const { width, height } = renderer.getDimensions();
  const context = prepare(canvas, width, height);
  const view = { x: 0, y: 0, width, height };
  const actors = actorsInView(renderer, look, view);
  const nodes = actors.map(({ at: { x, y }, radius }) => ({ x: x - radius, y: y - radius, width: 2 * radius, height: 2 * radius }));
  const taken = boxGrid(nodes);
  // Whoever comes first has the room: the names of relations that stand out, then the names of actors, then marks.
  const { named, plain } = marksInView(context, renderer, look, { actors, view });
  drawMarks(context, look, named, taken);
  const labels = placedLabels(context, renderer, look, { actors, taken, view });
  drawMarks(context, look, plain, taken);
  drawNodes(context, renderer, look, actors);
  drawLabels(context, renderer, look, labels);
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

type Labels = ReadonlyMap<string, Box>;

function labelOf(renderer: Renderer, id: string): string {
  return shortName(renderer.getGraph().getNodeAttribute(id, 'actor'));
}

const widths = new Map<string, number>();

/** Measuring is slow, and the same names are measured in every frame. */
function labelWidth(context: CanvasRenderingContext2D, text: string, bold: boolean): number {
  const key = `${bold} ${text}`;
  const known = widths.get(key);
  if (known !== undefined) return known;
  context.font = labelFont(bold);
  const { width } = context.measureText(text);
  widths.set(key, width);
  return width;
}

function placedLabels(
  context: CanvasRenderingContext2D,
  renderer: Renderer,
  look: Look,
  { actors, taken, view }: { actors: readonly PlacedActor[]; taken: BoxGrid; view: Box },
): Labels {
  const wanted = actors.slice(0, MOST_LABELS).map(
    ({ id, at, radius }): WantedLabel => ({ id, x: at.x, y: at.y, radius, width: labelWidth(context, labelOf(renderer, id), isBold(look, id)) + 4, height: LABEL_SIZE + 4 }),
  );
  return placeLabels(wanted, taken, view);
}

function drawLabels(context: CanvasRenderingContext2D, renderer: Renderer, look: Look, labels: Labels): void {
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

/** A mark that is to be drawn, and the places where it may stand, the best first. */
interface Mark {
  readonly text: string;
  readonly width: number;
  readonly height: number;
  readonly colour: string;
  /** The colour of its text where that is not the mark's. */
  readonly ink: string | null;
  readonly places: readonly Point[];
}

/** The actors that can be seen now, and where. */
interface Seen {
  readonly actors: readonly PlacedActor[];
  readonly view: Box;
}

/**
 * The relations that may be marked. As long as actors are too small for icons, marks would only hide the picture: some of those that
 * stand out are marked nevertheless. In a large graph only relations of actors that can be seen are looked at.
 */
function markable(renderer: Renderer, { selected, lit }: Look, { actors }: Seen): Iterable<string> {
  const graph = renderer.getGraph();
  if (actors.every(({ radius }) => radius < LEAST_ICON_RADIUS)) {
    return [...new Set([...selected, ...(lit ?? [])])].filter((id) => graph.hasEdge(id)).slice(0, MOST_NAMED_RELATIONS);
  }
  return graph.size <= MOST_LOOKED_AT ? graph.edges() : new Set(actors.slice(0, MOST_LABELS).flatMap(({ id }) => graph.edges(id)));
}

/** The + and - of relations that can be seen now; `named` are those that are selected or stand out, with the names of their types. */
function marksInView(context: CanvasRenderingContext2D, renderer: Renderer, look: Look, seen: Seen): { named: readonly Mark[]; plain: readonly Mark[] } {
  const { palette, shown } = look;
  const graph = renderer.getGraph();
  const named: Mark[] = [];
  const plain: Mark[] = [];
  for (const id of markable(renderer, look, seen)) {
    if (plain.length >= MOST_MARKS) break;
    if (!shown.has(id) || !isLit(look, id)) continue;
    const { relation, curvature } = graph.getEdgeAttributes(id);
    const [source, target] = graph.extremities(id);
    const [from, to] = [renderer.getNodeDisplayData(source), renderer.getNodeDisplayData(target)];
    if (from === undefined || to === undefined) continue;
    const ends = [renderer.framedGraphToViewport(from), renderer.framedGraphToViewport(to)] as const;
    const radius = renderer.scaleSize(from.size);
    const colour = palette.types[relation.type];
    const isLoop = source === target;
    if (isLoop) drawLoop(context, ends[0], radius, colour);
    const places = isLoop ? [{ x: ends[0].x, y: ends[0].y - radius * 2.7 }] : MARK_PLACES.map((t) => onCurve(ends, curvature, t));
    if (!overlap({ ...places[0], width: 1, height: 1 }, seen.view)) continue;
    const sign = relation.sign === 'POSITIVE' ? '+' : '−';
    if (isBold(look, id) && named.length < MOST_NAMED_RELATIONS) {
      const text = `${sign} ${TYPE_WORDS[relation.type].name}`;
      context.font = markFont(true);
      named.push({ text, width: context.measureText(text).width + 14, height: 19, colour, ink: palette.ink, places });
      continue;
    }
    const room = Math.hypot(ends[1].x - ends[0].x, ends[1].y - ends[0].y) - radius - renderer.scaleSize(to.size);
    if (isLoop || room >= LEAST_MARKED_LENGTH) plain.push({ text: sign, width: 2 * MARK_RADIUS, height: 2 * MARK_RADIUS, colour, ink: null, places });
  }
  return { named, plain };
}

/** Draws marks where there is room, a few of them also where there is none, and notes the room that they take. */
function drawMarks(context: CanvasRenderingContext2D, { palette }: Look, marks: readonly Mark[], taken: BoxGrid): void {
  for (const { text, width, height, colour, ink, places } of marks) {
    const boxes = places.map(({ x, y }) => ({ x: x - width / 2, y: y - height / 2, width, height }));
    const free = boxes.find((choice) => taken.isFree(choice));
    if (free === undefined && marks.length > MOST_COVERED) continue;
    const box = free ?? boxes[0];
    taken.add(box);
    context.beginPath();
    context.roundRect(box.x, box.y, width, height, height / 2);
    context.fillStyle = palette.background;
    context.fill();
    context.lineWidth = 1.25;
    context.strokeStyle = colour;
    context.stroke();
    context.font = markFont(ink !== null);
    context.fillStyle = ink ?? colour;
    context.fillText(text, box.x + width / 2, box.y + height / 2 + 0.5);
  }
}

function markFont(isNamed: boolean): string {
  return `600 ${isNamed ? 12 : 11}px ${FONT}`;
}

/** Sigma does not draw a relation of an actor to itself. */
function drawLoop(context: CanvasRenderingContext2D, at: Point, radius: number, colour: string): void {
  context.beginPath();
  context.arc(at.x, at.y - radius * 1.7, radius, 0, 2 * Math.PI);
  context.lineWidth = 2;
  context.strokeStyle = colour;
  context.stroke();
}
