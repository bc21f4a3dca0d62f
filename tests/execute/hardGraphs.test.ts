import type { Projection } from '../../src/graph/projection';
import { NO_FILTER } from '../../src/model/filter';
import { planBetween, type PathsBetween } from '../../src/pattern/between';
import { checkPattern } from '../../src/pattern/check';
import { parsePattern } from '../../src/pattern/parse';
import { planOfPattern } from '../../src/pattern/patternPlan';
import type { PathPlan } from '../../src/pattern/plan';
import { graphOf, slug } from './numberedGraph';
import { pathsOn, type EngineAnswer } from './pathsByEngine';

/** Graphs on which a search without a plan never ends. Times are bounds of reason, not measurements. */

const BUDGET = 5_000_000;

function between(from: number, to: number, rest: Partial<PathsBetween>): PathPlan {
  return planBetween({
    from: [slug(from)],
    to: [slug(to)],
    select: 'ALL_SHORTEST',
    k: 1,
    mode: 'WALK',
    direction: 'ANY',
    minLength: 1,
    maxLength: 6,
    sign: null,
    filter: NO_FILTER,
    ...rest,
  });
}

/** The plan of a pattern that keeps all laws. */
function matching(pattern: string, maxLength: number): PathPlan {
  const parsed = parsePattern(pattern);
  if (!parsed.ok) throw new Error(parsed.problems[0].message);
  expect(checkPattern(parsed.pattern, {}, { identifierSchemes: [] })).toEqual([]);
  return planOfPattern(parsed.pattern, {}, NO_FILTER, maxLength);
}

function within(ms: number, search: () => EngineAnswer): EngineAnswer {
  const began = performance.now();
  const answer = search();
  expect(performance.now() - began).toBeLessThan(ms);
  return answer;
}

const lengths = ({ paths }: EngineAnswer) => [...new Set(paths.map(({ relations }) => relations.length))];

describe('A chain of 100 diamonds', () => {
  const DIAMONDS = 100;
  /** Corners are 0, 3, 6...; between two there are two ways. */
  const diamonds = Array.from({ length: DIAMONDS }, (_, d) => [3 * d, 3 * d + 1, 3 * d + 2, 3 * d + 3]);
  const edges = diamonds.flatMap(
    ([a, b, c, d]) =>
      [
        [a, b],
        [a, c],
        [b, d],
        [c, d],
      ] as const,
  );
  let graph: Projection;
  beforeAll(async () => {
    graph = await graphOf(3 * DIAMONDS + 1, edges, 'SUPPLIER');
  });

  it.each(['WALK', 'TRAIL', 'ACYCLIC', 'SIMPLE'] as const)('gives the first 1,000 of 2^100 shortest paths at once (%s)', (mode) => {
    const answer = within(4_000, () => pathsOn(graph, between(0, 3 * DIAMONDS, { maxLength: 2 * DIAMONDS, mode }), BUDGET, 1_000));
    expect(answer.paths).toHaveLength(1_000);
    expect(lengths(answer)).toEqual([2 * DIAMONDS]);
    expect(new Set(answer.paths.map(({ relations }) => relations.join())).size).toBe(1_000);
    const sorted = answer.paths.map(({ relations }) => relations.join()).sort();
    expect(answer.paths.map(({ relations }) => relations.join())).toEqual(sorted);
  });

  it('gives them for a pattern too', () => {
    const plan = matching(`ALL SHORTEST ({slug: '${slug(0)}'})-[:SUPPLIER]->+({slug: '${slug(3 * DIAMONDS)}'})`, 2 * DIAMONDS);
    expect(lengths(within(4_000, () => pathsOn(graph, plan, BUDGET, 1_000)))).toEqual([2 * DIAMONDS]);
  });

  it('ends where the last step is missing', () => {
    const answer = within(4_000, () =>
      pathsOn(
        graph,
        between(0, 3 * DIAMONDS, { maxLength: 2 * DIAMONDS - 1, select: 'ALL', mode: 'TRAIL', direction: 'OUTGOING' }),
        BUDGET,
        1,
      ),
    );
    expect(answer).toMatchObject({ paths: [], exhausted: false });
    expect(answer.longerPossible()).toBe(true);
  });

  it('does not try each of 2^100 ways to match one path', () => {
    // Each step can be matched by either branch, and no path is what the end asks for.
    const plan = matching(`TRAIL (a {slug: '${slug(0)}'})(()-[r]->() | ()-[s]->())+(b {slug: '${slug(60)}'}) WHERE a.kind <> b.kind`, 40);
    const answer = within(10_000, () => pathsOn(graph, plan, 200_000, 1));
    expect(answer.paths).toEqual([]);
    expect(answer.exhausted).toBe(true);
  });
});

