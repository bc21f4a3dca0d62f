import type { Page } from 'playwright-core';
import { startArticleServer, type ArticleServer } from '../../support/articleServer';
import { describeInBrowser, openPage, picture, placesOf, settled, type OpenPage } from '../../support/browser';

describeInBrowser('the picture of a path', (browser) => {
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
    await heads().first().waitFor();
    await settled(page);
  };
  afterEach(async () => {
    expect(opened.problems).toEqual([]);
    await opened.close();
  });

  const heads = () => page.getByRole('list', { name: 'Found paths' }).locator('.path-head');
  const canvas = () => page.locator('.canvas');
  const next = () => page.getByRole('button', { name: 'Next step' });

  /** How many pixels of the canvas have the colour of this kind or type; what is dimmed has another one. */
  const drawn = async (property: string) => (await places(property)).length;
  const places = async (property: string) => {
    await settled(page);
    const colour = await page.evaluate((name) => {
      const probe = document.body.appendChild(document.createElement('span'));
      probe.style.color = `var(${name})`;
      const found = (getComputedStyle(probe).color.match(/\d+/g) ?? []).join(',');
      probe.remove();
      return found;
    }, property);
    return placesOf(browser(), await picture(canvas()), colour);
  };
  const dragAway = async () => {
    const box = await canvas().boundingBox();
    if (box === null) throw new Error('The canvas has no place.');
    for (const _ of [1, 2]) {
      await page.mouse.move(box.x + box.width - 20, box.y + box.height - 10);
      await page.mouse.down();
      await page.mouse.move(box.x + 20, box.y + 60, { steps: 5 });
      await page.mouse.up();
      await page.waitForTimeout(300);
    }
    await page.mouse.move(5, 5);
  };

  it('comes near when the path is opened, not when it is only pointed at', async () => {
    await open('?from=japan&to=ukraine');
    await heads().first().hover();
    const pointedAt = await drawn('--kind-state');
    await heads().first().click();
    expect(await drawn('--kind-state')).toBeGreaterThan(pointedAt * 1.5);
  });

  it('is looked at from where the reader chose, by whoever opens the address', async () => {
    const frame = async () => {
      const found = await places('--kind-state');
      const [xs, ys] = [found.map(({ x }) => x), found.map(({ y }) => y)];
      return [Math.min(...xs), Math.max(...xs), Math.min(...ys), Math.max(...ys)];
    };
    await open('?from=japan&to=ukraine');
    await heads().first().click();
    await page.waitForTimeout(500);
    expect(page.url()).not.toContain('look=');
    const asOpened = await frame();
    await canvas().hover();
    await page.mouse.wheel(0, 300);
    await page.waitForURL(/look=/);
    const [address, chosen] = [page.url(), await frame()];
    expect(Math.max(...chosen.map((edge, i) => Math.abs(edge - asOpened[i])))).toBeGreaterThan(20);
    await opened.close();
    await open(new URL(address).search);
    await page.waitForTimeout(500);
    expect(page.url()).toBe(address);
    expect(Math.max(...(await frame()).map((edge, i) => Math.abs(edge - chosen[i])))).toBeLessThan(3);
    await page.getByRole('button', { name: 'Fit' }).click();
    await page.waitForURL(({ search }) => !search.includes('look='));
  });

  it('shows the step that is being read more strongly than the others', async () => {
    await open('?from=japan&to=ukraine');
    await heads().first().click();
    const [adversary, threat] = [await drawn('--type-adversary'), await drawn('--type-threatened-by')];
    await picture(page, 'path-step');
    await next().click();
    expect(await drawn('--type-adversary')).toBeGreaterThan(adversary * 1.3);
    expect(await drawn('--type-threatened-by')).toBeLessThan(threat / 1.3);
  });

  it('turns to the path that an address tells, and back to the step that is read next', async () => {
    await open('?from=japan&to=ukraine');
    await heads().first().click();
    const near = await drawn('--kind-state');
    const address = page.url();
    await opened.close();
    await open(address.slice(server.url.length + 1));
    await page.getByText('Step 1 of 2', { exact: true }).waitFor();
    expect(await drawn('--kind-state')).toBe(near);
    await dragAway();
    expect(await drawn('--kind-state')).toBeLessThan(near / 3);
    await next().click();
    expect(await drawn('--kind-state')).toBeGreaterThan(near / 2);
  });

  it('has signs and lines that select their relation, without hitting them exactly', async () => {
    await open('?from=japan&to=ukraine');
    await heads().first().click();
    const details = page.getByRole('region', { name: 'Details' });
    const threat = details.getByRole('heading', { name: 'Japan is threatened by North Korea' });
    const nothing = details.getByRole('heading', { name: 'The graph' });
    const { x, y } = (await canvas().boundingBox()) ?? { x: 0, y: 0 };
    // Two clicks at once would be a double click.
    const click = async (at: { x: number; y: number }, options: { modifiers?: 'Shift'[]; button?: 'right' } = {}) => {
      await page.waitForTimeout(500);
      if (options.modifiers !== undefined) await page.keyboard.down('Shift');
      await page.mouse.click(x + at.x, y + at.y, options);
      if (options.modifiers !== undefined) await page.keyboard.up('Shift');
    };
    const line = await places('--type-threatened-by');
    const mean = (numbers: readonly number[]) => numbers.reduce((sum, number) => sum + number, 0) / numbers.length;
    const sign = { x: mean(line.map((place) => place.x)), y: mean(line.map((place) => place.y)) };
    const column = Math.min(...line.map((place) => place.x)) + 12;
    const below = Math.max(...line.filter((place) => place.x === column).map((place) => place.y));

    await click({ x: sign.x, y: sign.y - 6 });
    await threat.waitFor();
    await click({ x: column, y: below + 25 });
    await nothing.waitFor();
    await click({ x: column, y: below + 3 });
    await threat.waitFor();
    await click({ x: column, y: below + 3 }, { modifiers: ['Shift'] });
    await nothing.waitFor();
    await click(sign, { button: 'right' });
    await page.getByRole('menuitem', { name: 'Select both ends' }).waitFor();
    await page.keyboard.press('Escape');
    await page.mouse.move(x + column, y + below + 25);
    await page.mouse.move(x + column, y + below + 3);
    expect(
      await canvas()
        .locator('.canvas-picture')
        .evaluate((element) => element.style.cursor),
    ).toBe('pointer');
    await page.mouse.move(x + column, y + below + 25);
    expect(
      await canvas()
        .locator('.canvas-picture')
        .evaluate((element) => element.style.cursor),
    ).toBe('');
  });
});
