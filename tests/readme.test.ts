import { execFile } from 'node:child_process';
import { existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join, relative } from 'node:path';
import { promisify } from 'node:util';
import { configurationTable } from '../src/config';
import { compiledSource } from './support/compiled';
import { tempFolder } from './support/tempFolder';

const ROOT = join(__dirname, '..');
const README = readFileSync(join(ROOT, 'README.md'), 'utf8');
const LONG_MS = 120_000;
const UPDATE = 'when this differs, run `node scripts/readme.mjs` and read what it changes';

/** What the product makes of a README: the same text, each made part and each answer as they should be. */
async function madeOf(file: string): Promise<string> {
  const args = [join(ROOT, 'scripts/readme.mjs'), '--print', '--dist', await compiledSource(), '--file', file];
  const { stdout } = await promisify(execFile)(process.execPath, args, { maxBuffer: 1e8 });
  return stdout;
}

/** The fenced blocks of a text: language and content. */
function blocksOf(text: string): { language: string; content: string }[] {
  return [...text.matchAll(/^```(\w+)\n((?:(?!```).*\n)*)```$/gm)].map(([, language, content]) => ({ language, content }));
}

describe('README.md', () => {
  const folder = tempFolder();

  it(
    'has the picture, the start, the answers and the table that the product gives, also where they are made wrong',
    async () => {
      const wrongs: [string | RegExp, string][] = [
        ['ukraine(["Ukraine"])', 'ukraine(["Somewhere"])'],
        [/\d+ statements/, '7 statements'],
        ['"sign": "POSITIVE"', '"sign": "NEGATIVE"'],
        ['"slug": "north-korea"', '"slug": "north-korea-2"'],
        [/\(\d steps, positive/, '(7 steps, positive'],
        ['no quote (', '"a quote" ('],
        ['ok        Configuration', 'MISSING   Configuration'],
        ['| `./data` |', '| `./elsewhere` |'],
        ['"code": "NOT_FOUND"', '"code": "INTERNAL"'],
      ];
      const damaged = wrongs.reduce((text, [right, wrong]) => {
        const next = text.replace(right, wrong);
        expect(next).not.toBe(text);
        return next;
      }, README);
      const file = join(folder, 'README.md');
      writeFileSync(file, damaged);
      const made = await madeOf(file);
      expect({ [UPDATE]: README.split('\n') }).toEqual({ [UPDATE]: made.split('\n') });
    },
    LONG_MS,
  );

  it('has an answer directly after each query and each use of the command', () => {
    const blocks = blocksOf(README);
    const questions = blocks.flatMap(({ language, content }, i) => {
      const asks = language === 'graphql' || /^curl |actor-graph (path|import|export|doctor)\b/m.test(content);
      return asks && language !== 'text' ? [{ content, answer: blocks[i + 1]?.language }] : [];
    });
    expect(questions.filter(({ answer }) => answer !== 'json' && answer !== 'text')).toEqual([]);
    const asked = questions.map(({ content }) => content).join('\n');
    for (const word of ['curl', 'path', 'import', 'export', 'doctor']) expect(asked).toMatch(new RegExp(`(^|actor-graph )${word} ?`, 'm'));
    expect(blocks.filter(({ language }) => language === 'graphql').length).toBeGreaterThanOrEqual(5);
  });

  it('has JSON that is JSON', () => {
    const answers = blocksOf(README).filter(({ language }) => language === 'json');
    expect(answers.length).toBeGreaterThanOrEqual(6);
    for (const { content } of answers) expect(() => JSON.parse(content)).not.toThrow();
  });

  it('has the table of all variables', () => {
    expect(README).toContain(configurationTable());
  });

  it('explains each error code, and none that is not', () => {
    const source = readFileSync(join(ROOT, 'src/model/errors.ts'), 'utf8');
    const [, details] = /interface ProblemDetails \{([^]*?)^\}/m.exec(source) ?? [];
    const codes = [...(details ?? '').matchAll(/^ {2}([A-Z_]+):/gm)].map(([, code]) => code);
    const table = README.slice(README.indexOf('| code | means |'), README.indexOf('## More'));
    const explained = [...table.matchAll(/^\|([^|]+)\|/gm)].flatMap(([, cell]) =>
      [...cell.matchAll(/`([A-Z_]+)`/g)].map(([, code]) => code),
    );
    expect(codes.length).toBeGreaterThan(5);
    expect(explained.sort()).toEqual(codes.sort());
  });
});

const texts = [
  'README.md',
  'ARCHITECTURE.md',
  'CONTRIBUTING.md',
  'CHANGELOG.md',
  'seed/README.md',
  ...namesIn('docs'),
  ...namesIn('docs/adr'),
];

function namesIn(folder: string): string[] {
  return readdirSync(join(ROOT, folder)).flatMap((name) => (name.endsWith('.md') ? [join(folder, name)] : []));
}

/** The anchors of a text's headings, as GitHub makes them. */
function anchorsOf(text: string): string[] {
  return [...text.matchAll(/^#+ (.*)$/gm)].map(([, title]) =>
    title
      .toLowerCase()
      .replace(/[^\w\- ]/g, '')
      .replaceAll(' ', '-'),
  );
}

describe.each(texts)('%s', (file) => {
  const text = readFileSync(join(ROOT, file), 'utf8');
  const prose = text.replace(/^```[^]*?^```$/gm, '');

  it('links to what is there', () => {
    const broken = [...prose.matchAll(/\]\(([^)\s]+)\)/g)].flatMap(([, link]) => {
      if (/^https?:/.test(link)) return [];
      const [path, anchor] = link.split('#');
      const target = path === '' ? join(ROOT, file) : join(ROOT, dirname(file), path);
      if (!existsSync(target)) return [link];
      return anchor === undefined || anchorsOf(readFileSync(target, 'utf8')).includes(anchor) ? [] : [link];
    });
    expect(broken).toEqual([]);
  });

  it('names files that are there, and npm scripts', () => {
    const named = [...prose.matchAll(/`([^`\n]+)`/g)].map(([, words]) => words);
    const paths = named.flatMap((words) => words.match(/^(?:src|tests|scripts|schema|seed|docs|bench|bin|\.ci)\/[\w./-]*$/) ?? []);
    expect(
      paths.filter((path) => !existsSync(join(ROOT, path)) && !existsSync(join(ROOT, dirname(relative(ROOT, join(ROOT, file))), path))),
    ).toEqual([]);
    const { scripts }: { scripts: Record<string, string> } = JSON.parse(readFileSync(join(ROOT, 'package.json'), 'utf8'));
    const run = named.flatMap((words) => [...words.matchAll(/npm run ([\w:]+)/g)].map(([, script]) => script));
    expect(run.filter((script) => !(script in scripts))).toEqual([]);
  });
});

it('keeps ARCHITECTURE.md to two pages', () => {
  expect(readFileSync(join(ROOT, 'ARCHITECTURE.md'), 'utf8').split(/\s+/).length).toBeLessThan(1200);
});

it('has the licence that package.json names', () => {
  const { license }: { license: string } = JSON.parse(readFileSync(join(ROOT, 'package.json'), 'utf8'));
  expect(license).toBe('Apache-2.0');
  expect(readFileSync(join(ROOT, 'LICENSE'), 'utf8')).toMatch(/Apache License\s+Version 2\.0, January 2004[^]*END OF TERMS AND CONDITIONS/);
});
