import type { Page } from 'playwright-core';
import { startArticleServer, type ArticleServer } from '../../support/articleServer';
import { describeInBrowser, graphIsDrawn, openPage, settled } from '../../support/browser';
import { edgeBatch } from '../../support/edgeBatch';

interface Question {
  readonly operationName: string;
  readonly variables: Readonly<Record<string, unknown>>;
}

/** Holds questions back on their way to the server. Gives how to let go of them: all, or one by its place. */
async function holdBack(page: Page, isHeld: (question: Question) => boolean) {
  const held: (() => void)[] = [];
  let isOver = false;
  await page.route('**/graphql', async (route) => {
    if (!isOver && isHeld(route.request().postDataJSON())) await new Promise<void>((resolve) => held.push(resolve));
    await route.continue();
  });
  return {
    held,
    letGo: () => {
      isOver = true;
      for (const resolve of held) resolve();
    },
  };
}

describeInBrowser('a server that takes its time', (browser) => {
  let server: ArticleServer;
  beforeAll(async () => {
    server = await startArticleServer();
  });
  afterAll(() => server.close());

  const details = (page: Page) => page.getByRole('region', { name: 'Details' });
  const heads = (page: Page) => page.getByRole('list', { name: 'Found paths' }).locator('.path-head');

  it('loses nothing of what is chosen before the graph is there', async () => {
    const page = await browser().newPage();
    const graph = await holdBack(page, ({ operationName }) => operationName === 'FirstSight');
    await page.goto(`${server.url}/?from=japan&to=ukraine`);
    await heads(page).first().click();
    await page.getByRole('combobox', { name: 'Find an actor' }).fill('Russia');
    await page.keyboard.press('Enter');
    await page.getByText('The graph is being read.').first().waitFor({ state: 'attached' });
    await settled(page);
    graph.letGo();
    await graphIsDrawn(page);
    await details(page).getByRole('heading', { level: 2, name: 'Russia' }).waitFor();
    await page.getByText('Step 1 of 2').waitFor();
    await page.getByText('A picture of 17 actors').waitFor({ state: 'attached' });
    expect(Object.fromEntries(new URL(page.url()).searchParams)).toEqual({
      from: 'japan',
      to: 'ukraine',
      path: expect.any(String),
      select: 'russia',
    });
    await page.close();
  });

  it('gets no next page of an answer that is being replaced', async () => {
    const { page, problems, close } = await openPage(browser(), `${server.url}/?from=japan&to=ukraine&paths=all`);
    await heads(page).nth(9).waitFor();
    await page.getByRole('button', { name: /^Conditions/ }).click();
    const questions = await holdBack(page, ({ operationName }) => operationName === 'FindPaths');
    await page.getByLabel('Repeats').selectOption('no relation twice');
    await page.getByRole('button', { name: 'More paths' }).click();
    await settled(page);
    expect(questions.held).toHaveLength(1);
    questions.letGo();
    await page.locator('.paths-found[aria-busy=false]').waitFor();
    await page.getByRole('button', { name: 'More paths' }).click();
    await heads(page).nth(19).waitFor();
    expect(await heads(page).count()).toBe(20);
    expect(await page.getByRole('alert').count()).toBe(0);
    expect(problems).toEqual([]);
    await close();
  });

  it('answers an old question late, which changes nothing', async () => {
    const { page, close } = await openPage(browser(), `${server.url}/?from=japan&to=ukraine&paths=all`);
    await heads(page).nth(9).waitFor();
    await server.store.write(edgeBatch('late', [['late', 'ALLY', 'later']]));
    const begunAgain = await holdBack(page, ({ operationName, variables }) => operationName === 'FindPaths' && variables.after === null);
    await page.getByRole('button', { name: 'More paths' }).click();
    while (begunAgain.held.length === 0) await page.waitForTimeout(50);
    await page.getByRole('button', { name: /^Conditions/ }).click();
    await page.getByLabel('Which paths').selectOption('any one');
    while (begunAgain.held.length === 1) await page.waitForTimeout(50);
    begunAgain.held[1]();
    await page.getByText('1 path.', { exact: true }).waitFor();
    const answered = page.waitForResponse('**/graphql');
    begunAgain.letGo();
    await answered;
    await page.waitForTimeout(300);
    expect(await heads(page).count()).toBe(1);
    expect(await page.getByText('The graph has changed meanwhile').count()).toBe(0);
    await close();
  });

  it('refuses what is no longer there once, and says so once', async () => {
    const context = await browser().newContext({ reducedMotion: 'reduce' });
    const page = await context.newPage();
    const asked: string[] = [];
    page.on('request', (request) => request.url().endsWith('/graphql') && asked.push(request.postDataJSON().operationName));
    await page.goto(`${server.url}/?select=gone&read=document:000000000000000000000000`);
    await graphIsDrawn(page);
    const alert = page.getByRole('alert');
    await alert.getByText('This actor is no longer in the graph.').waitFor();
    await alert.getByText('This document is no longer in the graph.').waitFor();
    const spoken = await alert.elementHandle();
    const legend = page.getByRole('group', { name: 'Kinds of actors' }).getByRole('button').first();
    for (let times = 0; times < 4; times++) {
      await legend.click();
      await settled(page);
    }
    expect(await spoken?.evaluate((element) => element.isConnected)).toBe(true);
    await page.getByRole('button', { name: 'Dismiss' }).click();
    await legend.click();
    await page
      .getByRole('button', { name: /^Hide$|^Undo$/ })
      .first()
      .click();
    await settled(page);
    expect(await alert.count()).toBe(0);
    expect(asked.filter((name) => name === 'ReadActor' || name === 'ReadDocument').sort()).toEqual(['ReadActor', 'ReadDocument']);
    await context.close();
  });
});
