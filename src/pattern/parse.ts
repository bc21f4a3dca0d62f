import type {
  Alternation,
  Concatenation,
  EdgeDirection,
  EdgePattern,
  Group,
  Name,
  NodePattern,
  NumberLiteral,
  Parameter,
  PathElement,
  Position,
} from './ast';
import {
  PATH_MODES,
  type PathExpression,
  type PathMode,
  type PathPattern,
  type PropertyEntry,
  type Quantifier,
  type Selector,
} from './ast';
import { tokenize, type Token } from './lexer';
import { labelExpression, operand, propertyName, takeName, valueExpression } from './parseExpression';
import { inTextOrder, problemAt, type PatternProblem } from './problem';
import { isParseFailure, isToken, tokenCursor, type TokenCursor } from './tokenCursor';

/** The longest text that is read, in UTF-16 units. */
export const MAX_PATTERN_LENGTH = 10_000;

/** A pattern, or what is wrong with it and what of it can be read nevertheless: parts without order, with holes. */
export type ParsedPattern =
  | { readonly ok: true; readonly pattern: PathPattern }
  | { readonly ok: false; readonly problems: readonly PatternProblem[]; readonly readable: PathPattern | null };

/** The syntax tree of a path pattern, or all that is wrong with its syntax, in text order. Takes time linear in the text. */
export function parsePattern(text: string): ParsedPattern {
  const start = { offset: 0, line: 1, column: 1 };
  if (text.length > MAX_PATTERN_LENGTH) {
    const message = `the pattern has ${text.length} characters; at most ${MAX_PATTERN_LENGTH} are read`;
    return { ok: false, problems: [problemAt(start, message, text)], readable: null };
  }
  const { tokens, problems, broken } = tokenize(text);
  const pattern = broken ? null : readAll(tokenCursor(tokens, problems));
  return pattern === null || problems.length > 0
    ? { ok: false, problems: inTextOrder(problems), readable: pattern }
    : { ok: true, pattern };
}

function readAll(cursor: TokenCursor): PathPattern | null {
  try {
    return wholePattern(cursor);
  } catch (error) {
    if (isParseFailure(error)) return null;
    throw error;
  }
}

type Prefix = Pick<PathPattern, 'selector' | 'mode'>;

function wholePattern(cursor: TokenCursor): PathPattern {
  const { position } = cursor;
  const pathVariable = takePathVariable(cursor);
  const prefix = cursor.attempt<Prefix>(
    () => patternPrefix(cursor),
    { selector: { kind: 'ALL', position }, mode: 'WALK' },
    () => skipToNode(cursor),
  );
  const whole = cursor.attempt(
    () => pathAndWhere(cursor),
    null,
    () => skipToNode(cursor),
  );
  const more: Pick<PathPattern, 'pattern' | 'where'>[] = [];
  for (let read = whole; !cursor.atEnd();) {
    if (read !== null)
      cursor.attempt(
        () => unexpected(cursor),
        null,
        () => skipToNode(cursor),
      );
    if (cursor.atEnd()) break;
    read = cursor.attempt(
      () => pathAndWhere(cursor),
      null,
      () => skipToNode(cursor),
    );
    if (read !== null) more.push(read);
  }
  const first = whole ?? { pattern: nothingAt(position), where: null };
  const all = more.length === 0 ? first : together([first, ...more], position);
  return { kind: 'PathPattern', pathVariable, ...prefix, ...all, position };
}

function pathAndWhere(cursor: TokenCursor): Pick<PathPattern, 'pattern' | 'where'> {
  const pattern = pathExpression(cursor);
  return { pattern, where: cursor.take('WHERE') ? valueExpression(cursor) : null };
}

/** Several paths where one was expected, as one: it means nothing, but has all their names. */
function together(paths: readonly Pick<PathPattern, 'pattern' | 'where'>[], position: Position): Pick<PathPattern, 'pattern' | 'where'> {
  const branches = paths.flatMap(({ pattern }) => (pattern.kind === 'Alternation' ? pattern.branches : [pattern]));
  const operands = paths.flatMap(({ where }) => where ?? []);
  return { pattern: { kind: 'Alternation', branches, position }, where: { kind: 'And', operands, position } };
}

/** What stands in the tree for what could not be read. */
function nothingAt(position: Position): Concatenation {
  return { kind: 'Concatenation', elements: [], position };
}

/** What stands after the end of a pattern. */
function unexpected(cursor: TokenCursor): never {
  cursor.wanted('the end of the pattern');
  if (isToken(cursor.token, ',')) cursor.fail('one pattern is one path; there is no list of patterns', ['the end of the pattern']);
  return cursor.fail();
}

function skipToNode(cursor: TokenCursor): void {
  cursor.skipTo((token) => isToken(token, '('));
}

function takePathVariable(cursor: TokenCursor): Name | null {
  if (!isToken(cursor.peek(1), '=')) return null;
  const variable = takeName(cursor, 'a variable');
  if (variable !== null) cursor.advance();
  return variable;
}

