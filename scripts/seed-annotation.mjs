#!/usr/bin/env node
// Writes docs/seed-annotation.md from seed/. With --check it writes nothing, and exits with 1 when the file is not current.
// It runs the compiled product: build first, or name another build's folder with --dist=FOLDER.
import { readFile, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { parseArgs } from 'node:util';

const root = path.dirname(path.dirname(fileURLToPath(import.meta.url)));
const target = path.join(root, 'docs', 'seed-annotation.md');

const { values } = parseArgs({
  options: { check: { type: 'boolean', default: false }, dist: { type: 'string', default: path.join(root, 'dist') } },
});
const load = (module) =>
  import(pathToFileURL(path.resolve(values.dist, 'ingest', module)).href).catch((error) => {
    if (error.code !== 'ERR_MODULE_NOT_FOUND') throw error;
    process.stderr.write(`${path.join(values.dist, 'ingest', module)} is missing; build first: npx tsc -p tsconfig.build.json\n`);
    process.exit(2);
  });

const { readAnnotatedArticle } = await load('readSeed.js');
const { annotationReport } = await load('annotationReport.js');

try {
  const report = annotationReport(await readAnnotatedArticle(path.join(root, 'seed')));
  if (!values.check) {
    await writeFile(target, report);
    process.stderr.write('Wrote docs/seed-annotation.md\n');
  } else if ((await readFile(target, 'utf8').catch(() => null)) !== report) {
    process.stderr.write('docs/seed-annotation.md is not current; run: node scripts/seed-annotation.mjs\n');
    process.exitCode = 1;
  }
} catch (error) {
  if (error.problem === undefined) throw error;
  process.stderr.write(`${error.problem.message}\n${error.problem.remedy}\n`);
  process.exitCode = 1;
}
