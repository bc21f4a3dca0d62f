import { useId } from 'preact/hooks';
import { FindActor } from '../find/FindActor';
import { ShareButton } from '../share/ShareButton';
import { useSession } from '../session/session';
import { DisplaySwitch } from './DisplaySwitch';
import { openDialog } from './openDialog';
import { pressable } from './pressable';
import { isNarrow } from './screen';
import { nextTheme, theme } from './theme';

/** What is always at hand. */
export function Header() {
  return (
    <header class="header">
      <h1 class="product">actor-graph</h1>
      <FindActor />
      <DisplaySwitch />
      <div class="header-buttons">
        <HistoryButtons />
        {isNarrow.value ? <Menu /> : <PageButtons />}
      </div>
    </header>
  );
}

function HistoryButtons() {
  const { history, undo, redo } = useSession();
  const { past, present, future } = history.value;
  const next = future.at(-1);
  return (
    <>
      <button
        type="button"
        aria-label="Undo"
        {...pressable(past.length > 0, undo)}
        title={past.length === 0 ? undefined : `Undo: ${present.what}`}
      >
        {isNarrow.value ? <Turn d="M6 3.5L2.5 7L6 10.5M3 7H10a3.5 3.5 0 0 1 0 7H7" /> : 'Undo'}
      </button>
      <button
        type="button"
        aria-label="Redo"
        {...pressable(next !== undefined, redo)}
        title={next === undefined ? undefined : `Redo: ${next.what}`}
      >
        {isNarrow.value ? <Turn d="M10 3.5L13.5 7L10 10.5M13 7H6a3.5 3.5 0 0 0 0 7H9" /> : 'Redo'}
      </button>
    </>
  );
}

function Turn({ d }: { d: string }) {
  return (
    <svg viewBox="0 0 16 16" width="16" height="16" aria-hidden="true">
      <path d={d} fill="none" stroke="currentColor" stroke-width="1.6" stroke-linecap="round" stroke-linejoin="round" />
    </svg>
  );
}

function PageButtons() {
  return (
    <>
      <ShareButton />
      <button type="button" title="Save what can be seen as a picture or as data" onClick={() => (openDialog.value = 'EXPORT')}>
        Export
      </button>
      <button type="button" title="Views that were kept under a name" onClick={() => (openDialog.value = 'VIEWS')}>
        Views
      </button>
      <button type="button" class="quiet" aria-keyshortcuts="?" onClick={() => (openDialog.value = 'KEYS')}>
        Keys
      </button>
      <button type="button" class="quiet" onClick={() => (theme.value = nextTheme(theme.value))}>
        Theme: {theme.value}
      </button>
      <a class="quiet" href="/graphql">
        GraphQL
      </a>
    </>
  );
}

/** The same buttons where there is no room for them in a row. */
function Menu() {
  const id = useId();
  return (
    <>
      <button type="button" popovertarget={id}>
        Menu
      </button>
      <div
        class="page-menu"
        id={id}
        popover="auto"
        role="group"
        aria-label="Menu"
        onClick={({ currentTarget }) => currentTarget.hidePopover()}
      >
        <PageButtons />
      </div>
    </>
  );
}
