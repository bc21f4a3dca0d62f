import { loadSeed } from '../../../src/engine/load';
import { startArticleServer, type ArticleServer } from '../../support/articleServer';
import { describeInBrowser, openPage } from '../../support/browser';
import { withSeedFolder } from '../../support/seedFolder';

const SCRIPT = `<img src=x onerror="document.title='hacked'"><script>document.title='hacked'</script>`;
const yaml = (text: string) => JSON.stringify(text);

// Every text of a seed that the page shows, each with a sign of its own.
const TEXT = `A ${SCRIPT} &lt;b&gt; attacks B ${SCRIPT}.`;
const HOSTILE_SEED = {
  'article.txt': TEXT,
  'document.yaml': `title: ${yaml(`title ${SCRIPT}`)}\npublisher: ${yaml(`publisher ${SCRIPT}`)}\n`,
  'actors.yaml': `- slug: arland
  name: ${yaml(`Arland ${SCRIPT}`)}
  kind: STATE
  aliases: [${yaml(`alias ${SCRIPT}`)}]
  description: ${yaml(`description ${SCRIPT}`)}
  mentions:
    - { quote: ${yaml(`A ${SCRIPT}`)}, start: 0, end: ${`A ${SCRIPT}`.length} }
- slug: borland
  name: ${yaml(`Borland "'><svg onload=alert(1)>`)}
  kind: STATE
`,
  'statements.yaml': `- type: SUPPLIER
  subject: arland
  object: borland
  certainty: ASSERTED
  basis: INFERRED
  qualifier: ${yaml(`qualifier ${SCRIPT}`)}
  quote: ${yaml(TEXT)}
  start: 0
  end: ${TEXT.length}
  note: ${yaml(`note ${SCRIPT}`)}
`,
};

describeInBrowser('a graph full of markup', (browser) => {
  let server: ArticleServer;
  beforeAll(async () => {
    server = await startArticleServer();
    await withSeedFolder(HOSTILE_SEED, (folder) => loadSeed(server.store, folder));
  });
  afterAll(() => server.close());

  it('is shown as the text that it is, and changes nothing', async () => {
    const { page, problems, close } = await openPage(browser(), server.url);
    const requests: string[] = [];
    page.on('request', (request) => requests.push(request.url()));
    page.on('dialog', (dialog) => {
      requests.push('a dialog');
      void dialog.dismiss();
    });

    await page.getByRole('combobox', { name: 'Find an actor' }).fill('arland');
    await page.getByRole('option').filter({ hasText: SCRIPT }).first().click();
    const details = page.getByRole('region', { name: 'Details' });
    for (const text of [`Arland ${SCRIPT}`, `alias ${SCRIPT}`, `description ${SCRIPT}`, `qualifier ${SCRIPT}`])
      await details.getByText(text).first().waitFor();
    await details.getByRole('button', { name: /^Why: Arland/ }).click();
    for (const text of [TEXT, `note ${SCRIPT}`, `title ${SCRIPT}`, `publisher ${SCRIPT}`]) await details.getByText(text).first().waitFor();
    await details.getByRole('button', { name: 'Read in the article' }).click();
    const article = page.getByRole('region', { name: 'Article' });
    await article.locator('.chosen').first().waitFor();
    expect((await article.locator('.chosen').allTextContents()).join('')).toBe(TEXT);

    await expect(page.title()).resolves.toBe('actor-graph');
    await expect(page.locator('img, script:not([src]), [onerror], [onload], iframe').count()).resolves.toBe(0);
    // A browser may ask for the page's icon again whenever the address changes.
    expect(requests.filter((url) => url !== `${server.url}/graphql` && !/\/assets\/icon-[\w-]+\.svg$/.test(url))).toEqual([]);
    expect(problems).toEqual([]);
    await close();

    const strange = await openPage(
      browser(),
      `${server.url}/?select=${encodeURIComponent(SCRIPT)}&read=${encodeURIComponent(SCRIPT)}&actors=-${encodeURIComponent(SCRIPT)}`,
    );
    await expect(strange.page.title()).resolves.toBe('actor-graph');
    expect(strange.problems).toEqual([]);
    await strange.close();
  });
});
