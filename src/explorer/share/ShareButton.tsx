import { useEffect, useState } from 'preact/hooks';
import { useSession } from '../session/session';
import { Dialog } from '../shell/Dialog';

const CONFIRMED_MS = 2500;

/** Copies the address of what is shown; where the browser refuses that, it shows the address, selected. */
export function ShareButton() {
  const { say } = useSession();
  const [isCopied, setCopied] = useState(false);
  const [refused, setRefused] = useState<string | null>(null);
  useEffect(() => {
    if (!isCopied) return;
    const timer = setTimeout(() => setCopied(false), CONFIRMED_MS);
    return () => clearTimeout(timer);
  }, [isCopied]);
  const copy = async () => {
    const address = location.href;
    try {
      await navigator.clipboard.writeText(address);
      setCopied(true);
      say('Copied the address of this view.');
    } catch {
      setRefused(address);
    }
  };
  return (
    <>
      <button type="button" title="Copy the address of this view" onClick={() => void copy()}>
        {isCopied ? 'Copied' : 'Share'}
      </button>
      {refused !== null && (
        <Dialog title="The address of this view" onClose={() => setRefused(null)}>
          <p>The browser did not let the page copy it. It is selected here, to be copied by hand.</p>
          <input
            class="address"
            type="text"
            readOnly
            autofocus
            aria-label="Address"
            value={refused}
            onFocus={({ currentTarget }) => currentTarget.select()}
          />
        </Dialog>
      )}
    </>
  );
}
