import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { startArticleServer, type ArticleServer } from '../support/articleServer';

const ARTICLE = readFileSync(join(__dirname, '../../seed/article.txt'), 'utf8');

let server: ArticleServer;
beforeAll(async () => {
  server = await startArticleServer();
});
afterAll(() => server.close());

interface Quoted {
  readonly quote: string | null;
  readonly start: number | null;
  readonly end: number | null;
  readonly document: { readonly id: string };
}

const quotes = '{ quote start end document { id } }';

/** The article's id. */
async function articleId(): Promise<string> {
  const { documents }: { documents: { nodes: { id: string; kind: string }[] } } = await server.data('{ documents { nodes { id kind } } }');
  const article = documents.nodes.find(({ kind }) => kind === 'ARTICLE');
  expect(article).toBeDefined();
  return article?.id ?? '';
}

describe('the article', () => {
  it('has its text, and every quote and mention is what stands at its place', async () => {
    const id = await articleId();
    const { document }: { document: { text: string; sha256: string; statements: { nodes: Quoted[]; totalCount: number }; mentions: { nodes: Quoted[]; totalCount: number } } } =
      await server.data(`query ($id: ID!) { document(id: $id) { text sha256 statements(first: 1000) { totalCount nodes ${quotes} } mentions(first: 1000) { totalCount nodes ${quotes} } } }`, { id });
    expect(ARTICLE).toContain(document.text);
    expect(document.statements.nodes).toHaveLength(document.statements.totalCount);
    expect(document.mentions.nodes).toHaveLength(document.mentions.totalCount);
    const all = [...document.statements.nodes, ...document.mentions.nodes];
    expect(all.length).toBeGreaterThan(50);
    for (const { quote, start, end, document: of } of all) {
      expect(document.text.slice(start ?? -1, end ?? -1)).toBe(quote);
      expect(of.id).toBe(id);
    }
  });

  it('names the Pentagon for what it attributes to it', async () => {
    const query = '{ actor(ref: "North Korea") { supplies { edges { node { slug } relation { statements { nodes { attributedTo { slug } certainty subject { slug } object { slug } } } } } } } }';
    const data: { actor: { supplies: { edges: { node: { slug: string }; relation: { statements: { nodes: unknown[] } } }[] } } } = await server.data(query);
    const russia = data.actor.supplies.edges.find(({ node }) => node.slug === 'russia');
    expect(russia?.relation.statements.nodes).toContainEqual({
      attributedTo: { slug: 'pentagon' },
      certainty: 'REPORTED',
      subject: { slug: 'north-korea' },
      object: { slug: 'russia' },
    });
  });

  it.each([
    ['russia', 'adversaries', ['ukraine']],
    ['ukraine', 'threatenedBy', ['north-korean-troops', 'russia']],
    ['russia', 'suppliers', ['north-korea']],
    ['north-korea', 'threatens', ['japan', 'south-korea']],
    ['japan', 'allies', ['united-states']],
    ['north-korea', 'supplies', ['russia', 'russian-forces']],
  ])('has among the actors of %s as its %s %j', async (ref, role, wanted) => {
    const { actor }: { actor: Record<string, { nodes: { slug: string }[] }> } = await server.data(`query ($ref: ActorRef!) { actor(ref: $ref) { ${role} { nodes { slug } } } }`, { ref });
    expect(actor[role].nodes.map(({ slug }) => slug)).toEqual(expect.arrayContaining(wanted));
  });

  it('says who leads and belongs to whom', async () => {
    const { actor } = await server.data('{ actor(ref: "Kremlin") { parts { slug partOf { slug } } } }');
    const parts: { slug: string; partOf: { slug: string }[] }[] = actor['parts'];
    expect(parts.map(({ slug }) => slug)).toEqual(expect.arrayContaining(['russian-forces', 'vladimir-putin']));
    for (const { partOf } of parts) expect(partOf).toContainEqual({ slug: 'russia' });
  });

  it('shows under a filter only what counts, and through the statement everything', async () => {
    const id = await articleId();
    const filtered: { relations: { nodes: { documentCount: number }[] } } = await server.data(
      'query ($id: ID!) { relations(filter: { types: [LEADS, PART_OF, MEMBER_OF], documents: [$id] }, first: 1000) { nodes { documentCount } } }',
      { id },
    );
    const all: { relations: { nodes: unknown[] } } = await server.data('{ relations(filter: { types: [LEADS, PART_OF, MEMBER_OF] }, first: 1000) { nodes { id } } }');
    expect(filtered.relations.nodes.length).toBeLessThan(all.relations.nodes.length);
    expect(filtered.relations.nodes.every(({ documentCount }) => documentCount === 1)).toBe(true);
  });

  it('shows a relation that another filter would cut down whole when it is reached from a statement', async () => {
    const id = await articleId();
    type Said = { relation: { id: string; statements: { totalCount: number; nodes: { document: { kind: string } }[] } } };
    const data: { documents: { nodes: { kind: string; statements: { nodes: Said[] } }[] } } = await server.data(
      '{ documents { nodes { kind statements(first: 1000) { nodes { relation { id statements { totalCount nodes { document { kind } } } } } } } } }',
    );
    const background = data.documents.nodes.filter(({ kind }) => kind === 'BACKGROUND').flatMap(({ statements }) => statements.nodes);
    expect(background.length).toBeGreaterThan(0);
    for (const { relation } of background) {
      const { node }: { node: { statements: { totalCount: number } } } = await server.data('query ($id: ID!) { node(id: $id) { ... on Relation { statements { totalCount } } } }', { id: relation.id });
      expect(relation.statements.totalCount).toBe(node.statements.totalCount);
      expect(relation.statements.nodes.map(({ document }) => document.kind)).toContain('BACKGROUND');
    }
    const { relations }: { relations: { nodes: { id: string; statements: { nodes: { document: { id: string } }[] } }[] } } = await server.data(
      'query ($id: ID!) { relations(filter: { documents: [$id] }, first: 1000) { nodes { id statements { nodes { document { id } } } } } }',
      { id },
    );
    for (const { statements } of relations.nodes) expect(statements.nodes.every(({ document }) => document.id === id)).toBe(true);
  });

  it('leaves structure out unless it is named', async () => {
    const { relations }: { relations: { nodes: { type: string }[] } } = await server.data('{ relations(first: 1000) { nodes { type } } }');
    expect(new Set(relations.nodes.map(({ type }) => type))).toEqual(new Set(['ALLY', 'ADVERSARY', 'SUPPLIER', 'THREATENED_BY']));
  });

  it('has Japan\'s neighbourhood, nearer first where room is short', async () => {
    const query = 'query ($first: Int) { neighbourhood(of: ["japan"], depth: 2, first: $first) { actors { slug } relations { source { slug } target { slug } } complete } }';
    type Subgraph = { actors: { slug: string }[]; relations: { source: { slug: string }; target: { slug: string } }[]; complete: boolean };
    const { neighbourhood: whole }: { neighbourhood: Subgraph } = await server.data(query, { first: 100 });
    expect(whole.complete).toBe(true);
    expect(whole.actors).toContainEqual({ slug: 'ukraine' });
    for (const { source, target } of whole.relations) expect(whole.actors).toEqual(expect.arrayContaining([source, target]));
    const { neighbourhood: part }: { neighbourhood: Subgraph } = await server.data(query, { first: 3 });
    expect(part.complete).toBe(false);
    expect(part.actors).toEqual([{ slug: 'japan' }, { slug: 'north-korea' }, { slug: 'united-states' }]);
  });
});

