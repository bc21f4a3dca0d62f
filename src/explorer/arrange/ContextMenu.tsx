import { signal } from '@preact/signals';
import { useEffect, useRef } from 'preact/hooks';
import { useSession } from '../session/session';
import type { Point } from '../state/view';
import { actionsFor } from './actions';
import { ariaKeys, shownKeys } from './keyTable';

/** A menu that is open: where on the page, and for which actors and relations. */
interface OpenMenu {
  readonly at: Point;
  readonly ids: readonly string[];
  /** What gets the focus back. */
  readonly from: HTMLElement;
}

/** The menu that is open, if any. */
export const contextMenu = signal<OpenMenu | null>(null);

/** What can be done with what was pointed at; a menu as in the ARIA Authoring Practices Guide. */
export function ContextMenu() {
  const open = contextMenu.value;
  return open === null ? null : <Menu key={`${open.at.x} ${open.at.y} ${open.ids.join()}`} open={open} />;
}

function Menu({ open: { at, ids, from } }: { open: OpenMenu }) {
  const session = useSession();
  const list = useRef<HTMLDivElement>(null);
  const actions = useRef(actionsFor(session, ids)).current;
  useEffect(() => {
    const element = list.current;
    if (element === null) return;
    element.showPopover();
    element.style.left = `${Math.max(0, Math.min(at.x, innerWidth - element.offsetWidth - 4))}px`;
    element.style.top = `${Math.max(0, Math.min(at.y, innerHeight - element.offsetHeight - 4))}px`;
    element.querySelector('button')?.focus();
    const onPress = ({ target }: Event) => {
      if (target instanceof Node && !element.contains(target)) close(false);
    };
    document.addEventListener('pointerdown', onPress, true);
    return () => document.removeEventListener('pointerdown', onPress, true);
  }, []);
  const close = (givesFocusBack: boolean) => {
    contextMenu.value = null;
    if (givesFocusBack) from.focus({ preventScroll: true });
  };
  const onKeyDown = (event: KeyboardEvent) => {
    const items = [...(list.current?.querySelectorAll('button') ?? [])];
    const present = items.findIndex((item) => item === document.activeElement);
    const places: Record<string, number> = { ArrowDown: present + 1, ArrowUp: present - 1, Home: 0, End: -1 };
    if (event.key === 'Tab' || event.key === 'Escape') close(true);
    if (!(event.key in places)) return;
    event.preventDefault();
    items.at(places[event.key] % items.length)?.focus();
  };
  return (
    <div
      ref={list}
      // One that closes by itself would do so when the button that opened it is let go.
      popover="manual"
      class="context-menu"
      role="menu"
      aria-label="Actions"
      onKeyDown={onKeyDown}
    >
      {actions.map(({ name, command, run }) => (
        <button
          key={name}
          type="button"
          role="menuitem"
          tabIndex={-1}
          aria-keyshortcuts={command === undefined ? undefined : ariaKeys(command)}
          onClick={() => {
            close(true);
            run();
          }}
        >
          <span>{name}</span>
          {command !== undefined && <kbd aria-hidden="true">{shownKeys(command)}</kbd>}
        </button>
      ))}
    </div>
  );
}
