import { z } from 'zod';
import { ACTOR_KINDS } from '../model/actor';
import { CERTAINTIES } from '../model/certainty';
import { Failure } from '../model/errors';
import { parseDay } from '../model/period';
import { RELATION_TYPES } from '../model/relationType';
import { isSlug } from '../model/slug';
import { BASES, POLARITIES } from '../model/statement';
import { checkText } from '../model/text';

/** The shapes of what a seed folder's YAML files hold; seed/README.md describes them for writers. */

type Context = { addIssue(issue: { code: 'custom'; message: string; path?: PropertyKey[] }): void };

/** Makes a check of the model, which throws, one that notes an issue. */
function noting<Result>(check: (text: string, argument: string) => Result): (text: string, context: Context) => Result {
  return (text, context) => {
    try {
      return check(text, '');
    } catch (error) {
      if (!(error instanceof Failure)) throw error;
      context.addIssue({ code: 'custom', message: `${error.problem.message} ${error.problem.remedy}` });
      return z.NEVER;
    }
  };
}

const noteBadText = noting(checkText);
const words = z
  .string()
  .regex(/\S/, 'some text')
  .superRefine((text, context) => void noteBadText(text, context));
const slug = z.string().refine(isSlug, { error: 'must be a slug: lower-case letters, digits and single hyphens, such as north-korea.' });
// YAML reads a bare year as a number.
const day = z.preprocess((value) => (typeof value === 'number' ? String(value) : value), z.string().transform(noting(parseDay)));
const offset = z.int().min(0);

const quoted = { quote: words, start: offset.optional(), end: offset.optional() };

/** A quote in the text with its offsets, which may be left out together when the quote occurs once. */
export type QuotedShape = z.output<z.ZodObject<typeof quoted>>;

function checkOffsets({ start, end }: { start?: number | undefined; end?: number | undefined }, context: Context): void {
  if ((start === undefined) !== (end === undefined))
    context.addIssue({ code: 'custom', message: 'start and end must be given together, or neither.' });
}

export const documentShape = z.strictObject({
  title: words,
  publisher: words.nullable().default(null),
  publishedOn: day.nullable().default(null),
  url: z
    .url({ protocol: /^https?$/, error: 'expected an address that begins with http:// or https://' })
    .nullable()
    .default(null),
});

export const actorShape = z.strictObject({
  slug,
  name: words.optional(),
  kind: z.enum(ACTOR_KINDS).optional(),
  aliases: z.array(words).optional(),
  identifiers: z
    .strictObject({
      wikidata: z
        .string()
        .regex(/^Q[1-9]\d*$/, 'expected a Wikidata item such as Q159')
        .optional(),
      iso3: z
        .string()
        .regex(/^[A-Z]{3}$/, 'expected an ISO 3166-1 alpha-3 code such as RUS')
        .optional(),
    })
    .optional(),
  description: words.optional(),
  mentions: z.array(z.strictObject(quoted).superRefine(checkOffsets)).optional(),
});
export type ActorShape = z.output<typeof actorShape>;

const said = {
  type: z.enum(RELATION_TYPES),
  subject: words,
  object: words,
  since: day.nullable().default(null),
  // Left out, it stays what is known; null, the period is open.
  until: day.nullish(),
  polarity: z.enum(POLARITIES).default('AFFIRMED'),
  qualifier: words.nullable().default(null),
  note: words.nullable().default(null),
};

function checkQualifier({ type, qualifier }: { type: string; qualifier: string | null }, context: Context): void {
  if (qualifier !== null && type !== 'SUPPLIER') {
    context.addIssue({ code: 'custom', path: ['qualifier'], message: `a qualifier says what is supplied; ${type} has none.` });
  }
}

export const statementShape = z
  .strictObject({ ...said, ...quoted, certainty: z.enum(CERTAINTIES), basis: z.enum(BASES), attributedTo: words.nullable().default(null) })
  .superRefine(checkOffsets)
  .superRefine(checkQualifier)
  .superRefine((statement, context) => {
    const attributed = statement.attributedTo !== null;
    if (statement.certainty === 'REPORTED' && !attributed) {
      context.addIssue({ code: 'custom', message: 'is REPORTED, but attributedTo does not say by whom.' });
    }
    if (statement.certainty === 'ASSERTED' && attributed) {
      context.addIssue({
        code: 'custom',
        message: 'is ASSERTED, but attributedTo names someone else who says it: that is at most REPORTED.',
      });
    }
    if (statement.basis === 'INFERRED' && statement.note === null) {
      context.addIssue({ code: 'custom', message: 'is INFERRED, but no note says from what, or by which rule.' });
    }
  });
export type StatementShape = z.output<typeof statementShape>;

export const backgroundShape = z.strictObject({ title: words, statements: z.array(z.unknown()) });

export const backgroundStatementShape = z
  .strictObject({ ...said, certainty: z.enum(CERTAINTIES).default('ASSERTED') })
  .superRefine(checkQualifier);
export type BackgroundStatementShape = z.output<typeof backgroundStatementShape>;

export const sentenceShape = z.strictObject({ ...quoted, reason: words }).superRefine(checkOffsets);
export type SentenceShape = z.output<typeof sentenceShape>;
