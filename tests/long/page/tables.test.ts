import type { Locator, Page } from 'playwright-core';
import { loadTables } from '../../../src/engine/load';
import { startArticleServer, type ArticleServer } from '../../support/articleServer';
import { describeInBrowser, openPage, picture, settled, type OpenPage } from '../../support/browser';

describeInBrowser('the tables', (browser) => {
  let server: ArticleServer;
  let opened: OpenPage;
  let page: Page;
  beforeAll(async () => {
    server = await startArticleServer();
  });
  afterAll(() => server.close());
  const open = async (query = '', url = server.url) => {
    opened = await openPage(browser(), `${url}/${query}`);
    page = opened.page;
  };
  afterEach(async () => {
    expect(opened.problems).toEqual([]);
    await opened.close();
  });

  const table = (name: 'Actors' | 'Relations' | 'Paths') => page.getByRole('table', { name, exact: true });
  const rows = (of: Locator) => of.locator('tbody tr[data-id]');
  const heads = async (of: Locator) =>
    of
      .locator('tbody th')
      .allTextContents()
      .then((texts) => texts.map((text) => text.trim()));
  const heading = (of: Locator, name: string) => of.getByRole('columnheader', { name });
  const details = () => page.getByRole('region', { name: 'Details' });
  const heard = async () => {
    await settled(page);
    return page.locator('[role=status][aria-live=polite]').first().textContent();
  };
  const press = async (on: Locator, key: string) => {
    await on.focus();
    await page.keyboard.press(key);
  };

  it('tell all that the picture shows, in the order that is asked for', async () => {
    const { actors, relations }: { actors: { nodes: { name: string }[] }; relations: { totalCount: number } } = await server.data(
      '{ actors(first: 100) { nodes { name } } relations(filter: { types: [ALLY, ADVERSARY, SUPPLIER, THREATENED_BY, LEADS, PART_OF, MEMBER_OF] }) { totalCount } }',
    );
    await open();
    await press(page.getByRole('button', { name: 'Table', exact: true }), 'Enter');
    await table('Actors').waitFor();
    expect(await heard()).toBe('The graph is shown as tables.');
    expect((await heads(table('Actors'))).sort()).toEqual(actors.nodes.map(({ name }) => name).sort());
    await expect(rows(table('Relations')).count()).resolves.toBe(relations.totalCount);
    await expect(table('Paths').textContent()).resolves.toContain('No paths have been looked for yet.');
    await expect(page.locator('.canvas').isVisible()).resolves.toBe(false);

    const sort = heading(table('Actors'), 'Relations').getByRole('button');
    await press(sort, 'Enter');
    expect(await heard()).toBe('Actors are ordered by relations, upwards.');
    await press(sort, 'Enter');
    await expect(heading(table('Actors'), 'Relations').getAttribute('aria-sort')).resolves.toBe('descending');
    const counts = (await table('Actors').locator('tbody td.numeric:nth-of-type(3)').allTextContents()).map(Number);
    expect(counts).toEqual([...counts].sort((a, b) => b - a));
    expect((await heads(table('Actors')))[0]).toBe('North Korea');
    expect(page.url()).toBe(`${server.url}/?show=table&sort=actors:-relations`);
    await page.reload();
    await table('Actors').waitFor();
    expect((await heads(table('Actors')))[0]).toBe('North Korea');
    await page.getByRole('button', { name: 'Graph', exact: true }).click();
    await expect(table('Actors').count()).resolves.toBe(0);
    await expect(page.locator('.canvas').isVisible()).resolves.toBe(true);
  });

  it('everything can be done from them by keyboard: select, read, pin, hide, and undo', async () => {
    await open('?show=table');
    await press(table('Actors').getByRole('checkbox', { name: 'Select Japan' }), 'Space');
    expect(await heard()).toBe('Selected Japan.');
    await details().getByRole('heading', { level: 2, name: 'Japan' }).waitFor();

    const menuOf = async (name: string, action: string) => {
      await press(page.getByRole('button', { name: `Actions for ${name}`, exact: true }), 'Enter');
      const items = page.getByRole('menu').getByRole('menuitem');
      await items.first().waitFor();
      const place = (await items.allTextContents()).findIndex((text) => text.startsWith(action));
      expect([action, place >= 0]).toEqual([action, true]);
      for (let step = 0; step < place; step++) await page.keyboard.press('ArrowDown');
      await page.keyboard.press('Enter');
    };
    await menuOf('Japan', 'Pin');
    expect(await heard()).toBe('Pinned Japan.');
    expect(page.url()).toMatch(/pin=japan:/);
    await page.getByRole('button', { name: 'Actions for Japan', exact: true }).and(page.locator(':focus')).waitFor();

    await menuOf('Ukraine', 'Hide');
    expect(await heard()).toBe('Hid Ukraine.');
    expect(await heads(table('Actors'))).not.toContain('Ukraine');
    expect((await table('Relations').locator('tbody').textContent()) ?? '').not.toMatch(/Ukraine(?!\w| c)/);
    await press(page.getByRole('button', { name: 'Undo' }), 'Enter');
    expect(await heads(table('Actors'))).toContain('Ukraine');

    const relation = page.getByRole('button', { name: 'Actions for Japan is threatened by North Korea', exact: true });
    await press(relation, 'Enter');
    await page.getByRole('menuitem').first().waitFor();
    await page.keyboard.press('Escape');
    await relation.and(page.locator(':focus')).waitFor();
    await press(table('Relations').getByRole('button', { name: 'Why: Japan is threatened by North Korea' }), 'Enter');
    await details().locator('.statement').first().waitFor();
    await expect(rows(table('Relations')).and(page.locator('.selected')).count()).resolves.toBe(1);
  });

  it('are in step with picture and legend, both ways', async () => {
    await open('?show=both');
    await table('Actors').waitFor();
    await page.getByRole('button', { name: /^People 2$/ }).click();
    expect(await heads(table('Actors'))).not.toContain('Kim Jong Un');
    await page.getByRole('button', { name: 'Show all' }).click();
    expect(await heads(table('Actors'))).toContain('Kim Jong Un');

    await page.getByRole('combobox', { name: 'Find an actor' }).fill('Vladimir Putin');
    await page.getByRole('option', { name: 'Vladimir Putin' }).waitFor();
    await page.keyboard.press('Enter');
    const row = table('Actors').getByRole('row', { name: /Vladimir Putin/ });
    await expect(row.getByRole('checkbox').isChecked()).resolves.toBe(true);
    await settled(page);
    const [place, around] = await Promise.all([row.boundingBox(), page.locator('.tables').boundingBox()]);
    expect((place?.y ?? 0) + (place?.height ?? 0)).toBeLessThanOrEqual((around?.y ?? 0) + (around?.height ?? 0) + 1);

    const before = await picture(page.locator('.canvas'));
    await row.hover();
    await settled(page);
    expect(await picture(page.locator('.canvas'))).not.toEqual(before);
    await table('Actors').getByRole('checkbox', { name: 'Select United Nations' }).click();
    await details().getByText('2 things selected').waitFor();
    await picture(page, 'tables-and-picture');
  });

  it('have the paths that were found; choosing one there chooses it', async () => {
    await open('?show=table&from=japan&to=ukraine');
    await rows(table('Paths')).first().waitFor();
    const { paths }: { paths: { nodes: { id: string }[] } } = await server.data('{ paths(from: "japan", to: "ukraine") { nodes { id } } }');
    await expect(rows(table('Paths')).evaluateAll((all) => all.map((row) => row.dataset.id))).resolves.toEqual(
      paths.nodes.map(({ id }) => id),
    );
    await expect(table('Paths').locator('tbody th').first().textContent()).resolves.toMatch(/^Japan threatened by North Korea .* Ukraine$/);
    await press(table('Paths').getByRole('checkbox').first(), 'Space');
    expect(await heard()).toMatch(/^Chose the path Japan threatened by North Korea .* Ukraine\.$/);
    expect(page.url()).toContain(encodeURIComponent(paths.nodes[0].id).replaceAll('%3A', ':'));
    await expect(table('Paths').getByRole('checkbox').first().isChecked()).resolves.toBe(true);
    await picture(page, 'tables-and-paths');
  });

  it('begin with the paths that were asked for, and break no words beside them', async () => {
    opened = await openPage(browser(), `${server.url}/?from=japan&to=ukraine`, { viewport: { width: 1280, height: 800 } });
    page = opened.page;
    const isSeen = async () => {
      await settled(page);
      const [heading, around] = await Promise.all([
        page.getByRole('heading', { name: 'Paths' }).boundingBox(),
        page.locator('.tables').boundingBox(),
      ]);
      if (heading === null || around === null) throw new Error('There are no tables.');
      return heading.y >= around.y && heading.y + heading.height <= around.y + around.height;
    };
    await page.locator('.path-head').first().waitFor();
    await page.getByRole('button', { name: 'Table', exact: true }).click();
    await table('Paths').waitFor();
    await expect(isSeen()).resolves.toBe(true);
    await page.locator('.tables').evaluate((tables) => (tables.scrollTop = 0));
    await expect(isSeen()).resolves.toBe(false);
    await page.getByRole('combobox', { name: 'To', exact: true }).fill('Russia');
    await page.getByRole('listbox').getByRole('option').first().waitFor();
    await page.keyboard.press('Enter');
    await page.getByRole('button', { name: 'Find paths' }).click();
    await page.getByRole('heading', { name: 'How is Japan linked to Russia?' }).waitFor();
    await expect(isSeen()).resolves.toBe(true);
    const narrow = await page.evaluate(() =>
      [...document.querySelectorAll<HTMLElement>('tbody .link')].flatMap((link) => {
        const words = (link.textContent ?? '').split(' ');
        const lines = Math.round(link.getBoundingClientRect().height / 21);
        return lines > words.length ? [`${link.textContent}: ${lines} lines`] : [];
      }),
    );
    expect(narrow).toEqual([]);
  });

  it('long ones have pages, and turn to what is selected', async () => {
    const large = await startArticleServer();
    try {
      const lines = Array.from({ length: 450 }, (_, place) => `extra-${place},Extra ${String(place).padStart(3, '0')},PERSON`);
      const actors = { name: 'actors.csv', bytes: Buffer.from(`slug,name,kind\n${lines.join('\n')}\n`) };
      await loadTables(large.store, { actors, relations: null, document: null }, () => undefined);
      await open('?show=table&sort=actors:name', large.url);
      await expect(rows(table('Actors')).count()).resolves.toBe(100);
      const pages = page.getByRole('navigation', { name: 'Pages of actors' });
      await press(pages.getByRole('button', { name: 'Next' }), 'Enter');
      expect(await heard()).toBe('Actors: 101 to 200 of 467.');
      await expect(pages.textContent()).resolves.toContain('101 to 200 of 467 rows');
      await page.getByRole('combobox', { name: 'Find an actor' }).fill('Extra 449');
      await page.getByRole('option', { name: 'Extra 449' }).waitFor();
      await page.keyboard.press('Enter');
      await table('Actors').getByRole('checkbox', { name: 'Select Extra 449' }).and(page.locator(':checked')).waitFor();
      await expect(pages.textContent()).resolves.toContain('401 to 467');
    } finally {
      await large.close();
    }
  });
});
