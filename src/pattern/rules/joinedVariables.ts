import type { PathElement, PathExpression, Position } from '../ast';
import { foundName } from '../problem';
import type { Rule, RuleContext } from '../rule';

/**
 * What a variable is to those outside a part of a pattern. ONE: one element in every match. MAYBE: one or none, from a branch or
 * under `?`. MANY: one per repetition.
 */
type Degree = 'ONE' | 'MAYBE' | 'MANY';
type Exposed = Map<string, { readonly degree: Degree; readonly position: Position }>;

/** A variable stands twice in one path only where it is one element both times. Branches exclude each other, so they may share names. */
export const joinedVariables: Rule = ({ pattern, report }) => {
  exposed(pattern.pattern, report);
};

function exposed(path: PathExpression, report: RuleContext['report']): Exposed {
  return path.kind === 'Concatenation'
    ? inSequence(
        path.elements.map((element) => ofElement(element, report)),
        report,
      )
    : inBranches(
        path.branches.map((branch) => exposed(branch, report)),
        report,
      );
}

function ofElement(element: PathElement, report: RuleContext['report']): Exposed {
  if (element.kind === 'NodePattern') return ofVariable(element.variable);
  const inside = element.kind === 'EdgePattern' ? ofVariable(element.variable) : exposed(element.pattern, report);
  const { quantifier } = element;
  if (quantifier === null) return inside;
  return new Map(
    [...inside].map(([name, { degree, position }]) => [
      name,
      { degree: quantifier.optional && degree !== 'MANY' ? 'MAYBE' : 'MANY', position },
    ]),
  );
}

function ofVariable(variable: { readonly name: string; readonly position: Position } | null): Exposed {
  return new Map(variable === null ? [] : [[variable.name, { degree: 'ONE', position: variable.position }]]);
}

const REASONS = {
  MANY: 'in a quantified part it stands for many elements',
  MAYBE: 'in a branch or under "?" it may stand for none',
} as const;

function inSequence(parts: readonly Exposed[], report: RuleContext['report']): Exposed {
  const all: Exposed = new Map();
  for (const part of parts) {
    for (const [name, found] of part) {
      const earlier = all.get(name);
      const bad = [earlier?.degree, found.degree].find((degree) => degree !== 'ONE');
      if (earlier === undefined) all.set(name, found);
      else if (bad !== undefined) report(found.position, `the variable ${foundName(name)} cannot stand here again: ${REASONS[bad]}`, name);
    }
  }
  return all;
}

function inBranches(branches: readonly Exposed[], report: RuleContext['report']): Exposed {
  const all: Exposed = new Map();
  const count = new Map<string, number>();
  for (const branch of branches) {
    for (const [name, found] of branch) {
      const earlier = all.get(name);
      count.set(name, (count.get(name) ?? 0) + 1);
      if (earlier === undefined || earlier.degree === 'ONE')
        all.set(name, earlier === undefined || found.degree !== 'ONE' ? found : earlier);
      if (earlier !== undefined && (earlier.degree === 'MANY') !== (found.degree === 'MANY')) {
        report(found.position, `the variable ${foundName(name)} stands for one element in one branch and for many in another`, name);
      }
    }
  }
  return new Map(
    [...all].map(([name, { degree, position }]) => [
      name,
      { degree: degree === 'ONE' && count.get(name) !== branches.length ? 'MAYBE' : degree, position },
    ]),
  );
}
