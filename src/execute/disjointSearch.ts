import type { Projection } from '../graph/projection';
import type { PathPlan } from '../pattern/plan';
import { disjointFlow, type Disjoint } from './disjointFlow';
import type { StepMeasure } from './distances';
import { effortOf, LOOKS_PER_PAUSE, PAUSE, type Pause } from './effort';
import type { FoundPath } from './foundPath';
import { productOf } from './product';
import type { PathSearch } from './pathSearch';
import { searchPaths } from './search';
import { stepCosts } from './stepCosts';

/**
 * The search for `plan.choice.paths` paths of each pair that share no relation, or no inner actor. Where all steps are alike (no sign,
 * no least length of 2 or more) they measure the least in sum, by a flow of least cost; where that is not well defined, or its paths
 * are longer than the plan allows, the first path in canonical order is taken, then the first that shares nothing with it, and so on.
 * What was found when the budget is exhausted is answered: of the pair that was searched then, the paths that fewer would be.
 */
export function searchDisjoint(projection: Projection, plan: PathPlan, disjoint: Disjoint, budget: number): PathSearch {
  const effort = effortOf(budget);
  const byCost = plan.choice.by === 'cost';
  const measure: StepMeasure = byCost ? stepCosts(projection, plan.filter) : () => 1;
  const slugsOf = (slugs: readonly string[] | null) =>
    (slugs ?? projection.actors.slug).filter((slug) => projection.actors.numberOf.has(slug));
  const product = productOf(projection, plan);
  let proven = true;
  let cut = false;
  const exhausted = () => cut || effort.exhausted();

  function* ofPair(from: string, to: string): Generator<Pause, FoundPath[]> {
    const { automaton, sign, choice } = plan;
    if (from !== to && sign === null && automaton.accepting.length <= 2) {
      const number = (slug: string) => projection.actors.numberOf.get(slug) ?? 0;
      const [start, end] = [number(from), number(to)];
      const found = yield* disjointFlow(
        (actor, visit) => product.startsAt(actor).reduce((looked, state) => looked + product.eachNext(state, visit), 0),
        product.inner,
        { start, end, most: choice.paths, disjoint, measure },
        effort,
      );
      if (found.every(({ relations }) => relations.length <= plan.maxLength)) return found;
    }
    proven = false;
    return yield* oneByOne(from, to);
  }

  function* oneByOne(from: string, to: string): Generator<Pause, FoundPath[]> {
    const found: FoundPath[] = [];
    let { filter } = plan;
    while (found.length < plan.choice.paths && !exhausted()) {
      // Each search begins with tables of its own, however short it is: there must be time for it.
      yield PAUSE;
      // A path without steps shares nothing, not even with itself: it is passed over once it is found.
      const passed = found.filter(({ relations }) => relations.length === 0).length;
      const choice = { ...plan.choice, paths: passed + 1 };
      const search = searchPaths(projection, { ...plan, from: [from], to: [to], filter, choice }, budget);
      let path: FoundPath | null = null;
      for (const event of search.paths()) {
        if (typeof event === 'symbol') {
          yield event;
          effort.spend(LOOKS_PER_PAUSE);
          if (effort.exhausted()) return found;
        } else if (event.relations.length > 0 || passed === 0) {
          path = event;
          break;
        }
      }
      if (path === null) {
        cut ||= search.exhausted();
        break;
      }
      found.push(path);
      const between = path.actors.slice(1, -1).map((actor) => projection.actors.slug[actor]);
      const relations = path.relations.map((r) => projection.relations.id[r]);
      filter = {
        ...filter,
        avoidActors: disjoint === 'ACTORS' ? [...filter.avoidActors, ...between] : filter.avoidActors,
        without: { ...filter.without, relations: [...filter.without.relations, ...relations] },
      };
    }
    return found;
  }

  return {
    *paths() {
      const all: FoundPath[] = [];
      const ends = slugsOf(plan.to);
      for (const [from, to] of slugsOf(plan.from).flatMap((start) => ends.map((end) => [start, end]))) {
        if (exhausted()) break;
        yield PAUSE;
        all.push(...(yield* ofPair(from, to)));
      }
      const size = ({ relations }: FoundPath) => relations.reduce((sum, r) => sum + measure(r), 0);
      const key = (path: FoundPath) => [size(path), path.actors[0], path.actors[path.actors.length - 1], ...path.relations];
      yield* all
        .map((path) => ({ path, parts: key(path) }))
        .sort((a, b) => compareNumbers(a.parts, b.parts))
        .map(({ path }) => path);
    },
    exhausted,
    *longerPossible() {
      // A flow takes every length into account; the other way does not tell. Neither is left to search.
      yield* [];
      return !proven || exhausted();
    },
  };
}

function compareNumbers(a: readonly number[], b: readonly number[]): number {
  for (let i = 0; i < Math.min(a.length, b.length); i++) if (a[i] !== b[i]) return a[i] - b[i];
  return a.length - b.length;
}
