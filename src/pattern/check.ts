import type { PathPattern } from './ast';
import { contentsOf, type Contents, type PlacedElement } from './contents';
import { nearestName } from './nearestName';
import { inTextOrder, problemAt, type PatternProblem } from './problem';
import { propertiesOf, type ElementKind } from './properties';
import { kindOfElement, type DeclaredVariable, type Rule, type RuleContext } from './rule';
import { SPECIFIED_RULES } from './specifiedRules';

const MAX_GUESSES = 100;

/** What the laws need to know besides the pattern. */
export interface CheckOptions {
  /** The identifier schemes that actors have, such as `wikidata` and `iso3`: each is a property of actors. */
  readonly identifierSchemes: readonly string[];
}

/** All breaches of the language's laws by a pattern with these parameters, in text order; none: it can be run. Parameters that it does not use are ignored. */
export function checkPattern(
  pattern: PathPattern,
  parameters: Readonly<Record<string, unknown>>,
  { identifierSchemes }: CheckOptions,
  rules: readonly Rule[] = SPECIFIED_RULES,
): readonly PatternProblem[] {
  const problems: PatternProblem[] = [];
  const contents = contentsOf(pattern);
  let guesses = MAX_GUESSES;
  const context: RuleContext = {
    pattern,
    contents,
    variables: declaredVariables(contents),
    parameters,
    properties: { ACTOR: propertiesOf('ACTOR', identifierSchemes), RELATION: propertiesOf('RELATION', identifierSchemes) },
    nearest: (name, candidates) => (guesses-- > 0 ? nearestName(name, candidates) : null),
    report: (position, message, found, expected) => void problems.push(problemAt(position, message, found, expected)),
  };
  for (const rule of rules) rule(context);
  return inTextOrder(problems);
}

/** The variables of a pattern's nodes and edges, by name. */
export function declaredVariables({ elements }: Contents): ReadonlyMap<string, DeclaredVariable> {
  const variables = new Map<string, { kind: ElementKind; elements: PlacedElement[] }>();
  for (const placed of elements) {
    const { element } = placed;
    if (element.variable === null) continue;
    const declared = variables.get(element.variable.name);
    if (declared === undefined) variables.set(element.variable.name, { kind: kindOfElement(element), elements: [placed] });
    else declared.elements.push(placed);
  }
  return variables;
}
