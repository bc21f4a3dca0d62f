import type { StepMeasure } from './distances';
import { PAUSE, type Effort, type Pause } from './effort';
import type { FoundPath } from './foundPath';

/** What paths between the same ends may not share. */
export const DISJOINT = ['RELATIONS', 'ACTORS'] as const;
export type Disjoint = (typeof DISJOINT)[number];

/** Visits every step that leaves an actor; gives how many were looked at. */
export type EachStep = (actor: number, visit: (relation: number, to: number) => void) => number;

/** The use of a relation by the flow: the actor that it leaves, and the one that it enters. */
interface Use {
  readonly from: number;
  readonly to: number;
}

interface Arc {
  readonly from: string;
  readonly relation: number | null;
  readonly actors: Use | null;
}

/**
 * Up to `most` paths from `start` to `end` (two actors) that share no relation, or no inner actor, and measure the least in sum: a
 * flow of least cost, found by augmenting it along shortest ways through what is left (Suurballe and Tarjan, Networks 14, 1984;
 * with negative costs handled as by Bhandari, 1999). When the effort is exhausted, as many as there were by then: they measure the
 * least in sum of all sets of so many.
 */
export function* disjointFlow(
  eachStep: EachStep,
  inner: (actor: number) => boolean,
  { start, end, most, disjoint, measure }: { start: number; end: number; most: number; disjoint: Disjoint; measure: StepMeasure },
  effort: Effort,
): Generator<Pause, FoundPath[]> {
  const uses = new Map<number, Use>();
  for (let found = 0; found < most; found++) {
    const way = yield* shortestWay();
    if (way === null || way.length === 0) break;
    for (const { relation, actors } of way) {
      if (relation === null || actors === null) continue;
      if (uses.has(relation)) uses.delete(relation);
      else uses.set(relation, actors);
    }
  }
  return pathsIn(uses, start, end);

  /** The arcs of a shortest way through what the flow leaves; empty when there is none. A node is an actor's entry or its exit. */
  function* shortestWay(): Generator<Pause, Arc[] | null> {
    const through = new Set([...uses.values()].flatMap(({ from, to }) => [from, to]).filter((actor) => actor !== start && actor !== end));
    const usedInto = new Map<number, { relation: number; use: Use }[]>();
    for (const [relation, use] of uses) usedInto.set(use.to, [...(usedInto.get(use.to) ?? []), { relation, use }]);
    const cost = new Map<string, number>([[`${start} exit`, 0]]);
    const came = new Map<string, Arc>();
    const waiting = new Set<string>(cost.keys());
    for (const node of waiting) {
      waiting.delete(node);
      const [name, side] = node.split(' ');
      const actor = Number(name);
      const reach = (to: string, arc: Arc, price: number): void => {
        const total = (cost.get(node) ?? 0) + price;
        const known = cost.get(to);
        if (known !== undefined && known <= total) return;
        cost.set(to, total);
        came.set(to, arc);
        waiting.delete(to);
        waiting.add(to);
      };
      if (side === 'exit') {
        const looked = eachStep(actor, (relation, to) => {
          if (uses.has(relation) || to === start || to === actor || (to !== end && !inner(to))) return;
          reach(`${to} entry`, { from: node, relation, actors: { from: actor, to } }, measure(relation));
        });
        if (effort.spend(looked)) yield PAUSE;
        if (effort.exhausted()) return null;
        // Back inside, against the flow that passes.
        if (actor !== start && through.has(actor)) reach(`${actor} entry`, { from: node, relation: null, actors: null }, 0);
      } else if (actor !== end) {
        if (disjoint === 'RELATIONS' || !through.has(actor)) reach(`${actor} exit`, { from: node, relation: null, actors: null }, 0);
        for (const { relation, use } of usedInto.get(actor) ?? []) {
          reach(`${use.from} exit`, { from: node, relation, actors: use }, -measure(relation));
        }
      }
    }
    const way: Arc[] = [];
    for (let arc = came.get(`${end} entry`); arc !== undefined; arc = came.get(arc.from)) way.push(arc);
    return way.reverse();
  }
}

/** The paths that a flow consists of, the least relations first. */
function pathsIn(uses: ReadonlyMap<number, Use>, start: number, end: number): FoundPath[] {
  const leaving = new Map<number, { relation: number; to: number }[]>();
  for (const [relation, { from, to }] of [...uses].sort(([a], [b]) => a - b)) {
    const known = leaving.get(from);
    if (known === undefined) leaving.set(from, [{ relation, to }]);
    else known.push({ relation, to });
  }
  const paths: FoundPath[] = [];
  for (let step = leaving.get(start)?.shift(); step !== undefined; step = leaving.get(start)?.shift()) {
    const actors = [start];
    const relations: number[] = [];
    for (let next: typeof step | undefined = step; next !== undefined; next = next.to === end ? undefined : leaving.get(next.to)?.shift()) {
      actors.push(next.to);
      relations.push(next.relation);
    }
    paths.push({ actors, relations });
  }
  return paths;
}
