import type {
  EdgeDirection,
  EdgePattern,
  LabelExpression,
  Name,
  NodePattern,
  PathElement,
  PathExpression,
  PathPattern,
  Quantifier,
  Selector,
  ValueExpression,
} from './ast';
import { REGULAR_NAME, RESERVED_WORDS } from './lexer';

/**
 * The canonical text of a pattern: what is written by default is left out, keywords are capitals, strings stand in single quotes.
 * Read again, it gives the same tree but for positions.
 */
export function printPattern({ pathVariable, selector, mode, pattern, where }: PathPattern): string {
  const variable = pathVariable === null ? '' : `${nameText(pathVariable)} =`;
  return joined([variable, selectorText(selector), mode === 'WALK' ? '' : mode, pathText(pattern), whereText(where)]);
}

function joined(parts: readonly string[]): string {
  return parts.filter((part) => part !== '').join(' ');
}

function selectorText(selector: Selector): string {
  switch (selector.kind) {
    case 'ALL':
      return '';
    case 'ANY_SHORTEST':
      return 'ANY SHORTEST';
    case 'ALL_SHORTEST':
      return 'ALL SHORTEST';
    case 'ANY':
      return selector.k.kind === 'Literal' && selector.k.value === 1 ? 'ANY' : `ANY ${printExpression(selector.k)}`;
    case 'SHORTEST_K':
      return `SHORTEST ${printExpression(selector.k)}`;
    case 'SHORTEST_K_GROUPS':
      return `SHORTEST ${printExpression(selector.k)} GROUPS`;
  }
}

function pathText(path: PathExpression): string {
  return path.kind === 'Alternation' ? path.branches.map(pathText).join(' | ') : path.elements.map(elementText).reduce(sideBySide, '');
}

/** Two hyphens would begin a comment. */
function sideBySide(left: string, right: string): string {
  return left + (/[-~<>]$/.test(left) && /^[-~<]/.test(right) ? ' ' : '') + right;
}

function elementText(element: PathElement): string {
  switch (element.kind) {
    case 'NodePattern':
      return `(${fillerText(element)})`;
    case 'EdgePattern':
      return edgeText(element) + quantifierText(element.quantifier);
    case 'Group':
      return `(${joined([element.mode ?? '', pathText(element.pattern), whereText(element.where)])})${quantifierText(element.quantifier)}`;
  }
}

const ARROWS: Readonly<Record<EdgeDirection, readonly [string, string]>> = {
  RIGHT: ['-', '->'],
  LEFT: ['<-', '-'],
  ANY: ['-', '-'],
  UNDIRECTED: ['~', '~'],
  LEFT_OR_RIGHT: ['<-', '->'],
  LEFT_OR_UNDIRECTED: ['<~', '~'],
  UNDIRECTED_OR_RIGHT: ['~', '~>'],
};

function edgeText(edge: EdgePattern): string {
  const [left, right] = ARROWS[edge.direction];
  const filler = fillerText(edge);
  return filler === '' ? left + right.slice(1) : `${left}[${filler}]${right}`;
}

function fillerText({ variable, labels, properties, where }: NodePattern | EdgePattern): string {
  const name = (variable === null ? '' : nameText(variable)) + (labels === null ? '' : `:${printLabels(labels)}`);
  const entries = properties.map(({ key, value }) => `${nameText(key)}: ${operandText(value)}`).join(', ');
  return joined([name, entries === '' ? '' : `{${entries}}`, whereText(where)]);
}

function whereText(where: ValueExpression | null): string {
  return where === null ? '' : `WHERE ${printExpression(where)}`;
}

function quantifierText(quantifier: Quantifier | null): string {
  if (quantifier === null) return '';
  const { min, max, optional } = quantifier;
  if (optional) return '?';
  if (max === null) return min === 0 ? '*' : min === 1 ? '+' : `{${min},}`;
  return min === max ? `{${min}}` : `{${min},${max}}`;
}

/** The canonical text of a label expression. */
export function printLabels(labels: LabelExpression): string {
  switch (labels.kind) {
    case 'Name':
      return nameText(labels);
    case 'AnyLabel':
      return '%';
    case 'LabelNot':
      return `!${labelOperandText(labels.operand, ['LabelAnd', 'LabelOr'])}`;
    case 'LabelAnd':
      return labels.operands.map((operand) => labelOperandText(operand, ['LabelAnd', 'LabelOr'])).join('&');
    case 'LabelOr':
      return labels.operands.map((operand) => labelOperandText(operand, ['LabelOr'])).join('|');
  }
}

function labelOperandText(operand: LabelExpression, inParentheses: readonly LabelExpression['kind'][]): string {
  return inParentheses.includes(operand.kind) ? `(${printLabels(operand)})` : printLabels(operand);
}

/** The canonical text of a value or condition. */
export function printExpression(expression: ValueExpression): string {
  switch (expression.kind) {
    case 'Literal':
      return typeof expression.value === 'string' ? `'${escaped(expression.value, "'")}'` : String(expression.value).toUpperCase();
    case 'List':
      return `[${expression.items.map(printExpression).join(', ')}]`;
    case 'Parameter':
      return `$${plainOrQuoted(expression.name)}`;
    case 'PropertyReference':
      return `${nameText(expression.variable)}.${nameText(expression.property)}`;
    case 'Comparison':
      return `${operandText(expression.left)} ${expression.operator} ${operandText(expression.right)}`;
    case 'Is':
      return `${operandText(expression.operand)} IS ${expression.negated ? 'NOT ' : ''}${expression.test}`;
    case 'Not':
      return `NOT ${connectedText(expression.operand, ['And', 'Or', 'Xor'])}`;
    case 'And':
      return expression.operands.map((operand) => connectedText(operand, ['And', 'Or', 'Xor'])).join(' AND ');
    case 'Or':
    case 'Xor':
      return expression.operands.map((operand) => connectedText(operand, ['Or', 'Xor'])).join(` ${expression.kind.toUpperCase()} `);
  }
}

function connectedText(operand: ValueExpression, inParentheses: readonly ValueExpression['kind'][]): string {
  return inParentheses.includes(operand.kind) ? `(${printExpression(operand)})` : printExpression(operand);
}

/** One side of a comparison, or a property's value in a map. */
function operandText(operand: ValueExpression): string {
  return connectedText(operand, ['Comparison', 'Is', 'Not', 'And', 'Or', 'Xor']);
}

function nameText({ name }: Name): string {
  return RESERVED_WORDS.has(name.toUpperCase()) ? quoted(name) : plainOrQuoted(name);
}

function plainOrQuoted(name: string): string {
  REGULAR_NAME.lastIndex = 0;
  return REGULAR_NAME.exec(name)?.[0] === name ? name : quoted(name);
}

function quoted(name: string): string {
  return `\`${escaped(name, '`')}\``;
}

/** Backslashes and control characters as escapes, the closing quote doubled. */
function escaped(text: string, quote: string): string {
  return text
    .replace(/[\\\p{Cc}\u2028\u2029]/gu, (char) => (char === '\\' ? '\\\\' : `\\u${char.charCodeAt(0).toString(16).padStart(4, '0')}`))
    .replaceAll(quote, quote + quote);
}
