// Keeps README.md true: the picture of the graph, what the start prints, the configuration table, and the answer to every example in it.
//   node scripts/readme.mjs            writes README.md
//   node scripts/readme.mjs --check    writes nothing, and ends with 1 if something is not current
//   node scripts/readme.mjs --print    writes what README.md should be to standard output
// It builds the product first; --dist=FOLDER names a build to take as it is, --file=FILE a README other than ours.
import { readFile, writeFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { join, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { build } from './build.mjs';
import { withExampleAnswers } from './readme/examples.mjs';
import { picture } from './readme/picture.mjs';
import { startProduct } from './readme/product.mjs';

const root = fileURLToPath(new URL('../', import.meta.url));
const { values } = parseArgs({
  options: {
    check: { type: 'boolean', default: false },
    print: { type: 'boolean', default: false },
    dist: { type: 'string' },
    file: { type: 'string', default: join(root, 'README.md') },
  },
});

/** The README as it should be. */
async function current(readme, dist) {
  const load = createRequire(join(dist, 'x'));
  const product = await startProduct(dist);
  try {
    let text = between(readme, 'picture', `\`\`\`mermaid\n${await picture(load, join(root, 'seed'))}\`\`\``);
    text = between(text, 'start', `\`\`\`text\n${product.printed}\`\`\``);
    text = between(text, 'configuration', load('./config.js').configurationTable());
    return await withExampleAnswers(text, product);
  } finally {
    await product.stop();
  }
}

/** The text with `made` between the markers of this name. */
function between(text, name, made) {
  const [begin, end] = [`<!-- ${name}: made by scripts/readme.mjs -->\n`, `\n<!-- end of ${name} -->`];
  const from = text.indexOf(begin) + begin.length;
  const to = text.indexOf(end, from - 1);
  if (from < begin.length || to === -1) throw new Error(`The README has no part between ${begin.trim()} and ${end.trim()}.`);
  return text.slice(0, from) + made + text.slice(to);
}

async function main() {
  if (values.dist === undefined && !(await build())) return 1;
  const present = await readFile(values.file, 'utf8');
  const wanted = await current(present, resolve(values.dist ?? join(root, 'dist')));
  if (values.print) process.stdout.write(wanted);
  else if (present === wanted) return 0;
  else if (values.check) {
    const line = wanted.split('\n').findIndex((text, i) => text !== present.split('\n')[i]) + 1;
    process.stderr.write(`${values.file}:${line} is not current. Run: node scripts/readme.mjs\n`);
    return 1;
  } else {
    await writeFile(values.file, wanted);
    process.stderr.write(`Wrote ${values.file}.\n`);
  }
  return 0;
}

process.exitCode = await main().catch((error) => {
  process.stderr.write(`Error: ${error.message}\n`);
  return 1;
});
