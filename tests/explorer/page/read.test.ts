import type { Page } from 'playwright-core';
import { startArticleServer, type ArticleServer } from '../../support/articleServer';
import { describeInBrowser, openPage, picture, settled, type OpenPage } from '../../support/browser';

interface Statement {
  quote: string | null;
  start: number | null;
  end: number | null;
  certainty: string;
  qualifier: string | null;
  note: string | null;
  attributedTo: { name: string } | null;
  document: { id: string; title: string };
}
interface Relation {
  id: string;
  type: string;
  qualifiers: string[];
  statements: { nodes: Statement[] };
}

const ALL_TYPES = '[ALLY, ADVERSARY, SUPPLIER, THREATENED_BY, LEADS, PART_OF, MEMBER_OF]';

describeInBrowser('reading', (browser) => {
  let server: ArticleServer;
  let relations: Relation[];
  let opened: OpenPage;
  let page: Page;
  beforeAll(async () => {
    server = await startArticleServer();
    const answer: { relations: { nodes: Relation[] } } = await server.data(`{
      relations(first: 1000, filter: { types: ${ALL_TYPES} }) { nodes { id type qualifiers statements(first: 100) { nodes {
        quote start end certainty qualifier note attributedTo { name } document { id title }
      } } } }
    }`);
    relations = answer.relations.nodes;
  });
  afterAll(() => server.close());

  const open = async (query = '') => {
    opened = await openPage(browser(), `${server.url}/${query}`);
    page = opened.page;
  };
  afterEach(async () => {
    expect(opened.problems).toEqual([]);
    await opened.close();
  });

  const details = () => page.getByRole('region', { name: 'Details' });
  const article = () => page.getByRole('region', { name: 'Article' });
  const select = ({ id }: Relation) =>
    page
      .locator(`tr[data-id="${id}"]`)
      .getByRole('button', { name: /^Why: / })
      .click();
  const text = async () => ((await details().textContent()) ?? '').replace(/\s+/g, ' ');

  it('an actor: names, what it is, every relation by type, every mention', async () => {
    await open('?select=north-korea');
    const {
      actor,
    }: { actor: { description: string; aliases: string[]; mentions: { totalCount: number }; relations: { totalCount: number } } } =
      await server.data(
        `{ actor(ref: "north-korea") { description aliases mentions { totalCount } relations(filter: { types: ${ALL_TYPES} }) { totalCount } } }`,
      );
    await details().getByText(`Mentioned ${actor.mentions.totalCount} times`).waitFor();
    for (const words of [actor.description, ...actor.aliases, 'Q423', 'PRK']) expect(await text()).toContain(words);
    await expect(
      details()
        .getByRole('button', { name: /^Why: / })
        .count(),
    ).resolves.toBe(actor.relations.totalCount);
    const groups = await details().getByRole('heading', { level: 3 }).allTextContents();
    expect(groups).toEqual(expect.arrayContaining(['Allies 1', 'Adversaries 2', 'Supplied by 1', 'Led by 1']));
    await picture(page, 'actor');
  });

  it('a relation: every statement with its quote, certainty, source and what else it says', async () => {
    const rich = relations.filter(
      ({ statements }) =>
        statements.nodes.length > 1 || statements.nodes.some(({ attributedTo, quote }) => attributedTo !== null || quote === null),
    );
    expect(rich.length).toBeGreaterThan(5);
    await open('?show=both');
    for (const relation of rich) {
      await select(relation);
      await details().getByText(`Statements ${relation.statements.nodes.length}`).waitFor();
      const items = await details().locator('.statement').allTextContents();
      expect(items).toHaveLength(relation.statements.nodes.length);
      for (const { quote, certainty, qualifier, note, attributedTo, document } of relation.statements.nodes) {
        const wanted = [
          quote ?? 'No quote',
          `Certainty: ${certainty.toLowerCase()}`,
          document.title,
          qualifier ?? '',
          note ?? '',
          attributedTo?.name ?? '',
        ];
        expect(items.filter((item) => wanted.every((words) => item.includes(words)))).not.toEqual([]);
      }
      for (const qualifier of relation.qualifiers) expect(await text()).toContain(qualifier);
    }
  });

  it('from a quote to its place in the article, for every quote', async () => {
    const quoted = relations.flatMap((relation) =>
      relation.statements.nodes.filter(({ quote }) => quote !== null).map((statement) => ({ relation, ...statement })),
    );
    await open('?show=both');
    for (const { relation, quote, start, end, document } of quoted.filter((_, place) => place % 6 === 0)) {
      await select(relation);
      const item = details()
        .locator('.statement', { hasText: quote ?? '' })
        .first();
      await item.getByRole('button', { name: 'Read in the article' }).click();
      await article().locator('.chosen').first().waitFor();
      expect((await article().locator('.chosen').allTextContents()).join('')).toBe(quote);
      expect(page.url()).toContain(`read=${document.id},${start},${end}`);
      await expect(article().locator('.chosen').first().evaluate(isInView)).resolves.toBe(true);
    }
    expect(await page.evaluate(() => document.documentElement.scrollHeight - innerHeight)).toBe(0);
    await picture(page, 'article');
  });

  it('again what is open already: it goes there again, and is no step', async () => {
    await open('?select=north-korea');
    await details().getByRole('button', { name: 'Pyongyang' }).click();
    const chosen = article().locator('.chosen').first();
    await chosen.waitFor();
    const focused = () => page.evaluate(() => document.activeElement?.getAttribute('aria-label'));
    await expect(focused()).resolves.toBe('Article');
    await article().evaluate((region) => region.scrollTo(0, region.scrollHeight));
    await expect(chosen.evaluate(isInView)).resolves.toBe(false);
    await details().getByRole('button', { name: 'Pyongyang' }).click();
    await expect(chosen.evaluate(isInView)).resolves.toBe(true);
    await expect(focused()).resolves.toBe('Article');
    await page.getByRole('button', { name: 'Undo' }).click();
    await article().waitFor({ state: 'hidden' });

    // What changes nothing takes nothing away that can be done again.
    const find = page.getByRole('combobox', { name: 'Find an actor' });
    await find.fill('North Korea');
    await page.getByRole('option', { name: 'North Korea' }).first().waitFor();
    await page.keyboard.press('Enter');
    await expect(find.inputValue()).resolves.toBe('');
    await page.getByRole('button', { name: 'Redo' }).click();
    await chosen.waitFor();
    await expect(focused()).resolves.not.toBe('Article');
    expect(await page.getByRole('button', { name: 'Redo' }).isDisabled()).toBe(true);
  });

  it('a relation that is hidden brings it back', async () => {
    await open('?select=japan&hide=north-korea&hide-types=threatened_by,ally');
    await details()
      .getByRole('button', { name: /^Why: Japan is threatened by North Korea/ })
      .click();
    await details()
      .getByText(/^Statements \d/)
      .waitFor();
    const { hide, 'hide-types': types } = Object.fromEntries(new URL(page.url()).searchParams);
    expect([hide, types]).toEqual([undefined, 'ally']);
    await page.goto(`${server.url}/?select=japan&certainty=asserted`);
    await details()
      .getByRole('button', { name: /^Why: Japan is threatened by North Korea/ })
      .click();
    await expect(page.locator('[role=status][aria-live=polite]').textContent()).resolves.toBe(
      'Selected: Japan is threatened by North Korea. Its certainty or its time leaves it out of the picture.',
    );
    expect(page.url()).toContain('certainty=asserted');
  });

  it('the article is whole, and everything that it mentions and says is marked', async () => {
    await open();
    await page.getByRole('button', { name: 'North Korean troops in Ukraine' }).click();
    await article().locator('p').nth(5).waitFor();
    const { documents }: { documents: { nodes: { text: string | null; mentions: { totalCount: number } }[] } } = await server.data(
      '{ documents { nodes { text mentions { totalCount } } } }',
    );
    const document = documents.nodes.find((node) => node.text !== null);
    const shown = await article()
      .locator('.article-text p')
      .evaluateAll((paragraphs) =>
        paragraphs.map((paragraph) => {
          const copy = paragraph.cloneNode(true) as Element;
          for (const mark of copy.querySelectorAll('.statement-mark')) mark.remove();
          return copy.textContent;
        }),
      );
    expect(shown).toEqual(document?.text?.split('\n').filter((line) => line.trim() !== ''));
    await expect(article().locator('.article-text .link').count()).resolves.toBeGreaterThanOrEqual(
      document?.mentions.totalCount ?? Infinity,
    );
    const places = new Set(
      relations.flatMap(({ statements }) =>
        statements.nodes.filter(({ quote }) => quote !== null).map(({ start, end }) => `${start} ${end}`),
      ),
    );
    await expect(
      article()
        .getByRole('button', { name: /^Statement: / })
        .count(),
    ).resolves.toBe(places.size);
  });

  it('back from the article to the graph, by a mention and by a statement', async () => {
    await open('?select=north-korea');
    await details().getByRole('button', { name: 'Pyongyang' }).click();
    expect(await article().locator('.chosen').allTextContents()).toEqual(['Pyongyang']);
    await article().getByRole('button', { name: 'Vladimir Putin' }).first().click();
    await details().getByRole('heading', { level: 2, name: 'Vladimir Putin' }).waitFor();
    await article()
      .getByRole('button', {
        name: /^Statement: South Korea is threatened by North Korea; Japan is threatened by North Korea$|^Statement: Japan is threatened by North Korea; South Korea is threatened by North Korea$/,
      })
      .click();
    await details().getByRole('heading', { name: '2 things selected' }).waitFor();
    await settled(page);
    await picture(page, 'article-and-graph');
    await page.getByRole('button', { name: 'Undo' }).click();
    await details().getByRole('heading', { level: 2, name: 'Vladimir Putin' }).waitFor();
    await article().getByRole('button', { name: 'Close' }).click();
    await article().waitFor({ state: 'hidden' });
  });
});

/** Whether an element can be seen without scrolling. Runs in the page. */
function isInView(element: Element): boolean {
  const [{ x, y, height }] = element.getClientRects();
  return element.contains(document.elementFromPoint(x + 2, y + height / 2));
}
