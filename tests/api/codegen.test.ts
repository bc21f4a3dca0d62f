import { spawnSync } from 'node:child_process';
import { appendFileSync, cpSync, mkdtempSync, rmSync, symlinkSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

const root = join(__dirname, '../..');

function check(folder: string): { status: number | null; stderr: string } {
  const { status, stderr } = spawnSync(process.execPath, [join(folder, 'scripts/codegen.mjs'), '--check'], { encoding: 'utf8' });
  return { status, stderr };
}

describe('scripts/codegen.mjs --check', () => {
  it('passes: what is made from the SDL is current', () => {
    expect(check(root)).toEqual({ status: 0, stderr: '' });
  });

  it('ends with 1 and names the files when the SDL says something else', () => {
    const copy = mkdtempSync(join(tmpdir(), 'actor-graph-codegen-'));
    try {
      for (const part of ['scripts/codegen.mjs', 'schema', 'src/api/__generated__', 'src/explorer/__generated__', 'src/explorer/data']) cpSync(join(root, part), join(copy, part), { recursive: true });
      symlinkSync(join(root, 'node_modules'), join(copy, 'node_modules'));
      appendFileSync(join(copy, 'schema/node.graphql'), '\n"More."\nenum More {\n  "One."\n  ONE\n}\n');
      const { status, stderr } = check(copy);
      expect(status).toBe(1);
      expect(stderr).toContain('__generated__/resolvers.ts');
      expect(stderr).toContain('__generated__/typeDefs.ts');
      expect(stderr).not.toContain('queries.ts');
      appendFileSync(join(copy, 'src/explorer/data/actor.graphql'), '\nquery More {\n  documents {\n    totalCount\n  }\n}\n');
      expect(check(copy).stderr).toContain('src/explorer/__generated__/queries.ts');
    } finally {
      rmSync(copy, { recursive: true });
    }
  });
});
