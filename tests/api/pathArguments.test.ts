import { startArticleServer, type ArticleServer } from '../support/articleServer';

let server: ArticleServer;
beforeAll(async () => {
  server = await startArticleServer();
});
afterAll(() => server.close());

interface Named {
  readonly slug: string;
}

interface Path {
  readonly id: string;
  readonly length: number;
  readonly cost: number;
  readonly sign: string;
  readonly certainty: string | null;
  readonly explanation: string;
  readonly actors: readonly Named[];
  readonly steps: readonly {
    readonly from: Named;
    readonly to: Named;
    readonly forward: boolean;
    readonly relation: { readonly id: string; readonly type: string };
    readonly relations: readonly {
      readonly id: string;
      readonly type: string;
      readonly source: Named;
      readonly target: Named;
      readonly statements: {
        readonly nodes: readonly { readonly quote: string | null; readonly document: { readonly id: string; readonly title: string } }[];
      };
    }[];
  }[];
}

interface Answer {
  readonly nodes: readonly Path[];
  readonly pathCount: string | null;
  readonly complete: boolean;
  readonly stoppedBy: string | null;
  readonly longerPossible: boolean;
  readonly nearest: { readonly fromStart: readonly Named[]; readonly fromEnd: readonly Named[]; readonly hint: string | null } | null;
}

const FIELDS = `{
  nodes {
    id length cost sign certainty explanation actors { slug }
    steps {
      from { slug } to { slug } forward relation { id type }
      relations { id type source { slug } target { slug } statements { nodes { quote document { id title } } } }
    }
  }
  pathCount complete stoppedBy longerPossible nearest { fromStart { slug } fromEnd { slug } hint }
}`;

const JAPAN_UKRAINE = 'from: ["Japan"], to: ["Ukraine"]';

async function paths(args: string, variables: Record<string, unknown> = {}, declared = ''): Promise<Answer> {
  const { paths: answer }: { paths: Answer } = await server.data(
    `query ($first: Int${declared}) { paths(${args}, first: $first) ${FIELDS} }`,
    { first: 1000, ...variables },
  );
  return answer;
}

const slugs = ({ actors }: Path) => actors.map(({ slug }) => slug);
const lengths = ({ nodes }: Answer) => nodes.map(({ length }) => length);
const ids = ({ nodes }: Answer) => nodes.map(({ id }) => id);

describe('select', () => {
  let all: Answer;
  beforeAll(async () => {
    all = await paths(`${JAPAN_UKRAINE}, select: ALL, maxLength: 4`);
  });

  it('ALL has every path, in order, and says that there are longer ones', () => {
    expect(all.nodes.length).toBeGreaterThan(20);
    expect(lengths(all)).toEqual([...lengths(all)].sort((a, b) => a - b));
    expect(new Set(ids(all)).size).toBe(all.nodes.length);
    expect(all).toMatchObject({ pathCount: String(all.nodes.length), complete: true, longerPossible: true, nearest: null });
  });

  it.each([
    ['ANY', (whole: Path[]) => whole.slice(0, 1)],
    ['ANY_SHORTEST', (whole: Path[]) => whole.slice(0, 1)],
    ['ALL_SHORTEST', (whole: Path[]) => whole.filter(({ length }) => length === whole[0].length)],
    ['SHORTEST_K, k: 1', (whole: Path[]) => whole.slice(0, 1)],
    ['SHORTEST_K, k: 7', (whole: Path[]) => whole.slice(0, 7)],
    ['SHORTEST_K, k: 1000', (whole: Path[]) => whole],
    ['SHORTEST_K_GROUPS, k: 1', (whole: Path[]) => whole.filter(({ length }) => length === 2)],
    ['SHORTEST_K_GROUPS, k: 2', (whole: Path[]) => whole.filter(({ length }) => length <= 3)],
  ])('%s is the part of ALL that it says', async (select, part) => {
    expect(ids(await paths(`${JAPAN_UKRAINE}, select: ${select}, maxLength: 4`))).toEqual(part([...all.nodes]).map(({ id }) => id));
  });

  it('CHEAPEST_K has the cheapest, in the order of their cost', async () => {
    const { nodes } = await paths(`${JAPAN_UKRAINE}, select: CHEAPEST_K, k: 6, maxLength: 4`);
    const costs = all.nodes.map(({ cost }) => cost).sort((a, b) => a - b);
    expect(nodes.map(({ cost }) => cost)).toEqual(costs.slice(0, 6));
    expect(nodes.map(({ id }) => id)).not.toEqual(ids(all).slice(0, 6));
  });
});

