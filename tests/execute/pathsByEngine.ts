import { searchPaths, type Regime } from '../../src/execute/search';
import { buildProjection } from '../../src/graph/build';
import type { Projection } from '../../src/graph/projection';
import type { PathPlan } from '../../src/pattern/plan';
import { chunksOf, type SmallGraph } from '../support/arbitraryGraph';
import type { NaivePath } from './bruteForce';

/** An answer of the engine: the paths, and what it says of them. */
export interface EngineAnswer {
  readonly paths: NaivePath[];
  readonly exhausted: boolean;
  /** Asks whether longer paths are possible, which can take long. */
  longerPossible(): boolean;
}

/** The paths of a plan, which the engine finds in a small graph with at most `budget` steps. */
export async function pathsByEngine(graph: SmallGraph, plan: PathPlan, budget = 5_000_000, regime?: Regime): Promise<EngineAnswer> {
  return pathsOn(await buildProjection(chunksOf(graph)), plan, budget, Infinity, regime);
}

/** The same on a projection, and no more than `most` paths. */
export function pathsOn(projection: Projection, plan: PathPlan, budget: number, most: number, regime?: Regime): EngineAnswer {
  const search = searchPaths(projection, plan, budget, regime);
  const paths: NaivePath[] = [];
  for (const event of search.paths()) {
    if (typeof event === 'symbol') continue;
    paths.push({
      actors: event.actors.map((a) => projection.actors.slug[a]),
      relations: event.relations.map((r) => projection.relations.id[r]),
    });
    if (paths.length >= most) break;
  }
  return {
    paths,
    exhausted: search.exhausted(),
    longerPossible() {
      const asking = search.longerPossible();
      let step = asking.next();
      while (step.done !== true) step = asking.next();
      return step.value;
    },
  };
}
