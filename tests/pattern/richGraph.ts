import fc from 'fast-check';
import type { Actor } from '../../src/model/actor';
import { NO_FILTER, type RelationFilter } from '../../src/model/filter';
import type { Relation } from '../../src/model/relation';
import { RELATION_TYPES } from '../../src/model/relationType';
import { arbitraryFilter, arbitraryGraph, type SmallGraph } from '../support/arbitraryGraph';

/** The identifier schemes of `arbitraryRichGraph`. */
export const SCHEMES = ['iso3', 'wikidata'];

/** An `arbitraryGraph` whose actors also have aliases, identifiers and descriptions, or lack them. */
export const arbitraryRichGraph: fc.Arbitrary<SmallGraph> = fc
  .tuple(
    arbitraryGraph,
    fc.array(
      fc.record({
        aliases: fc.subarray(['Moscow', 'North', 'south']),
        wikidata: fc.constantFrom(null, 'Q1', 'Q2'),
        iso3: fc.constantFrom(null, 'AAA', 'ABA'),
        description: fc.constantFrom(null, 'an actor', 'a state'),
      }),
      { minLength: 7, maxLength: 7 },
    ),
  )
  .map(([graph, details]) => ({
    ...graph,
    actors: graph.actors.map((actor, i): Actor => {
      const { aliases, description, ...schemes } = details[i];
      return {
        ...actor,
        aliases,
        description,
        identifiers: SCHEMES.flatMap((scheme) => ofScheme(scheme, scheme === 'iso3' ? schemes.iso3 : schemes.wikidata)),
      };
    }),
  }));

function ofScheme(scheme: string, value: string | null) {
  return value === null ? [] : [{ scheme, value }];
}

/** Filters for patterns: where no types are given, the pattern's labels decide. */
export const arbitraryMatchFilter: fc.Arbitrary<RelationFilter> = fc
  .tuple(arbitraryFilter, fc.nat(2), fc.nat(3))
  .map(([filter, given, typesGiven]) => ({
    ...(given === 2 ? filter : NO_FILTER),
    ...(given === 2 && typesGiven === 3 ? {} : { types: RELATION_TYPES }),
  }));

/** Actors and the relations between them. */
export interface Walk {
  readonly actors: readonly string[];
  readonly relations: readonly Relation[];
}

/** A walk of at most so many steps, whichever way the relations point. */
export function randomWalk(
  graph: SmallGraph,
  edges: readonly Relation[],
  length: number,
  chance: (percent: number) => boolean,
  pick: <T>(list: readonly T[]) => T,
): Walk {
  const lively =
    edges.length > 0 && length > 0 ? edges.flatMap(({ source, target }) => [source, target]) : graph.actors.map(({ slug }) => slug);
  const actors = [pick(lively)];
  const relations: Relation[] = [];
  for (let n = 0; n < length; n++) {
    const last = actors[n];
    const touching = edges.filter(({ source, target }) => source === last || target === last);
    if (touching.length === 0) break;
    const relation = n > 0 && chance(25) ? relations[n - 1] : pick(touching);
    relations.push(relation);
    actors.push(relation.source === last ? relation.target : relation.source);
  }
  return { actors, relations };
}
