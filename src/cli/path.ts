import { Command } from 'commander';
import { selectorCount } from '../api/selectorCount';
import type { Direction, Disjoint, Executor, PathMode, PathQuery, PathSelector } from '../engine/queries';
import { badInput } from '../model/errors';
import { NO_FILTER } from '../model/filter';
import { SIGNS, type Sign } from '../model/relationType';
import { checkText } from '../model/text';
import { askedOfPath } from './asked';
import type { CommandContext } from './context';
import { addFilterOptions, filterOf, type FilterOptions } from './filterOptions';
import { choice, executorOption, firstOption, number } from './options';
import { formatOption, printPaths, type PathFormat } from './printPaths';
import { withGraph } from './withProduct';

// The defaults come first.
const SELECTORS: readonly PathSelector[] = ['ALL_SHORTEST', 'ANY_SHORTEST', 'ANY', 'ALL', 'SHORTEST_K', 'SHORTEST_K_GROUPS', 'CHEAPEST_K'];
const MODES: readonly PathMode[] = ['ACYCLIC', 'SIMPLE', 'TRAIL', 'WALK'];
const DIRECTIONS: readonly Direction[] = ['ANY', 'OUTGOING', 'INCOMING'];
const DISJOINT: readonly Disjoint[] = ['RELATIONS', 'ACTORS'];

/** The options as their readers have left them. */
interface Options extends FilterOptions {
  readonly select: PathSelector;
  readonly k?: number;
  readonly mode: PathMode;
  readonly direction: Direction;
  readonly minLength: number;
  readonly maxLength: number;
  readonly sign?: Sign;
  readonly disjoint?: Disjoint;
  readonly first: number;
  readonly executor?: Executor;
  readonly format: PathFormat;
}

const HELP = `
FROM and TO are slugs, names or aliases of actors ("North Korea", north-korea, Pyongyang).
Lists are separated by commas; --avoid, --document and --without-... may be given several times.

Examples:
  actor-graph path Japan Ukraine
  actor-graph path Japan Ukraine --select any_shortest --sign negative
  actor-graph path Japan Ukraine --select cheapest_k -k 3 --disjoint relations
  actor-graph path "Vladimir Putin" Ukraine --roll-up
  actor-graph path "South Korea" Russia --min-certainty reported --avoid "United States" --format json
  actor-graph path Japan Ukraine --format html > report.html`;

/** `actor-graph path FROM TO`: how two actors are linked, each step with its quotes. */
export function pathCommand({ configuration }: CommandContext): Command {
  const command = new Command('path')
    .summary('show how two actors are linked')
    .description('Finds the paths between two actors. Each step is shown with its type, its certainty and the quotes it stands on.')
    .argument('<from>', 'the first actor')
    .argument('<to>', 'the last actor')
    .addOption(choice('--select <selector>', 'which paths', SELECTORS, SELECTORS[0]))
    .addOption(number('-k <n>', 'how many, for shortest_k, shortest_k_groups and cheapest_k'))
    .addOption(choice('--mode <mode>', 'what a path may repeat (acyclic: no actor; trail: no relation)', MODES, MODES[0]))
    .addOption(choice('--direction <direction>', 'how steps may follow directed relations', DIRECTIONS, DIRECTIONS[0]))
    .addOption(number('--min-length <n>', 'the least number of steps', 1))
    .addOption(number('--max-length <n>', 'the greatest number of steps', 6))
    .addOption(choice('--sign <sign>', 'the sign of the whole path', SIGNS))
    .addOption(choice('--disjoint <what>', 'what the paths of shortest_k and cheapest_k do not share', DISJOINT));
  return addFilterOptions(command, NO_FILTER.types.join(','))
    .addOption(firstOption())
    .addOption(executorOption())
    .addOption(formatOption())
    .addHelpText('after', HELP)
    .action(async (from: string, to: string, options: Options) => {
      const query = queryOf(from, to, options);
      const config = configuration();
      const page = await withGraph(config, ({ engine }) => engine.findPaths(query, Date.now() + config.REQUEST_TIMEOUT_MS));
      await printPaths(page, options.format, askedOfPath(query));
    });
}

function queryOf(from: string, to: string, options: Options): PathQuery {
  const { select, mode, direction, minLength, maxLength } = options;
  if (maxLength < minLength)
    badInput(
      '--max-length',
      `${maxLength} is less than the least length, ${minLength}.`,
      'Give a --max-length that is at least --min-length.',
    );
  return {
    from: [checkText(from, 'FROM')],
    to: [checkText(to, 'TO')],
    select,
    k: selectorCount(select, options.k ?? null, '-k'),
    mode,
    direction,
    minLength,
    maxLength,
    sign: options.sign ?? null,
    disjoint: options.disjoint ?? null,
    first: options.first,
    executor: options.executor ?? null,
    after: null,
    filter: filterOf(options, NO_FILTER.types),
  };
}