describe('A complete graph of 16 actors', () => {
  const SIZE = 16;
  const numbers = Array.from({ length: SIZE }, (_, i) => i);
  let graph: Projection;
  beforeAll(async () => {
    graph = await graphOf(
      SIZE,
      numbers.flatMap((a) => numbers.filter((b) => a < b).map((b) => [a, b] as const)),
      'ALLY',
    );
  });

  it('has as many acyclic paths as can be reckoned', () => {
    const answer = within(4_000, () => pathsOn(graph, between(0, 1, { select: 'ALL', mode: 'ACYCLIC', maxLength: 4 }), BUDGET, Infinity));
    expect(answer.paths).toHaveLength(1 + 14 + 14 * 13 + 14 * 13 * 12);
    expect(answer.exhausted).toBe(false);
    expect(answer.longerPossible()).toBe(true);
  });

  it('has one shortest path for each pair', () => {
    const all = numbers.map(slug);
    const answer = within(4_000, () =>
      pathsOn(graph, between(0, 1, { from: all, to: all, select: 'ANY_SHORTEST', mode: 'ACYCLIC' }), BUDGET, Infinity),
    );
    expect(answer.paths).toHaveLength(SIZE * (SIZE - 1));
    expect(lengths(answer)).toEqual([1]);
    expect(answer.longerPossible()).toBe(false);
  });

  it('says that a search for all its trails was not ended', () => {
    const answer = within(20_000, () =>
      pathsOn(graph, between(0, 1, { select: 'SHORTEST_K_GROUPS', k: 100, mode: 'TRAIL', maxLength: 100 }), 500_000, Infinity),
    );
    expect(answer.exhausted).toBe(true);
    expect(answer.paths.length).toBeGreaterThan(1_000);
  });
});

describe('A star of 100,000', () => {
  const SIZE = 100_000;
  let graph: Projection;
  beforeAll(async () => {
    graph = await graphOf(
      SIZE + 1,
      Array.from({ length: SIZE }, (_, i) => [0, i + 1] as const),
      'ALLY',
    );
  });

  it('leads from one tip to another over its centre', () => {
    const answer = within(4_000, () => pathsOn(graph, between(1, SIZE, { select: 'ALL', mode: 'ACYCLIC' }), BUDGET, 10));
    expect(answer.paths.map(({ actors }) => actors)).toEqual([[slug(1), slug(0), slug(SIZE)]]);
    expect(answer.longerPossible()).toBe(false);
  });

  it('has no trail of three steps between tips', () => {
    const answer = within(4_000, () =>
      pathsOn(graph, between(1, SIZE, { select: 'ANY', mode: 'TRAIL', minLength: 3, maxLength: 50 }), BUDGET, 1),
    );
    expect(answer).toMatchObject({ paths: [], exhausted: false });
  });

  it('is matched from a named tip to any other', () => {
    const answer = within(20_000, () =>
      pathsOn(graph, matching(`ANY SHORTEST ({slug: '${slug(7)}'})-[:ALLY]-{2}(b WHERE b.slug < '${slug(6)}')`, 10), BUDGET, 100),
    );
    expect(answer.paths.map(({ actors }) => actors[2])).toEqual([1, 2, 3, 4, 5].map(slug));
  });

  // A budget that allows to look at every relation a few times: the first page asks for no more than the first start does.
  it.each([
    ['(a)-[:ALLY]->(b)', Array.from({ length: 20 }, (_, i) => [0, i + 1])],
    ['(a)-[]-(m)-[]-(b)', Array.from({ length: 20 }, (_, i) => [0, i + 1, 0])],
    [`(a WHERE a.slug >= '${slug(1)}')-[]-{2,3}(b)`, Array.from({ length: 20 }, (_, i) => [1, 0, i + 1])],
    ['TRAIL (a)-[]-{2}(b)', Array.from({ length: 20 }, (_, i) => [1, 0, i + 2])],
  ])('is matched from anybody to anybody, the first page at once: %s', (pattern, first) => {
    const answer = within(20_000, () => pathsOn(graph, matching(pattern, 100), 10 * SIZE, first.length));
    expect(answer.paths.map(({ actors }) => actors)).toEqual(first.map((actors) => actors.map(slug)));
    expect(answer.exhausted).toBe(false);
  });
});

