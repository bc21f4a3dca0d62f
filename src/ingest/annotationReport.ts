import { RELATION_TYPE_TRAITS } from '../model/relationType';
import type { Statement } from '../model/statement';
import type { AnnotatedArticle } from './readSeed';
import { statementsIn } from './sentenceReasons';
import { overlap, sentencesOf, type Sentence } from './sentences';

/**
 * The annotation sentence by sentence, as Markdown: each sentence of the article with its mentions and statements, and why it has
 * none or what was left out; then what is common knowledge.
 */
export function annotationReport(annotated: AnnotatedArticle): string {
  const { article, background, statements } = annotated;
  const sentences = sentencesOf(article.text);
  const common = statements.filter(({ document }) => document === background?.id);
  const lines = [
    `# ${article.title}: the annotation, sentence by sentence`,
    '',
    'Made from the seed by `scripts/seed-annotation.mjs`; do not edit. Numbers in brackets are offsets into the text, in UTF-16 units, the end exclusive.',
    '',
    summary(annotated, sentences),
    '',
    ...sentences.flatMap((sentence, index) => sentenceLines(annotated, sentence, index + 1)),
    ...(background === null
      ? []
      : [`## ${background.title}`, '', 'Without a quote:', '', ...common.flatMap((statement) => statementLines(annotated, statement)), '']),
  ];
  return lines.join('\n');
}

function summary({ relations, statements, mentions, actors }: AnnotatedArticle, sentences: readonly Sentence[]): string {
  const silent = sentences.filter((sentence) => statementsIn(sentence, statements).length === 0).length;
  const structure = relations.filter(({ type }) => RELATION_TYPE_TRAITS[type].structure).length;
  return (
    `${sentences.length} sentences and headings, ${silent} of them without a statement; ${actors.length} actors, ${mentions.length} mentions, ` +
    `${statements.length} statements about ${relations.length - structure} relations and ${structure} of structure.`
  );
}

function sentenceLines(annotated: AnnotatedArticle, sentence: Sentence, number: number): string[] {
  const { statements, reasons } = annotated;
  const here = statementsIn(sentence, statements);
  const reason = reasons?.find(({ start }) => start === sentence.start)?.reason;
  const label = here.length === 0 ? 'No statement' : 'Left out';
  return [
    `## ${number} [${sentence.start}, ${sentence.end})`,
    '',
    `> ${escaped(sentence.text)}`,
    '',
    ...mentionLine(annotated, sentence),
    ...here.flatMap((statement) => statementLines(annotated, statement)),
    ...(here.length === 0 ? [] : ['']),
    ...(reason === undefined ? [] : [`${label}: ${escaped(reason)}`, '']),
  ];
}

function mentionLine({ mentions, actors }: AnnotatedArticle, sentence: Sentence): string[] {
  const here = mentions.filter((mention) => overlap(mention, sentence)).sort((a, b) => a.start - b.start || b.end - a.end);
  if (here.length === 0) return [];
  const said = here.map(({ actor, quote, start, end }) => {
    const name = nameOf(actors, actor);
    return `${escaped(quote)}${name === quote ? '' : ` = ${escaped(name)}`} [${start}, ${end})`;
  });
  return [`Mentions: ${said.join('; ')}`, ''];
}

function statementLines({ actors, relations }: AnnotatedArticle, statement: Statement): string[] {
  const relation = relations.find(({ id }) => id === statement.relation);
  const { subject, object, attributedTo, qualifier, quote, start, end, note } = statement;
  const name = (slug: string) => escaped(nameOf(actors, slug));
  const terms = [
    statement.certainty,
    ...(attributedTo === null ? [] : [`attributed to ${name(attributedTo)}`]),
    ...(statement.polarity === 'DENIED' ? ['DENIED'] : []),
    ...(statement.basis === null ? [] : [statement.basis]),
  ];
  const what = `**${name(subject)} ${relation?.type ?? ''} ${name(object)}**${qualifier === null ? '' : ` (${escaped(qualifier)})`}`;
  return [
    `- ${what}: ${terms.join(', ')}${note === null ? '' : `. ${escaped(note)}`}`,
    ...(quote === null ? [] : [`  “${escaped(quote)}” [${start}, ${end})`]),
  ];
}

function nameOf(actors: AnnotatedArticle['actors'], slug: string): string {
  return actors.find((actor) => actor.slug === slug)?.name ?? slug;
}

/** Text from outside as Markdown that shows it and nothing else, on one line. */
function escaped(text: string): string {
  return text
    .replace(/\s+/g, ' ')
    .trim()
    .replace(/[\\`*_[\]<>#|]/g, '\\$&');
}