function patternPrefix(cursor: TokenCursor): Prefix {
  const { position } = cursor;
  if (cursor.take('ALL')) {
    const kind = cursor.take('SHORTEST') ? 'ALL_SHORTEST' : 'ALL';
    return { selector: { kind, position }, mode: takeModeAndPaths(cursor) };
  }
  if (cursor.take('ANY')) {
    const selector: Selector = cursor.take('SHORTEST')
      ? { kind: 'ANY_SHORTEST', position }
      : { kind: 'ANY', k: takeCount(cursor) ?? one(position), position };
    return { selector, mode: takeModeAndPaths(cursor) };
  }
  if (cursor.take('SHORTEST')) {
    const k = takeCount(cursor);
    let groups = takeGroups(cursor);
    const mode = takeModeAndPaths(cursor);
    groups = (!groups && takeGroups(cursor)) || groups;
    if (k === null && !groups) cursor.fail();
    return { selector: { kind: groups ? 'SHORTEST_K_GROUPS' : 'SHORTEST_K', k: k ?? one(position), position }, mode };
  }
  return { selector: { kind: 'ALL', position }, mode: takeMode(cursor) ?? 'WALK' };
}

function one(position: Position): NumberLiteral {
  return { kind: 'Literal', value: 1, position };
}

function takeGroups(cursor: TokenCursor): boolean {
  return cursor.take('GROUP') !== null || cursor.take('GROUPS') !== null;
}

/** A mode, which PATH or PATHS may follow. */
function takeMode(cursor: TokenCursor): PathMode | null {
  const mode = PATH_MODES.find((word) => cursor.take(word)) ?? null;
  if (mode !== null) takePaths(cursor);
  return mode;
}

/** After a selector PATH and PATHS need no mode. */
function takeModeAndPaths(cursor: TokenCursor): PathMode {
  const mode = takeMode(cursor);
  if (mode === null) takePaths(cursor);
  return mode ?? 'WALK';
}

function takePaths(cursor: TokenCursor): void {
  if (!cursor.take('PATH')) cursor.take('PATHS');
}

function takeCount(cursor: TokenCursor): NumberLiteral | Parameter | null {
  const { token, position } = cursor;
  if (token.type === 'PARAMETER') {
    cursor.advance();
    return { kind: 'Parameter', name: token.value, position };
  }
  const value = takeWholeNumber(cursor);
  return value === null ? null : { kind: 'Literal', value, position };
}

const WHOLE_NUMBER = 'a whole number';

function takeWholeNumber(cursor: TokenCursor): number | null {
  const { token } = cursor;
  if (token.type !== 'NUMBER') {
    cursor.wanted(WHOLE_NUMBER);
    return null;
  }
  if (!/^\d+$/.test(token.text)) cursor.fail(undefined, [WHOLE_NUMBER]);
  cursor.advance();
  return token.value;
}

function pathExpression(cursor: TokenCursor): PathExpression {
  const { position } = cursor;
  const branches = [concatenation(cursor)];
  while (cursor.take('|')) {
    if (isToken(cursor.token, '+'))
      cursor.fail('alternation that keeps duplicates ("|+|") is not supported; a path is answered once: write "|"', ['|']);
    branches.push(concatenation(cursor));
  }
  return branches.length === 1 ? branches[0] : ({ kind: 'Alternation', branches, position } satisfies Alternation);
}

function concatenation(cursor: TokenCursor): Concatenation {
  const { position } = cursor;
  const elements: PathElement[] = [];
  for (let element = takeElement(cursor); element !== null; element = takeElement(cursor)) elements.push(element);
  if (elements.length === 0) cursor.fail();
  return { kind: 'Concatenation', elements, position };
}

function takeElement(cursor: TokenCursor): PathElement | null {
  const { token } = cursor;
  if (isToken(token, '(')) return opensGroup(cursor) ? group(cursor) : node(cursor);
  if (['-', '~', '<'].some((symbol) => isToken(token, symbol))) return edge(cursor);
  cursor.wanted('(');
  cursor.wanted('an edge');
  return null;
}

/** Whether the parenthesis that stands here holds a part of a path, and is no node. */
function opensGroup(cursor: TokenCursor): boolean {
  const [first, second] = [cursor.peek(1), cursor.peek(2)];
  if (beginsPath(first) || isToken(second, '=') || isToken(first, 'ALL') || isToken(first, 'ANY')) return true;
  // SHORTEST and the modes may also name an actor: `(trail)`, `(trail WHERE ...)`.
  const continues = beginsPath(second) || isToken(second, 'PATH') || isToken(second, 'PATHS') || second.type === 'NUMBER';
  return continues && [...PATH_MODES, 'SHORTEST'].some((word) => isToken(first, word));
}

function beginsPath(token: Token): boolean {
  return ['(', '<', '-', '~', '|'].some((symbol) => isToken(token, symbol));
}

