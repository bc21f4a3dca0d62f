import { execFile, spawnSync } from 'node:child_process';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { tempFolder } from '../support/tempFolder';

const ROOT = join(__dirname, '../..');
const LONGEST_MS = 1_800_000;

interface Version {
  readonly version: string;
  readonly java: number;
}

const { default: usual, supported }: { default: string; supported: readonly Version[] } = JSON.parse(
  readFileSync(join(ROOT, 'scripts/neo4j/versions.json'), 'utf8'),
);
const newest = supported[supported.length - 1];

/** Why the newest Neo4j cannot run here; null when it can. */
function whatIsMissing(): string | null {
  if (process.env.NO_NEO4J) return 'NO_NEO4J is set';
  const java = `import { findJava } from ${JSON.stringify(join(ROOT, 'scripts/neo4j/java.mjs'))}; await findJava(${newest.java}).catch((e) => { console.log(e.message); process.exitCode = 1; });`;
  const { status, stdout } = spawnSync(process.execPath, ['--input-type=module', '-e', java], { encoding: 'utf8' });
  return status === 0 ? null : stdout.trim();
}

const missing = whatIsMissing();
const suites = readdirSync(join(ROOT, 'tests'), { recursive: true, encoding: 'utf8' })
  .filter((name) => name.endsWith('.test.ts') && !/^(long|exhaustive)/.test(name))
  .map((name) => join('tests', name))
  .filter((file) => /\bdescribeWithNeo4j\(/.test(readFileSync(join(ROOT, file), 'utf8')));

const folder = tempFolder();
const name = `the suites on Neo4j, on ${newest.version}`;
(missing === null ? describe : describe.skip)(missing === null ? name : `${name} [SKIPPED: ${missing}]`, () => {
  it('is another version than the usual one, and there are suites', () => {
    expect(newest.version).not.toBe(usual);
    expect(suites.length).toBeGreaterThan(5);
  });

  it(
    'pass',
    async () => {
      const results = join(folder, 'results.json');
      const { NEO4J_TEST_URI: _, ...environment } = process.env;
      const args = ['node_modules/jest/bin/jest.js', '--ci', '--json', `--outputFile=${results}`, ...suites];
      const env = { ...environment, NEO4J_TEST_VERSION: newest.version, REQUIRE_NEO4J: '1' };
      const output = await promisify(execFile)(process.execPath, args, { cwd: ROOT, env, maxBuffer: 1e9 }).catch((error) => error);
      const run = JSON.parse(readFileSync(results, 'utf8'));
      if (!run.success) throw new Error(`${run.numFailedTests} tests failed on Neo4j ${newest.version}:\n${output.stderr}`);
      expect(run.numPassedTests).toBeGreaterThan(100);
    },
    LONGEST_MS,
  );
});
