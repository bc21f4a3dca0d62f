import type { Projection } from '../graph/projection';
import type { PathPlan } from '../pattern/plan';
import { countingDocuments, edgesUnder } from './edges';
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
export function relationConditions(projection: Projection, { filter, relationTests }: PathPlan): (condition: number | null) => Verdict {
  const edge = edgesUnder(projection, filter);
  const counts = countingDocuments(projection, filter);
  const verdicts = relationTests.map(({ types, where }) => {
    const typed = edgesUnder(projection, { ...filter, types: filter.types.filter((type) => types.includes(type)) });
    if (where === null) return typed;
    return judgedOnce(projection.relations.id.length, (r) => typed(r) && where(relationReader(projection, r, counts)));
  });
  return (condition) => (condition === null ? edge : verdicts[condition]);
}
