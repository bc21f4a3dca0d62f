import { useState } from 'preact/hooks';
import { findActors } from '../data/readActor';
import type { ActorCard } from '../data/records';
import { ActorCombobox } from '../find/ActorCombobox';
import { useReferredName } from './referredName';

/** Chooses actors that paths do not lead over: one after the other by a field, each taken out by its button. */
export function AvoidedActors({ slugs, onChange }: { slugs: readonly string[]; onChange: (slugs: readonly string[]) => void }) {
  const nameOf = useReferredName();
  const [text, setText] = useState('');
  const [unknown, setUnknown] = useState('');
  const add = ({ slug }: Pick<ActorCard, 'slug'>) => {
    setText('');
    if (!slugs.includes(slug)) onChange([...slugs, slug]);
  };
  /** Who leaves the field with a name in it means that actor. */
  const leave = async () => {
    const name = text.trim();
    if (name === '') return;
    const { nodes } = await findActors(name).catch(() => ({ nodes: [] }));
    const meant = nodes.find((actor) => [actor.name, actor.slug, ...actor.aliases].some((one) => one.toLowerCase() === name.toLowerCase()));
    if (meant === undefined) setUnknown(name);
    else add(meant);
  };
  return (
    <div class="condition avoided" role="group" aria-label="Actors to avoid">
      <span aria-hidden="true">Avoid actors</span>
      <div class="avoided-row" onFocusOut={() => void leave()}>
        <ActorCombobox
          label="Avoid actors"
          placeholder="Actor"
          text={text}
          onWrite={(written) => {
            setText(written);
            setUnknown('');
          }}
          onChoose={add}
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
      {unknown !== '' && (
        <p class="ask-problem" role="alert">
          No actor is called {unknown}; choose one of the list.
        </p>
      )}
    </div>
  );
}
