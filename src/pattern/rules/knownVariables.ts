import { referencesIn } from '../contents';
import { foundName } from '../problem';
import type { Rule } from '../rule';

/** A condition asks only for variables that a node or an edge has. */
export const knownVariables: Rule = ({ pattern, contents, variables, nearest, report }) => {
  for (const { variable } of contents.conditions.flatMap(({ expression }) => referencesIn(expression))) {
    const { name, position } = variable;
    if (variables.has(name)) continue;
    const known = [...variables.keys()];
    if (name === pattern.pathVariable?.name) {
      report(position, `${foundName(name)} is the whole path, which has no properties`, name, known);
      continue;
    }
    const near = nearest(name, known);
    report(position, `no node or edge has the variable ${foundName(name)}${near === null ? '' : `; did you mean ${near}?`}`, name, known);
  }
};