describe('mode', () => {
  const closed = (mode: string) => paths(`from: ["Japan"], to: ["Japan"], select: ALL, mode: ${mode}, maxLength: 4`);

  it('decides what a closed path may repeat', async () => {
    const [walks, trails, simple, acyclic] = await Promise.all(['WALK', 'TRAIL', 'SIMPLE', 'ACYCLIC'].map(closed));
    const repeats = (path: Path) => new Set(path.steps.map(({ relation }) => relation.id)).size < path.length;
    expect(acyclic.nodes).toEqual([]);
    expect(trails.nodes.length).toBeGreaterThan(0);
    expect(trails.nodes.some(repeats)).toBe(false);
    for (const path of simple.nodes) expect(new Set(slugs(path)).size).toBe(path.length);
    // Over one relation there and back: simple, and no trail.
    expect(simple.nodes.some((path) => path.length === 2 && repeats(path))).toBe(true);
    expect(ids(walks)).toEqual(expect.arrayContaining([...ids(trails), ...ids(simple)]));
    expect(walks.nodes.length).toBeGreaterThan(trails.nodes.length + simple.nodes.length);
  });

  it('allows a path without steps only where minLength is 0', async () => {
    const { nodes } = await paths('from: ["Japan"], to: ["Japan"], select: ALL, minLength: 0, maxLength: 0');
    expect(nodes).toMatchObject([
      { length: 0, sign: 'POSITIVE', certainty: null, cost: 0, steps: [], explanation: 'The path begins and ends with Japan.' },
    ]);
  });
});

describe('direction', () => {
  it('turns a path round', async () => {
    const outgoing = await paths('from: ["North Korea"], to: ["Ukraine"], direction: OUTGOING, select: ALL, maxLength: 3');
    const incoming = await paths('from: ["Ukraine"], to: ["North Korea"], direction: INCOMING, select: ALL, maxLength: 3');
    const way = ({ steps }: Path) => steps.map(({ relation }) => relation.id);
    expect(outgoing.nodes.length).toBeGreaterThan(3);
    expect(incoming.nodes.map((path) => way(path).reverse().join()).sort()).toEqual(outgoing.nodes.map((path) => way(path).join()).sort());
    expect(outgoing.nodes.flatMap(({ steps }) => steps.map(({ forward }) => forward))).not.toContain(false);
  });
});

describe('disjoint', () => {
  it.each(['SHORTEST_K', 'CHEAPEST_K'])('RELATIONS: no two of %s share a relation', async (select) => {
    const { nodes } = await paths(`from: ["North Korea"], to: ["Ukraine"], select: ${select}, k: 5, disjoint: RELATIONS`);
    expect(nodes.length).toBeGreaterThan(2);
    const used = nodes.flatMap(({ steps }) => steps.map(({ relation }) => relation.id));
    expect(new Set(used).size).toBe(used.length);
  });

  it('ACTORS: no two share an actor in between', async () => {
    const { nodes } = await paths('from: ["North Korea"], to: ["Ukraine"], select: SHORTEST_K, k: 1000, disjoint: ACTORS');
    const inner = nodes.flatMap((path) => slugs(path).slice(1, -1));
    expect(inner.length).toBeGreaterThan(1);
    expect(new Set(inner).size).toBe(inner.length);
  });

  it('over North Korea alone all ways lead from Japan to Ukraine', async () => {
    const { nodes, pathCount, complete } = await paths(`${JAPAN_UKRAINE}, select: SHORTEST_K, k: 5, disjoint: ACTORS`);
    expect(nodes.map(slugs)).toEqual([['japan', 'north-korea', 'ukraine']]);
    expect({ pathCount, complete }).toEqual({ pathCount: '1', complete: true });
  });
});

