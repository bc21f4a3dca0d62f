import { execFile } from 'node:child_process';
import { mkdtemp, rmdir, stat } from 'node:fs/promises';
import { dirname, join, resolve } from 'node:path';
import { promisify } from 'node:util';
import { Command } from 'commander';
import { Failure } from '../model/errors';
import type { CommandContext } from './context';
import { problemSentence } from './report';
import { withGraph } from './withProduct';

/** `needed`: without it nothing works as configured; `optional`: only what the finding names does not. */
interface Finding {
  readonly state: 'ok' | 'missing' | 'optional';
  readonly text: string;
}

const LEAST_NODE = [20, 19] as const;
const LEAST_JAVA = 17;
const COMMAND_TIMEOUT_MS = 20_000;
const DATABASE_TIMEOUT_MS = 20_000;

/** `actor-graph doctor`: says what works, what is missing and what to do about it. */
export function doctorCommand(context: CommandContext): Command {
  return new Command('doctor')
    .summary('say what works and what is missing')
    .description(
      'Checks Node, the configuration, the database or data folder, Java and Maven. Exit code 1 when something needed is missing.',
    )
    .addHelpText('after', '\nExample:\n  actor-graph doctor')
    .action(async () => {
      const findings = (await Promise.all([[checkNode()], checkGraph(context), checkJava(), checkMaven()])).flat();
      const labels = { ok: 'ok      ', missing: 'MISSING ', optional: 'optional' } as const;
      for (const { state, text } of findings) process.stdout.write(`${labels[state]}  ${text.replaceAll('\n', '\n          ')}\n`);
      if (findings.some(({ state }) => state === 'missing')) context.failed();
    });
}

function checkNode(): Finding {
  const [major, minor] = process.versions.node.split('.').map(Number);
  const good = major > LEAST_NODE[0] || (major === LEAST_NODE[0] && minor >= LEAST_NODE[1]);
  const text = `Node ${process.versions.node}`;
  return good
    ? { state: 'ok', text }
    : { state: 'missing', text: `${text} is too old. Install Node ${LEAST_NODE.join('.')} or newer (https://nodejs.org).` };
}

async function checkGraph(context: CommandContext): Promise<Finding[]> {
  const problems = context.configurationProblems();
  if (problems.length > 0) return problems.map((problem): Finding => ({ state: 'missing', text: `Configuration: ${problem}` }));
  const config = context.configuration();
  const configuration: Finding = { state: 'ok', text: 'Configuration' };
  const place = config.NEO4J_URI === null ? `Embedded store in ${config.DATA_DIR}` : `Neo4j at ${config.NEO4J_URI}`;
  try {
    const empty = await withGraph(config, (product) => product.isEmpty(Date.now() + DATABASE_TIMEOUT_MS));
    return [configuration, { state: 'ok', text: `${place}${empty ? ', still empty: `actor-graph seed` loads the article' : ''}` }];
  } catch (error) {
    if (!(error instanceof Failure)) throw error;
    if (error.problem.code === 'NOT_FOUND') return [configuration, await checkNewFolder(resolve(config.DATA_DIR))];
    return [configuration, { state: 'missing', text: problemSentence(error.problem) }];
  }
}

/** The store is made when something is first written; until then it must be possible to make it. */
async function checkNewFolder(folder: string): Promise<Finding> {
  let parent = folder;
  while (parent !== dirname(parent) && (await stat(parent).catch(() => null)) === null) parent = dirname(parent);
  const writable = await mkdtemp(join(parent, 'actor-graph-')).then(
    (made) => rmdir(made).then(() => true),
    () => false,
  );
  return writable
    ? { state: 'ok', text: `Embedded store: there is none in ${folder} yet; \`actor-graph serve\`, \`seed\` and \`import\` make it` }
    : {
        state: 'missing',
        text: `Embedded store: there is none in ${folder}, and none can be made, because ${parent} may not be written. Set DATA_DIR to another folder.`,
      };
}

async function checkJava(): Promise<Finding> {
  const use = 'It runs a local Neo4j (`npm run neo4j`) and the tests on it; the embedded store and a Neo4j elsewhere need none.';
  const output = await outputOf('java', ['-version']);
  const found = output === null ? null : /version "(?:1\.)?(\d+)/.exec(output);
  if (found === null)
    return { state: 'optional', text: `Java was not found. Install version ${LEAST_JAVA} or newer, with \`java\` on the PATH. ${use}` };
  if (Number(found[1]) < LEAST_JAVA)
    return { state: 'optional', text: `Java ${found[1]} is too old. Install version ${LEAST_JAVA} or newer. ${use}` };
  return { state: 'ok', text: `Java ${found[1]}` };
}

async function checkMaven(): Promise<Finding> {
  const output = await outputOf('mvn', ['-v']);
  const found = output === null ? null : /Apache Maven ([\w.-]+)/.exec(output);
  if (found === null)
    return {
      state: 'optional',
      text: 'Maven was not found. Install it, with `mvn` on the PATH. It fetches a local Neo4j for `npm run neo4j` and the tests on it.',
    };
  return { state: 'ok', text: `Maven ${found[1]}` };
}

/** What a program prints, stdout and stderr, or null when it cannot be run. */
async function outputOf(program: string, args: readonly string[]): Promise<string | null> {
  try {
    const { stdout, stderr } = await promisify(execFile)(program, args, { timeout: COMMAND_TIMEOUT_MS });
    return stdout + stderr;
  } catch {
    return null;
  }
}
