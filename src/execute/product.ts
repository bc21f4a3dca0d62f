import { NEGATIVE_TYPE, type Projection } from '../graph/projection';
import type { Adjacency } from '../graph/adjacency';
import { SIGNS } from '../model/relationType';
import { atLeast } from '../pattern/automaton';
import type { Direction, PathPlan } from '../pattern/plan';
import { edgesUnder, innerActors, type EdgeTest } from './edges';

/**
 * The product of the graph with the automaton of a plan and, when the plan asks for a sign, with the sign so far. A state is one
 * number: (actor * automaton states + automaton state) * signs + sign.
 */
export interface Product {
  readonly stateCount: number;
  readonly actorCount: number;
  /** The steps that a path may take, and the same steps backwards. */
  readonly forwards: Adjacency;
  readonly backwards: Adjacency;
  readonly edge: EdgeTest;
  /** Whether the actor may stand inside a path. */
  inner(actor: number): boolean;
  /** The state in which a path begins at the actor. */
  startAt(actor: number): number;
  /** The state in which a path ends at the actor. */
  endAt(actor: number): number;
  actorOf(state: number): number;
  /** The state after a step over `relation` to `neighbour`. */
  after(state: number, relation: number, neighbour: number): number;
  /** The states that a step over `relation` from `neighbour` leads from into `state`, put into `into`; their number. */
  before(state: number, relation: number, neighbour: number, into: number[]): number;
}

/** The product for a plan. */
export function productOf(projection: Projection, plan: PathPlan): Product {
  const { accepting, next } = atLeast(plan.minLength);
  const previous = next.map((_, q) => next.flatMap((to, from) => (to === q ? [from] : [])));
  const signs = plan.sign === null ? 1 : SIGNS.length;
  const layers = next.length * signs;
  const endSign = plan.sign === null ? 0 : SIGNS.indexOf(plan.sign);
  const { type } = projection.relations;
  const flips = (relation: number) => (signs === 1 ? 0 : NEGATIVE_TYPE[type[relation]]);
  const allowed = innerActors(projection, plan.filter);
  const actorCount = projection.actors.slug.length;
  return {
    stateCount: actorCount * layers,
    actorCount,
    forwards: steps(projection, plan.direction),
    backwards: steps(projection, REVERSE[plan.direction]),
    edge: edgesUnder(projection, plan.filter),
    inner: (actor) => allowed === null || allowed[actor] === 1,
    startAt: (actor) => actor * layers,
    endAt: (actor) => actor * layers + accepting * signs + endSign,
    actorOf: (state) => Math.floor(state / layers),
    after(state, relation, neighbour) {
      const layer = state % layers;
      return neighbour * layers + next[Math.floor(layer / signs)] * signs + ((layer % signs) ^ flips(relation));
    },
    before(state, relation, neighbour, into) {
      const layer = state % layers;
      const from = previous[Math.floor(layer / signs)];
      const sign = (layer % signs) ^ flips(relation);
      for (let i = 0; i < from.length; i++) into[i] = neighbour * layers + from[i] * signs + sign;
      return from.length;
    },
  };
}

const REVERSE: Readonly<Record<Direction, Direction>> = { OUTGOING: 'INCOMING', INCOMING: 'OUTGOING', ANY: 'ANY' };

function steps(projection: Projection, direction: Direction): Adjacency {
  return direction === 'OUTGOING' ? projection.outgoing : direction === 'INCOMING' ? projection.incoming : projection.either;
}
