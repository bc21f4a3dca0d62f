import type { NearestView, PathPage, PathStepView, RelationView, StatementView } from '../engine/views';
import { explainPath } from '../narrate/explainPath';

/** The answer to a path query as JSON text, in the field names of the API. */
export function* pathJson(page: PathPage): Generator<string> {
  const { pathCount, complete, stoppedBy, longerPossible, hasNextPage, nearest, executor, version } = page;
  const paths = page.edges.map(({ path }) => {
    const { actors, steps, ...rest } = path;
    return { ...rest, explanation: explainPath(path), actors: actors.map(({ slug }) => slug), steps: steps.map(stepJson) };
  });
  const answer = {
    paths,
    pathCount: pathCount === null ? null : String(pathCount),
    complete,
    stoppedBy,
    longerPossible,
    hasNextPage,
    nearest: nearest && nearestJson(nearest),
    executor,
    version,
  };
  yield `${JSON.stringify(answer, null, 2)}\n`;
}

function nearestJson({ fromStart, fromEnd, hint }: NearestView): object {
  return { fromStart: fromStart.map(({ slug }) => slug), fromEnd: fromEnd.map(({ slug }) => slug), hint };
}

function stepJson({ from, to, forward, relation, relations }: PathStepView): object {
  return { from: from.slug, to: to.slug, forward, relation: relationJson(relation), relations: relations.map(relationJson) };
}

function relationJson({ relation, support, statements }: RelationView): object {
  return { ...relation, ...support, statements: statements.map(statementJson) };
}

function statementJson({ statement, document }: StatementView): object {
  const { id, title, kind } = document;
  return { ...statement, document: { id, kind, title } };
}
