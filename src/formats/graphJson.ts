import { z } from 'zod';
import { ACTOR_KINDS, type Actor } from '../model/actor';
import { CERTAINTIES } from '../model/certainty';
import { DOCUMENT_KINDS, makeDocument, type DocumentWithText } from '../model/document';
import { badInput, Failure } from '../model/errors';
import type { Mention } from '../model/mention';
import { dayNumber, type Period } from '../model/period';
import { makeRelation, type Relation } from '../model/relation';
import { RELATION_TYPES } from '../model/relationType';
import { isSlug } from '../model/slug';
import { BASES, makeStatement, POLARITIES, type Statement } from '../model/statement';
import { checkText, shown } from '../model/text';
import { decode, type InputFile } from './csvTable';
import { TABLES, type WholeGraph } from './wholeGraph';
import { GRAPH_JSON_FORMAT } from './writeGraphJson';

const MAX_PROBLEMS = 1000;

/**
 * The graph in a JSON file. What is not of the format, contradicts itself (an id that is not its content's, a quote that is not
 * in the text at its place) or refers to what the file does not hold is bad input, and every such item is named.
 */
export function readGraphJson(file: InputFile): WholeGraph {
  const remedy = `Give a file that \`actor-graph export --format json\` wrote ("format": "${GRAPH_JSON_FORMAT}").`;
  const parsed = z
    .looseObject({ format: z.literal(GRAPH_JSON_FORMAT) })
    .extend(tables(z.unknown()))
    .safeParse(parseJson(file, remedy));
  if (!parsed.success)
    return badInput(file.name, `The file is not of the format ${GRAPH_JSON_FORMAT}: ${issueText(parsed.error)}.`, remedy);
  const problems: string[] = [];
  const read = <Row>(table: Table, schema: z.ZodType<Row>): Row[] =>
    parsed.data[table].flatMap((item, index) => {
      const row = schema.safeParse(item);
      if (!row.success) problems.push(`${file.name}: ${table}[${index}]: ${issueText(row.error)}.`);
      return row.success ? [row.data] : [];
    });
  const graph = {
    actors: read('actors', actorSchema),
    documents: read('documents', documentSchema),
    relations: read('relations', relationSchema),
    statements: read('statements', statementSchema),
    mentions: read('mentions', mentionSchema),
  };
  // What an unreadable item would have been is not known, so nothing can be said yet of what refers to it.
  if (problems.length === 0) problems.push(...contradictions(graph).map((problem) => `${file.name}: ${problem}`));
  if (problems.length === 0) return graph;
  const more = problems.length > MAX_PROBLEMS ? `\n... and ${problems.length - MAX_PROBLEMS} more.` : '';
  return badInput(file.name, problems.slice(0, MAX_PROBLEMS).join('\n') + more, 'Correct these, or export the graph again.');
}

type Table = (typeof TABLES)[number];

function tables<Item>(item: z.ZodType<Item>): Record<Table, z.ZodArray<z.ZodType<Item>>> {
  const list = z.array(item);
  return { actors: list, documents: list, relations: list, statements: list, mentions: list };
}

const text = z.string().check((context) => {
  try {
    checkText(context.value, '');
  } catch (error) {
    if (!(error instanceof Failure)) throw error;
    context.issues.push({ code: 'custom', message: error.message, input: context.value });
  }
});
const slug = z.string().refine(isSlug, 'is not a slug of lower-case letters, digits and hyphens');
const day = z.string().refine((value) => dayNumber(value) !== null, 'is not a day written YYYY-MM-DD');
const offset = z.number().int().nonnegative();

