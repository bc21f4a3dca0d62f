import type { PathPage, PathStepView } from '../engine/views';
import { writeTable } from '../formats/writeTable';
import { RELATION_TYPE_TRAITS } from '../model/relationType';
import { affirmationOf } from '../narrate/backing';

const COLUMNS = ['path', 'step', 'from', 'type', 'direction', 'to', 'certainty', 'quote', 'document'];

/**
 * The paths as CSV text, a row for each step, numbered from 1 like the paths; a path without steps is a row of step 0. The quote is
 * the one that the step is best told by; it is empty, and the document says who knows, where there is none.
 */
export function pathCsv({ edges }: PathPage): Generator<string> {
  return writeTable(COLUMNS, rowsOf(edges));
}

function* rowsOf(edges: PathPage['edges']): Generator<string[]> {
  for (const [index, { path }] of edges.entries()) {
    const number = String(index + 1);
    if (path.steps.length === 0) yield [number, '0', path.actors[0].slug, '', '', path.actors[0].slug, '', '', ''];
    for (const [at, step] of path.steps.entries()) {
      const { statement, certainty } = affirmationOf(step);
      yield [
        number,
        String(at + 1),
        step.from.slug,
        step.relation.relation.type,
        directionOf(step),
        step.to.slug,
        certainty,
        statement.statement.quote ?? '',
        statement.document.title,
      ];
    }
  }
}

function directionOf({ relation: { relation }, forward }: PathStepView): string {
  if (RELATION_TYPE_TRAITS[relation.type].symmetric) return 'symmetric';
  return forward ? 'forward' : 'backward';
}
