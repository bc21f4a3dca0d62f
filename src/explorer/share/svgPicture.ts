import { xmlElement, xmlText } from '../../formats/xml';
import { boxGrid, type Box, type BoxGrid } from '../canvas/boxGrid';
import { LEAST_MARKED_LENGTH, MARK_PLACES, MARK_RADIUS, onCurve, type Ends } from '../canvas/curve';
import { drawnGraph, type DrawnGraph } from '../canvas/drawnGraph';
import { KIND_SIGNS } from '../canvas/kindSigns';
import { placeLabels, type WantedLabel } from '../canvas/labelPlacement';
import { FONT, LABEL_SIZE, labelWeight, shortName } from '../canvas/lettering';
import { isBold, isLit, whoMattersMost, type Look } from '../canvas/look';
import { CERTAINTY_STROKES, mixed } from '../canvas/palette';
import type { Placed } from '../canvas/placed';
import type { ActorCard } from '../data/records';
import type { Point } from '../state/view';
import { frameOf } from './pictureSize';
import { svgLegend } from './svgLegend';
import { short, svgLoop, svgRelation } from './svgRelation';

/** What the canvas shows, and a line of words below it. */
export interface Picture {
  readonly placed: Placed;
  readonly look: Look;
  readonly title: string;
  readonly note: string;
}

/** How wide a text is in pixels. */
export type Measure = (text: string, isBold: boolean) => number;

interface Node {
  readonly id: string;
  readonly actor: ActorCard;
  readonly at: Point;
  readonly radius: number;
}

/**
 * All that can be seen, as an SVG 1.1 file of its own: drawn from what the canvas draws (`drawnGraph`, the same places, sizes and colours), the
 * whole of it whatever the camera shows. Names are text, and escaped.
 */
export function svgPicture({ placed, look, title, note }: Picture, measure: Measure): string {
  const { palette, shown } = look;
  const graph = drawnGraph(placed);
  const frame = frameOf(
    graph.nodes().filter((id) => shown.has(id)),
    placed.positions,
  );
  const nodes = new Map<string, Node>();
  graph.forEachNode((id, { actor, x, y, size }) => shown.has(id) && nodes.set(id, { id, actor, at: frame.at({ x, y }), radius: size }));
  const ordered = [...nodes.values()].sort(whoMattersMost(look));

  const taken = boxGrid(ordered.map(({ at, radius }) => ({ x: at.x - radius, y: at.y - radius, width: 2 * radius, height: 2 * radius })));
  const names = svgNames(ordered, look, measure, taken, { x: 0, y: 0, width: frame.width, height: frame.height });
  const { lines, marks } = svgRelations(graph, nodes, look, taken);
  const seen = {
    actors: placed.graph.actors.filter(({ id }) => shown.has(id)),
    relations: placed.graph.relations.filter(({ id }) => shown.has(id)),
  };
  const legend = svgLegend({ ...seen, palette, note, width: frame.width }, (text) => measure(text, false));

  const height = frame.height + legend.height;
  const size = { width: frame.width, height, viewBox: `0 0 ${frame.width} ${height}` };
  const content = [
    xmlElement('title', {}, xmlText(title)),
    xmlElement('rect', { width: frame.width, height, fill: palette.background }, null),
    ...lines,
    ...marks,
    ...ordered.map((node) => svgActor(node, look)),
    ...names,
    xmlElement('g', { transform: `translate(0 ${frame.height})` }, legend.svg),
  ];
  const root = {
    xmlns: 'http://www.w3.org/2000/svg',
    ...size,
    role: 'img',
    'font-family': FONT,
    'font-size': LABEL_SIZE,
    'text-anchor': 'middle',
  };
  return `<?xml version="1.0" encoding="UTF-8"?>\n${xmlElement('svg', root, content.join('\n'))}\n`;
}

