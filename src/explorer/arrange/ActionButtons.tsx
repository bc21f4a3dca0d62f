import { useSession } from '../session/session';
import { actionsFor } from './actions';
import { shownKeys } from './keyTable';

/** What can be done with actors or a relation, as buttons. */
export function ActionButtons({ ids }: { ids: readonly string[] }) {
  const session = useSession();
  // What is offered depends on these.
  void session.view.value;
  void session.records.value;
  return (
    <div class="action-buttons" role="group" aria-label="Actions">
      {actionsFor(session, ids).map(({ name, command, run }) => (
        <button
          key={name}
          type="button"
          class="small"
          title={command === undefined ? undefined : `${name} (${shownKeys(command)})`}
          onClick={run}
        >
          {name}
        </button>
      ))}
    </div>
  );
}
