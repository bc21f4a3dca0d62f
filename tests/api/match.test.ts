import { makeRelation } from '../../src/model/relation';
import { RELATION_TYPES } from '../../src/model/relationType';
import { startArticleServer, type ArticleServer } from '../support/articleServer';
import { batchOf } from '../support/rows';

let server: ArticleServer;
beforeAll(async () => {
  server = await startArticleServer();
});
afterAll(() => server.close());

interface Path {
  readonly id: string;
  readonly length: number;
  readonly sign: string;
  readonly certainty: string | null;
  readonly explanation: string;
  readonly actors: readonly { readonly slug: string; readonly kind: string }[];
  readonly steps: readonly { readonly relation: { readonly type: string; readonly certainty: string } }[];
}

interface Answer {
  readonly nodes: readonly Path[];
  readonly edges: readonly { readonly cursor: string }[];
  readonly pageInfo: { readonly hasNextPage: boolean; readonly hasPreviousPage: boolean; readonly endCursor: string | null };
  readonly pathCount: string | null;
  readonly complete: boolean;
  readonly stoppedBy: string | null;
  readonly longerPossible: boolean;
  readonly nearest: { readonly hint: string | null; readonly fromStart: { slug: string }[]; readonly fromEnd: { slug: string }[] } | null;
}

const FIELDS = `{
  nodes { id length sign certainty explanation actors { slug kind } steps { relation { type certainty } } }
  edges { cursor }
  pageInfo { hasNextPage hasPreviousPage endCursor }
  pathCount complete stoppedBy longerPossible nearest { hint fromStart { slug } fromEnd { slug } }
}`;
const QUERY = `query ($pattern: String!, $parameters: JSON, $filter: RelationFilter, $first: Int, $after: String) {
  match(pattern: $pattern, parameters: $parameters, filter: $filter, first: $first, after: $after) ${FIELDS}
}`;

async function match(pattern: string, variables: Record<string, unknown> = {}): Promise<Answer> {
  const { match: answer }: { match: Answer } = await server.data(QUERY, { first: 1000, ...variables, pattern });
  return answer;
}

const slugs = ({ actors }: Path) => actors.map(({ slug }) => slug);
const types = ({ steps }: Path) => steps.map(({ relation }) => relation.type);
const ways = ({ nodes }: Answer) => nodes.map((path) => slugs(path).join(' ')).sort();

describe('the examples of the design', () => {
  it('suppliers of an enemy of a state', async () => {
    const answer = await match("ANY SHORTEST (:STATE {slug: $from})-[:SUPPLIER]->{1,3}()-[:ADVERSARY]-(b:STATE WHERE b.name <> 'Russia')", {
      parameters: { from: 'north-korea' },
    });
    expect(answer.nodes.map(slugs)).toEqual([['north-korea', 'russia', 'ukraine']]);
    expect(answer.nodes.map(types)).toEqual([['SUPPLIER', 'ADVERSARY']]);
    expect(answer.nodes[0].explanation).toMatch(/supplies .* to Russia.*“.*Taken together the link is negative/);
    expect(answer).toMatchObject({ pathCount: '1', complete: true, stoppedBy: null, longerPossible: false, nearest: null });
  });

  it('an alternation of threats and supplies, from Japan to whom a threat of its comes from', async () => {
    const alternation = '( ()-[:THREATENED_BY]->() | ()<-[:SUPPLIER]-() ){1,4}';
    const answer = await match(`ALL SHORTEST ACYCLIC (a {slug:'ukraine'}) ${alternation} (b {slug:'north-korea'})`);
    expect(answer.nodes.length).toBeGreaterThan(0);
    for (const path of answer.nodes) {
      expect([slugs(path)[0], slugs(path).at(-1)]).toEqual(['ukraine', 'north-korea']);
      expect(['THREATENED_BY', 'SUPPLIER']).toEqual(expect.arrayContaining(types(path)));
      expect(path.length).toBe(answer.nodes[0].length);
    }
    const none = await match(`ALL SHORTEST ACYCLIC (a {slug:'japan'}) ${alternation} (b {slug:'ukraine'})`);
    expect(none).toMatchObject({ nodes: [], pathCount: '0', complete: true, longerPossible: false });
    expect(none.nearest?.fromEnd).toEqual([{ slug: 'ukraine' }]);
  });

  it('three shortest trails of friendly steps that are at least reported', async () => {
    const answer = await match("SHORTEST 3 TRAIL (a)-[r:ALLY|SUPPLIER WHERE r.certainty >= 'REPORTED']->+(b)");
    const pairs = new Map<string, number>();
    for (const path of answer.nodes) {
      const pair = `${slugs(path)[0]} ${slugs(path).at(-1)}`;
      pairs.set(pair, (pairs.get(pair) ?? 0) + 1);
      for (const { relation } of path.steps) {
        expect(['ALLY', 'SUPPLIER']).toContain(relation.type);
        expect(['REPORTED', 'ASSERTED']).toContain(relation.certainty);
      }
    }
    expect(Math.max(...pairs.values())).toBe(3);
  });
});

