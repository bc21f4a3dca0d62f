import { readFileSync } from 'node:fs';
import type { Page } from 'playwright-core';
import { loadTables } from '../../../src/engine/load';
import { EXAMPLE_PATTERNS } from '../../../src/explorer/paths/examplePatterns';
import { startArticleServer, type ArticleServer } from '../../support/articleServer';
import { describeInBrowser, openPage, picture, settled, type OpenPage } from '../../support/browser';
import { startNetworkLine } from '../../support/networkLine';

interface Step {
  relations: { statements: { nodes: { quote: string; certainty: string; document: { title: string } }[] } }[];
}
interface Path {
  id: string;
  explanation: string;
  certainty: string;
  steps: Step[];
}

const PATHS = `{ pathCount nodes { id explanation certainty steps { relations { statements(first: 50) { nodes { quote certainty document { title } } } } } } }`;
const spoken = (certainty: string) => certainty.charAt(0) + certainty.slice(1).toLowerCase();

describeInBrowser('paths', (browser) => {
  let server: ArticleServer;
  let opened: OpenPage;
  let page: Page;
  let linked: Path[];
  beforeAll(async () => {
    server = await startArticleServer();
    const { paths }: { paths: { nodes: Path[] } } = await server.data(`{ paths(from: "japan", to: "ukraine") ${PATHS} }`);
    linked = paths.nodes;
    expect(linked.length).toBeGreaterThan(1);
  });
  afterAll(() => server.close());

  const open = async (query = '', url = server.url) => {
    opened = await openPage(browser(), `${url}/${query}`);
    page = opened.page;
  };
  afterEach(async () => {
    // The browser reports by itself that a server could not be reached.
    expect(opened.problems.filter((problem) => !/net::ERR_(CONNECTION|SOCKET)/.test(problem))).toEqual([]);
    await opened.close();
  });

  const region = () => page.getByRole('region', { name: 'Paths' });
  const end = (name: 'From' | 'To') => page.getByRole('combobox', { name, exact: true });
  const button = (name: string | RegExp) => page.getByRole('button', { name });
  const listed = () => region().getByRole('list', { name: 'Found paths' }).locator('> li');
  const heads = () => listed().locator('.path-head');
  const quotes = () => region().locator('.step blockquote');
  const article = () => page.getByRole('region', { name: 'Article' });
  const heard = () => page.locator('[role=status][aria-live=polite]').textContent();
  const graph = () => page.getByRole('region', { name: 'Graph' });
  const canvas = async () => {
    await settled(page);
    return (await picture(page.locator('.canvas'))).toString('base64');
  };
  const choose = async (name: 'From' | 'To', text: string) => {
    await end(name).fill(text);
    await page.getByRole('listbox').getByRole('option').first().waitFor();
    await page.keyboard.press('Enter');
  };

  it('how is Japan linked to Ukraine, how certain is each step, and where does it say so?', async () => {
    await open();
    await choose('From', 'Jap');
    await choose('To', 'Ukraine');
    await button('Find paths').click();
    await region().getByRole('heading', { name: 'How is Japan linked to Ukraine?' }).waitFor();
    await region().getByText(`${linked.length} paths.`, { exact: true }).waitFor();
    await region().getByText('The answer is complete. No other path is as short. Longer ones can be asked for under Conditions.').waitFor();
    await expect(heard()).resolves.toBe(`${linked.length} paths were found.`);
    await expect(heads().first().textContent()).resolves.toMatch(
      /^Japan —threatened by→ North Korea —adversary of— Ukraine2 steps\+ positivePossible$/,
    );
    await expect(listed().locator('.path-explanation').allTextContents()).resolves.toEqual(linked.map(({ explanation }) => explanation));

    // List and picture stay in step: all that was found is lit, then the path that is pointed at.
    const all = await canvas();
    await heads().nth(0).hover();
    const first = await canvas();
    await heads().nth(1).hover();
    const second = await canvas();
    expect(new Set([all, first, second]).size).toBe(3);
    await page.getByRole('heading', { name: 'How is Japan' }).hover();
    expect(await canvas()).toBe(all);

    await heads().nth(0).click();
    await region().getByText('1. Japan may be threatened by North Korea', { exact: true }).waitFor();
    await region().getByText('How known: inferred', { exact: true }).first().waitFor();
    for (const [place, step] of linked[0].steps.entries()) {
      if (place > 0) await button('Next step').click();
      await region()
        .getByText(`Step ${place + 1} of ${linked[0].steps.length}`)
        .waitFor();
      const { nodes } = step.relations[0].statements;
      await expect(quotes().allTextContents()).resolves.toEqual(nodes.map(({ quote }) => quote));
      const strongest = nodes.map(({ certainty }) => spoken(certainty));
      expect(strongest).toContain(await region().locator('.step[aria-current] .step-head .chip').textContent());
      await expect(region().locator('.step[aria-current] .source').first().textContent()).resolves.toContain(nodes[0].document.title);
    }
    await page.mouse.move(5, 5);
    const kept = await canvas();
    expect(kept).not.toBe(all);
    await picture(page, 'paths');
    const [quote] = await quotes().allTextContents();
    await region().getByRole('button', { name: 'Read in the article' }).first().click();
    await article().locator('.chosen').first().waitFor();
    expect((await article().locator('.chosen').allTextContents()).join('')).toBe(quote);

    // The address asks again, and opens the same path at the same step.
    const address = page.url();
    expect(address).toContain(`from=japan&to=ukraine&path=${linked[0].id}&step=2`);
    const again = await openPage(browser(), address);
    await again.page.getByRole('region', { name: 'Paths' }).getByText('Step 2 of 2').waitFor();
    await expect(again.page.locator('.step blockquote').first().textContent()).resolves.toBe(quote);
    await expect(again.page.getByRole('combobox', { name: 'From', exact: true }).inputValue()).resolves.toBe('Japan');
    await again.close();

    await button('Previous step').click();
    await region().getByText('Step 1 of 2').waitFor();
    for (let back = 0; back < 4; back++) await button('Undo').click();
    await region().getByText('Step 1 of 2').waitFor({ state: 'detached' });
    expect(await heads().count()).toBe(linked.length);
    await region().getByRole('button', { name: 'Close' }).click();
    await region().getByRole('heading').waitFor({ state: 'detached' });
    expect(page.url()).toBe(`${server.url}/`);
  });

  it('from opening the page to the quote behind the second step, by keyboard alone', async () => {
    await open();
    const focused = () =>
      page.evaluate(() => document.activeElement?.getAttribute('aria-label') ?? document.activeElement?.textContent ?? '');
    const tabTo = async (name: RegExp) => {
      for (let steps = 0; steps < 40; steps++) {
        await page.keyboard.press('Tab');
        if (name.test(await focused())) return;
      }
      throw new Error(`40 tabs do not lead to ${name}.`);
    };
    await tabTo(/^From$/);
    await page.keyboard.type('Japan');
    await page.getByRole('listbox').getByRole('option').first().waitFor();
    await page.keyboard.press('Enter');
    await tabTo(/^To$/);
    await page.keyboard.type('Ukraine');
    await page.getByRole('listbox').getByRole('option').first().waitFor();
    await page.keyboard.press('ArrowDown');
    await page.keyboard.press('Enter');
    await page.keyboard.press('Enter');
    await heads().first().waitFor();
    expect((await heads().allTextContents()).join('\n')).toContain('North Korea —threatens→ Ukraine');
    await tabTo(/^Japan —threatened by→ North Korea/);
    await page.keyboard.press('Enter');
    await tabTo(/^Next step$/);
    await page.keyboard.press('Enter');
    await expect(heard()).resolves.toMatch(/^Step 2 of 2: /);
    await expect(focused()).resolves.toBe('Next step');
    const { nodes } = linked[0].steps[1].relations[0].statements;
    await expect(quotes().first().textContent()).resolves.toBe(nodes[0].quote);
    await tabTo(/^Read in the article$/);
    await page.keyboard.press('Enter');
    await article().locator('.chosen').first().waitFor();
    expect((await article().locator('.chosen').allTextContents()).join('')).toBe(nodes[0].quote);
    await expect(focused()).resolves.toBe('Article');
  });

  it('that are not there: how far it goes, what would open one, and one click to open it', async () => {
    await open('?from=japan&to=ukraine');
    await heads().first().waitFor();
    const slider = page.getByRole('slider', { name: 'Least certainty' });
    await slider.focus();
    await page.keyboard.press('End');
    await region().getByText('There is no path.').waitFor();
    await region().getByText('That is certain, for any length, under these conditions.').waitFor();
    await region().getByText('Under these conditions: asserted.').waitFor();
    const { relations }: { relations: { nodes: { certainty: string | null }[] } } = await server.data(
      '{ relations(first: 1000, filter: { types: [ALLY, ADVERSARY, SUPPLIER, THREATENED_BY, LEADS, PART_OF, MEMBER_OF] }) { nodes { certainty } } }',
    );
    const hidden = relations.nodes.filter(({ certainty }) => certainty !== 'ASSERTED').length;
    await expect(graph().textContent()).resolves.toContain(`Hidden: 0 of 17 actors, ${hidden} of ${relations.nodes.length} relations.`);
    expect(page.url()).toContain('certainty=asserted');
    await picture(page, 'no-path');
    await region().getByRole('button', { name: 'South Korea' }).click();
    await page.getByRole('region', { name: 'Details' }).getByRole('heading', { name: 'South Korea' }).waitFor();
    await button('Search without it').click();
    await heads().first().waitFor();
    await expect(slider.getAttribute('aria-valuetext')).resolves.toBe('any');
    await expect(graph().textContent()).resolves.toContain('Nothing is hidden.');
  });

  it('follow the conditions, at once', async () => {
    await open('?from=japan&to=ukraine');
    await heads().first().waitFor();
    await button(/^Conditions/).click();
    const asked = async () => {
      await page.locator('.paths-found[aria-busy=false]').waitFor();
      return new URL(page.url()).searchParams;
    };
    await page.getByLabel('Which paths').selectOption('the k shortest');
    await page.getByLabel('k', { exact: true }).fill('3');
    await page.keyboard.press('Enter');
    await region().getByText('3 paths.', { exact: true }).waitFor();
    expect(Object.fromEntries(await asked())).toMatchObject({ paths: 'shortest_k', k: '3' });
    await page.getByLabel('Sign of the path').selectOption('positive');
    await page.getByLabel('Repeats').selectOption('no relation twice');
    await page.getByLabel('Direction').selectOption('along the arrows');
    await page.getByLabel('Steps to').fill('1');
    await page.keyboard.press('Tab');
    await region().getByText('There is no path of 1 step.').waitFor();
    await region().getByRole('button', { name: 'Look for up to 3 steps' }).click();
    await page.getByRole('checkbox', { name: 'Part of' }).check();
    await page.getByRole('checkbox', { name: /^Leaders, forces/ }).check();
    expect(Object.fromEntries(await asked())).toMatchObject({
      sign: 'positive',
      mode: 'trail',
      direction: 'outgoing',
      max: '3',
      'roll-up': 'yes',
      types: 'ally,adversary,supplier,threatened_by,part_of',
    });
    await button('Usual conditions').click();
    await region().getByText(`${linked.length} paths.`, { exact: true }).waitFor();
    expect(Object.fromEntries(await asked())).toEqual({ from: 'japan', to: 'ukraine' });
  });

  it('by a pattern: mistakes stand where they are made, examples are a start', async () => {
    await open();
    const field = page.getByRole('textbox', { name: 'Pattern' });
    await field.fill('(a:STAT)-[:ALLY]->*(b)');
    await page.keyboard.press('Enter');
    await page.getByRole('alert').getByText('Unknown actor kind "STAT"; did you mean STATE?').waitFor();
    await expect(field.getAttribute('aria-invalid')).resolves.toBe('true');
    await expect(region().locator('.pattern-marks mark').allTextContents()).resolves.toEqual(['STAT', '*']);
    await button('Line 1, column 19').click();
    await expect(field.evaluate((area) => (area as HTMLTextAreaElement).selectionStart)).resolves.toBe(18);
    await picture(page, 'wrong-pattern');
    await page.keyboard.press('Delete');
    await page.getByRole('alert').waitFor({ state: 'detached' });
    await field.fill('(a:STATE)-[:ALLY]->(b)');
    await button('Find paths').click();
    await heads().first().waitFor();
    expect(new URL(page.url()).searchParams.get('pattern')).toBe('(a:STATE)-[:ALLY]->(b)');
    for (const { asks, pattern } of EXAMPLE_PATTERNS.slice(-2)) {
      await page.getByText('Examples', { exact: true }).click();
      await button(asks).click();
      await expect(field.inputValue()).resolves.toBe(pattern);
      await region().getByText('Asked for: what matches the pattern.').waitFor();
      await heads().first().waitFor();
    }
    await end('From').fill('Japan');
    await end('To').fill('nobody at all');
    await button('Find paths').click();
    await page.getByRole('alert').getByText('There is no actor').waitFor();
  });

  it('bring what they are made of to the canvas', async () => {
    await open('?actors=japan&hide-kinds=state&from=Japn&to=Kyiv');
    await page.getByRole('alert').getByText('There is no actor "Japn".').waitFor();
    await page.getByRole('alert').getByRole('button', { name: 'japan' }).click();
    await page.getByRole('alert').getByText('There is no actor "Kyiv".').waitFor();
    await choose('To', 'Ukraine');
    await button('Find paths').click();
    await heads().first().waitFor();
    await graph().getByText('A picture of 0 actors').waitFor({ state: 'attached' });
    await heads().first().click();
    await graph().getByText('A picture of 3 actors').waitFor({ state: 'attached' });
    expect(page.url()).toContain('actors=japan,north-korea,ukraine');
  });

  it('become a report with every quote, as a file and on paper', async () => {
    await open('?from=japan&to=ukraine');
    await heads().first().waitFor();
    const download = page.waitForEvent('download');
    await button('Markdown').click();
    const file = await download;
    expect(file.suggestedFilename()).toBe('how-is-japan-linked-to-ukraine.md');
    const text = readFileSync(await file.path(), 'utf8');
    await button('Print view').click();
    const report = page.getByRole('main', { name: 'Report' });
    await report.getByRole('heading', { level: 1, name: 'How is Japan linked to Ukraine?' }).waitFor();
    for (const { steps } of linked) {
      for (const { quote } of steps.flatMap(({ relations }) => relations.flatMap(({ statements }) => statements.nodes))) {
        expect(text).toContain(quote);
        await report.getByText(quote).first().waitFor();
      }
    }
    await picture(page, 'report');

    // A number leads to its source and nowhere else; the keys of the page behind it are dead.
    const address = page.url();
    await report.getByRole('link', { name: '[1]' }).first().click();
    await expect(page.evaluate(() => document.activeElement?.id)).resolves.toBe('source-1');
    await page.keyboard.press('Control+z');
    await page.keyboard.press('?');
    await report.getByRole('heading', { level: 1 }).waitFor();
    expect([page.url(), await page.getByRole('dialog').count()]).toEqual([address, 0]);
    await page.keyboard.press('Escape');
    await report.waitFor({ state: 'detached' });
    await expect(button('Print view').evaluate((element) => element === document.activeElement)).resolves.toBe(true);
  });

  it('by pages; where the graph has changed meanwhile the list begins again, and says so; with dates there is a slider over time', async () => {
    await open('?from=japan&to=ukraine&paths=all');
    await region().getByText('The first 10 paths').waitFor();
    await expect(page.getByRole('slider', { name: 'Time' }).count()).resolves.toBe(0);
    await button('More paths').click();
    await expect(listed().nth(19).textContent()).resolves.toContain('Japan');
    expect(new Set(await heads().allTextContents()).size).toBeGreaterThan(1);

    const relations = 'source,type,target,since,until\njapan,ALLY,ukraine,2024-02-01,2025-01-01\njapan,SUPPLIER,ukraine,2022-02-24,\n';
    await loadTables(
      server.store,
      { actors: null, relations: { name: 'dated.csv', bytes: new TextEncoder().encode(relations) }, document: 'Dated' },
      () => undefined,
    );
    await button('More paths').click();
    await region().getByText('The graph has changed meanwhile, so the list begins again.').waitFor();
    expect(await heads().count()).toBe(10);

    await page.goto(`${server.url}/?from=japan&to=ukraine`);
    const slider = page.getByRole('slider', { name: 'Time' });
    await region().getByText('2 paths.', { exact: true }).waitFor();
    await slider.focus();
    await page.keyboard.press('ArrowRight');
    await region().getByText('1 path.', { exact: true }).waitFor();
    expect(page.url()).toContain('at=2022-02-24');
    await expect(slider.getAttribute('aria-valuetext')).resolves.toBe('2022-02-24');
    await expect(graph().textContent()).resolves.toMatch(/Hidden: 0 of 17 actors, 1 of 46 relations\./);
    await page.keyboard.press('End');
    expect(page.url()).toContain('at=2025-01-01');
    // However far the slider was moved, that is one step.
    await button('Undo').click();
    expect(page.url()).not.toContain('at=');
    await button('Redo').click();
    await button('Any time').click();
    await region().getByText('2 paths.', { exact: true }).waitFor();
    await button('Undo').click();
    expect(page.url()).toContain('at=2025-01-01');
  });

  it('that the server does not answer: the page says so, and finds them once it is back', async () => {
    const line = await startNetworkLine(server.url);
    await open('', line.url);
    line.become('dead');
    await page.getByRole('textbox', { name: 'Pattern' }).fill('(a:STATE)-[:ALLY]-(b)');
    await page.keyboard.press('Enter');
    await page.getByRole('alert').getByText('The paths could not be read. The server cannot be reached.').waitFor();
    line.become('open');
    await page.getByRole('button', { name: 'Try again' }).click();
    await page.locator('.path-head').first().waitFor();
    await page.getByRole('alert').waitFor({ state: 'detached' });
    await line.close();
  });
});
