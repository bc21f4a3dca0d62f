import { useEffect, useId, useRef, useState } from 'preact/hooks';
import { Trouble } from '../data/ask';
import { findActors } from '../data/readActor';
import type { ActorCard } from '../data/records';
import { KindIcon } from '../canvas/KindIcon';
import { useSession } from '../session/session';
import { counted, KIND_WORDS } from '../words/names';

const WAIT_MS = 120;

/** What a text found; null while it is not known. */
interface Found {
  readonly text: string;
  readonly actors: readonly ActorCard[] | null;
  /** How many there are, with those that are not listed. */
  readonly total: number;
  readonly trouble: string | null;
}

const NOTHING: Found = { text: '', actors: null, total: 0, trouble: null };

interface ActorComboboxProps {
  /** Its accessible name. */
  readonly label: string;
  /** What stands in it before anything is written. */
  readonly placeholder?: string;
  /** What stands in it. */
  readonly text: string;
  readonly onChoose: (actor: ActorCard) => void;
  /** Gets what is written, as it is written. */
  readonly onWrite: (text: string) => void;
  /** Enter once an actor is chosen. */
  readonly onEnter?: () => void;
}

/** A field in which an actor is found by writing; a combobox with a list as in the ARIA Authoring Practices Guide. */
export function ActorCombobox({ label, placeholder, text, onChoose, onWrite, onEnter }: ActorComboboxProps) {
  const id = useId();
  const [isOpen, setOpen] = useState(false);
  const [active, setActive] = useState(-1);
  const found = useFound(isOpen ? text.trim() : '');
  // Enter may be pressed before the answer is there; then the best match is taken when it comes.
  const isAwaited = useRef(false);

  const actors = found.text === text.trim() ? (found.actors ?? []) : [];
  const choose = (actor: ActorCard) => {
    isAwaited.current = false;
    setOpen(false);
    setActive(-1);
    onChoose(actor);
  };
  useEffect(() => {
    setActive(-1);
    if (isAwaited.current && actors.length > 0) choose(actors[0]);
    if (found.actors !== null && actors.length === 0) isAwaited.current = false;
  }, [found]);
  useSaid(isOpen && found.text !== '' ? resultText(found) : null);

  const move = (place: number) => {
    setOpen(true);
    if (actors.length > 0) setActive((place + actors.length) % actors.length);
  };
  const onKeyDown = (event: KeyboardEvent) => {
    const keys: Record<string, () => void> = {
      ArrowDown: () => move(active + 1),
      ArrowUp: () => move(active < 0 ? -1 : active - 1),
      Enter: () => {
        if (text.trim() === '') return;
        if (isOpen && actors.length > 0) choose(actors[Math.max(active, 0)]);
        else if (!isOpen && onEnter !== undefined) onEnter();
        else {
          isAwaited.current = true;
          setOpen(true);
        }
      },
      Escape: () => {
        if (isOpen && text !== '') setOpen(false);
        else onWrite('');
        isAwaited.current = false;
      },
    };
    const action = keys[event.key];
    // Escape has nothing to do in an empty field: it is for what is around it.
    if (action === undefined || event.isComposing || (event.key === 'Escape' && text === '')) return;
    event.preventDefault();
    action();
  };

  const isListShown = isOpen && text.trim() !== '' && found.text === text.trim();
  return (
    <div class="combobox">
      <input
        type="text"
        role="combobox"
        aria-label={label}
        aria-autocomplete="list"
        aria-expanded={isListShown && actors.length > 0}
        aria-controls={`${id}-list`}
        aria-activedescendant={isListShown && active >= 0 ? `${id}-${active}` : undefined}
        autocomplete="off"
        spellcheck={false}
        placeholder={placeholder}
        value={text}
        onInput={({ currentTarget }) => {
          isAwaited.current = false;
          onWrite(currentTarget.value);
          setOpen(true);
        }}
        onKeyDown={onKeyDown}
        onFocus={({ currentTarget }) => currentTarget.select()}
        onBlur={() => setOpen(false)}
      />
      <ul class="combobox-list" id={`${id}-list`} role="listbox" aria-label={label} hidden={!isListShown || actors.length === 0}>
        {actors.map((actor, place) => (
          <li
            key={actor.id}
            id={`${id}-${place}`}
            role="option"
            aria-selected={place === active}
            ref={(element) => void (place === active && element?.scrollIntoView({ block: 'nearest' }))}
            // The field would lose the focus, and the list close, before the click.
            onMouseDown={(event) => event.preventDefault()}
            onClick={() => choose(actor)}
          >
            <KindIcon kind={actor.kind} size={22} />
            <span class="option-name">{actor.name}</span>
            <span class="option-note">{[KIND_WORDS[actor.kind].one, ...actor.aliases.slice(0, 2)].join(' · ')}</span>
          </li>
        ))}
      </ul>
      {isListShown && actors.length === 0 && <p class="combobox-list combobox-none">{resultText(found)}</p>}
    </div>
  );
}

/** What a text finds, a moment after the last key. */
function useFound(text: string): Found {
  const [found, setFound] = useState(NOTHING);
  useEffect(() => {
    if (text === '') {
      setFound(NOTHING);
      return;
    }
    let isWanted = true;
    const timer = setTimeout(() => {
      findActors(text).then(
        ({ nodes, totalCount }) => isWanted && setFound({ text, actors: nodes, total: totalCount, trouble: null }),
        (error: unknown) =>
          isWanted && setFound({ ...NOTHING, text, actors: [], trouble: error instanceof Trouble ? error.message : 'The search failed.' }),
      );
    }, WAIT_MS);
    return () => {
      isWanted = false;
      clearTimeout(timer);
    };
  }, [text]);
  return found;
}

function resultText({ actors, total, trouble }: Found): string {
  if (trouble !== null) return trouble;
  if (actors === null || actors.length === 0) return 'No actor has a name like this.';
  return `${counted(total, 'actor')} found${total > actors.length ? `, the best ${actors.length} are listed` : ''}.`;
}

function useSaid(text: string | null): void {
  const { say } = useSession();
  useEffect(() => {
    if (text !== null) say(text);
  }, [text]);
}