describe('a pattern', () => {
  it('without labels ranges over the four relation types, and over structure where it is named', async () => {
    const typesOf = async (pattern: string, filter?: object) =>
      [...new Set((await match(pattern, { filter })).nodes.flatMap(types))].sort();
    expect(await typesOf('(a)-[]->(b)')).toEqual(['ADVERSARY', 'ALLY', 'SUPPLIER', 'THREATENED_BY']);
    expect(await typesOf('(a)-[:LEADS|MEMBER_OF|ALLY]->(b)')).toEqual(['ALLY', 'LEADS', 'MEMBER_OF']);
    expect(await typesOf('(a)-[:LEADS|MEMBER_OF|ALLY]->(b)', { types: null })).toEqual(['ALLY', 'LEADS', 'MEMBER_OF']);
    expect(await typesOf('(a)-[:LEADS|MEMBER_OF|ALLY]->(b)', { types: ['ALLY', 'LEADS'] })).toEqual(['ALLY', 'LEADS']);
    expect(await typesOf('(a)-[]->(b)', { types: RELATION_TYPES })).toEqual(['ADVERSARY', 'ALLY', 'SUPPLIER', 'THREATENED_BY']);
  });

  it('takes its parameters as what they are', async () => {
    const named = (parameters: object, where: string) => match(`(a WHERE ${where})`, { parameters }).then(ways);
    expect(await named({ slugs: ['japan', 'ukraine', null] }, 'a.slug IN $slugs')).toEqual(['japan', 'ukraine']);
    expect(await named({ none: null }, 'a.slug = $none')).toEqual([]);
    expect(await named({ yes: true }, '$yes')).toHaveLength((await match('(a)')).nodes.length);
    expect(await named({ no: false }, '$no')).toEqual([]);
    expect((await match('(a)-[r WHERE r.documentCount >= $n]->(b)', { parameters: { n: 1 } })).nodes.length).toBeGreaterThan(5);
    expect((await match('(a)-[r WHERE r.documentCount >= $n]->(b)', { parameters: { n: 1.5 } })).nodes).toEqual([]);
    expect(
      ways(await match('SHORTEST $k (a {slug: $from})-[]-+(b {slug: $to})', { parameters: { k: 2, from: 'japan', to: 'ukraine' } })),
    ).toHaveLength(2);
  });

  it('takes parameters from the query itself, variables among them', async () => {
    const literal: { match: Answer } = await server.data(
      `{ match(pattern: "(a WHERE a.slug IN $slugs)", parameters: { slugs: ["japan", "russia"], unused: 1 }) ${FIELDS} }`,
    );
    expect(ways(literal.match)).toEqual(['japan', 'russia']);
    const mixed: { match: Answer } = await server.data(
      `query ($s: String) { match(pattern: "(a {slug: $slug})", parameters: { slug: $s }) ${FIELDS} }`,
      { s: 'japan' },
    );
    expect(ways(mixed.match)).toEqual(['japan']);
  });

  it('has an answer that counts its paths without listing them', async () => {
    const answer = await match("(a {slug:'japan'})-[]-{40}(b {slug:'ukraine'})", { first: 1 });
    expect(answer.nodes).toHaveLength(1);
    expect(answer.pathCount).toMatch(/^[1-9]\d{20,}$/);
    expect(answer).toMatchObject({ complete: true, pageInfo: { hasNextPage: true } });
  });

  it('says where a bound of the server ended it', async () => {
    const answer = await match("ALL WALK (a {slug:'japan'})-[]-{1,1000}(b {slug:'ukraine'})", { first: 2 });
    expect(answer).toMatchObject({ complete: true, longerPossible: true });
    const never = await match("ANY SHORTEST (a {slug:'japan'})-[:PART_OF]-+(b {slug:'ukraine'})");
    expect(never).toMatchObject({ nodes: [], complete: true, longerPossible: false, stoppedBy: null, pathCount: '0' });
  });

  it.each([
    ['rollUp', "(a {slug:'russia'})-[:ADVERSARY]-(b {slug:'ukraine'})", { rollUp: true }, ['russia ukraine']],
    ['rollUp: a part by slug', "(a {slug:'vladimir-putin'})-[:ADVERSARY]-(b {slug:'ukraine'})", { rollUp: true }, ['russia ukraine']],
    [
      'rollUp: a part by name',
      "(a)-[:ADVERSARY]-(b {slug:'ukraine'}) WHERE a.name = 'Vladimir Putin'",
      { rollUp: true },
      ['russia ukraine'],
    ],
    ['rollUp: a part by alias', "(a WHERE 'Putin' IN a.aliases)-[:ADVERSARY]-(b {slug:'ukraine'})", { rollUp: true }, ['russia ukraine']],
    [
      'rollUp: all but a part',
      "(a:STATE WHERE a.slug <> 'vladimir-putin')-[:ADVERSARY]->(b {slug:'ukraine'})",
      { rollUp: true },
      ['north-korea ukraine'],
    ],
    ['rollUp: one step to whom the end names', "ANY SHORTEST ()-[:ALLY]->(b {slug:'japan'})", { rollUp: true }, ['united-states japan']],
    ['rollUp: parts of no whole', '(a:PERSON)-[]-{0,1}(b)', { rollUp: true }, []],
    ['without', "ANY SHORTEST (a {slug:'japan'})-[]-+(b {slug:'ukraine'})", { without: { actors: ['Pyongyang'] } }, []],
    ['minCertainty', "(a {slug:'japan'})-[]->(b)", { minCertainty: 'ASSERTED' }, ['japan united-states']],
    ['avoidActors', "ANY SHORTEST (a {slug:'japan'})-[]-+(b {slug:'ukraine'})", { avoidActors: ['Pyongyang'] }, []],
    ['viaKinds', "ANY SHORTEST (a {slug:'japan'})-[]-+(b {slug:'ukraine'})", { viaKinds: ['PERSON'] }, []],
  ])('counts only what its filter lets (%s)', async (_, pattern, filter, expected) => {
    expect(ways(await match(pattern, { filter }))).toEqual(expected);
  });

  it('has a hint where only the filter stands between it and a path', async () => {
    const answer = await match('(a)-[:LEADS]->(b)', { filter: { types: ['ALLY'] } });
    expect(answer.nearest?.hint).toBe('There is a path of 1 step if relations of every type count (filter.types).');
  });
});

