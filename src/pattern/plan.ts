import type { RelationFilter } from '../model/filter';
import type { Sign } from '../model/relationType';

export const PATH_SELECTORS = ['ANY_SHORTEST', 'ALL_SHORTEST'] as const;
export type PathSelector = (typeof PATH_SELECTORS)[number];

/** WALK: anything may repeat. ACYCLIC: no actor repeats. */
export const PATH_MODES = ['WALK', 'ACYCLIC'] as const;
export type PathMode = (typeof PATH_MODES)[number];

/** How a step may follow a directed relation: along it, against it, or both. A symmetric relation is followed either way in all three. */
export const DIRECTIONS = ['OUTGOING', 'INCOMING', 'ANY'] as const;
export type Direction = (typeof DIRECTIONS)[number];

/** A path query, checked and bounded. Actors are slugs, sorted and none twice; the filter's actors and documents are resolved. */
export interface PathPlan {
  readonly from: readonly string[];
  readonly to: readonly string[];
  readonly select: PathSelector;
  readonly mode: PathMode;
  readonly direction: Direction;
  readonly minLength: number;
  readonly maxLength: number;
  /** The product of the signs of a path's relations; null: either. */
  readonly sign: Sign | null;
  readonly filter: RelationFilter;
}
