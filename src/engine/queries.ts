import type { ActorKind } from '../model/actor';
import type { RelationFilter } from '../model/filter';
import type { Executor } from '../execute/choose';
import type { Disjoint } from '../execute/disjointFlow';
import type { PathsBetween } from '../pattern/between';

/** How many items, and after which: `after` is the cursor of an edge of the page before, or null. */
export interface PageArguments {
  readonly first: number;
  readonly after: string | null;
}

export const MAX_FIRST = 1000;
export const DEFAULT_FIRST = 20;

/** Which of an actor's relations: all, or those in which the other actor plays a part. */
export const ROLES = ['relations', 'allies', 'adversaries', 'suppliers', 'supplies', 'threatenedBy', 'threatens'] as const;
export type Role = (typeof ROLES)[number];

/**
 * Relations as a list, by id; with `actor` (a slug) those of that actor in that role. In every query's filter `avoidActors` are
 * references (id, slug, name or alias) and `documents` are ids, as the user gave them.
 */
export interface RelationQuery extends PageArguments {
  readonly of: { readonly actor: string; readonly role: Role } | null;
  readonly filter: RelationFilter;
}

export const ACTOR_ORDERS = ['SLUG', 'RELATION_COUNT'] as const;
export type ActorOrder = (typeof ACTOR_ORDERS)[number];

/** Actors by slug, or, with `search`, by how well names and aliases match (prefix and misspelling included); with `order` as that says. */
export interface ActorQuery extends PageArguments {
  readonly search: string | null;
  readonly kinds: readonly ActorKind[] | null;
  /** Null or left out: by slug, or by how well they match. */
  readonly order?: ActorOrder | null;
}

export interface NeighbourhoodQuery {
  readonly of: readonly string[];
  readonly depth: number;
  readonly filter: RelationFilter;
  /** At most so many actors, nearest first. */
  readonly first: number;
}

/** Paths between actors (references), as in ISO GQL: the selector applies to each ordered pair of start and end. */
export interface PathQuery extends PathsBetween, PageArguments {
  /** What the paths of one pair may not share. */
  readonly disjoint: Disjoint | null;
  /** Who is to run it; null or left out: whoever can. */
  readonly executor?: Executor | null;
}

/** Paths by a pattern in ISO GQL syntax. In the filter, `types` are all types unless the user named some. */
export interface MatchQuery extends PageArguments {
  readonly pattern: string;
  readonly parameters: Readonly<Record<string, unknown>>;
  readonly filter: RelationFilter;
  /** Who is to run it; null or left out: whoever can. */
  readonly executor?: Executor | null;
}

export { DIRECTIONS, type Direction } from '../pattern/direction';
export { PATH_MODES, type PathMode } from '../pattern/ast';
export { PATH_SELECTORS, type PathSelector } from '../pattern/between';
export { EXECUTORS, type Executor } from '../execute/choose';
export { DISJOINT, type Disjoint } from '../execute/disjointFlow';
