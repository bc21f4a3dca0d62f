import type { MarkForm, WantedMark } from './annotations';
import { overlap, type Box } from './boxGrid';
import { LEAST_MARKED_LENGTH, MARK_PLACES, MARK_RADIUS, onCurve, type Ends } from './curve';
import { isBold, isLit, type Look } from './look';
import type { Renderer } from './renderer';
import type { RelationCard } from '../data/records';
import { TYPE_WORDS } from '../words/names';

/** Actors that are drawn smaller have no room for an icon. */
export const LEAST_ICON_RADIUS = 7;
// Beyond these numbers what is drawn by hand would slow the picture down, and could not be told apart anyway.
const MOST_MARKS = 400;
const MOST_NAMED_RELATIONS = 24;
const MOST_LOOKED_AT = 2000;
const MOST_ASKED_ACTORS = 160;

const NAMED_HEIGHT = 19;
const NAMED_MARGIN = 14;

/** The part of the picture that can be seen now, and how large the actors in it are drawn. */
export interface Seen {
  readonly actors: readonly { readonly id: string; readonly radius: number }[];
  readonly view: Box;
}

/** The marks that relations want which can be seen now: their signs; `outstanding` are those that are selected or stand out, with the names of their types. */
export function marksInView(
  renderer: Renderer,
  look: Look,
  seen: Seen,
  textWidth: (text: string) => number,
): { outstanding: readonly WantedMark[]; others: readonly WantedMark[] } {
  const graph = renderer.getGraph();
  const outstanding: WantedMark[] = [];
  const others: WantedMark[] = [];
  for (const id of markable(renderer, look, seen)) {
    if (others.length >= MOST_MARKS) break;
    if (!look.shown.has(id) || !isLit(look, id)) continue;
    const { relation, curvature } = graph.getEdgeAttributes(id);
    const [source, target] = graph.extremities(id);
    const [from, to] = [renderer.getNodeDisplayData(source), renderer.getNodeDisplayData(target)];
    if (from === undefined || to === undefined) continue;
    const ends: Ends = [renderer.framedGraphToViewport(from), renderer.framedGraphToViewport(to)];
    const [startRadius, endRadius] = [renderer.scaleSize(from.size), renderer.scaleSize(to.size)];
    const isLoop = source === target;
    const places = isLoop ? [loopTop(ends, startRadius)] : MARK_PLACES.map((t) => onCurve(ends, curvature, t));
    if (!overlap({ ...places[0], width: 1, height: 1 }, seen.view)) continue;
    const sign: MarkForm = { text: signOf(relation), isNamed: false, width: 2 * MARK_RADIUS, height: 2 * MARK_RADIUS, places };
    if (isBold(look, id) && outstanding.length < MOST_NAMED_RELATIONS) {
      const text = `${signOf(relation)} ${TYPE_WORDS[relation.type].name}`;
      const size = { width: textWidth(text) + NAMED_MARGIN, height: NAMED_HEIGHT };
      // Only on the line itself: beside it may be another one, which would seem to be meant.
      outstanding.push({ id, forms: [{ text, isNamed: true, ...size, places }, sign] });
      continue;
    }
    const room = Math.hypot(ends[1].x - ends[0].x, ends[1].y - ends[0].y) - startRadius - endRadius;
    if (isLoop || room >= LEAST_MARKED_LENGTH) others.push({ id, forms: [sign] });
  }
  return { outstanding, others };
}

/** How far above its actor a relation of an actor to itself is marked, in radii. */
const LOOP_TOP = 2.7;

function loopTop([{ x, y }]: Ends, radius: number) {
  return { x, y: y - radius * LOOP_TOP };
}

function signOf({ sign }: Pick<RelationCard, 'sign'>): string {
  return sign === 'POSITIVE' ? '+' : '−';
}

/**
 * The relations that may be marked, those that stand out more first. As long as actors are too small for icons, marks would only hide the
 * picture: some of those that stand out are marked nevertheless. In a large graph only relations of actors that can be seen are looked at.
 */
function markable(renderer: Renderer, { selected, lit }: Look, { actors }: Seen): Iterable<string> {
  const graph = renderer.getGraph();
  if (actors.every(({ radius }) => radius < LEAST_ICON_RADIUS)) {
    return [...new Set([...selected, ...(lit ?? [])])].filter((id) => graph.hasEdge(id)).slice(0, MOST_NAMED_RELATIONS);
  }
  return graph.size <= MOST_LOOKED_AT ? graph.edges() : new Set(actors.slice(0, MOST_ASKED_ACTORS).flatMap(({ id }) => graph.edges(id)));
}
