import type { EdgePattern, NodePattern } from './ast';
import type { AutomatonStep, PathAutomaton } from './automaton';
import type { Direction } from './direction';
import type { Move, PatternNetwork } from './network';
import type { ElementTest, RelationTest } from './plan';

/** The automaton of a pattern with the conditions that its steps name by number. */
export interface PatternAutomaton {
  readonly automaton: PathAutomaton;
  readonly actorTests: readonly ElementTest[];
  readonly relationTests: readonly RelationTest[];
}

/** What single elements are asked for: a node (null: nothing), and an edge. */
export interface Asked {
  readonly ofNode: (node: NodePattern) => ElementTest | null;
  readonly ofEdge: (edge: EdgePattern) => RelationTest;
}

/**
 * The network without its moves that take no step: a state for each point that an edge leaves, and one where paths end. What nodes
 * ask on the way from one to the next becomes one condition on the actor between.
 */
export function automatonOf({ start, end, moves }: PatternNetwork, { ofNode, ofEdge }: Asked): PatternAutomaton {
  const edges = (point: number) => moves[point].filter((move) => move.kind === 'EDGE');
  const cores = moves.flatMap((_, point) => (edges(point).length > 0 ? [point] : []));
  const stateOf = new Map(cores.map((point, state) => [point, state]));
  const accept = cores.length;
  const actors = numbered((nodes: readonly NodePattern[]) => allOf(nodes.flatMap((node) => ofNode(node) ?? [])));
  const relations = numbered(([edge]: readonly EdgePattern[]) => ofEdge(edge));

  const statesAt = (point: number): readonly number[] => {
    const state = stateOf.get(point);
    return [...(state === undefined ? [] : [state]), ...(point === end ? [accept] : [])];
  };
  /** The states that are reached from a point without a step, each with what is asked of the actor on the way. */
  const arrivals = (point: number): { state: number; actor: number | null }[] => {
    const ways = waysFrom(moves, point, (node) => ofNode(node) !== null);
    if (ways === null) {
      return [...reachedFrom(moves, point, () => true)].flatMap((to) =>
        statesAt(to).map((state) => ({
          state,
          actor: actors.add((read) => reachedFrom(moves, point, (node) => ofNode(node)?.(read) ?? true).has(to)),
        })),
      );
    }
    const found: { state: number; actor: number | null }[] = [];
    for (const { at, nodes } of ways) {
      const actor = actors.numberOf(nodes);
      for (const state of statesAt(at)) {
        if (!found.some((other) => other.state === state && other.actor === actor)) found.push({ state, actor });
      }
    }
    // Where one way asks nothing, what others ask does not matter.
    return found.filter(({ state, actor }) => actor === null || !found.some((other) => other.state === state && other.actor === null));
  };

  const steps = cores.map((point) =>
    edges(point).flatMap(({ edge, to }) => {
      const relation = relations.numberOf([edge]);
      return arrivals(to).map(({ state, actor }): AutomatonStep => ({
        direction: DIRECTION_OF[edge.direction],
        relation,
        actor,
        to: state,
      }));
    }),
  );
  return {
    automaton: { starts: arrivals(start), accepting: [...cores.map(() => false), true], steps: [...steps, []] },
    actorTests: actors.made,
    relationTests: relations.made,
  };
}

/** Symmetric relations match whichever way an arrow points. */
export const DIRECTION_OF: Readonly<Record<EdgePattern['direction'], Direction>> = {
  RIGHT: 'OUTGOING',
  UNDIRECTED_OR_RIGHT: 'OUTGOING',
  LEFT: 'INCOMING',
  LEFT_OR_UNDIRECTED: 'INCOMING',
  ANY: 'ANY',
  LEFT_OR_RIGHT: 'ANY',
  UNDIRECTED: 'ANY',
};

interface Way {
  readonly at: number;
  readonly nodes: readonly NodePattern[];
}

/** Alternations of nodes after each other multiply the ways between two steps: more than so many are not looked at one by one. */
const MOST_WAYS = 64;

/** The points that are reached from a point without a step, by every set of nodes that ask something on the way; null when these are too many. */
function waysFrom(moves: readonly (readonly Move[])[], point: number, asks: (node: NodePattern) => boolean): Way[] | null {
  const ways: Way[] = [{ at: point, nodes: [] }];
  const seen = new Map<number, (readonly NodePattern[])[]>([[point, [[]]]]);
  for (let i = 0; i < ways.length; i++) {
    const { at, nodes } = ways[i];
    for (const move of moves[at]) {
      if (move.kind === 'EDGE') continue;
      const passed = move.kind === 'NODE' && asks(move.node) && !nodes.includes(move.node) ? [...nodes, move.node] : nodes;
      const known = seen.get(move.to) ?? [];
      if (known.some((other) => other.length === passed.length && other.every((node) => passed.includes(node)))) continue;
      if (known.length === MOST_WAYS) return null;
      seen.set(move.to, [...known, passed]);
      ways.push({ at: move.to, nodes: passed });
    }
  }
  return ways;
}

/** The points that are reached from a point without a step by nodes that may be passed. */
function reachedFrom(moves: readonly (readonly Move[])[], point: number, mayPass: (node: NodePattern) => boolean): Set<number> {
  const reached = new Set([point]);
  for (const at of reached) {
    for (const move of moves[at]) if (move.kind !== 'EDGE' && (move.kind !== 'NODE' || mayPass(move.node))) reached.add(move.to);
  }
  return reached;
}

/** Numbers for what elements ask together, the same for the same elements; null for nothing. */
function numbered<Element extends object, Test>(make: (elements: readonly Element[]) => Test) {
  const made: Test[] = [];
  const known: { readonly elements: readonly Element[]; readonly number: number }[] = [];
  const numberOf = (elements: readonly Element[]): number | null => {
    if (elements.length === 0) return null;
    const same = known.find(
      (other) => other.elements.length === elements.length && other.elements.every((element) => elements.includes(element)),
    );
    if (same !== undefined) return same.number;
    known.push({ elements, number: made.length });
    return made.push(make(elements)) - 1;
  };
  return { made, numberOf, add: (test: Test): number => made.push(test) - 1 };
}

function allOf(tests: readonly ElementTest[]): ElementTest {
  return tests.length === 1 ? tests[0] : (read) => tests.every((test) => test(read));
}
