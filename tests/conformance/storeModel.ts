import { isDeepStrictEqual } from 'node:util';
import * as fc from 'fast-check';
import type { Actor, ActorInput } from '../../src/model/actor';
import type { DocumentWithText } from '../../src/model/document';
import type { Mention } from '../../src/model/mention';
import { makeRelation, type Relation, type RelationInput } from '../../src/model/relation';
import type { Statement } from '../../src/model/statement';
import { mentionKey, type WriteBatch, type WriteReceipt } from '../../src/store/store';
import { article, batchOf, dataset, statementOf } from '../support/rows';

/** What a store must hold after a series of batches, said as simply as possible and without the code of src/store. */
export interface StoreModel {
  actors: Map<string, Actor>;
  documents: Map<string, DocumentWithText>;
  relations: Map<string, Relation>;
  statements: Map<string, Statement>;
  mentions: Map<string, Mention>;
}

export function emptyModel(): StoreModel {
  return { actors: new Map(), documents: new Map(), relations: new Map(), statements: new Map(), mentions: new Map() };
}

/** The model after the batch, and how many rows it changed; null when the batch refers to what there is not. */
export function apply(model: StoreModel, batch: WriteBatch): { model: StoreModel; written: WriteReceipt['written'] } | null {
  const after: StoreModel = {
    actors: new Map(model.actors),
    documents: new Map(model.documents),
    relations: new Map(model.relations),
    statements: new Map(model.statements),
    mentions: new Map(model.mentions),
  };
  for (const input of batch.actors) after.actors.set(input.slug, merged(after.actors.get(input.slug), input));
  for (const document of batch.documents) after.documents.set(document.id, document);
  for (const input of batch.relations) {
    const until = 'until' in input && input.until !== undefined ? input.until : (after.relations.get(input.id)?.until ?? null);
    after.relations.set(input.id, { id: input.id, type: input.type, source: input.source, target: input.target, since: input.since, until });
  }
  for (const statement of batch.statements) after.statements.set(statement.id, statement);
  for (const mention of batch.mentions) after.mentions.set(mentionKey(mention), mention);

  for (const { source, target } of after.relations.values()) {
    if (!after.actors.has(source) || !after.actors.has(target)) return null;
  }
  for (const { relation, document, subject, object, attributedTo } of after.statements.values()) {
    if (!after.relations.has(relation) || !after.documents.has(document) || !after.actors.has(subject) || !after.actors.has(object)) return null;
    if (attributedTo !== null && !after.actors.has(attributedTo)) return null;
  }
  for (const { actor, document } of after.mentions.values()) {
    if (!after.actors.has(actor) || !after.documents.has(document)) return null;
  }
  return {
    model: after,
    written: {
      actors: changed(model.actors, after.actors),
      documents: changed(model.documents, after.documents),
      relations: changed(model.relations, after.relations),
      statements: changed(model.statements, after.statements),
      mentions: changed(model.mentions, after.mentions),
    },
  };
}

function changed(before: Map<string, unknown>, after: Map<string, unknown>): number {
  return [...after].filter(([key, row]) => !isDeepStrictEqual(row, before.get(key))).length;
}

/** A merged actor. The test's actors always have a name, so that no name is made from a slug here. */
function merged(known: Actor | undefined, input: ActorInput): Actor {
  const name = input.name ?? known?.name;
  if (name === undefined) throw new Error('The actors of the test have names.');
  const names = [...(known?.aliases ?? []), ...(input.aliases ?? []), ...(known === undefined ? [] : [known.name])];
  const identifiers: Record<string, string> = {};
  for (const { scheme, value } of [...(known?.identifiers ?? []), ...(input.identifiers ?? [])]) identifiers[scheme] = value;
  return {
    slug: input.slug,
    name,
    kind: input.kind ?? known?.kind ?? 'OTHER',
    aliases: [...new Set(names)].filter((alias) => alias !== name && alias !== input.slug).sort(),
    identifiers: Object.keys(identifiers).sort().map((scheme) => ({ scheme, value: identifiers[scheme] ?? '' })),
    description: input.description ?? known?.description ?? null,
  };
}

