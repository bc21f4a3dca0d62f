import type { Problem } from '../model/errors';

/** What stands on the command line, or in the environment, for arguments of the API and of stores. */
const OPTIONS: Readonly<Record<string, string>> = {
  from: 'FROM',
  to: 'TO',
  'filter.types': '--types',
  'filter.minCertainty': '--min-certainty',
  'filter.at': '--at',
  'filter.documents': '--document',
  'filter.avoidActors': '--avoid',
  'filter.viaKinds': '--via-kinds',
  'filter.rollUp': '--roll-up',
  'filter.without': '--without-...',
  'filter.without.actors': '--without-actor',
  'filter.without.relations': '--without-relation',
  'filter.without.documents': '--without-document',
  select: '--select',
  mode: '--mode',
  sign: '--sign',
  direction: '--direction',
  minLength: '--min-length',
  maxLength: '--max-length',
  disjoint: '--disjoint',
  // Messages name the directory, and their way out the variable.
  directory: '',
};

/** What a problem is about ('' where it does not say) and its way out, in the words of commands: the option, and what commands can do. */
export function inCommandWords(problem: Problem): { argument: string; remedy: string } {
  const argument = ('argument' in problem && problem.argument) || '';
  const option = optionOf(argument);
  return option === undefined ? { argument, remedy: problem.remedy } : { argument: option, remedy: remedyFor(problem, option) };
}

/** A hint that names a condition at its end, `(filter.minCertainty).`, with the option instead. */
export function namedByOptions(hint: string): string {
  return hint.replace(/\(([\w.]+)\)\.$/, (whole, argument: string) => {
    const option = optionOf(argument);
    return option === undefined ? whole : `(${option}).`;
  });
}

function optionOf(argument: string): string | undefined {
  const name = argument.replace(/\[\d+\]$/, '');
  return Object.hasOwn(OPTIONS, name) ? OPTIONS[name] : undefined;
}

function remedyFor(problem: Problem, option: string): string {
  if (option === OPTIONS.disjoint) return 'Use --select shortest_k or --select cheapest_k.';
  if (problem.code !== 'NOT_FOUND') return problem.remedy;
  if (option.endsWith('-document')) return '`actor-graph export --format json` shows the ids of all documents.';
  // Without any suggestion, nobody in the graph is called alike.
  const isAlone = problem.suggestions?.length === 0 && !problem.message.endsWith('the graph is empty.');
  return isAlone ? '`actor-graph export --format json` shows the slugs of all actors.' : problem.remedy;
}
