import { basename } from 'node:path';
import { readActorName, readActorsCsv, type ReadActorName } from '../formats/actorsCsv';
import { readRequired, type InputFile, type ReadTable } from '../formats/csvTable';
import { readRelationsCsv, type RelationRow } from '../formats/relationsCsv';
import type { ActorInput } from '../model/actor';
import { makeDocument, type DocumentWithText } from '../model/document';
import { badInput } from '../model/errors';
import { makeRelation } from '../model/relation';
import { makeStatement } from '../model/statement';
import { checkText } from '../model/text';
import { inBatches, type Import, type ImportStep } from './batches';

/** What `actor-graph import` is given; a null file is left out. */
export interface TableImport {
  readonly actors: InputFile | null;
  readonly relations: InputFile | null;
  /** The title of the DATASET document that the relations' rows are statements of; null: the name of their file. */
  readonly document: string | null;
}

/** The slug of the actor that a cell at `place` names by slug, name or alias; null: nobody is called so. AMBIGUOUS when several are. */
export type FindActor = (text: string, place: string) => string | null;

const MAX_PROBLEMS = 1000;

/**
 * The import of actors.csv and relations.csv. Each row of relations.csv is an affirmed statement of one DATASET document. Whoever it
 * names is found among the actors of the graph and of actors.csv (`finderOver` these), or made from a slug, and then listed in `made`.
 * When any line of either file is malformed, all such lines are reported and there is no import.
 */
export function importTables(
  { actors: actorsFile, relations: relationsFile, document: title }: TableImport,
  finderOver: (actors: readonly ActorInput[]) => FindActor,
): Import & { readonly made: readonly string[] } {
  const nothing: ReadTable<never> = { rows: [], problems: [] };
  const actors = actorsFile === null ? nothing : readActorsCsv(actorsFile);
  const made = new Set<string>();
  const relations = relationsFile === null ? nothing : readRelationsCsv(relationsFile, actorReader(finderOver(actors.rows), made));
  const problems = [...actors.problems, ...relations.problems];
  if (problems.length > 0) {
    const more = problems.length > MAX_PROBLEMS ? `\n... and ${problems.length - MAX_PROBLEMS} more.` : '';
    badInput('', problems.slice(0, MAX_PROBLEMS).join('\n') + more, 'Nothing was imported. Correct these lines and import again.');
  }
  const document = makeDocument({
    kind: 'DATASET',
    title: checkText(title ?? basename(relationsFile?.name ?? ''), '--document'),
    url: null,
    publisher: null,
    publishedOn: null,
    text: null,
  });
  return {
    rows: actors.rows.length + relations.rows.length,
    steps: stepsOf(actors, relations, document),
    made: [...made].sort(),
  };
}

/** Reads who a cell names: somebody who is called so, or whose slug the name makes, or somebody new. */
function actorReader(find: FindActor, made: Set<string>): ReadActorName {
  return (text, place) => {
    const named = find(readRequired(text, place), place);
    if (named !== null) return { slug: named, aliases: [] };
    const { slug, aliases } = readActorName(text, place);
    const known = find(slug, place);
    if (known === null) made.add(slug);
    return { slug: known ?? slug, aliases };
  };
}

function* stepsOf(
  actors: ReturnType<typeof readActorsCsv>,
  relations: ReadTable<RelationRow>,
  document: DocumentWithText,
): Generator<ImportStep> {
  yield* inBatches(actors.rows, (rows) => ({ actors: rows }));
  yield* inBatches(relations.rows, (rows) => relationRows(rows, document));
}

function relationRows(rows: readonly RelationRow[], document: DocumentWithText) {
  const said = rows.map(({ row, source, type, target, since, until, certainty, qualifier }) => {
    const relation = makeRelation(type, source.slug, target.slug, since, until);
    const statement = makeStatement({
      document: document.id,
      relation: relation.id,
      subject: source.slug,
      object: target.slug,
      quote: null,
      start: null,
      end: null,
      row,
      certainty,
      polarity: 'AFFIRMED',
      basis: null,
      attributedTo: null,
      qualifier,
      note: null,
    });
    return { relation, statement };
  });
  return {
    actors: rows.flatMap(({ source, target }) => [source, target]),
    documents: [document],
    relations: said.map(({ relation }) => relation),
    statements: said.map(({ statement }) => statement),
  };
}
