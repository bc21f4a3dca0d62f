import type { RelationCard, StatementCard } from '../data/records';
import { CertaintyChip } from './chips';
import { ActorLink, ReadLink } from './links';

/** A statement in full: its quote, how certain, who says so, and where to read it. */
export function StatementItem({ statement, relation }: { statement: StatementCard; relation: Pick<RelationCard, 'symmetric'> }) {
  const { quote, start, end, row, certainty, polarity, basis, attributedTo, qualifier, note, document, subject, object } = statement;
  const place = start === null || end === null ? null : { start, end };
  return (
    <li class="statement">
      {quote === null ? (
        <p class="quiet-text">No quote: {document.kind === 'BACKGROUND' ? 'common knowledge' : `row ${row ?? '?'} of a dataset`}.</p>
      ) : (
        <blockquote>{quote}</blockquote>
      )}
      <p class="statement-facts">
        <CertaintyChip certainty={certainty} isSpelledOut />
        {polarity === 'DENIED' && <span class="chip denied">Denied</span>}
        {basis === 'INFERRED' && (
          <span class="chip" title="It needs a neighbouring sentence, a pronoun or a rule.">
            How known: inferred
          </span>
        )}
        {qualifier !== null && <span>What: {qualifier}</span>}
        {relation.symmetric && (
          <span>
            <bdi>{subject.name}</bdi> → <bdi>{object.name}</bdi>
          </span>
        )}
        {attributedTo !== null && (
          <span>
            According to <ActorLink actor={attributedTo} />
          </span>
        )}
      </p>
      {note !== null && <p class="row-note">{note}</p>}
      <p class="source">
        <span>{[document.title, document.publisher, document.publishedOn].filter(Boolean).join(' · ')}</span>
        {document.kind === 'ARTICLE' && (
          <ReadLink to={{ document: document.id, quote: place }} what={`${document.title} at the quote`}>
            Read in the article
          </ReadLink>
        )}
      </p>
    </li>
  );
}
