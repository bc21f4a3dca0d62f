import { useEffect, useMemo, useRef } from 'preact/hooks';
import type { DocumentText, TextStatement } from '../data/records';
import { useSession } from '../session/session';
import { stopReading } from '../state/reading';
import type { Reading } from '../state/view';
import { relationClause } from '../words/relationClause';
import { articleSegments, type Segment } from './articleSegments';
import { ActorLink, useEmphasis } from './links';

/** The text of the document that is open, with all that it mentions and says. */
export function ArticlePanel() {
  const { view, records, change } = useSession();
  const { reading } = view.value;
  const region = useRef<HTMLElement>(null);
  const article = reading === null ? undefined : records.value.texts.get(reading.document);
  useEffect(() => {
    if (article === undefined || reading === null) return;
    const chosen = region.current?.querySelector('.chosen');
    chosen?.scrollIntoView({ block: 'center' });
    region.current?.focus({ preventScroll: true });
  }, [article?.id, reading?.quote?.start, reading?.quote?.end]);
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
  const { change, nameOf } = useSession();
  const relations = [...new Map(quoted.map(({ relation }) => [relation.id, relation])).values()];
  const said = relations.map((relation) => relationClause(relation, nameOf)).join('; ');
  const ids = relations.map(({ id }) => id);
  return (
    <button
      type="button"
      class="statement-mark"
      title={said}
      onClick={() =>
        change((view) => ({ ...view, selected: ids, reading: view.reading && { ...view.reading, quote: { start: quoted[0].start ?? 0, end: quoted[0].end ?? 0 } } }), `Selected: ${said}.`)
      }
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
