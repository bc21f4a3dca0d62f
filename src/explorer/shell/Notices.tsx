import { useSession } from '../session/session';

/** What could not be read from the server, or takes long, and the way out. */
export function Notices() {
  const { loads } = useSession();
  const all = [...loads.all.value.values()];
  const failed = all.filter(({ trouble }) => trouble !== null);
  const slow = all.filter((load) => load.slow && load.trouble === null);
  return (
    <div class="notices">
      {failed.length > 0 && (
        <div class="notice failed" role="alert">
          <p>
            {listed(failed.map(({ what }) => what))} could not be read.{' '}
            {[...new Set(failed.map(({ trouble }) => trouble?.message))].join(' ')}
          </p>
          <button type="button" onClick={loads.retry}>
            Try again
          </button>
          <button type="button" class="quiet" onClick={loads.dismiss}>
            Dismiss
          </button>
        </div>
      )}
      {slow.length > 0 && (
        <p class="notice" role="status">
          The server takes long to answer; still waiting for {listed(slow.map(({ what }) => what)).toLowerCase()}.
        </p>
      )}
    </div>
  );
}

function listed(things: readonly string[]): string {
  const text = [...new Set(things)].join(', ');
  return text.charAt(0).toUpperCase() + text.slice(1);
}
