import type { PathPage, RelationView, StatementView } from '../engine/views';
import { pathReport, type PathReport, type ReportedRelation, type ReportedStatement } from '../formats/pathReport';
import type { Block } from '../formats/reportBlock';
import { explainPath } from '../narrate/explainPath';
import type { Asked } from './asked';

/** The report on the answer to a path query; `answeredOn` is a day, YYYY-MM-DD. */
export function reportOf(page: PathPage, { question, arguments: asked }: Asked, answeredOn: string): Block[] {
  const report: PathReport = {
    ...page,
    pathCount: page.pathCount === null ? null : String(page.pathCount),
    question,
    asked,
    answeredOn,
    paths: page.edges.map(({ path }) => ({
      ...path,
      explanation: explainPath(path),
      steps: path.steps.map((step) => ({ ...step, relations: step.relations.map(reportedRelation) })),
    })),
  };
  return pathReport(report);
}

function reportedRelation({ relation, support, source, target, statements }: RelationView): ReportedRelation {
  return { ...relation, ...support, source, target, statements: statements.map(reportedStatement) };
}

function reportedStatement({ statement, attributedTo, document }: StatementView): ReportedStatement {
  return { ...statement, attributedTo, document };
}
