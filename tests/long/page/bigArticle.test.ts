import { readFileSync } from 'node:fs';
import type { Page } from 'playwright-core';
import { loadTables } from '../../../src/engine/load';
import { makeStatement } from '../../../src/model/statement';
import { startArticleServer, type ArticleServer } from '../../support/articleServer';
import { describeInBrowser, openPage, settled, type OpenPage } from '../../support/browser';
import { writeCsvGraph } from '../../support/csvGraph';
import { edgeBatch } from '../../support/edgeBatch';
import { tempFolder } from '../../support/tempFolder';

describeInBrowser('the article in a graph that is too large to be drawn', (browser) => {
  const folder = tempFolder();
  let server: ArticleServer;
  let opened: OpenPage;
  let page: Page;
  beforeAll(async () => {
    server = await startArticleServer();
    writeCsvGraph(folder, { actors: 2500, relations: 8000, neighbours: 40 });
    const file = (name: string) => ({ name, bytes: new Uint8Array(readFileSync(`${folder}/${name}`)) });
    await loadTables(server.store, { actors: file('actors.csv'), relations: file('relations.csv'), document: 'Many' }, () => undefined);
  }, 120_000);
  afterAll(() => server.close());
  const open = async (query: string) => {
    opened = await openPage(browser(), server.url + query);
    page = opened.page;
  };
  afterEach(async () => {
    expect(opened.problems).toEqual([]);
    await opened.close();
  });

  const details = () => page.getByRole('region', { name: 'Details' });
  const article = () => page.getByRole('region', { name: 'Article' });
  const heading = (name: string) => details().getByRole('heading', { level: 2, name, exact: true });
  const parameter = (name: string) => new URL(page.url()).searchParams.get(name);
  /** How many actors and relations are on the canvas, once nothing is being read. */
  const onCanvas = async () => {
    await page.waitForLoadState('networkidle');
    await settled(page);
    return page.getByRole('region', { name: 'Graph' }).locator('.heard-only').first().textContent();
  };
  const between = async (...slugs: string[]) => {
    const { neighbourhood }: { neighbourhood: { relations: unknown[] } } = await server.data(
      `query ($of: [ActorRef!]!) { neighbourhood(of: $of, depth: 0, first: 1000, filter: { types: [ALLY, ADVERSARY, SUPPLIER, THREATENED_BY, LEADS, PART_OF, MEMBER_OF] }) { relations { id } } }`,
      { of: slugs },
    );
    return `A picture of ${slugs.length} actors and ${neighbourhood.relations.length} relations.`;
  };

  it('leads to the graph from every link', async () => {
    const { documents }: { documents: { nodes: { id: string; text: string | null }[] } } = await server.data(
      '{ documents { nodes { id text } } }',
    );
    const { id } = documents.nodes.find(({ text }) => text !== null)!;
    await open(`/?actors=actor-1&read=${id}`);
    await article().locator('p').nth(5).waitFor();
    // Statements are told by names, not by ids.
    const marks = await article()
      .getByRole('button', { name: /^Statement: / })
      .allTextContents();
    expect(marks.length).toBeGreaterThan(10);
    expect(marks.filter((mark) => mark.includes('actor:'))).toEqual([]);

    await article().getByRole('button', { name: 'Vladimir Putin' }).first().click();
    await heading('Vladimir Putin').waitFor();
    expect(parameter('actors')).toBe('actor-1,vladimir-putin');
    await article()
      .getByRole('button', { name: /^Statement: .*Japan is threatened by North Korea/ })
      .click();
    await details().getByRole('heading', { name: '2 things selected' }).waitFor();
    expect(parameter('actors')?.split(',').sort()).toEqual(['actor-1', 'japan', 'north-korea', 'south-korea', 'vladimir-putin']);
    expect(await onCanvas()).toBe(await between('actor-1', 'japan', 'north-korea', 'south-korea', 'vladimir-putin'));

    // One step each.
    await page.getByRole('button', { name: 'Undo' }).click();
    await page.getByRole('button', { name: 'Undo' }).click();
    expect(parameter('actors')).toBe('actor-1');
    expect(await onCanvas()).toBe('A picture of 1 actor and 0 relations.');

    // From an actor to the relation with one that is not on the canvas.
    await page.goto(`${server.url}/?actors=actor-1&select=japan`);
    await details()
      .getByRole('button', { name: /^Why: Japan is threatened by North Korea/ })
      .click();
    await heading('Japan is threatened by North Korea').waitFor();
    expect(parameter('actors')).toBe('actor-1,japan,north-korea');

    // To whom a statement is attributed, who was never read.
    const {
      document,
    }: { document: { statements: { nodes: { relation: { id: string }; attributedTo: { slug: string; name: string } | null }[] } } } =
      await server.data(
        'query ($id: ID!) { document(id: $id) { statements(first: 1000) { nodes { relation { id } attributedTo { slug name } } } } }',
        { id },
      );
    const { relation, attributedTo: speaker } = document.statements.nodes.find(({ attributedTo }) => attributedTo !== null)!;
    await page.goto(`${server.url}/?actors=actor-1&select=${relation.id}`);
    await details().getByText('According to').first().getByRole('button', { name: speaker!.name }).click();
    await heading(speaker!.name).waitFor();
    expect(parameter('actors')).toBe(`actor-1,${speaker!.slug}`);
  });

  it('expands from a row of the table that is not selected; says so where that cannot be', async () => {
    await open('/?actors=japan,actor-1&show=table');
    const menu = page.getByRole('button', { name: 'Actions for Japan' });
    let isBroken = true;
    await page.route('**/graphql', (route) =>
      isBroken && route.request().postDataJSON().operationName === 'ReadActor'
        ? route.fulfill({ json: { errors: [{ message: 'Not now.', extensions: { code: 'UNAVAILABLE', remedy: 'Later.' } }] } })
        : route.continue(),
    );
    await menu.click();
    await page.getByRole('menuitem', { name: 'Expand' }).click();
    await page.getByRole('alert').getByText('Not now. Later.').waitFor();
    isBroken = false;
    // It is not done by surprise when the actor is read for another reason.
    await page.getByRole('table', { name: 'Actors' }).getByRole('button', { name: 'Japan', exact: true }).click();
    await details()
      .getByText(/^Mentioned \d/)
      .waitFor();
    expect(parameter('expand')).toBeNull();
    await page.getByRole('button', { name: 'Undo' }).click();

    await page.goto(`${server.url}/?actors=japan,actor-1&show=table`);
    await menu.click();
    await page.getByRole('menuitem', { name: 'Expand' }).click();
    await page
      .getByRole('row', { name: /North Korea/ })
      .first()
      .waitFor();
    expect(parameter('expand')).toMatch(/^japan:.*north-korea/);
    expect(parameter('select')).toBeNull();
  });

  it('has all relations between all that is shown, however fast that grows', async () => {
    await open('/?actors=japan,actor-1,actor-2');
    await onCanvas();
    const held: (() => void)[] = [];
    await page.route('**/graphql', async (route) => {
      if (route.request().postDataJSON().operationName === 'ReadBetween') await new Promise<void>((resolve) => held.push(resolve));
      await route.continue();
    });
    const find = page.getByRole('combobox', { name: 'Find an actor' });
    for (const name of ['actor 3', 'actor 4', 'actor 5']) {
      await find.fill(name);
      await page.getByRole('option', { name }).first().waitFor();
      await page.keyboard.press('Enter');
      await heading(name).waitFor();
      await details().getByRole('button', { name: 'Expand', exact: true }).click();
      await page
        .getByRole('button', { name: 'Undo' })
        .and(page.locator(`[title="Undo: expand ${name}"]`))
        .waitFor();
    }
    while (held.length < 2) await page.waitForTimeout(50);
    for (const resolve of held) resolve();
    await page.unrouteAll({ behavior: 'wait' });
    const slugs = new Set(['japan', 'actor-1', 'actor-2', 'actor-3', 'actor-4', 'actor-5', ...(parameter('expand') ?? '').split(/[:,]/)]);
    expect(slugs.size).toBeGreaterThan(15);
    expect(await onCanvas()).toBe(await between(...slugs));
  });

  it('draws nothing that is only denied', async () => {
    const { documents }: { documents: { nodes: { id: string; text: string | null }[] } } = await server.data(
      '{ documents { nodes { id text } } }',
    );
    const { id, text } = documents.nodes.find((node) => node.text !== null)!;
    const batch = edgeBatch('denied', [['japan', 'SUPPLIER', 'vladimir-putin']]);
    const quote = text!.slice(0, 20);
    const statements = batch.statements.map((statement) =>
      makeStatement({ ...statement, document: id, quote, start: 0, end: 20, row: null, polarity: 'DENIED' }),
    );
    await server.store.write({ ...batch, actors: [], documents: [], statements });
    await open('/?actors=japan,vladimir-putin');
    const before = await onCanvas();
    await page.goto(`${server.url}/?actors=japan,vladimir-putin&read=${id}`);
    await article()
      .getByRole('button', { name: /^Statement: .*Japan supplies Vladimir Putin/ })
      .click();
    await details().getByText('Denied').first().waitFor();
    expect(await onCanvas()).toBe(before);
  });
});
