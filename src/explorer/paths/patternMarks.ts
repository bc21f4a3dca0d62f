/** One mistake in a pattern, as the API tells it: lines and columns count from 1, the offset from 0. */
export interface PatternMistake {
  readonly message: string;
  readonly line: number;
  readonly column: number;
  readonly offset: number;
  readonly found: string;
  readonly expected: readonly string[];
}

/** A stretch of a pattern, and whether something is wrong with it. */
export interface PatternStretch {
  readonly text: string;
  readonly isWrong: boolean;
}

/** The mistakes that an error with code BAD_PATTERN tells; none for other errors. */
export function patternMistakes({ code, problems }: Readonly<Record<string, unknown>>): readonly PatternMistake[] {
  return code === 'BAD_PATTERN' && Array.isArray(problems) ? problems.filter(isMistake) : [];
}

function isMistake(problem: unknown): problem is PatternMistake {
  const { message, offset, line, column, found, expected } = Object(problem);
  const numbers = [offset, line, column];
  return typeof message === 'string' && typeof found === 'string' && numbers.every(Number.isInteger) && Array.isArray(expected);
}

/** A pattern cut into what is right and what is wrong. What is missing at its end is a space there. Together the stretches begin with the pattern. */
export function patternMarks(pattern: string, mistakes: readonly Pick<PatternMistake, 'offset' | 'found'>[]): readonly PatternStretch[] {
  const text = mistakes.some(({ offset }) => offset >= pattern.length) ? `${pattern} ` : pattern;
  const stretches: PatternStretch[] = [];
  let done = 0;
  for (const { offset, found } of [...mistakes].sort((a, b) => a.offset - b.offset)) {
    const start = Math.min(offset, pattern.length);
    if (start < done) continue;
    const end = start + (text.startsWith(found, start) ? Math.max(1, found.length) : 1);
    stretches.push({ text: text.slice(done, start), isWrong: false }, { text: text.slice(start, end), isWrong: true });
    done = end;
  }
  return [...stretches, { text: text.slice(done), isWrong: false }].filter((stretch) => stretch.text !== '');
}

/** What is wrong, where, and what could have stood there, as one sentence. */
export function mistakeText({ message, expected }: PatternMistake): string {
  const isTold = message.includes('expected') || message.includes('did you mean');
  const sentence = message.charAt(0).toUpperCase() + message.slice(1);
  if (isTold || expected.length === 0) return /[.?]$/.test(sentence) ? sentence : `${sentence}.`;
  return `${sentence}; expected ${expected.join(', ')}.`;
}
