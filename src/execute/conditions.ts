import type { Projection } from '../graph/projection';
import type { PathPlan } from '../pattern/plan';
import { edgesUnder } from './edges';
import { judgedOnce, type Verdict } from './judgedOnce';
import { actorReader, relationReader } from './properties';

/** The plan's conditions on actors by number; null for no condition. */
export function actorConditions(projection: Projection, plan: PathPlan): (condition: number | null) => Verdict | null {
  const verdicts = plan.actorTests.map((test) =>
    judgedOnce(projection.actors.slug.length, (actor) => test(actorReader(projection, actor))),
  );
  return (condition) => (condition === null ? null : verdicts[condition]);
}

/** The plan's conditions on relations by number, each together with its filter; for null the filter alone. */
export function relationConditions(projection: Projection, plan: PathPlan): (condition: number | null) => Verdict {
  const edge = edgesUnder(projection, plan.filter);
  const verdicts = plan.relationTests.map((test) =>
    judgedOnce(projection.relations.id.length, (r) => edge(r) && test(relationReader(projection, r, plan.filter))),
  );
  return (condition) => (condition === null ? edge : verdicts[condition]);
}
