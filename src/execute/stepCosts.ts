import { CERTAINTIES, certaintyCost } from '../model/certainty';
import type { RelationFilter } from '../model/filter';
import { supportOf } from '../model/support';
import { evidenceFor, type Projection } from '../graph/projection';
import type { StepMeasure } from './distances';
import { countingDocuments } from './edges';

/** What a step over each relation costs, by its certainty under the filter's documents; each is computed once. */
export function stepCosts(projection: Projection, filter: RelationFilter): StepMeasure {
  const counts = countingDocuments(projection, filter);
  const certaintyOf = (r: number) =>
    counts === null ? CERTAINTIES[projection.support.certainty[r]] : supportOf(evidenceFor(projection, r, counts)).certainty;
  const costs = new Uint8Array(projection.relations.id.length);
  return (r) => {
    if (costs[r] === 0) costs[r] = certaintyCost(certaintyOf(r) ?? CERTAINTIES[0]);
    return costs[r];
  };
}
