import type { Actor } from '../../src/model/actor';
import type { RelationFilter } from '../../src/model/filter';
import type { Relation } from '../../src/model/relation';
import type { SmallGraph } from '../support/arbitraryGraph';
import { remaining } from './bruteForce';

/** A graph rolled up by the words of the specification: its relations named, and dated, by the one of least id of those that they stand for. */
export interface NaiveRolled {
  readonly graph: SmallGraph;
  readonly countsAs: (slug: string) => string;
  readonly members: ReadonlyMap<string, readonly string[]>;
}

/** Rolls a small graph up for a filter, whose other conditions are still to be asked of the merged relations. */
export function naiveRollUp(whole: SmallGraph, filter: RelationFilter): NaiveRolled {
  const graph = remaining(whole, filter);
  const { at } = filter;
  const valid = graph.relations.filter(
    ({ since, until }) => at === null || ((since === null || since <= at) && (until === null || at < until)),
  );
  const affirmed = (id: string) => graph.statements.some(({ relation, polarity }) => relation === id && polarity === 'AFFIRMED');
  const upwards = valid.filter(({ id, type, source, target }) => ['LEADS', 'PART_OF'].includes(type) && source !== target && affirmed(id));
  const parentsOf = (slug: string) => upwards.filter(({ source }) => source === slug).map(({ target }) => target);
  const topsOf = (slug: string, below: readonly string[]): string[] => {
    const parents = parentsOf(slug);
    return parents.length === 0
      ? [slug]
      : parents.filter((parent) => !below.includes(parent)).flatMap((parent) => topsOf(parent, [...below, parent]));
  };
  const countsAs = (slug: string) => {
    const tops = new Set(topsOf(slug, [slug]));
    return tops.size === 1 ? [...tops][0] : slug;
  };
  const groups = new Map<string, { relation: Relation; members: string[] }>();
  for (const { id, type, source, target } of valid) {
    const [from, to] = [countsAs(source), countsAs(target)];
    if (!filter.types.includes(type) || (from === to && source !== target)) continue;
    const ends = ['ALLY', 'ADVERSARY'].includes(type) ? [from, to].sort() : [from, to];
    const members = [...(groups.get([type, ...ends].join())?.members ?? []), id].sort();
    const first = valid.find((relation) => relation.id === members[0]);
    groups.set([type, ...ends].join(), {
      relation: { id: members[0], type, source: ends[0], target: ends[1], since: first?.since ?? null, until: first?.until ?? null },
      members,
    });
  }
  const merged = [...groups.values()];
  return {
    countsAs,
    members: new Map(merged.map(({ relation, members }) => [relation.id, members])),
    graph: {
      ...graph,
      relations: merged.map(({ relation }) => relation),
      statements: merged.flatMap(({ relation, members }) =>
        graph.statements
          .filter((statement) => members.includes(statement.relation))
          .map((statement) => ({ ...statement, relation: relation.id })),
      ),
    },
  };
}

/** A small graph whose actors may stand for others. */
export interface GraphOfWholes extends SmallGraph {
  /** The actors, beside themselves, that some count for. */
  readonly parts?: ReadonlyMap<string, readonly Actor[]>;
}

/** The rolled-up graph as patterns see it: with the actors alone that count as themselves. */
export function wholesIn({ graph, countsAs }: NaiveRolled): GraphOfWholes {
  const isWhole = ({ slug }: Actor) => countsAs(slug) === slug;
  const parts = new Map(
    graph.actors
      .filter(isWhole)
      .map(({ slug }) => [slug, graph.actors.filter((part) => part.slug !== slug && countsAs(part.slug) === slug)]),
  );
  return { ...graph, actors: graph.actors.filter(isWhole), parts };
}

/** The graph with a third of its relations made such that lead upwards. */
export function hierarchical(graph: SmallGraph): SmallGraph {
  return {
    ...graph,
    relations: graph.relations.map((relation, i): Relation =>
      i % 3 === 0 && relation.source !== relation.target ? { ...relation, type: i % 2 === 0 ? 'LEADS' : 'PART_OF' } : relation,
    ),
  };
}
