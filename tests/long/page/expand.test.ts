import type { Page } from 'playwright-core';
import { startArticleServer, type ArticleServer } from '../../support/articleServer';
import { axeFindings } from '../../support/axe';
import { describeInBrowser, openPage, picture, settled, type OpenPage } from '../../support/browser';

describeInBrowser('arranging the picture', (browser) => {
  let server: ArticleServer;
  let opened: OpenPage;
  let page: Page;
  beforeAll(async () => {
    server = await startArticleServer();
  });
  afterAll(() => server.close());
  const open = async (query: string, options = {}) => {
    opened = await openPage(browser(), server.url + query, options);
    page = opened.page;
  };
  afterEach(async () => {
    expect(opened.problems).toEqual([]);
    await opened.close();
  });

  const details = () => page.getByRole('region', { name: 'Details' });
  const button = (name: string | RegExp) => details().getByRole('button', { name, exact: true });
  const undo = () => page.getByRole('button', { name: 'Undo' });
  const graph = () => page.getByRole('application', { name: 'Picture of the graph' });
  const shown = async (): Promise<number> => {
    await settled(page);
    const text = await page.getByRole('region', { name: 'Graph' }).locator('.heard-only').first().textContent();
    return Number(/(\d+) actors?/.exec(text ?? '')?.[1]);
  };
  const said = async () => {
    await settled(page);
    return page.locator('[role=status][aria-live=polite]').textContent();
  };
  /** Whether another page has names, icons and signs in the same places, to the pixel, once the pointer is off the picture. */
  const sameAs = async (other: Page) => {
    await page.mouse.move(0, 0);
    await settled(page);
    const whole = async (one: Page) => {
      await one.getByRole('button', { name: 'Fit' }).click();
      await one.evaluate(() => (document.activeElement as HTMLElement).blur());
      await one.mouse.move(0, 0);
      await settled(one);
      return one.evaluate(() => document.querySelector<HTMLCanvasElement>('.canvas-overlay')!.toDataURL());
    };
    return (await whole(other)) === (await whole(page));
  };
  /** Where an actor is on the screen, once the camera has been sent to it. */
  const middle = async () => {
    const { x, y, width, height } = (await graph().boundingBox())!;
    return { x: x + width / 2, y: y + height / 2 };
  };

  it('hides, expands by type and direction, collapses, and undoes all of it', async () => {
    await open('/?select=japan');
    expect(await shown()).toBe(17);
    await details().getByText('Neighbours all shown').waitFor();
    await button('Hide others').click();
    expect(await shown()).toBe(1);
    expect(await said()).toBe('Hid 16 actors, all but Japan.');

    // What expanding would bring is told before.
    await details().getByText('3 not shown').waitFor();
    await button(/^Allies: 1, 1 not shown; expand Japan$/).waitFor();
    await button(/^Allies: 1, 1 not shown/).click();
    expect(await said()).toBe('Expanded Japan: allies: 1 actor added.');
    expect(await undo().getAttribute('title')).toBe('Undo: expand Japan: allies');
    expect(await shown()).toBe(2);
    await button(/^Allies: 1, all shown$/).waitFor();

    await button('United States').click();
    await button('Expand').click();
    expect(await said()).toBe('Expanded United States: 4 actors added.');
    expect(await undo().getAttribute('title')).toBe('Undo: expand United States');
    expect(await shown()).toBe(6);
    await picture(page, 'expanded');
    // NATO and the Pentagon hang on the United States alone; Japan is in the United Nations, too, and so is South Korea.
    await button('Collapse').click();
    expect(await shown()).toBe(4);
    expect(await said()).toBe('Collapsed United States: 2 actors taken off.');

    // The address holds it, and undo goes all the way back.
    const again = await openPage(browser(), page.url());
    expect(await sameAs(again.page)).toBe(true);
    await again.close();
    await graph().focus();
    await page.keyboard.press('Control+z');
    expect(await said()).toBe('Undone: collapse United States');
    expect(await shown()).toBe(6);
    for (let steps = 0; steps < 5; steps++) await page.keyboard.press('Control+z');
    expect(await shown()).toBe(17);
    for (let steps = 0; steps < 4; steps++) await page.keyboard.press('Control+y');
    expect(await shown()).toBe(6);
  });

  it('is arranged by keyboard alone', async () => {
    await open('/');
    await graph().focus();
    await page.keyboard.press('ArrowRight');
    const first = await said();
    expect(first).toMatch(/^[\w ]+, (state|military force|person), \d+ relations\.$/);
    await page.keyboard.press('ArrowLeft');
    await page.keyboard.press('Shift+ArrowUp');
    await details().getByRole('heading', { name: '2 things selected' }).waitFor();
    // Going along is one step.
    await page.keyboard.press('Control+z');
    await details().getByRole('heading', { name: 'The graph' }).waitFor();
    await page.keyboard.press('Control+y');

    await page.keyboard.press('p');
    expect(await said()).toMatch(/^Pinned .* and 1 more\.$/);
    expect(page.url()).toContain('pin=');
    await page.keyboard.press('h');
    expect(await shown()).toBe(15);
    await page.keyboard.press('s');
    expect(await shown()).toBe(17);
    await page.keyboard.press('Control+a');
    await details().getByRole('heading', { name: '17 things selected' }).waitFor();
    await page.keyboard.press('Escape');
    await details().getByRole('heading', { name: 'The graph' }).waitFor();

    await page.keyboard.press('ArrowUp');
    await page.keyboard.press('Shift+F10');
    const menu = page.getByRole('menu', { name: 'Actions' });
    await menu.waitFor();
    await picture(page, 'context-menu');
    expect(await axeFindings(page)).toEqual([]);
    await page.keyboard.press('ArrowDown');
    await page.keyboard.press('Enter');
    await menu.waitFor({ state: 'hidden' });
    expect(await shown()).toBe(1);
    await page.keyboard.press('e');
    expect(await shown()).toBeGreaterThan(1);
    await page.keyboard.press('Enter');
    expect(await page.evaluate(() => document.activeElement?.getAttribute('aria-label'))).toBe('Details');
  });

  it('is arranged with the mouse: dragging pins, a box selects, the right button offers', async () => {
    await open('/?select=japan');
    await button('Centre').click();
    await settled(page);
    const { x, y } = await middle();
    await page.mouse.move(x, y);
    await page.mouse.down();
    await page.mouse.move(x + 60, y + 40, { steps: 4 });
    await page.mouse.up();
    expect(await said()).toBe('Pinned Japan where it was put.');
    expect(await undo().getAttribute('title')).toBe('Undo: move Japan');
    await button('Unpin').waitFor();
    expect(page.url()).toMatch(/pin=japan:-?\d+:-?\d+/);

    // It stays while all else is laid out anew.
    const before = /pin=[^&]*/.exec(page.url())?.[0];
    await page.getByRole('combobox', { name: 'Layout' }).selectOption('KINDS');
    expect(await said()).toBe('Laid out by kind.');
    await picture(page, 'layout-kinds');
    expect(/pin=[^&]*/.exec(page.url())?.[0]).toBe(before);
    await button('Unpin').click();
    await button('Arrange around').click();
    expect(await said()).toBe('Laid out by distance from Japan.');
    expect(page.url()).toContain('layout=concentric:japan');
    await picture(page, 'layout-concentric');
    const again = await openPage(browser(), page.url());
    expect(await sameAs(again.page)).toBe(true);
    await again.close();

    await page.waitForTimeout(500);
    const box = (await graph().boundingBox())!;
    await page.keyboard.down('Shift');
    await page.mouse.move(box.x + 4, box.y + box.height - 4);
    await page.mouse.down();
    await page.mouse.move(box.x + box.width - 6, box.y + 60, { steps: 5 });
    await picture(page, 'selection-box');
    await page.mouse.up();
    await page.keyboard.up('Shift');
    await details().getByRole('heading', { name: '17 things selected' }).waitFor();

    await page.mouse.click(box.x + 5, box.y + box.height - 5, { button: 'right' });
    await page.getByRole('menuitem', { name: 'Lay out by forces' }).click();
    expect(page.url()).not.toContain('layout=');
    await page.mouse.click(box.x + 5, box.y + box.height - 5, { button: 'right' });
    await page.getByRole('menu').waitFor();
    await page.keyboard.press('Escape');
    await page.getByRole('menu').waitFor({ state: 'detached' });
    expect(await page.evaluate(() => document.activeElement?.getAttribute('aria-label'))).toBe('Picture of the graph');
  });

  it.each(['light', 'dark'] as const)('leaves nothing in the way in the %s theme, nor on a small screen', async (colorScheme) => {
    await open('/?select=japan,north-korea&hide=russia,ukraine,united-states', { colorScheme, viewport: { width: 360, height: 740 } });
    await details()
      .getByText(/not shown/)
      .waitFor();
    expect(await axeFindings(page)).toEqual([]);
    expect(await page.evaluate(() => document.documentElement.scrollWidth - innerWidth)).toBeLessThanOrEqual(0);
    await picture(page, `arrange-narrow-${colorScheme}`);
  });

  it.each([
    ['moves smoothly', 'no-preference', true],
    ['goes there at once where stillness is wished for', 'reduce', false],
  ] as const)('%s', async (_, reducedMotion, moves) => {
    await open('/', { reducedMotion });
    const pictures = await page.evaluate(async () => {
      const overlay = document.querySelector<HTMLCanvasElement>('.canvas-overlay')!;
      const layout = document.querySelector<HTMLSelectElement>('.layout-chooser select')!;
      layout.value = 'CONCENTRIC';
      layout.dispatchEvent(new Event('change', { bubbles: true }));
      const seen = new Set<string>();
      for (const end = performance.now() + 2000; performance.now() < end;) {
        await new Promise(requestAnimationFrame);
        seen.add(overlay.toDataURL());
      }
      return seen.size;
    });
    expect(pictures > 4).toBe(moves);
  });
});
