import { useState } from 'preact/hooks';
import { useSession } from '../session/session';
import { Dialog } from '../shell/Dialog';
import { readAddress, writeAddress } from '../state/viewAddress';
import { keepViews, keptViews, renamed, without, withView, type NamedView } from './namedViews';

/** The views that were kept under a name in this browser: to keep this one, to go back to one, to rename and to delete. */
export function ViewsDialog({ onClose }: { onClose: () => void }) {
  const { view, change, say } = useSession();
  const [views, setViews] = useState(() => keptViews(localStorage));
  const [name, setName] = useState('');
  const [trouble, setTrouble] = useState<string | null>(null);

  const put = (next: readonly NamedView[], done: string) => {
    const isKept = keepViews(localStorage, next);
    setTrouble(isKept ? null : 'The browser does not let this page keep anything. The address keeps a view, too: use Share.');
    if (!isKept) return;
    setViews(next);
    say(done);
  };
  const keep = (event: Event) => {
    event.preventDefault();
    const given = name.trim();
    if (given === '') return;
    put(
      withView(views, { name: given, address: writeAddress(view.value), keptOn: new Date().toISOString().slice(0, 10) }),
      `Kept this view as ${given}.`,
    );
    setName('');
  };
  const restore = ({ name: kept, address }: NamedView) => {
    const { view: next, damaged } = readAddress(address);
    if (damaged.length > 0) setTrouble(`The view ${kept} can no longer be read.`);
    else {
      change(() => next, `Went back to the view ${kept}.`);
      onClose();
    }
  };

  return (
    <Dialog title="Views" onClose={onClose}>
      <form class="keep-view" onSubmit={keep}>
        <label>
          Keep this view as
          <input
            type="text"
            value={name}
            maxLength={100}
            autocomplete="off"
            onInput={({ currentTarget }) => setName(currentTarget.value)}
          />
        </label>
        <button type="submit" aria-disabled={name.trim() === ''}>
          Keep
        </button>
      </form>
      {trouble !== null && <p role="alert">{trouble}</p>}
      {views.length === 0 ? (
        <p class="quiet-text">No view has been kept in this browser yet.</p>
      ) : (
        <ul class="rows kept-views" aria-label="Kept views">
          {views.map((kept) => (
            <KeptView
              key={kept.name}
              kept={kept}
              onRestore={() => restore(kept)}
              onRename={(to) => put(renamed(views, kept.name, to), `Renamed the view ${kept.name} to ${to}.`)}
              onDelete={() => put(without(views, kept.name), `Deleted the view ${kept.name}.`)}
            />
          ))}
        </ul>
      )}
    </Dialog>
  );
}

interface KeptViewProps {
  readonly kept: NamedView;
  readonly onRestore: () => void;
  readonly onRename: (to: string) => void;
  readonly onDelete: () => void;
}

function KeptView({ kept: { name, keptOn }, onRestore, onRename, onDelete }: KeptViewProps) {
  const [text, setText] = useState<string | null>(null);
  const rename = (event: Event) => {
    event.preventDefault();
    const to = text?.trim() ?? '';
    if (to !== '' && to !== name) onRename(to);
    setText(null);
  };
  if (text !== null) {
    return (
      <li>
        <form class="kept-view" onSubmit={rename}>
          <input
            type="text"
            aria-label={`New name for ${name}`}
            value={text}
            maxLength={100}
            autocomplete="off"
            ref={(field) => void (document.activeElement !== field && field?.select())}
            onInput={({ currentTarget }) => setText(currentTarget.value)}
          />
          <button type="submit" class="small">
            Rename
          </button>
          <button type="button" class="small quiet" onClick={() => setText(null)}>
            Leave it
          </button>
        </form>
      </li>
    );
  }
  return (
    <li class="kept-view">
      <button type="button" class="link" onClick={onRestore}>
        <bdi>{name}</bdi>
      </button>
      <span class="row-note">{keptOn}</span>
      <button type="button" class="small" aria-label={`Rename ${name}`} onClick={() => setText(name)}>
        Rename
      </button>
      <button type="button" class="small" aria-label={`Delete ${name}`} onClick={onDelete}>
        Delete
      </button>
    </li>
  );
}
