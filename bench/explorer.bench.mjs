// The explorer's budgets, in a real browser on the real server: how much JavaScript the first view loads, how soon there is a picture,
// and what a frame costs while a large one is moved, pointed at and zoomed.
import { spawn } from 'node:child_process';
import { existsSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { availableParallelism, loadavg, tmpdir } from 'node:os';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { fileURLToPath } from 'node:url';
import { gzipSync } from 'node:zlib';
import { chromium } from 'playwright-core';
import { median, seededRandom } from './figures.mjs';
import { watchFrames, watchPicture } from './explorerFrames.mjs';

const CLI = fileURLToPath(new URL('../bin/actor-graph.mjs', import.meta.url));
const SCREEN = { width: 1440, height: 900 };
const LOADS = 7;
const IDLE_MS = 0.2;
const SEED = 20_261_122;
const LIMITS = { javascript: 150, picture: 1500, frame: 16 };
const KINDS = ['STATE', 'PERSON', 'MILITARY_FORCE', 'ALLIANCE', 'ORGANISATION', 'INSTITUTION', 'POPULATION', 'OTHER'];
const TYPES = ['ALLY', 'ADVERSARY', 'SUPPLIER', 'THREATENED_BY', 'LEADS', 'PART_OF', 'MEMBER_OF'];

/** Prints each figure with its limit. */
export async function bench() {
  const executablePath = process.env.CHROMIUM_PATH || '/usr/bin/chromium';
  if (!existsSync(executablePath)) {
    console.log(`There is no ${executablePath}: nothing is measured. Install Chromium (apt-get install chromium) or set CHROMIUM_PATH.`);
    return;
  }
  const browser = await chromium.launch({ executablePath, args: ['--no-sandbox', '--enable-unsafe-swiftshader'] });
  const folder = mkdtempSync(join(tmpdir(), 'actor-graph-bench-'));
  try {
    await withServer(join(folder, 'article'), {}, async (url) => {
      figure('JavaScript of the first view, gzipped', (await firstViewKilobytes(browser, url)).toFixed(1), 'KB', LIMITS.javascript);
      const times = [];
      for (let load = 0; load < LOADS; load++) times.push(await pictureAfter(browser, url));
      // The first load also warms the server up.
      const warm = times.slice(1);
      figure(
        `first meaningful picture, the article (median of ${warm.length} loads, empty cache)`,
        median(warm).toFixed(0),
        'ms',
        LIMITS.picture,
      );
      console.log(`  slowest ${Math.max(...warm).toFixed(0)} ms; the first of all ${times[0].toFixed(0)} ms`);
    });
    for (const [actors, relations] of [
      [2000, 6000],
      [2000, 20_000],
    ]) {
      await importGraph(join(folder, `graph-${relations}`), actors, relations);
      await withServer(join(folder, `graph-${relations}`), { SEED: '0' }, (url) => moveAbout(browser, url, actors, relations));
    }
    const [load] = loadavg();
    console.log(
      `Load of the machine: ${load.toFixed(1)} on ${availableParallelism()} cores${load > availableParallelism() ? '; others work on it, too, so that all times are longer than they would be' : ''}.`,
    );
    console.log(
      'Without a graphics card WebGL is drawn by the processor: whole frames are slower here than on a desktop; what our own code takes is not.',
    );
  } finally {
    await browser.close();
    rmSync(folder, { recursive: true, force: true });
  }
}

function figure(what, value, unit, limit) {
  console.log(`${what}: ${value} ${unit} (limit ${limit} ${unit})${Number(value) > limit ? '  OVER' : ''}`);
}

/** All scripts that are asked for until nothing more is loaded. */
async function firstViewKilobytes(browser, url) {
  const context = await browser.newContext({ viewport: SCREEN });
  try {
    const page = await context.newPage();
    const scripts = [];
    page.on('response', (response) => {
      if (new URL(response.url()).pathname.endsWith('.js')) scripts.push(response.body());
    });
    await page.goto(url, { waitUntil: 'networkidle' });
    return (await Promise.all(scripts)).reduce((sum, body) => sum + gzipSync(body).length, 0) / 1000;
  } finally {
    await context.close();
  }
}

/** Milliseconds from opening the page until the graph is drawn. */
async function pictureAfter(browser, url) {
  const context = await browser.newContext({ viewport: SCREEN });
  try {
    const page = await context.newPage();
    await page.addInitScript(watchPicture);
    await page.goto(url);
    return await page.evaluate(() => globalThis.pictureAfter);
  } finally {
    await context.close();
  }
}

/** Moves, points at and zooms a picture, and prints what frames took. */
async function moveAbout(browser, url, actors, relations) {
  const context = await browser.newContext({ viewport: SCREEN });
  try {
    const page = await context.newPage();
    await page.addInitScript(watchFrames);
    await page.addInitScript(watchPicture);
    await page.goto(url);
    const picture = await page.evaluate(() => globalThis.pictureAfter);
    const { x, y, width, height } = await page.locator('.canvas').boundingBox();
    const middle = { x: x + width / 2, y: y + height / 2 };
    const cdp = await context.newCDPSession(page);
    await cdp.send('Performance.enable', { timeDomain: 'threadTicks' });
    const metrics = async () =>
      Object.fromEntries((await cdp.send('Performance.getMetrics')).metrics.map(({ name, value }) => [name, value]));
    const before = await metrics();
    await page.evaluate(() => globalThis.frameTimes.begin());
    for (let step = 0; step < 60; step++) await page.mouse.move(middle.x + 3 * step - 90, middle.y + 40 * Math.sin(step / 5));
    await page.mouse.down();
    for (let step = 0; step < 60; step++) await page.mouse.move(middle.x + 90 - 2 * step, middle.y + 2 * step);
    await page.mouse.up();
    for (let step = 0; step < 12; step++) await page.mouse.wheel(0, step < 6 ? -240 : 240);
    await page.waitForTimeout(600);
    const frames = await page.evaluate(() => globalThis.frameTimes.end());
    const after = await metrics();
    // Frames in which nothing happened would only flatter.
    const busy = frames.filter(({ script }) => script > IDLE_MS);
    const ours = busy.map(({ script, drawing }) => script - drawing);
    // Processor time, which waits neither for the graphics card nor for other programs.
    const spent = ['ScriptDuration', 'LayoutDuration', 'RecalcStyleDuration'].reduce(
      (sum, metric) => sum + after[metric] - before[metric],
      0,
    );
    const whole = busy.map((frame) => frame.whole);
    const name = `${actors.toLocaleString('en')} actors, ${relations.toLocaleString('en')} relations`;
    figure(
      `${name}: handlers and layout, processor time a frame (mean of ${busy.length})`,
      ((spent * 1000) / busy.length).toFixed(1),
      'ms',
      LIMITS.frame,
    );
    figure(`${name}: handlers by the clock, without WebGL (median)`, median(ours).toFixed(1), 'ms', LIMITS.frame);
    console.log(`  19 in 20 of these frames below ${percentile(ours, 0.95).toFixed(1)} ms`);
    console.log(
      `  frames by the clock, with drawing: median ${median(whole).toFixed(0)} ms, 19 in 20 below ${percentile(whole, 0.95).toFixed(0)} ms`,
    );
    console.log(`  picture after ${picture.toFixed(0)} ms, the layout in a worker included`);
  } finally {
    await context.close();
  }
}

function percentile(numbers, part) {
  const sorted = [...numbers].sort((a, b) => a - b);
  return sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * part))];
}

