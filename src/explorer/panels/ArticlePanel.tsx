import { useEffect, useMemo, useRef } from 'preact/hooks';
import type { DocumentText, TextStatement } from '../data/records';
import { chooseRelations } from '../session/choose';
import { useSession } from '../session/session';
import { read, stopReading } from '../state/reading';
import type { Reading } from '../state/view';
import { relationClause } from '../words/relationClause';
import { articleSegments, type Segment } from './articleSegments';
import { ActorLink, useEmphasis } from './links';

/** The text of the document that is open, with all that it mentions and says. */
export function ArticlePanel() {
  const { view, records, change, turnTo } = useSession();
  const { reading } = view.value;
  const wish = turnTo.value;
  const region = useRef<HTMLElement>(null);
  const article = reading === null ? undefined : records.value.texts.get(reading.document);
  useEffect(() => {
    if (article === undefined || reading === null) return;
    region.current?.querySelector('.chosen')?.scrollIntoView({ block: 'center' });
    // Only who asked to read is taken there, not who goes back and forth between views.
    if (wish !== null) region.current?.focus({ preventScroll: true });
    turnTo.value = null;
  }, [article?.id, reading?.quote?.start, reading?.quote?.end, wish]);
  if (reading === null) return null;
  return (
    <section class="panel article" aria-label="Article" tabIndex={-1} ref={region} aria-busy={article === undefined}>
      <header class="article-head">
        <div>
          <h2>{article?.title ?? records.value.documents.get(reading.document)?.title ?? 'The document'}</h2>
          {article !== undefined && <p class="row-note">{[article.publisher, article.publishedOn].filter(Boolean).join(' · ')}</p>}
        </div>
        <button type="button" class="small" onClick={() => change(stopReading, 'Closed the article.')}>
          Close
        </button>
      </header>
      {article === undefined ? <p class="quiet-text">It is being read.</p> : <ArticleText article={article} quote={reading.quote} />}
    </section>
  );
}

function ArticleText({ article, quote }: { article: DocumentText; quote: Reading['quote'] }) {
  const paragraphs = useMemo(() => articleSegments(article.text ?? '', article.mentions, article.statements), [article]);
  if (article.text === null) return <p class="quiet-text">This document has no text.</p>;
  return (
    <div class="article-text">
      {paragraphs.map((segments) => (
        <p key={segments[0].start}>
          {segments.map((segment) => (
            <SegmentText key={segment.start} segment={segment} isChosen={quote !== null && segment.start >= quote.start && segment.start < quote.end} />
          ))}
        </p>
      ))}
    </div>
  );
}

function SegmentText({ segment: { text, mention, statements, ending }, isChosen }: { segment: Segment; isChosen: boolean }) {
  const { view } = useSession();
  const { selected } = view.value;
  const words = mention === null ? text : <ActorLink actor={mention.actor}>{text}</ActorLink>;
  const isAboutSelected = statements.some(({ relation }) => selected.includes(relation.id));
  const classes = ['said', ...(isChosen ? ['chosen'] : []), ...(isAboutSelected ? ['about-selected'] : [])].join(' ');
  return (
    <>
      {statements.length > 0 ? <mark class={classes}>{words}</mark> : isChosen ? <mark class="chosen">{words}</mark> : words}
      {quotesOf(ending).map((quoted) => (
        <StatementMark key={quoted[0].start} quoted={quoted} />
      ))}
    </>
  );
}

/** At the end of a quote: leads to the relations that it speaks of. */
function StatementMark({ quoted }: { quoted: readonly TextStatement[] }) {
  const session = useSession();
  const relations = [...new Map(quoted.map(({ relation }) => [relation.id, relation])).values()];
  const said = relations.map((relation) => relationClause(relation, session.nameOf)).join('; ');
  const quote = { start: quoted[0].start ?? 0, end: quoted[0].end ?? 0 };
  return (
    <button
      type="button"
      class="statement-mark"
      title={said}
      onClick={() => void chooseRelations(session, relations, (view) => (view.reading === null ? view : read(view, { ...view.reading, quote })))}
      {...useEmphasis(relations.flatMap(({ id, source, target }) => [id, source.id, target.id]))}
    >
      <span aria-hidden="true">{relations.length === 1 ? '¶' : `¶${relations.length}`}</span>
      <span class="heard-only">Statement: {said}</span>
    </button>
  );
}

/** Statements that have the same quote, together. */
function quotesOf(statements: readonly TextStatement[]): readonly (readonly TextStatement[])[] {
  const quotes = new Map<number | null, TextStatement[]>();
  for (const statement of statements) quotes.set(statement.start, [...(quotes.get(statement.start) ?? []), statement]);
  return [...quotes.values()];
}
