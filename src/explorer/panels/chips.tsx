import type { Certainty } from '../__generated__/queries';
import { colourProperty } from '../canvas/palette';
import type { RelationCard } from '../data/records';
import { CERTAINTIES, CERTAINTY_MEANINGS, CERTAINTY_WORDS } from '../words/names';

/** How certain something is: a word, and bars for the eye; with what the word is about (`isSpelledOut`) where other chips stand beside it. */
export function CertaintyChip({ certainty, isSpelledOut = false }: { certainty: Certainty | null; isSpelledOut?: boolean }) {
  if (certainty === null) return <span class="chip denied">Denied</span>;
  const level = CERTAINTIES.indexOf(certainty) + 1;
  return (
    <span class="chip" title={CERTAINTY_MEANINGS[certainty]}>
      <svg viewBox="0 0 16 12" width="16" height="12" aria-hidden="true">
        {CERTAINTIES.map((_, place) => (
          <rect key={place} x={place * 4} y={9 - place * 3} width="3" height={3 + place * 3} class={place < level ? 'bar on' : 'bar'} />
        ))}
      </svg>
      {isSpelledOut ? `Certainty: ${CERTAINTY_WORDS[certainty].toLowerCase()}` : CERTAINTY_WORDS[certainty]}
    </span>
  );
}

/** The sign of a relation in the colour of its type. */
export function RelationMark({ relation: { type, sign } }: { relation: Pick<RelationCard, 'type' | 'sign'> }) {
  return (
    <span class="relation-mark" style={{ '--mark': `var(${colourProperty('type', type)})` }}>
      <span aria-hidden="true">{sign === 'POSITIVE' ? '+' : '−'}</span>
      <span class="heard-only">{sign === 'POSITIVE' ? 'positive' : 'negative'}</span>
    </span>
  );
}
