import type { Page } from 'playwright-core';
import { startArticleServer, type ArticleServer } from '../../support/articleServer';
import { axeFindings } from '../../support/axe';
import { describeInBrowser, openPage, picture, settled } from '../../support/browser';

const SCREENS: readonly (readonly [name: string, width: number, height: number, colorScheme: 'light' | 'dark'])[] = [
  ['a small telephone', 360, 640, 'dark'],
  ['a telephone held sideways', 740, 360, 'light'],
  ['a tablet', 800, 1000, 'light'],
];

/** What can be pressed and is smaller than 24 pixels either way, unless it stands in a line of text. */
function smallTargets(page: Page): Promise<string[]> {
  return page.evaluate(() =>
    [...document.querySelectorAll<HTMLElement>('button, a, input, select, textarea, [role=option], [role=menuitem]')]
      .filter((element) => element.checkVisibility({ visibilityProperty: true }) && !element.matches('.link, .statement-mark, p *'))
      .flatMap((element) => {
        // A box to tick is as large as the cell that it stands in alone.
        const { width, height } = (
          element.matches('[type=checkbox]') ? (element.closest('td, label') ?? element) : element
        ).getBoundingClientRect();
        return width >= 23.5 && height >= 23.5
          ? []
          : [`${element.textContent || element.getAttribute('aria-label')}: ${Math.round(width)} by ${Math.round(height)}`];
      }),
  );
}

/** What reaches out of the screen although nothing around it can be scrolled. */
function cutOff(page: Page): Promise<string[]> {
  return page.evaluate(() => {
    const canScroll = (element: Element | null): boolean =>
      element !== null && (/auto|scroll/.test(getComputedStyle(element).overflow) || canScroll(element.parentElement));
    return [...document.querySelectorAll<HTMLElement>('button, input, h2, p, td, label')]
      .filter(
        (element) => element.checkVisibility() && !element.closest('.heard-only, dialog:not([open])') && !canScroll(element.parentElement),
      )
      .flatMap((element) => {
        const { left, right, bottom } = element.getBoundingClientRect();
        return left >= -1 && right <= innerWidth + 1 && bottom <= innerHeight + 1 ? [] : [element.outerHTML.slice(0, 120)];
      });
  });
}

describeInBrowser('on a small screen', (browser) => {
  let server: ArticleServer;
  beforeAll(async () => {
    server = await startArticleServer();
  });
  afterAll(() => server.close());

  it.each(SCREENS)('%s has everything, one panel at a time', async (_, width, height, colorScheme) => {
    const { page, problems, close } = await openPage(browser(), server.url, { viewport: { width, height }, colorScheme, hasTouch: true });
    const check = async (what: string) => {
      await settled(page);
      expect([
        what,
        await page.evaluate(() =>
          [document.documentElement.scrollWidth - innerWidth, document.documentElement.scrollHeight - innerHeight].every(
            (more) => more <= 0,
          ),
        ),
      ]).toEqual([what, true]);
      expect([what, [...new Set(await cutOff(page))]]).toEqual([what, []]);
      expect([what, [...new Set(await smallTargets(page))]]).toEqual([what, []]);
      expect([what, await axeFindings(page)]).toEqual([what, []]);
      await picture(page, `small-${width}-${what}`);
    };
    const panel = (of: string) => page.getByRole('group', { name: 'Panels' }).getByRole('button', { name: new RegExp(`^${of}`) });
    const region = (of: string) => page.getByRole('region', { name: of, exact: true });

    await expect(region('Details').count()).resolves.toBe(0);
    await check('graph');
    await panel('Legend').tap();
    await page.getByRole('button', { name: /^People 2$/ }).tap();
    await panel('Legend \\(\\d+ hidden\\)').waitFor();
    await check('legend');
    await page.getByRole('button', { name: 'Undo' }).tap();

    await page.getByRole('combobox', { name: 'Find an actor' }).fill('Japan');
    await page.getByRole('option', { name: 'Japan' }).tap();
    await region('Details').getByRole('heading', { name: 'Japan' }).waitFor();
    await check('details');
    await panel('Details').tap();
    await expect(region('Details').count()).resolves.toBe(0);
    await panel('Details').tap();
    await page.getByRole('button', { name: /^Why: Japan is threatened/ }).tap();
    await page.getByRole('button', { name: 'Read in the article' }).first().tap();
    await expect(
      page
        .locator('.chosen')
        .first()
        .evaluate((element) => element.getBoundingClientRect().bottom <= innerHeight),
    ).resolves.toBe(true);
    await check('article');
    await region('Article').getByRole('button', { name: 'Close' }).tap();

    await panel('Paths').tap();
    const end = (of: string) => page.getByRole('combobox', { name: of, exact: true });
    for (const field of [end('From'), end('To')]) {
      await field.fill('no');
      const list = page.getByRole('listbox');
      await list.getByRole('option').first().waitFor();
      const { x, width: wide } = (await list.boundingBox()) ?? { x: -1, width: 0 };
      expect([x >= 0, x + wide <= width]).toEqual([true, true]);
      await field.fill('');
    }
    await end('From').fill('Japan');
    await page.getByRole('option', { name: 'Japan' }).tap();
    await end('To').fill('Ukraine');
    await page.getByRole('option', { name: 'Ukraine' }).first().tap();
    await page.getByRole('button', { name: 'Find paths' }).tap();
    await page.locator('.path-head').first().tap();
    await check('paths');

    await panel('Paths').tap();
    await page.getByRole('button', { name: 'Table', exact: true }).tap();
    await page.getByRole('table', { name: 'Actors' }).waitFor();
    await check('tables');
    await page.getByRole('button', { name: 'Menu', exact: true }).tap();
    await check('menu');
    await page.getByRole('button', { name: 'Export', exact: true }).tap();
    await page.getByRole('dialog', { name: 'Export' }).waitFor();
    await check('export');
    expect(problems).toEqual([]);
    await close();
  });
});
