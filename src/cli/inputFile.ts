import { readFile } from 'node:fs/promises';
import type { InputFile } from '../formats/csvTable';
import { badInput } from '../model/errors';

/** The file at `path`, named so in messages; one that cannot be read is bad input. */
export async function readInputFile(path: string): Promise<InputFile> {
  try {
    return { name: path, bytes: await readFile(path) };
  } catch (error) {
    return badInput(
      path,
      `${path} cannot be read: ${error instanceof Error ? error.message : error}.`,
      'Give the path of a file that exists and may be read.',
    );
  }
}
