import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

/** A new empty folder for the tests of one file, removed when they have ended. Call it where tests are described. */
export function tempFolder(): string {
  const folder = mkdtempSync(join(tmpdir(), 'actor-graph-'));
  afterAll(() => rmSync(folder, { recursive: true, force: true }));
  return folder;
}
