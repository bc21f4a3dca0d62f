import type { Page } from 'playwright-core';
import { startArticleServer, type ArticleServer } from '../../support/articleServer';
import { coloursOf, describeInBrowser, openPage, picture, settled, type OpenPage } from '../../support/browser';

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
  const drawn = async (property: string) => {
    await settled(page);
    const colour = await page.evaluate((name) => {
      const probe = document.body.appendChild(document.createElement('span'));
      probe.style.color = `var(${name})`;
      const found = (getComputedStyle(probe).color.match(/\d+/g) ?? []).join(',');
      probe.remove();
      return found;
    }, property);
    return (await coloursOf(browser(), await picture(canvas()))).get(colour) ?? 0;
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
});
