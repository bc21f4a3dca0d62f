import type { Actor } from '../model/actor';
import type { Certainty } from '../model/certainty';
import type { Document } from '../model/document';
import type { Relation } from '../model/relation';
import type { Sign } from '../model/relationType';
import type { Statement } from '../model/statement';
import type { Support } from '../model/support';

/** What must be known of an actor to speak of it. */
export type ToldActor = Pick<Actor, 'slug' | 'name' | 'kind'>;

/** A statement with who says so and where it stands. */
export interface ToldStatement {
  readonly statement: Statement;
  readonly attributedTo: ToldActor | null;
  readonly document: Pick<Document, 'kind' | 'title'>;
}

/** A relation with the statements of it that count, affirming and denying, and what they make of it. */
export interface ToldRelation {
  readonly relation: Relation;
  readonly source: ToldActor;
  readonly target: ToldActor;
  readonly statements: readonly ToldStatement[];
  readonly support: Pick<Support, 'certainty'>;
}

/** A step of a path. Its relations are several, and their ends others than its own, where the path was rolled up. */
export interface ToldStep {
  readonly from: ToldActor;
  readonly to: ToldActor;
  readonly relations: readonly ToldRelation[];
  /** Whether the step goes from the relations' sources to their targets; true on symmetric relations. */
  readonly forward: boolean;
}

/** What must be known of a path to tell it. */
export interface ToldPath {
  readonly actors: readonly ToldActor[];
  readonly steps: readonly ToldStep[];
  readonly sign: Sign;
  /** Null for a path without steps. */
  readonly certainty: Certainty | null;
}
