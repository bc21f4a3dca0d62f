import { RELATION_TYPES, RELATION_TYPE_TRAITS } from '../model/relationType';
import { projectionOf, type Projection } from './projection';

/** A graph in which parts count as the whole that they belong to. */
export interface RolledUp {
  /** Actors and documents are numbered as in the graph that was rolled up; relations are merged ones, each named by the least id of its members. */
  readonly projection: Projection;
  /** The whole that each actor counts as; itself for most. */
  readonly topOf: Uint32Array;
  /** The relations of the graph that was rolled up, by number ascending, that a merged relation stands for. */
  membersOf(relation: number): readonly number[];
}

/**
 * The graph with each actor replaced by the top of what it leads or is part of. `isParent` tells the relations (LEADS, PART_OF) that
 * lead upwards, `isKept` those that are left after all else that is asked of single relations; kept ones of the same type between the
 * same tops become one with all their statements. Without a unique top an actor stays itself; a relation inside one whole is dropped,
 * unless it was one of an actor with itself.
 */
export function rollUp(graph: Projection, isParent: (relation: number) => boolean, isKept: (relation: number) => boolean): RolledUp {
  const { type, source, target, id, since, until } = graph.relations;
  const topOf = topsOf(graph, isParent);

  const members = new Map<string, number[]>();
  for (let r = 0; r < id.length; r++) {
    const [from, to] = [topOf[source[r]], topOf[target[r]]];
    if ((from === to && source[r] !== target[r]) || !isKept(r)) continue;
    const ends = RELATION_TYPE_TRAITS[RELATION_TYPES[type[r]]].symmetric && to < from ? [to, from] : [from, to];
    const key = [type[r], ...ends].join(' ');
    const same = members.get(key);
    if (same === undefined) members.set(key, [r]);
    else same.push(r);
  }

  // Members come by number, which is by id, so each list begins with the least, and the lists are in the order of these.
  const merged = [...members.values()];
  const heads = merged.map(([head]) => head);
  const ends = heads.map((head) => {
    const [from, to] = [topOf[source[head]], topOf[target[head]]];
    return RELATION_TYPE_TRAITS[RELATION_TYPES[type[head]]].symmetric && to < from ? [to, from] : [from, to];
  });
  const rows = merged.map((list) => list.flatMap((r) => range(graph.statements.offset[r], graph.statements.offset[r + 1])));
  const offset = new Uint32Array(rows.length + 1);
  rows.forEach((list, r) => (offset[r + 1] = offset[r] + list.length));
  const row = rows.flat();
  const ids = heads.map((head) => id[head]);
  return {
    topOf,
    membersOf: (relation) => merged[relation],
    projection: projectionOf({
      actors: graph.actors,
      documents: graph.documents,
      relations: {
        id: ids,
        type: Uint8Array.from(heads, (head) => type[head]),
        source: Uint32Array.from(ends, ([from]) => from),
        target: Uint32Array.from(ends, ([, to]) => to),
        since: Int32Array.from(heads, (head) => since[head]),
        until: Int32Array.from(heads, (head) => until[head]),
        numberOf: new Map(ids.map((name, number) => [name, number])),
      },
      statements: {
        offset,
        document: Uint32Array.from(row, (at) => graph.statements.document[at]),
        certainty: Uint8Array.from(row, (at) => graph.statements.certainty[at]),
        polarity: Uint8Array.from(row, (at) => graph.statements.polarity[at]),
        qualifier: row.map((at) => graph.statements.qualifier[at]),
      },
    }),
  };
}

/** For each actor the one actor without parents that its parents lead to; itself when there is none, or more than one. */
function topsOf({ actors, relations }: Projection, isParent: (relation: number) => boolean): Uint32Array {
  const parents = new Map<number, number[]>();
  for (let r = 0; r < relations.id.length; r++) {
    const [part, whole] = [relations.source[r], relations.target[r]];
    if (part === whole || !isParent(r)) continue;
    const known = parents.get(part);
    if (known === undefined) parents.set(part, [whole]);
    else known.push(whole);
  }
  const topOf = Uint32Array.from(actors.slug, (_, actor) => actor);
  for (const part of parents.keys()) {
    const above = new Set([part]);
    const tops = new Set<number>();
    for (const actor of above) {
      const over = parents.get(actor);
      if (over === undefined) tops.add(actor);
      else for (const whole of over) above.add(whole);
    }
    if (tops.size === 1) [topOf[part]] = tops;
  }
  return topOf;
}

function range(from: number, to: number): number[] {
  return Array.from({ length: to - from }, (_, i) => from + i);
}
