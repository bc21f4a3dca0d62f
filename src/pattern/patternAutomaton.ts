import type { EdgePattern, NodePattern } from './ast';
import type { AutomatonStep, PathAutomaton } from './automaton';
import type { Direction } from './direction';
import type { Move, PatternNetwork } from './network';
import type { ElementTest } from './plan';

/** The automaton of a pattern with the conditions that its steps name by number. */
export interface PatternAutomaton {
  readonly automaton: PathAutomaton;
  readonly actorTests: readonly ElementTest[];
  readonly relationTests: readonly ElementTest[];
}

/** What a node or an edge asks of a single element; null: nothing. */
export type TestOf = (element: NodePattern | EdgePattern) => ElementTest | null;

/**
 * The network without its moves that take no step: a state for each point that an edge leaves, and one where paths end. What nodes
 * ask on the way from one to the next becomes one condition on the actor between.
 */
export function automatonOf({ start, end, moves }: PatternNetwork, testOf: TestOf): PatternAutomaton {
  const edges = (point: number) => moves[point].filter((move) => move.kind === 'EDGE');
  const cores = moves.flatMap((_, point) => (edges(point).length > 0 ? [point] : []));
  const stateOf = new Map(cores.map((point, state) => [point, state]));
  const accept = cores.length;
  const actors = numbered((nodes: readonly NodePattern[]) => allOf(nodes.flatMap((node) => testOf(node) ?? [])));
  const relations = numbered(([edge]: readonly EdgePattern[]) => testOf(edge));

  /** The states that are reached from a point without a step, each with what is asked of the actor on the way. */
  const arrivals = (point: number): { state: number; actor: number | null }[] => {
    const found: { state: number; actor: number | null }[] = [];
    for (const { at, nodes } of waysFrom(moves, point)) {
      const state = stateOf.get(at);
      const actor = actors.numberOf(nodes.filter((node) => testOf(node) !== null));
      for (const reached of [...(state === undefined ? [] : [state]), ...(at === end ? [accept] : [])]) {
        if (!found.some((other) => other.state === reached && other.actor === actor)) found.push({ state: reached, actor });
      }
    }
    // Where one way asks nothing, what others ask does not matter.
    return found.filter(({ state, actor }) => actor === null || !found.some((other) => other.state === state && other.actor === null));
  };

  const steps = cores.map((point) =>
    edges(point).flatMap(({ edge, to }) => {
      const relation = relations.numberOf(testOf(edge) === null ? [] : [edge]);
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

/** The points that are reached from a point without a step, by every set of nodes that can be passed on the way. */
function waysFrom(moves: readonly (readonly Move[])[], point: number): Way[] {
  const ways: Way[] = [{ at: point, nodes: [] }];
  const seen = new Map<number, (readonly NodePattern[])[]>([[point, [[]]]]);
  for (let i = 0; i < ways.length; i++) {
    const { at, nodes } = ways[i];
    for (const move of moves[at]) {
      if (move.kind === 'EDGE') continue;
      const passed = move.kind === 'NODE' && !nodes.includes(move.node) ? [...nodes, move.node] : nodes;
      const known = seen.get(move.to) ?? [];
      if (known.some((other) => other.length === passed.length && other.every((node) => passed.includes(node)))) continue;
      seen.set(move.to, [...known, passed]);
      ways.push({ at: move.to, nodes: passed });
    }
  }
  return ways;
}

/** Numbers for what elements ask together, the same for the same elements; null for nothing. */
function numbered<Element extends object>(make: (elements: readonly Element[]) => ElementTest | null) {
  const made: ElementTest[] = [];
  const known: { readonly elements: readonly Element[]; readonly number: number }[] = [];
  const numberOf = (elements: readonly Element[]): number | null => {
    if (elements.length === 0) return null;
    const same = known.find(
      (other) => other.elements.length === elements.length && other.elements.every((element) => elements.includes(element)),
    );
    if (same !== undefined) return same.number;
    const test = make(elements);
    if (test === null) return null;
    known.push({ elements, number: made.length });
    return made.push(test) - 1;
  };
  return { made, numberOf };
}

function allOf(tests: readonly ElementTest[]): ElementTest {
  return tests.length === 1 ? tests[0] : (read) => tests.every((test) => test(read));
}
