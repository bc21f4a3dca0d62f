// Takes the picture of the explorer that the README shows: docs/explorer.png. Needs Chromium (CHROMIUM_PATH, else /usr/bin/chromium).
//   node scripts/explorer-picture.mjs
import { spawn } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { chromium } from 'playwright-core';

const root = fileURLToPath(new URL('../', import.meta.url));
const data = mkdtempSync(join(tmpdir(), 'actor-graph-picture-'));
const server = spawn(process.execPath, [join(root, 'bin', 'actor-graph.mjs'), 'serve'], {
  env: { ...process.env, DATA_DIR: data, PORT: '0', NEO4J_URI: '' },
  stdio: ['ignore', 'pipe', 'inherit'],
});
const ended = new Promise((resolve) => server.once('close', resolve));

try {
  const url = await addressOf(server);
  const browser = await chromium.launch({
    executablePath: process.env.CHROMIUM_PATH || '/usr/bin/chromium',
    args: ['--no-sandbox', '--enable-unsafe-swiftshader'],
  });
  const page = await browser.newPage({
    viewport: { width: 1440, height: 900 },
    deviceScaleFactor: 1.5,
    colorScheme: 'light',
    reducedMotion: 'reduce',
  });
  await page.goto(`${url}/?select=japan`);
  await page.getByRole('button', { name: /^Why: Japan is threatened by North Korea/ }).click();
  await page.getByRole('button', { name: 'Read in the article' }).first().click();
  await page.getByRole('region', { name: 'Article' }).locator('.chosen').first().waitFor();
  await page.mouse.move(720, 5);
  await page.waitForTimeout(500);
  await page.screenshot({ path: join(root, 'docs', 'explorer.png') });
  await browser.close();
} finally {
  server.kill();
  await ended;
  rmSync(data, { recursive: true });
}

/** The address that a server says it serves at. */
function addressOf(started) {
  return new Promise((resolve, reject) => {
    let said = '';
    started.stdout.setEncoding('utf8').on('data', (text) => {
      said += text;
      const address = /http:\/\/\S+?:\d+/.exec(said)?.[0];
      if (address !== undefined) resolve(address);
    });
    started.once('close', () => reject(new Error(`The server did not start: ${said}`)));
  });
}
