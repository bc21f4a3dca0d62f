import type { Parameter } from '../ast';
import { parametersIn } from '../contents';
import { foundName } from '../problem';
import type { Rule } from '../rule';

/** Every parameter has a value that a query can hold: text, a number, true, false, null, or a list of these. */
export const parametersGiven: Rule = ({ pattern, contents, parameters, nearest, report }) => {
  const { selector } = pattern;
  const counts = 'k' in selector && selector.k.kind === 'Parameter' ? [selector.k] : [];
  const checked = new Set<string>();
  const check = ({ name, position }: Parameter) => {
    if (checked.has(name)) return;
    checked.add(name);
    if (Object.hasOwn(parameters, name)) {
      const wrong = wrongWith(parameters[name]);
      if (wrong !== null)
        report(position, `the value of $${name} ${wrong}`, `$${name}`, ['text', 'a number', 'true or false', 'null', 'a list of these']);
      return;
    }
    const given = Object.keys(parameters);
    const near = nearest(name, given);
    report(
      position,
      `no value is given for the parameter ${foundName(`$${name}`)}${near === null ? '' : `; did you mean $${near}?`}`,
      `$${name}`,
      given.map((key) => `$${key}`),
    );
  };
  [...counts, ...contents.conditions.flatMap(({ expression }) => parametersIn(expression))].forEach(check);
};

function wrongWith(value: unknown, insideList = false): string | null {
  if (typeof value === 'string')
    return value.includes('\0') ? 'contains a NUL character' : value.isWellFormed() ? null : 'contains half of a surrogate pair';
  if (typeof value === 'number') return Number.isFinite(value) ? null : 'is no finite number';
  if (value === null || typeof value === 'boolean') return null;
  if (!Array.isArray(value)) return 'is neither text, a number, true, false, null nor a list';
  if (insideList) return 'contains a list in a list';
  for (const item of value) {
    const wrong = wrongWith(item, true);
    if (wrong !== null) return wrong;
  }
  return null;
}
