import { mkdirSync, writeFileSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Page } from 'playwright-core';
import { describeInBrowser, openPage, settled } from '../../support/browser';
import { runCli, startCli } from '../../support/runCli';
import { tempFolder } from '../../support/tempFolder';
import { parseXml, elementsNamed } from '../../support/xmlTree';

const SCRIPT = `<img src=x onerror="document.title='hacked'"><script>document.title='hacked'</script>`;
const NAMES: Readonly<Record<string, string>> = {
  markup: `A ${SCRIPT}`,
  breakout: `B "'></text></svg></script></style>]]>--><svg onload="document.title='hacked'">`,
  entities: 'C &lt;b&gt; &amp;amp; &#60;',
  turned: 'D \u202egnorw \u2066isolated',
  formula: '=HYPERLINK("http://127.0.0.1:9/","E")',
  long: `F ${'very '.repeat(60)}long`,
  unbroken: `G${'x'.repeat(300)}`,
};
/** What would turn the direction in which the words around a name are read, so that it would tell something else. */
const TURNING = /[\u202a-\u202e\u2066-\u2069]/g;
const shownName = (name: string) => name.replace(TURNING, ' ');
const SHOWN = Object.values(NAMES).map(shownName);
const cell = (text: string) => `"${text.replaceAll('"', '""')}"`;
const ACTORS = Object.entries(NAMES).map(([slug, name]) => `${slug},${cell(name)},STATE,${cell(`alias of ${name}`)}`);
const slugs = Object.keys(NAMES);
const RELATIONS = slugs.map((slug, place) => `${slug},SUPPLIER,${slugs[(place + 1) % slugs.length]},${cell(`arms ${SCRIPT}`)}`);

describeInBrowser('a hostile graph, imported by the command line', (browser) => {
  const folder = tempFolder();
  const [home, other] = ['home', 'other'].map((name) => join(folder, name));

  it('changes nothing in page, tables, exports and print view', async () => {
    for (const name of [home, other]) mkdirSync(name);
    writeFileSync(join(home, 'actors.csv'), `slug,name,kind,aliases\n${ACTORS.join('\n')}\n`);
    writeFileSync(join(home, 'relations.csv'), `source,type,target,qualifier\n${RELATIONS.join('\n')}\n`);
    const imported = await runCli(['import', '--actors', 'actors.csv', '--relations', 'relations.csv', '--document', `Title ${SCRIPT}`], {
      cwd: home,
    });
    expect([imported.code, imported.stderr]).toEqual([0, expect.stringContaining(`${slugs.length} actors`)]);
    const server = await startCli(['serve'], { cwd: home, env: { PORT: '0' } });
    try {
      const [, url] = await server.printed(/(http:\/\/localhost:\d+)/);
      await walk(url);
    } finally {
      server.process.kill();
      await server.result;
    }
  });

  async function walk(url: string): Promise<void> {
    const { page, problems, close } = await openPage(browser(), `${url}/?show=both`);
    const requests: string[] = [];
    page.on('request', (request) => requests.push(request.url()));
    page.on('dialog', (dialog) => void dialog.dismiss().then(() => requests.push('a dialog')));

    const table = page.getByRole('table', { name: 'Actors' });
    const heads = table.locator('tbody th');
    await heads.first().waitFor();
    expect((await heads.allTextContents()).map((text) => text.trim()).sort()).toEqual(SHOWN.map((name) => name.trim()).sort());
    await expect(page.getByRole('table', { name: 'Relations' }).locator('tbody').textContent()).resolves.toContain(`arms ${SCRIPT}`);
    await unharmed(page);

    await heads.filter({ hasText: 'A <img' }).getByRole('button').click();
    const details = page.getByRole('region', { name: 'Details' });
    await details.getByRole('heading', { level: 2, name: NAMES.markup, exact: true }).waitFor();
    await details
      .getByRole('button', { name: /^Why: / })
      .first()
      .click();
    await details.getByText(`Title ${SCRIPT}`).first().waitFor();
    await unharmed(page);

    await page.goto(`${url}/?from=markup&to=turned`);
    await page.locator('.path-head').first().waitFor();
    await page.getByRole('button', { name: 'Print view' }).click();
    await page.getByRole('main', { name: 'Report' }).getByText(NAMES.markup).first().waitFor();
    await unharmed(page);
    await page.getByRole('button', { name: 'Back to the graph' }).click();

    await page.getByRole('button', { name: 'Export', exact: true }).click();
    const saved = async (name: string) => {
      const [file] = await Promise.all([
        page.waitForEvent('download'),
        page.getByRole('dialog', { name: 'Export' }).getByRole('button', { name, exact: true }).click(),
      ]);
      return (await readFile(await file.path())).toString();
    };
    const svg = await saved('SVG');
    expect(svg.match(TURNING)).toBeNull();
    const names = elementsNamed(parseXml(svg), 'text').map(({ text }) => text);
    for (const name of SHOWN) expect(names).toContain(name.length > 32 ? `${name.slice(0, 31)}…` : name);
    await opensHarmlessly(svg, 'picture.svg');
    for (const format of ['GraphML', 'GEXF']) expect(elementsNamed(parseXml(await saved(format)), 'node')).toHaveLength(slugs.length);
    await expect(saved('PNG')).resolves.toContain('PNG');
    const json = await saved('JSON');

    await page.keyboard.press('Escape');
    await page.getByRole('button', { name: 'Views', exact: true }).click();
    await page.getByRole('textbox', { name: 'Keep this view as' }).fill(`View ${SCRIPT}`.slice(0, 100));
    await page.keyboard.press('Enter');
    await page.getByRole('list', { name: 'Kept views' }).getByText('View <img').waitFor();
    await unharmed(page);
    expect(requests.filter((address) => !address.startsWith(url) && !address.startsWith('blob:'))).toEqual([]);
    expect(problems).toEqual([]);
    await close();

    // What the page exports, the command line reads back whole.
    writeFileSync(join(other, 'graph.json'), json);
    const again = await runCli(['import', '--json', 'graph.json'], { cwd: other });
    expect([again.code, again.stderr]).toEqual([0, expect.stringContaining(`${slugs.length} actors`)]);
    const [here, there] = await Promise.all([home, other].map((cwd) => runCli(['export', '--format', 'json'], { cwd })));
    expect(there.stdout).toBe(here.stdout);
  }

  async function unharmed(page: Page): Promise<void> {
    await settled(page);
    await expect(page.title()).resolves.toBe('actor-graph');
    // Attributes, too: they are heard, and shown beside the pointer.
    expect((await page.content()).match(TURNING)).toBeNull();
    await expect(page.locator('img, iframe, script:not([src]), [onerror], [onload]').count()).resolves.toBe(0);
    expect(await page.evaluate(() => document.documentElement.scrollWidth - innerWidth)).toBeLessThanOrEqual(0);
  }

  async function opensHarmlessly(svg: string, name: string): Promise<void> {
    writeFileSync(join(folder, name), svg);
    const page = await browser().newPage();
    await page.goto(`file://${join(folder, name)}`);
    await expect(page.evaluate(() => document.querySelectorAll('script, image, foreignObject, a').length)).resolves.toBe(0);
    await expect(page.title()).resolves.toMatch(/^A graph of 7 actors and 7 relations$/);
    await page.close();
  }
});
