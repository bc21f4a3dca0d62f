import type { Page } from 'playwright-core';
import { describeInBrowser, openPage, picture, settled } from '../../support/browser';
import { writeCsvGraph } from '../../support/csvGraph';
import { runCli, startCli, type RunningCli } from '../../support/runCli';
import { tempFolder } from '../../support/tempFolder';

/** Counts in `draws` how often something is drawn with WebGL from now on. Runs in the page. */
function countDraws(): void {
  const counted = globalThis as unknown as { draws: number };
  counted.draws = 0;
  const { drawArraysInstanced, drawArrays } = WebGL2RenderingContext.prototype;
  WebGL2RenderingContext.prototype.drawArraysInstanced = function (...given) {
    counted.draws++;
    return drawArraysInstanced.apply(this, given);
  };
  WebGL2RenderingContext.prototype.drawArrays = function (...given) {
    counted.draws++;
    return drawArrays.apply(this, given);
  };
}

describeInBrowser('what does not change when the view changes elsewhere', (browser) => {
  const cwd = tempFolder();
  let server: RunningCli;
  let url: string;
  beforeAll(async () => {
    const { files } = writeCsvGraph(cwd, { actors: 400, relations: 900, neighbours: 300 });
    const env = { DATA_DIR: 'data', PORT: '0', LOG_LEVEL: 'warn', SEED: '0' };
    expect(await runCli(['import', ...files], { cwd, env })).toMatchObject({ code: 0 });
    server = await startCli(['serve'], { cwd, env });
    [url] = await server.printed(/http:\/\/localhost:\d+/);
  }, 120_000);
  afterAll(async () => {
    server.process.kill('SIGTERM');
    await server.result;
  });

  it('the picture is not drawn for the order of a table, and only once for the next step of a path', async () => {
    const { page, problems, close } = await openPage(browser(), `${url}/?show=both&from=actor-290&to=actor-291`);
    await page.locator('.path-head').first().click();
    await page.getByText('Step 1 of 2', { exact: true }).waitFor();
    await page.waitForLoadState('networkidle');
    await page.mouse.move(0, 0);
    const order = page.getByRole('table', { name: 'Actors' }).getByRole('button', { name: 'Kind' });
    await order.focus();
    await settled(page);
    await page.evaluate(countDraws);
    await page.keyboard.press('Enter');
    await page.getByRole('table', { name: 'Actors' }).locator('[aria-sort=ascending]').waitFor();
    await settled(page);
    expect(await draws(page)).toBe(0);

    await page.getByRole('button', { name: 'Next step' }).focus();
    await settled(page);
    const before = await draws(page);
    await page.keyboard.press('Enter');
    await page.getByText('Step 2 of 2', { exact: true }).waitFor();
    await settled(page);
    const step = (await draws(page)) - before;
    // Going nearer is drawn once, too.
    await page.getByRole('button', { name: 'Zoom in' }).press('Enter');
    await settled(page);
    expect(step).toBeGreaterThan(0);
    expect(step).toBe((await draws(page)) - before - step);
    expect(problems).toEqual([]);
    await close();
  });

  it('what is being written stays where the window gets narrow, and a search says how many it found', async () => {
    const { page, problems, close } = await openPage(browser(), url);
    await page.getByRole('combobox', { name: 'From' }).fill('actor');
    const heard = page.locator('[role=status][aria-live=polite]');
    await heard.filter({ hasText: '399 actors found, the best 12 are listed.' }).waitFor({ state: 'attached' });
    await page.keyboard.press('Escape');
    await page.getByRole('textbox', { name: 'Pattern' }).fill('(a)-[]-(b)');
    await page.getByRole('button', { name: 'Conditions' }).click();
    await page.setViewportSize({ width: 700, height: 900 });
    await page.getByRole('group', { name: 'Panels' }).getByRole('button', { name: 'Paths' }).click();
    expect(await page.getByRole('combobox', { name: 'From' }).inputValue()).toBe('actor');
    expect(await page.getByRole('textbox', { name: 'Pattern' }).inputValue()).toBe('(a)-[]-(b)');
    await page.getByRole('group', { name: 'Conditions on paths' }).waitFor();
    expect(problems).toEqual([]);
    await close();
  });

  it('a table stays at its page until something else is selected; a row is lit while the pointer or the focus is in it', async () => {
    const { page, problems, close } = await openPage(browser(), `${url}/?show=both&select=actor-0`);
    const table = page.getByRole('table', { name: 'Actors' });
    const first = async () => {
      await settled(page);
      return table.locator('tbody th').first().textContent();
    };
    await table.getByRole('checkbox', { name: 'Select actor 0', exact: true, checked: true }).waitFor();
    const start = await first();
    await page.getByRole('navigation', { name: 'Pages of actors' }).getByRole('button', { name: 'Next' }).press('Enter');
    const second = await first();
    expect(second).not.toBe(start);
    await page.getByRole('button', { name: /^Leads / }).press('Enter');
    expect(await first()).toBe(second);
    await page.getByRole('button', { name: 'Undo' }).press('Enter');
    expect(await first()).toBe(second);
    await page.getByRole('combobox', { name: 'Find an actor' }).fill('actor 1');
    await page.keyboard.press('Enter');
    await table.getByRole('checkbox', { name: 'Select actor 1', exact: true, checked: true }).waitFor();
    expect(await first()).toBe(start);

    const row = table.locator('tbody tr').nth(5);
    const seen = async () => {
      await settled(page);
      return picture(page.locator('.canvas'));
    };
    const unlit = await seen();
    await row.locator('td').nth(2).hover();
    const lit = await seen();
    expect(lit).not.toEqual(unlit);
    await row.getByRole('button').first().hover();
    await row.locator('td').nth(2).hover();
    expect(await seen()).toEqual(lit);
    await page.mouse.move(0, 0);
    expect(await seen()).toEqual(unlit);
    await row.getByRole('checkbox').focus();
    expect(await seen()).toEqual(lit);
    await page.getByRole('button', { name: 'Undo' }).focus();
    expect(await seen()).toEqual(unlit);
    expect(problems).toEqual([]);
    await close();
  });
});

const draws = (page: Page) => page.evaluate(() => (globalThis as unknown as { draws: number }).draws);
