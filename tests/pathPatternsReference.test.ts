import { mkdtemp, rm } from 'node:fs/promises';
import { readFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { openEngine, type Engine } from '../src/engine';
import { loadSeed } from '../src/engine/load';
import type { PathView } from '../src/engine/views';
import { NO_FILTER } from '../src/model/filter';
import { Failure } from '../src/model/errors';
import { RELATION_TYPE_TRAITS, RELATION_TYPES } from '../src/model/relationType';
import { openEmbeddedStore } from '../src/store/embedded/embeddedStore';
import { soon } from './support/rows';

const TEXT = readFileSync(join(__dirname, '../docs/path-patterns.md'), 'utf8');
const EXAMPLES = [...TEXT.matchAll(/^```gql\n((?:(?!```).*\n)*)```\n(?:\n```text\n((?:(?!```).*\n)*)```$)?/gm)].map(
  ([, pattern, answer]): [pattern: string, answer: string | undefined] => [pattern.trim(), answer],
);

let directory: string;
let engine: Engine;
beforeAll(async () => {
  directory = await mkdtemp(join(tmpdir(), 'actor-graph-reference-'));
  const store = await openEmbeddedStore({ directory });
  await loadSeed(store, join(__dirname, '../seed'));
  engine = openEngine(store);
});
afterAll(async () => {
  await engine.close();
  await rm(directory, { recursive: true });
});

/** What the product answers to a pattern, as the reference writes it: the paths, or what is wrong. */
async function answerTo(pattern: string): Promise<string[]> {
  const query = { pattern, parameters: {}, filter: { ...NO_FILTER, types: RELATION_TYPES }, first: 1000, after: null };
  try {
    const { edges, complete } = await engine.matchPaths(query, soon());
    expect(complete).toBe(true);
    return edges.length === 0 ? ['no path'] : edges.map(({ path }) => written(path));
  } catch (error) {
    if (error instanceof Failure) return error.problem.message.split('\n');
    throw error;
  }
}

function written({ actors, steps, sign, certainty }: PathView): string {
  const walk = steps.map(({ relation: { relation }, forward, to }) => {
    const [left, right] = RELATION_TYPE_TRAITS[relation.type].symmetric ? ['-', '-'] : forward ? ['-', '->'] : ['<-', '-'];
    return ` ${left}[${relation.type}]${right} ${to.slug}`;
  });
  return `${actors[0].slug}${walk.join('')} (${[sign, certainty].join(', ')})`;
}

/** The cells of the rows of the table whose header has these words. */
function rowsUnder(words: string): string[][] {
  const lines = TEXT.split('\n');
  const header = lines.findIndex((line) => line.startsWith('|') && line.includes(words));
  const end = lines.findIndex((line, i) => i > header && !line.startsWith('|'));
  return lines.slice(header + 2, end).map((line) =>
    line
      .split('|')
      .slice(1, -1)
      .map((cell) => cell.trim()),
  );
}

describe('docs/path-patterns.md', () => {
  it('has examples, each with its answer', () => {
    expect(EXAMPLES.length).toBeGreaterThanOrEqual(8);
    expect(EXAMPLES.filter(([, answer]) => answer === undefined)).toEqual([]);
  });

  it.each(EXAMPLES)('tells the truth about %s', async (pattern, answer) => {
    expect(await answerTo(pattern)).toEqual(answer?.trimEnd().split('\n'));
  });

  it('counts what each mode finds', async () => {
    const pattern = "(a {slug: 'japan'})-[:ALLY]-{1,3}(b)";
    const rows = rowsUnder(`\`${pattern}\``);
    expect(rows.map(([mode]) => mode)).toEqual(['WALK', 'TRAIL', 'SIMPLE', 'ACYCLIC']);
    for (const [mode, , found] of rows) {
      expect([mode, (await answerTo(`${mode} ${pattern}`)).length]).toEqual([mode, parseInt(found)]);
    }
  });

  it('counts what each selector finds', async () => {
    const pattern = "ACYCLIC (a {slug: 'kim-jong-un'})-[]-{,3}(b {slug: 'ukraine'})";
    expect(TEXT).toContain(`\`${pattern}\``);
    const counts = rowsUnder('| pattern | `paths` | gives | paths |').flatMap(([patterns, , , paths]) =>
      [...patterns.matchAll(/`([^`]+)`/g)].map(([, selector], i): [string, number] => [selector, parseInt(paths.split(', ')[i])]),
    );
    expect(counts.length).toBeGreaterThanOrEqual(7);
    for (const [selector, count] of counts) {
      expect([selector, (await answerTo(`${selector} ${pattern}`)).length]).toEqual([selector, count]);
    }
  });
});
