import { pathLengths } from '../pattern/lengths';
import type { PathPlan } from '../pattern/plan';
import type { Effort, Pause } from './effort';
import type { FoundPath } from './foundPath';

/** A search for the paths of a plan, to be driven by its caller: it can be left between any two yields. */
export interface PathSearch {
  /** The paths in canonical order: length (or cost), start, end, relations. Ends early when the budget is exhausted. */
  paths(): Generator<FoundPath | Pause>;
  /** Whether the budget ended the search before its end; of no meaning once `longerPossible` was asked. */
  exhausted(): boolean;
  /**
   * Whether a greater maxLength could add paths to the whole answer, however much of it was taken. False is proven; true is exact
   * but where telling would take long, paths are chosen by cost, or several parts of a pattern repeat up to bounds beyond
   * maxLength: there it stands for "not excluded".
   */
  longerPossible(): Generator<Pause, boolean>;
}

/** What a search that goes from bound to bound knows to do. */
interface Bounded {
  allPaths(): Generator<FoundPath | Pause>;
  /** Whether a step was left out only because its path would have been longer than the plan allows. */
  tooLong(): boolean;
  /** Whether some pair has a path longer than the plan allows that would be chosen; asked where paths are chosen by length. */
  anyLonger(): Generator<Pause, boolean>;
}

/** A search for a plan's paths that goes from bound to bound; telling of longer paths costs at most `longerBudget`. */
export function boundedSearch(plan: PathPlan, effort: Effort, longerBudget: number, { allPaths, tooLong, anyLonger }: Bounded): PathSearch {
  const { choice, maxLength } = plan;
  const byCost = choice.by === 'cost';
  let main: Generator<FoundPath | Pause> | null = null;
  return {
    paths: () => (main = allPaths()),
    exhausted: () => effort.exhausted(),
    *longerPossible() {
      if (maxLength >= pathLengths(plan.source.pattern.pattern).max) return false;
      const cutOff = effort.exhausted();
      effort.allow(longerBudget);
      main ??= allPaths();
      // Of all paths, the longer ones are additions whatever the shorter ones are; else it matters how many these are.
      const every = choice.paths === Infinity && choice.groups === Infinity;
      if (!every || byCost) {
        if (cutOff) return true;
        for (let step = main.next(); step.done !== true; step = main.next()) if (typeof step.value === 'symbol') yield step.value;
      }
      return effort.exhausted() || tooLong() || (!byCost && (yield* anyLonger()));
    },
  };
}
