import { readFile } from 'node:fs/promises';
import type { Page } from 'playwright-core';
import { readWholeGraph } from '../../../src/engine/wholeGraph';
import { TABLES } from '../../../src/formats/wholeGraph';
import { readGraphJson } from '../../../src/formats/graphJson';
import { startArticleServer, type ArticleServer } from '../../support/articleServer';
import { coloursOf, describeInBrowser, graphIsDrawn, openPage, settled, type OpenPage } from '../../support/browser';
import { startNetworkLine } from '../../support/networkLine';
import { elementsNamed, parseXml } from '../../support/xmlTree';

describeInBrowser('keeping and sharing', (browser) => {
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
    // The browser reports by itself that a server could not be reached.
    expect(opened.problems.filter((problem) => !problem.includes('net::ERR_'))).toEqual([]);
    await opened.close();
  });

  const button = (name: string) => page.getByRole('button', { name, exact: true });
  const dialog = (name: string) => page.getByRole('dialog', { name });
  const details = () => page.getByRole('region', { name: 'Details' });
  /** What a button of the dialog saves; CSV is two files, the other is passed over. */
  const saved = async (name: string): Promise<Buffer> => {
    const wanted = name === 'CSV' ? 'actors.csv' : `graph.${name.toLowerCase()}`;
    const [file] = await Promise.all([
      page.waitForEvent('download', (download) => download.suggestedFilename() === wanted),
      dialog('Export').getByRole('button', { name, exact: true }).click(),
    ]);
    return readFile(await file.path());
  };

  it('an address is the whole view: whoever opens it sees the same', async () => {
    await open('?from=japan&to=ukraine');
    await page.locator('.path-head').first().click();
    await button('Both').click();
    await page.getByRole('table', { name: 'Relations' }).getByRole('button', { name: 'Certainty' }).click();
    await page.getByRole('button', { name: /^People 2$/ }).click();
    await page.getByRole('table', { name: 'Actors' }).getByRole('checkbox', { name: 'Select Ukraine' }).click();
    await button('Theme: system').click();
    await settled(page);
    const address = page.url();
    const seen = () =>
      page.evaluate(() => [...document.querySelectorAll('tbody, .path, .picture-legend, .details')].map((part) => part.textContent));
    await page.locator('.statement, .relation-row').first().waitFor();
    await page.mouse.move(0, 0);
    const before = await seen();
    expect(before.join()).toContain('Ukraine');
    await opened.close();
    await open(new URL(address).search);
    await page.locator('.path').first().waitFor();
    await page.locator('tbody tr').first().waitFor();
    await page.getByText(/^Mentioned/).waitFor();
    await settled(page);
    expect(await seen()).toEqual(before);
    expect(page.url()).toBe(address);
  });

  it('Share copies the address, or shows it selected where the browser refuses', async () => {
    await open('?select=japan');
    await page.context().grantPermissions(['clipboard-read', 'clipboard-write']);
    await button('Share').click();
    await button('Copied').waitFor();
    await expect(page.evaluate(() => navigator.clipboard.readText())).resolves.toBe(page.url());

    const protocol = await page.context().newCDPSession(page);
    const { browserContextId } = (await protocol.send('Target.getTargetInfo')).targetInfo;
    await protocol.send('Browser.setPermission', {
      permission: { name: 'clipboard-write' },
      setting: 'denied',
      origin: server.url,
      browserContextId,
    });
    await button('Share').waitFor();
    await button('Share').click();
    const field = dialog('The address of this view').getByRole('textbox', { name: 'Address' });
    await field.waitFor();
    await expect(page.evaluate(() => getSelection()?.toString())).resolves.toBe(page.url());
    await expect(field.inputValue()).resolves.toBe(page.url());
    await page.keyboard.press('Escape');
    await field.waitFor({ state: 'detached' });
    await expect(button('Share').evaluate((element) => element === document.activeElement)).resolves.toBe(true);
  });

  it('a damaged address gives the first view, and says so; a strange parameter is named', async () => {
    await open('?select=japan&certainty=sure&at=<script>');
    const notice = page.getByRole('alert');
    await expect(notice.textContent()).resolves.toContain(
      'The address of this page is damaged: what it says of “certainty”, “at” cannot be read.',
    );
    await details().getByRole('heading', { name: 'The graph' }).waitFor();
    expect(page.url()).toBe(`${server.url}/`);
    await notice.getByRole('button', { name: 'Dismiss' }).click();
    await expect(notice.count()).resolves.toBe(0);

    await page.goto(`${server.url}/?select=japan&colour=red`);
    await graphIsDrawn(page);
    await expect(notice.textContent()).resolves.toContain('says something that the page does not know: “colour”');
    await details().getByRole('heading', { name: 'Japan' }).waitFor();
  });

  it('views are kept under a name: gone back to, renamed, deleted, also next time', async () => {
    await open('?select=japan&show=table&hide-kinds=person');
    await button('Views').click();
    const views = dialog('Views');
    const listed = () => views.getByRole('list', { name: 'Kept views' }).getByRole('listitem').locator('.link').allTextContents();
    await views.getByRole('textbox', { name: 'Keep this view as' }).fill('Around Japan');
    await page.keyboard.press('Enter');
    expect(await listed()).toEqual(['Around Japan']);
    await page.keyboard.press('Escape');

    await page.goto(server.url);
    await graphIsDrawn(page);
    await button('Views').click();
    await views.getByRole('textbox').fill('All');
    await views.getByRole('button', { name: 'Keep' }).click();
    expect(await listed()).toEqual(['All', 'Around Japan']);
    await views.getByRole('button', { name: 'Around Japan', exact: true }).click();
    await details().getByRole('heading', { name: 'Japan' }).waitFor();
    await page.getByRole('table', { name: 'Actors' }).waitFor();
    expect(page.url()).toBe(`${server.url}/?select=japan&show=table&hide-kinds=person`);
    await button('Undo').click();
    await details().getByRole('heading', { name: 'The graph' }).waitFor();

    await button('Views').click();
    await views.getByRole('button', { name: 'Rename Around Japan' }).click();
    await views.getByRole('textbox', { name: 'New name for Around Japan' }).fill('Japan only');
    await page.keyboard.press('Enter');
    await views.getByRole('button', { name: 'Delete All' }).click();
    expect(await listed()).toEqual(['Japan only']);
  });

  it('the graph is exported whole: what JSON has is all that the store has', async () => {
    await open();
    await button('Export').click();
    const json = await saved('JSON');
    const stored = await readWholeGraph(server.store, Date.now() + 10_000);
    const read = readGraphJson({ name: 'graph.json', bytes: json });
    for (const table of TABLES) expect([table, read[table]]).toEqual([table, stored[table]]);
    for (const name of ['CSV', 'GraphML', 'GEXF', 'Cypher']) {
      const text = (await saved(name)).toString();
      expect([name, /north-korea/.test(text)]).toEqual([name, true]);
      if (name === 'GraphML' || name === 'GEXF') expect(elementsNamed(parseXml(text), 'edge')).toHaveLength(stored.relations.length);
    }
  });

  it('only what can be seen is exported, with its statements, and as a picture', async () => {
    await open('?hide-kinds=state&select=nato');
    await button('Export').click();
    await dialog('Export')
      .getByText(/6 actors and \d+ relations are hidden, and are not\.|are hidden, and are not/)
      .waitFor();
    const { actors, relations, statements } = readGraphJson({ name: 'graph.json', bytes: await saved('JSON') });
    expect(actors.map(({ slug }) => slug)).not.toContain('japan');
    expect(relations.length).toBeGreaterThan(2);
    expect(new Set(statements.map(({ relation }) => relation))).toEqual(new Set(relations.map(({ id }) => id)));

    const svg = parseXml((await saved('SVG')).toString());
    const texts = elementsNamed(svg, 'text').map(({ text }) => text);
    expect(texts).toContain('NATO');
    expect(texts).not.toContain('Japan');
    const png = await saved('PNG');
    expect(png.subarray(1, 4).toString()).toBe('PNG');
    const colours = await coloursOf(browser(), png);
    expect(colours.get('20,107,119')).toBeGreaterThan(500);
    expect(colours.get('63,95,158')).toBeUndefined();
    await dialog('Export').getByRole('status').getByText('PNG was saved.').waitFor();
  });

  it('when the server is out of reach, the export says so, and goes on when it is back', async () => {
    const line = await startNetworkLine(server.url);
    try {
      await open('', line.url);
      await button('Export').click();
      await dialog('Export').waitFor();
      line.become('dead');
      await dialog('Export').getByRole('button', { name: 'JSON', exact: true }).click();
      await dialog('Export').getByRole('alert').getByText('JSON could not be made. The server cannot be reached.').waitFor();
      line.become('open');
      const [file] = await Promise.all([
        page.waitForEvent('download'),
        dialog('Export').getByRole('button', { name: 'Try again' }).click(),
      ]);
      expect(file.suggestedFilename()).toBe('graph.json');
      await page.keyboard.press('Escape');

      line.become('dead');
      await button('Table').click();
      await page.getByText('This part of the page could not be loaded from the server.').waitFor();
      line.become('open');
      await page.getByRole('button', { name: 'Try again' }).click();
      await page.getByRole('table', { name: 'Actors' }).waitFor();
    } finally {
      await line.close();
    }
  });
});