/** Series of batches over a handful of actors, relations and documents, so that they meet; all of them named with the prefix. */
export function batches(prefix: string): fc.Arbitrary<WriteBatch[]> {
  const slugs = ['a', 'b', 'c', 'd'].map((letter) => `${prefix}-${letter}`);
  const slug = fc.constantFrom(...slugs);
  const text = fc.constantFrom('x', 'Ünï 𝒳 \u{1F1FA}\u{1F1E6}', "O'Neil \"q\" \\ \n\t\u2028\u0001\u007f", '{"a":[1]}', 'null', '1.0', '');
  const optionally = <T>(values: fc.Arbitrary<T>) => fc.option(values, { nil: null });

  const actor: fc.Arbitrary<ActorInput> = fc.record(
    {
      slug,
      name: fc.constantFrom('Alpha', 'Beta', 'Γάμμα'),
      kind: fc.constantFrom('STATE', 'PERSON'),
      aliases: fc.uniqueArray(fc.constantFrom('Alpha', 'Beta', 'b', 'B', 'é', 'e\u0301', ...slugs), { maxLength: 3 }),
      identifiers: fc.array(fc.record({ scheme: fc.constantFrom('wikidata', 'iso3'), value: fc.constantFrom('Q1', 'Q2') }), { maxLength: 2 }),
      description: text,
    },
    { requiredKeys: ['slug', 'name'] },
  );
  const document: fc.Arbitrary<DocumentWithText> = fc.oneof(
    fc
      .record({ text: fc.constantFrom(`${prefix} one`, `${prefix} two 𝒳`), title: text, url: optionally(text), publisher: optionally(text), publishedOn: optionally(fc.constant('2024-11-05')) })
      .map(({ text: content, ...details }) => article(content, details)),
    fc.constant(dataset(`${prefix} dataset`)),
  );
  const documents = [article(`${prefix} one`), article(`${prefix} two 𝒳`), dataset(`${prefix} dataset`)];
  const documentId = fc.constantFrom(...documents);
  const ends: fc.Arbitrary<RelationInput> = fc
    .tuple(fc.constantFrom('ALLY', 'SUPPLIER', 'PART_OF'), slug, slug, optionally(fc.constant('2000-01-01')))
    .map(([type, from, to, since]) => makeRelation(type, from, to, since));
  const relation = fc
    .tuple(ends, fc.constantFrom<{ until?: string | null }[]>({}, { until: null }, { until: '2024-06-01' }, { until: '2025-01-01' }))
    .map(([input, until]): RelationInput => ({ ...input, ...until }));
  const statement = fc
    .record({
      relation: ends,
      document: documentId,
      row: optionally(fc.constantFrom(1, 2)),
      certainty: fc.constantFrom('POSSIBLE', 'ASSERTED'),
      polarity: fc.constantFrom('AFFIRMED', 'DENIED'),
      basis: fc.constantFrom('EXPLICIT', 'INFERRED', null),
      attributedTo: optionally(slug),
      qualifier: optionally(text),
      note: optionally(text),
    })
    .map(({ relation: about, document: source, ...parts }) => ({ about, source, statement: statementOf(about, source, parts) }));
  const mention = fc
    .record({ actor: slug, document: documentId, start: fc.constantFrom(0, 2, 10, 1_000_000) })
    .map(({ actor: who, document: { id }, start }): Mention => ({ actor: who, document: id, quote: `at ${start} 𝒳`, start, end: start + 5 }));

  const few = <T>(rows: fc.Arbitrary<T>) => fc.array(rows, { maxLength: 3 });
  // Most batches bring along what they refer to; the others find it in the graph, or are refused.
  const batch = fc
    .record({ complete: fc.constantFrom(true, true, false), actors: few(actor), documents: few(document), relations: few(relation), said: few(statement), mentions: few(mention) })
    .map(({ complete, actors, documents: given, relations, said, mentions }) =>
      batchOf({
        actors: [...(complete ? slugs.map((each): ActorInput => ({ slug: each, name: 'Alpha' })) : []), ...actors],
        documents: [...(complete ? documents : []), ...given],
        relations: [...(complete ? said.map(({ about }) => about) : []), ...relations],
        statements: said.map(({ statement: one }) => one),
        mentions,
      }),
    );
  return fc.array(batch, { minLength: 1, maxLength: 6 });
}
