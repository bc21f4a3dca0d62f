import type { Position } from './ast';
import { RESERVED_WORDS, type Token } from './lexer';
import { nearestName } from './nearestName';
import { foundName, MAX_PROBLEMS, oneOf, problemAt, type PatternProblem } from './problem';

/** How deep parentheses, brackets, NOT and ! may nest: every walk over a tree recurses at most a small multiple of this. */
export const MAX_NESTING = 64;

/**
 * The place of the parser in the tokens. Whatever it looks for in vain at one token is remembered, so that a failure there can say
 * all that was expected. A failure leaves by an exception to the nearest `attempt`, which skips what it cannot read.
 */
export interface TokenCursor {
  readonly token: Token;
  readonly position: Position;
  atEnd(): boolean;
  /** Notes that this, too, could have stood here. */
  wanted(what: string): void;
  /** The token so many further on, which changes nothing and expects nothing. */
  peek(ahead: number): Token;
  advance(): Token;
  /** Whether this symbol or keyword stands here; if not, it is among what was expected. */
  sees(what: string): boolean;
  /** The token if `sees`, and moves on. */
  take(what: string): Token | null;
  /** The same, or fails. */
  expect(what: string): Token;
  /** A variable, label or property: a word that is not reserved, or a name in backticks. */
  takeName(what: string): Extract<Token, { type: 'WORD' | 'NAME' }> | null;
  /** Fails here with what was expected, or with a message of its own. */
  fail(message?: string, expected?: readonly string[]): never;
  /** Adds a problem elsewhere and goes on. */
  report(problem: PatternProblem): void;
  /** Runs `parse` one level deeper, up to MAX_NESTING. */
  nested<T>(parse: () => T): T;
  /** What `parse` gives or, when it fails, `otherwise`, after `resume` has skipped to where reading goes on. */
  attempt<T>(parse: () => T, otherwise: T, resume: () => void): T;
  /** From `open`, which stands here, to its closing bracket; when `parse` fails, reading goes on after that. */
  enclosed<T>(open: string, close: string, parse: () => T, otherwise: T): T;
  /** Moves on to the next token for which `wanted` holds, or to the end. */
  skipTo(wanted: (token: Token) => boolean): void;
}

/** What leaves a parser that failed. The problem itself has been noted. */
const FAILED = new Error('the parser failed');

/** Whether an exception is a cursor's failure, whose problem has been noted. */
export function isParseFailure(error: unknown): boolean {
  return error === FAILED;
}

/** Whether `token` is this symbol (`->` is none: see Token), or this keyword in any letter case. */
export function isToken(token: Token, what: string): boolean {
  return (
    (token.type === 'SYMBOL' && token.text === what) ||
    (token.type === 'WORD' && token.text.length === what.length && keyword(token) === what)
  );
}

/** The word in ASCII capitals; no other letter becomes one of those. */
function keyword(token: Token): string {
  return token.text.replace(/[a-z]/g, (letter) => letter.toUpperCase());
}

