import type { Page } from 'playwright-core';
import { startArticleServer, type ArticleServer } from '../../support/articleServer';
import { describeInBrowser, openPage, settled } from '../../support/browser';

describeInBrowser('the focus', (browser) => {
  let server: ArticleServer;
  beforeAll(async () => {
    server = await startArticleServer();
  });
  afterAll(() => server.close());

  const focused = async (page: Page) => {
    await settled(page);
    return page.evaluate(() => {
      const { activeElement: element } = document;
      return element === null || element === document.body ? 'nothing' : (element.getAttribute('aria-label') ?? element.textContent);
    });
  };
  /** Presses a button as a keyboard does, and gives what has the focus then. */
  const press = async (page: Page, name: string | RegExp, within = page.locator('body')) => {
    const button = within.getByRole('button', { name, exact: typeof name === 'string' }).first();
    await button.focus();
    await page.keyboard.press('Enter');
    return focused(page);
  };
  const region = (page: Page, name: string) => page.getByRole('region', { name, exact: true });

  it('stays near what is taken away by what was done', async () => {
    const { page, problems, close } = await openPage(browser(), `${server.url}/?select=japan`);
    const details = region(page, 'Details');
    await details.getByText(/^Mentioned/).waitFor();
    expect(await press(page, 'North Korea', details)).toBe('Details');
    expect(await press(page, /^Why: Japan is threatened/, details)).toBe('Details');
    await details.locator('.statement').first().waitFor();
    expect(await press(page, 'Read in the article', details)).toBe('Article');
    expect(await press(page, 'Close', region(page, 'Article'))).toBe('Read in the article');
    expect(await press(page, 'Hide', details)).toBe('Details');
    expect(await press(page, 'Show all')).toBe('Graph');

    // As far as it goes, and the button stays where it is.
    const undo = page.getByRole('button', { name: 'Undo' });
    await undo.focus();
    for (let steps = 0; steps < 10; steps++) await page.keyboard.press('Enter');
    expect(await undo.isDisabled()).toBe(true);
    expect(await focused(page)).toBe('Undo');
    expect(await press(page, 'Redo')).toBe('Redo');

    await page.goto(`${server.url}/?from=japan&to=ukraine`);
    await page.locator('.path-head').first().waitFor();
    expect(await press(page, 'Close', region(page, 'Paths'))).toBe('Paths');
    expect(problems).toEqual([]);
    await close();
  });

  it('is nowhere when someone presses beside everything, and stays so', async () => {
    const { page, close } = await openPage(browser(), `${server.url}/?select=japan`);
    const details = region(page, 'Details');
    await page.getByRole('button', { name: 'Zoom in' }).focus();
    await page.locator('h1').click();
    await page.waitForTimeout(50);
    await page.evaluate(() => document.querySelector('[aria-label="Zoom in"]')?.remove());
    expect(await focused(page)).toBe('nothing');
    await details.waitFor();
    await close();
  });

  it('comes back from dialogs, and what is done in them is heard', async () => {
    const { page, problems, close } = await openPage(browser(), `${server.url}/?select=japan`);
    const dialog = page.getByRole('dialog', { name: 'Views' });
    expect(await press(page, 'Views')).not.toBe('nothing');
    const heard = () => dialog.locator('[role=status][aria-live=polite]').textContent();
    for (const name of ['One', 'Two', 'Three']) {
      await dialog.getByRole('textbox').fill(name);
      expect(await press(page, 'Keep', dialog)).toBe('Keep');
      expect(await heard()).toBe(`Kept this view as ${name}.`);
    }
    expect(await press(page, 'Delete One')).toBe('Kept views');
    expect(await heard()).toBe('Deleted the view One.');
    expect(await press(page, 'Rename Two')).toBe('New name for Two');
    await page.keyboard.type('Second');
    await page.keyboard.press('Enter');
    expect(await focused(page)).toBe('Kept views');
    // Keys of the page do not change what is behind a dialog.
    await page.keyboard.press('?');
    await page.keyboard.press('Control+z');
    expect(await page.getByRole('dialog').count()).toBe(1);
    expect(await press(page, 'Second')).toBe('Views');
    expect(await dialog.count()).toBe(0);

    expect(await press(page, 'Views')).not.toBe('nothing');
    for (const name of ['Delete Second', 'Delete Three']) expect(await press(page, name)).not.toBe('nothing');
    await page.keyboard.press('Escape');
    expect(await focused(page)).toBe('Views');
    expect(problems).toEqual([]);
    await close();
  });

  it('goes from conditions that Escape closes to their button', async () => {
    const { page, problems, close } = await openPage(browser(), server.url);
    const conditions = page.getByRole('group', { name: 'Conditions on paths' });
    await press(page, /^Conditions/);
    await page.getByRole('checkbox', { name: 'Part of' }).focus();
    await page.keyboard.press('Escape');
    expect(await focused(page)).toBe('Conditions');
    expect(await conditions.count()).toBe(0);
    await page.keyboard.press('Enter');
    expect(await conditions.count()).toBe(1);
    await page.keyboard.press('Escape');
    expect([await focused(page), await conditions.count()]).toEqual(['Conditions', 0]);
    expect(problems).toEqual([]);
    await close();
  });

  it.each([1440, 390])('goes from an actor to where paths from it end, %i pixels wide', async (width) => {
    const { page, problems, close } = await openPage(browser(), `${server.url}/?select=japan`, { viewport: { width, height: 844 } });
    expect(await press(page, 'Paths from here', region(page, 'Details'))).toBe('To');
    expect(await page.getByRole('combobox', { name: 'From', exact: true }).inputValue()).toBe('Japan');
    await page.keyboard.type('Ukraine');
    await page.getByRole('listbox').getByRole('option').first().waitFor();
    await page.keyboard.press('ArrowDown');
    await page.keyboard.press('Enter');
    await page.keyboard.press('Enter');
    await page.getByRole('heading', { name: 'How is Japan linked to Ukraine?' }).waitFor();
    expect(problems).toEqual([]);
    await close();
  });

  it('on a box or a slider leaves the keys of the page alive; Ctrl and a click say what they do', async () => {
    const { page, close } = await openPage(browser(), `${server.url}/?show=both`);
    const heard = async () => {
      await settled(page);
      return page.locator('#page [role=status][aria-live=polite]').first().textContent();
    };
    const box = page.getByRole('checkbox', { name: 'Select Japan', exact: true });
    await box.press('Space');
    expect(await heard()).toBe('Selected Japan.');
    await page.keyboard.press('Control+z');
    expect(await heard()).toBe('Undone: Selected Japan.');
    expect(await box.isChecked()).toBe(false);
    await page.getByRole('slider', { name: 'Least certainty' }).press('?');
    await page.getByRole('dialog', { name: 'Keys' }).waitFor();
    await page.keyboard.press('Escape');
    expect(await page.getByRole('slider', { name: 'Least certainty' }).evaluate((slider) => slider === document.activeElement)).toBe(true);

    // What is selected is in the middle after that.
    await page.getByRole('combobox', { name: 'Find an actor' }).fill('Ukraine');
    await page.keyboard.press('Enter');
    await region(page, 'Details').getByRole('heading', { name: 'Ukraine' }).waitFor();
    await settled(page);
    const { x, y, width, height } = (await page.locator('.canvas').boundingBox())!;
    await page.keyboard.down('Control');
    await page.mouse.click(x + width / 2, y + height / 2);
    expect(await heard()).toBe('Unselected Ukraine.');
    await page.waitForTimeout(500);
    await page.mouse.click(x + width / 2, y + height / 2);
    expect(await heard()).toBe('Selected Ukraine.');
    await page.keyboard.up('Control');
    await close();
  });
});
