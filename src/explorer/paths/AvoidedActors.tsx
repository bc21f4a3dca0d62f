import { useState } from 'preact/hooks';
import { ActorCombobox } from '../find/ActorCombobox';
import { useReferredName } from './referredName';

/** Chooses actors that paths do not lead over: one after the other by a field, each taken out by its button. */
export function AvoidedActors({ slugs, onChange }: { slugs: readonly string[]; onChange: (slugs: readonly string[]) => void }) {
  const nameOf = useReferredName();
  const [text, setText] = useState('');
  return (
    <div class="condition avoided" role="group" aria-label="Actors to avoid">
      <span aria-hidden="true">Avoid actors</span>
      <div class="avoided-row">
        <ActorCombobox
          label="Avoid actors"
          placeholder="Actor"
          text={text}
          onWrite={setText}
          onChoose={({ slug }) => {
            setText('');
            if (!slugs.includes(slug)) onChange([...slugs, slug]);
          }}
        />
        {slugs.map((slug) => (
          <button
            key={slug}
            type="button"
            class="small"
            aria-label={`Avoid ${nameOf(slug)} no longer`}
            onClick={() => onChange(slugs.filter((other) => other !== slug))}
          >
            {nameOf(slug)} <span aria-hidden="true">×</span>
          </button>
        ))}
      </div>
    </div>
  );
}