const actorSchema: z.ZodType<Actor> = z.strictObject({
  slug,
  name: text.min(1),
  kind: z.enum(ACTOR_KINDS),
  aliases: z.array(text.min(1)),
  identifiers: z.array(z.strictObject({ scheme: text.min(1), value: text.min(1) })),
  description: text.nullable(),
});
const documentSchema: z.ZodType<DocumentWithText> = z.strictObject({
  id: z.string(),
  kind: z.enum(DOCUMENT_KINDS),
  title: text,
  url: text.nullable(),
  publisher: text.nullable(),
  publishedOn: day.nullable(),
  sha256: z.string().nullable(),
  text: text.nullable(),
});
const relationSchema: z.ZodType<Relation> = z.strictObject({
  id: z.string(),
  type: z.enum(RELATION_TYPES),
  source: slug,
  target: slug,
  since: day.nullable(),
  until: day.nullable(),
});
const statementSchema: z.ZodType<Statement> = z.strictObject({
  id: z.string(),
  document: z.string(),
  relation: z.string(),
  subject: slug,
  object: slug,
  quote: text.nullable(),
  start: offset.nullable(),
  end: offset.nullable(),
  row: offset.nullable(),
  certainty: z.enum(CERTAINTIES),
  polarity: z.enum(POLARITIES),
  basis: z.enum(BASES).nullable(),
  attributedTo: slug.nullable(),
  qualifier: text.nullable(),
  note: text.nullable(),
});
const mentionSchema: z.ZodType<Mention> = z.strictObject({ actor: slug, document: z.string(), quote: text, start: offset, end: offset });

function parseJson(file: InputFile, remedy: string): unknown {
  try {
    return JSON.parse(decode(file));
  } catch (error) {
    if (!(error instanceof SyntaxError)) throw error;
    return badInput(file.name, `The file is not JSON: ${error.message}.`, remedy);
  }
}

function issueText(error: z.ZodError): string {
  return error.issues.map(({ path, message }) => [...(path.length > 0 ? [path.join('.')] : []), message].join(': ')).join('; ');
}

function contradictions({ actors, documents, relations, statements, mentions }: WholeGraph): string[] {
  const problems: string[] = [];
  const check = (good: boolean, place: string, message: string) => void (good || problems.push(`${place}: ${message}`));
  const byId = <Row extends { id: string }>(rows: readonly Row[]) => new Map(rows.map((row) => [row.id, row]));
  const knownActors = new Set(actors.map((actor) => actor.slug));
  const knownDocuments = byId(documents);
  const knownRelations = byId(relations);
  const checkActor = (name: string, place: string) => check(knownActors.has(name), place, `there is no actor ${shown(name)} in the file`);
  const checkId = (is: string, shouldBe: string, place: string) =>
    check(is === shouldBe, place, `the id ${shown(is)} is not that of its content, ${shouldBe}`);
  const checkQuote = (quote: string, start: number | null, end: number | null, documentId: string, place: string) => {
    const found = knownDocuments.get(documentId)?.text?.slice(start ?? 0, end ?? 0) ?? '';
    check(found === quote, place, `the quote ${shown(quote)} is not the text at ${start} to ${end}, ${shown(found)}`);
  };

  documents.forEach((document, index) => {
    const made = makeDocument(document);
    checkId(document.id, made.id, `documents[${index}]`);
    check(document.sha256 === made.sha256, `documents[${index}]`, `sha256 is not that of the text, ${made.sha256}`);
  });
  relations.forEach((relation, index) => {
    const place = `relations[${index}]`;
    const made = makeRelation(relation.type, relation.source, relation.target, relation.since);
    checkId(relation.id, made.id, place);
    check(relation.source === made.source, place, `the ends of a symmetric relation stand in the order ${made.source}, ${made.target}`);
    check(isPeriod(relation), place, `the period ${relation.since} to ${relation.until} is empty`);
    for (const name of [relation.source, relation.target]) checkActor(name, place);
  });
  statements.forEach((statement, index) => {
    const place = `statements[${index}]`;
    const { subject, object, attributedTo, document, relation: relationId } = statement;
    const relation = knownRelations.get(relationId);
    checkId(statement.id, makeStatement(statement).id, place);
    check(knownDocuments.has(document), place, `there is no document ${shown(document)} in the file`);
    for (const name of [subject, object, ...(attributedTo === null ? [] : [attributedTo])]) checkActor(name, place);
    if (relation === undefined) check(false, place, `there is no relation ${shown(relationId)} in the file`);
    else {
      const { id } = makeRelation(relation.type, subject, object, relation.since);
      check(id === relationId, place, `the relation ${relationId} is not between ${subject} and ${object}`);
    }
    if (statement.quote !== null) checkQuote(statement.quote, statement.start, statement.end, document, place);
  });
  mentions.forEach(({ actor, document, quote, start, end }, index) => {
    checkActor(actor, `mentions[${index}]`);
    checkQuote(quote, start, end, document, `mentions[${index}]`);
  });
  return problems;
}

function isPeriod({ since, until }: Period): boolean {
  return since === null || until === null || since < until;
}
