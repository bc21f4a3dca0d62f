import { readdir, readFile, stat } from 'node:fs/promises';
import path from 'node:path';
import { badInput } from '../model/errors';
import { shown } from '../model/text';
import { wholeFile, type Report } from './seedProblem';

/** The files of a seed folder, and whether each must be there. */
export const SEED_FILES = {
  'article.txt': { required: true },
  'document.yaml': { required: true },
  'actors.yaml': { required: true },
  'statements.yaml': { required: true },
  'background.yaml': { required: false },
  'sentences.yaml': { required: false },
} as const;
export type SeedFileName = keyof typeof SEED_FILES;

/** A long book has two million characters; more is a mistake, and would fill the memory. */
const MAX_BYTES = 4_000_000;

/** Refuses what is no folder at once, and reports YAML files that nothing would read: a misspelt name must not pass in silence. */
export async function checkFolder(folder: string, report: Report): Promise<void> {
  const names = await readdir(folder).catch((error: unknown) => {
    const reason = REASONS[systemCode(error)] ?? systemCode(error);
    return badInput(
      folder,
      `The seed folder ${shown(folder)} cannot be read: ${reason}.`,
      'Name a folder that holds article.txt, document.yaml, actors.yaml and statements.yaml.',
    );
  });
  for (const name of names) {
    if (/\.ya?ml$/i.test(name) && !Object.hasOwn(SEED_FILES, name)) {
      report(wholeFile(name), `is no file of a seed folder; those are ${Object.keys(SEED_FILES).join(', ')}.`);
    }
  }
}

/**
 * The text of a file of the folder, without a byte order mark and otherwise exactly as it stands, line ends included; null when
 * the file is missing, or is reported because it is not a UTF-8 text of reasonable size.
 */
export async function readSeedFile(folder: string, file: SeedFileName, report: Report): Promise<string | null> {
  const place = wholeFile(file);
  const location = path.join(folder, file);
  try {
    const status = await stat(location);
    if (!status.isFile()) {
      report(place, 'is not a file.');
    } else if (status.size > MAX_BYTES) {
      report(place, `has ${status.size} bytes; at most ${MAX_BYTES} are read.`);
    } else {
      return decode(await readFile(location), file, report);
    }
  } catch (error) {
    const code = systemCode(error);
    if (code !== 'ENOENT') report(place, `cannot be read: ${REASONS[code] ?? code}.`);
    else if (SEED_FILES[file].required) report(place, 'is missing.');
  }
  return null;
}

function decode(bytes: Uint8Array, file: string, report: Report): string | null {
  let text: string;
  try {
    text = new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    report(wholeFile(file), 'is not UTF-8 text; save it as UTF-8.');
    return null;
  }
  const nul = text.indexOf('\0');
  if (nul === -1) return text;
  report({ file, line: text.slice(0, nul).split('\n').length, item: null }, `contains a NUL character at offset ${nul}; remove it.`);
  return null;
}

const REASONS: Readonly<Record<string, string>> = {
  ENOENT: 'there is none of that name',
  ENOTDIR: 'it is not a folder',
  EACCES: 'access is denied',
};

/** The code of an error of the file system; anything else is a defect and thrown on. */
function systemCode(error: unknown): string {
  if (typeof error === 'object' && error !== null && 'code' in error && typeof error.code === 'string') return error.code;
  throw error;
}
