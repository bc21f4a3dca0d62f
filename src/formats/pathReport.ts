import type { Certainty } from '../model/certainty';
import type { DocumentKind } from '../model/document';
import { RELATION_TYPE_TRAITS, type RelationType, type Sign } from '../model/relationType';
import type { Basis, Polarity } from '../model/statement';
import { askedItems, type AskedValue } from './askedItems';
import { completenessOf, type Completeness } from './completeness';
import type { Block, Inline } from './reportBlock';

/** An actor as a report names it. */
export interface ReportedActor {
  readonly slug: string;
  readonly name: string;
}

/** A document as the list of sources shows it. */
export interface ReportedDocument {
  readonly id: string;
  readonly kind: DocumentKind;
  readonly title: string;
  readonly url: string | null;
  readonly publisher: string | null;
  readonly publishedOn: string | null;
}

/** A statement with its place: UTF-16 offsets into the document's text, or the row of a dataset. */
export interface ReportedStatement {
  readonly quote: string | null;
  readonly start: number | null;
  readonly end: number | null;
  readonly row: number | null;
  readonly certainty: Certainty;
  readonly polarity: Polarity;
  readonly basis: Basis | null;
  readonly attributedTo: ReportedActor | null;
  readonly qualifier: string | null;
  readonly note: string | null;
  readonly document: ReportedDocument;
}

/** A relation with all of its statements that count. */
export interface ReportedRelation {
  readonly type: RelationType;
  readonly source: ReportedActor;
  readonly target: ReportedActor;
  readonly since: string | null;
  readonly until: string | null;
  readonly certainty: Certainty | null;
  readonly contested: boolean;
  readonly qualifiers: readonly string[];
  readonly statements: readonly ReportedStatement[];
}

/** A step; it stands for several relations, or for one between others, where the path was rolled up. */
export interface ReportedStep {
  readonly from: ReportedActor;
  readonly to: ReportedActor;
  readonly forward: boolean;
  readonly relations: readonly ReportedRelation[];
}

/** A path, in the names of the API. */
export interface ReportedPath {
  readonly length: number;
  readonly sign: Sign;
  readonly certainty: Certainty | null;
  readonly documentCount: number;
  readonly explanation: string;
  readonly actors: readonly ReportedActor[];
  readonly steps: readonly ReportedStep[];
}

/** The answer to a path query, as plain data in the names of the API. */
export interface PathReport extends Completeness {
  /** What was asked, as a question in words: the title. */
  readonly question: string;
  /** The arguments of the query, by their names in the API. */
  readonly asked: Readonly<Record<string, AskedValue>>;
  /** The day of the answer, YYYY-MM-DD. */
  readonly answeredOn: string;
  readonly paths: readonly ReportedPath[];
  readonly nearest: {
    readonly fromStart: readonly ReportedActor[];
    readonly fromEnd: readonly ReportedActor[];
    readonly hint: string | null;
  } | null;
  /** The state of the graph that the answer is about. */
  readonly version: string;
}

/** The numbers of the sources, from 1, in the order in which the report refers to them. */
interface Sources {
  numberOf(document: ReportedDocument): number;
  readonly documents: readonly ReportedDocument[];
}

/**
 * A report on the answer to a path query: the question, how complete the answer is, each path with its explanation, each step with the quotes that
 * it stands on, and the sources. `reportMarkdown` and `reportHtml` write it.
 */
export function pathReport(report: PathReport): Block[] {
  const sources = collectSources();
  const paths = report.paths.flatMap((path, index) => pathBlocks(path, index + 1, sources));
  return [
    { kind: 'heading', level: 1, text: report.question },
    {
      kind: 'list',
      ordered: false,
      items: [[`Answered on ${report.answeredOn}`], [`State of the graph: ${report.version}`], ...askedItems(report.asked)],
    },
    { kind: 'paragraph', content: [{ strong: completenessOf(report, report.paths.length) }] },
    ...nearestBlocks(report.nearest),
    ...paths,
    ...sourceBlocks(sources.documents),
  ];
}

function collectSources(): Sources {
  const documents: ReportedDocument[] = [];
  return {
    documents,
    numberOf(document) {
      const known = documents.findIndex(({ id }) => id === document.id);
      return known === -1 ? documents.push(document) : known + 1;
    },
  };
}

