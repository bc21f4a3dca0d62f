import { startArticleServer, type ArticleServer } from '../support/articleServer';

let server: ArticleServer;
beforeAll(async () => {
  server = await startArticleServer();
});
afterAll(() => server.close());

interface Step {
  readonly from: { readonly slug: string };
  readonly to: { readonly slug: string };
  readonly forward: boolean;
  readonly relation: {
    readonly id: string;
    readonly type: string;
    readonly sign: string;
    readonly certainty: string;
    readonly source: { readonly slug: string };
    readonly symmetric: boolean;
    readonly statements: { readonly nodes: readonly { readonly quote: string | null; readonly certainty: string }[] };
  };
  readonly relations: readonly { readonly id: string }[];
}

interface Path {
  readonly id: string;
  readonly length: number;
  readonly sign: string;
  readonly certainty: string;
  readonly cost: number;
  readonly start: { readonly slug: string };
  readonly end: { readonly slug: string };
  readonly actors: readonly { readonly slug: string }[];
  readonly steps: readonly Step[];
}

interface Answer {
  readonly nodes: readonly Path[];
  readonly edges: readonly { readonly cursor: string; readonly node: { readonly id: string } }[];
  readonly pageInfo: { readonly hasNextPage: boolean; readonly hasPreviousPage: boolean; readonly endCursor: string | null };
  readonly complete: boolean;
  readonly stoppedBy: string | null;
  readonly longerPossible: boolean;
  readonly executor: string;
}

const FIELDS = `{
  nodes {
    id length sign certainty cost start { slug } end { slug } actors { slug }
    steps {
      from { slug } to { slug } forward relations { id }
      relation { id type sign certainty symmetric source { slug } statements { nodes { quote certainty } } }
    }
  }
  edges { cursor node { id } }
  pageInfo { hasNextPage hasPreviousPage endCursor }
  complete stoppedBy longerPossible executor
}`;

async function paths(args: string, variables?: Record<string, unknown>): Promise<Answer> {
  const { paths: answer }: { paths: Answer } = await server.data(`query ($after: String) { paths(${args}, after: $after) ${FIELDS} }`, variables);
  return answer;
}

const slugs = ({ actors }: Path) => actors.map(({ slug }) => slug);

describe('Japan to Ukraine', () => {
  it.each([
    [2, ['japan', 'north-korea', 'ukraine']],
    [3, ['japan', 'north-korea', 'russia', 'ukraine']],
  ])('goes in %i steps over North Korea, with a direct threat as its first step', async (length, wanted) => {
    const answer = await paths(`from: ["Japan"], to: ["Ukraine"], mode: ACYCLIC, minLength: ${length}, maxLength: 3, first: 1000`);
    const found = answer.nodes.filter((path) => path.length === length && slugs(path).join() === wanted.join());
    expect(found.length).toBeGreaterThan(0);
    for (const { sign, certainty, steps } of found) {
      expect(certainty).toBe('POSSIBLE');
      const negative = steps.filter(({ relation }) => relation.sign === 'NEGATIVE').length;
      expect(sign).toBe(negative % 2 === 0 ? 'POSITIVE' : 'NEGATIVE');
      expect(steps[0].relation.type).toBe('THREATENED_BY');
      expect(steps[0].relation.statements.nodes.map(({ quote }) => quote).join()).toContain('as a direct threat');
    }
    expect(answer).toMatchObject({ complete: true, stoppedBy: null, executor: 'PROJECTION', longerPossible: length === 3 ? expect.any(Boolean) : false });
  });

  it('shows each path as a chain whose parts agree with each other', async () => {
    const { nodes } = await paths('from: ["Japan", "South Korea"], to: ["Ukraine", "Russia"], minLength: 0, maxLength: 4, first: 1000');
    expect(nodes.length).toBeGreaterThan(4);
    for (const path of nodes) {
      const { actors, steps, start, end, length } = path;
      expect(steps).toHaveLength(length);
      expect(actors).toHaveLength(length + 1);
      expect([start, end]).toEqual([actors[0], actors.at(-1)]);
      steps.forEach(({ from, to, forward, relation, relations }, i) => {
        expect([from, to]).toEqual([actors[i], actors[i + 1]]);
        expect(relations).toEqual([{ id: relation.id }]);
        expect(forward).toBe(relation.symmetric || relation.source.slug === from.slug);
      });
      const costs: Record<string, number> = { ASSERTED: 1, REPORTED: 2, PREDICTED: 4, POSSIBLE: 8 };
      expect(path.cost).toBe(steps.reduce((sum, { relation }) => sum + costs[relation.certainty], 0));
    }
    expect(new Set(nodes.map(({ id }) => id)).size).toBe(nodes.length);
  });

  it.each([
    ['POSITIVE', 'Ukraine'],
    ['NEGATIVE', 'Russia'],
  ])('has only %s paths where the sign says so (to %s)', async (sign, to) => {
    const { nodes } = await paths(`from: ["Japan"], to: ["${to}"], sign: ${sign}, maxLength: 4, first: 1000`);
    expect(nodes.length).toBeGreaterThan(0);
    expect(new Set(nodes.map((path) => path.sign))).toEqual(new Set([sign]));
  });

  it('keeps actors and kinds out of the inside of paths', async () => {
    const { nodes } = await paths('from: ["Japan"], to: ["Ukraine"], filter: { avoidActors: ["Pyongyang"], viaKinds: [STATE, ALLIANCE] }, first: 1000');
    expect(nodes.flatMap((path) => slugs(path).slice(1, -1))).not.toContain('north-korea');
  });

  it('gives the same for null as for an argument that is left out', async () => {
    const nothing = 'select: null, k: null, mode: null, direction: null, minLength: null, maxLength: null, sign: null, disjoint: null, filter: null, first: null';
    expect(await paths(`from: ["Japan"], to: ["Ukraine"], ${nothing}`)).toEqual(await paths('from: ["Japan"], to: ["Ukraine"]'));
    const noField = 'filter: { types: null, minCertainty: null, at: null, documents: null, minDocuments: null, avoidActors: null, viaKinds: null, includeContested: null, rollUp: null, without: null }';
    expect(await paths(`from: ["Japan"], to: ["Ukraine"], ${noField}`)).toEqual(await paths('from: ["Japan"], to: ["Ukraine"]'));
    const emptyWithout = 'filter: { without: { actors: null, relations: [], documents: null } }';
    expect(await paths(`from: ["Japan"], to: ["Ukraine"], ${emptyWithout}`)).toEqual(await paths('from: ["Japan"], to: ["Ukraine"]'));
  });

  it('joins the pages to the whole', async () => {
    const args = 'from: ["Japan", "South Korea"], to: ["Ukraine"], minLength: 3, maxLength: 4';
    const whole = await paths(`${args}, first: 1000`);
    expect(whole.nodes.length).toBeGreaterThan(5);
    const joined: string[] = [];
    let after: string | null = null;
    do {
      const page: Answer = await paths(`${args}, first: 2`, { after });
      expect(page.pageInfo.hasPreviousPage).toBe(after !== null);
      expect(page.edges.map(({ node }) => node.id)).toEqual(page.nodes.map(({ id }) => id));
      joined.push(...page.nodes.map(({ id }) => id));
      after = page.pageInfo.hasNextPage ? page.pageInfo.endCursor : null;
    } while (after !== null);
    expect(joined).toEqual(whole.nodes.map(({ id }) => id));
  });
});
