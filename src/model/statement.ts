import type { Certainty } from './certainty';
import { contentHash } from './identity';

export const POLARITIES = ['AFFIRMED', 'DENIED'] as const;
export type Polarity = (typeof POLARITIES)[number];

/** EXPLICIT: both actors and the relation stand in one sentence. INFERRED: it needs more than that. */
export const BASES = ['EXPLICIT', 'INFERRED'] as const;
export type Basis = (typeof BASES)[number];

/**
 * What one document says about one relation. Subject and object are actor slugs: the relation's source and target for a directed
 * type, who acts on whom for a symmetric one. Offsets are UTF-16 units into the document's text, the end exclusive; a statement
 * of a dataset has the number of its row instead.
 */
export interface Statement {
  readonly id: string;
  readonly document: string;
  readonly relation: string;
  readonly subject: string;
  readonly object: string;
  readonly quote: string | null;
  readonly start: number | null;
  readonly end: number | null;
  readonly row: number | null;
  readonly certainty: Certainty;
  readonly polarity: Polarity;
  readonly basis: Basis | null;
  readonly attributedTo: string | null;
  readonly qualifier: string | null;
  readonly note: string | null;
}

/** The statement with its id, which is a hash of what identifies it: the same thing said twice at one place is one. */
export function makeStatement(parts: Omit<Statement, 'id'>): Statement {
  const place = parts.quote === null ? [parts.row] : [parts.quote, parts.start, parts.end];
  const identity = [parts.document, parts.relation, parts.subject, parts.object, parts.polarity, parts.basis, parts.qualifier, ...place];
  return { ...parts, id: `statement:${contentHash(identity)}` };
}
