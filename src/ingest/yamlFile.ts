import { isCollection, isNode, LineCounter, parseDocument } from 'yaml';
import { z } from 'zod';
import { shown } from '../model/text';
import { wholeFile, type Place, type Report } from './seedProblem';

/** A YAML file as plain data that remembers its lines. */
export interface YamlFile {
  readonly file: string;
  readonly root: unknown;
  /** The line of what stands at a path, or of the nearest thing around it; null in an empty file. */
  lineOf(path: readonly PropertyKey[]): number | null;
}

/** What was read at a place. */
export interface Entry<Value> {
  readonly value: Value;
  readonly place: Place;
  /** The line of what stands at a path inside it. */
  lineOf(path: readonly PropertyKey[]): number | null;
}

/** Parses YAML 1.2; null when it is reported as malformed, with line and column. */
export function parseYaml(file: string, text: string, report: Report): YamlFile | null {
  const lines = new LineCounter();
  try {
    const document = parseDocument(text, { lineCounter: lines, prettyErrors: false });
    const [mistake] = [...document.errors, ...document.warnings];
    if (mistake !== undefined) {
      const { line, col } = lines.linePos(mistake.pos[0]);
      const reason =
        mistake.code === 'RESOURCE_EXHAUSTION' ? 'this is nested too deeply.' : `this is not the YAML that is expected: ${mistake.message}`;
      report({ file, line, item: null }, `column ${col}: ${reason}`);
      return null;
    }
    const lineOf = (path: readonly PropertyKey[]): number | null => {
      for (let depth = path.length; depth >= 0; depth--) {
        const node =
          depth === 0 || !isCollection(document.contents) ? document.contents : document.contents.getIn(path.slice(0, depth), true);
        if (isNode(node) && node.range) return lines.linePos(node.range[0]).line;
      }
      return null;
    };
    return { file, root: document.toJS(), lineOf };
  } catch (error) {
    // Making plain data recurses into nested collections, and refuses aliases that unfold into too much.
    if (error instanceof RangeError) report(wholeFile(file), 'is nested too deeply.');
    else if (error instanceof ReferenceError) report(wholeFile(file), `cannot be unfolded: ${error.message}.`);
    else throw error;
    return null;
  }
}

/** What stands at `path`, if it has the shape; else null, and each thing that is wrong with it is reported. */
export function readShape<Shape extends z.ZodType>(
  shape: Shape,
  yaml: YamlFile,
  path: readonly PropertyKey[],
  item: string | null,
  report: Report,
): z.output<Shape> | null {
  const value = path.reduce<unknown>((parent, key) => (parent as Record<PropertyKey, unknown>)[key], yaml.root);
  const result = shape.safeParse(value, { reportInput: true });
  if (result.success) return result.data;
  for (const issue of result.error.issues) {
    const inner = issue.code === 'unrecognized_keys' ? [...issue.path, ...issue.keys.slice(0, 1)] : issue.path;
    const field = issue.path.map(String).join('.');
    report({ file: yaml.file, line: yaml.lineOf([...path, ...inner]), item }, `${field === '' ? '' : `${field}: `}${explain(issue)}`);
  }
  return null;
}

/** The items of the list at `path` that have the shape, and whether that is all of them. `nameOf` names an item, its number 1 for the first. */
export function readEntries<Shape extends z.ZodType>(
  shape: Shape,
  yaml: YamlFile,
  path: readonly PropertyKey[],
  nameOf: (number: number, item: unknown) => string,
  report: Report,
): { entries: Entry<z.output<Shape>>[]; whole: boolean } {
  const list = readShape(z.array(z.unknown()), yaml, path, null, report);
  const entries: Entry<z.output<Shape>>[] = [];
  for (const [index, item] of (list ?? []).entries()) {
    const name = nameOf(index + 1, item);
    const value = readShape(shape, yaml, [...path, index], name, report);
    if (value === null) continue;
    const lineOf = (inner: readonly PropertyKey[]) => yaml.lineOf([...path, index, ...inner]);
    entries.push({ value, place: { file: yaml.file, line: lineOf([]), item: name }, lineOf });
  }
  return { entries, whole: list !== null && entries.length === list.length };
}

function explain(issue: z.core.$ZodIssue): string {
  if (issue.code === 'custom') return issue.message;
  if (issue.code === 'unrecognized_keys') return `unknown ${issue.keys.length === 1 ? 'key' : 'keys'} ${issue.keys.map(shown).join(', ')}.`;
  const expected = issue.message.replace(/^Invalid (input|option): /, '').replace(/, received .*$/, '');
  if (issue.input === undefined) return `is missing; ${expected}.`;
  if (Array.isArray(issue.input)) return `${expected}, found a list.`;
  return `${expected}, found ${typeof issue.input === 'object' && issue.input !== null ? 'keys and values' : shown(String(issue.input))}.`;
}
