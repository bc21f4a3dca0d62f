import type { Position } from './ast';
import { foundName, MAX_PROBLEMS, problemAt, type PatternProblem } from './problem';

/**
 * What a token is. WORD: a name or keyword as written; NAME: a name in backticks; `value` is the meaning of what is written. Arrows
 * are one symbol per character (`<`, `-`, `[`), so that `x <-1` and `<-` need no context here.
 */
export type Token =
  TokenOf<'WORD' | 'NAME', string> | TokenOf<'STRING' | 'PARAMETER', string> | TokenOf<'NUMBER', number> | TokenOf<'SYMBOL' | 'END', null>;

interface TokenOf<Type extends string, Value> {
  readonly type: Type;
  /** As written; '' for END. */
  readonly text: string;
  readonly value: Value;
  readonly position: Position;
}

/** Words that name nothing unless they stand in backticks. */
export const RESERVED_WORDS: ReadonlySet<string> = new Set([
  ...['ALL', 'AND', 'ANY', 'FALSE', 'GROUP', 'IN', 'IS', 'NOT', 'NULL', 'OR', 'PATH', 'PATHS', 'TRUE', 'UNKNOWN', 'WHERE', 'XOR'],
]);

/** A name that needs no backticks. */
export const REGULAR_NAME = /[\p{ID_Start}\p{Pc}]\p{ID_Continue}*/uy;

const SPACE = /[\s\u0085]+/y;
const LINE_COMMENT = /(?:\/\/|--)[^\n\r]*/y;
const BLOCK_COMMENT = /\/\*(?:[^*]|\*(?!\/))*\*\//y;
const NUMBER = /\d+(?:\.\d+)?(?:[eE][+-]?\d+)?/y;
const QUOTED = {
  "'": /'(?:[^'\\\n\r]|''|\\[^\n\r])*'/y,
  '"': /"(?:[^"\\\n\r]|""|\\[^\n\r])*"/y,
  '`': /`(?:[^`\\\n\r]|``|\\[^\n\r])*`/y,
} as const;
const SYMBOL = /<=|>=|<>|!=|==|[()[\]{}<>=,.:|&!%*+?\-~/]/y;
const HYPHEN_EDGE = /--[>([]|(?<=<)--|(?<=\)[^\S\n\r]*)--[^\S\n\r]*\(/y;
const LINE_END = /\r\n|\n|\r/g;
const ESCAPE = /\\(u[0-9A-Fa-f]{4}|U[0-9A-Fa-f]{6}|[^])|(['"`])\2/g;
const ESCAPED: Readonly<Record<string, string>> = { '\\': '\\', "'": "'", '"': '"', '`': '`', t: '\t', b: '\b', n: '\n', r: '\r', f: '\f' };
const LONGEST_CODE_POINT = 0x10ffff;

/** Symbols that are written otherwise in GQL, and how. */
const FOREIGN_SYMBOLS: Readonly<Record<string, string>> = { '!=': '<>', '==': '=' };

/**
 * The tokens of a text, the last of which is END, and what is wrong with them. `broken`: something that was never closed hides the
 * rest of the text, or so much is wrong, that reading on would only find consequences.
 */
