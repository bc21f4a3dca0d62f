import type { RelationFilter } from '../model/filter';
import type { RelationType, Sign } from '../model/relationType';
import type { PathMode, PathPattern } from './ast';
import type { PathAutomaton } from './automaton';
import type { Parameters } from './evaluate';

/**
 * Which of the paths between two actors are answered, in the order of their length or cost: at most `paths` of them, of at most
 * `groups` different lengths; Infinity: all.
 */
export interface Choice {
  readonly by: 'length' | 'cost';
  readonly paths: number;
  readonly groups: number;
}

/** A property of an actor or a relation; null where it has none. */
export type PropertyValue = string | number | boolean | null | readonly string[];
/** Reads the properties of one element. */
export type PropertyReader = (property: string) => PropertyValue;
/** A condition on one element. */
export type ElementTest = (read: PropertyReader) => boolean;

/** A condition on one relation: it is of one of these types, and, where there is more to ask, meets a test. */
export interface RelationTest {
  readonly types: readonly RelationType[];
  readonly where: ElementTest | null;
}

/** A whole path, for conditions that its steps cannot be asked one by one. Keys tell elements apart. */
export interface PathReader {
  readonly actors: readonly { readonly key: number; readonly read: PropertyReader }[];
  readonly steps: readonly {
    readonly key: number;
    readonly read: PropertyReader;
    /** Whether the step may be said to go along its relation, and against it; a symmetric relation may be said to go both ways. */
    readonly along: boolean;
    readonly against: boolean;
    readonly symmetric: boolean;
  }[];
}

/** A condition on a whole path. It asks `mayLook` before each of its steps, and when that says no, it gives up with false. */
export type PathTest = (path: PathReader, mayLook: () => boolean) => boolean;

/**
 * What a plan's automaton and tests were made from, for who needs text instead: a checked pattern, of which only the path and the
 * conditions count (the plan itself says which paths are answered, and in which mode), and the values of its parameters.
 */
export interface PlanSource {
  readonly pattern: PathPattern;
  readonly parameters: Parameters;
}

/** A path query, checked and bounded. Actors are slugs, sorted and none twice; the filter's actors and documents are resolved. */
export interface PathPlan {
  readonly source: PlanSource;
  /** Where paths begin and end, as sorted slugs; null: wherever the automaton lets them. */
  readonly from: readonly string[] | null;
  readonly to: readonly string[] | null;
  readonly choice: Choice;
  readonly mode: PathMode;
  readonly automaton: PathAutomaton;
  /** The conditions that the automaton's steps name by number. */
  readonly actorTests: readonly ElementTest[];
  readonly relationTests: readonly RelationTest[];
  /** What must hold of a path beside what the automaton accepts; null: nothing. */
  readonly whole: PathTest | null;
  readonly maxLength: number;
  /** The product of the signs of a path's relations; null: either. */
  readonly sign: Sign | null;
  readonly filter: RelationFilter;
}
