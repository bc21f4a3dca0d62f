import type { WriteBatch } from '../../../src/store/store';
import { edgeBatch, type Edge } from '../../support/edgeBatch';
import { describeWithNeo4j } from '../../support/neo4j';
import { compilePaths } from '../../../src/execute/cypher/compile';
import { PLAN_CASES, type PlanCase } from './compiledCases';
import { openGraphServer, type GraphServer } from './graphOnServer';

/** Large enough that a scan of all actors is planned only where nothing else would do. */
const ACTORS = 2_000;

function largeGraph(): WriteBatch {
  const types = ['ALLY', 'ADVERSARY', 'SUPPLIER', 'THREATENED_BY', 'LEADS', 'PART_OF', 'MEMBER_OF'] as const;
  const edges = types.flatMap((type, t) =>
    Array.from({ length: ACTORS }, (_, i): Edge => [`s${i}`, type, `s${(i * 7 + 13 * t + 1) % ACTORS}`]).filter(
      ([source, , target]) => source < target,
    ),
  );
  return edgeBatch('a large graph', edges);
}

describeWithNeo4j('the plans that Neo4j makes of compiled queries', (address) => {
  let on: GraphServer;
  beforeAll(async () => {
    on = await openGraphServer(address);
    await on.write(largeGraph());
  }, 300_000);
  afterAll(() => on.close());

  it.each(PLAN_CASES.map((one): [string, PlanCase] => [one.name, one]))('%s', async (_, { plan }) => {
    const compiled = compilePaths(plan, on.server, { skip: 0, first: 20 });
    if (!compiled.ok) throw new Error(compiled.reason);
    const { text } = compiled.query;
    const operators = await on.explain(compiled.query);
    const has = (name: string) => operators.some((operator) => operator.startsWith(name));
    const isAnchored = plan.from !== null || plan.to !== null;
    const problems = [
      ...operators.filter((operator) => /^(CartesianProduct|AllNodesScan|NodeByLabelScan s:)/.test(operator)),
      ...operators.filter((operator) => isAnchored && /^(NodeByLabelScan|\w*RelationshipTypesScan|\w*RelationshipTypeScan)/.test(operator)),
      ...['a', 'b'].filter((end) => text.includes(`(${end}:Actor {slug:`) && !has(`NodeUniqueIndexSeek UNIQUE ${end}:Actor(slug)`)),
      ...(text.includes('hortestPaths(') && !has('ShortestPath ') ? ['no ShortestPath'] : []),
      ...(/ SHORTEST (?!GROUP)/.test(text) && !has('StatefulShortestPath') ? ['no StatefulShortestPath'] : []),
    ];
    expect({ problems, text, operators: problems.length === 0 ? [] : operators }).toEqual({ problems: [], text, operators: [] });
  });
});
