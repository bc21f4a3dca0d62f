import { oneLine } from '../../formats/reportBlock';

/** The fields whose texts are shown among other words. Quotes and texts of documents are not: they stand by themselves, and places in them are counted. */
const AMONG_WORDS: ReadonlySet<string> = new Set([
  'name',
  'aliases',
  'description',
  'value',
  'title',
  'publisher',
  'qualifier',
  'qualifiers',
  'note',
  'explanation',
  'hint',
]);

/**
 * Makes the texts in an answer fit to be shown among others: without marks that would turn the direction in which the words around them are
 * read (a name could else swap who supplies whom), each on one line. The answer itself is changed.
 */
export function withShownTexts<Data>(answer: Data): Data {
  change(answer);
  return answer;
}

function change(value: unknown): void {
  if (Array.isArray(value)) return value.forEach(change);
  if (typeof value !== 'object' || value === null) return;
  const fields = value as Record<string, unknown>;
  for (const name in fields) {
    const field = fields[name];
    if (typeof field === 'string') {
      if (AMONG_WORDS.has(name)) fields[name] = oneLine(field);
    } else if (AMONG_WORDS.has(name) && Array.isArray(field))
      fields[name] = field.map((text) => (typeof text === 'string' ? oneLine(text) : text));
    else change(field);
  }
}
