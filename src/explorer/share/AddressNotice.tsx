import { useState } from 'preact/hooks';
import { useSession } from '../session/session';
import { addressTrouble } from './addressTrouble';

/** What was wrong with the address that the page was opened at. */
export function AddressNotice() {
  const { openedAt } = useSession();
  const [isDismissed, setDismissed] = useState(false);
  const trouble = addressTrouble(openedAt);
  if (trouble === null || isDismissed) return null;
  return (
    <div class="notice failed" role="alert">
      <p>{trouble}</p>
      <button type="button" class="quiet" onClick={() => setDismissed(true)}>
        Dismiss
      </button>
    </div>
  );
}
