import { batch } from '@preact/signals';
import type { ComponentChildren } from 'preact';
import { useRef } from 'preact/hooks';
import type { RelationCard } from '../data/records';
import { chooseActor, chooseRelations, type ChosenActor } from '../session/choose';
import { useSession, type Emphasis } from '../session/session';
import { read } from '../state/reading';
import type { Reading } from '../state/view';

/** Leads to an actor. While it is pointed at, the actor stands out on the canvas. */
export function ActorLink({ actor, children }: { actor: ChosenActor; children?: ComponentChildren }) {
  const session = useSession();
  return (
    <button type="button" class="link" onClick={() => void chooseActor(session, actor)} {...useEmphasis([actor.id])}>
      {children ?? actor.name}
    </button>
  );
}

/** Leads to a relation. */
export function RelationLink({ relation, children, label }: { relation: RelationCard; children: ComponentChildren; label?: string }) {
  const session = useSession();
  return (
    <button
      type="button"
      class="link"
      aria-label={label}
      onClick={() => void chooseRelations(session, [relation])}
      {...useEmphasis([relation.id, relation.source.id, relation.target.id])}
    >
      {children}
    </button>
  );
}

/** Opens a document, at a place if one is given, and goes there. */
export function ReadLink({ to, what, children }: { to: Reading; what: string; children: ComponentChildren }) {
  const { change, turnTo } = useSession();
  const open = () =>
    batch(() => {
      change((view) => read(view, to), `Opened ${what}.`);
      turnTo.value = {};
    });
  return (
    <button type="button" class="link" onClick={open}>
      {children}
    </button>
  );
}

type EmphasisHandlers = Record<'onMouseEnter' | 'onMouseLeave' | 'onFocusInCapture' | 'onFocusOutCapture', () => void>;

/**
 * Makes these stand out on the canvas while an element is pointed at or has the focus in it. An element within another one stands out in its
 * place, and the other one again afterwards.
 */
export function useEmphasis(ids: readonly string[]): EmphasisHandlers {
  const [pointed, focused] = [useLight(ids), useLight(ids)];
  return {
    onMouseEnter: pointed.begin,
    onMouseLeave: pointed.end,
    // The outer one first, as with the pointer.
    onFocusInCapture: focused.begin,
    onFocusOutCapture: focused.end,
  };
}

function useLight(ids: readonly string[]): Record<'begin' | 'end', () => void> {
  const { emphasis } = useSession();
  const own = useRef<Emphasis['ids'] | null>(null);
  const end = () => {
    emphasis.value = without(emphasis.peek(), own.current);
  };
  const begin = () => {
    end();
    own.current = new Set(ids);
    emphasis.value = { ids: own.current, outer: emphasis.peek() };
  };
  return { begin, end };
}

function without(emphasis: Emphasis | null, gone: Emphasis['ids'] | null): Emphasis | null {
  if (emphasis === null) return null;
  const { ids, outer } = emphasis;
  return ids === gone ? outer : { ids, outer: without(outer, gone) };
}
