import { ActorKind } from '../__generated__/queries';
import type { LayoutInput, Positions } from '../canvas/layoutInput';
import type { Point } from '../state/view';

/** Points of a sunflower lie about 1.8 times this apart. */
const SEED = 72;
const BESIDE_DISC = 70;
const BETWEEN_DISCS = 60;
/** Rows leave room unused: what is reckoned to be so much wider than high is about as wide as a screen. */
const ASPECT = 2.2;
const GOLDEN_ANGLE = Math.PI * (3 - Math.sqrt(5));

/** A disc with the nodes of one kind. */
interface Disc {
  readonly places: readonly (readonly [id: string, place: Point])[];
  readonly radius: number;
}

/**
 * Places nodes in one disc for each kind, the largest first, in rows; within a disc as the seeds of a sunflower (Vogel 1979, doi
 * 10.1016/0025-5564(79)90080-4), the best connected in the middle. Deterministic.
 */
export function kindLayout(input: LayoutInput): Positions {
  const degrees = new Map<number, number>();
  for (const node of input.edges.flat()) degrees.set(node, (degrees.get(node) ?? 0) + 1);
  const discs = Object.values(ActorKind)
    .map((kind) => input.nodes.flatMap((node, place) => (node.kind === kind ? [{ id: node.id, degree: degrees.get(place) ?? 0 }] : [])))
    .filter((members) => members.length > 0)
    .map((members) => disc(members.sort((a, b) => b.degree - a.degree || (a.id < b.id ? -1 : 1)).map(({ id }) => id)))
    .sort((a, b) => b.radius - a.radius);
  return inRows(discs);
}

function disc(ids: readonly string[]): Disc {
  const places = ids.map((id, seed) => {
    const distance = ids.length === 1 ? 0 : SEED * Math.sqrt(seed + 0.5);
    return [id, { x: Math.cos(seed * GOLDEN_ANGLE) * distance, y: Math.sin(seed * GOLDEN_ANGLE) * distance }] as const;
  });
  return { places, radius: SEED * Math.sqrt(ids.length) + BESIDE_DISC };
}

/** The discs beside each other, row below row, so that all together are about as wide for their height as a screen is. */
function inRows(discs: readonly Disc[]): Positions {
  const area = discs.reduce((sum, { radius }) => sum + (2 * radius + BETWEEN_DISCS) ** 2, 0);
  const width = Math.sqrt(area * ASPECT);
  const positions = new Map<string, Point>();
  let [x, top, height] = [0, 0, 0];
  for (const { places, radius } of discs) {
    if (x > 0 && x + 2 * radius > width) [x, top, height] = [0, top - height - BETWEEN_DISCS, 0];
    for (const [id, place] of places) positions.set(id, { x: x + radius + place.x, y: top - radius + place.y });
    x += 2 * radius + BETWEEN_DISCS;
    height = Math.max(height, 2 * radius);
  }
  return positions;
}
