import { Command } from 'commander';
import { matchParameters } from '../api/matchParameters';
import type { Executor, MatchQuery } from '../engine/queries';
import { badInput, Failure } from '../model/errors';
import { RELATION_TYPES } from '../model/relationType';
import { shown } from '../model/text';
import { askedOfMatch } from './asked';
import type { CommandContext } from './context';
import { addFilterOptions, filterOf, type FilterOptions } from './filterOptions';
import { markedPattern } from './markedPattern';
import { executorOption, firstOption, repeated } from './options';
import { formatOption, printPaths, type PathFormat } from './printPaths';
import { withGraph } from './withProduct';

/** The options as their readers have left them. */
interface Options extends FilterOptions {
  readonly parameter?: readonly string[];
  readonly first: number;
  readonly executor?: Executor;
  readonly format: PathFormat;
}

const HELP = `
PATTERN is a path pattern in ISO GQL syntax; put it in quotes. A parameter's value is JSON where it reads as such ("3", "true",
'["japan"]'), and else a string. Options that say which relations count come beside what the pattern says.

Examples:
  actor-graph match "ANY SHORTEST (a {slug: 'japan'})-[]-+(b {slug: 'ukraine'})"
  actor-graph match '(a {slug: $from})-[:SUPPLIER]->{1,3}()-[:ADVERSARY]-(b:STATE)' --parameter from=north-korea
  actor-graph match "(a)-[r:ALLY|SUPPLIER WHERE r.certainty >= 'REPORTED']->(b)" --format csv`;

/** `actor-graph match PATTERN`: the paths that a pattern matches, each step with its quotes. */
export function matchCommand({ configuration }: CommandContext): Command {
  const command = new Command('match')
    .summary('show the paths that a pattern matches')
    .description('Finds the paths that a pattern matches. Each step is shown with its type, its certainty and the quotes it stands on.')
    .argument('<pattern>', 'a path pattern')
    .addOption(repeated('--parameter <name=value>', "the value of one of the pattern's $parameters"));
  return addFilterOptions(command, 'all; the pattern says which')
    .addOption(firstOption())
    .addOption(executorOption())
    .addOption(formatOption())
    .addHelpText('after', HELP)
    .action(async (pattern: string, options: Options) => {
      const query = queryOf(pattern, options);
      const config = configuration();
      const page = await withGraph(config, ({ engine }) => engine.matchPaths(query, Date.now() + config.REQUEST_TIMEOUT_MS)).catch(
        (error: unknown) => {
          throw withMarks(error, pattern);
        },
      );
      await printPaths(page, options.format, askedOfMatch(query));
    });
}

function queryOf(pattern: string, options: Options): MatchQuery {
  return {
    pattern,
    parameters: matchParameters(readParameters(options.parameter ?? [])),
    filter: filterOf(options, RELATION_TYPES),
    first: options.first,
    executor: options.executor ?? null,
    after: null,
  };
}

function readParameters(texts: readonly string[]): Record<string, unknown> {
  const parameters = new Map<string, unknown>();
  for (const text of texts) {
    const equals = text.indexOf('=');
    if (equals < 1) badInput('--parameter', `${shown(text)} is not of the form name=value.`, 'Write it as in --parameter from=japan.');
    const name = text.slice(0, equals);
    if (parameters.has(name)) badInput('--parameter', `${shown(name)} is given twice.`, 'Give each parameter once.');
    parameters.set(name, readValue(text.slice(equals + 1)));
  }
  return Object.fromEntries(parameters);
}

function readValue(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return text;
  }
}

/** A wrong pattern is told with its text, in which each mistake is marked. */
function withMarks(error: unknown, pattern: string): unknown {
  if (!(error instanceof Failure) || error.problem.code !== 'BAD_PATTERN') return error;
  return new Failure({ ...error.problem, message: `The pattern is wrong.\n${markedPattern(pattern, error.problem.problems)}` });
}
