import { signal } from '@preact/signals';
import type { ActorCard } from '../data/records';
import type { Session } from '../session/session';
import type { PathQuestion } from '../state/pathQuestion';

/** Who is meant: the slug of an actor, or any text; and what stands in the field for it, where that is known already. */
export interface Reference {
  readonly ref: string;
  readonly shown: string | null;
}

/** A question that is being written. What was written last, ends or a pattern, is what will be asked. */
export interface Draft {
  readonly from: Reference;
  readonly to: Reference;
  readonly pattern: string;
  readonly by: 'ENDS' | 'PATTERN';
  /** What is missing. */
  readonly missing: string | null;
}

function draftOf({ from, to, pattern }: PathQuestion): Draft {
  return {
    from: referred(from ?? ''),
    to: referred(to ?? ''),
    pattern: pattern ?? '',
    by: pattern === null ? 'ENDS' : 'PATTERN',
    missing: null,
  };
}

/** What is being written after which question; null: nothing. */
export const written = signal<{ readonly of: string; readonly draft: Draft } | null>(null);

/** What was written after a question, else the question itself. */
export function draftFor(question: PathQuestion): Draft {
  return written.value?.of === nameOf(question) ? written.value.draft : draftOf(question);
}

/** Who is meant by a text. */
export function referred(ref: string): Reference {
  return { ref, shown: null };
}

/** What is written after a question, with other parts. */
export function rewritten(question: PathQuestion, part: Partial<Draft>): NonNullable<typeof written.value> {
  return { of: nameOf(question), draft: { ...draftFor(question), missing: null, ...part } };
}

function nameOf({ from, to, pattern }: PathQuestion): string {
  return JSON.stringify([from, to, pattern]);
}

/** Whether somebody has just asked for the form from elsewhere on the page. */
export const formWanted = signal(false);

/** Puts an actor where paths start, and goes to where they end. */
export function startPathsAt({ view, say }: Pick<Session, 'view' | 'say'>, { slug, name }: Pick<ActorCard, 'slug' | 'name'>): void {
  written.value = rewritten(view.peek().paths, { from: { ref: slug, shown: name }, by: 'ENDS' });
  formWanted.value = true;
  say(`Paths from ${name}: choose where they end.`);
  // On a small screen the form can take the focus only once its panel is there.
  requestAnimationFrame(() => {
    formWanted.value = false;
    document.querySelector<HTMLElement>('.paths-ask [aria-label="To"]')?.focus();
  });
}
