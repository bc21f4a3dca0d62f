/** The steps that leave each actor, as compressed sparse rows: those of actor `a` are the entries offset[a] to offset[a + 1] - 1. */
export interface Adjacency {
  readonly offset: Uint32Array;
  /** The relation of each step; ascending within an actor. */
  readonly relation: Uint32Array;
  /** The actor that each step leads to. */
  readonly neighbour: Uint32Array;
}

/** Which ends of a relation a step may start at. */
export interface Walkable {
  readonly fromSource: boolean;
  readonly fromTarget: boolean;
}

/**
 * Rows over `actorCount` actors. Relation r runs from source[r] to target[r] and may be walked as `walkable(r)` says; a relation
 * from an actor to itself is one step, however it may be walked.
 */
export function buildAdjacency(
  actorCount: number,
  source: Uint32Array,
  target: Uint32Array,
  walkable: (relation: number) => Walkable,
): Adjacency {
  const offset = new Uint32Array(actorCount + 1);
  const eachStep = (visit: (actor: number, relation: number, neighbour: number) => void) => {
    for (let r = 0; r < source.length; r++) {
      const { fromSource, fromTarget } = walkable(r);
      if (fromSource) visit(source[r], r, target[r]);
      if (fromTarget && !(fromSource && source[r] === target[r])) visit(target[r], r, source[r]);
    }
  };
  eachStep((actor) => offset[actor + 1]++);
  for (let a = 0; a < actorCount; a++) offset[a + 1] += offset[a];
  const next = offset.slice();
  const relation = new Uint32Array(offset[actorCount]);
  const neighbour = new Uint32Array(offset[actorCount]);
  eachStep((actor, r, other) => {
    const at = next[actor]++;
    relation[at] = r;
    neighbour[at] = other;
  });
  return { offset, relation, neighbour };
}
