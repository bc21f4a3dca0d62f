import { MultiDirectedGraph } from 'graphology';
import { RelationType } from '../__generated__/queries';
import type { ActorCard, RelationCard } from '../data/records';
import { layoutInput } from './layoutInput';
import { CERTAINTY_STROKES } from './palette';
import { curvatures } from './parallels';
import type { Placed } from './placed';

/** What the canvas knows of an actor. */
export interface DrawnActor {
  readonly actor: ActorCard;
  x: number;
  y: number;
  readonly size: number;
}

/** What the canvas knows of a relation. */
export interface DrawnRelation {
  readonly relation: RelationCard;
  readonly size: number;
  readonly curvature: number;
  readonly type: EdgeShape;
}

/** The programs that draw relations: straight or bent, with an arrow where they have a direction. */
export type EdgeShape = 'line' | 'arrow' | 'curve' | 'curvedArrow';

// Who belongs to whom is the background of the picture, and is drawn as such.
const STRUCTURE: ReadonlySet<RelationType> = new Set([RelationType.Leads, RelationType.PartOf, RelationType.MemberOf]);

/** The graph that sigma draws. */
export type DrawnGraph = MultiDirectedGraph<DrawnActor, DrawnRelation>;

/** Beyond so many relations single ones cannot be told apart: none is bent, and they are left out while the picture moves. */
export const MANY_RELATIONS = 5000;

/** Makes that graph of what is on the canvas. */
export function drawnGraph({ graph: { actors, relations }, positions }: Placed): DrawnGraph {
  const drawn: DrawnGraph = new MultiDirectedGraph();
  const { nodes } = layoutInput({ actors, relations });
  actors.forEach((actor, place) => {
    const { x, y } = positions.get(actor.id) ?? { x: 0, y: 0 };
    drawn.addNode(actor.id, { actor, x, y, size: nodes[place].radius });
  });
  const bends = relations.length > MANY_RELATIONS ? new Map<string, number>() : curvatures(relations);
  const thinner = Math.max(0.35, Math.min(1, Math.sqrt(400 / (relations.length + 1))));
  for (const relation of relations) {
    const curvature = bends.get(relation.id) ?? 0;
    const size = CERTAINTY_STROKES[relation.certainty ?? 'POSSIBLE'].width * thinner * (STRUCTURE.has(relation.type) ? 0.55 : 1);
    drawn.addEdgeWithKey(relation.id, relation.source.id, relation.target.id, { relation, size, curvature, type: edgeShape(relation, curvature) });
  }
  return drawn;
}

function edgeShape({ symmetric }: RelationCard, curvature: number): EdgeShape {
  if (curvature === 0) return symmetric ? 'line' : 'arrow';
  return symmetric ? 'curve' : 'curvedArrow';
}