describe('search', () => {
  it.each([
    ['by name', 'Russia', 'russia'],
    ['by alias', 'Moscow', 'russia'],
    ['by prefix', 'ukrai', 'ukraine'],
    ['by a misspelling', 'Ukrane', 'ukraine'],
    ['by a misspelling of one of two words', 'Noth Korea', 'north-korea'],
    ['whatever the case', 'PYONGYANG', 'north-korea'],
  ])('finds %s: %s', async (_, search, slug) => {
    const { actors }: { actors: { nodes: { slug: string }[] } } = await server.data('query ($search: String) { actors(search: $search, first: 3) { nodes { slug } } }', { search });
    expect(actors.nodes.map((actor) => actor.slug)).toContain(slug);
  });

  it('finds nothing for what is nowhere', async () => {
    expect(await server.data('{ actors(search: "xyzzyplugh") { totalCount nodes { slug } } }')).toEqual({ actors: { totalCount: 0, nodes: [] } });
  });

  it('keeps to the kinds that are wanted', async () => {
    const { actors }: { actors: { nodes: { kind: string }[] } } = await server.data('{ actors(kinds: [PERSON, ALLIANCE], first: 100) { nodes { kind } } }');
    expect(new Set(actors.nodes.map(({ kind }) => kind))).toEqual(new Set(['PERSON', 'ALLIANCE']));
  });

  it.each(['actor:russia', 'Russia', 'RUSSIA', 'moscow', 'Kremlin'])('%s means Russia', async (ref) => {
    expect(await server.data('query ($ref: ActorRef!) { actor(ref: $ref) { id } }', { ref })).toEqual({ actor: { id: 'actor:russia' } });
  });
});
