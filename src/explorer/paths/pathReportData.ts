import type { AskedValue } from '../../formats/askedItems';
import type { PathReport } from '../../formats/pathReport';
import type { PathRequest } from '../data/readPaths';
import type { PathAnswer } from '../session/pathSearch';
import { USUAL_TYPES } from '../state/pathQuestion';

/** What the report on an answer is written from; `answeredOn` is a day, YYYY-MM-DD. */
export function pathReportData(answer: PathAnswer, { variables }: PathRequest, question: string, answeredOn: string): PathReport {
  return {
    ...answer,
    question,
    asked: { ...variables, filter: filterAsked(variables.filter) },
    answeredOn,
    paths: answer.paths.map((path) => ({
      ...path,
      steps: path.steps.map((step) => ({
        ...step,
        relations: step.relations.map((relation) => ({ ...relation, statements: relation.statements.nodes })),
      })),
    })),
  };
}

/** A filter without what it has anyway. */
function filterAsked({ types, rollUp, minCertainty, at }: PathRequest['variables']['filter']): Readonly<Record<string, AskedValue>> {
  const isUsual = types?.length === USUAL_TYPES.length && USUAL_TYPES.every((type) => types.includes(type));
  return { minCertainty, at, types: isUsual ? null : types, rollUp: rollUp === true ? true : null };
}
