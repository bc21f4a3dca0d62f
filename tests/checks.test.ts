import { execFile } from 'node:child_process';
import { join } from 'node:path';
import { promisify } from 'node:util';

const ROOT = join(__dirname, '..');
const LONGEST_MS = 180_000;

/** What else must hold of the checkout; each is a command of its own, too. */
const CHECKS: { name: string; script: string; args: string[] }[] = [
  { name: 'it builds (npm run build)', script: 'scripts/build.mjs', args: [] },
  { name: 'the types are right (npm run typecheck)', script: 'node_modules/typescript/bin/tsc', args: ['-p', '.'] },
  { name: "the explorer's types are right (npm run typecheck)", script: 'node_modules/typescript/bin/tsc', args: ['-p', 'src/explorer'] },
  { name: 'the linter finds nothing (npm run lint)', script: 'node_modules/eslint/bin/eslint.js', args: ['.'] },
  { name: 'generated code is current (npm run codegen)', script: 'scripts/codegen.mjs', args: ['--check'] },
  { name: 'docs/seed-annotation.md is current', script: 'scripts/seed-annotation.mjs', args: ['--check'] },
];

it.each(CHECKS)(
  '$name',
  async ({ script, args }) => {
    const run = promisify(execFile)(process.execPath, [join(ROOT, script), ...args], { cwd: ROOT, maxBuffer: 1e8 });
    await expect(
      run.then(
        () => 'nothing to say',
        ({ stdout, stderr }) => `${stdout}${stderr}`,
      ),
    ).resolves.toBe('nothing to say');
  },
  LONGEST_MS,
);
