import Graph from 'graphology';
import forceAtlas2 from 'graphology-layout-forceatlas2';
import noverlap from 'graphology-layout-noverlap';
import type { Point } from '../state/view';
import { components, packed } from './components';
import { flaws } from './layoutFlaws';
import type { LayoutInput, Positions } from './layoutInput';

const SEED_RADIUS = 100;
/** What a node has around it for its name, in pixels at the size in which the layout is made. */
const MARGIN = 28;
/** How many pairs of relations, and of nodes, are looked at in all layouts that are tried. */
const RELATION_PAIRS = 60_000;
const NODE_PAIRS = 12_000;
const MOST_TRIED = 24;
/** How wide a screen is for its height, and how much a picture is stretched to fit it. */
const ASPECT = 1.5;
const MOST_STRETCHED = 1.6;

/**
 * Places nodes by forces (ForceAtlas2: Jacomy, Venturini, Heymann and Bastian 2014, doi 10.1371/journal.pone.0098679), apart from each
 * other, and with the longer side lying; parts that nothing links are placed one by one and set side by side. Of a small graph several layouts are made, and the one with the fewest flaws is taken.
 * Deterministic: it starts from places that the ids decide, and takes a fixed number of turns.
 */
export function forceLayout(input: LayoutInput): Positions {
  return packed(components(input).map(bestLayout), MARGIN + 60);
}

function bestLayout(input: LayoutInput): Positions {
  const affordable = Math.min(RELATION_PAIRS / (input.edges.length ** 2 + 1), NODE_PAIRS / input.nodes.length ** 2);
  const tried = Math.max(1, Math.min(MOST_TRIED, Math.floor(affordable)));
  let best = oneLayout(input, 0);
  if (tried === 1) return best;
  let least = flaws(input, best);
  for (let seed = 1; seed < tried; seed++) {
    const positions = oneLayout(input, seed);
    const count = flaws(input, positions);
    if (count < least) [best, least] = [positions, count];
  }
  return best;
}

function oneLayout({ nodes, edges }: LayoutInput, seed: number): Positions {
  if (nodes.length === 0) return new Map();
  const graph = new Graph();
  for (const { id, radius } of nodes) graph.addNode(id, { ...seedPlace(id, seed), size: radius });
  // Several relations between the same two pull no more than one.
  for (const [source, target] of edges) if (source !== target) graph.mergeUndirectedEdge(nodes[source].id, nodes[target].id);
  forceAtlas2.assign(graph, {
    iterations: Math.max(60, Math.min(150, Math.round(400_000 / (nodes.length + edges.length + 1)))),
    settings: { gravity: 1, scalingRatio: 12, slowDown: 2, outboundAttractionDistribution: true, barnesHutOptimize: nodes.length > 500 },
  });
  const spread = scaled(levelled(read(graph)), Math.sqrt(nodes.length) * (2 * MARGIN + 110));
  for (const [id, point] of spread) graph.mergeNodeAttributes(id, point);
  noverlap.assign(graph, { maxIterations: 150, settings: { margin: MARGIN, ratio: 1, expansion: 1.05, speed: 4 } });
  return read(graph);
}

/** A place within a circle that only the id and the seed decide (FNV-1a, twice). */
function seedPlace(id: string, seed: number): Point {
  const angle = fraction(hash(id, 0x811c9dc5 + seed)) * 2 * Math.PI;
  const distance = SEED_RADIUS * Math.sqrt(fraction(hash(id, 0x01000193 + seed)));
  return { x: Math.cos(angle) * distance, y: Math.sin(angle) * distance };
}

function hash(text: string, seed: number): number {
  let value = seed;
  for (let i = 0; i < text.length; i++) value = Math.imul(value ^ text.charCodeAt(i), 0x01000193);
  // Mixed once more: ids that differ in their last letter alone should not lie side by side.
  value = Math.imul(value ^ (value >>> 15), 0x2c1b3c6d);
  return (value ^ (value >>> 12)) >>> 0;
}

function fraction(value: number): number {
  return value / 2 ** 32;
}

function read(graph: Graph): Map<string, Point> {
  return new Map(graph.mapNodes((id, { x, y }) => [id, { x, y }]));
}

/** The points turned about their middle so that they spread most from left to right (their principal axis lies). */
function levelled(points: ReadonlyMap<string, Point>): Map<string, Point> {
  const all = [...points.values()];
  const middle = { x: mean(all.map(({ x }) => x)), y: mean(all.map(({ y }) => y)) };
  let [xx, xy, yy] = [0, 0, 0];
  for (const { x, y } of all) {
    xx += (x - middle.x) ** 2;
    xy += (x - middle.x) * (y - middle.y);
    yy += (y - middle.y) ** 2;
  }
  const angle = -Math.atan2(2 * xy, xx - yy) / 2;
  const [cos, sin] = [Math.cos(angle), Math.sin(angle)];
  const turned = ({ x, y }: Point) => ({ x: (x - middle.x) * cos - (y - middle.y) * sin, y: (x - middle.x) * sin + (y - middle.y) * cos });
  return new Map([...points].map(([id, point]) => [id, turned(point)]));
}

/** The points about 0, as wide as this, and as high as a screen is for its width if that needs no more than stretching them a bit. */
function scaled(points: ReadonlyMap<string, Point>, width: number): Map<string, Point> {
  const reach = (part: (point: Point) => number) => [...points.values()].reduce((most, point) => Math.max(most, Math.abs(part(point))), 1e-9);
  const [across, up] = [reach(({ x }) => x), reach(({ y }) => y)];
  const factor = width / 2 / across;
  const stretch = Math.max(1 / MOST_STRETCHED, Math.min(MOST_STRETCHED, across / up / ASPECT));
  return new Map([...points].map(([id, { x, y }]) => [id, { x: x * factor, y: y * factor * stretch }]));
}

function mean(values: readonly number[]): number {
  return values.reduce((sum, value) => sum + value, 0) / values.length;
}
