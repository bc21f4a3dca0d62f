import type { Page } from 'playwright-core';
import { axeFindings } from '../../support/axe';
import { describeInBrowser, openPage, picture, settled } from '../../support/browser';
import { writeCsvGraph, type CsvGraph } from '../../support/csvGraph';
import { runCli, startCli, type RunningCli } from '../../support/runCli';
import { tempFolder } from '../../support/tempFolder';

const ACTORS = 5000;
const RELATIONS = 25_000;
const NEIGHBOURS = 3000;

describeInBrowser('a graph that is too large to be drawn', (browser) => {
  const cwd = tempFolder();
  let graph: CsvGraph;
  let server: RunningCli;
  let url: string;
  beforeAll(async () => {
    graph = writeCsvGraph(cwd, { actors: ACTORS, relations: RELATIONS, neighbours: NEIGHBOURS });
    const env = { DATA_DIR: 'data', PORT: '0', LOG_LEVEL: 'warn', SEED: '0' };
    expect(await runCli(['import', ...graph.files], { cwd, env })).toMatchObject({ code: 0 });
    server = await startCli(['serve'], { cwd, env });
    [url] = await server.printed(/http:\/\/localhost:\d+/);
  }, 180_000);
  afterAll(async () => {
    server.process.kill('SIGTERM');
    await server.result;
  });

  const region = (page: Page, name: string) => page.getByRole('region', { name });
  const onCanvas = async (page: Page) => {
    await settled(page);
    return region(page, 'Graph').locator('.canvas-scope').textContent();
  };

  it('starts from the best connected, says so, and grows by searching and expanding', async () => {
    const { page, problems, close } = await openPage(browser(), url);
    const details = region(page, 'Details');
    expect(await onCanvas(page)).toBe('200 of 5,000 actors, the best connected. Find or expand to see others.');
    await picture(page, 'big-graph');
    expect(await axeFindings(page)).toEqual([]);

    // They are those with most relations, and all relations among them are there.
    const answer = await fetch(`${url}/graphql`, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify({ query: '{ actors(order: RELATION_COUNT, first: 200) { nodes { slug relationCount } } }' }),
    });
    const { data }: { data: { actors: { nodes: { slug: string; relationCount: number }[] } } } = await answer.json();
    const sorted = [...graph.degrees].sort(([a, x], [b, y]) => y - x || (a < b ? -1 : 1)).slice(0, 200);
    expect(data.actors.nodes.map(({ slug, relationCount }) => [slug, relationCount])).toEqual(sorted);

    // A hub asks first, and brings the best connected.
    const find = page.getByRole('combobox', { name: 'Find an actor' });
    await find.fill('hub');
    await page.keyboard.press('Enter');
    await details.getByRole('heading', { name: 'hub' }).waitFor();
    const supplies = details.getByRole('button', { name: /^Supplies: 3000, \d+ not shown; expand hub$/ });
    await supplies.waitFor({ timeout: 60_000 });
    await supplies.click();
    const dialog = page.getByRole('dialog', { name: 'Expand hub: supplies?' });
    await dialog.waitFor();
    expect(await axeFindings(page)).toEqual([]);
    await picture(page, 'big-graph-question');
    await dialog.getByRole('button', { name: 'Add none' }).click();
    expect(await onCanvas(page)).toMatch(/^200 of /);
    await supplies.click();
    await dialog.getByRole('button', { name: 'Add the 100 best connected' }).click();
    expect(await onCanvas(page)).toBe('300 of 5,000 actors. Find or expand to see others.');
    expect(await page.getByRole('button', { name: 'Undo' }).getAttribute('title')).toBe('Undo: expand hub: supplies');
    const added = new URL(page.url()).searchParams.get('expand')?.split(':') ?? [];
    expect(added[0]).toBe('hub');
    const start = new Set(sorted.map(([slug]) => slug));
    const best = [...graph.degrees]
      .filter(([slug]) => !start.has(slug) && slug !== 'hub' && Number(slug.slice('actor-'.length)) < NEIGHBOURS)
      .sort(([a, x], [b, y]) => y - x || (a < b ? -1 : 1));
    expect(added.slice(1)).toEqual(best.slice(0, 100).map(([slug]) => slug));
    await picture(page, 'big-graph-expanded');

    // One that is far from all that is shown, found by its name.
    const [lonely] = [...graph.degrees].sort(([, x], [, y]) => x - y)[0];
    await find.fill(lonely.replace('-', ' '));
    await page.keyboard.press('Enter');
    await details.getByRole('heading', { name: lonely.replace('-', ' ') }).waitFor();
    expect(await onCanvas(page)).toMatch(/^301 of 5,000 actors\. /);

    // The address brings back the same, with all relations between those that are there.
    const relations = async (one: Page) => {
      await one.waitForLoadState('networkidle');
      await settled(one);
      return region(one, 'Graph').locator('.heard-only').first().textContent();
    };
    const again = await openPage(browser(), page.url());
    expect(await relations(again.page)).toBe(await relations(page));
    await again.close();
    expect(problems).toEqual([]);
    await close();
  }, 240_000);
});
