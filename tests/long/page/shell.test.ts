import { startArticleServer, type ArticleServer } from '../../support/articleServer';
import { describeInBrowser, graphIsDrawn, openPage } from '../../support/browser';
import { KEY_TABLE } from '../../../src/explorer/arrange/keyTable';

describeInBrowser('the page around the graph', (browser) => {
  let server: ArticleServer;
  beforeAll(async () => {
    server = await startArticleServer();
  });
  afterAll(() => server.close());

  it('? shows every key, Escape closes it, and the focus is where it was; in a field ? is a letter', async () => {
    const { page, problems, close } = await openPage(browser(), server.url);
    const views = page.getByRole('button', { name: 'Views', exact: true });
    await views.focus();
    await page.keyboard.press('?');
    const keys = page.getByRole('dialog', { name: 'Keys' });
    await keys.waitFor();
    for (const { does } of KEY_TABLE) await expect(keys.getByText(does, { exact: true }).count()).resolves.toBe(1);
    await page.keyboard.press('Escape');
    await keys.waitFor({ state: 'detached' });
    await expect(views.evaluate((element) => element === document.activeElement)).resolves.toBe(true);
    await page.getByRole('combobox', { name: 'Find an actor' }).focus();
    await page.keyboard.press('?');
    await expect(page.getByRole('combobox', { name: 'Find an actor' }).inputValue()).resolves.toBe('?');
    await expect(keys.count()).resolves.toBe(0);
    expect(problems).toEqual([]);
    await close();
  });

  it('a chosen theme is there before anything is painted', async () => {
    const { page, close } = await openPage(browser(), server.url, { colorScheme: 'light' });
    const ground = () => page.evaluate(() => getComputedStyle(document.body).backgroundColor);
    const light = await ground();
    await page.getByRole('button', { name: 'Theme: system' }).click();
    await page.getByRole('button', { name: 'Theme: light' }).click();
    await page.getByRole('button', { name: 'Theme: dark' }).waitFor();
    const dark = await ground();
    expect(dark).not.toBe(light);

    // The page's own script is held back, so that what is seen is what the first paint shows.
    let letGo = () => {};
    const held = new Promise<void>((resolve) => (letGo = resolve));
    await page.route(/\/assets\/index-.*\.js$/, async (route) => {
      await held;
      await route.continue();
    });
    await page.reload({ waitUntil: 'commit' });
    await page.waitForFunction(() => document.body !== null && document.styleSheets.length > 0);
    await expect(page.getByRole('button').count()).resolves.toBe(0);
    expect(await ground()).toBe(dark);
    letGo();
    await graphIsDrawn(page);
    expect(await ground()).toBe(dark);
    await close();
  });

  it('what moves does not, for those who want stillness', async () => {
    /** How many different pictures a zoom shows on its way. */
    const frames = async (reducedMotion: 'reduce' | 'no-preference') => {
      const { page, close } = await openPage(browser(), server.url, { reducedMotion });
      const count = await page.evaluate(async () => {
        const overlay = document.querySelector<HTMLCanvasElement>('.canvas-overlay');
        const seen = new Set<string | undefined>([overlay?.toDataURL()]);
        document.querySelector<HTMLElement>('[aria-label="Zoom in"]')?.click();
        for (const end = performance.now() + 1200; performance.now() < end;) {
          await new Promise(requestAnimationFrame);
          seen.add(overlay?.toDataURL());
        }
        return seen.size;
      });
      await close();
      return count;
    };
    expect(await frames('reduce')).toBe(2);
    expect(await frames('no-preference')).toBeGreaterThan(2);
  });
});
