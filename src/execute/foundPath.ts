/** A path by numbers: its relations in order, and its actors, one more. */
export interface FoundPath {
  readonly actors: readonly number[];
  readonly relations: readonly number[];
}
