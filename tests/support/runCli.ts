import { spawn, type ChildProcess } from 'node:child_process';
import { join } from 'node:path';
import { compiledSource } from './compiled';

/** A command that has not ended after this time is killed, so that no test run leaves one behind. */
const LONGEST_MS = 600_000;

/** How a command ended: its exit code (null: by a signal) and what it wrote. */
export interface CliResult {
  readonly code: number | null;
  readonly stdout: string;
  readonly stderr: string;
}

export interface RunningCli {
  readonly process: ChildProcess;
  readonly result: Promise<CliResult>;
  /** Resolves when stdout has the pattern; rejects when the command ends without. */
  printed(pattern: RegExp): Promise<RegExpExecArray>;
}

export interface CliOptions {
  /** The working directory: where a `.env` and a relative DATA_DIR are looked for. */
  readonly cwd: string;
  readonly env?: Readonly<Record<string, string>>;
}

/** Starts the CLI in a process of its own, with no environment but PATH and what is given. Whoever starts it ends it. */
export async function startCli(args: readonly string[], { cwd, env = {} }: CliOptions): Promise<RunningCli> {
  const main = join(await compiledSource(), 'cli', 'main.js');
  const script = `require(${JSON.stringify(main)}).main(process.argv.slice(1)).then((code) => { process.exitCode = code; })`;
  const child = spawn(process.execPath, ['-e', script, '--', ...args], {
    cwd,
    env: { PATH: process.env.PATH, ...env },
    stdio: ['ignore', 'pipe', 'pipe'],
    timeout: LONGEST_MS,
    killSignal: 'SIGKILL',
  });
  const written = { stdout: '', stderr: '' };
  const result = new Promise<CliResult>((resolve, reject) => {
    child.on('error', reject).on('close', (code) => resolve({ code, ...written }));
  });
  child.stdout.setEncoding('utf8').on('data', (text: string) => (written.stdout += text));
  child.stderr.setEncoding('utf8').on('data', (text: string) => (written.stderr += text));
  const printed = (pattern: RegExp) =>
    new Promise<RegExpExecArray>((resolve, reject) => {
      const look = () => {
        const match = pattern.exec(written.stdout);
        if (match !== null) resolve(match);
      };
      child.stdout.on('data', look);
      look();
      void result.then(({ code }) =>
        reject(new Error(`Ended with ${code} before it printed ${pattern}: ${written.stdout}${written.stderr}`)),
      );
    });
  return { process: child, result, printed };
}

/** Runs the CLI to its end. */
export async function runCli(args: readonly string[], options: CliOptions): Promise<CliResult> {
  return (await startCli(args, options)).result;
}
