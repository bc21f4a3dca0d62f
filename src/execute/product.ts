import type { Adjacency } from '../graph/adjacency';
import { NEGATIVE_TYPE, type Projection } from '../graph/projection';
import { fail } from '../model/errors';
import { SIGNS } from '../model/relationType';
import type { AutomatonStep } from '../pattern/automaton';
import type { PathPlan } from '../pattern/plan';
import { actorConditions, relationConditions } from './conditions';
import { innerActors, removedBy, REVERSE, rowsIn } from './edges';
import { NO, UNKNOWN, type Verdict } from './judgedOnce';

/**
 * The product of the graph with the automaton of a plan and, when the plan asks for a sign, with the sign so far. A state is one
 * number: (actor * automaton states + automaton state) * signs + sign.
 */
export interface Product {
  readonly stateCount: number;
  actorOf(state: number): number;
  /** Whether the actor may stand inside a path. */
  inner(actor: number): boolean;
  /** The states in which a path begins at the actor; none when it may not begin there. */
  startsAt(actor: number): number[];
  /** Whether a path may begin at the actor. */
  mayStart(actor: number): boolean;
  /** The states in which a path ends at the actor. */
  endsAt(actor: number): number[];
  /** Whether the automaton lets a path end at the actor. */
  mayEnd(actor: number): boolean;
  /** Visits every step that leaves a state; gives how many were looked at. */
  eachNext(state: number, visit: VisitStep): number;
  /** Visits every step that leads to a state, from where it comes; gives how many were looked at. */
  eachPrevious(state: number, visit: VisitStep): number;
  /** Whether the steps that leave the state are visited in the order of their relations. */
  inOrder(state: number): boolean;
}

/** A step over `relation` to (or from) `actor`, into (or out of) `state`. */
export type VisitStep = (relation: number, actor: number, state: number) => void;

interface Move {
  readonly steps: Adjacency;
  readonly relation: Verdict;
  readonly actor: Verdict | null;
  readonly to: number;
}

/** The greatest number of states: what a search keeps of each takes up to 8 bytes. */
const MOST_STATES = 100_000_000;

/** The product for a plan. RESOURCE_LIMIT when it would be too large. */
export function productOf(projection: Projection, plan: PathPlan): Product {
  const { starts, accepting, steps } = plan.automaton;
  const signs = plan.sign === null ? 1 : SIGNS.length;
  const endSign = plan.sign === null ? 0 : SIGNS.indexOf(plan.sign);
  const layers = accepting.length * signs;
  const stateCount = projection.actors.slug.length * layers;
  if (stateCount > MOST_STATES) {
    const message = `The search would have ${stateCount} states: the actors times the steps that the query tells apart.`;
    fail({ code: 'RESOURCE_LIMIT', message, remedy: 'Use smaller bounds of quantifiers, or a smaller minLength.', limit: MOST_STATES });
  }
  const { type } = projection.relations;
  const removed = removedBy(projection, plan.filter);
  const allowed = innerActors(projection, plan.filter);
  const actorTest = actorConditions(projection, plan);
  const relationTest = relationConditions(projection, plan);

  const move = ({ direction, relation, actor }: AutomatonStep, to: number, backwards: boolean): Move => ({
    steps: rowsIn(projection, backwards ? REVERSE[direction] : direction),
    relation: relationTest(relation),
    actor: actorTest(actor),
    to,
  });
  const forwards = steps.map((leaving) => leaving.map((step) => move(step, step.to, false)));
  const backwards: Move[][] = accepting.map(() => []);
  steps.forEach((leaving, from) => leaving.forEach((step) => backwards[step.to].push(move(step, from, true))));
  const begin = starts.map(({ actor, state }) => ({ holds: actorTest(actor), layer: state * signs }));
  const end = accepting.flatMap((accepts, state) => (accepts ? [state * signs + endSign] : []));
  const arrive = [
    ...starts.filter(({ state }) => accepting[state]).map(({ actor }) => actorTest(actor)),
    ...steps
      .flat()
      .filter(({ to }) => accepting[to])
      .map(({ actor }) => actorTest(actor)),
  ];

  return {
    stateCount,
    actorOf: (state) => Math.floor(state / layers),
    inner: (actor) => allowed === null || allowed[actor] === 1,
    startsAt: (actor) =>
      (removed?.actor(actor) ? [] : begin).flatMap(({ holds, layer }) => (holds === null || holds(actor) ? [actor * layers + layer] : [])),
    mayStart: (actor) => !removed?.actor(actor) && begin.some(({ holds }) => holds === null || holds(actor)),
    endsAt: (actor) => end.map((layer) => actor * layers + layer),
    mayEnd: (actor) => !removed?.actor(actor) && arrive.some((holds) => holds === null || holds(actor)),
    eachNext(state, visit) {
      const layer = state % layers;
      const actor = (state - layer) / layers;
      const sign = layer % signs;
      const moves = forwards[(layer - sign) / signs];
      let looked = 0;
      for (let m = 0; m < moves.length; m++) {
        const { steps: rows, relation, actor: meets, to } = moves[m];
        const { known } = relation;
        const last = rows.offset[actor + 1];
        looked += last - rows.offset[actor];
        for (let i = rows.offset[actor]; i < last; i++) {
          const r = rows.relation[i];
          const other = rows.neighbour[i];
          if (known[r] === NO || (known[r] === UNKNOWN && !relation(r)) || (meets !== null && !meets(other))) continue;
          visit(r, other, other * layers + to * signs + (signs === 1 ? 0 : sign ^ NEGATIVE_TYPE[type[r]]));
        }
      }
      return looked;
    },
    eachPrevious(state, visit) {
      const layer = state % layers;
      const actor = (state - layer) / layers;
      const sign = layer % signs;
      const moves = backwards[(layer - sign) / signs];
      let looked = 0;
      for (let m = 0; m < moves.length; m++) {
        const { steps: rows, relation, actor: meets, to } = moves[m];
        const { known } = relation;
        if (meets !== null && !meets(actor)) continue;
        const last = rows.offset[actor + 1];
        looked += last - rows.offset[actor];
        for (let i = rows.offset[actor]; i < last; i++) {
          const r = rows.relation[i];
          if (known[r] === NO || (known[r] === UNKNOWN && !relation(r))) continue;
          const other = rows.neighbour[i];
          visit(r, other, other * layers + to * signs + (signs === 1 ? 0 : sign ^ NEGATIVE_TYPE[type[r]]));
        }
      }
      return looked;
    },
    inOrder: (state) => forwards[Math.floor((state % layers) / signs)].length === 1,
  };
}
