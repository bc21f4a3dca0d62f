import type { Executor } from '../execute/choose';
import type { Actor } from '../model/actor';
import type { Certainty } from '../model/certainty';
import type { Document } from '../model/document';
import type { Relation } from '../model/relation';
import type { Sign } from '../model/relationType';
import type { Statement } from '../model/statement';
import type { Support } from '../model/support';

/** A statement with everything it refers to but its relation. */
export interface StatementView {
  readonly statement: Statement;
  readonly subject: Actor;
  readonly object: Actor;
  readonly attributedTo: Actor | null;
  readonly document: Document;
}

/** A relation as a query sees it: only the statements that count under the query's filter, and what they make of it. */
export interface RelationView {
  readonly relation: Relation;
  readonly source: Actor;
  readonly target: Actor;
  /** Affirming and denying, by id. */
  readonly statements: readonly StatementView[];
  readonly support: Support;
}

export type NodeView =
  | { readonly type: 'actor'; readonly actor: Actor }
  | { readonly type: 'relation'; readonly relation: RelationView }
  | { readonly type: 'statement'; readonly statement: StatementView }
  | { readonly type: 'document'; readonly document: Document };

/** One page of a list. Each edge has the opaque cursor that continues after it. */
export interface ListPage<Item> {
  readonly edges: readonly { readonly cursor: string; readonly item: Item }[];
  readonly totalCount: number;
  readonly hasNextPage: boolean;
  readonly hasPreviousPage: boolean;
}

/** A relation seen from one of its actors. */
export interface RelatedActor {
  readonly actor: Actor;
  readonly relation: RelationView;
}

export interface SubgraphView {
  readonly actors: readonly Actor[];
  readonly relations: readonly RelationView[];
  /** Whether nothing within the depth was left out for want of room. */
  readonly complete: boolean;
}

export interface PathStepView {
  readonly from: Actor;
  readonly to: Actor;
  readonly relation: RelationView;
  readonly relations: readonly RelationView[];
  /** Whether the step goes from the relation's source to its target; true on symmetric relations. */
  readonly forward: boolean;
}

export interface PathView {
  readonly id: string;
  readonly actors: readonly Actor[];
  readonly steps: readonly PathStepView[];
  readonly length: number;
  readonly sign: Sign;
  readonly certainty: Certainty | null;
  readonly cost: number;
  /** Documents that affirm any of its relations, BACKGROUND not counted. */
  readonly documentCount: number;
}

/** What ended a search before its end: the server lowered the length, the greatest number of paths, the budget, or the time. */
export type StopReason = 'LIMIT' | 'LENGTH' | 'BUDGET' | 'TIMEOUT';

/** How far a search for paths got that found none. */
export interface NearestView {
  /** Of the actors that the steps lead to, those farthest from the starts; and from the ends. */
  readonly fromStart: readonly Actor[];
  readonly fromEnd: readonly Actor[];
  /** A condition without which there would be a path; null when no single one is known. */
  readonly hint: string | null;
}

export interface PathPage {
  readonly edges: readonly { readonly cursor: string; readonly path: PathView }[];
  readonly hasNextPage: boolean;
  readonly hasPreviousPage: boolean;
  /** How many paths the whole answer has; null when that is not known. */
  readonly pathCount: bigint | null;
  /** No bound of the server was hit up to this page. */
  readonly complete: boolean;
  readonly stoppedBy: StopReason | null;
  /** Whether a greater maxLength could add paths to this answer. */
  readonly longerPossible: boolean;
  /** Only where no path was found, and a projection could tell. */
  readonly nearest: NearestView | null;
  readonly executor: Executor;
  /** The state of the graph that the answer is about. */
  readonly version: string;
}
