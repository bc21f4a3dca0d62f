import type {
  Comparison,
  Concatenation,
  EdgePattern,
  Name,
  NodePattern,
  PathElement,
  PathExpression,
  PathPattern,
  PropertyReference,
  ValueExpression,
} from './ast';
import { contentsOf, referencesIn } from './contents';
import { entryEquals, OWN } from './elementCondition';
import { compilePredicate, type Parameters } from './evaluate';
import type { ElementTest } from './plan';

/** The slugs of the actors as which others count that meet a test, sorted. */
export type CountedAs = (test: ElementTest) => readonly string[];

/** What an actor has of its own; all its other properties name it. */
const OWN_PROPERTIES = ['kind', 'description'];
const NAMING_OPERATORS = ['=', '<>', 'IN'];

/**
 * A checked pattern as it is asked of a graph in which parts count as their whole: a comparison by =, <>, IN or a map between what names
 * an actor (slug, name, alias, identifier) and given values names the part's whole too. Everything else asks for the whole's own
 * properties.
 */
export function rolledPattern(pattern: PathPattern, parameters: Parameters, countedAs: CountedAs): PathPattern {
  const actors = new Set(contentsOf(pattern).elements.flatMap(({ element }) => (element.kind === 'NodePattern' ? nameOf(element) : [])));

  const comparison = (asked: Comparison): ValueExpression => {
    const variable = namedIn(asked, actors);
    if (variable === null) return asked;
    const positive: Comparison = asked.operator === '<>' ? { ...asked, operator: '=' } : asked;
    const holds = compilePredicate(positive, parameters);
    const wholes = countedAs((read) => holds((_, property) => read(property)) === true);
    if (wholes.length === 0) return asked;
    const { position } = asked;
    const either: ValueExpression = { kind: 'Or', operands: [isOneOf(variable, wholes), positive], position };
    return positive === asked ? either : { kind: 'Not', operand: either, position };
  };
  const value = (expression: ValueExpression): ValueExpression => {
    switch (expression.kind) {
      case 'Literal':
      case 'Parameter':
      case 'PropertyReference':
        return expression;
      case 'List':
        return { ...expression, items: expression.items.map(value) };
      case 'Comparison':
        return comparison({ ...expression, left: value(expression.left), right: value(expression.right) });
      case 'Not':
      case 'Is':
        return { ...expression, operand: value(expression.operand) };
      case 'And':
      case 'Or':
      case 'Xor':
        return { ...expression, operands: expression.operands.map(value) };
    }
  };
  const where = (condition: ValueExpression | null) => condition && value(condition);
  const filled = <Element extends NodePattern | EdgePattern>(element: Element): Element => ({
    ...element,
    properties: element.properties.map((entry) => ({ ...entry, value: value(entry.value) })),
    where: where(element.where),
  });
  /** A map can only say what is equal, so what its entries come to is said by the node's WHERE. */
  const node = (element: NodePattern): NodePattern => {
    const { properties, where: asked, position } = filled(element);
    const entries = properties.map((entry) => {
      const equality = entryEquals(element, entry);
      return { entry, equality, rolled: comparison(equality) };
    });
    const moved = entries.flatMap(({ equality, rolled }) => (rolled === equality ? [] : [rolled]));
    const operands = asked === null ? moved : [...moved, asked];
    return {
      ...element,
      properties: entries.flatMap(({ entry, equality, rolled }) => (rolled === equality ? [entry] : [])),
      where: operands.length === 0 ? null : operands.length === 1 ? operands[0] : { kind: 'And', operands, position },
    };
  };
  const path = (expression: PathExpression): PathExpression =>
    expression.kind === 'Alternation' ? { ...expression, branches: expression.branches.map(branch) } : branch(expression);
  const branch = (expression: Concatenation): Concatenation => ({ ...expression, elements: expression.elements.map(part) });
  const part = (element: PathElement): PathElement => {
    if (element.kind === 'NodePattern') return node(element);
    if (element.kind === 'EdgePattern') return filled(element);
    return { ...element, pattern: path(element.pattern), where: where(element.where) };
  };
  return { ...pattern, pattern: path(pattern.pattern), where: where(pattern.where) };
}

function nameOf({ variable }: NodePattern): string {
  return variable?.name ?? OWN;
}

/** The variable of the actor that a comparison names by given values; null when it does something else. */
function namedIn({ operator, left, right }: Comparison, actors: ReadonlySet<string>): Name | null {
  if (!NAMING_OPERATORS.includes(operator)) return null;
  for (const [named, given] of [
    [left, right],
    [right, left],
  ]) {
    if (isName(named, actors) && referencesIn(given).length === 0) return named.variable;
  }
  return null;
}

function isName(expression: ValueExpression, actors: ReadonlySet<string>): expression is PropertyReference {
  return (
    expression.kind === 'PropertyReference' && actors.has(expression.variable.name) && !OWN_PROPERTIES.includes(expression.property.name)
  );
}

function isOneOf(variable: Name, slugs: readonly string[]): ValueExpression {
  const { position } = variable;
  return {
    kind: 'Comparison',
    operator: 'IN',
    operatorPosition: position,
    left: { kind: 'PropertyReference', variable, property: { kind: 'Name', name: 'slug', position }, position },
    right: { kind: 'List', items: slugs.map((slug) => ({ kind: 'Literal', value: slug, position })), position },
    position,
  };
}