describe('rollUp', () => {
  it('lets Putin and the Russian forces count as Russia', async () => {
    const plain = await paths('from: ["Vladimir Putin"], to: ["Ukraine"], select: ALL, maxLength: 1');
    expect(new Set(plain.nodes.map((path) => slugs(path)[0]))).toEqual(new Set(['vladimir-putin']));
    const rolled = await paths(
      'from: ["Vladimir Putin", "Russian forces"], to: ["Ukraine"], select: ALL, maxLength: 1, filter: { rollUp: true }',
    );
    expect(rolled.nodes.map(slugs)).toEqual(rolled.nodes.map(() => ['russia', 'ukraine']));
    expect(rolled.nodes.map(({ steps }) => steps[0].relation.type).sort()).toEqual(['ADVERSARY', 'THREATENED_BY']);
    for (const { steps, explanation } of rolled.nodes) {
      const [{ relation, relations, from, to }] = steps;
      expect([from.slug, to.slug]).toEqual(['russia', 'ukraine']);
      expect(relations.length).toBeGreaterThan(1);
      expect(relations.map(({ id }) => id)).toEqual(relations.map(({ id }) => id).sort());
      expect(relation.id).toBe(relations[0].id);
      const subjects = new Set(relations.flatMap(({ source, target }) => [source.slug, target.slug]));
      expect(subjects.has('vladimir-putin') || subjects.has('russian-forces')).toBe(true);
      expect(explanation).toContain('count as a link between Russia and Ukraine');
    }
  });

  it('counts for pathExists: a whole is not linked with itself by its parts', async () => {
    const between = (filter: string) =>
      server.data(`{ pathExists(from: ["Kim Jong Un"], to: ["North Korea"], maxLength: 1, filter: { types: [LEADS], ${filter} }) }`);
    expect(await between('rollUp: false')).toEqual({ pathExists: true });
    expect(await between('rollUp: true')).toEqual({ pathExists: false });
  });
});

describe('without', () => {
  it('takes actors out, also as ends', async () => {
    const { nodes, nearest } = await paths(`${JAPAN_UKRAINE}, filter: { without: { actors: ["Pyongyang"] } }`);
    expect(nodes).toEqual([]);
    expect(nearest?.hint).toBe('There is a path of 2 steps if what was taken out of the graph stays in (filter.without).');
    const end = await paths('from: ["North Korea"], to: ["Ukraine"], filter: { without: { actors: ["north-korea"] } }');
    expect(end).toMatchObject({ nodes: [], complete: true });
    expect((await paths('from: ["North Korea"], to: ["Ukraine"], filter: { avoidActors: ["north-korea"] }')).nodes.length).toBeGreaterThan(
      0,
    );
  });

  it('takes relations out', async () => {
    const all = await paths(`${JAPAN_UKRAINE}, select: ALL, maxLength: 3`);
    const [{ relation }] = all.nodes[0].steps.slice(-1);
    const rest = await paths(
      `${JAPAN_UKRAINE}, select: ALL, maxLength: 3, filter: { without: { relations: $relations } }`,
      { relations: [relation.id, 'relation:unknown'] },
      ', $relations: [ID!]',
    );
    const kept = all.nodes.filter(({ steps }) => steps.every((step) => step.relation.id !== relation.id));
    expect(ids(rest)).toEqual(kept.map(({ id }) => id));
    expect(kept.length).toBeLessThan(all.nodes.length);
  });

  it('takes documents out, with all that they say', async () => {
    const all = await paths('from: ["Japan"], to: ["Ukraine"], filter: { types: [MEMBER_OF] }');
    expect(all.nodes.length).toBeGreaterThan(0);
    const documents = all.nodes[0].steps[0].relations[0].statements.nodes.map(({ document }) => document.id);
    const rest = await paths(
      'from: ["Japan"], to: ["Ukraine"], filter: { types: [MEMBER_OF], without: { documents: $documents } }',
      { documents },
      ', $documents: [ID!]',
    );
    expect(rest).toMatchObject({ nodes: [], complete: true, pathCount: '0' });
  });
});

