// Takes the pictures of the explorer that the README shows, docs/images/*.png, from the real page on the article. Needs Chromium
// (CHROMIUM_PATH, else /usr/bin/chromium).
//   node scripts/screenshots.mjs            all of them
//   node scripts/screenshots.mjs paths      only these, by name
import { spawn } from 'node:child_process';
import { mkdirSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { chromium } from 'playwright-core';

const root = fileURLToPath(new URL('../', import.meta.url));
const folder = join(root, 'docs', 'images');
const DESK = { viewport: { width: 1440, height: 900 }, colorScheme: 'light' };

/** Each picture: the screen, the address that it begins at, and what is done then. */
const PICTURES = {
  article: {
    screen: DESK,
    query: '?select=japan',
    async go(page) {
      await page.getByRole('button', { name: /^Why: Japan is threatened by North Korea/ }).click();
      await page.getByRole('button', { name: 'Read in the article' }).first().click();
      await page.getByRole('region', { name: 'Article' }).locator('.chosen').first().waitFor();
    },
  },
  paths: {
    screen: DESK,
    query: '?from=japan&to=ukraine',
    async go(page) {
      await page.locator('.path-head').first().click();
      await page.getByText('Step 1 of 2', { exact: true }).waitFor();
    },
  },
  tables: {
    screen: { ...DESK, colorScheme: 'dark' },
    query: '?show=both&select=north-korea&sort=actors:-relations',
    async go(page) {
      await page.getByText(/^Mentioned/).waitFor();
      await page.getByRole('table', { name: 'Actors' }).waitFor();
    },
  },
  telephone: {
    screen: { viewport: { width: 360, height: 720 }, deviceScaleFactor: 2, colorScheme: 'light', hasTouch: true },
    query: '?select=ukraine',
    go: (page) => page.getByText(/^Mentioned/).waitFor(),
  },
};

const wanted = process.argv.slice(2);
const unknown = wanted.find((name) => !(name in PICTURES));
if (unknown !== undefined) {
  process.stderr.write(`Error: there is no picture ${unknown}; there are ${Object.keys(PICTURES).join(', ')}.\n`);
  process.exit(2);
}
mkdirSync(folder, { recursive: true });
await withServer(async (url) => {
  const browser = await chromium.launch({
    executablePath: process.env.CHROMIUM_PATH || '/usr/bin/chromium',
    args: ['--no-sandbox', '--enable-unsafe-swiftshader'],
  });
  for (const name of wanted.length > 0 ? wanted : Object.keys(PICTURES)) {
    const { screen, query, go } = PICTURES[name];
    const context = await browser.newContext({ ...screen, reducedMotion: 'reduce' });
    const page = await context.newPage();
    await page.goto(`${url}/${query}`);
    await page.getByRole('region', { name: 'Graph' }).and(page.locator('[aria-busy=false]')).waitFor();
    await go(page);
    await page.mouse.move(0, 0);
    await page.waitForTimeout(500);
    await page.screenshot({ path: join(folder, `${name}.png`) });
    await context.close();
    process.stderr.write(`Wrote docs/images/${name}.png.\n`);
  }
  await browser.close();
});

/** Starts the product on a free port with a folder of its own, and ends it after the work. */
async function withServer(work) {
  const data = mkdtempSync(join(tmpdir(), 'actor-graph-screenshots-'));
  const server = spawn(process.execPath, [join(root, 'bin', 'actor-graph.mjs'), 'serve'], {
    env: { ...process.env, DATA_DIR: data, PORT: '0', NEO4J_URI: '' },
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  const ended = new Promise((resolve) => server.once('close', resolve));
  try {
    await work(await addressOf(server));
  } finally {
    server.kill();
    await ended;
    rmSync(data, { recursive: true });
  }
}

/** The address that a server says it serves at. */
function addressOf(server) {
  return new Promise((resolve, reject) => {
    let said = '';
    server.stdout.setEncoding('utf8').on('data', (text) => {
      said += text;
      const address = /http:\/\/\S+?:\d+/.exec(said)?.[0];
      if (address !== undefined) resolve(address);
    });
    server.once('close', () => reject(new Error(`The server did not start: ${said}`)));
  });
}
