import type { Locator, Page } from 'playwright-core';
import { startArticleServer, type ArticleServer } from '../../support/articleServer';
import { coloursOf, describeInBrowser, openPage, picture, settled, type OpenPage } from '../../support/browser';

describeInBrowser('at first sight', (browser) => {
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

  const graph = () => page.getByRole('region', { name: 'Graph' });
  const canvas = () => page.locator('.canvas');
  const toggle = (name: RegExp) => graph().getByRole('button', { name });

  /** How many pixels of the canvas have the colour of each of these kinds and types. */
  const pixelsOf = async (properties: readonly string[]): Promise<number[]> => {
    await settled(page);
    const colours = await page.evaluate((names) => {
      const probe = document.body.appendChild(document.createElement('span'));
      const found = names.map((name) => {
        probe.style.color = `var(${name})`;
        return (getComputedStyle(probe).color.match(/\d+/g) ?? []).join(',');
      });
      probe.remove();
      return found;
    }, properties);
    const drawn = await coloursOf(browser(), await picture(canvas()));
    return colours.map((colour) => drawn.get(colour) ?? 0);
  };
  const drawn = async (property: string) => (await pixelsOf([property]))[0];

  it('the graph of the article is drawn, and says how large it is', async () => {
    await expect(graph().textContent()).resolves.toContain('17 actors and 44 relations');
    await picture(page, 'first-sight');
    const kinds = ['state', 'person', 'military-force', 'alliance', 'organisation', 'institution', 'population', 'other'];
    const types = ['ally', 'supplier', 'adversary', 'threatened-by'];
    const pixels = await pixelsOf([...kinds.map((kind) => `--kind-${kind}`), ...types.map((type) => `--type-${type}`)]);
    const faint = [...kinds, ...types].filter((_, place) => pixels[place] <= (place < kinds.length ? 100 : 30));
    expect(faint).toEqual([]);
  });

  it('is drawn the same every time', async () => {
    const again = await openPage(browser(), server.url);
    expect(await picture(again.page.locator('.canvas'))).toEqual(await picture(canvas()));
    await again.close();
  });

  it('the legend counts what there is, and takes it off the picture and back', async () => {
    const states = await drawn('--kind-state');
    await toggle(/^States 6$/).click();
    expect(await drawn('--kind-state')).toBe(0);
    await expect(toggle(/^States 6$/).getAttribute('aria-pressed')).resolves.toBe('false');
    await expect(graph().textContent()).resolves.toMatch(/Hidden: 6 of 17 actors, \d+ of 44 relations\./);
    await expect(announced(page)).resolves.toBe('Hid states.');

    await toggle(/^Show all$/).click();
    expect(await drawn('--kind-state')).toBe(states);
    await expect(graph().textContent()).resolves.toContain('Nothing is hidden.');

    const adversaries = await drawn('--type-adversary');
    await toggle(/^Adversary 7$/).click();
    expect(await drawn('--type-adversary')).toBeLessThan(adversaries / 20);
    await expect(graph().textContent()).resolves.toContain('Hidden: 0 of 17 actors, 7 of 44 relations.');
  });

  it('what was hidden comes back with Undo, and goes again with Redo', async () => {
    await expect(page.getByRole('button', { name: 'Undo' }).isDisabled()).resolves.toBe(true);
    await toggle(/^People 2$/).click();
    await toggle(/^Ally 5$/).click();
    await page.getByRole('button', { name: 'Undo' }).click();
    await expect(announced(page)).resolves.toBe('Undone: Hid relations: Ally.');
    await page.getByRole('button', { name: 'Undo' }).click();
    await expect(graph().textContent()).resolves.toContain('Nothing is hidden.');
    await page.getByRole('button', { name: 'Redo' }).click();
    await expect(toggle(/^People 2$/).getAttribute('aria-pressed')).resolves.toBe('false');
    await expect(toggle(/^Ally 5$/).getAttribute('aria-pressed')).resolves.toBe('true');
  });

  it('the address holds what is shown', async () => {
    await toggle(/^Leads 2$/).click();
    await settled(page);
    expect(page.url()).toBe(`${server.url}/?hide-types=leads`);
    const same = await openPage(browser(), page.url());
    expect(await picture(same.page.locator('.canvas'))).toEqual(await picture(canvas()));
    await same.close();
  });

  it('the picture goes nearer, farther, and back to the whole', async () => {
    const whole = await picture(canvas());
    await page.getByRole('button', { name: 'Zoom in' }).click();
    await settled(page);
    expect(await picture(canvas())).not.toEqual(whole);
    await page.getByRole('button', { name: 'Fit' }).click();
    await page.mouse.move(0, 0);
    await settled(page);
    const fitted = await coloursOf(browser(), await picture(canvas()));
    const before = await coloursOf(browser(), whole);
    expect(fitted.get('63,95,158')).toBe(before.get('63,95,158'));
  });

  it('clicking an actor in the picture selects it, clicking beside it nothing', async () => {
    await page.getByRole('combobox', { name: 'Find an actor' }).fill('Ukraine');
    await page.keyboard.press('Enter');
    const details = page.getByRole('region', { name: 'Details' });
    await details.getByRole('heading', { name: 'Ukraine' }).waitFor();
    await settled(page);
    const { x, y, width, height } = await box(canvas());
    await page.mouse.click(x + 5, y + height - 5);
    await details.getByRole('heading', { name: 'The graph' }).waitFor();
    // Two clicks at once would be a double click.
    await page.waitForTimeout(500);
    await page.mouse.click(x + width / 2, y + height / 2);
    await details.getByRole('heading', { name: 'Ukraine' }).waitFor();
  });
});

async function announced(page: Page): Promise<string | null> {
  await settled(page);
  return page.locator('[role=status][aria-live=polite]').textContent();
}

async function box(locator: Locator): Promise<{ x: number; y: number; width: number; height: number }> {
  return (await locator.boundingBox()) ?? { x: 0, y: 0, width: 0, height: 0 };
}