describe('nearest', () => {
  it('says how far the search got and what would open a way', async () => {
    const { nodes, nearest, complete, longerPossible, pathCount } = await paths(`${JAPAN_UKRAINE}, filter: { minCertainty: ASSERTED }`);
    expect({ nodes, complete, longerPossible, pathCount }).toEqual({ nodes: [], complete: true, longerPossible: false, pathCount: '0' });
    expect(nearest).toEqual({
      fromStart: [{ slug: 'south-korea' }],
      fromEnd: [{ slug: 'north-korean-military' }],
      hint: 'There is a path of 2 steps if less certain relations count (filter.minCertainty).',
    });
  });

  it.each([
    ['sign: NEGATIVE, maxLength: 2', 'There is a path of 2 steps if it may be of either sign (sign).'],
    ['maxLength: 1', 'There is a path of 2 steps if it may be longer (maxLength).'],
    ['filter: { types: [PART_OF] }', 'There is a path of 2 steps if relations of every type count (filter.types).'],
    ['filter: { avoidActors: ["north-korea"] }', 'There is a path of 2 steps if it may pass the actors that it is to avoid (filter.avoidActors).'],
    ['filter: { viaKinds: [PERSON] }', 'There is a path of 2 steps if it may pass actors of other kinds (filter.viaKinds).'],
    ['filter: { minDocuments: 2 }', 'There is a path of 2 steps if relations that fewer documents report count (filter.minDocuments).'],
    ['maxLength: 1, filter: { types: [PART_OF] }', null],
  ])('%s: %s', async (args, hint) => {
    expect((await paths(`${JAPAN_UKRAINE}, ${args}`)).nearest?.hint).toBe(hint);
  });

  it('does not promise what only structure, which nobody named, would open', async () => {
    const { nearest } = await paths('from: ["Kim Jong Un"], to: ["North Korea"], filter: { types: [MEMBER_OF] }, maxLength: 1');
    const plain = await paths('from: ["Kim Jong Un"], to: ["North Korea"], maxLength: 1');
    expect(nearest?.hint === 'There is a path of 1 step if relations of every type count (filter.types).').toBe(plain.nodes.length > 0);
  });
});

describe('pathCount', () => {
  it('is a decimal string of any size', async () => {
    const walks = await paths(`${JAPAN_UKRAINE}, select: ALL, mode: WALK, maxLength: 40`, { first: 1 });
    expect(walks.pathCount).toMatch(/^[1-9]\d{30,}$/);
    expect(walks).toMatchObject({ complete: true, longerPossible: true });
  });

  it('is the number of paths, whatever the page', async () => {
    const whole = await paths(`${JAPAN_UKRAINE}, select: ALL, mode: WALK, maxLength: 4`);
    expect(whole.pathCount).toBe(String(whole.nodes.length));
    expect((await paths(`${JAPAN_UKRAINE}, select: ALL, mode: WALK, maxLength: 4`, { first: 1 })).pathCount).toBe(whole.pathCount);
  });

  it('is null where only listing them all would tell', async () => {
    expect((await paths(`${JAPAN_UKRAINE}, select: ALL, mode: TRAIL, maxLength: 4`, { first: 1 })).pathCount).toBeNull();
  });
});

