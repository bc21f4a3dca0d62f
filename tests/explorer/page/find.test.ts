import type { Page } from 'playwright-core';
import { startArticleServer, type ArticleServer } from '../../support/articleServer';
import { describeInBrowser, openPage, type OpenPage } from '../../support/browser';

describeInBrowser('finding an actor', (browser) => {
  let server: ArticleServer;
  let opened: OpenPage;
  let page: Page;
  beforeAll(async () => {
    server = await startArticleServer();
  });
  afterAll(() => server.close());
  beforeEach(async () => {
    opened = await openPage(browser(), server.url);
    page = opened.page;
  });
  afterEach(async () => {
    expect(opened.problems).toEqual([]);
    await opened.close();
  });

  const field = () => page.getByRole('combobox', { name: 'Find an actor' });
  const options = () => page.getByRole('option');
  const heading = (name: string) => page.getByRole('region', { name: 'Details' }).getByRole('heading', { level: 2, name, exact: true });

  it('works by keyboard alone, by an alias, as one types', async () => {
    await field().focus();
    await page.keyboard.type('kreml');
    await options().first().waitFor();
    await expect(field().getAttribute('aria-expanded')).resolves.toBe('true');
    await page.keyboard.press('ArrowDown');
    const active = await field().getAttribute('aria-activedescendant');
    await expect(page.locator(`[id="${active}"]`).getAttribute('aria-selected')).resolves.toBe('true');
    await expect(page.locator(`[id="${active}"]`).textContent()).resolves.toContain('Russia');
    await page.keyboard.press('Enter');
    await heading('Russia').waitFor();
    await expect(field().inputValue()).resolves.toBe('');
    await expect(field().getAttribute('aria-expanded')).resolves.toBe('false');
    expect(page.url()).toBe(`${server.url}/?select=russia`);
    await expect(page.locator('[role=status][aria-live=polite]').textContent()).resolves.toBe('Selected Russia.');
  });

  it('takes the best match for Enter, also when it is pressed before the answer is there', async () => {
    await field().fill('Japan');
    await page.keyboard.press('Enter');
    await heading('Japan').waitFor();
  });

  it('goes through all options and around, and chooses the one that is marked', async () => {
    await field().fill('North Korea');
    await options().nth(2).waitFor();
    const names = await options().locator('.option-name').allTextContents();
    expect(names[0]).toBe('North Korea');
    for (const _ of names) await page.keyboard.press('ArrowDown');
    await page.keyboard.press('ArrowDown');
    await page.keyboard.press('ArrowDown');
    await page.keyboard.press('Enter');
    await heading(names[1]).waitFor();
  });

  it('works with the mouse', async () => {
    await field().fill('putin');
    await options().filter({ hasText: 'Vladimir Putin' }).click();
    await heading('Vladimir Putin').waitFor();
  });

  it('closes with Escape, and is emptied with the next', async () => {
    await field().fill('Japan');
    await options().first().waitFor();
    await page.keyboard.press('Escape');
    await options().first().waitFor({ state: 'hidden' });
    await expect(field().inputValue()).resolves.toBe('Japan');
    await page.keyboard.press('Escape');
    await expect(field().inputValue()).resolves.toBe('');
  });

  it('says that nobody has such a name, to the eye and to the ear', async () => {
    await field().fill('xyzzyx qwv');
    const answer = 'No actor has a name like this.';
    await page.getByText(answer).first().waitFor();
    await expect(page.locator('[role=status][aria-live=polite]').textContent()).resolves.toBe(answer);
    await page.keyboard.press('Enter');
    await expect(page.getByRole('heading', { name: 'The graph' }).isVisible()).resolves.toBe(true);
  });

  it('brings back what was hidden', async () => {
    await page.getByRole('button', { name: /^People 2$/ }).click();
    await field().fill('Kim Jong Un');
    await page.keyboard.press('Enter');
    await heading('Kim Jong Un').waitFor();
    await expect(page.getByRole('button', { name: /^People 2$/ }).getAttribute('aria-pressed')).resolves.toBe('true');
    await page.getByRole('button', { name: 'Undo' }).click();
    await expect(page.getByRole('button', { name: /^People 2$/ }).getAttribute('aria-pressed')).resolves.toBe('false');
  });
});