/** Writes a random graph, in which those that come first have more relations, into a folder's store. */
async function importGraph(DATA_DIR, actors, relations) {
  const random = seededRandom(SEED);
  const files = { actors: `${DATA_DIR}-actors.csv`, relations: `${DATA_DIR}-relations.csv` };
  const rows = new Map();
  while (rows.size < relations) {
    const [source, target] = [Math.floor(actors * random() ** 2), Math.floor(actors * random())];
    const type = TYPES[Math.floor(random() * TYPES.length)];
    if (source !== target)
      rows.set([Math.min(source, target), Math.max(source, target), type].join(), `actor-${source},${type},actor-${target}`);
  }
  const lines = Array.from({ length: actors }, (_, place) => `actor-${place},Actor ${place},${KINDS[Math.floor(random() * KINDS.length)]}`);
  writeFileSync(files.actors, `slug,name,kind\n${lines.join('\n')}\n`);
  writeFileSync(files.relations, `source,type,target\n${[...rows.values()].join('\n')}\n`);
  const child = cli(['import', '--actors', files.actors, '--relations', files.relations], { DATA_DIR });
  child.stdout.resume();
  const [code] = await new Promise((resolve) => child.on('close', (...end) => resolve(end)));
  if (code !== 0) throw new Error(`The import ended with ${code}.`);
}

async function withServer(DATA_DIR, env, run) {
  const child = cli(['serve'], { DATA_DIR, PORT: '0', LOG_LEVEL: 'warn', ...env });
  const ended = new Promise((resolve) => child.on('close', resolve));
  try {
    for await (const line of createInterface({ input: child.stdout })) {
      const [url] = /http:\/\/localhost:\d+/.exec(line) ?? [];
      if (url !== undefined) return await run(url);
    }
    throw new Error('The server did not start.');
  } finally {
    child.kill('SIGTERM');
    await ended;
  }
}

function cli(args, env) {
  return spawn(process.execPath, [CLI, ...args], { env: { PATH: process.env.PATH, ...env }, stdio: ['ignore', 'pipe', 'ignore'] });
}
