import { Lexer, parse, Source, TokenKind, type DocumentNode } from 'graphql';
import { fail } from '../model/errors';
import { measureQuery } from './measureQuery';
import type { Limits } from './options';

/** The document of a query's text. RESOURCE_LIMIT where it is larger than the limits allow, a syntax error of graphql where it is wrong. */
export function parseQuery(text: string | Source, limits: Limits): DocumentNode {
  const source = typeof text === 'string' ? new Source(text) : text;
  checkTokens(source, limits);
  const document = parse(source);
  const size = measureQuery(document);
  within('fields nested', size.depth, limits.maxQueryDepth);
  within('fields, with fragments spread,', size.fields, limits.maxQueryFields);
  within('fields of Query', size.rootFields, limits.maxRootFields);
  within('aliases', size.aliases, limits.maxAliases);
  within('directives', size.directives, limits.maxDirectives);
  return document;
}

/** Reads the tokens, which needs no stack, because graphql's parser calls itself for every bracket and would run out of it. */
function checkTokens(source: Source, { maxQueryTokens, maxQueryNesting }: Limits): void {
  const lexer = new Lexer(source);
  let tokens = 0;
  let nesting = 0;
  for (let token = lexer.advance(); token.kind !== TokenKind.EOF; token = lexer.advance()) {
    within('tokens', ++tokens, maxQueryTokens);
    if (token.kind === TokenKind.BRACE_L || token.kind === TokenKind.BRACKET_L || token.kind === TokenKind.PAREN_L) {
      within('brackets nested', ++nesting, maxQueryNesting);
    } else if (token.kind === TokenKind.BRACE_R || token.kind === TokenKind.BRACKET_R || token.kind === TokenKind.PAREN_R) {
      nesting--;
    }
  }
}

function within(what: string, size: number, limit: number): void {
  if (size > limit) {
    fail({
      code: 'RESOURCE_LIMIT',
      argument: 'query',
      limit,
      message: `The query has more than ${limit} ${what}.`,
      remedy: 'Ask for less at once: leave fields out, send long lists as variables, or split the query.',
    });
  }
}
