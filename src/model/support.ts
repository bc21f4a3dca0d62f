import { certaintyRank, type Certainty } from './certainty';
import type { Polarity } from './statement';

/** The least that must be known of a statement to say what it does for its relation. */
export interface Evidence {
  /** The document's id, or any other key that is one per document. */
  readonly document: string | number;
  /** Whether the document is BACKGROUND, which does not count as a document. */
  readonly background: boolean;
  readonly certainty: Certainty;
  readonly polarity: Polarity;
  readonly qualifier: string | null;
}

/** What the statements that count make of a relation. */
export interface Support {
  /** That of the most certain affirming statement; null where nothing affirms: then the relation is no edge. */
  readonly certainty: Certainty | null;
  /** Affirmed by one and denied by another of the statements that count. */
  readonly contested: boolean;
  /** What affirming statements say is supplied, sorted. */
  readonly qualifiers: readonly string[];
  /** Documents that affirm, BACKGROUND not counted. */
  readonly documentCount: number;
}

/** What the given statements, all of which count, make of their relation. Used wherever a relation's derived fields are needed. */
export function supportOf(evidence: Iterable<Evidence>): Support {
  let certainty: Certainty | null = null;
  let denied = false;
  // Most relations have one statement: sets are made for the others.
  let document: string | number | null = null;
  let documents: Set<string | number> | null = null;
  let qualifiers: Set<string> | null = null;
  for (const statement of evidence) {
    if (statement.polarity === 'DENIED') {
      denied = true;
      continue;
    }
    if (certainty === null || certaintyRank(statement.certainty) > certaintyRank(certainty)) certainty = statement.certainty;
    if (statement.qualifier !== null) (qualifiers ??= new Set()).add(statement.qualifier);
    if (statement.background || statement.document === document) continue;
    if (document === null) document = statement.document;
    else (documents ??= new Set([document])).add(statement.document);
  }
  return {
    certainty,
    contested: denied && certainty !== null,
    qualifiers: qualifiers === null ? [] : [...qualifiers].sort(),
    documentCount: documents?.size ?? (document === null ? 0 : 1),
  };
}