describe('A chain of 100,000', () => {
  const SIZE = 100_000;
  let graph: Projection;
  beforeAll(async () => {
    graph = await graphOf(
      SIZE + 1,
      Array.from({ length: SIZE }, (_, i) => [i, i + 1] as const),
      'SUPPLIER',
    );
  });

  it.each(['WALK', 'TRAIL', 'ACYCLIC', 'SIMPLE'] as const)('is walked to its end (%s)', (mode) => {
    const answer = within(20_000, () => pathsOn(graph, between(0, SIZE, { mode, maxLength: SIZE }), BUDGET, 10));
    expect(lengths(answer)).toEqual([SIZE]);
    expect(answer.paths[0].actors[SIZE]).toBe(slug(SIZE));
    expect(answer.longerPossible()).toBe(false);
  });

  it('is not walked to its end where paths are shorter', () => {
    const answer = within(4_000, () => pathsOn(graph, between(0, SIZE, { maxLength: SIZE - 1 }), BUDGET, 10));
    expect(answer).toMatchObject({ paths: [], exhausted: false });
    expect(answer.longerPossible()).toBe(true);
  });

  it('has no way back', () => {
    const answer = within(4_000, () => pathsOn(graph, between(SIZE, 0, { maxLength: SIZE, direction: 'OUTGOING' }), BUDGET, 10));
    expect(answer.paths).toEqual([]);
    expect(answer.longerPossible()).toBe(false);
  });
});

describe('A dense hub: 200 actors, each an ally of 200 others', () => {
  const SIDE = 200;
  const side = Array.from({ length: SIDE }, (_, i) => i);
  let graph: Projection;
  beforeAll(async () => {
    graph = await graphOf(
      2 * SIDE,
      side.flatMap((a) => side.map((b) => [a, SIDE + b] as const)),
      'ALLY',
    );
  });

  it('has no walk of an odd number of steps within a side', () => {
    const answer = within(10_000, () =>
      pathsOn(graph, matching(`ANY SHORTEST ({slug: '${slug(0)}'})-[]-(()-[]-{2}())*({slug: '${slug(1)}'})`, 100), BUDGET, 1),
    );
    expect(answer).toMatchObject({ paths: [], exhausted: false });
    expect(answer.longerPossible()).toBe(false);
  });

  it('has none of a negative sign', () => {
    const answer = within(10_000, () =>
      pathsOn(graph, between(0, 1, { select: 'ANY_SHORTEST', sign: 'NEGATIVE', maxLength: 100 }), BUDGET, 1),
    );
    expect(answer).toMatchObject({ paths: [], exhausted: false });
    expect(answer.longerPossible()).toBe(false);
  });

  it('gives the first of more paths from one actor than could be sorted', () => {
    const answer = within(4_000, () => pathsOn(graph, matching(`({slug: '${slug(0)}'})-[]-{7}(b)`, 100), BUDGET, 1_000));
    expect(answer.exhausted).toBe(false);
    expect(answer.paths).toHaveLength(1_000);
    expect(new Set(answer.paths.map(({ actors }) => actors[7]))).toEqual(new Set([slug(SIDE)]));
  });

  it('has all of its shortest paths', () => {
    const answer = within(4_000, () => pathsOn(graph, between(0, 1, { mode: 'TRAIL' }), BUDGET, Infinity));
    expect(answer.paths).toHaveLength(SIDE);
  });
});

describe('Few pairs in a graph of many ways', () => {
  const ACTORS = 20_000;
  let graph: Projection;
  beforeAll(async () => {
    // Each actor has ten allies that are far apart: a graph in which all is near.
    const relations = Array.from({ length: 5 * ACTORS }, (_, r) => [r % ACTORS, (7 * r + 31 * (r % 1_009) + 1) % ACTORS] as const);
    graph = await graphOf(ACTORS, relations, 'ALLY');
  });

  it('are not searched on once each has its path', () => {
    const slugs = (first: number) => Array.from({ length: 5 }, (_, i) => slug(first + 1_000 * i));
    const plan = between(0, 1, { select: 'ANY_SHORTEST', maxLength: 20, from: slugs(0), to: slugs(10_000) });
    const answer = within(4_000, () => pathsOn(graph, plan, BUDGET, Infinity));
    expect(answer.paths).toHaveLength(25);
    expect(answer.exhausted).toBe(false);
    expect(answer.longerPossible()).toBe(false);
  });
});

describe('Patterns that say much', () => {
  let graph: Projection;
  beforeAll(async () => {
    graph = await graphOf(
      3,
      [
        [0, 1],
        [1, 2],
      ],
      'ALLY',
    );
  });

  it('are planned without trying all their branches together', () => {
    const branches = '((:STATE) | (:PERSON))'.repeat(40);
    const answer = within(10_000, () => pathsOn(graph, matching(`${branches}-[:ALLY]-()`, 3), BUDGET, 10));
    expect(answer.paths).toHaveLength(4);
    const unmet = within(10_000, () => pathsOn(graph, matching(`${branches}((:PERSON) | (:ALLIANCE))-[:ALLY]-()`, 3), BUDGET, 10));
    expect(unmet.paths).toEqual([]);
  });
});
