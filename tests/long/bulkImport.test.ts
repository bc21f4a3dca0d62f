import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { graphIn } from '../support/graphIn';
import { describeWithNeo4j } from '../support/neo4j';
import { runCli, type CliOptions } from '../support/runCli';
import { tempFolder } from '../support/tempFolder';

const ACTORS = 100_000;
const RELATIONS = 300_000;
const LONGEST_MS = 900_000;
const cwd = tempFolder();

/** Prints the greatest memory of a process on stderr when it ends. */
const MEASURE = "process.on('exit', () => process.stderr.write(`memory ${process.resourceUsage().maxRSS}\\n`));";

async function measured(args: string[], { env }: CliOptions) {
  const begun = performance.now();
  const result = await runCli(args, { cwd, env: { ...env, NODE_OPTIONS: `--require ${join(cwd, 'measure.js')}` } });
  const memory = Math.round(Number(/memory (\d+)/.exec(result.stderr)?.[1]) / 1024);
  process.stdout.write(
    `${args[0]} with ${env?.NEO4J_URI === undefined ? 'the embedded store' : 'Neo4j'}: ${((performance.now() - begun) / 1000).toFixed(1)} s, ${memory} MB\n`,
  );
  return result;
}

beforeAll(() => {
  writeFileSync(join(cwd, 'measure.js'), MEASURE);
  writeFileSync(
    join(cwd, 'actors.csv'),
    ['slug,name,kind', ...Array.from({ length: ACTORS }, (_, i) => `actor-${i},Actor ${i},STATE`)].join('\n'),
  );
  // Every actor is linked to the next, and to two that a fixed permutation gives: no row says what another says.
  const types = ['ALLY', 'ADVERSARY', 'SUPPLIER', 'THREATENED_BY'];
  const rows = Array.from(
    { length: RELATIONS },
    (_, i) =>
      `actor-${i % ACTORS},${types[i % 4]},actor-${(i * 3 + 1 + Math.floor(i / ACTORS) * 7919) % ACTORS},${1950 + Math.floor(i / ACTORS)}`,
  );
  writeFileSync(join(cwd, 'relations.csv'), ['source,type,target,since', ...rows].join('\n'));
});

function largeGraph(options: CliOptions): void {
  it(
    'is imported whole, answers a path query, and is exported',
    async () => {
      expect(await measured(['import', '--actors', 'actors.csv', '--relations', 'relations.csv'], options)).toMatchObject({ code: 0 });
      const answer = await measured(
        ['path', 'actor-0', 'actor-99999', '--select', 'any_shortest', '--max-length', '100', '--format', 'json'],
        { ...options, env: { ...options.env, REQUEST_TIMEOUT_MS: '60000' } },
      );
      expect(answer.code).toBe(0);
      expect(JSON.parse(answer.stdout)).toMatchObject({
        complete: true,
        paths: [{ actors: expect.arrayContaining(['actor-0', 'actor-99999']) }],
      });
      const { actors, statements } = await graphIn(options);
      expect({ actors: actors.length, statements: statements.length }).toEqual({ actors: ACTORS, statements: RELATIONS });
    },
    LONGEST_MS,
  );
}

describe('a large graph in the embedded store', () => largeGraph({ cwd, env: { DATA_DIR: 'data' } }));

describeWithNeo4j('a large graph in Neo4j', ({ uri, username, password }) => {
  largeGraph({ cwd, env: { NEO4J_URI: uri, NEO4J_USERNAME: username, NEO4J_PASSWORD: password } });
});
