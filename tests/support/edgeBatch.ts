import type { ActorInput } from '../../src/model/actor';
import type { Certainty } from '../../src/model/certainty';
import { makeDocument, type DocumentWithText } from '../../src/model/document';
import { makeRelation } from '../../src/model/relation';
import type { RelationType } from '../../src/model/relationType';
import { makeStatement } from '../../src/model/statement';
import type { WriteBatch } from '../../src/store/store';

/** A dataset to say things in. */
export const DATASET: DocumentWithText = makeDocument({
  kind: 'DATASET',
  title: 'test data',
  url: null,
  publisher: null,
  publishedOn: null,
  text: null,
});

/** An edge of a small graph: source, type, target, and how certain it is said to be. */
export type Edge = readonly [source: string, type: RelationType, target: string, certainty?: Certainty];

/** A batch of edges between actors that are made from their slugs, each edge one statement of `DATASET`. */
export function edgeBatch(operationKey: string, edges: readonly Edge[], actors: readonly ActorInput[] = []): WriteBatch {
  const relations = edges.map(([source, type, target]) => makeRelation(type, source, target, null));
  return {
    operationKey,
    actors: [...new Set(edges.flatMap(([source, , target]) => [source, target]))].map((slug): ActorInput => ({ slug })).concat(actors),
    documents: [DATASET],
    relations,
    statements: edges.map(([subject, , object, certainty], row) =>
      makeStatement({
        document: DATASET.id,
        relation: relations[row].id,
        subject,
        object,
        quote: null,
        start: null,
        end: null,
        row,
        certainty: certainty ?? 'ASSERTED',
        polarity: 'AFFIRMED',
        basis: null,
        attributedTo: null,
        qualifier: null,
        note: null,
      }),
    ),
    mentions: [],
  };
}
