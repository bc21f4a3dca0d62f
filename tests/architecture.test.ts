import { execFile } from 'node:child_process';
import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { basename, dirname, join } from 'node:path';

const ROOT = join(__dirname, '..');
const CRUISE = join(ROOT, 'node_modules', 'dependency-cruiser', 'bin', 'dependency-cruise.mjs');

/** What dependency-cruiser finds in a folder with a src/, as `rule: from -> to`. */
async function violations(folder: string): Promise<string[]> {
  const args = [CRUISE, '--config', join(ROOT, '.dependency-cruiser.cjs'), '--output-type', 'json', 'src'];
  // It ends with the number of violations as its exit code; the answer is on stdout all the same.
  const output = await new Promise<string>((resolve) => {
    execFile(process.execPath, args, { cwd: folder, maxBuffer: 1e9 }, (_, stdout) => resolve(stdout));
  });
  const { summary }: { summary: { violations: { rule: { name: string }; from: string; to: string }[] } } = JSON.parse(output);
  return summary.violations.map(({ rule, from, to }) => `${rule.name}: ${from} -> ${to}`).sort();
}

describe('the architecture', () => {
  it('has imports in the allowed directions only, no cycles, and the database driver in its place', async () => {
    expect(await violations(ROOT)).toEqual([]);
  });

  const sources = readdirSync(join(ROOT, 'src'), { recursive: true, encoding: 'utf8' }).filter((file) => /\.tsx?$/.test(file));

  it('has no barrels', () => {
    expect(sources.filter((file) => basename(file).startsWith('index.'))).toEqual([]);
  });

  it('reads the environment in one place', () => {
    const readers = sources.filter((file) =>
      /\bprocess\s*(\.\s*env\b|\[\s*['"]env)|\benv\b[^;]*from 'node:process'/.test(readFileSync(join(ROOT, 'src', file), 'utf8')),
    );
    expect(readers).toEqual(['config.ts']);
  });
});

describe('the rules notice', () => {
  let folder: string;
  beforeAll(() => {
    folder = mkdtempSync(join(tmpdir(), 'architecture-'));
    symlinkSync(join(ROOT, 'node_modules'), join(folder, 'node_modules'));
    for (const name of ['tsconfig.json', 'package.json']) writeFileSync(join(folder, name), readFileSync(join(ROOT, name)));
  });
  afterAll(() => rmSync(folder, { recursive: true }));
  beforeEach(() => rmSync(join(folder, 'src'), { recursive: true, force: true }));

  const cases: { what: string; files: Record<string, string>; found: string[] }[] = [
    {
      what: 'an import in the wrong direction',
      files: { 'model/a.ts': "export { b } from '../graph/b';", 'graph/b.ts': 'export const b = 1;' },
      found: ['model-imports: src/model/a.ts -> src/graph/b.ts'],
    },
    {
      what: 'a value where only types may be imported',
      files: { 'execute/a.ts': "export { b } from '../store/store';", 'store/store.ts': 'export const b = 1;' },
      found: ['execute-imports-types-only: src/execute/a.ts -> src/store/store.ts'],
    },
    {
      what: 'nothing wrong in a type where types may be imported',
      files: { 'execute/a.ts': "import type { B } from '../store/store';\nexport type A = B;", 'store/store.ts': 'export type B = 1;' },
      found: [],
    },
    {
      what: 'a store behind the interface of stores',
      files: { 'engine/a.ts': "export { b } from '../store/embedded/b';", 'store/embedded/b.ts': 'export const b = 1;' },
      found: ['engine-imports: src/engine/a.ts -> src/store/embedded/b.ts'],
    },
    {
      what: 'a cycle',
      files: { 'graph/a.ts': "import './b';", 'graph/b.ts': "import './a';" },
      found: ['no-cycles: src/graph/a.ts -> src/graph/b.ts'],
    },
    {
      what: 'the driver outside its store',
      files: { 'store/embedded/a.ts': "export { driver } from 'neo4j-driver';" },
      found: [expect.stringMatching(/^neo4j-driver-in-its-store-only: src\/store\/embedded\/a\.ts -> .*neo4j-driver/)],
    },
    {
      what: 'a development package in the product',
      files: { 'model/a.ts': "import 'fast-check';" },
      found: [expect.stringMatching(/^no-development-packages: src\/model\/a\.ts -> /)],
    },
    {
      what: 'a part that the table does not know',
      files: { 'helpers/a.ts': "export { b } from './b';", 'helpers/b.ts': 'export const b = 1;' },
      found: ['known-parts-only: src/helpers/a.ts -> src/helpers/b.ts'],
    },
  ];
  it.each(cases)('$what', async ({ files, found }) => {
    for (const [name, text] of Object.entries(files)) {
      mkdirSync(dirname(join(folder, 'src', name)), { recursive: true });
      writeFileSync(join(folder, 'src', name), text);
    }
    expect(await violations(folder)).toEqual(found);
  });
});
