import type { ActorInput } from '../model/actor';
import { makeDocument, type DocumentWithText } from '../model/document';
import { invariant } from '../model/errors';
import { contentHash } from '../model/identity';
import type { Mention } from '../model/mention';
import type { RelationInput } from '../model/relation';
import type { Statement } from '../model/statement';
import type { WriteBatch } from '../store/store';
import { actorNames } from './actorNames';
import { checkContradictions } from './contradictions';
import { placeMentions } from './placedMentions';
import { articleStatement, backgroundStatement, checkExplicit, type PlacedStatement } from './placedStatement';
import { quoteFinder, type QuotedPlace } from './quotePlace';
import type { ActorShape, QuotedShape } from './seedFormat';
import { readFolder } from './seedFolder';
import { collectProblems, type Place } from './seedProblem';
import { checkAccount, placeReasons, type Reason } from './sentenceReasons';
import { sentencesOf } from './sentences';

/** An annotated article: what its folder says, checked, in the terms of the model. */
export interface AnnotatedArticle {
  readonly article: DocumentWithText & { readonly text: string };
  /** Common knowledge that the article takes for granted, if the folder has any. */
  readonly background: DocumentWithText | null;
  readonly actors: readonly ActorInput[];
  /** None twice. */
  readonly relations: readonly RelationInput[];
  /** In the order of the files: those of the article, then those of the background. */
  readonly statements: readonly Statement[];
  readonly mentions: readonly Mention[];
  /** Null when the folder gives no reasons; then sentences may have neither statement nor reason. */
  readonly reasons: readonly Reason[] | null;
}

/**
 * What a seed folder (its format: seed/README.md) puts into the graph. The operation key follows from the content, so that the
 * same folder loaded twice is applied once. Fails with BAD_USER_INPUT, listing every problem with its file and line.
 */
export async function readSeed(folder: string): Promise<WriteBatch> {
  const { article, background, actors, relations, statements, mentions } = await readAnnotatedArticle(folder);
  const content = { actors, documents: background === null ? [article] : [article, background], relations, statements, mentions };
  return { operationKey: `seed:${contentHash([JSON.stringify(content)])}`, ...content };
}

/** Reads and checks a seed folder; errors as in `readSeed`. */
export async function readAnnotatedArticle(folder: string): Promise<AnnotatedArticle> {
  const { report, throwIfAny } = collectProblems(folder);
  const files = await readFolder(folder, report);
  if (files === null) throwIfAny();
  invariant(files !== null, 'a file that could not be read is reported');
  const { text, document, actors } = files;
  const article = { ...makeDocument({ ...document, kind: 'ARTICLE', text }), text };
  const { title, statements: common } = files.background ?? { title: null, statements: [] };
  const background =
    title === null ? null : makeDocument({ kind: 'BACKGROUND', title, url: null, publisher: null, publishedOn: null, text: null });

  const find = quoteFinder(text);
  const locate = (quoted: QuotedShape, at: Place): QuotedPlace | null => {
    const found = find(quoted);
    if (!('problem' in found)) return found;
    report(at, found.problem);
    return null;
  };
  const resolve = actorNames(actors, report);
  const mentions = placeMentions(actors, article.id, locate, report);
  const byActor = new Map(actors.map(({ value: { slug } }) => [slug, mentions.filter(({ actor }) => actor === slug)]));
  const sentences = sentencesOf(text);

  const said: PlacedStatement[] = [];
  for (const entry of files.statements) {
    const quoted = locate(entry.value, entry.place);
    // While an actor could not be read, a name that resolves to nothing may be its name.
    if (quoted === null || !files.actorsWhole) continue;
    const placed = articleStatement(article.id, entry, quoted, resolve, report);
    if (placed === null) continue;
    checkExplicit(placed, sentences, (actor) => byActor.get(actor) ?? [], report);
    said.push(placed);
  }
  for (const entry of background !== null && files.actorsWhole ? common : []) {
    const placed = backgroundStatement(background?.id ?? '', entry, resolve, report);
    if (placed !== null) said.push(placed);
  }
  checkContradictions(said, report);

  const statements = said.map(({ statement }) => statement);
  const reasons = files.sentences === null ? null : placeReasons(files.sentences, sentences, locate, report);
  // Only when everything could be read is it known which sentences have nothing.
  throwIfAny();
  if (reasons !== null) checkAccount(sentences, statements, reasons, report);
  throwIfAny();
  return {
    article,
    background,
    actors: actors.map(({ value }) => actorInput(value)),
    relations: distinctRelations(said),
    statements,
    mentions,
    reasons,
  };
}

function actorInput({ slug, name, kind, aliases, identifiers, description }: ActorShape): ActorInput {
  return {
    slug,
    ...(name === undefined ? {} : { name }),
    ...(kind === undefined ? {} : { kind }),
    ...(aliases === undefined ? {} : { aliases }),
    ...(identifiers === undefined ? {} : { identifiers: Object.entries(identifiers).map(([scheme, value]) => ({ scheme, value })) }),
    ...(description === undefined ? {} : { description }),
  };
}

/** Each relation once; an end that one of its statements gives counts for all. */
function distinctRelations(said: readonly PlacedStatement[]): RelationInput[] {
  const relations = new Map<string, RelationInput>();
  for (const { relation } of said) {
    if (relations.get(relation.id)?.until === undefined) relations.set(relation.id, relation);
  }
  return [...relations.values()];
}
