import { badInput } from '../model/errors';
import { checkText, shown } from '../model/text';

const MOST_PARAMETERS = 100;
const MOST_CHARACTERS = 50_000;

/**
 * The values of a pattern's parameters, by name in a fixed order: strings, numbers, booleans, null, or lists of these. Bad input names
 * the parameter, as in `parameters.from[1]`.
 */
export function matchParameters(given: Readonly<Record<string, unknown>>): Readonly<Record<string, unknown>> {
  const entries = Object.entries(given).sort(([a], [b]) => (a < b ? -1 : 1));
  if (entries.length > MOST_PARAMETERS) {
    badInput('parameters', `There are ${entries.length} parameters.`, `Give ${MOST_PARAMETERS} at most.`);
  }
  for (const [name, value] of entries) {
    checkText(name, 'parameters');
    checkValue(value, `parameters.${name}`);
  }
  const parameters = Object.fromEntries(entries);
  const size = JSON.stringify(parameters).length;
  if (size > MOST_CHARACTERS) {
    badInput('parameters', `The parameters have ${size} characters as JSON.`, `Give ${MOST_CHARACTERS} at most.`);
  }
  return parameters;
}

function checkValue(value: unknown, argument: string): void {
  if (Array.isArray(value)) value.forEach((item, index) => checkPlain(item, `${argument}[${index}]`));
  else checkPlain(value, argument);
}

function checkPlain(value: unknown, argument: string): void {
  if (typeof value === 'string') checkText(value, argument);
  else if (typeof value === 'number' ? !Number.isFinite(value) : value !== null && typeof value !== 'boolean') {
    badInput(argument, `${shown(argument)} is neither a string, a number, a boolean nor null.`, 'Give one of these, or a list of these.');
  }
}
