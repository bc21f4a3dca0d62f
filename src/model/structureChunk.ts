import type { ActorKind, Identifier } from './actor';
import type { Certainty } from './certainty';
import type { DocumentKind } from './document';
import type { RelationType } from './relationType';
import type { Polarity } from './statement';

/**
 * A part of a graph's structure: rows of one table as columns of equal length. Relations name actors by slug; statements name
 * their relation and document by id.
 */
export type StructureChunk =
  | {
      readonly table: 'actors';
      readonly slug: readonly string[];
      readonly name: readonly string[];
      readonly kind: readonly ActorKind[];
      readonly aliases: readonly (readonly string[])[];
      readonly identifiers: readonly (readonly Identifier[])[];
      readonly description: readonly (string | null)[];
    }
  | { readonly table: 'documents'; readonly id: readonly string[]; readonly kind: readonly DocumentKind[] }
  | {
      readonly table: 'relations';
      readonly id: readonly string[];
      readonly type: readonly RelationType[];
      readonly source: readonly string[];
      readonly target: readonly string[];
      readonly since: readonly (string | null)[];
      readonly until: readonly (string | null)[];
    }
  | {
      readonly table: 'statements';
      readonly relation: readonly string[];
      readonly document: readonly string[];
      readonly certainty: readonly Certainty[];
      readonly polarity: readonly Polarity[];
      readonly qualifier: readonly (string | null)[];
    };
