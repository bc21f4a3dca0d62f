import { Option } from 'commander';
import { readOption } from '../formats/csvTable';
import { badInput } from '../model/errors';
import { shown } from '../model/text';

const GREATEST_NUMBER = 1000;

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

/** An option whose value is a whole number, 0 or more. */
export function number(flags: string, description: string, fallback?: number): Option {
  const option = new Option(flags, description).argParser((text) => {
    return /^\d{1,9}$/.test(text)
      ? Number(text)
      : badInput(nameOf(flags), `${shown(text)} is not a whole number.`, 'Give a whole number, 0 or more.');
  });
  return fallback === undefined ? option : option.default(fallback);
}

/** An option that may be given several times; its value is a list. */
export function repeated(flags: string, description: string): Option {
  return new Option(flags, description).argParser((text: string, before?: readonly string[]) => [...(before ?? []), text]);
}

/** How many items are to be shown; see `checkFirst`. */
export function firstOption(): Option {
  return number('--first <n>', 'show so many paths', 20);
}

/** Refuses what `--first` cannot be. */
export function checkFirst(first: number): number {
  if (first < 1 || first > GREATEST_NUMBER)
    badInput('--first', `${first} is not possible.`, `Give a whole number from 1 to ${GREATEST_NUMBER}.`);
  return first;
}

function nameOf(flags: string): string {
  return flags.split(' ')[0];
}
