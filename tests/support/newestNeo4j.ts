import { execFile, spawnSync } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { tempFolder } from './tempFolder';

const ROOT = join(__dirname, '../..');
const LONGEST_MS = 3_600_000;

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

/**
 * Runs suites (paths from the root, each with a `describeWithNeo4j`) once more, on the newest supported Neo4j; `least` tests at least must
 * pass. Where there is no Java for it they are skipped under a name that says so.
 */
export function describeOnNewestNeo4j(name: string, suites: readonly string[], least: number): void {
  const missing = whatIsMissing();
  const title = `${name}, on Neo4j ${newest.version}`;
  const folder = tempFolder();
  (missing === null ? describe : describe.skip)(missing === null ? title : `${title} [SKIPPED: ${missing}]`, () => {
    const ending = new AbortController();
    afterAll(() => ending.abort());

    it('is another version than the usual one', () => expect(newest.version).not.toBe(usual));

    it(
      'pass',
      async () => {
        const results = join(folder, 'results.json');
        const { NEO4J_TEST_URI: _, ...environment } = process.env;
        const args = ['node_modules/jest/bin/jest.js', '--ci', '--runInBand', '--json', `--outputFile=${results}`, ...suites];
        const env = { ...environment, NEO4J_TEST_VERSION: newest.version, REQUIRE_NEO4J: '1' };
        const output = await promisify(execFile)(process.execPath, args, { cwd: ROOT, env, maxBuffer: 1e9, signal: ending.signal }).catch(
          (error) => error,
        );
        if (!existsSync(results)) throw new Error(`The tests on Neo4j ${newest.version} ended too early:\n${output.stderr}`);
        const run = JSON.parse(readFileSync(results, 'utf8'));
        if (!run.success) throw new Error(`${run.numFailedTests} tests failed on Neo4j ${newest.version}:\n${output.stderr}`);
        expect(run.numPassedTests).toBeGreaterThanOrEqual(least);
      },
      LONGEST_MS,
    );
  });
}