function nearestBlocks(nearest: PathReport['nearest']): Block[] {
  if (nearest === null) return [];
  const names = (actors: readonly ReportedActor[]) => actors.map(({ name }) => name).join(', ');
  const items = [
    ...(nearest.fromStart.length > 0 ? [[`Farthest from the start: ${names(nearest.fromStart)}`]] : []),
    ...(nearest.fromEnd.length > 0 ? [[`Farthest from the end: ${names(nearest.fromEnd)}`]] : []),
    ...(nearest.hint === null ? [] : [[nearest.hint]]),
  ];
  return items.length === 0 ? [] : [{ kind: 'list', ordered: false, items }];
}

function pathBlocks(path: ReportedPath, number: number, sources: Sources): Block[] {
  const marks = [
    counted(path.length, 'step'),
    path.sign === 'POSITIVE' ? 'positive' : 'negative',
    ...(path.certainty === null ? [] : [`${path.certainty}, as its least certain step`]),
    counted(path.documentCount, 'document'),
  ];
  return [
    { kind: 'heading', level: 2, text: `${number}. ${path.actors.map(({ name }) => name).join(' – ')}` },
    { kind: 'paragraph', content: [marks.join('; ')] },
    { kind: 'paragraph', content: [path.explanation] },
    ...path.steps.flatMap((step, index) => stepBlocks(step, index + 1, sources)),
  ];
}

function stepBlocks(step: ReportedStep, number: number, sources: Sources): Block[] {
  const { from, to, forward, relations } = step;
  const heading = `Step ${number}: ${from.name} ${arrow(relations[0].type, forward)} ${to.name}`;
  return [{ kind: 'heading', level: 3, text: heading }, ...relations.flatMap((relation) => relationBlocks(relation, sources))];
}

function relationBlocks(relation: ReportedRelation, sources: Sources): Block[] {
  const { type, source, target, since, until, certainty, contested, qualifiers, statements } = relation;
  const marks = [
    ...(certainty === null ? [] : [certainty]),
    ...(contested ? ['contested'] : []),
    ...qualifiers,
    ...(since === null ? [] : [`since ${since}`]),
    ...(until === null ? [] : [`until ${until} (that day not included)`]),
  ];
  return [
    { kind: 'paragraph', content: [{ strong: `${source.name} ${arrow(type, true)} ${target.name}` }, `: ${marks.join('; ')}`] },
    ...statements.map((statement) => statementBlock(statement, sources)),
  ];
}

function arrow(type: RelationType, forward: boolean): string {
  if (RELATION_TYPE_TRAITS[type].symmetric) return `—${type}—`;
  return forward ? `—${type}→` : `←${type}—`;
}

function statementBlock(statement: ReportedStatement, sources: Sources): Block {
  const { quote, certainty, polarity, basis, attributedTo, qualifier, note, document } = statement;
  const marks = [
    placeOf(statement),
    certainty,
    ...(polarity === 'DENIED' ? ['denies it'] : []),
    ...(attributedTo === null ? [] : [`according to ${attributedTo.name}`]),
    ...(basis === 'INFERRED' ? ['inferred'] : []),
    ...(qualifier === null ? [] : [qualifier]),
  ];
  const origin: Inline[] = [
    `${document.title} `,
    { source: sources.numberOf(document) },
    `, ${marks.filter((mark) => mark !== null).join('; ')}`,
  ];
  return { kind: 'quote', quote: quote === null ? null : `“${quote}”`, origin, note };
}

function placeOf({ start, end, row }: ReportedStatement): string | null {
  if (row !== null) return `row ${row}`;
  return start === null || end === null ? null : `characters ${start} to ${end}`;
}

function sourceBlocks(documents: readonly ReportedDocument[]): Block[] {
  if (documents.length === 0) return [];
  const items = documents.map(({ id, kind, title, url, publisher, publishedOn }): Inline[] => {
    const details = [kind.toLowerCase(), publisher, publishedOn, id].filter((detail) => detail !== null);
    return [{ strong: title }, `, ${details.join(', ')}`, ...(url === null ? [] : [', ', { url }])];
  });
  return [
    { kind: 'heading', level: 2, text: 'Sources' },
    { kind: 'list', ordered: true, items },
  ];
}

function counted(count: number, what: string): string {
  return `${count} ${what}${count === 1 ? '' : 's'}`;
}
