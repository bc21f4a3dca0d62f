import { Command, CommanderError } from 'commander';
import { config as loadDotenv } from 'dotenv';
import { readConfig } from '../config';
import { badInput } from '../model/errors';
import type { CommandContext } from './context';
import { doctorCommand } from './doctor';
import { exportCommand } from './export';
import { importCommand } from './import';
import { matchCommand } from './match';
import { pathCommand } from './path';
import { EXIT, reportError } from './report';
import { seedCommand } from './seed';
import { serveCommand } from './serve';
import { version } from './packageFiles';

/**
 * Runs the command that `args` name and returns the exit code: 0 done, 1 failed, 2 wrong usage, configuration or input, 130 interrupted. Data goes
 * to stdout, everything else to stderr.
 */
export async function main(args: readonly string[]): Promise<number> {
  process.stdout.on('error', stopQuietlyWithoutReader);
  process.stderr.on('error', stopQuietlyWithoutReader);
  let debug = false;
  let exitCode: number = EXIT.done;
  try {
    readDotenv();
    const context: CommandContext = {
      configuration() {
        const answer = readConfig();
        if ('problems' in answer) return badInput('', answer.problems.join('\n'), 'Correct this in the environment or in the file .env.');
        debug = ['debug', 'trace'].includes(answer.config.LOG_LEVEL);
        return answer.config;
      },
      configurationProblems() {
        const answer = readConfig();
        return 'problems' in answer ? answer.problems : [];
      },
      failed: () => (exitCode = EXIT.failed),
      interrupted: () => (exitCode = EXIT.interrupted),
    };
    const program = new Command('actor-graph')
      .description('A knowledge graph of actors and their relations, in which every step of a path carries its quotes.')
      .version(version())
      .showHelpAfterError('Add --help for what is possible.')
      .configureHelp({ sortSubcommands: false })
      .exitOverride();
    for (const command of [serveCommand, seedCommand, importCommand, exportCommand, pathCommand, matchCommand, doctorCommand]) {
      program.addCommand(command(context).copyInheritedSettings(program));
    }
    await program.parseAsync(args, { from: 'user' });
    return exitCode;
  } catch (error) {
    if (error instanceof CommanderError) return error.exitCode === 0 ? EXIT.done : EXIT.wrongInput;
    return reportError(error, debug);
  }
}

/** The reader of our output has gone, as in `actor-graph export | head`: there is nothing left to do. */
function stopQuietlyWithoutReader(error: NodeJS.ErrnoException): void {
  if (error.code === 'EPIPE') process.exit(EXIT.done);
  throw error;
}

function readDotenv(): void {
  const { error } = loadDotenv({ quiet: true });
  if (error !== undefined && 'code' in error && error.code !== 'ENOENT') {
    badInput('.env', `The file .env cannot be read: ${error.message}.`, 'Correct or remove it.');
  }
}
