import { once } from 'node:events';
import { createWriteStream } from 'node:fs';
import { mkdir, rename, rm } from 'node:fs/promises';
import { dirname } from 'node:path';
import type { Writable } from 'node:stream';
import { finished } from 'node:stream/promises';
import { badInput } from '../model/errors';

/** Writes the pieces one after another to stdout, as fast as its reader takes them. */
export async function printPieces(pieces: Iterable<string>): Promise<void> {
  await writePieces(pieces, process.stdout);
}

/** Puts the pieces into the file at `path`, whole or not at all: it gets its name when all is written. */
export async function writeFilePieces(path: string, pieces: Iterable<string>): Promise<void> {
  const unfinished = `${path}.${process.pid}.tmp`;
  try {
    await mkdir(dirname(path), { recursive: true });
    const file = createWriteStream(unfinished);
    const written = finished(file);
    await Promise.race([written, writePieces(pieces, file)]);
    file.end();
    await written;
    await rename(unfinished, path);
  } catch (error) {
    // Where nothing can be written there may be nothing to remove either.
    await rm(unfinished, { force: true }).catch(() => {});
    badInput(path, `${path} cannot be written: ${error instanceof Error ? error.message : error}.`, 'Give a path that may be written.');
  }
}

async function writePieces(pieces: Iterable<string>, out: Writable): Promise<void> {
  for (const piece of pieces) if (!out.write(piece)) await once(out, 'drain');
}