describe('the pages of match', () => {
  const pattern = 'ALL TRAIL (a {slug: $from})-[]-{1,3}(b:STATE)';
  const variables = { parameters: { from: 'japan', unused: 1 } };

  async function page(first: number, after: string | null, parameters: object = variables.parameters): Promise<Answer> {
    return match(pattern, { parameters, first, after });
  }

  it.each([1, 2, 7])('join to the whole (%i at a time)', async (first) => {
    const whole = await page(1000, null);
    expect(whole.nodes.length).toBeGreaterThan(10);
    expect(whole.pathCount).toBe(String(whole.nodes.length));
    const joined: string[] = [];
    let after: string | null = null;
    do {
      const part: Answer = await page(first, after);
      expect(part.pageInfo.hasPreviousPage).toBe(after !== null);
      expect(part.edges).toHaveLength(part.nodes.length);
      joined.push(...part.nodes.map(({ id }) => id));
      after = part.pageInfo.hasNextPage ? part.pageInfo.endCursor : null;
    } while (after !== null);
    expect(joined).toEqual(whole.nodes.map(({ id }) => id));
  });

  it('go on when the parameters come in another order', async () => {
    const first = await page(2, null, { from: 'japan', unused: 1 });
    const second = await page(2, first.pageInfo.endCursor, { unused: 1, from: 'japan' });
    expect(second.pageInfo.hasPreviousPage).toBe(true);
  });

  it('belong to their pattern, parameters and filter, and to match', async () => {
    const { pageInfo } = await page(2, null);
    const after = pageInfo.endCursor;
    const others: Record<string, unknown>[] = [
      { pattern: `${pattern} `.replace('{1,3}', '{1,2}'), ...variables },
      { pattern, parameters: { from: 'russia' } },
      { pattern, ...variables, filter: { minCertainty: 'REPORTED' } },
    ];
    for (const other of others) {
      const { errors } = await server.ask(QUERY, { ...other, first: 2, after });
      expect(errors?.map(({ extensions }) => extensions)).toEqual([expect.objectContaining({ code: 'BAD_CURSOR', argument: 'after' })]);
    }
    const { errors } = await server.ask('query ($after: String) { paths(from: ["japan"], to: ["ukraine"], after: $after) { complete } }', {
      after,
    });
    expect(errors?.[0].extensions.code).toBe('BAD_CURSOR');
  });

  it('expire when the graph has changed', async () => {
    const { pageInfo } = await page(2, null);
    const relation = makeRelation('ALLY', 'japan', 'a-new-one', null);
    await server.store.write(batchOf({ actors: [{ slug: 'a-new-one' }], relations: [relation] }));
    const { errors } = await server.ask(QUERY, { pattern, ...variables, first: 2, after: pageInfo.endCursor });
    expect(errors?.map(({ extensions }) => extensions)).toEqual([expect.objectContaining({ code: 'CURSOR_EXPIRED', argument: 'after' })]);
  });
});

it.each([
  ["(a {slug: 'japn'})-[]->(b)", /No actor is what is asked for at the beginning/],
  ["(a)-[]->(b {name: 'ukraine'})", /No actor is what is asked for at the end/],
])('says which end no actor can be: %s', async (pattern, hint) => {
  const { match } = await server.data('query ($pattern: String!) { match(pattern: $pattern) { complete nodes { id } nearest { hint } } }', {
    pattern,
  });
  expect(match).toEqual({ complete: true, nodes: [], nearest: { hint: expect.stringMatching(hint) } });
});