/** A cursor at the first of the tokens, the last of which is END. What fails is added to `problems`. */
export function tokenCursor(tokens: readonly Token[], problems: PatternProblem[]): TokenCursor {
  const closers = matchingBrackets(tokens);
  const end = tokens.length - 1;
  let index = 0;
  let depth = 0;
  let hopeless = false;
  let expected = new Set<string>();
  let nameWanted = false;

  const moveTo = (to: number) => {
    index = Math.min(to, end);
    expected = new Set();
    nameWanted = false;
  };
  const report = (problem: PatternProblem) => {
    if (problems.some((other) => other.offset === problem.offset)) return;
    problems.push(problem);
    if (problems.length >= MAX_PROBLEMS) hopeless = true;
  };
  const giveUp = (problem: PatternProblem): never => {
    report(problem);
    if (index === end) hopeless = true;
    throw FAILED;
  };

  const cursor: TokenCursor = {
    get token() {
      return tokens[index];
    },
    get position() {
      return tokens[index].position;
    },
    atEnd: () => index === end,
    wanted: (what) => void expected.add(what),
    peek: (ahead) => tokens[Math.min(index + ahead, end)],
    advance() {
      const token = tokens[index];
      moveTo(index + 1);
      return token;
    },
    sees(what) {
      if (isToken(tokens[index], what)) return true;
      expected.add(what);
      return false;
    },
    take: (what) => (cursor.sees(what) ? cursor.advance() : null),
    expect: (what) => cursor.take(what) ?? cursor.fail(),
    takeName(what) {
      const token = tokens[index];
      if (token.type === 'NAME' || (token.type === 'WORD' && !RESERVED_WORDS.has(keyword(token)))) {
        moveTo(index + 1);
        return token;
      }
      expected.add(what);
      nameWanted = true;
      return null;
    },
    fail(message, instead) {
      const { text, position } = tokens[index];
      const all = instead ?? [...expected];
      return giveUp(problemAt(position, message ?? mismatch(tokens[index], all, nameWanted), text, all));
    },
    report,
    nested(parse) {
      if (depth === MAX_NESTING) {
        hopeless = true;
        cursor.fail(`the pattern nests deeper than ${MAX_NESTING} levels`, []);
      }
      depth++;
      try {
        return parse();
      } finally {
        depth--;
      }
    },
    attempt(parse, otherwise, resume) {
      const level = depth;
      try {
        return parse();
      } catch (error) {
        if (error !== FAILED || hopeless) throw error;
        depth = level;
        resume();
        return otherwise;
      }
    },
    enclosed(open, close, parse, otherwise) {
      cursor.expect(open);
      const closer = closers.get(index - 1);
      const body = () => {
        const result = parse();
        cursor.expect(close);
        return result;
      };
      // Without its closing bracket there is no telling what comes after it.
      return closer === undefined ? body() : cursor.attempt(body, otherwise, () => moveTo(closer + 1));
    },
    skipTo(wanted) {
      let to = index;
      while (to < end && !wanted(tokens[to])) to++;
      moveTo(to);
    },
  };
  return cursor;
}

function mismatch(token: Token, expected: readonly string[], nameWanted: boolean): string {
  const parts = [`found ${foundName(token.text)}, expected ${oneOf(expected.map(readable))}`];
  if (token.type !== 'WORD') return parts[0];
  const near = nearestName(
    token.text,
    expected.filter((name) => /^[A-Z]+$/.test(name)),
  );
  if (near !== null) parts.push(`did you mean ${near}?`);
  else if (nameWanted && RESERVED_WORDS.has(keyword(token))) parts.push('a name that is a reserved word is written in backticks');
  return parts.join('; ');
}

/** Symbols in quotes, keywords and descriptions as they are. */
function readable(what: string): string {
  return /^[A-Za-z]/.test(what) ? what : `"${what}"`;
}

const BRACKETS: Readonly<Record<string, string>> = { ')': '(', ']': '[', '}': '{' };

/** For the index of each opening bracket that of the one that closes it. What stands open inside a closed pair closes nowhere. */
function matchingBrackets(tokens: readonly Token[]): Map<number, number> {
  const closers = new Map<number, number>();
  const open: number[] = [];
  const openOf: Record<string, number> = { '(': 0, '[': 0, '{': 0 };
  tokens.forEach(({ type, text }, index) => {
    if (type !== 'SYMBOL') return;
    if (text in openOf) {
      open.push(index);
      openOf[text]++;
    } else if (text in BRACKETS && openOf[BRACKETS[text]] > 0) {
      for (let opened = open.pop(); opened !== undefined; opened = open.pop()) {
        const bracket = tokens[opened].text;
        openOf[bracket]--;
        if (bracket !== BRACKETS[text]) continue;
        closers.set(opened, index);
        break;
      }
    }
  });
  return closers;
}
