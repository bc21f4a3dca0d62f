import type { ComponentChildren } from 'preact';
import { useId, useLayoutEffect, useRef } from 'preact/hooks';
import { Announcer } from './Announcer';

/**
 * A dialog in front of the page. Escape and its button close it, and so does taking it away; the focus then returns to where it was.
 * What is said while it is open is said in it, because the page behind it is not heard.
 */
export function Dialog({ title, onClose, children }: { title: string; onClose: () => void; children: ComponentChildren }) {
  const dialog = useRef<HTMLDialogElement>(null);
  const heading = useId();
  useLayoutEffect(() => {
    const element = dialog.current;
    element?.showModal();
    element?.addEventListener('close', onClose);
    return () => {
      // Whoever took it away knows that it is closed.
      element?.removeEventListener('close', onClose);
      element?.close();
    };
  }, []);
  return (
    <dialog class="dialog" ref={dialog} aria-labelledby={heading}>
      <header class="dialog-head">
        <h2 id={heading}>{title}</h2>
        <button type="button" class="small" onClick={() => dialog.current?.close()}>
          Close
        </button>
      </header>
      {children}
      <Announcer />
    </dialog>
  );
}
