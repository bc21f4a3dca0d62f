import type { Page } from 'playwright-core';
import { startArticleServer, type ArticleServer } from '../../support/articleServer';
import { describeInBrowser, openPage, type OpenPage } from '../../support/browser';

describeInBrowser('the views in which paths', (browser) => {
  let server: ArticleServer;
  let opened: OpenPage;
  let page: Page;
  beforeAll(async () => {
    server = await startArticleServer();
  });
  afterAll(() => server.close());
  const open = async (query: string) => {
    opened = await openPage(browser(), `${server.url}/${query}`);
    page = opened.page;
  };
  afterEach(async () => {
    expect(opened.problems).toEqual([]);
    await opened.close();
  });

  const region = () => page.getByRole('region', { name: 'Paths' });
  const button = (name: string | RegExp) => page.getByRole('button', { name });
  const listed = () => region().getByRole('list', { name: 'Found paths' }).locator('> li');
  const heads = () => listed().locator('.path-head');

  it('are asked for under other conditions one step at a time, as far as undoing goes', async () => {
    await open('?from=japan&to=ukraine');
    await heads().first().waitFor();
    await button(/^Conditions/).click();
    const asked = () => Object.fromEntries([...new URL(page.url()).searchParams].filter(([name]) => !['from', 'to'].includes(name)));
    await page.getByLabel('Repeats').selectOption('no relation twice');
    await page.getByLabel('Direction').selectOption('along the arrows');
    await page.getByRole('combobox', { name: 'Certainty', exact: true }).selectOption('at least predicted');
    await page.getByRole('checkbox', { name: 'Part of' }).check();
    const steps = [asked()];
    await button('Usual conditions').click();
    expect(asked()).toEqual({ certainty: 'predicted' });
    for (let back = 0; back < 5; back++) {
      await button('Undo').click();
      steps.push(asked());
    }
    expect(steps).toEqual([
      { mode: 'trail', direction: 'outgoing', certainty: 'predicted', types: 'ally,adversary,supplier,threatened_by,part_of' },
      { mode: 'trail', direction: 'outgoing', certainty: 'predicted', types: 'ally,adversary,supplier,threatened_by,part_of' },
      { mode: 'trail', direction: 'outgoing', certainty: 'predicted' },
      { mode: 'trail', direction: 'outgoing' },
      { mode: 'trail' },
      {},
    ]);
  });

  it('avoid actors, share nothing, lead over some kinds and stand in so many documents where that is wanted', async () => {
    await open('?from=japan&to=ukraine');
    await heads().first().waitFor();
    await button(/^Conditions/).click();
    const asked = async () => {
      await page.locator('.paths-found[aria-busy=false]').waitFor();
      return Object.fromEntries([...new URL(page.url()).searchParams].filter(([name]) => !['from', 'to'].includes(name)));
    };
    const answered = async (argument: string) => {
      const { paths }: { paths: { nodes: { explanation: string }[] } } = await server.data(
        `{ paths(from: "japan", to: "ukraine", first: 10, ${argument}) { nodes { explanation } } }`,
      );
      return paths.nodes.map(({ explanation }) => explanation);
    };
    const explained = () => listed().locator('.path-explanation').allTextContents();

    await page.getByRole('combobox', { name: 'Avoid actors' }).fill('North Korea');
    await page.getByRole('listbox').getByRole('option', { name: 'North Korea State' }).first().waitFor();
    await page.keyboard.press('Enter');
    const avoiding = page.getByText('Under these conditions: not over North Korea.');
    await avoiding.waitFor();
    expect(await asked()).toEqual({ avoid: 'north-korea' });
    expect(await explained()).toEqual(await answered('filter: { avoidActors: ["north-korea"] }'));
    await button('Avoid North Korea no longer').click();
    await avoiding.waitFor({ state: 'detached' });

    // Whoever writes a name and goes on means it, too.
    await page.getByRole('combobox', { name: 'Avoid actors' }).fill('north korea');
    await button('Find paths').click();
    await avoiding.waitFor();
    await button('Avoid North Korea no longer').click();
    await avoiding.waitFor({ state: 'detached' });
    await page.getByRole('combobox', { name: 'Avoid actors' }).fill('Atlantis');
    await button('Find paths').click();
    await page.getByRole('alert').getByText('No actor is called Atlantis; choose one of the list.').waitFor();
    await page.getByRole('combobox', { name: 'Avoid actors' }).fill('');

    await page.getByLabel('Paths share').selectOption('no relation, and no actor on the way');
    expect(await asked()).toEqual({ paths: 'shortest_k', disjoint: 'actors' });
    await page.getByText('sharing no relation, and no actor on the way').waitFor();
    expect(await explained()).toEqual(await answered('select: SHORTEST_K, k: 5, disjoint: ACTORS'));
    await page.getByLabel('Which paths').selectOption('all of the shortest');
    expect(await asked()).toEqual({});

    await page.getByRole('group', { name: 'Actors on the way' }).getByRole('checkbox', { name: 'States' }).uncheck();
    await page.getByText(/^Under these conditions: only over people,/).waitFor();
    expect((await asked()).via).not.toContain('state');
    expect(await explained()).toEqual(
      await answered('filter: { viaKinds: [PERSON, MILITARY_FORCE, ALLIANCE, ORGANISATION, INSTITUTION, POPULATION, OTHER] }'),
    );
    await page.getByLabel('In documents, at least').fill('2');
    await page.keyboard.press('Tab');
    expect(await asked()).toMatchObject({ 'min-documents': '2' });
    await page.getByRole('checkbox', { name: 'Common knowledge' }).uncheck();
    expect((await asked()).documents).toMatch(/^document:[0-9a-f]+$/);
    const address = page.url();
    await page.reload();
    await button('Usual conditions')
      .or(button(/^Conditions/))
      .first()
      .waitFor();
    expect(page.url()).toBe(address);
    await button(/^Conditions/).click();
    await expect(page.getByRole('checkbox', { name: 'Common knowledge' }).isChecked()).resolves.toBe(false);
    await button('Usual conditions').click();
    expect(await asked()).toEqual({});
  });

  it('are found again by their address, however late they come', async () => {
    const { paths }: { paths: { nodes: { id: string }[] } } = await server.data(
      '{ paths(from: "japan", to: "ukraine", select: ALL, first: 200) { nodes { id } } }',
    );
    const place = paths.nodes.length - 2;
    expect(place).toBeGreaterThan(20);
    await open(`?from=japan&to=ukraine&paths=all&path=${paths.nodes[place].id}&step=2`);
    await region()
      .getByText(/^Step 2 of \d$/)
      .waitFor();
    await expect(listed().nth(place).getAttribute('class')).resolves.toContain('chosen-path');
    await listed().nth(place).locator('.step[aria-current]').waitFor();

    await page.goto(`${server.url}/?from=japan&to=ukraine&path=path:000000000000000000000000`);
    await region().getByText('The path that was chosen is not among these.').waitFor();
    await heads().first().click();
    await region().getByText('The path that was chosen').waitFor({ state: 'detached' });
  });

  it('keep a long address while their report is read', async () => {
    const hidden = Array.from({ length: 300 }, (_, place) => `relation:${place.toString(16).padStart(24, '0')}`).join();
    await open(`#?from=japan&to=ukraine&hide=${hidden}`);
    await heads().first().waitFor();
    const address = page.url();
    await button('Print view').click();
    const report = page.getByRole('main', { name: 'Report' });
    await report.getByRole('link', { name: '[1]' }).first().click();
    await page.keyboard.press('Escape');
    await report.waitFor({ state: 'detached' });
    expect(page.url()).toBe(address);
    expect(address.length).toBeGreaterThan(6000);
    await page.evaluate(() => (location.hash = '#?select=japan'));
    await page.getByRole('region', { name: 'Details' }).getByRole('heading', { level: 2, name: 'Japan' }).waitFor();
  });
});
