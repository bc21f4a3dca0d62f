import type { ComponentChildren } from 'preact';
import type { ActorCard, RelationCard } from '../data/records';
import { useSession } from '../session/session';
import { read } from '../state/reading';
import { select } from '../state/selection';
import type { Reading } from '../state/view';
import { relationClause } from '../words/relationClause';

/** Leads to an actor. While it is pointed at, the actor stands out on the canvas. */
export function ActorLink({ actor, children }: { actor: Pick<ActorCard, 'id' | 'name'>; children?: ComponentChildren }) {
  const { choose, records, change } = useSession();
  const card = records.value.actors.get(actor.id);
  const go = () => (card === undefined ? change((view) => select(view, actor.id), `Selected ${actor.name}.`) : choose(card));
  return (
    <button type="button" class="link" onClick={go} {...useEmphasis([actor.id])}>
      {children ?? actor.name}
    </button>
  );
}

/** Leads to a relation. */
export function RelationLink({ relation, children, label }: { relation: RelationCard; children: ComponentChildren; label?: string }) {
  const { change, nameOf } = useSession();
  const clause = relationClause(relation, nameOf);
  return (
    <button
      type="button"
      class="link"
      aria-label={label}
      onClick={() => change((view) => select(view, relation.id), `Selected: ${clause}.`)}
      {...useEmphasis([relation.id, relation.source.id, relation.target.id])}
    >
      {children}
    </button>
  );
}

/** Opens a document, at a place if one is given. */
export function ReadLink({ to, what, children }: { to: Reading; what: string; children: ComponentChildren }) {
  const { change } = useSession();
  return (
    <button type="button" class="link" onClick={() => change((view) => read(view, to), `Opened ${what}.`)}>
      {children}
    </button>
  );
}

/** Makes these stand out on the canvas while an element is pointed at or has the focus. */
export function useEmphasis(ids: readonly string[]): Record<'onMouseEnter' | 'onMouseLeave' | 'onFocus' | 'onBlur', () => void> {
  const { emphasis } = useSession();
  const begin = () => {
    emphasis.value = { ids: new Set(ids) };
  };
  const end = () => {
    emphasis.value = null;
  };
  return { onMouseEnter: begin, onMouseLeave: end, onFocus: begin, onBlur: end };
}
