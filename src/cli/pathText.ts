import type { PathPage, PathStepView, PathView, RelationView, StatementView } from '../engine/views';
import { RELATION_TYPE_TRAITS, type RelationType, type Sign } from '../model/relationType';
import { affirmationOf } from '../narrate/backing';
import { pathEnding, type Sought } from './pathEnding';
import { printable } from './printable';

const SIGN_WORDS: Readonly<Record<Sign, string>> = { POSITIVE: 'positive', NEGATIVE: 'negative' };

/** The answer to a path query for people to read: each path, its steps, the quotes each step stands on, and how complete that is. */
export function* pathText(page: PathPage, sought: Sought | null): Generator<string> {
  for (const [index, { path }] of page.edges.entries())
    yield `${printable(headline(path, index + 1))}\n${path.steps.map(stepText).join('')}\n`;
  yield `${pathEnding(page, sought)}\n`;
}

function headline({ actors, length, sign, certainty }: PathView, number: number): string {
  const steps = length === 1 ? '1 step' : `${length} steps`;
  return `${number}. ${actors.map(({ name }) => name).join(' - ')} (${[steps, SIGN_WORDS[sign], ...(certainty === null ? [] : [certainty])].join(', ')})`;
}

function stepText(step: PathStepView): string {
  const { from, to, relations, forward } = step;
  const [{ relation }] = relations;
  const statements = relations.flatMap((view) => view.statements);
  const period = relation.since === null && relation.until === null ? [] : [`${relation.since ?? '...'} to ${relation.until ?? '...'}`];
  const marks = [
    affirmationOf(step).certainty,
    ...(statements.some(({ statement }) => statement.polarity === 'DENIED') ? ['contested'] : []),
    ...new Set(relations.flatMap(({ support }) => support.qualifiers)),
    ...(relations.length === 1 ? period : []),
  ];
  const line = `   ${from.name} ${arrow(relation.type, forward)} ${to.name}  ${marks.join(', ')}`;
  return [line, ...relations.flatMap((view) => relationLines(view, step))].map((text) => `${printable(text)}\n`).join('');
}

function arrow(type: RelationType, forward: boolean): string {
  if (RELATION_TYPE_TRAITS[type].symmetric) return `-[${type}]-`;
  return forward ? `-[${type}]->` : `<-[${type}]-`;
}

/** What a relation stands on; and between whom it is, where a rolled-up step has other ends. */
function relationLines({ relation, source, target, statements }: RelationView, { from, to }: PathStepView): string[] {
  const ends = [from.slug, to.slug];
  const same = ends.includes(source.slug) && ends.includes(target.slug);
  const heading = same ? [] : [`      ${source.name} ${arrow(relation.type, true)} ${target.name}:`];
  return [...heading, ...statements.map(statementText)];
}

function statementText({ statement, document, attributedTo }: StatementView): string {
  const marks = [
    statement.certainty,
    ...(statement.polarity === 'DENIED' ? ['denied'] : []),
    ...(attributedTo === null ? [] : [`according to ${attributedTo.name}`]),
    ...(statement.basis === 'INFERRED' ? ['inferred'] : []),
  ];
  const source = statement.row === null ? document.title : `${document.title}, row ${statement.row}`;
  return `      ${statement.quote === null ? 'no quote' : `"${statement.quote}"`} (${source}; ${marks.join(', ')})`;
}