function group(cursor: TokenCursor): Group {
  const { position } = cursor;
  const inside = () =>
    cursor.nested(() => {
      if (['ALL', 'ANY', 'SHORTEST'].some((word) => isToken(cursor.token, word)))
        cursor.fail('a selector stands only at the start of the whole pattern', [...PATH_MODES, '(']);
      if (isToken(cursor.peek(1), '='))
        cursor.fail('only a whole path can have a variable, not a part in parentheses', [...PATH_MODES, '(']);
      return { mode: takeMode(cursor), ...pathAndWhere(cursor) };
    });
  const nothing: ReturnType<typeof inside> = { mode: null, pattern: nothingAt(position), where: null };
  const parts = cursor.enclosed('(', ')', inside, nothing);
  return { kind: 'Group', ...parts, quantifier: takeQuantifier(cursor), position };
}

type Filler = Pick<NodePattern, 'variable' | 'labels' | 'properties' | 'where'>;
const EMPTY: Filler = { variable: null, labels: null, properties: [], where: null };

function node(cursor: TokenCursor): NodePattern {
  const { position } = cursor;
  const parts = cursor.enclosed('(', ')', () => filler(cursor), EMPTY);
  if (['*', '+', '?', '{'].some((symbol) => isToken(cursor.token, symbol))) {
    cursor.fail('an actor alone cannot be repeated; quantify an edge, or a part of a path in parentheses', [
      'an edge',
      'the end of the pattern',
    ]);
  }
  return { kind: 'NodePattern', ...parts, position };
}

function filler(cursor: TokenCursor): Filler {
  const variable = takeName(cursor, 'a variable');
  const labels = (cursor.take(':') ?? cursor.take('IS')) ? labelExpression(cursor) : null;
  const properties = cursor.sees('{') ? propertyMap(cursor) : [];
  const where = cursor.take('WHERE') ? valueExpression(cursor) : null;
  return { variable, labels, properties, where };
}

function propertyMap(cursor: TokenCursor): readonly PropertyEntry[] {
  const entry = (): PropertyEntry => {
    const key = propertyName(cursor);
    cursor.expect(':');
    return { kind: 'PropertyEntry', key, value: operand(cursor), position: key.position };
  };
  const entries = () => {
    const all = [entry()];
    while (cursor.take(',')) all.push(entry());
    return all;
  };
  return cursor.enclosed('{', '}', entries, []);
}

/** Arrows are read symbol by symbol; see Token. */
function edge(cursor: TokenCursor): EdgePattern {
  const { position } = cursor;
  const fromLeft = cursor.take('<') !== null;
  const line = cursor.take('-') ?? cursor.take('~') ?? cursor.fail();
  if (isToken(cursor.token, '/')) cursor.fail('the simplified form -/…/-> is not supported; write -[:TYPE]->', ['[']);
  const full = cursor.sees('[');
  const parts = full ? cursor.enclosed('[', ']', () => edgeFiller(cursor), EMPTY) : EMPTY;
  if (full) cursor.expect(line.text);
  const toRight = !(fromLeft && line.text === '~') && cursor.take('>') !== null;
  return {
    kind: 'EdgePattern',
    direction: directionOf(line.text, fromLeft, toRight),
    ...parts,
    quantifier: takeQuantifier(cursor),
    position,
  };
}

function directionOf(line: string, fromLeft: boolean, toRight: boolean): EdgeDirection {
  if (line === '~') return fromLeft ? 'LEFT_OR_UNDIRECTED' : toRight ? 'UNDIRECTED_OR_RIGHT' : 'UNDIRECTED';
  return fromLeft ? (toRight ? 'LEFT_OR_RIGHT' : 'LEFT') : toRight ? 'RIGHT' : 'ANY';
}

function edgeFiller(cursor: TokenCursor): Filler {
  const parts = filler(cursor);
  if (isToken(cursor.token, '*')) cursor.fail('a quantifier stands after the whole edge, as in -[:ALLY]->{1,3}', [']']);
  return parts;
}

function takeQuantifier(cursor: TokenCursor): Quantifier | null {
  const { position } = cursor;
  if (cursor.take('*')) return { kind: 'Quantifier', min: 0, max: null, optional: false, position };
  if (cursor.take('+')) return { kind: 'Quantifier', min: 1, max: null, optional: false, position };
  if (cursor.take('?')) return { kind: 'Quantifier', min: 0, max: 1, optional: true, position };
  if (!cursor.sees('{')) return null;
  const bounds = () => {
    const min = takeWholeNumber(cursor);
    if (min !== null && isToken(cursor.token, '}')) return { min, max: min };
    cursor.expect(',');
    return { min: min ?? 0, max: takeWholeNumber(cursor) };
  };
  return { kind: 'Quantifier', ...cursor.enclosed('{', '}', bounds, { min: 1, max: 1 }), optional: false, position };
}
