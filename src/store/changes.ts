import { isDeepStrictEqual } from 'node:util';
import { mergeActor, type Actor } from '../model/actor';
import type { DocumentWithText } from '../model/document';
import { fail } from '../model/errors';
import type { Mention } from '../model/mention';
import type { Relation } from '../model/relation';
import type { Statement } from '../model/statement';
import { checkText } from '../model/text';
import { mentionKey, type WriteBatch } from './store';

/** What a batch must know of the graph before it is applied; a store reads it under its write lock. */
export interface ExistingState {
  /** The actors that the batch puts or refers to, as far as they exist. */
  readonly actors: ReadonlyMap<string, Actor>;
  /** The documents that the batch puts or refers to, by id; their text left out, because it identifies them. */
  readonly documents: ReadonlyMap<string, Omit<DocumentWithText, 'text'>>;
  /** The relations that the batch puts or refers to, by id. */
  readonly relations: ReadonlyMap<string, Relation>;
  /** The statements that the batch puts, by id. */
  readonly statements: ReadonlyMap<string, Statement>;
  /** The keys (`mentionKey`) of the batch's mentions that exist. */
  readonly mentions: ReadonlySet<string>;
}

/** The rows that a batch creates or changes, final and none twice. */
export interface Changes {
  readonly actors: readonly Actor[];
  readonly documents: readonly DocumentWithText[];
  readonly relations: readonly Relation[];
  readonly statements: readonly Statement[];
  readonly mentions: readonly Mention[];
}

/** The ids and slugs that a store must look up to make an `ExistingState` for the batch; none twice. */
export function referencedBy(batch: WriteBatch): {
  actors: string[];
  documents: string[];
  relations: string[];
  statements: string[];
  mentions: Mention[];
} {
  const actors = new Set(batch.actors.map(({ slug }) => slug));
  for (const { source, target } of batch.relations) actors.add(source).add(target);
  for (const { subject, object, attributedTo } of batch.statements) {
    actors.add(subject).add(object);
    if (attributedTo !== null) actors.add(attributedTo);
  }
  for (const { actor } of batch.mentions) actors.add(actor);
  const documents = new Set([
    ...batch.documents.map(({ id }) => id),
    ...batch.statements.map(({ document }) => document),
    ...batch.mentions.map(({ document }) => document),
  ]);
  const relations = new Set([...batch.relations.map(({ id }) => id), ...batch.statements.map(({ relation }) => relation)]);
  const statements = new Set(batch.statements.map(({ id }) => id));
  return {
    actors: [...actors],
    documents: [...documents],
    relations: [...relations],
    statements: [...statements],
    mentions: [...batch.mentions],
  };
}

/**
 * What a batch changes, given what exists: the same for every store. Later rows of a batch win over earlier ones of the same id.
 * Fails with NOT_FOUND when a row refers to what is neither in the batch nor in the graph, and with BAD_USER_INPUT when a text is
 * one that no database keeps faithfully (see `checkText`).
 */
export function changesOf(batch: WriteBatch, existing: ExistingState): Changes {
  checkTexts(batch, () => 'batch');
  const actors = new Map<string, Actor>();
  for (const input of batch.actors) {
    actors.set(input.slug, mergeActor(actors.get(input.slug) ?? existing.actors.get(input.slug) ?? null, input));
  }
  const documents = new Map(batch.documents.map((document) => [document.id, document]));
  const relations = new Map<string, Relation>();
  for (const input of batch.relations) {
    const known = relations.get(input.id) ?? existing.relations.get(input.id);
    relations.set(input.id, { ...input, until: input.until === undefined ? (known?.until ?? null) : input.until });
  }
  const statements = new Map(batch.statements.map((statement) => [statement.id, statement]));
  const mentions = new Map(batch.mentions.map((mention) => [mentionKey(mention), mention]));

  const needActor = (slug: string, by: string) => need(actors.has(slug) || existing.actors.has(slug), 'actor', slug, by);
  const needDocument = (id: string, by: string) => need(documents.has(id) || existing.documents.has(id), 'document', id, by);
  for (const { id, source, target } of relations.values()) {
    needActor(source, id);
    needActor(target, id);
  }
  for (const { id, relation, document, subject, object, attributedTo } of statements.values()) {
    need(relations.has(relation) || existing.relations.has(relation), 'relation', relation, id);
    needDocument(document, id);
    for (const slug of [subject, object, ...(attributedTo === null ? [] : [attributedTo])]) needActor(slug, id);
  }
  for (const mention of mentions.values()) {
    needActor(mention.actor, 'a mention');
    needDocument(mention.document, 'a mention');
  }

  return {
    actors: [...actors.values()].filter((actor) => !isDeepStrictEqual(actor, existing.actors.get(actor.slug))),
    documents: [...documents.values()].filter(
      ({ text: _, ...document }) => !isDeepStrictEqual(document, existing.documents.get(document.id)),
    ),
    relations: [...relations.values()].filter((relation) => !isDeepStrictEqual(relation, existing.relations.get(relation.id))),
    statements: [...statements.values()].filter((statement) => !isDeepStrictEqual(statement, existing.statements.get(statement.id))),
    mentions: [...mentions].filter(([key]) => !existing.mentions.has(key)).map(([, mention]) => mention),
  };
}

/** Whether anything is to be written at all. */
export function isNothing(changes: Changes): boolean {
  return Object.values(changes).every((rows) => rows.length === 0);
}

/** How many rows of each table change. */
export function countsOf(changes: Changes): Record<keyof Changes, number> {
  const { actors, documents, relations, statements, mentions } = changes;
  return {
    actors: actors.length,
    documents: documents.length,
    relations: relations.length,
    statements: statements.length,
    mentions: mentions.length,
  };
}

/** Checks every text in a value; `place` says where it stands, and is asked only when a text is wrong. */
function checkTexts(value: unknown, place: () => string): void {
  if (typeof value === 'string') {
    if (!value.isWellFormed() || value.includes('\0')) checkText(value, place());
  } else if (typeof value === 'object' && value !== null) {
    for (const [key, item] of Object.entries(value)) checkTexts(item, () => `${place()}.${key}`);
  }
}

function need(present: boolean, what: string, key: string, by: string): void {
  if (!present) {
    fail({
      code: 'NOT_FOUND',
      message: `There is no ${what} ${JSON.stringify(key)}, which ${by} refers to.`,
      remedy: `Put the ${what} into the same batch, or write it first.`,
    });
  }
}
