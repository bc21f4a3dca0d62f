import { useEffect } from 'preact/hooks';
import { runCommand } from '../arrange/commands';
import { commandOf } from '../arrange/keyTable';
import { useSession } from '../session/session';

/** Where keys write, or mean a part of a text: what they do there is the field's business. */
const WRITTEN_IN = 'textarea, [contenteditable], input:not([type=checkbox], [type=range], [type=radio])';

/** Lets the keys of the page work while nothing is being written and no dialog is in front of it. */
export function usePageKeys(): void {
  const session = useSession();
  useEffect(() => {
    const onKey = (event: KeyboardEvent) => {
      const isWriting = event.target instanceof Element && event.target.closest(WRITTEN_IN) !== null;
      const command = isWriting || document.querySelector('dialog:modal') !== null ? null : commandOf(event, 'PAGE');
      if (command === null) return;
      event.preventDefault();
      runCommand(command, session, null);
    };
    document.addEventListener('keydown', onKey);
    return () => document.removeEventListener('keydown', onKey);
  }, [session]);
}
