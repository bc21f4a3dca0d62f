import type { Page } from 'playwright-core';
import { fail } from '../../../src/model/errors';
import { startArticleServer, type ArticleServer } from '../../support/articleServer';
import { describeInBrowser, graphIsDrawn, openPage, picture } from '../../support/browser';
import { startNetworkLine, type NetworkLine } from '../../support/networkLine';

describeInBrowser('when the server', (browser) => {
  let isBroken = false;
  let server: ArticleServer;
  let line: NetworkLine;
  beforeAll(async () => {
    server = await startArticleServer({
      wrap: (store) => ({
        ...store,
        read: (request, deadline) =>
          isBroken
            ? fail({ code: 'UNAVAILABLE', message: 'The database does not answer.', remedy: 'Start it again.', retryAfterSeconds: 1 })
            : store.read(request, deadline),
      }),
    });
    line = await startNetworkLine(server.url);
  });
  afterAll(async () => {
    await line.close();
    await server.close();
  });
  beforeEach(() => {
    isBroken = false;
    line.become('open');
  });

  const find = async (page: Page, name: string) => {
    await page.getByRole('combobox', { name: 'Find an actor' }).fill(name);
    await page.getByRole('option', { name }).first().click();
  };
  const heading = (page: Page, name: string) => page.getByRole('region', { name: 'Details' }).getByRole('heading', { level: 2, name });
  const mentions = (page: Page) => page.getByText(/^Mentioned \d/);

  it('is stopped, the page says so, keeps what it has, and goes on when it is back', async () => {
    const { page, close } = await openPage(browser(), line.url);
    await page.getByRole('combobox', { name: 'Find an actor' }).fill('Ukraine');
    await page.getByRole('option', { name: 'Ukraine' }).first().waitFor();
    line.become('dead');
    await page.keyboard.press('Enter');
    await heading(page, 'Ukraine').waitFor();
    await page.getByRole('alert').getByText('cannot be reached').waitFor();
    await picture(page, 'server-stopped');
    await page.getByRole('button', { name: 'Try again' }).click();
    await page.getByRole('alert').getByText('cannot be reached').waitFor();
    line.become('open');
    await page.getByRole('button', { name: 'Try again' }).click();
    await mentions(page).waitFor();
    await expect(page.getByRole('alert').count()).resolves.toBe(0);
    await close();
  });

  it('comes back by itself, nobody has to press anything', async () => {
    const { page, close } = await openPage(browser(), line.url);
    await page.getByRole('combobox', { name: 'Find an actor' }).fill('Ukraine');
    await page.getByRole('option', { name: 'Ukraine' }).first().waitFor();
    line.become('dead');
    await page.keyboard.press('Enter');
    await page.getByRole('alert').waitFor();
    line.become('open');
    await mentions(page).waitFor();
    await page.getByRole('alert').waitFor({ state: 'detached' });
    await close();
  });

  it('cannot be searched, the field says so', async () => {
    const { page, close } = await openPage(browser(), line.url);
    line.become('dead');
    await page.getByRole('combobox', { name: 'Find an actor' }).fill('Ukraine');
    await page.getByText('The server cannot be reached.').first().waitFor();
    await close();
  });

  it('answers with errors, the page shows what they say, and the graph once they are over', async () => {
    isBroken = true;
    const context = await browser().newContext();
    const page = await context.newPage();
    await page.goto(server.url);
    await page.getByRole('alert').getByText('The graph could not be read. The database does not answer. Start it again.').waitFor();
    isBroken = false;
    await page.getByRole('button', { name: 'Try again' }).click();
    await graphIsDrawn(page);
    await page.getByRole('alert').waitFor({ state: 'detached' });
    await find(page, 'Japan');
    await heading(page, 'Japan').waitFor();
    await context.close();
  });

  it('is slow, the page says that it waits, and shows what comes in the end', async () => {
    const { page, problems, close } = await openPage(browser(), line.url);
    await page.getByRole('combobox', { name: 'Find an actor' }).fill('Ukraine');
    await page.getByRole('option', { name: 'Ukraine' }).first().waitFor();
    line.become('silent');
    await page.keyboard.press('Enter');
    await page.getByText('The server takes long to answer').waitFor();
    line.become('open');
    await mentions(page).waitFor();
    await page.getByText('The server takes long to answer').waitFor({ state: 'detached' });
    expect(problems).toEqual([]);
    await close();
  });
});