describe('explanation', () => {
  it('quotes the article for each step', async () => {
    const { nodes } = await paths(`${JAPAN_UKRAINE}, select: ALL, maxLength: 3`);
    for (const { explanation, steps } of nodes) {
      for (const { relations } of steps) {
        const quotes = relations.flatMap(({ statements }) => statements.nodes.flatMap(({ quote }) => quote ?? []));
        expect(quotes.some((quote) => explanation.includes(`“${quote}”`))).toBe(true);
      }
    }
    expect(nodes[0].explanation).toMatch(/^Japan may be threatened by North Korea/);
  });

  it('names the source that has no quote', async () => {
    const { nodes } = await paths('from: ["Japan"], to: ["Ukraine"], filter: { types: [MEMBER_OF] }');
    const [{ explanation, steps }] = nodes;
    expect(explanation).toContain(`${steps[0].relations[0].statements.nodes[0].document.title}, no quote`);
  });
});

describe('pathExists', () => {
  it.each([
    ['from: ["Japan"], to: ["Ukraine"]', true],
    ['from: ["Japan", "Russia"], to: ["European Union", "Ukraine"]', true],
    ['from: ["Japan"], to: ["Ukraine"], maxLength: 1', false],
    ['from: ["Japan"], to: ["Ukraine"], sign: NEGATIVE, maxLength: 2', false],
    ['from: ["Japan"], to: ["Russia"], sign: NEGATIVE, maxLength: 3', true],
    ['from: ["Japan"], to: ["Ukraine"], filter: { minCertainty: ASSERTED }', false],
    ['from: ["Japan"], to: ["Japan"]', false],
    ['from: ["Japan"], to: ["Japan"], mode: WALK', true],
    ['from: ["Japan"], to: ["Japan"], mode: SIMPLE', true],
    ['from: ["United States"], to: ["Japan"], direction: OUTGOING, maxLength: 1', true],
    ['from: ["North Korea"], to: ["Japan"], direction: OUTGOING, maxLength: 1', false],
    ['from: ["North Korea"], to: ["Japan"], direction: INCOMING, maxLength: 1', true],
    ['from: ["Japan"], to: ["Ukraine"], mode: null, direction: null, maxLength: null, sign: null, filter: null', true],
  ])('(%s) is %s', async (args, expected) => {
    expect(await server.data(`{ pathExists(${args}) }`)).toEqual({ pathExists: expected });
  });
});

describe('where a bound of the server is hit', () => {
  it.each([
    ['BUDGET', { pathBudget: 1 }],
    ['LENGTH', { maxPathLength: 1 }],
  ])('%s: pathExists is undecided, and paths and match say so', async (bound, bounds) => {
    const bounded = await startArticleServer({ bounds });
    try {
      const { errors } = await bounded.ask(`{ pathExists(${JAPAN_UKRAINE}, filter: { minCertainty: POSSIBLE }, maxLength: 6) }`);
      expect(errors?.map(({ extensions }) => extensions)).toEqual([expect.objectContaining({ code: 'UNDECIDED', stoppedBy: bound })]);
      const { paths: found }: { paths: Answer } = await bounded.data(`{ paths(${JAPAN_UKRAINE}) ${FIELDS} }`);
      expect(found).toMatchObject({ complete: false, stoppedBy: bound, nodes: [] });
      const { match: matched }: { match: Answer } = await bounded.data(
        `{ match(pattern: "ANY SHORTEST (a {slug: 'japan'})-[]-+(b {slug: 'ukraine'})") ${FIELDS} }`,
      );
      expect(matched).toMatchObject({ complete: false, stoppedBy: bound, nodes: [] });
    } finally {
      await bounded.close();
    }
  });

  it('LIMIT: the greatest number of paths, which is no page', async () => {
    const bounded = await startArticleServer({ bounds: { maxPaths: 3 } });
    try {
      const ask = async (first: number) =>
        (await bounded.data(`{ paths(${JAPAN_UKRAINE}, select: ALL, maxLength: 4, first: ${first}) ${FIELDS} }`))['paths'];
      expect(await ask(2)).toMatchObject({ complete: true, stoppedBy: null, nodes: [{}, {}] });
      expect(await ask(10)).toMatchObject({ complete: false, stoppedBy: 'LIMIT', nodes: [{}, {}, {}] });
    } finally {
      await bounded.close();
    }
  });
});
