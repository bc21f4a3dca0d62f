import { readFile } from 'node:fs/promises';
import { startArticleServer, type ArticleServer } from '../../support/articleServer';
import { axeFindings } from '../../support/axe';
import { describeInBrowser, openPage, picture } from '../../support/browser';
import { elementsNamed, parseXml } from '../../support/xmlTree';

describeInBrowser(
  'where the browser lets no page use WebGL',
  (browser) => {
    let server: ArticleServer;
    beforeAll(async () => {
      server = await startArticleServer();
    });
    afterAll(() => server.close());

    it('the page says so, shows tables, and all else works', async () => {
      const { page, problems, close } = await openPage(browser(), server.url);
      const graph = page.getByRole('region', { name: 'Graph' });
      await expect(graph.getByRole('alert').textContent()).resolves.toMatch(/^This browser cannot draw the picture/);
      const box = page.getByRole('table', { name: 'Actors' }).getByRole('checkbox', { name: 'Select Japan', exact: true });
      await box.check();
      await page.getByRole('region', { name: 'Details' }).getByRole('heading', { name: 'Japan' }).waitFor();
      await page.keyboard.press('Control+z');
      expect(await box.isChecked()).toBe(false);
      expect(new URL(page.url()).search).toBe('');
      expect(await axeFindings(page)).toEqual([]);
      await picture(page, 'no-picture');

      await page.getByRole('button', { name: 'Export', exact: true }).click();
      for (const name of ['SVG', 'PNG']) {
        const [file] = await Promise.all([
          page.waitForEvent('download'),
          page.getByRole('dialog', { name: 'Export' }).getByRole('button', { name, exact: true }).click(),
        ]);
        const content = await readFile(await file.path());
        if (name === 'PNG') expect(content.length).toBeGreaterThan(20_000);
        else expect(elementsNamed(parseXml(content.toString()), 'text').map(({ text }) => text)).toContain('North Korea');
      }
      // What sigma threw is told to whoever looks for it.
      expect(problems.filter((problem) => !/webgl|null/i.test(problem))).toEqual([]);
      await close();
    });
  },
  ['--disable-3d-apis'],
);
