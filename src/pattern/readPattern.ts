import { checkPattern, type CheckOptions } from './check';
import { parsePattern, type ParsedPattern } from './parse';
import { inTextOrder } from './problem';
import type { Rule } from './rule';
import { knownLabels } from './rules/knownLabels';
import { knownProperties } from './rules/knownProperties';

/** The laws that ask for nothing but the names in a text. */
const NAME_RULES: readonly Rule[] = [knownLabels, knownProperties];

/**
 * The pattern of a text that obeys all laws of the language with these parameters, or all that is wrong with it, in text order. Where the syntax
 * is wrong, the names in what can be read are checked too: whoever mends the one finds the other mended.
 */
export function readPattern(text: string, parameters: Readonly<Record<string, unknown>>, options: CheckOptions): ParsedPattern {
  const parsed = parsePattern(text);
  if (!parsed.ok) {
    const names = parsed.readable === null ? [] : checkPattern(parsed.readable, parameters, options, NAME_RULES);
    return { ...parsed, problems: inTextOrder([...parsed.problems, ...names]) };
  }
  const problems = checkPattern(parsed.pattern, parameters, options);
  return problems.length === 0 ? parsed : { ok: false, problems, readable: parsed.pattern };
}
