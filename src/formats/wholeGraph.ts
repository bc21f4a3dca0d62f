import type { Actor } from '../model/actor';
import type { DocumentWithText } from '../model/document';
import type { Mention } from '../model/mention';
import type { Relation } from '../model/relation';
import type { Statement } from '../model/statement';

/** Everything that a graph holds. */
export interface WholeGraph {
  readonly actors: readonly Actor[];
  readonly documents: readonly DocumentWithText[];
  readonly relations: readonly Relation[];
  readonly statements: readonly Statement[];
  readonly mentions: readonly Mention[];
}

/** The tables of a graph, in the order in which each needs only those before it. */
export const TABLES = ['actors', 'documents', 'relations', 'statements', 'mentions'] as const satisfies readonly (keyof WholeGraph)[];
