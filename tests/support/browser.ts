// What runs in the page has the page's globals.
/// <reference lib="dom" />
/// <reference lib="dom.iterable" />
import { execFile } from 'node:child_process';
import { existsSync, mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { chromium, type Browser, type BrowserContextOptions, type Locator, type Page } from 'playwright-core';

const ROOT = join(__dirname, '..', '..');
const PICTURES = join(ROOT, 'screenshots');
const BUILT_WITHIN_MS = 120_000;

// Without a graphics card WebGL is drawn by SwiftShader, which must be asked for; as root there is no sandbox.
const ARGUMENTS = ['--no-sandbox', '--enable-unsafe-swiftshader'];

const USUAL_PLACES = [
  '/usr/bin/chromium',
  '/usr/bin/chromium-browser',
  '/usr/bin/google-chrome',
  '/usr/bin/google-chrome-stable',
  '/snap/bin/chromium',
  '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
  '/Applications/Chromium.app/Contents/MacOS/Chromium',
];

/** Where Chromium is: CHROMIUM_PATH, else one of the usual places; null where there is none. */
function findChromium(): string | null {
  const { CHROMIUM_PATH: given } = process.env;
  if (given !== undefined && given !== '') {
    if (!existsSync(given)) throw new Error(`CHROMIUM_PATH is ${given}, but there is no such file.`);
    return given;
  }
  return USUAL_PLACES.find(existsSync) ?? null;
}

/**
 * Describes tests that need a browser and the built explorer. Where there is no Chromium they are skipped, and it is said; with
 * REQUIRE_BROWSER=1 that is a failure. `more` are further arguments of Chromium.
 */
export function describeInBrowser(name: string, tests: (browser: () => Browser) => void, more: readonly string[] = []): void {
  const chromiumPath = findChromium();
  if (chromiumPath === null) {
    const why = `There is no Chromium for the tests of the explorer. Install it (apt-get install chromium) or set CHROMIUM_PATH.`;
    if (process.env.REQUIRE_BROWSER === '1') throw new Error(`REQUIRE_BROWSER=1, but: ${why}`);
    process.stderr.write(`\n!! SKIPPED: ${name}. ${why}\n`);
    describe.skip(name, () => it('needs a browser', () => undefined));
    return;
  }
  describe(name, () => {
    let browser: Browser | undefined;
    beforeAll(async () => {
      await promisify(execFile)(process.execPath, [join(ROOT, 'scripts', 'build.mjs'), 'explorer']);
      browser = await chromium.launch({ executablePath: chromiumPath, args: [...ARGUMENTS, ...more] });
    }, BUILT_WITHIN_MS);
    afterAll(() => browser?.close());
    tests(() => {
      if (browser === undefined) throw new Error('The browser is not there yet: use it inside a test.');
      return browser;
    });
  });
}

/** A page, and what its console said of errors. */
export interface OpenPage {
  readonly page: Page;
  readonly problems: readonly string[];
  close(): Promise<void>;
}

/** Opens an address in a window of its own and waits until the graph is drawn. Things do not move in it, unless that is asked for. */
export async function openPage(browser: Browser, address: string, options: BrowserContextOptions = {}): Promise<OpenPage> {
  const context = await browser.newContext({ viewport: { width: 1440, height: 900 }, reducedMotion: 'reduce', ...options });
  const page = await context.newPage();
  const problems: string[] = [];
  page.on('console', (message) => {
    if (message.type() === 'error') problems.push(message.text());
  });
  page.on('pageerror', (error) => problems.push(error.message));
  await page.goto(address);
  await graphIsDrawn(page);
  return { page, problems, close: () => context.close() };
}

/** Waits until the graph was read and drawn. */
export async function graphIsDrawn(page: Page): Promise<void> {
  await page.getByRole('region', { name: 'Graph' }).and(page.locator('[aria-busy=false]')).waitFor();
  await settled(page);
}

/** Waits until what was just done is drawn. */
export async function settled(page: Page): Promise<void> {
  await page.evaluate(
    () => new Promise<void>((resolve) => requestAnimationFrame(() => requestAnimationFrame(() => requestAnimationFrame(() => resolve())))),
  );
}

/** Takes a picture, and keeps it in screenshots/ if it gets a name. */
export async function picture(of: Page | Locator, name?: string): Promise<Buffer> {
  if (name !== undefined) mkdirSync(PICTURES, { recursive: true });
  return of.screenshot(name === undefined ? {} : { path: join(PICTURES, `${name}.png`) });
}

/** How many pixels of a picture have each colour, `r,g,b`. */
export async function coloursOf(browser: Browser, png: Buffer): Promise<ReadonlyMap<string, number>> {
  return new Map(Object.entries((await pixelsOf(browser, png, null)).counts));
}

/** Where a picture has pixels of a colour, `r,g,b`. */
export async function placesOf(browser: Browser, png: Buffer, colour: string): Promise<readonly { x: number; y: number }[]> {
  return (await pixelsOf(browser, png, colour)).places;
}

async function pixelsOf(browser: Browser, png: Buffer, wanted: string | null) {
  const page = await browser.newPage();
  try {
    return await page.evaluate(
      async ([base64, sought]) => {
        const bytes = Uint8Array.from(atob(base64 ?? ''), (letter) => letter.charCodeAt(0));
        const image = await createImageBitmap(new Blob([bytes], { type: 'image/png' }));
        const context = new OffscreenCanvas(image.width, image.height).getContext('2d')!;
        context.drawImage(image, 0, 0);
        const { data } = context.getImageData(0, 0, image.width, image.height);
        const counts: Record<string, number> = {};
        const places: { x: number; y: number }[] = [];
        for (let i = 0; i < data.length; i += 4) {
          const colour = `${data[i]},${data[i + 1]},${data[i + 2]}`;
          counts[colour] = (counts[colour] ?? 0) + 1;
          if (colour === sought) places.push({ x: (i / 4) % image.width, y: Math.floor(i / 4 / image.width) });
        }
        return { counts, places };
      },
      [png.toString('base64'), wanted],
    );
  } finally {
    await page.close();
  }
}
