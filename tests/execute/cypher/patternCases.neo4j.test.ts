import { compilePaths } from '../../../src/execute/cypher/compile';
import { NO_FILTER } from '../../../src/model/filter';
import { parsePattern } from '../../../src/pattern/parse';
import { planOfPattern } from '../../../src/pattern/patternPlan';
import { describePathCases, questionOf } from '../../conformance/pathCases';
import { describeWithNeo4j } from '../../support/neo4j';
import { openGraphServer, type GraphServer } from './graphOnServer';

describeWithNeo4j('Cypher on a real Neo4j', (address) => {
  let on: GraphServer;
  beforeAll(async () => {
    on = await openGraphServer(address);
  }, 300_000);
  afterAll(() => on.close());

  describePathCases('in the database', async ({ graph, pattern, parameters, filter, maxLength }) => {
    const plan = planOfPattern(pattern, parameters, filter, maxLength);
    const compiled = compilePaths(plan, on.server, { skip: 0, first: 1_000 });
    if (!compiled.ok) throw new Error(`cannot run as Cypher: ${compiled.reason}`);
    return on.withGraph(graph, (paths) => paths(compiled.query));
  });

  it('what would break out of a text is but a value', async () => {
    const hostile = '\'}) MATCH (n) DETACH DELETE n // \\u0060`"\n$given';
    const graph = questionOf({ name: '', graph: `a\nb\nx: a-ALLY-b`, pattern: '()', paths: [] }).graph;
    const named = { ...graph, actors: graph.actors.map((actor) => ({ ...actor, name: hostile, aliases: [hostile] })) };
    const patterns = [
      '(n WHERE n.name = $p)-(m)',
      '(n {name: $p})->+(m WHERE $p IN m.aliases)',
      '(n)-(m WHERE m.name CONTAINS $p AND n.slug <> $p)',
    ];
    for (const text of patterns) {
      const parsed = parsePattern(`TRAIL ${text}`);
      if (!parsed.ok) throw new Error(parsed.problems[0].message);
      const plan = planOfPattern(parsed.pattern, { p: hostile }, NO_FILTER, 3);
      const compiled = compilePaths(plan, on.server, { skip: 0, first: 10 });
      if (!compiled.ok) throw new Error(compiled.reason);
      expect(await on.withGraph(named, (paths) => paths(compiled.query))).toEqual([
        { actors: ['a', 'b'], relations: ['relation:x'] },
        { actors: ['b', 'a'], relations: ['relation:x'] },
      ]);
    }
  });
});
