import type { Page } from 'playwright-core';
import { startArticleServer, type ArticleServer } from '../../support/articleServer';
import { axeFindings } from '../../support/axe';
import { describeInBrowser, openPage, picture, settled } from '../../support/browser';

/** The views that the page can have, and how a person gets there. */
const VIEWS: readonly [what: string, query: string, go: (page: Page) => Promise<void>][] = [
  ['the graph', '', async () => undefined],
  [
    'the list of found actors',
    '',
    async (page) => {
      await page.getByRole('combobox', { name: 'Find an actor' }).fill('north');
      await page.getByRole('option').first().waitFor();
      await page.keyboard.press('ArrowDown');
    },
  ],
  ['an actor', '?select=ukraine', async (page) => page.getByText(/^Mentioned/).waitFor()],
  [
    'a relation',
    '?select=ukraine',
    async (page) => {
      await page
        .getByRole('button', { name: /^Why: .*North Korea/ })
        .first()
        .click();
      await page.locator('.statement').first().waitFor();
    },
  ],
  [
    'the article at a quote',
    '?select=japan',
    async (page) => {
      await page.getByRole('button', { name: /^Why: .*threatened/ }).click();
      await page.getByRole('button', { name: 'Read in the article' }).first().click();
      await page.locator('.chosen').first().waitFor();
    },
  ],
  ['a path step by step', '?from=japan&to=ukraine', async (page) => {
    await page.locator('.path-head').first().click();
    await page.getByRole('button', { name: 'Next step' }).click();
    await page.getByText('Step 2 of 2', { exact: true }).waitFor();
  }],
  ['no path, and the conditions', '?from=japan&to=ukraine&certainty=asserted', async (page) => {
    await page.getByRole('button', { name: /^Conditions/ }).click();
    await page.getByText('There is no path.').waitFor();
  }],
  ['a pattern with mistakes, and examples', '?pattern=(a:STAT)', async (page) => {
    await page.getByRole('alert').waitFor();
    await page.getByText('Examples', { exact: true }).click();
  }],
  ['a report to be printed', '?from=japan&to=ukraine', async (page) => {
    await page.getByRole('button', { name: 'Print view' }).click();
    await page.getByRole('main', { name: 'Report' }).waitFor();
  }],
  ['hidden kinds and types', '?hide-kinds=state&hide-types=ally', async () => undefined],
  ['tables', '?show=table&select=japan&sort=actors:name&from=japan&to=ukraine', async (page) => {
    await page.getByRole('table', { name: 'Paths' }).getByRole('checkbox').first().waitFor();
  }],
  ['tables beside the picture, with a menu', '?show=both', async (page) => {
    await page.getByRole('button', { name: 'Actions for Japan', exact: true }).click();
    await page.getByRole('menu').waitFor();
  }],
  ['export', '', async (page) => {
    await page.getByRole('button', { name: 'Export', exact: true }).click();
    await page.getByRole('dialog', { name: 'Export' }).waitFor();
  }],
  ['kept views', '', async (page) => {
    await page.getByRole('button', { name: 'Views', exact: true }).click();
    await page.getByRole('textbox', { name: 'Keep this view as' }).fill('One');
    await page.keyboard.press('Enter');
    await page.getByRole('textbox', { name: 'Keep this view as' }).fill('Two');
    await page.keyboard.press('Enter');
    await page.getByRole('button', { name: 'Rename One' }).click();
  }],
  ['keys', '', async (page) => {
    await page.keyboard.press('?');
    await page.getByRole('dialog', { name: 'Keys' }).waitFor();
  }],
  ['a damaged address', '?at=yesterday', async (page) => page.getByRole('alert').waitFor()],
];

describeInBrowser('whoever cannot see the picture', (browser) => {
  let server: ArticleServer;
  beforeAll(async () => {
    server = await startArticleServer();
  });
  afterAll(() => server.close());

  it.each(VIEWS)('finds nothing in the way, in either theme: %s', async (what, query, go) => {
    const { page, problems, close } = await openPage(browser(), `${server.url}/${query}`, { colorScheme: 'light' });
    await go(page);
    for (const colorScheme of ['light', 'dark'] as const) {
      await page.emulateMedia({ colorScheme });
      await settled(page);
      expect([colorScheme, await axeFindings(page)]).toEqual([colorScheme, []]);
      await picture(page, `${colorScheme}-${what.replaceAll(' ', '-')}`);
    }
    expect(problems).toEqual([]);
    await close();
  });

  it('is heard: axe notices what is not', async () => {
    const { page, close } = await openPage(browser(), server.url);
    await page.evaluate(() => document.body.append(document.createElement('button')));
    expect(await axeFindings(page)).toContainEqual(expect.stringContaining('button-name'));
    await close();
  });

  it('reaches the quote behind a relation, and its place in the article, by keyboard alone', async () => {
    const { page, close } = await openPage(browser(), server.url);
    const focused = () =>
      page.evaluate(() => document.activeElement?.getAttribute('aria-label') ?? document.activeElement?.textContent ?? '');
    const tabTo = async (name: RegExp) => {
      for (let steps = 0; steps < 80; steps++) {
        await page.keyboard.press('Tab');
        if (name.test(await focused())) return;
      }
      throw new Error(`80 tabs do not lead to ${name}.`);
    };
    await tabTo(/^Find an actor$/);
    await page.keyboard.type('Japan');
    await page.keyboard.press('Enter');
    await page.getByText(/^Mentioned/).waitFor();
    await tabTo(/^Why: Japan is threatened by North Korea/);
    await page.keyboard.press('Enter');
    await page.locator('.statement').first().waitFor();
    await tabTo(/^Read in the article$/);
    await page.keyboard.press('Enter');
    await page.locator('.chosen').first().waitFor();
    await expect(page.evaluate(() => document.activeElement?.getAttribute('aria-label'))).resolves.toBe('Article');
    await tabTo(/Statement: /);
    await page.keyboard.press('Enter');
    await expect(page.locator('[role=status][aria-live=polite]').textContent()).resolves.toMatch(/^Selected: /);
    await close();
  });

  it('has the theme that is chosen, also next time', async () => {
    const { page, close } = await openPage(browser(), server.url, { colorScheme: 'light' });
    const ground = () => page.evaluate(() => getComputedStyle(document.body).backgroundColor);
    const light = await ground();
    await page.getByRole('button', { name: 'Theme: system' }).click();
    expect(await ground()).toBe(light);
    await page.getByRole('button', { name: 'Theme: light' }).click();
    expect(await ground()).not.toBe(light);
    await page.reload();
    await page.getByRole('button', { name: 'Theme: dark' }).waitFor();
    expect(await ground()).not.toBe(light);
    await close();
  });

  it.each([360, 768])('has everything on a screen of %i pixels, without scrolling to the side', async (width) => {
    const { page, close } = await openPage(browser(), server.url, { viewport: { width, height: 740 } });
    await page.getByRole('combobox', { name: 'Find an actor' }).fill('Japan');
    await page.keyboard.press('Enter');
    await page.getByRole('button', { name: /^Why: Japan is threatened/ }).click();
    await page.getByRole('button', { name: 'Read in the article' }).first().click();
    await page.locator('.chosen').first().waitFor();
    expect(await page.evaluate(() => document.documentElement.scrollWidth - innerWidth)).toBeLessThanOrEqual(0);
    await picture(page, `narrow-${width}`);
    await close();
  });
});
