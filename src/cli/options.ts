import { Option } from 'commander';
import type { Executor } from '../engine/queries';
import { readOption } from '../formats/csvTable';
import { badInput } from '../model/errors';
import { shown } from '../model/text';

const GREATEST_NUMBER = 1000;
const EXECUTORS: readonly Executor[] = ['PROJECTION', 'CYPHER'];

/** An option with a closed list of values, in any case. */
export function choice<Value extends string>(flags: string, description: string, values: readonly Value[], fallback?: Value): Option {
  const option = new Option(flags, `${description}: ${values.join(', ')}`).argParser((text) => readOption(text, values, nameOf(flags)));
  return fallback === undefined ? option : option.default(fallback);
}

/** An option whose value is several of a closed list, separated by commas. */
export function choices(flags: string, description: string, values: readonly string[]): Option {
  const read = (text: string) => text.split(',').map((item) => readOption(item.trim(), values, nameOf(flags)));
  return new Option(flags, description).argParser(read);
}

/** An option whose value is a whole number from `least` to `most`. */
export function number(flags: string, description: string, fallback?: number, { least = 0, most = Infinity } = {}): Option {
  const remedy = `Give a whole number, ${most === Infinity ? `${least} or more` : `${least} to ${most}`}.`;
  const option = new Option(flags, description).argParser((text) => {
    if (!/^-?\d{1,9}$/.test(text)) return badInput(nameOf(flags), `${shown(text)} is not a whole number.`, remedy);
    const given = Number(text);
    return given < least || given > most ? badInput(nameOf(flags), `${given} is not possible.`, remedy) : given;
  });
  return fallback === undefined ? option : option.default(fallback);
}

/** An option that may be given several times; its value is a list. */
export function repeated(flags: string, description: string): Option {
  return new Option(flags, description).argParser((text: string, before?: readonly string[]) => [...(before ?? []), text]);
}

/** How many items are to be shown. */
export function firstOption(): Option {
  return number('--first <n>', 'show so many paths', 20, { least: 1, most: GREATEST_NUMBER });
}

/** The option that says who runs a path query. */
export function executorOption(): Option {
  return choice('--executor <executor>', 'who runs it (default: the projection, where there is one)', EXECUTORS);
}

function nameOf(flags: string): string {
  return flags.split(' ')[0];
}
