import { useSession } from '../session/session';

/** Tells those who hear the page what changed. */
export function Announcer() {
  const { said } = useSession();
  return (
    <div class="heard-only" role="status" aria-live="polite">
      {said.value}
    </div>
  );
}
