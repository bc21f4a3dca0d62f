import { randomUUID } from 'node:crypto';
import { makeDocument, type DocumentWithText } from '../../src/model/document';
import { Failure, type Problem } from '../../src/model/errors';
import { makeRelation, type RelationInput } from '../../src/model/relation';
import { makeStatement, type Statement } from '../../src/model/statement';
import type { WriteBatch } from '../../src/store/store';

/** Rows for tests: what a test does not care about has a plain value. */

let count = 0;
const run = randomUUID().slice(0, 8);

/** A slug that nothing else in this or another test run uses. */
export function uniqueSlug(word = 'actor'): string {
  return `${word}-${run}-${++count}`;
}

/** A batch of the given rows, with an operation key of its own. */
export function batchOf(parts: Partial<WriteBatch>): WriteBatch {
  return { operationKey: randomUUID(), actors: [], documents: [], relations: [], statements: [], mentions: [], ...parts };
}

export function article(text: string, details: Partial<DocumentWithText> = {}): DocumentWithText {
  return makeDocument({ kind: 'ARTICLE', title: 'An article', url: null, publisher: null, publishedOn: null, text, ...details });
}

export function dataset(title: string): DocumentWithText {
  return makeDocument({ kind: 'DATASET', title, url: null, publisher: null, publishedOn: null, text: null });
}

/** An affirmed, asserted statement that the document makes in its first row about the relation. */
export function statementOf(relation: RelationInput, document: DocumentWithText, parts: Partial<Omit<Statement, 'id'>> = {}): Statement {
  return makeStatement({
    document: document.id,
    relation: relation.id,
    subject: relation.source,
    object: relation.target,
    quote: null,
    start: null,
    end: null,
    row: 1,
    certainty: 'ASSERTED',
    polarity: 'AFFIRMED',
    basis: null,
    attributedTo: null,
    qualifier: null,
    note: null,
    ...parts,
  });
}

/** Two new actors, a relation between them, a document and a statement in it. */
export function smallGraph(parts: Partial<Omit<Statement, 'id'>> = {}) {
  const [a, b] = [uniqueSlug('a'), uniqueSlug('b')];
  const relation = makeRelation('SUPPLIER', a, b, null, null);
  const document = dataset(uniqueSlug('dataset'));
  const statement = statementOf(relation, document, parts);
  return { a, b, relation, document, statement, batch: batchOf({ actors: [{ slug: a }, { slug: b }], documents: [document], relations: [relation], statements: [statement] }) };
}

/** A deadline that no test should reach. */
export function soon(): number {
  return Date.now() + 30_000;
}

export function byId<Row extends { readonly id: string }>(rows: readonly Row[]): Row[] {
  return [...rows].sort((a, b) => (a.id < b.id ? -1 : 1));
}

/** The problem that a call fails with; fails itself when the call succeeds or throws anything else. */
export async function problemOf(call: Promise<unknown>): Promise<Problem> {
  try {
    await call;
  } catch (error) {
    if (error instanceof Failure) return error.problem;
    throw error;
  }
  throw new Error('The call succeeded.');
}
