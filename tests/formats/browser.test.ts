import { existsSync, readFileSync } from 'node:fs';
import { dirname, join, relative } from 'node:path';
import ts from 'typescript';

const SRC = join(__dirname, '../../src');

/** What a browser's page may import; all of them are written here, so that a new one is seen to work there. */
const ENTRIES = ['formats/graphFiles', 'formats/supportedGraph', 'formats/pathReport', 'formats/reportMarkdown', 'formats/reportHtml'];
const PACKAGES = ['csv-stringify/sync'];

/** The packages and built-in modules that a module needs when it runs, found through all that it imports. */
function needed(entry: string): string[] {
  const seen = new Set<string>();
  const packages = new Set<string>();
  const visit = (file: string) => {
    if (seen.has(file)) return;
    seen.add(file);
    const { outputText } = ts.transpileModule(readFileSync(file, 'utf8'), {
      compilerOptions: { module: ts.ModuleKind.ESNext, target: ts.ScriptTarget.ES2022 },
    });
    for (const { fileName } of ts.preProcessFile(outputText).importedFiles) {
      if (!fileName.startsWith('.')) packages.add(fileName);
      else visit(join(dirname(file), `${fileName}.ts`));
    }
  };
  visit(join(SRC, `${entry}.ts`));
  for (const file of seen) expect(existsSync(file)).toBe(true);
  expect([...seen].map((file) => relative(SRC, file).split('/')[0]).filter((part) => part !== 'formats' && part !== 'model')).toEqual([]);
  return [...packages];
}

it.each(ENTRIES)('%s needs nothing that a browser has not', (entry) => {
  expect(needed(entry).filter((name) => !PACKAGES.includes(name))).toEqual([]);
});

it('a module that needs Node is noticed', () => {
  expect(needed('formats/graphJson')).toEqual(expect.arrayContaining(['zod', 'node:buffer', 'node:crypto']));
});