/** The lines of relations, and their signs where there is room for them. */
function svgRelations(
  graph: DrawnGraph,
  nodes: ReadonlyMap<string, Node>,
  look: Look,
  taken: BoxGrid,
): { lines: string[]; marks: string[] } {
  const { palette, shown, selected } = look;
  const lines: string[] = [];
  const marks: string[] = [];
  graph.forEachEdge((id, { relation, size, curvature, type }, source, target) => {
    const [from, to] = [nodes.get(source), nodes.get(target)];
    if (!shown.has(id) || from === undefined || to === undefined) return;
    const { opacity } = CERTAINTY_STROKES[relation.certainty ?? 'POSSIBLE'];
    const typeColour = palette.types[relation.type];
    const colour = isLit(look, id) ? mixed(typeColour, palette.background, selected.has(id) ? 1 : opacity) : palette.dimmed;
    const width = selected.has(id) ? size * 1.6 + 1 : size;
    const ends: Ends = [from.at, to.at];
    const isLoop = source === target;
    const arrowAt = type === 'arrow' || type === 'curvedArrow' ? to.radius : null;
    lines.push(isLoop ? svgLoop(from.at, from.radius, width, colour) : svgRelation({ ends, curvature, width, colour, arrowAt }));
    const room = Math.hypot(to.at.x - from.at.x, to.at.y - from.at.y) - from.radius - to.radius;
    if (!isLit(look, id) || (!isLoop && room < LEAST_MARKED_LENGTH)) return;
    const places = isLoop ? [{ x: from.at.x, y: from.at.y - from.radius * 2.7 }] : MARK_PLACES.map((t) => onCurve(ends, curvature, t));
    marks.push(svgMark(relation.sign === 'POSITIVE' ? '+' : '−', freePlace(places, taken), typeColour, palette.background));
  });
  return { lines, marks };
}

function svgActor({ id, actor: { kind }, at, radius }: Node, look: Look): string {
  const { palette, selected, pinned } = look;
  const colour = isLit(look, id) ? palette.kinds[kind] : mixed(palette.kinds[kind], palette.background, 0.28);
  const scale = short((radius * 1.15) / 24);
  const transform = `translate(${short(at.x - scale * 12)} ${short(at.y - scale * 12)}) scale(${scale})`;
  return (
    circle(at, radius, { fill: colour }) +
    xmlElement('path', { d: KIND_SIGNS[kind], fill: palette.onKind, 'fill-rule': 'evenodd', transform }, null) +
    (selected.has(id) ? circle(at, radius + 4, { fill: 'none', stroke: palette.selected, 'stroke-width': 3 }) : '') +
    (pinned.has(id)
      ? circle({ x: at.x + radius * 0.75, y: at.y - radius * 0.75 }, 4, {
          fill: palette.ink,
          stroke: palette.background,
          'stroke-width': 1.5,
        })
      : '')
  );
}

/** The names that have room; none covers another. */
function svgNames(ordered: readonly Node[], look: Look, measure: Measure, taken: BoxGrid, within: Box): string[] {
  const { palette } = look;
  const wanted = ordered.map(({ id, actor, at, radius }): WantedLabel => {
    return { id, ...at, radius, width: measure(shortName(actor), isBold(look, id)) + 4, height: LABEL_SIZE + 4 };
  });
  const boxes = placeLabels(wanted, taken, within);
  const halo = { stroke: palette.background, 'stroke-width': 4, 'stroke-linejoin': 'round', 'paint-order': 'stroke' };
  return ordered.flatMap(({ id, actor }) => {
    const box = boxes.get(id);
    if (box === undefined) return [];
    const at = { x: short(box.x + box.width / 2), y: short(box.y + box.height / 2 + 4.5) };
    const ink = isLit(look, id) ? palette.ink : palette.mutedInk;
    return [xmlElement('text', { ...at, 'font-weight': labelWeight(isBold(look, id)), fill: ink, ...halo }, xmlText(shortName(actor)))];
  });
}

function circle({ x, y }: Point, r: number, attributes: Parameters<typeof xmlElement>[1]): string {
  return xmlElement('circle', { cx: short(x), cy: short(y), r: short(r), ...attributes }, null);
}

function svgMark(sign: string, at: Point, colour: string, background: string): string {
  const text = xmlElement('text', { x: short(at.x), y: short(at.y + 4), fill: colour, 'font-size': 11, 'font-weight': 600 }, sign);
  return circle(at, MARK_RADIUS, { fill: background, stroke: colour, 'stroke-width': 1.25 }) + text;
}

/** The first place where a mark has room, else the first; its room is then taken. */
function freePlace(places: readonly Point[], taken: BoxGrid): Point {
  const box = ({ x, y }: Point) => ({ x: x - MARK_RADIUS, y: y - MARK_RADIUS, width: 2 * MARK_RADIUS, height: 2 * MARK_RADIUS });
  const place = places.find((choice) => taken.isFree(box(choice))) ?? places[0];
  taken.add(box(place));
  return place;
}