export function tokenize(text: string): { tokens: Token[]; problems: PatternProblem[]; broken: boolean } {
  const tokens: Token[] = [];
  const problems: PatternProblem[] = [];
  let offset = 0;
  let line = 1;
  let lineStart = 0;

  const here = (): Position => ({ offset, line, column: offset - lineStart + 1 });
  const match = (pattern: RegExp): string => {
    pattern.lastIndex = offset;
    return pattern.exec(text)?.[0] ?? '';
  };
  const skip = (skipped: string) => {
    for (const end of skipped.matchAll(LINE_END)) {
      line++;
      lineStart = offset + end.index + end[0].length;
    }
    offset += skipped.length;
  };
  const unclosed = (what: string, closing: string) => {
    problems.push(problemAt(here(), `this ${what} is never closed with ${closing}`, text.slice(offset), [closing]));
    return { tokens, problems, broken: true };
  };

  for (;;) {
    skip(match(SPACE));
    if (offset >= text.length) break;
    if (problems.length >= MAX_PROBLEMS) return { tokens, problems, broken: true };
    const char = text[offset];
    const position = here();
    let written: string;

    if (text.startsWith('/*', offset)) {
      const comment = match(BLOCK_COMMENT);
      if (comment === '') return unclosed('comment', '*/');
      skip(comment);
      continue;
    }
    if (text.startsWith('//', offset) || (text.startsWith('--', offset) && !closesEdge(text, offset))) {
      if (looksLikeEdge(text, offset)) {
        problems.push(
          problemAt(position, 'two hyphens begin a comment in GQL; an edge is written with one: "-", "->" or "<-"', '--', [
            '-',
            '->',
            '<-',
          ]),
        );
        tokens.push({ type: 'SYMBOL', text: '-', value: null, position });
        offset += 2;
      } else skip(match(LINE_COMMENT));
      continue;
    }

    if (char === "'" || char === '"' || char === '`') {
      written = match(QUOTED[char]);
      if (written === '') return unclosed(char === '`' ? 'name' : 'string', char);
      const value = unescape(written, position, problems);
      if (char === '`' && value === '') problems.push(problemAt(position, 'a name cannot be empty', written, ['a name']));
      tokens.push(char === '`' ? { type: 'NAME', text: written, value, position } : { type: 'STRING', text: written, value, position });
    } else if (char === '$') {
      offset++;
      const name = match(REGULAR_NAME) || match(QUOTED['`']);
      offset--;
      written = `$${name}`;
      const value = name.startsWith('`') ? unescape(name, position, problems) : name;
      if (value === '')
        problems.push(problemAt(position, '"$" must be followed by the name of a parameter', written, ['the name of a parameter']));
      tokens.push({ type: 'PARAMETER', text: written, value, position });
    } else if ((written = match(REGULAR_NAME)) !== '') {
      tokens.push({ type: 'WORD', text: written, value: written, position });
    } else if ((written = match(NUMBER)) !== '') {
      const value = Number(written);
      tokens.push({ type: 'NUMBER', text: written, value, position });
      if (!Number.isFinite(value)) problems.push(problemAt(position, `${foundName(written)} is too large a number`, written, ['a number']));
      offset += written.length;
      const letters = match(REGULAR_NAME);
      offset -= written.length;
      if (letters !== '') {
        written += letters;
        problems.push(problemAt(position, `${foundName(written)} is neither a number nor a name`, written, ['a number', 'a name']));
      }
    } else if ((written = match(SYMBOL)) !== '') {
      const meant = FOREIGN_SYMBOLS[written];
      if (meant !== undefined) problems.push(problemAt(position, `GQL writes "${meant}" for "${written}"`, written, [meant]));
      tokens.push({ type: 'SYMBOL', text: meant ?? written, value: null, position });
    } else {
      written = String.fromCodePoint(text.codePointAt(offset) ?? 0);
      problems.push(problemAt(position, `${foundName(written)} means nothing here`, written));
    }
    offset += written.length;
  }
  tokens.push({ type: 'END', text: '', value: null, position: here() });
  return { tokens, problems, broken: false };
}

/** Whether the first of two hyphens belongs to a `]` before it: `-[a]--[b]-` is two edges. */
function closesEdge(text: string, offset: number): boolean {
  return text[offset - 1] === ']';
}

/** Whether two hyphens are meant as an edge, as in Cypher: `)--(`, `) -- (`, `-->`, `<--`, `--[`. */
function looksLikeEdge(text: string, offset: number): boolean {
  HYPHEN_EDGE.lastIndex = offset;
  return HYPHEN_EDGE.test(text);
}

/** The text between quotes, with its escapes resolved. */
function unescape(written: string, position: Position, problems: PatternProblem[]): string {
  const at = (index: number): Position => ({ ...position, offset: position.offset + index, column: position.column + index });
  const inner = written.slice(1, -1);
  const value = inner.replace(ESCAPE, (whole, escape: string | undefined, quote: string | undefined, index: number) => {
    if (escape === undefined) return quote === written[0] ? quote : whole;
    if (escape.length > 1) {
      const code = parseInt(escape.slice(1), 16);
      if (code <= LONGEST_CODE_POINT) return String.fromCodePoint(code);
    } else if (escape in ESCAPED) return ESCAPED[escape];
    const message = `${foundName(whole)} is no escape; write \\\\ for a backslash`;
    problems.push(
      problemAt(at(index + 1), message, whole, ['\\\\', "\\'", '\\"', '\\`', '\\t', '\\b', '\\n', '\\r', '\\f', '\\uXXXX', '\\UXXXXXX']),
    );
    return '';
  });
  if (value.includes('\0')) problems.push(problemAt(position, 'a NUL character can be in no value; remove it', written));
  if (!value.isWellFormed())
    problems.push(problemAt(position, 'half of a surrogate pair can be in no value; write well-formed Unicode', written));
  return value;
}
