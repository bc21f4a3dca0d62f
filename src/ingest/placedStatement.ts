import { Failure } from '../model/errors';
import type { Mention } from '../model/mention';
import { checkPeriod, type Period } from '../model/period';
import { makeRelation, type RelationInput } from '../model/relation';
import { makeStatement, type Statement } from '../model/statement';
import { shown } from '../model/text';
import type { QuotedPlace } from './quotePlace';
import type { BackgroundStatementShape, StatementShape } from './seedFormat';
import type { Place, Report } from './seedProblem';
import { overlap, sentenceAround, type Sentence } from './sentences';
import type { Entry } from './yamlFile';

/** A statement with its relation and the place where the folder has it. */
export interface PlacedStatement {
  readonly relation: RelationInput;
  readonly statement: Statement;
  readonly place: Place;
}

/** Finds the slug that a reference means; null when it means no actor of the folder. */
export type ResolveActor = (reference: string) => string | null;

/** What the article says, at the place where its quote stands; null when a name or the period is reported. */
export function articleStatement(
  document: string,
  entry: Entry<StatementShape>,
  quoted: QuotedPlace,
  resolve: ResolveActor,
  report: Report,
): PlacedStatement | null {
  const { value, place } = entry;
  const resolved = resolveActors(value, value.attributedTo, place, resolve, report);
  if (resolved === null) return null;
  const statement = makeStatement({ ...common(document, resolved, value), ...quoted, basis: value.basis });
  return { relation: resolved.relation, statement, place };
}

/** What is common knowledge; null when a name or the period is reported. */
export function backgroundStatement(
  document: string,
  entry: Entry<BackgroundStatementShape>,
  resolve: ResolveActor,
  report: Report,
): PlacedStatement | null {
  const { value, place } = entry;
  const resolved = resolveActors(value, null, place, resolve, report);
  if (resolved === null) return null;
  const statement = makeStatement({ ...common(document, resolved, value), quote: null, start: null, end: null, basis: null });
  return { relation: resolved.relation, statement, place };
}

/** EXPLICIT says that both actors stand in one sentence: so both must be mentioned in the one that holds the quote. */
export function checkExplicit(
  { statement, place }: PlacedStatement,
  sentences: readonly Sentence[],
  mentionsOf: (actor: string) => readonly Mention[],
  report: Report,
): void {
  const { basis, start, end, subject, object } = statement;
  if (basis !== 'EXPLICIT' || start === null || end === null) return;
  const sentence = sentenceAround(sentences, { start, end });
  if (sentence === null) {
    report(place, 'is EXPLICIT, but its quote is not within one sentence; shorten the quote, or make it INFERRED with a note.');
    return;
  }
  for (const actor of new Set([subject, object])) {
    if (mentionsOf(actor).some((mention) => overlap(mention, sentence))) continue;
    const where = `its sentence at ${sentence.start} to ${sentence.end}`;
    report(place, `is EXPLICIT, but actors.yaml has no mention of ${actor} in ${where}; add the mention, or make it INFERRED with a note.`);
  }
}

interface Resolved {
  readonly relation: RelationInput;
  readonly subject: string;
  readonly object: string;
  readonly attributedTo: string | null;
}

function resolveActors(
  value: StatementShape | BackgroundStatementShape,
  attribution: string | null,
  place: Place,
  resolve: ResolveActor,
  report: Report,
): Resolved | null {
  const slugOf = (field: string, reference: string): string | null => {
    const slug = resolve(reference);
    if (slug === null)
      report(place, `${field}: there is no actor ${shown(reference)} in actors.yaml; write the slug, name or alias of one, or add it.`);
    return slug;
  };
  const subject = slugOf('subject', value.subject);
  const object = slugOf('object', value.object);
  const attributedTo = attribution === null ? null : slugOf('attributedTo', attribution);
  const goodPeriod = isPeriod({ since: value.since, until: value.until ?? null }, place, report);
  if (!goodPeriod || subject === null || object === null || (attribution !== null && attributedTo === null)) return null;
  return { relation: makeRelation(value.type, subject, object, value.since, value.until), subject, object, attributedTo };
}

function isPeriod(period: Period, place: Place, report: Report): boolean {
  try {
    checkPeriod(period, '');
    return true;
  } catch (error) {
    if (!(error instanceof Failure)) throw error;
    report(place, `${error.problem.message} ${error.problem.remedy}`);
    return false;
  }
}

function common(document: string, { relation, subject, object, attributedTo }: Resolved, value: StatementShape | BackgroundStatementShape) {
  const { certainty, polarity, qualifier, note } = value;
  return { document, relation: relation.id, subject, object, attributedTo, row: null, certainty, polarity, qualifier, note };
}
