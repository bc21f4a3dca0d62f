import fc from 'fast-check';
import { compilePaths, type Compiled } from '../../../src/execute/cypher/compile';
import type { RelationFilter } from '../../../src/model/filter';
import { planBetween } from '../../../src/pattern/between';
import { planOfPattern } from '../../../src/pattern/patternPlan';
import type { PathPlan } from '../../../src/pattern/plan';
import { printPattern } from '../../../src/pattern/print';
import { questionAbout } from '../../pattern/questionAbout';
import { arbitraryMatchFilter, arbitraryRichGraph } from '../../pattern/richGraph';
import { arbitraryGraph, arbitrarySlugs, type SmallGraph } from '../../support/arbitraryGraph';
import { describeWithNeo4j } from '../../support/neo4j';
import { arbitraryQuery } from '../arbitraryQuery';
import { pathsByEngine } from '../pathsByEngine';
import { openGraphServer, type GraphServer } from './graphOnServer';

/** So many of the cases must run as Cypher; else a compiler that refuses everything would pass. */
const LEAST_SENT = 0.7;
/** Planning is most of the time; on a busy machine that is long. */
const MS_PER_CASE = 8_000;

/** How many cases are tried. */
export interface Cases {
  readonly queries: number;
  /** The graphs of which each query is asked: the server plans it once. */
  readonly graphs: number;
  readonly patterns: number;
}

/** Compares the paths of the projection with those of a real Neo4j. */
export function describeBothExecutors({ queries, graphs: graphsPerQuery, patterns }: Cases): void {
  describeWithNeo4j('paths of the projection and of the database', (address) => {
    let on: GraphServer;
    beforeAll(async () => {
      on = await openGraphServer(address);
    }, 300_000);
    afterAll(() => on.close());

    const compiled = (plan: PathPlan): Compiled => compilePaths(plan, on.server, { skip: 0, first: 10_000 });

    /** Asks the server for the paths of the plans, all of which are compiled or none; says whether they were. */
    async function compare(graph: SmallGraph, plans: readonly PathPlan[], inWords: string): Promise<boolean> {
      if (!compiled(plans[0]).ok) return false;
      await on.withGraph(graph, async (paths) => {
        for (const plan of plans) {
          const made = compiled(plan);
          if (!made.ok) throw new Error(made.reason);
          const { text, given } = made.query;
          const fail = (problem: string, cause?: unknown): never => {
            const where = [inWords, text, JSON.stringify(given), JSON.stringify(graph.relations)];
            throw new Error(`Neo4j ${on.server.version}\n${where.join('\n')}\n${problem}`, { cause });
          };
          const rows = await paths(made.query).catch((error: unknown) => fail(String(error), error));
          const expected = (await pathsByEngine(graph, plan)).paths;
          if (JSON.stringify(rows) !== JSON.stringify(expected))
            fail(`expected ${JSON.stringify(expected)}\nfound    ${JSON.stringify(rows)}`);
        }
      });
      return true;
    }

    /** Prints the share of cases that were sent, which must be most of them. */
    function judge(what: string, sent: number, cases: number): void {
      const share = sent / cases;
      console.log(`${what}: ${Math.round(100 * share)} % ran as Cypher, on Neo4j ${on.server.version}.`);
      expect(share).toBeGreaterThan(LEAST_SENT);
    }

    it(
      `are the same for ${queries} random queries, each on ${graphsPerQuery} random graphs`,
      async () => {
        let sent = 0;
        await fc.assert(
          fc.asyncProperty(
            fc.array(arbitraryGraph, { minLength: graphsPerQuery, maxLength: graphsPerQuery }),
            arbitraryQuery,
            arbitrarySlugs,
            arbitrarySlugs,
            async (graphs, query, from, to) => {
              const plans = graphs.map((_, i) =>
                planBetween({ ...query, from: from.map(inGraph(i)), to: to.map(inGraph(i)), filter: filterIn(query.filter, i) }),
              );
              if (await compare(together(graphs), plans, JSON.stringify({ ...query, from, to }))) sent++;
            },
          ),
          { numRuns: queries, endOnFailure: true },
        );
        judge('Random queries', sent, queries);
      },
      queries * MS_PER_CASE,
    );

    it(
      `are the same for ${patterns} random patterns on as many random graphs`,
      async () => {
        let sent = 0;
        await fc.assert(
          fc.asyncProperty(arbitraryRichGraph, arbitraryMatchFilter, fc.gen(), async (graph, given, draw) => {
            const { pattern, parameters, filter, maxLength } = questionAbout(graph, { ...given, rollUp: false }, draw);
            const inWords = `${printPattern(pattern)}\n${JSON.stringify(parameters)}, at most ${maxLength}, ${JSON.stringify(filter)}`;
            if (await compare(graph, [planOfPattern(pattern, parameters, filter, maxLength)], inWords)) sent++;
          }),
          { numRuns: patterns, endOnFailure: true },
        );
        judge('Random patterns', sent, patterns);
      },
      patterns * MS_PER_CASE,
    );
  });
}

/** A name as it is in the graph of this number, when many are one. */
const inGraph =
  (i: number) =>
  (name: string): string =>
    `${i}-${name}`;

function filterIn(filter: RelationFilter, i: number): RelationFilter {
  const { avoidActors, without } = filter;
  return { ...filter, avoidActors: avoidActors.map(inGraph(i)), without: { ...without, actors: without.actors.map(inGraph(i)) } };
}

/** Many graphs as one, told apart by their numbers before slugs and ids. */
function together(graphs: readonly SmallGraph[]): SmallGraph {
  const all = <Row>(rowsOf: (graph: SmallGraph) => readonly Row[], named: (row: Row, name: (text: string) => string) => Row): Row[] =>
    graphs.flatMap((graph, i) => rowsOf(graph).map((row) => named(row, inGraph(i))));
  return {
    actors: all(
      ({ actors }) => actors,
      (row, name) => ({ ...row, slug: name(row.slug) }),
    ),
    documents: graphs[0].documents,
    relations: all(
      ({ relations }) => relations,
      (row, name) => ({ ...row, id: name(row.id), source: name(row.source), target: name(row.target) }),
    ),
    statements: all(
      ({ statements }) => statements,
      (row, name) => ({ ...row, id: name(row.id), relation: name(row.relation) }),
    ),
  };
}
