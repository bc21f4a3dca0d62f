import type { z } from 'zod';
import { checkFolder, readSeedFile, type SeedFileName } from './seedFile';
import {
  actorShape,
  backgroundShape,
  backgroundStatementShape,
  documentShape,
  sentenceShape,
  statementShape,
  type ActorShape,
  type BackgroundStatementShape,
  type SentenceShape,
  type StatementShape,
} from './seedFormat';
import { wholeFile, type Report } from './seedProblem';
import { parseYaml, readEntries, readShape, type Entry, type YamlFile } from './yamlFile';

/** The files of a seed folder, each of the right shape, before anything is checked against the text or against one another. */
export interface SeedFolder {
  readonly text: string;
  readonly document: z.output<typeof documentShape>;
  readonly actors: readonly Entry<ActorShape>[];
  /** Whether every actor of the file could be read. */
  readonly actorsWhole: boolean;
  readonly statements: readonly Entry<StatementShape>[];
  readonly background: { readonly title: string; readonly statements: readonly Entry<BackgroundStatementShape>[] } | null;
  readonly sentences: readonly Entry<SentenceShape>[] | null;
}

/** Reads a seed folder, leaving out items that are reported; null when there is no text to check the rest against. */
export async function readFolder(folder: string, report: Report): Promise<SeedFolder | null> {
  await checkFolder(folder, report);
  const text = await readSeedFile(folder, 'article.txt', report);
  if (text?.trim() === '') report(wholeFile('article.txt'), 'is empty.');
  const yaml = async (file: SeedFileName): Promise<YamlFile | null> => {
    const content = await readSeedFile(folder, file, report);
    return content === null ? null : parseYaml(file, content, report);
  };
  const document = await yaml('document.yaml').then((file) => file && readShape(documentShape, file, [], null, report));
  const actors = await yaml('actors.yaml').then((file) => file && readEntries(actorShape, file, [], actorName, report));
  const statements = await yaml('statements.yaml').then(
    (file) => file && readEntries(statementShape, file, [], numbered('statement'), report),
  );
  const background = await yaml('background.yaml').then((file) => file && readBackground(file, report));
  const sentences = await yaml('sentences.yaml').then((file) => file && readEntries(sentenceShape, file, [], numbered('sentence'), report));
  if (text === null) return null;
  return {
    text,
    document: document ?? NO_DETAILS,
    actors: actors?.entries ?? [],
    actorsWhole: actors?.whole ?? false,
    statements: statements?.entries ?? [],
    background,
    sentences: sentences?.entries ?? null,
  };
}

/** Stands for details that are reported as wrong, so that the rest can be checked as well. */
const NO_DETAILS = { title: '', publisher: null, publishedOn: null, url: null };

function readBackground(file: YamlFile, report: Report): SeedFolder['background'] {
  const frame = readShape(backgroundShape, file, [], null, report);
  return (
    frame && {
      title: frame.title,
      statements: readEntries(backgroundStatementShape, file, ['statements'], numbered('statement'), report).entries,
    }
  );
}

function actorName(number: number, item: unknown): string {
  const slug = typeof item === 'object' && item !== null && 'slug' in item ? item.slug : null;
  return typeof slug === 'string' ? `actor ${slug.slice(0, 100)}` : `actor ${number}`;
}

function numbered(noun: string): (number: number) => string {
  return (number) => `${noun} ${number}`;
}
