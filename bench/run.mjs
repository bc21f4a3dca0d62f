// Every benchmark, or those that are named: `npm run bench -- articlePath`. Figures are ratios against a peer in the same run.
import { readdirSync } from 'node:fs';
import { build } from '../scripts/build.mjs';

const here = new URL('.', import.meta.url);
const all = readdirSync(here)
  .filter((name) => name.endsWith('.bench.mjs'))
  .map((name) => name.replace('.bench.mjs', ''));
const named = process.argv.slice(2);
const unknown = named.filter((name) => !all.includes(name));
if (unknown.length > 0) {
  console.error(`There is no benchmark ${unknown.join(', ')}; there are ${all.join(', ')}.`);
  process.exit(2);
}

if (!(await build())) process.exit(1);
for (const name of named.length > 0 ? named : all) {
  const { bench } = await import(new URL(`${name}.bench.mjs`, here).href);
  console.log(`\n## ${name}\n`);
  await bench();
}
